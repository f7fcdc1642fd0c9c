"""The shape of the files: what OpenAPI says of it, and what this project's own keys need.

Everything that reads the spec relies on it, so it is asked first, and what fails it stops the rest.
"""

from collections.abc import Callable, Iterator
from typing import Any

from generator.source import metaschema
from generator.source.files import Source, Sources
from generator.source.grammar import SCHEMAS, Child, Kind
from generator.source.parsing import List, Map, problem_at
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
    for child in sources.everything():
        for path, message in metaschema.complaints(child):
            yield problem_at(child.holder, (child.key, *path), message)
        yield from _check_own(child)


def _check_own(child: Child) -> Iterator[Problem]:
    thing = child.value
    if not isinstance(thing, Map):
        return
    for key, (holds, wanted) in _OWN.get(child.kind, {}).items():
        if key in thing and not holds(thing[key]):
            yield thing.problem(key, f"{key} must be {wanted}")


def _check_root(root: Source) -> Iterator[Problem]:
    content: Map = root.content
    for path, message in metaschema.root_complaints(content):
        yield problem_at(content, path, message)
    for key in ("tags", "paths"):
        if key not in content:
            yield root.problem(1, f"the spec has no {key}")
    if not isinstance(content.get("paths", Map()), Map):
        yield content.problem("paths", "paths must be a map")


def _check_microversions(source: Source) -> Iterator[Problem]:
    entries: List = source.content
    for index, entry in enumerate(entries):
        if not isinstance(entry, Map):
            yield entries.problem(index, "write {version, release, summary}")
            continue
        for key in ("version", "release", "summary"):
            if not (isinstance(entry.get(key), str) and entry[key]):
                yield entry.problem(key, f"{key} is missing, or is not text in quotes")
        try:
            minor(entry.get("version", "2.1"))
        except (ValueError, AttributeError) as error:
            yield entry.problem("version", str(error))
