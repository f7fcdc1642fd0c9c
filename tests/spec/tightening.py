"""Nova's schemas of replies, made as strict as its code is where the spec is so on purpose."""

from __future__ import annotations

import copy
import dataclasses
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tests.spec.jsontypes import Json, Schema, as_object, digest, named, objects, strings
from tests.spec.nova import OperationKey, Oracle
from tests.spec.ranges import compress, parse
from tests.spec.shape import shape


@dataclass(frozen=True, slots=True)
class Tightened:
    """What nova's schema of a reply leaves open, and its code does not.

    It holds wherever one of these operations has one of these places.
    """

    operations: tuple[str, ...]
    places: tuple[str, ...]
    why: str
    link: str
    always: Schema | None = None
    """What the value always is; None: the property is always there, whatever it is."""
    microversions: str = "2.1-"


def tighten(oracle: Oracle, table: Iterable[Tightened]) -> tuple[Oracle, list[str]]:
    """Return nova's declarations as strict as its code, and what the table says for nothing."""
    idle: list[str] = []
    for item in table:
        keys = [key for key in oracle.operations if str(key) in item.operations]
        missing = {*item.operations} - {str(key) for key in keys}
        idle += [f"nova has no {name}" for name in sorted(missing)]
        for place in item.places:
            oracle, lines = _tightened(oracle, item, keys, place)
            idle += lines
    return oracle, idle


def _tightened(
    oracle: Oracle, item: Tightened, keys: Iterable[OperationKey], place: str
) -> tuple[Oracle, list[str]]:
    operations, schemas = dict(oracle.operations), dict(oracle.schemas)
    stricter: dict[str, str | None] = {}
    idle: list[str] = []
    for key in keys:
        spans = dict(operations[key])
        same: set[int] = set()
        for minor in parse(item.microversions) & spans.keys():
            reply = spans[minor].reply
            if reply is None:
                continue
            if reply not in stricter:
                made = _strict(schemas[reply], place, item.always)
                stricter[reply] = None if made is None else _named(made, reply, schemas)
            name = stricter[reply]
            if name == reply:
                same.add(minor)
            elif name:
                spans[minor] = dataclasses.replace(spans[minor], reply=name)
        operations[key] = spans
        if same:
            idle.append(f"{key} at {compress(same)}: nova itself says this of {place}")
    if not any(stricter.values()):
        idle.append(f"nothing has this name: {place}")
    return dataclasses.replace(oracle, operations=operations, schemas=schemas), idle


def _named(made: Schema, before: str, schemas: dict[str, Schema]) -> str:
    """Return the name of a schema among the others: the one before, if nothing is new in it."""
    if made == schemas[before]:
        return before
    name = digest(made)
    schemas[name] = made
    return name


def _strict(schema: Schema, place: str, always: Schema | None) -> Schema | None:
    """Return the schema with one place made strict; None where it has no such place."""
    made = copy.deepcopy(schema)
    *way, last = place.replace("[]", ".[]").split(".")
    holders = [one for one in _at([made], way) if any(_of(one, last))]
    for holder in holders:
        required = strings(holder.get("required"))
        if always is None and last not in required:
            holder["required"] = [*required, last]
        for spot, key in _of(holder, last) if always is not None else ():
            both: list[Json] = [spot[key], always]
            if shape({"allOf": both}) != shape(as_object(spot[key])):
                spot[key] = {"allOf": both}
    return made if holders else None


def _at(schemas: Iterable[Schema], way: Sequence[str]) -> Iterator[Schema]:
    """Yield what stands at the end of a way, each member of a union by itself."""
    spread = (member for schema in schemas for member in _members(schema))
    if not way:
        yield from spread
        return
    inside = (as_object(spot[key]) for one in spread for spot, key in _of(one, way[0]))
    yield from _at(inside, way[1:])


def _members(schema: Schema) -> Iterator[Schema]:
    yield schema
    for keyword in ("allOf", "oneOf", "anyOf"):
        for member in objects(schema.get(keyword)):
            yield from _members(member)


def _of(schema: Schema, step: str) -> Iterator[tuple[Schema, str]]:
    """Yield where a schema says what stands one step further: an item, any value, or a property."""
    if step == "[]":
        if "items" in schema:
            yield schema, "items"
    elif step == "*":
        patterns = as_object(schema.get("patternProperties") or {})
        yield from ((patterns, pattern) for pattern in patterns)
        if isinstance(schema.get("additionalProperties"), dict):
            yield schema, "additionalProperties"
    elif step in named(schema.get("properties")):
        yield as_object(schema["properties"]), step
