"""The shape of the files: maps where OpenAPI has maps, lists where it has lists.

Everything that reads the spec relies on it, so it is asked first, and what fails it stops the rest.
"""

from collections.abc import Callable, Iterator
from typing import Any

from generator.source.files import List, Map, Source, Sources
from generator.source.grammar import CHILDREN, SCHEMAS, Child, Kind, named
from generator.source.problems import Problem
from generator.source.ranges import REQUIRED

_Test = tuple[Callable[[Any], bool], str]
_MAP: _Test = (lambda value: isinstance(value, Map), "a map")
_LIST: _Test = (lambda value: isinstance(value, List), "a list")
_TEXT: _Test = (lambda value: isinstance(value, str), "text")
_NAMES: _Test = (
    lambda value: isinstance(value, List) and all(isinstance(name, str) for name in value),
    "a list of names",
)

_LEAVES: dict[Kind, dict[str, _Test]] = {
    "operation": {"tags": _NAMES},
    "parameter": {"name": _TEXT},
    **{kind: {"required": _NAMES, REQUIRED: _MAP} for kind in SCHEMAS},
}


def check(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each value of the wrong shape."""
    for path, source in sources.files.items():
        holds, wanted = _LIST if path == "microversions.yaml" else _MAP
        if not holds(source.content):
            yield source.problem(1, f"this file must hold {wanted}")
    yield from _check_root(sources.files["openapi.yaml"])
    for child, source in sources.everything():
        if isinstance(child.value, Map):
            yield from _check_map(child.kind, child.value, source)
        elif not _may_be_boolean(child) or not isinstance(child.value, bool):
            message = f"{child.key!r} must be a map: it is {named(child.kind)}"
            yield source.problem(child.holder.lines[child.key], message)


def _may_be_boolean(child: Child) -> bool:
    return child.kind == "schema" and child.keyword != "components"


def _check_map(kind: Kind, thing: Map, source: Source) -> Iterator[Problem]:
    tests = dict(_LEAVES.get(kind, {}))
    for key, (shape, _) in CHILDREN[kind].items():
        if shape != "one":
            tests[key] = _MAP if shape == "map" else _LIST
    for key in thing.keys() & tests.keys():
        holds, wanted = tests[key]
        if not holds(thing[key]):
            yield source.problem(thing.lines[key], f"{key} must be {wanted}")


def _check_root(root: Source) -> Iterator[Problem]:
    if not isinstance(root.content, Map):
        return
    for key, (holds, wanted) in (("info", _MAP), ("tags", _LIST), ("components", _MAP)):
        if key not in root.content:
            if key != "components":
                yield root.problem(1, f"the spec has no {key}")
        elif not holds(root.content[key]):
            yield root.problem(root.content.lines[key], f"{key} must be {wanted}")
        elif key == "tags":
            for tag, at in zip(root.content[key], root.content[key].lines, strict=True):
                if not (isinstance(tag, Map) and isinstance(tag.get("name"), str)):
                    yield root.problem(at, "a tag must be a map with a name")
