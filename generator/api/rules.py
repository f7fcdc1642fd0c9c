"""`x-python-rules`: what Nova's server refuses although its schema takes it.

A rule is a map with one kind, and `because`, which says Nova's reason in words. `x-microversions`
beside them says where it holds, if not everywhere. A term is the name of a property,
`networks[].port` for that of each item, or a map from such a name to the value, the values, or the
schema that counts, or, of objects, to `with` and the terms that hold of the same one.
`source/dialect.yaml` says the form exactly; here it becomes the core's own
objects, and words.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Self

from generator.api.checks import check
from generator.api.document import Document
from generator.naming import python_name
from generator.source.problems import Untranslatable
from generator.source.ranges import RANGE, range_of
from generator.source.values import Json, is_list, is_map
from novakit_core.rules import NotAbove, NotTogether, OneOf, Rule, Same, Term

RULES = "x-python-rules"
WITH = "with"
KINDS = ("one_of", "not_together", "not_above", "same")


def described(text: str, *ruled: Json) -> str:
    """Return a description with the rules of these schemas and operations in words."""
    reasons = dict.fromkeys(_reason(rule) for thing in ruled for rule in thing.get(RULES, ()))
    if not reasons:
        return text
    return f"{text.strip()}\n\nChecked before sending, as Nova does: {'; '.join(reasons)}."


def _reason(written: Json) -> str:
    where = f" (at {range_of(written)})" if RANGE in written else ""
    return f"{written['because'].strip()}{where}"


@dataclass(frozen=True)
class Ruled:
    """An object or an operation, and what its rules may speak of."""

    document: Document
    thing: Json
    parts: Mapping[str, Json]
    """By their names on the wire."""
    envelope: str = ""
    """The one of the parts whose own parts are arguments themselves."""

    @classmethod
    def of_object(cls, document: Document, schema: Json) -> Self:
        """Return an object."""
        return cls(document, schema, document.properties(schema))

    @classmethod
    def of_operation(cls, document: Document, raw: Json, parameters: Iterable[Json]) -> Self:
        """Return an operation, whose rules speak of its parameters and of its body."""
        parts = {one["name"]: one for one in parameters}
        inside = document.parts(raw.get("requestBody", {}))
        return cls(document, raw, parts | inside, next(iter(inside)) if len(inside) == 1 else "")

    def rules(self) -> tuple[Rule, ...]:
        """Return all its rules.

        Raises:
            Untranslatable: a rule speaks of what is not there.
        """
        return tuple(map(self.rule, self.thing.get(RULES, ())))

    def rule(self, written: Json) -> Rule:
        """Return one rule, as `rules` does."""
        because, served = written["because"].strip(), range_of(written)
        match written:
            case {"one_of": listed}:
                return OneOf(self.terms(listed), because, self.terms(written.get("when")), served)
            case {"not_together": listed}:
                return NotTogether(self.terms(listed), because, served)
            case {"not_above": listed}:
                low, high = self.terms(listed)
                return NotAbove(low, high, because, served)
            case _:
                first, second = self.terms(written["same"])
                return Same(first, second, because, served)

    def terms(self, listed: Any) -> tuple[Term, ...]:
        """Return the terms of one kind."""
        return tuple(map(self._term, listed or ()))

    def _term(self, written: Any) -> Term:
        ((name, condition),) = written.items() if is_map(written) else [(written, None)]
        steps: list[str] = name.split(".")
        wire = tuple(step.removesuffix("[]") for step in steps)
        found = self.document.steps(wire, self.parts)
        if len(found) < len(wire):
            raise Untranslatable(f"there is no {name} here")
        names = [
            python_name(one, self.document.resolve(part)) + step.removeprefix(one)
            for one, step, part in zip(wire, steps, found, strict=True)
        ]
        if len(names) > 1 and wire[0] == self.envelope:
            del names[0]
        shown = ".".join(names)
        if condition is None:
            return Term(shown, wire)
        if is_map(condition) and WITH in condition:
            inside = replace(self, parts=self.document.properties(found[-1]), envelope="")
            parts = inside.terms(condition[WITH])
            together = " and ".join(part.argument for part in parts)
            return Term(f"{shown} with {together}", wire, parts=parts)
        schema = _condition(condition)
        return Term(shown + _shown(schema), wire, check(self.document, schema))


def _condition(written: Any) -> Json:
    """Return the schema of the values that count."""
    if not is_map(written):
        return {"enum": written if is_list(written) else [written]}
    return {"type": "integer" if "minimum" in written else "string", **written}


def _shown(condition: Json) -> str:
    """Say which values count."""
    if "enum" in condition:
        quoted = [f'"{one}"' if isinstance(one, str) else repr(one) for one in condition["enum"]]
        return f"={' or '.join(quoted)}"
    if "minimum" in condition:
        return f">={condition['minimum']}"
    if "format" in condition:
        return f" ({condition['format']})"
    return " of this form" if "pattern" in condition else ""
