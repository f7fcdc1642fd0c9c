"""`x-microversions` and `x-required-microversions`: reading them, and where they may stand."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from generator.source.grammar import RANGED, SCHEMAS, Child, Kind, everything, maps, named
from generator.source.parsing import Map
from generator.source.problems import Problem
from generator.source.values import Json, is_map
from novakit_core.microversions import Microversions, minor

RANGE = "x-microversions"
REQUIRED = "x-required-microversions"

_parse = cache(Microversions.parse)


def range_of(thing: Any) -> Microversions:
    """Return where a thing holds: everywhere, unless it says."""
    text = thing.get(RANGE) if is_map(thing) else None
    return Microversions.ALL if text is None else _parse(text)


def required_ranges(schema: Any) -> dict[str, Microversions]:
    """Return where each property of an object is required only at some microversions."""
    return {name: _parse(text) for name, text in schema.get(REQUIRED, {}).items()}


def check(document: Json) -> Iterator[Problem]:
    """Yield a problem for each range that cannot be read or stands where it has no meaning."""
    for child in everything(document):
        thing = child.value
        if not isinstance(thing, Map):
            continue
        if RANGE in thing:
            yield from check_range(thing)
            if child.kind not in RANGED:
                what = (
                    f"the schema of {child.keyword}" if child.kind in SCHEMAS else named(child.kind)
                )
                yield thing.problem(RANGE, f"{RANGE} has no meaning on {what}")
        if REQUIRED in thing:
            yield from _check_required(child, thing)


def _check_required(child: Child, schema: Map) -> Iterator[Problem]:
    required = schema[REQUIRED]
    if child.kind not in SCHEMAS:
        message = f"{REQUIRED} is a map of property to range, on an object schema"
        yield schema.problem(REQUIRED, message)
        return
    for name in required:
        yield from _unreadable(required, name)
        if name not in schema.get("properties", {}):
            yield required.problem(name, f"{REQUIRED}: there is no property {name}")
        elif name in schema.get("required", ()):
            message = f"{REQUIRED}: {name} also stands in required, which holds everywhere"
            yield required.problem(name, message)


def check_range(thing: Map) -> Iterator[Problem]:
    """Yield a problem if the range of a thing cannot be read."""
    if RANGE in thing:
        yield from _unreadable(thing, RANGE)


def _unreadable(holder: Map, key: str) -> Iterator[Problem]:
    text = holder[key]
    if not isinstance(text, str):
        message = f'bad microversion range {text!r}: write it in quotes, as "2.26-2.56"'
        yield holder.problem(key, message)
        return
    try:
        _parse(text)
    except ValueError as error:
        yield holder.problem(key, str(error))


def boundaries(kind: Kind, thing: Any) -> set[int]:
    """Return the minors at which something changes inside a thing, references not followed."""
    found: set[int] = set()
    for _, value in maps(kind, thing):
        if RANGE in value or REQUIRED in value:
            for held in (range_of(value), *required_ranges(value).values()):
                for low, high in held.ranges():
                    found.add(minor(low))
                    if high is not None:
                        found.add(minor(high) + 1)
    return found
