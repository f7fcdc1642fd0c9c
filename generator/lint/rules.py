"""Rules for `x-python-rules`: each is well formed, and speaks of properties that are there."""

from collections.abc import Callable, Iterator
from typing import Any

from generator.lint.reach import KNOWN
from generator.rules import RULES, Rule, rule
from generator.source.files import Source
from generator.source.grammar import children
from generator.source.parsing import List, Map
from generator.source.problems import Problem
from generator.source.ranges import RANGE, range_of
from generator.source.spec import Spec
from novakit_core.microversions import Microversions

_Place = tuple[Any, Source]
"""A schema, and the file that it stands in."""
_Find = Callable[[str], "_Place | None"]


def check(spec: Spec) -> Iterator[Problem]:
    """Yield a problem for each rule that cannot be read, or that names what is not there."""
    for root, source in spec.sources.roots():
        if root.kind == "schema" and isinstance(root.value, Map):
            schema = root.value, source

            def of_object(name: str, schema: _Place = schema) -> _Place | None:
                return _property(spec, schema, name)

            yield from _check(spec, root.value, source, of_object)
        elif root.kind == "path item" and isinstance(root.value, Map):
            yield from _check_path(spec, root.value, source)
    for child, thing, source in spec.maps():
        if child.kind == "schema" and child.keyword != "components" and RULES in thing:
            yield source.problem(thing.lines[RULES], f"{RULES} stands on a component alone")


def _check_path(spec: Spec, item: Map, source: Source) -> Iterator[Problem]:
    for child in children("path item", item):
        actions = children("operation", child.value) if child.kind == "operation" else ()
        for entry in (child, *actions):
            if entry.kind in ("operation", "action") and isinstance(entry.value, Map):
                known = dict(_parts(spec, item, entry.value, source))
                yield from _check(spec, entry.value, source, known.get)


def _check(spec: Spec, thing: Map, source: Source, find: _Find) -> Iterator[Problem]:
    if RULES not in thing or RULES in thing.taken:
        return
    written = thing[RULES]
    if not isinstance(written, List) or not written:
        yield source.problem(thing.lines[RULES], f"{RULES} must be a list of rules")
        return
    for one, line in zip(written, written.lines, strict=True):
        try:
            read = rule(one)
        except ValueError as error:
            yield source.problem(line, f"{RULES}: {error}")
            continue
        yield from _check_terms(spec, read, one, line, source, find)


def _check_terms(
    spec: Spec, read: Rule, written: Map, line: int, source: Source, find: _Find
) -> Iterator[Problem]:
    """Check what a rule speaks of, and that its range leaves out something of that."""
    there = Microversions.NONE
    for term in read.all_terms():
        first, *others = term.names
        place = find(first)
        where = range_of(place[0]) if place else Microversions.NONE
        for name in others:
            place = _property(spec, place, name) if place else None
            where &= range_of(place[0]) if place else Microversions.NONE
        if place is None:
            yield source.problem(line, f"{RULES}: there is no {'.'.join(term.path)} here")
            return
        there |= where if term in read.terms else Microversions.NONE
    if RANGE in written and not KNOWN & there & read.served:
        yield source.problem(written.lines[RANGE], f"{RULES}: what this speaks of is not there")
    elif RANGE in written and not KNOWN & there - read.served:
        message = f"{RULES}: {RANGE} goes without saying, as nothing it speaks of is elsewhere"
        yield source.problem(written.lines[RANGE], message)


def _parts(spec: Spec, item: Map, entry: Map, source: Source) -> Iterator[tuple[str, _Place]]:
    """Yield what the rules of an operation may name: parameters, and properties of the body."""
    for written in (*item.get("parameters", ()), *entry.get("parameters", ())):
        found = spec.references.get(written.get("$ref"), source.path, "parameter")
        parameter, file = (found.value, found.source) if found else (written, source)
        yield parameter.get("name"), (parameter.get("schema"), file)
    content = entry.get("requestBody", {}).get("content", {})
    for media in content.values():
        for schema, file in _objects(spec, (media.get("schema"), source)):
            for name, held in schema.get("properties", {}).items():
                yield name, (held, file)


def _property(spec: Spec, place: _Place, name: str) -> _Place | None:
    for schema, source in _objects(spec, place):
        if name in schema.get("properties", {}):
            return schema["properties"][name], source
    return None


def _objects(spec: Spec, place: _Place) -> Iterator[tuple[Map, Source]]:
    """Yield a schema, and those that it refers to, combines, or has for its items."""
    schema, source = place
    if not isinstance(schema, Map):
        return
    yield schema, source
    if found := spec.references.get(schema.get("$ref"), source.path, "schema"):
        yield from _objects(spec, (found.value, found.source))
    for keyword in ("allOf", "anyOf", "oneOf"):
        for part in schema.get(keyword, ()):
            yield from _objects(spec, (part, source))
    yield from _objects(spec, (schema.get("items"), source))
