"""The one writer of Python: objects of the core as the code that makes them."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeGuard

import attrs

from generator.api.checks import Named, ShapeChecks, ShapeName
from generator.source.values import is_map
from novakit_core.microversions import Microversions

ALL, NONE = Microversions.ALL, Microversions.NONE


class Writer:
    """Writes objects as code, and notes what a module has to import for it.

    Args:
        homes: the module that each name of the package is in, as the module writes it.
    """

    def __init__(self, homes: Mapping[str, str]) -> None:
        self._homes = homes
        self._imports: dict[str, set[str]] = {}

    def name(self, name: str, module: str | None = None) -> str:
        """Return a name, which is imported from the module, or from where it is at home."""
        home = module or self._homes.get(name)
        if home is not None:
            self._imports.setdefault(home, set()).add(name)
        return name

    def imports(self) -> dict[str, list[str]]:
        """Return what was named so far: names by module, in order."""
        return {module: sorted(self._imports[module]) for module in sorted(self._imports)}

    def code(self, value: Any) -> str:
        """Return the expression that makes a value."""
        match value:
            case Named():
                return self.name(constant_case(value.component))
            case ShapeName():
                return self.name(value.name)
            case ShapeChecks():
                return f"{self.name(value.name)}.checks"
            case Microversions() if value in (ALL, NONE):
                return self.name("ALL" if value == ALL else "NONE", "novakit_core.checks")
            case Microversions():
                name = self.name("Microversions", Microversions.__module__)
                return f"{name}.parse({quoted(str(value))})"
            case str():
                return quoted(value)
            case _ if _is_tuple(value):
                parts = [self.code(one) for one in value]
                return f"({', '.join(parts)}{',' if len(parts) == 1 else ''})"
            case _ if is_map(value):
                inside = (f"{self.code(key)}: {self.code(one)}" for key, one in value.items())
                return f"{{{', '.join(inside)}}}"
            case _ if attrs.has(value.__class__):
                name = self.name(value.__class__.__name__, value.__class__.__module__)
                return f"{name}({', '.join(self._arguments(value))})"
            case _:
                return repr(value)

    def _arguments(self, value: Any) -> Iterator[str]:
        """Yield what makes an object: what has no default by its place, the rest by name."""
        fields: tuple[attrs.Attribute[Any], ...] = attrs.fields(value.__class__)
        for one in fields:
            held = getattr(value, one.name)
            if one.default is attrs.NOTHING:
                yield self.code(held)
            elif held != one.default:
                yield f"{one.name}={self.code(held)}"


def _is_tuple(value: object) -> TypeGuard[tuple[Any, ...]]:
    return isinstance(value, tuple)


def quoted(text: str) -> str:
    """Write a string, as it stands where backslashes are many."""
    if "\\" in text and '"' not in text and not text.endswith("\\"):
        return f'r"{text}"'
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"' if escaped.isprintable() else repr(text)


def constant_case(name: str) -> str:
    """Write a component's name as that of a constant: `PositiveInteger` → `POSITIVE_INTEGER`."""
    words: list[str] = []
    for before, letter, after in zip(f" {name}", name, f"{name[1:]} ", strict=False):
        starts = letter.isupper() and (before.islower() or before.isdigit() or after.islower())
        words.append(f"_{letter}" if starts and before != " " else letter)
    return "".join(words).upper()


def names_in(value: Any) -> set[str]:
    """Return the names of the constants that the code of a value refers to."""
    if isinstance(value, Named):
        return {constant_case(value.component)}
    parts: tuple[Any, ...] = ()
    if _is_tuple(value):
        parts = value
    elif attrs.has(value.__class__):
        parts = attrs.astuple(value, recurse=False)
    return {name for part in parts for name in names_in(part)}
