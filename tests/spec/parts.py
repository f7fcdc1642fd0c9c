"""The part of a document that one thing in it belongs to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.source.grammar import components, reached
from generator.source.grammar import paths as path_items
from tests.spec.jsontypes import Json, as_object


class Parts:
    """The paths of a bundled document, each with the components that it leads to."""

    def __init__(self, document: dict[str, Json]) -> None:
        self._document = document
        named = components(document)
        self._leads_to = {
            str(item.key): [*reached(named, item.kind, item.value)] for item in path_items(document)
        }
        self._paths_of: dict[int, set[str]] = defaultdict(set)
        inside = {name: [*_objects(component.value)] for name, component in named.items()}
        for path, names in self._leads_to.items():
            own = _objects(as_object(document["paths"])[path])
            for one in (*own, *(one for name in names for one in inside[name])):
                self._paths_of[id(one)].add(path)

    def around(self, thing: dict[str, Json]) -> dict[str, Json]:
        """Return the document of only those paths that lead to a thing of it."""
        kept = self._paths_of[id(thing)]
        paths: Json = {
            path: item for path, item in as_object(self._document["paths"]).items() if path in kept
        }
        sections: dict[str, Json] = {}
        for section, held in as_object(self._document["components"]).items():
            wanted = {name for path in kept for name in self._leads_to[path]}
            sections[section] = {
                name: component
                for name, component in as_object(held).items()
                if f"#/components/{section}/{name}" in wanted
            }
        return {**self._document, "paths": paths, "components": sections}


def _objects(value: Json) -> Iterator[dict[str, Json]]:
    """Yield every JSON object in a value, itself too."""
    if isinstance(value, list):
        for item in value:
            yield from _objects(item)
    elif isinstance(value, dict):
        yield value
        for item in value.values():
            yield from _objects(item)
