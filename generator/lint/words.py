"""Rules for what must be said: ids, summaries, descriptions, examples."""

from collections.abc import Iterator

from generator.source.grammar import Child, Kind
from generator.source.parsing import Map
from generator.source.problems import Problem
from generator.source.spec import Spec

_NEEDED: dict[Kind, tuple[str, ...]] = {
    "operation": ("operationId", "summary", "description", "tags", "responses"),
    "action": ("operationId", "summary", "description", "responses"),
    "parameter": ("description",),
    "media type": ("schema",),
    "header": ("description",),
    "property": ("description",),
}


def check(spec: Spec) -> Iterator[Problem]:
    """Yield a problem for each thing that is not described."""
    for child, thing in spec.maps:
        needed = ("description",) if _is_component_schema(child) else _NEEDED.get(child.kind, ())
        # What a reference points to is described there.
        for word in () if "$ref" in thing else needed:
            if word not in thing:
                yield child.problem(f"{_call(child, thing)} has no {word}")
        if child.kind == "media type" and not thing.keys() & {"example", "examples"}:
            yield child.problem("this body has no example")


def _is_component_schema(child: Child) -> bool:
    return child.kind == "schema" and child.keyword == "components"


def _call(child: Child, thing: Map) -> str:
    if child.kind == "parameter":
        return f"the parameter {thing.get('name', '')}".rstrip()
    return f"the {child.kind} {child.key}"
