"""`x-python-rules` as code."""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.rules import Rule, Term, rules
from generator.views.checks import call as written
from generator.views.checks import enum, numeric, string
from generator.views.document import (
    Document,
    Schema,
    Untranslatable,
    literal,
    members,
    tuple_of,
)
from generator.views.naming import python_name

_CLASSES = {
    "one_of": "OneOf",
    "not_together": "NotTogether",
    "not_above": "NotAbove",
    "different": "Different",
    "same": "Same",
}


def rules_of(document: Document, schema: Schema) -> list[str]:
    """Return the code of the rules of an object."""
    return [_code(document, rule, schema["properties"]) for rule in rules(schema)]


def rules_of_call(
    document: Document, raw: Mapping[str, Any], parameters: list[Mapping[str, Any]]
) -> list[str]:
    """Return the code of the rules of an operation, between its parameters and its body."""
    if not (found := rules(raw)):
        return []
    parts: dict[str, Schema] = {one["name"]: one for one in parameters}
    for media in raw.get("requestBody", {}).get("content", {}).values():
        parts |= document.resolve(media["schema"])["properties"]
    return [_code(document, rule, parts) for rule in found]


def _code(document: Document, rule: Rule, parts: Mapping[str, Schema]) -> str:
    terms = [_term(document, term, parts) for term in rule.terms]
    arguments = [tuple_of(terms)] if rule.kind in ("one_of", "not_together") else terms
    arguments.append(literal(rule.because))
    if rule.when:
        arguments.append(f"when={tuple_of(_term(document, term, parts) for term in rule.when)}")
    return written(_CLASSES[rule.kind], arguments)


def _term(document: Document, term: Term, parts: Mapping[str, Schema]) -> str:
    names: list[str] = []
    for wire, step in zip(term.names, term.path, strict=True):
        part = parts.get(wire)
        if part is None:
            raise Untranslatable(f"a rule speaks of {'.'.join(term.path)}, which is not there")
        brackets = "[]" if step.endswith("[]") else ""
        names.append(python_name(wire, document.resolve(part)) + brackets)
        parts = {key: held for inner in _objects(document, part) for key, held in inner.items()}
    argument = ".".join(names)
    arguments = [literal(argument), tuple_of(map(literal, term.names))]
    if term.condition is not None:
        arguments[0] = literal(argument + _shown(term.condition))
        arguments.append(_check(term.condition))
    return written("Term", arguments)


def _objects(document: Document, schema: Schema) -> Iterator[Mapping[str, Schema]]:
    """Yield the properties of what a schema describes, or of its items."""
    resolved = document.resolve(schema)
    if "properties" in resolved:
        yield resolved["properties"]
    for part in [*(members(resolved) or ()), *resolved.get("allOf", ())]:
        yield from _objects(document, part)
    if "items" in resolved:
        yield from _objects(document, resolved["items"])


def _shown(condition: Schema) -> str:
    """Say which values count, if there are only a few."""
    values: list[object] = condition.get("enum", [])
    return f"={' or '.join(map(literal, values))}" if values else ""


def _check(condition: Schema) -> str:
    if "enum" in condition:
        return enum(condition).check
    if condition["type"] == "integer":
        return written("Number", numeric(condition))
    return string(condition).check
