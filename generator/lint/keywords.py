"""Rules for keys: the words of OpenAPI and JSON Schema, and the project's own `x-` words."""

from collections.abc import Iterator

from generator.source.grammar import CHILDREN, SCHEMAS, Child, Kind, named
from generator.source.parsing import Map
from generator.source.problems import Problem, did_you_mean, nearest
from generator.source.ranges import RANGE
from generator.source.shape import extensions, words
from generator.source.spec import Spec

# What OpenAPI has and Nova's API does without: nothing here would read it.
_UNREAD = (
    frozenset({"servers", "callbacks", "links", "encoding", "allowReserved", "allowEmptyValue"})
    | {"trace", "$id", "$schema", "$anchor", "$dynamicRef", "$dynamicAnchor", "$vocabulary"}
    | {"$defs", "contentSchema"}
)
_NOT_OF_ACTIONS = frozenset({"tags", "security", "parameters"})

_KNOWN: dict[Kind, frozenset[str]] = {
    kind: words(kind) - _UNREAD - (_NOT_OF_ACTIONS if kind == "action" else frozenset())
    for kind in CHILDREN
}
_REFERENCE = frozenset({"$ref", "summary", "description"})


def check(spec: Spec) -> Iterator[Problem]:
    """Yield a problem for each key that nothing would read."""
    for child, thing in spec.maps:
        for key in thing:
            if key.startswith("x-"):
                yield from _check_extension(key, child, thing)
            elif key not in _KNOWN[child.kind]:
                hint = did_you_mean(nearest(key, _KNOWN[child.kind]))
                yield thing.problem(key, f"{key!r} is no keyword of {named(child.kind)}{hint}")
            elif "$ref" in thing and child.kind not in SCHEMAS and key not in _REFERENCE:
                yield thing.problem(key, f"{key} has no effect beside a $ref")


def _check_extension(key: str, child: Child, thing: Map) -> Iterator[Problem]:
    if key == RANGE:
        return  # where it may stand is told together with the rest about ranges
    known = extensions()
    places = {child.kind, *(("schema",) if child.kind in SCHEMAS else ())}
    if child.kind == "schema" and child.keyword == "components":
        places.add("component")
    if key not in known:
        hint = did_you_mean(nearest(key, [*known, RANGE]))
        yield thing.problem(key, f"unknown key {key!r}{hint}")
    elif not places & known[key] or _is_odd(key, child):
        yield thing.problem(key, f"{key} has no meaning on {named(child.kind)}")


def _is_odd(key: str, child: Child) -> bool:
    """Tell whether a key says nothing of this operation, though it may of another."""
    if key == "x-acts":
        return bool(child.key != "get")  # that others act goes without saying
    return child.kind == "action" and key == "x-openstack-actions"
