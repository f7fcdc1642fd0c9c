"""`$ref`s of the spec: what they point to, and whether it is there."""

import difflib
import posixpath
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from generator.source.files import Source, Sources
from generator.source.grammar import SECTIONS, Kind, named
from generator.source.parsing import Map, Reference
from generator.source.problems import Problem

_KINDS: dict[Kind, str] = {
    "parameter": "parameters",
    "response": "responses",
    "header": "headers",
    "schema": "schemas",
    "property": "schemas",
    "alternative": "schemas",
}
"""The section that a reference must point into, by what it stands for."""


class Component(NamedTuple):
    """A named component of the spec and where it stands."""

    name: str
    section: str
    value: Any
    source: Source
    line: int

    @property
    def kind(self) -> Kind:
        """What the grammar calls a component of this section."""
        return SECTIONS[self.section]


class BadReferenceError(Exception):
    """A `$ref` points nowhere, or at a thing of the wrong kind."""


def split(reference: str, file: str) -> tuple[str, str]:
    """Return the file that a reference written in `file` points into, and the name there."""
    file = reference.file if isinstance(reference, Reference) else file
    path, _, pointer = reference.partition("#")
    target = posixpath.normpath(posixpath.join(posixpath.dirname(file), path)) if path else file
    return target, pointer.removeprefix("/").replace("~1", "/").replace("~0", "~")


class References:
    """All components of a spec, and the path items, by what a reference calls them."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        self.components: Mapping[tuple[str, str], Component] = {
            (path, name): Component(name, section, value, source, source.content.lines[name])
            for path, (section, source) in sources.components().items()
            for name, value in source.content.items()
        }

    @cached_property
    def _by_name(self) -> Mapping[str, list[str]]:
        files: dict[str, list[str]] = {}
        for path, name in self.components:
            files.setdefault(name, []).append(path)
        return files

    def find(self, reference: object, file: str, kind: Kind) -> Component:
        """Return the component that a reference written in `file` for this kind of thing means.

        Raises:
            BadReferenceError: there is none; the text suggests the nearest.
        """
        if not isinstance(reference, str) or "#/" not in reference:
            raise BadReferenceError(f"a $ref is written as FILE#/NAME, not {reference!r}")
        path, name = split(reference, file)
        component = self.components.get((path, name))
        if component is None:
            raise BadReferenceError(f"$ref {reference!r}: {self._advice(path, name, file)}")
        if (section := _KINDS.get(kind)) != component.section:
            wanted = f"one of {section}" if section else f"no reference for {named(kind)}"
            raise BadReferenceError(
                f"$ref {reference!r} is one of {component.section}, not {wanted}"
            )
        return component

    def get(self, reference: object, file: str, kind: Kind) -> Component | None:
        """Return what a reference means, or None: what is wrong with it, `check` tells."""
        try:
            return self.find(reference, file, kind)
        except BadReferenceError:
            return None

    def _advice(self, path: str, name: str, file: str) -> str:
        if elsewhere := self._by_name.get(name):
            return f"{name} is in {_relative(elsewhere[0], name, file)}"
        if path not in self._sources.files:
            near = difflib.get_close_matches(path, list(self._sources.files), n=1)
            hint = f"; did you mean {near[0]}?" if near else ""
            return f"there is no file {path}{hint}"
        here = [known for known_path, known in self.components if known_path == path]
        near = difflib.get_close_matches(name, here, n=1) or difflib.get_close_matches(
            name, list(self._by_name), n=1
        )
        hint = ""
        if near:
            hint = f"; did you mean {_relative(self._by_name[near[0]][0], near[0], file)}?"
        return f"there is no {name} in {path}{hint}"

    def path_item(self, reference: str) -> tuple[Any, str]:
        """Return the path item that a line of the index means, and the file that it stands in."""
        file, path = split(reference, "openapi.yaml")
        return self._sources.files[file].content[path], file

    def check(self) -> Iterator[Problem]:
        """Yield a problem for each reference that leads nowhere and each name that stands twice."""
        yield from self._check_index()
        seen: dict[str, Component] = {}
        for component in self.components.values():
            first = seen.setdefault(component.name, component)
            if first is not component:
                at = f"{first.source.name}:{first.line}"
                message = f"the component {component.name} stands twice: first at {at}"
                yield component.source.problem(component.line, message)
        for child, source in self._sources.everything():
            value = child.value
            if isinstance(value, Map) and "$ref" in value:
                try:
                    self.find(value["$ref"], source.path, child.kind)
                except BadReferenceError as error:
                    yield source.problem(value.lines["$ref"], str(error))

    def _check_index(self) -> Iterator[Problem]:
        root = self._sources.root
        index = root.content.get("paths")
        if not isinstance(index, Map):
            yield root.problem(1, "there is no index of paths")
            return
        indexed: set[tuple[str, str]] = set()
        for path, item in index.items():
            reference = item.get("$ref") if isinstance(item, Map) else None
            if not isinstance(reference, str):
                yield root.problem(index.lines[path], f"{path}: write a $ref to a file in paths/")
                continue
            file, name = split(reference, "openapi.yaml")
            indexed.add((file, name))
            if name != path:
                yield root.problem(index.lines[path], f"{path}: its $ref leads to the path {name}")
            elif file not in self._sources.under("paths"):
                yield root.problem(index.lines[path], f"{path}: there is no file {file}")
            elif path not in self._sources.files[file].content:
                yield root.problem(index.lines[path], f"{path} does not stand in {file}")
        for file, source in self._sources.under("paths").items():
            for path, line in source.content.lines.items():
                if (file, path) not in indexed:
                    yield source.problem(line, f"{path} does not stand in the index, openapi.yaml")


def _relative(path: str, name: str, file: str) -> str:
    if path == file:
        return f"#/{name}"
    return f"{posixpath.relpath(path, posixpath.dirname(file))}#/{name}"
