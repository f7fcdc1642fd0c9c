"""Rules for what must be said: ids, summaries, descriptions, examples."""

import re
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

_BROKEN = re.compile(r"\w+- (?!and\b|or\b)\w+")
"""What is left of a word with a hyphen at which a line was folded."""


def check(spec: Spec) -> Iterator[Problem]:
    """Yield a problem for each thing that is not described, or with a broken word."""
    for child, thing in spec.maps:
        needed = ("description",) if _is_component_schema(child) else _NEEDED.get(child.kind, ())
        # What a reference points to is described there.
        for word in () if "$ref" in thing else needed:
            if word not in thing:
                yield child.problem(f"{_call(child, thing)} has no {word}")
        for word in ("summary", "description"):
            if isinstance(text := thing.get(word), str) and (broken := _BROKEN.search(text)):
                message = f"the {word} has a word that was broken in two: {broken[0]!r}"
                yield thing.problem(word, message)
        if child.kind == "media type" and not thing.keys() & {"example", "examples"}:
            yield child.problem("this body has no example")


def _is_component_schema(child: Child) -> bool:
    return child.kind == "schema" and child.keyword == "components"


def _call(child: Child, thing: Map) -> str:
    if child.kind == "parameter":
        return f"the parameter {thing.get('name', '')}".rstrip()
    return f"the {child.kind} {child.key}"
