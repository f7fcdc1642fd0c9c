"""Rules for object schemas: each is a named component, and requires what it has."""

from collections.abc import Iterator
from typing import Any

from generator.source.grammar import SCHEMAS, Child, children, roots
from generator.source.parsing import Map
from generator.source.problems import Problem
from generator.source.spec import Spec

SAME_VALUE = frozenset({"allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas"})
"""Schemas under these keywords speak of the value that the schema around them describes."""

# Of those, these only ask about it, so an object there needs no name.
_QUESTIONS = frozenset({"not", "if", "then", "else", "dependentSchemas"})


def check(spec: Spec) -> Iterator[Problem]:
    """Yield a problem for each object without a name, and each required name without a property."""
    for root in roots(spec.written):
        yield from _check(spec, root, frozenset(), asked=False)


def _check(spec: Spec, child: Child, around: frozenset[str], *, asked: bool) -> Iterator[Problem]:
    schema = child.value
    if not isinstance(schema, Map):
        return
    asked = child.keyword in _QUESTIONS or (asked and child.keyword in SAME_VALUE)
    known = _properties(spec, schema, 0)
    known |= around if child.keyword in SAME_VALUE else frozenset()
    if child.kind in SCHEMAS:
        if "properties" in schema and child.keyword != "components" and not asked:
            message = "an object with properties is a component of its own: give it a name"
            yield child.problem(message)
        for name in schema.get("required", ()):
            if name not in known:
                yield schema.problem("required", f"required: there is no property {name}")
    for inner in children(child.kind, schema):
        yield from _check(spec, inner, known, asked=asked)


def _properties(spec: Spec, schema: Any, depth: int) -> frozenset[str]:
    """Return the properties of a schema and of what it refers to or combines."""
    if not isinstance(schema, Map) or depth > 9:  # deeper only if a schema refers to itself
        return frozenset()
    names = frozenset(schema.get("properties", ()))
    for part in schema.get("allOf", ()):
        names |= _properties(spec, part, depth + 1)
    if found := spec.target(schema):
        names |= _properties(spec, found.value, depth + 1)
    return names
