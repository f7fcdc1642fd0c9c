"""`x-python-rules` as code, and in words."""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.naming import python_name
from generator.rules import Rule, Term, rules
from generator.views.checks import call as written
from generator.views.checks import enum, numeric, string
from generator.views.document import (
    ALL,
    Document,
    Schema,
    Untranslatable,
    bodies,
    literal,
    members,
    tuple_of,
)

_CLASSES = {
    "one_of": "OneOf",
    "not_together": "NotTogether",
    "not_above": "NotAbove",
    "different": "Different",
    "same": "Same",
}


def described(text: str, *ruled: Schema) -> str:
    """Return a description with the rules of these schemas and operations in words."""
    reasons = dict.fromkeys(rule.because for thing in ruled for rule in rules(thing))
    if not reasons:
        return text
    return f"{text.strip()}\n\nChecked before sending, as Nova does: {'; '.join(reasons)}."


def rules_of(document: Document, schema: Schema) -> list[str]:
    """Return the code of the rules of an object."""
    return [_Coder(document, schema["properties"]).rule(rule) for rule in rules(schema)]


def rules_of_call(
    document: Document, raw: Mapping[str, Any], parameters: list[Mapping[str, Any]]
) -> list[str]:
    """Return the code of the rules of an operation, between its parameters and its body."""
    shapes = list(_shapes(document, parameters))
    if not (found := rules(raw)):
        return shapes
    parts: dict[str, Schema] = {one["name"]: one for one in parameters}
    envelope = ""
    for schema, _ in bodies(raw.get("requestBody", {})):
        properties = document.resolve(schema)["properties"]
        envelope = next(iter(properties)) if len(properties) == 1 else ""
        parts |= properties
    return shapes + [_Coder(document, parts, envelope).rule(rule) for rule in found]


def _shapes(document: Document, parameters: list[Mapping[str, Any]]) -> Iterator[str]:
    """Yield the code that checks the parts of a path which are more than text."""
    for one in parameters:
        if one["in"] == "path" and one["schema"] != {"type": "string"}:
            check = string(document.resolve(one["schema"])).check
            shown = literal(f"{one['name']} of this form")
            term = written("Term", [shown, tuple_of([literal(one["name"])]), check])
            because = literal(one["description"].strip().rstrip("."))
            yield written("OneOf", [tuple_of([term]), because])


class _Coder:
    """Writes rules over `parts`; what is inside the part `envelope` are arguments themselves."""

    def __init__(self, document: Document, parts: Mapping[str, Schema], envelope: str = "") -> None:
        self._document = document
        self._parts = parts
        self._envelope = envelope

    def rule(self, rule: Rule) -> str:
        if rule.served != ALL:
            raise Untranslatable("a rule with x-microversions has no code yet")
        terms = list(map(self._term, rule.terms))
        several = rule.kind in ("one_of", "not_together")
        arguments = [*([tuple_of(terms)] if several else terms), literal(rule.because)]
        if rule.when:
            arguments.append(f"when={tuple_of(map(self._term, rule.when))}")
        return written(_CLASSES[rule.kind], arguments)

    def _term(self, term: Term) -> str:
        names: list[str] = []
        parts = self._parts
        for wire, step in zip(term.names, term.path, strict=True):
            part = parts.get(wire)
            if part is None:
                raise Untranslatable(f"a rule speaks of {'.'.join(term.path)}, which is not there")
            name = python_name(wire, self._document.resolve(part))
            names.append(f"{name}[]" if step.endswith("[]") else name)
            parts = dict(_properties(self._document, part))
        if len(names) > 1 and term.names[0] == self._envelope:
            del names[0]
        shown = ".".join(names)
        if term.condition is None:
            return written("Term", [literal(shown), tuple_of(map(literal, term.names))])
        shown += _shown(term.condition)
        path = tuple_of(map(literal, term.names))
        return written("Term", [literal(shown), path, _check(term.condition)])


def _properties(document: Document, schema: Schema) -> Iterator[tuple[str, Schema]]:
    """Yield the properties of the objects that a schema describes, or that are its items."""
    resolved = document.resolve(schema)
    yield from resolved.get("properties", {}).items()
    for part in [*(members(resolved) or ()), *resolved.get("allOf", ())]:
        yield from _properties(document, part)
    if "items" in resolved:
        yield from _properties(document, resolved["items"])


def _shown(condition: Schema) -> str:
    """Say which values count."""
    if "enum" in condition:
        return f"={' or '.join(map(literal, condition['enum']))}"
    if "minimum" in condition:
        return f">={condition['minimum']}"
    if "format" in condition:
        return f" ({condition['format']})"
    return " of this form" if "pattern" in condition else ""


def _check(condition: Schema) -> str:
    if "enum" in condition:
        return enum(condition).check
    if condition["type"] == "integer":
        return written("Number", numeric(condition))
    return string(condition).check
