"""Build JSON values that tell two schemas apart: good ones, and systematic mutations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tests.spec import strings as text_corpus
from tests.spec.flatten import alternatives, guessed_types
from tests.spec.jsontypes import (
    Json,
    Schema,
    as_list,
    as_number,
    as_object,
    canonical,
    named,
    objects,
    strings,
)

_ODD_VALUES: tuple[Json, ...] = (
    *(None, True, False, 0, 1, -1, 10, 1.5, 2**31, "", "a", "1", "0", "-1", "1.5", " ", "True"),
)
_ODD_CONTAINERS: tuple[Json, ...] = ([], {}, [None], ["a"], [1], {"a": "a"}, {"a": None})
_ANYTHING = (*_ODD_VALUES, *_ODD_CONTAINERS)
_KEYS = (
    *("a", "key", "a.b", "a-b", "a_b", "a b", "a:b", "a/b", "a@b", "", "a" * 255, "a" * 256),
    *("\u00e9", "0", "1", "hw:cpu", "property-a", "private"),
)
_ITEMS = 301  # more items only cost time


@dataclass(frozen=True, slots=True)
class Case:
    """A value for a schema, and the place in it that the case is about."""

    path: str
    value: Json


def unique(cases: Iterator[Case]) -> list[Case]:
    """Drop cases whose value came up before."""
    seen: dict[str, Case] = {}
    for case in cases:
        seen.setdefault(canonical(case.value), case)
    return list(seen.values())


def cases(schema: Schema, *, mutate: bool, path: str = "") -> Iterator[Case]:
    """Yield good values of the schema and, with ``mutate``, systematically wrong ones."""
    for plain in alternatives(schema):
        for kind in guessed_types(plain):
            if kind == "object":
                yield from _objects(plain, mutate=mutate, path=path)
            elif kind == "array":
                yield from _arrays(plain, mutate=mutate, path=path)
            else:
                yield from (Case(path, value) for value in _scalars(plain, kind, mutate=mutate))
    if mutate:
        yield from (Case(path, value) for value in _ANYTHING)


def examples(schema: Schema, *, full: bool = False) -> list[Json]:
    """Return good values, the smallest first; ``full`` fills in every property."""
    found: list[Json] = []
    for plain in alternatives(schema):
        for kind in guessed_types(plain):
            if kind == "object":
                found.append(example_object(plain, full=full))
            elif kind == "array":
                found.append(example_array(plain, full=full))
            else:
                found.extend(_scalars(plain, kind, mutate=False))
    return found


def _scalars(plain: Schema, kind: str, *, mutate: bool) -> Iterator[Json]:
    if kind == "null":
        yield None
    elif kind == "boolean":
        allowed = (
            [plain["const"]] if "const" in plain else as_list(plain.get("enum", [True, False]))
        )
        yield from (value for value in allowed if isinstance(value, bool))
    elif kind == "string":
        yield from text_corpus.good(plain)
        if mutate:
            yield from text_corpus.near(plain)
    else:
        yield from _numbers(plain, kind, mutate=mutate)


def _numbers(plain: Schema, kind: str, *, mutate: bool) -> Iterator[Json]:
    if "enum" in plain or "const" in plain:
        values = as_list(plain.get("enum") or [plain.get("const")])
        yield from (item for item in values if not isinstance(item, bool | str))
        return
    lowest = as_number(plain.get("minimum"), as_number(plain.get("exclusiveMinimum"), 0) + 1)
    yield lowest if "minimum" in plain or "exclusiveMinimum" in plain else 1
    if "maximum" in plain:
        yield as_number(plain["maximum"], 1)
    if "minimum" not in plain and "exclusiveMinimum" not in plain:
        yield from (0, -1)
    if kind == "number":
        yield lowest + 0.5
    if mutate:
        for limit in ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"):
            if limit in plain:
                edge = as_number(plain[limit], 0)
                yield from (edge - 1, edge, edge + 1)


def _arrays(plain: Schema, *, mutate: bool, path: str) -> Iterator[Case]:
    for full in (False, True):
        yield Case(path, example_array(plain, full=full))
    prefix = objects(plain.get("prefixItems"))
    for at, schema in enumerate(prefix):
        rest: list[Json] = [examples(item)[0] for item in prefix]
        for case in cases(schema, mutate=mutate, path=f"{path}[]"):
            yield Case(case.path, [*rest[:at], case.value, *rest[at + 1 :]])
    if prefix:
        if mutate:
            yield from (Case(path, items) for items in ([], [examples(s)[0] for s in prefix[:-1]]))
        return
    item_schema = as_object(plain.get("items", {}))
    item = (examples(item_schema) or [None])[0]
    lowest = as_number(plain.get("minItems"), 0)
    highest = as_number(plain.get("maxItems"), -1)
    yield Case(path, _several(item_schema, max(lowest, 1)))
    yield Case(path, _several(item_schema, 2 if highest < 0 else min(2, highest)))
    if mutate or lowest == 0:
        yield Case(path, [])
    if mutate:
        yield Case(path, [item, item])
        for count in {lowest - 1, lowest, highest, highest + 1}:
            if 0 <= count <= _ITEMS:
                yield Case(path, _several(item_schema, count))
    filler = _several(item_schema, lowest)[1:] if lowest > 1 else []
    for case in cases(item_schema, mutate=mutate, path=f"{path}[]"):
        yield Case(case.path, [case.value, *filler])


def _several(item_schema: Schema, count: int) -> list[Json]:
    """Return that many different good items, or equal ones where there are too few."""
    found = examples(item_schema) or [None]
    if isinstance(found[0], str) and count > 1:
        texts = [f"{number}{found[0]}" for number in range(1, count)]
        # A prefix keeps a free text good; what it spoils, nova's verdict shows.
        if not {"enum", "const", "format"} & item_schema.keys():
            return [found[0], *texts]
    return [found[at % len(found)] for at in range(count)]


def example_array(plain: Schema, *, full: bool) -> Json:
    """Return a good array: as short as may be, or with an item."""
    prefix = objects(plain.get("prefixItems"))
    if prefix:
        return [examples(item, full=full)[0] for item in prefix]
    count = max(as_number(plain.get("minItems"), 0), 1 if full else 0)
    if not count:
        return []
    item_schema = as_object(plain.get("items", {}))
    if count > 1:
        return list(_several(item_schema, count))
    return (examples(item_schema, full=full) or ["a"])[:1]


def example_object(plain: Schema, *, full: bool) -> dict[str, Json]:
    """Return a good object: with the required properties, or with all."""
    properties = named(plain.get("properties"))
    required = strings(plain.get("required"))
    names = [*properties] if full else [name for name in properties if name in required]
    value: dict[str, Json] = {}
    for name in names:
        found = examples(properties[name], full=full)
        if found:
            value[name] = found[0]
    for name in required:
        value.setdefault(name, "a")
    wanted = max(as_number(plain.get("minProperties"), 0), 1 if full else 0)
    if len(value) < wanted and not properties:
        for key, schema in pattern_entries(plain):
            value[key] = (examples(schema, full=full) or ["a"])[0]
            break
    return value


def pattern_entries(plain: Schema) -> Iterator[tuple[str, Schema]]:
    """Yield a key that fits, with the schema of its value, for each kind of free key."""
    for pattern, schema in named(plain.get("patternProperties")).items():
        key = next(iter(text_corpus.good({"pattern": pattern})), "a")
        yield key, schema
    if isinstance(plain.get("additionalProperties"), dict):
        yield "a", as_object(plain["additionalProperties"])


def _objects(plain: Schema, *, mutate: bool, path: str) -> Iterator[Case]:
    least = example_object(plain, full=False)
    most = example_object(plain, full=True)
    properties = named(plain.get("properties"))
    yield Case(path, least)
    yield Case(path, most)
    for name, schema in properties.items():
        at = f"{path}.{name}" if path else name
        yield from (Case(at, {**least, name: value}) for value in examples(schema, full=True)[:1])
        for case in cases(schema, mutate=mutate, path=at):
            yield Case(case.path, {**least, name: case.value})
        for whole in (least, most) if mutate else (most,):
            if name in whole:
                yield Case(at, {key: item for key, item in whole.items() if key != name})
    # Without free keys, so that one more is never too many.
    fixed = {name: value for name, value in least.items() if name in properties}
    for key, schema in pattern_entries(plain):
        for case in cases(schema, mutate=mutate, path=f"{path}.*"):
            yield Case(case.path, {**fixed, key: case.value})
        value = (examples(schema) or ["a"])[0]
        for key in _KEYS:
            yield Case(f"{path}.*", {**fixed, key: value})
    if plain.get("additionalProperties") is not False:
        yield Case(f"{path}.*", {**least, "x-open": "a"})
    if mutate:
        for whole in (fixed, most):
            yield Case(f"{path}.*", {**whole, "x-unknown": "a"})
        yield Case(path, {})
