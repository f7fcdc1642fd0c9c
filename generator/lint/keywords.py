"""Rules for keys: the words of OpenAPI and JSON Schema, and the project's own `x-` words."""

from collections.abc import Iterator

from generator.api.rules import RULES
from generator.policies import POLICY
from generator.source.aliases import ALIAS
from generator.source.grammar import CHILDREN, RANGED, SCHEMAS, Child, Kind, named
from generator.source.parsing import Map
from generator.source.problems import Problem, did_you_mean, nearest
from generator.source.ranges import RANGE, REQUIRED
from generator.source.shape import words
from generator.source.spec import Spec
from generator.source.variants import CLASS, VARIANT

# What OpenAPI has and Nova's API does without: nothing here would read it.
_UNREAD = (
    frozenset({"servers", "callbacks", "links", "encoding", "allowReserved", "allowEmptyValue"})
    | {"trace", "$id", "$schema", "$anchor", "$dynamicRef", "$dynamicAnchor", "$vocabulary"}
    | {"$defs", "contentSchema"}
)
_NOT_OF_ACTIONS = frozenset({"tags", "security", "parameters"})

EXTENSIONS: dict[str, frozenset[Kind]] = {
    RANGE: RANGED,
    REQUIRED: SCHEMAS,
    "x-python-name": frozenset({"property", "parameter", "request body"}),
    "x-python-type": SCHEMAS,
    "x-python-method": frozenset({"operation", "action"}),
    "x-python-unwrap": frozenset({"schema"}),
    "x-secret": frozenset({"property", "parameter"}),
    RULES: frozenset({"schema", "operation", "action"}),
    "x-openstack-actions": frozenset({"operation"}),
    POLICY: frozenset({"operation", "action"}),
    VARIANT: frozenset({"schema"}),
    CLASS: frozenset({"schema"}),
    ALIAS: frozenset({"path item", "operation", "action"}),
}
"""The `x-` keys of the spec, and what each may stand on."""

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
    if key not in EXTENSIONS:
        hint = did_you_mean(nearest(key, EXTENSIONS))
        yield thing.problem(key, f"unknown key {key!r}{hint}")
    elif key == VARIANT and child.keyword != "components":
        yield thing.problem(key, f"{key} stands on a component alone")
    # Where a range may stand is told together with the rest about ranges.
    elif child.kind not in EXTENSIONS[key] and key not in (RANGE, REQUIRED):
        yield thing.problem(key, f"{key} has no meaning on {named(child.kind)}")
