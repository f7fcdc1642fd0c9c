"""Good values of a schema that each try many things at once: few, for schemas that mostly agree."""

from __future__ import annotations

from collections.abc import Iterator

from tests.spec.corpus import cases, example_array, example_object, pattern_entries
from tests.spec.flatten import alternatives, guessed_types
from tests.spec.jsontypes import Json, Schema, as_number, as_object, canonical, named, strings


def rows(schema: Schema) -> list[Json]:
    """Return values in which each property takes every good value of its own at least once."""
    found = [value for plain in alternatives(schema) for value in _rows(plain)]
    return list({canonical(value): value for value in found}.values())


def _rows(plain: Schema) -> Iterator[Json]:
    for kind in guessed_types(plain):
        if kind == "object":
            yield from _objects(plain)
        elif kind == "array" and "prefixItems" not in plain:
            yield from _arrays(plain)
        else:
            alone = {**plain, "type": kind}
            yield from (case.value for case in cases(alone, mutate=False))


def _objects(plain: Schema) -> Iterator[Json]:
    yield example_object(plain, full=False)
    most = example_object(plain, full=True)
    yield most
    spare = [name for name in most if name not in strings(plain.get("required"))]
    if len(most) > as_number(plain.get("minProperties"), 0):
        for name in spare:
            yield {key: value for key, value in most.items() if key != name}
    columns = {name: rows(value) for name, value in named(plain.get("properties")).items()}
    for at in range(max((len(column) for column in columns.values()), default=0)):
        yield {name: column[at % len(column)] for name, column in columns.items() if column}
    for key, value in pattern_entries(plain):
        yield from ({**most, key: item} for item in rows(value))
    if plain.get("additionalProperties") is not False:
        yield {**most, "x-open": "a"}


def _arrays(plain: Schema) -> Iterator[Json]:
    yield example_array(plain, full=False)
    items = rows(as_object(plain.get("items", {})))
    least = as_number(plain.get("minItems"), 0)
    most = as_number(plain.get("maxItems"), len(items)) or 1
    for at in range(0, len(items), most):
        chunk = items[at : at + most]
        if len(chunk) >= least:
            yield chunk
