"""The one writer of Python: objects of the core as the code that makes them."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs

from generator.api.checks import Named, ShapeChecks, ShapeName
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
            case Microversions():
                return self._microversions(value)
            case str():
                return quoted(value)
            case tuple():
                return self._tuple(_anything(value))
            case dict():
                return self._dict(_anything(value))
            case _ if _is_attrs(value):
                return self._call(value)
            case _:
                return repr(value)

    def _call(self, value: Any) -> str:
        name = self.name(type(value).__name__, type(value).__module__)
        return f"{name}({', '.join(self._arguments(value))})"

    def _arguments(self, value: Any) -> Iterator[str]:
        """Yield what makes an object: what has no default by its place, the rest by name."""
        for one in _fields(value):
            held = getattr(value, one.name)
            if one.default is attrs.NOTHING:
                yield self.code(held)
            elif held != _default(one):
                yield f"{one.name}={self.code(held)}"

    def _microversions(self, where: Microversions) -> str:
        if where in (ALL, NONE):
            return self.name("ALL" if where == ALL else "NONE", "novakit_core.checks")
        return f"{self.name('Microversions', Microversions.__module__)}.parse({quoted(str(where))})"

    def _dict(self, value: Mapping[Any, Any]) -> str:
        inside = (f"{self.code(key)}: {self.code(held)}" for key, held in value.items())
        return f"{{{', '.join(inside)}}}"

    def _tuple(self, parts: Iterable[Any]) -> str:
        listed = list(map(self.code, parts))
        return f"({', '.join(listed)}{',' if len(listed) == 1 else ''})"


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
    parts: Any = ()
    if isinstance(value, tuple):
        parts = _anything(value)
    elif _is_attrs(value):
        parts = (getattr(value, one.name) for one in _fields(value))
    return {name for part in parts for name in names_in(part)}


def _anything(value: Any) -> Any:
    """Return the value, which a check of its type has narrowed to a tuple or dict of unknowns."""
    return value


def _is_attrs(value: Any) -> bool:
    return attrs.has(value.__class__)


def _fields(value: Any) -> "tuple[attrs.Attribute[Any], ...]":
    fields: tuple[attrs.Attribute[Any], ...] = attrs.fields(value.__class__)
    return fields


def _default(one: "attrs.Attribute[Any]") -> Any:
    factory = getattr(one.default, "factory", None)
    return one.default if factory is None else factory()
