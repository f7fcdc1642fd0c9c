"""The shape of the files: what OpenAPI says of it, and what this project's own keys need.

Everything that reads the spec relies on it, so it is asked first, and what fails it stops the rest.
"""

from collections.abc import Callable, Iterator
from typing import Any

from generator.source import metaschema
from generator.source.files import Source, Sources
from generator.source.grammar import SCHEMAS, Child, Kind
from generator.source.parsing import List, Map
from generator.source.problems import Problem
from generator.source.ranges import REQUIRED
from novakit_core.microversions import minor

_Test = tuple[Callable[[Any], bool], str]
_MAP: _Test = (lambda value: isinstance(value, Map), "a map")
_TEXT: _Test = (lambda value: isinstance(value, str) and value.strip() != "", "text")

_OWN: dict[Kind, dict[str, _Test]] = {
    "operation": {"x-openstack-actions": _MAP},
    **{kind: {REQUIRED: _MAP} for kind in SCHEMAS},
}


def check(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each value of the wrong shape."""
    yield from _check_root(sources.root)
    yield from _check_microversions(sources.files["microversions.yaml"])
    for child, source in sources.everything():
        for path, message in metaschema.complaints(child):
            at: int = child.holder.lines[child.key]
            yield source.problem(_line(child.value, at, path), message)
        yield from _check_own(child, source)


def _check_own(child: Child, source: Source) -> Iterator[Problem]:
    thing = child.value
    if not isinstance(thing, Map):
        return
    for key, (holds, wanted) in _OWN.get(child.kind, {}).items():
        if key in thing and not holds(thing[key]):
            yield source.problem(thing.lines[key], f"{key} must be {wanted}")


def _line(inside: Any, at: int, path: tuple[Any, ...]) -> int:
    """Return the line of what stands at a path inside a thing, or of the innermost around it."""
    for key in path:
        if isinstance(inside, List | Map):
            lines: Any = inside.lines
            at = lines[key]
            inside = inside[key]
    return at


def _check_root(root: Source) -> Iterator[Problem]:
    content: Map = root.content
    for path, message in metaschema.root_complaints(content):
        yield root.problem(_line(content, 1, path), message)
    for key in ("tags", "paths"):
        if key not in content:
            yield root.problem(1, f"the spec has no {key}")
    if not isinstance(content.get("paths", Map()), Map):
        yield root.problem(content.lines["paths"], "paths must be a map")


def _check_microversions(source: Source) -> Iterator[Problem]:
    for entry, at in zip(source.content, source.content.lines, strict=True):
        if not isinstance(entry, Map):
            yield source.problem(at, "write {version, release, summary}")
            continue
        for key in ("version", "release", "summary"):
            if not (isinstance(entry.get(key), str) and entry[key]):
                yield source.problem(at, f"{key} is missing, or is not text in quotes")
        try:
            minor(entry.get("version", "2.1"))
        except (ValueError, AttributeError) as error:
            yield source.problem(at, str(error))
