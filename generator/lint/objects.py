"""Rules for object schemas: each is a named component, and requires what it has."""

from collections.abc import Iterator
from typing import Any

from generator.source.files import Source, own_children
from generator.source.grammar import Child
from generator.source.operations import line
from generator.source.parsing import Map
from generator.source.problems import Problem
from generator.source.spec import Spec

SAME_VALUE = frozenset({"allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas"})
"""Schemas under these keywords speak of the value that the schema around them describes."""

# Of those, these only ask about it, so an object there needs no name.
_QUESTIONS = frozenset({"not", "if", "then", "else", "dependentSchemas"})


def check(spec: Spec) -> Iterator[Problem]:
    """Yield a problem for each object without a name, and each required name without a property."""
    for root, source in spec.sources.roots():
        yield from _Objects(spec, source).check(root, frozenset(), asked=False)


class _Objects:
    def __init__(self, spec: Spec, source: Source) -> None:
        self._spec = spec
        self._source = source

    def check(self, child: Child, around: frozenset[str], *, asked: bool) -> Iterator[Problem]:
        schema = child.value
        if not isinstance(schema, Map):
            return
        asked = child.keyword in _QUESTIONS or (asked and child.keyword in SAME_VALUE)
        known = self._properties(schema, self._source, 0)
        known |= around if child.keyword in SAME_VALUE else frozenset()
        if child.kind in ("schema", "property", "alternative"):
            if "properties" in schema and child.keyword != "components" and not asked:
                message = "an object with properties is a component of its own: give it a name"
                yield self._source.problem(line(child), message)
            for name in schema.get("required", ()):
                if name not in known:
                    at = schema.lines["required"]
                    yield self._source.problem(at, f"required: there is no property {name}")
        for inner in own_children(child.kind, schema):
            yield from self.check(inner, known, asked=asked)

    def _properties(self, schema: Any, source: Source, depth: int) -> frozenset[str]:
        """Return the properties of a schema and of what it refers to or combines."""
        if not isinstance(schema, Map) or depth > 9:  # deeper only if a schema refers to itself
            return frozenset()
        names = frozenset(schema.get("properties", ()))
        for part in schema.get("allOf", ()):
            names |= self._properties(part, source, depth + 1)
        if found := self._spec.references.get(schema.get("$ref"), source.path, "schema"):
            names |= self._properties(found.value, found.source, depth + 1)
        return names
