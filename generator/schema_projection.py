"""What a schema becomes once its alternatives and properties out of range are gone."""

from typing import Any

from generator.source.ranges import range_of, required_ranges
from generator.source.values import Json, is_map

BRANCHES = frozenset({"allOf", "anyOf", "oneOf", "then", "else"})
"""Keywords whose schemas add to what is said of the same value, so that their `required` loses what
the value lost. `not` and `if` ask a question instead: there, what is gone stays impossible."""

_ANNOTATIONS = frozenset(
    {"title", "description", "default", "example", "examples", "deprecated", "$comment"}
)
# What these mean depends on which of them stand beside them, so they never move to another schema.
_INTERACTING = frozenset(
    {"properties", "patternProperties", "additionalProperties", "unevaluatedProperties"}
    | {"items", "prefixItems", "unevaluatedItems", "contains", "minContains", "maxContains"}
    | {"if", "then", "else"}
)


def gone(schema: Json, inherited: frozenset[str], microversion: str) -> frozenset[str]:
    """Return the properties that are not there at a microversion, `inherited` from around it."""
    properties: Json = schema.get("properties", {})
    away = {name for name, held in properties.items() if microversion not in range_of(held)}
    return (inherited - properties.keys()) | away


def required(schema: Json, away: frozenset[str], microversion: str) -> list[str]:
    """Return what an object requires at a microversion."""
    always = [name for name in schema.get("required", ()) if name not in away]
    ranged = [name for name, held in required_ranges(schema).items() if microversion in held]
    return always + [name for name in ranged if name not in away]


def possible(alternative: Any, away: frozenset[str]) -> bool:
    """Tell whether a member of a union can still hold: not if it requires what its object lost."""
    if not is_map(alternative):
        return True
    return not (away - alternative.get("properties", {}).keys()) & {
        *alternative.get("required", ())
    }


def collapse(schema: dict[str, Any], keyword: str) -> dict[str, Any]:
    """Return a schema without its union of one alternative: the alternative's own words move up.

    Where moving them could change what they mean, they stay apart, in `allOf`. A union of nothing
    accepts nothing.
    """
    left: list[Any] = schema.pop(keyword)
    only: Any = left[0] if left else {"not": {}}
    if is_map(only) and not schema.keys() & _INTERACTING:
        both = schema.keys() & only.keys() - _ANNOTATIONS
        if all(schema[key] == only[key] for key in both):
            return {**only, **schema}
    return schema | {"allOf": [*schema.get("allOf", ()), only]}
