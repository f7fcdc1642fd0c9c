"""`$ref`s of the spec: what they point to, and whether it is there."""

import difflib
import posixpath
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from generator.source.files import Sources
from generator.source.grammar import SECTIONS, Child, Kind, named
from generator.source.parsing import Map, Reference
from generator.source.problems import Problem

_KINDS: dict[Kind, str] = {
    **{kind: section for section, kind in SECTIONS.items()},
    "property": "schemas",
    "alternative": "schemas",
}
"""The section that a reference must point into, by what it stands for."""


class Component(NamedTuple):
    """A named component of the spec, and the content of the file that it stands in."""

    name: str
    section: str
    value: Any
    file: Map

    @property
    def thing(self) -> Child:
        """What the grammar calls the component."""
        return Child(SECTIONS[self.section], self.value, self.file, self.name, "components")

    def problem(self, message: str) -> Problem:
        """Say what is wrong with the component."""
        return self.file.problem(self.name, message)


class BadReferenceError(Exception):
    """A `$ref` points nowhere, or at a thing of the wrong kind."""


def split(reference: Reference) -> tuple[str, str]:
    """Return the file that a reference points into, and the name there."""
    path, _, pointer = reference.partition("#")
    target = posixpath.normpath(posixpath.join(posixpath.dirname(reference.file), path))
    name = pointer.removeprefix("/").replace("~1", "/").replace("~0", "~")
    return target if path else reference.file, name


class References:
    """All components of a spec, and the path items, by what a reference calls them."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        self.components: Mapping[tuple[str, str], Component] = {
            (path, name): Component(name, section, value, source.content)
            for path, (section, source) in sources.components().items()
            for name, value in source.content.items()
        }

    @cached_property
    def _by_name(self) -> Mapping[str, list[str]]:
        files: dict[str, list[str]] = {}
        for path, name in self.components:
            files.setdefault(name, []).append(path)
        return files

    def find(self, reference: object, kind: Kind) -> Component:
        """Return the component that a reference means, which stands for this kind of thing.

        Raises:
            BadReferenceError: there is none; the text suggests the nearest.
        """
        if not isinstance(reference, Reference) or "#/" not in reference:
            raise BadReferenceError(f"a $ref is written as FILE#/NAME, not {reference!r}")
        component = self.components.get(split(reference))
        if component is None:
            raise BadReferenceError(f"$ref {reference!r}: {self._advice(reference)}")
        if (section := _KINDS.get(kind)) != component.section:
            wanted = f"one of {section}" if section else f"no reference for {named(kind)}"
            raise BadReferenceError(
                f"$ref {reference!r} is one of {component.section}, not {wanted}"
            )
        return component

    def get(self, thing: Any, kind: Kind) -> Component | None:
        """Return what a thing refers to, if it does: what is wrong with that, `check` tells."""
        try:
            return self.find(thing["$ref"], kind) if "$ref" in thing else None
        except BadReferenceError:
            return None

    def _advice(self, reference: Reference) -> str:
        path, name = split(reference)
        if elsewhere := self._by_name.get(name):
            return f"{name} is in {_relative(elsewhere[0], name, reference.file)}"
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
            meant = _relative(self._by_name[near[0]][0], near[0], reference.file)
            hint = f"; did you mean {meant}?"
        return f"there is no {name} in {path}{hint}"

    def path_item(self, reference: Reference) -> Any:
        """Return the path item that a line of the index means."""
        file, path = split(reference)
        return self._sources.files[file].content[path]

    def check(self) -> Iterator[Problem]:
        """Yield a problem for each reference that leads nowhere and each name that stands twice."""
        yield from self._check_index()
        for name, (first, *others) in self._by_name.items():
            at = "{}:{}".format(*self.components[first, name].file.places[name])
            for path in others:
                message = f"the component {name} stands twice: first at {at}"
                yield self.components[path, name].problem(message)
        for child in self._sources.everything():
            value = child.value
            if isinstance(value, Map) and "$ref" in value:
                try:
                    self.find(value["$ref"], child.kind)
                except BadReferenceError as error:
                    yield value.problem("$ref", str(error))

    def _check_index(self) -> Iterator[Problem]:
        index: Map = self._sources.root.content["paths"]
        paths = self._sources.under("paths")
        indexed: set[tuple[str, str]] = set()
        for path, item in index.items():
            file, name = split(item["$ref"])
            indexed.add((file, name))
            if name != path:
                yield index.problem(path, f"{path}: its $ref leads to the path {name}")
            elif file not in paths:
                yield index.problem(path, f"{path}: there is no file {file}")
            elif path not in paths[file].content:
                yield index.problem(path, f"{path} does not stand in {file}")
        for file, source in paths.items():
            for path in source.content:
                if (file, path) not in indexed:
                    message = f"{path} does not stand in the index, openapi.yaml"
                    yield source.content.problem(path, message)


def _relative(path: str, name: str, file: str) -> str:
    if path == file:
        return f"#/{name}"
    return f"{posixpath.relpath(path, posixpath.dirname(file))}#/{name}"
