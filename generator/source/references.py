"""`$ref`s of the spec: what they point to, and whether it is there."""

import posixpath
from collections.abc import Iterator, Mapping

from generator.source.files import Source
from generator.source.grammar import SCHEMAS, SECTIONS, Child, Kind, components, everything, named
from generator.source.parsing import Map
from generator.source.problems import Problem, did_you_mean, nearest


class BadReferenceError(Exception):
    """A `$ref` points nowhere, or at a thing of the wrong kind."""


def split(thing: Map) -> tuple[str, str]:
    """Return the file that a thing's reference points into, and the name there."""
    path, _, pointer = thing["$ref"].partition("#")
    here = thing.places["$ref"].path
    target = posixpath.normpath(posixpath.join(posixpath.dirname(here), path)) if path else here
    return target, pointer.removeprefix("/").replace("~1", "/").replace("~0", "~")


class References:
    """The references of a document whose references are as they are written in its files."""

    def __init__(self, document: Map, files: Mapping[str, Source]) -> None:
        self._document = document
        self._files = files
        self._by_name = {
            child.key: (pointer, child) for pointer, child in components(document).items()
        }

    def find(self, thing: Map, kind: Kind) -> tuple[str, Child]:
        """Return the component that a thing of this kind refers to, with the pointer to it.

        Raises:
            BadReferenceError: there is none; the text suggests the nearest.
        """
        reference = thing["$ref"]
        if not isinstance(reference, str) or "#/" not in reference:
            raise BadReferenceError(f"a $ref is written as FILE#/NAME, not {reference!r}")
        path, name = split(thing)
        if name not in self._by_name or self._file(name) != path:
            advice = self._advice(path, name, thing.places["$ref"].path)
            raise BadReferenceError(f"$ref {reference!r}: {advice}")
        pointer, component = self._by_name[name]
        if component.kind != ("schema" if kind in SCHEMAS else kind):
            sections = {of: f"one of {section}" for section, of in SECTIONS.items()}
            wanted = sections.get("schema" if kind in SCHEMAS else kind)
            raise BadReferenceError(
                f"$ref {reference!r} is {sections[component.kind]}, "
                f"not {wanted or f'no reference for {named(kind)}'}"
            )
        return pointer, component

    def check(self) -> Iterator[Problem]:
        """Yield a problem for each reference that leads nowhere."""
        yield from self._check_index()
        for child in everything(self._document):
            value = child.value
            if isinstance(value, Map) and "$ref" in value:
                try:
                    self.find(value, child.kind)
                except BadReferenceError as error:
                    yield value.problem("$ref", str(error))

    def _check_index(self) -> Iterator[Problem]:
        index: Map = self._files["openapi.yaml"].content["paths"]
        paths: Map = self._document["paths"]
        for path, item in index.items():
            file, name = split(item)
            if name != path:
                yield index.problem(path, f"{path}: its $ref leads to the path {name}")
            elif file not in self._files:
                yield index.problem(path, f"{path}: there is no file {file}")
            elif path not in paths or paths.places[path].path != file:
                yield index.problem(path, f"{path} does not stand in {file}")
        for path in paths.keys() - index.keys():
            yield paths.problem(path, f"{path} does not stand in the index, openapi.yaml")

    def _file(self, name: str) -> str:
        """Return the file that a component stands in."""
        _, component = self._by_name[name]
        path: str = component.holder.places[name].path
        return path

    def _advice(self, path: str, name: str, here: str) -> str:
        """Say what may be meant by a name in a file that does not have it."""
        if name in self._by_name:
            return f"{name} is in {self._written(name, here)}"
        if path not in self._files:
            return f"there is no file {path}{did_you_mean(nearest(path, self._files))}"
        beside = [known for known in self._by_name if self._file(known) == path]
        near = nearest(name, beside) or nearest(name, self._by_name)
        return f"there is no {name} in {path}{did_you_mean(near and self._written(near, here))}"

    def _written(self, name: str, here: str) -> str:
        """Return the reference to a component as one writes it in a file."""
        file = self._file(name)
        return f"{'' if file == here else posixpath.relpath(file, posixpath.dirname(here))}#/{name}"
