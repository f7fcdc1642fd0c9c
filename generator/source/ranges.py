"""`x-microversions` and `x-required-microversions`: reading them, and where they may stand."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from generator.source.files import Source, Sources
from generator.source.grammar import RANGED, SCHEMAS, Child, Kind, descendants, named
from generator.source.parsing import Map
from generator.source.problems import Problem
from generator.source.values import is_map
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


def check(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each range that cannot be read or stands where it has no meaning."""
    for child, source in sources.everything():
        thing = child.value
        if not isinstance(thing, Map):
            continue
        if RANGE in thing:
            line = thing.lines[RANGE]
            yield from check_range(thing, source)
            if child.kind not in RANGED:
                what = (
                    f"the schema of {child.keyword}" if child.kind in SCHEMAS else named(child.kind)
                )
                yield source.problem(line, f"{RANGE} has no meaning on {what}")
        if REQUIRED in thing:
            yield from _check_required(child, thing, source)


def _check_required(child: Child, schema: Map, source: Source) -> Iterator[Problem]:
    required, line = schema[REQUIRED], schema.lines[REQUIRED]
    if child.kind not in SCHEMAS or not isinstance(required, Map):
        yield source.problem(line, f"{REQUIRED} is a map of property to range, on an object schema")
        return
    for name, text in required.items():
        yield from _unreadable(text, required.lines[name], source)
        if name not in schema.get("properties", {}):
            yield source.problem(required.lines[name], f"{REQUIRED}: there is no property {name}")
        elif name in schema.get("required", ()):
            message = f"{REQUIRED}: {name} also stands in required, which holds everywhere"
            yield source.problem(required.lines[name], message)


def check_range(thing: Map, source: Source) -> Iterator[Problem]:
    """Yield a problem if the range of a thing cannot be read."""
    if RANGE in thing:
        yield from _unreadable(thing[RANGE], thing.lines[RANGE], source)


def _unreadable(text: object, line: int, source: Source) -> Iterator[Problem]:
    try:
        _parse(text) if isinstance(text, str) else _not_text(text)
    except ValueError as error:
        yield source.problem(line, str(error))


def _not_text(value: object) -> None:
    raise ValueError(f'bad microversion range {value!r}: write it in quotes, as "2.26-2.56"')


def boundaries(kind: Kind, thing: Any) -> set[int]:
    """Return the minors at which something changes inside a thing, references not followed."""
    found: set[int] = set()
    for value in (thing, *(child.value for child in descendants(kind, thing))):
        if is_map(value) and (RANGE in value or REQUIRED in value):
            for held in (range_of(value), *required_ranges(value).values()):
                for low, high in held.ranges():
                    found.add(minor(low))
                    if high is not None:
                        found.add(minor(high) + 1)
    return found
