"""Values drawn from a JSON Schema: mostly sound, now and then with one part that is not."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from generator.source.values import is_list, is_map

Schema = dict[str, Any]

_SCALARS: tuple[Any, ...] = (
    None,
    True,
    False,
    0,
    1,
    -1,
    5,
    1.5,
    "",
    "a",
    "1",
    "-1",
    " a",
    "True",
    "é\U0001f511",
)
_CHARACTERS = st.characters(exclude_categories=("Cn", "Cs"))
"""Nova takes no character that its Python does not know, which no list of ours can follow."""
_ODD = st.sampled_from([*_SCALARS, [], {}, [None], ["a"], {"a": "a"}, "a" * 256, "a" * 65536])
_TYPES = ("null", "boolean", "integer", "number", "string", "array", "object")
_FORMATS: dict[str, st.SearchStrategy[str]] = {
    "uuid": st.uuids().map(str),
    "ipv4": st.ip_addresses(v=4).map(str),
    "ipv6": st.ip_addresses(v=6).map(str),
    "date-time": st.just("2026-05-04T08:15:30Z"),
}


def draws(schema: Schema, count: int) -> list[Any]:
    """Return so many values, the same ones each time."""
    made: list[Any] = []

    @seed(0)
    @settings(
        max_examples=count,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=[
            HealthCheck.too_slow,
            HealthCheck.filter_too_much,
            HealthCheck.data_too_large,
            HealthCheck.large_base_example,
        ],
    )
    @given(_either(schema))
    def draw(value: Any) -> None:
        made.append(value)

    draw()
    return made


def _either(schema: Schema) -> st.SearchStrategy[Any]:
    return st.one_of(sound(schema), sound(schema), spoilt(schema))


def spoilt(schema: Schema) -> st.SearchStrategy[Any]:
    """Return values of which one part is odd, lacks, or is too much."""
    return sound(schema).flatmap(_spoil)


def _spoil(value: Any) -> st.SearchStrategy[Any]:
    ways: list[st.SearchStrategy[Any]] = [_ODD]
    if is_map(value) and value:
        name = st.sampled_from(sorted(value))
        ways += [
            name.flatmap(lambda key: _spoil(value[key]).map(lambda odd: {**value, key: odd})),
            name.flatmap(lambda key: _spoil(value[key]).map(lambda odd: {**value, key: odd})),
            name.map(lambda key: {other: held for other, held in value.items() if other != key}),
            st.sampled_from(["odd", "x" * 256, ""]).map(lambda key: {**value, key: "a"}),
        ]
    if is_list(value) and value:
        ways += [
            _spoil(value[0]).map(lambda odd: [odd, *value[1:]]),
            st.just([*value, value[0]]),
            st.just([]),
        ]
    if isinstance(value, int) and not isinstance(value, bool):
        ways += [st.sampled_from([str(value), value + 1, -value, 2**31, float(value)])]
    if isinstance(value, str):
        ways += [st.sampled_from([value + " ", value.upper(), value[1:], value * 9, value + "\n"])]
    return st.one_of(ways)


def sound(schema: Schema) -> st.SearchStrategy[Any]:
    """Return values that the schema should accept; where it is odd, some it refuses."""
    return _sound(json.dumps(schema, sort_keys=True))


@cache
def _sound(written: str) -> st.SearchStrategy[Any]:
    schema: Schema = json.loads(written)
    for word in ("oneOf", "anyOf"):
        if word in schema:
            rest = {key: held for key, held in schema.items() if key != word}
            return st.one_of([sound(_merged(rest, one)) for one in schema[word]])
    if "allOf" in schema:
        merged = {key: held for key, held in schema.items() if key != "allOf"}
        for one in schema["allOf"]:
            merged = _merged(merged, one)
        return sound(merged)
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    types = schema.get("type", _TYPES)
    return st.one_of([_of(one, schema) for one in ([types] if isinstance(types, str) else types)])


def _merged(one: Schema, other: Schema) -> Schema:
    merged = {**one, **other}
    for word in ("properties", "patternProperties"):
        if word in one and word in other:
            merged[word] = {**one[word], **other[word]}
    if "required" in one and "required" in other:
        merged["required"] = [*one["required"], *other["required"]]
    return merged


def _of(kind: str, schema: Schema) -> st.SearchStrategy[Any]:
    match kind:
        case "null":
            return st.none()
        case "boolean":
            return st.booleans()
        case "integer" | "number":
            least, most = schema.get("minimum"), schema.get("maximum")
            near = [one for one in (least, most) if one is not None]
            return st.one_of(st.integers(least, most), st.sampled_from(near or [7]))
        case "string":
            return _string(schema)
        case "array":
            least = schema.get("minItems", 0)
            return st.lists(
                sound(schema.get("items", {"type": "string"})),
                min_size=least,
                max_size=min(schema.get("maxItems", 3), least + 2),
            )
        case _:
            return _object(schema)


def _string(schema: Schema) -> st.SearchStrategy[str]:
    if schema.get("format") in _FORMATS:
        return _FORMATS[schema["format"]]
    least, most = schema.get("minLength", 0), schema.get("maxLength", 20)
    if "pattern" in schema:
        short = st.from_regex(schema["pattern"], fullmatch=True, alphabet=_CHARACTERS)
        fit = short.filter(lambda text: least <= len(text) <= max(most, 300))
        if "maxLength" not in schema or most > 300:
            return fit
        ends = st.sampled_from([most, most + 1])
        long = st.tuples(fit.filter(bool), ends).map(lambda made: (made[0] * made[1])[: made[1]])
        return st.one_of(fit, fit, long)
    edges = {least, min(most, least + 8)}
    if "maxLength" in schema and most <= 300:
        edges |= {most, most + 1}
    return st.one_of(
        st.text(_CHARACTERS, min_size=least, max_size=max(least, min(most, least + 8))),
        st.sampled_from(sorted("a" * size for size in edges)),
    )


def _object(schema: Schema) -> st.SearchStrategy[dict[str, Any]]:
    properties: Schema = schema.get("properties", {})
    required = [name for name in schema.get("required", []) if name in properties]
    fixed = st.fixed_dictionaries(
        {name: sound(properties[name]) for name in required},
        optional={name: sound(held) for name, held in properties.items() if name not in required},
    )
    maps = [
        st.dictionaries(
            st.from_regex(pattern, fullmatch=True, alphabet=_CHARACTERS), sound(held), max_size=2
        )
        for pattern, held in schema.get("patternProperties", {}).items()
    ]
    more = schema.get("additionalProperties", True)
    if is_map(more):
        maps.append(st.dictionaries(st.sampled_from(["a", "b c"]), sound(more), max_size=2))
    least = schema.get("minProperties", 0)
    return (
        st.tuples(fixed, *maps)
        .map(lambda parts: {key: held for part in reversed(parts) for key, held in part.items()})
        .filter(lambda made: len(made) >= least)
    )
