"""Rules for `x-python-rules`: each is well formed, and speaks of properties that are there."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from generator.lint.reach import KNOWN
from generator.rules import RULES, Rule, rule
from generator.source.grammar import children
from generator.source.parsing import Map
from generator.source.problems import Problem
from generator.source.ranges import RANGE, range_of
from generator.source.spec import Spec
from novakit_core.microversions import Microversions

_Find = Callable[[str], Any]
"""Returns the schema of what a rule names, None where there is none."""


def check(spec: Spec) -> Iterator[Problem]:
    """Yield a problem for each rule that cannot be read, or that names what is not there."""
    for root in spec.sources.roots():
        if root.kind == "schema" and isinstance(root.value, Map):
            yield from _check(spec, root.value, partial(_property, spec, root.value))
        elif root.kind == "path item" and isinstance(root.value, Map):
            yield from _check_path(spec, root.value)
    for child, thing in spec.maps:
        if child.kind == "schema" and child.keyword != "components" and RULES in thing:
            yield thing.problem(RULES, f"{RULES} stands on a component alone")


def _check_path(spec: Spec, item: Map) -> Iterator[Problem]:
    for child in children("path item", item):
        actions = children("operation", child.value) if child.kind == "operation" else ()
        for entry in (child, *actions):
            if entry.kind in ("operation", "action") and isinstance(entry.value, Map):
                known = dict(_parts(spec, item, entry.value))
                yield from _check(spec, entry.value, known.get)


def _check(spec: Spec, thing: Map, find: _Find) -> Iterator[Problem]:
    for index, one in enumerate(thing.get(RULES, ())):
        try:
            wrong = _wrong(spec, rule(one), find)
        except ValueError as error:
            wrong = str(error)
        if wrong:
            yield thing[RULES].problem(index, f"{RULES}: {wrong}")


def _wrong(spec: Spec, read: Rule, find: _Find) -> str:
    """Say what is wrong with what a rule speaks of, or if its range leaves out nothing of that."""
    there = Microversions.NONE
    for term in read.all_terms():
        first, *others = term.names
        part = find(first)
        where = range_of(part)
        for name in others:
            part = _property(spec, part, name)
            where &= range_of(part)
        if part is None:
            return f"there is no {'.'.join(term.path)} here"
        there |= where if term in read.terms else Microversions.NONE
    if read.served == Microversions.ALL:
        return ""
    if not KNOWN & there & read.served:
        return "what this speaks of is not there"
    if not KNOWN & there - read.served:
        return f"{RANGE} goes without saying, as nothing it speaks of is elsewhere"
    return ""


def _parts(spec: Spec, item: Map, entry: Map) -> Iterator[tuple[str, Any]]:
    """Yield what the rules of an operation may name: parameters, and properties of the body."""
    for written in (*item.get("parameters", ()), *entry.get("parameters", ())):
        found = spec.references.get(written, "parameter")
        parameter = found.value if found else written
        yield parameter.get("name"), parameter.get("schema")
    content = entry.get("requestBody", {}).get("content", {})
    for media in content.values():
        for schema in _objects(spec, media.get("schema")):
            yield from schema.get("properties", {}).items()


def _property(spec: Spec, schema: Any, name: str) -> Any:
    for part in _objects(spec, schema):
        if name in part.get("properties", {}):
            return part["properties"][name]
    return None


def _objects(spec: Spec, schema: Any) -> Iterator[Map]:
    """Yield a schema, and those that it refers to, combines, or has for its items."""
    if not isinstance(schema, Map):
        return
    yield schema
    if found := spec.references.get(schema, "schema"):
        yield from _objects(spec, found.value)
    for keyword in ("allOf", "anyOf", "oneOf"):
        for part in schema.get(keyword, ()):
            yield from _objects(spec, part)
    yield from _objects(spec, schema.get("items"))
