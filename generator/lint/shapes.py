"""Rules for the shape of the files: maps where OpenAPI has maps, lists where it has lists."""

from collections.abc import Iterator

from generator.grammar import CHILDREN, SCHEMAS, Kind, named
from generator.problems import Problem
from generator.sources import List, Map, Source, Sources

_NAMES: dict[type, str] = {Map: "a map", List: "a list"}


def check(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each value of the wrong shape."""
    for path, source in sources.files.items():
        expected = List if path == "microversions.yaml" else Map
        if not isinstance(source.content, expected):
            yield source.problem(1, f"this file must hold {_NAMES[expected]}")
    for child, source in sources.everything():
        at = child.holder.lines[child.key]
        if isinstance(child.value, Map):
            yield from _check_map(child.kind, child.value, source)
        elif child.kind not in SCHEMAS or not isinstance(child.value, bool):
            yield source.problem(at, f"{child.key!r} must be a map: it is {named(child.kind)}")


def _check_map(kind: Kind, thing: Map, source: Source) -> Iterator[Problem]:
    for key, (shape, _) in CHILDREN[kind].items():
        expected = {"map": Map, "list": List}.get(shape)
        if key in thing and expected and not isinstance(thing[key], expected):
            yield source.problem(thing.lines[key], f"{key} must be {_NAMES[expected]}")
