"""Make the plain OpenAPI document of one microversion out of the bundled one.

What is not served is gone, ranges are resolved, and of the `x-` keys only `x-openstack-actions` is
left. Documents of neighbouring microversions share what is equal in them, so nobody may change one.
"""

from bisect import bisect_right
from collections.abc import Mapping
from typing import Any

from generator import schema_projection
from generator.examples import Examples
from generator.source.grammar import (
    CHILDREN,
    METHODS,
    SCHEMAS,
    SECTIONS,
    Child,
    Kind,
    Shape,
    components,
    paths,
    references,
)
from generator.source.ranges import boundaries, range_of
from generator.source.values import Json, is_list, is_map
from novakit_core.microversions import microversion, minor


class Projector:
    """Projects one bundled document to any of its microversions, and shares what is equal."""

    def __init__(self, document: Json) -> None:
        self._document = document
        self.microversions: tuple[str, ...] = tuple(
            entry["version"] for entry in document["x-openstack-microversions"]
        )
        since = Examples(document, self.microversions).since
        self._paths = {item.key: _Piece(item, since(item)) for item in paths(document)}
        self._components = {
            reference: _Piece(component, since(component))
            for reference, component in components(document).items()
        }

    def at(self, microversion: str) -> dict[str, Any]:
        """Return the document of one microversion.

        Raises:
            ValueError: the document does not describe this microversion.
        """
        if microversion not in self.microversions:
            first, last = self.microversions[0], self.microversions[-1]
            raise ValueError(f"{microversion!r} is not one of the microversions {first}-{last}")
        number = minor(microversion)
        served = {path: piece.at(number) for path, piece in self._paths.items()}
        paths = {path: item for path, (item, _) in served.items() if item}
        used = self._used(served.values(), number)
        made = {key: held for key, held in self._document.items() if not key.startswith("x-")}
        made["info"] = {**made["info"], "version": microversion}
        made["tags"] = _used_tags(made.get("tags", []), paths)
        return made | {"paths": paths, "components": self._sections(used)}

    def _used(self, served: Any, number: int) -> Mapping[str, Any]:
        used: dict[str, Any] = {}
        pending = [reference for item, inside in served if item for reference in inside]
        while pending:
            reference = pending.pop()
            if reference not in used:
                used[reference], inside = self._components[reference].at(number)
                pending.extend(inside)
        return used

    def _sections(self, used: Mapping[str, Any]) -> dict[str, Any]:
        kept = {
            section: held
            for section, held in self._document["components"].items()
            if section not in SECTIONS
        }
        for reference in self._components:  # in the order of the spec
            if reference in used:
                _, _, section, name = reference.split("/", 3)
                kept.setdefault(section, {})[name] = used[reference]
        return kept


class _Piece:
    """A path item or a component, projected once for all microversions where it is the same."""

    def __init__(self, written: Child, examples: Mapping[int, int]) -> None:
        self._written = written
        self._examples = examples
        changes = boundaries(written.kind, written.value)
        self._boundaries = sorted(changes.union(examples.values()))
        self._made: dict[int, tuple[Any, list[str]]] = {}

    def at(self, number: int) -> tuple[Any, list[str]]:
        """Return the projected thing (None if nothing is served) and what it refers to.

        Args:
            number: the minor of the microversion.
        """
        epoch = bisect_right(self._boundaries, number)
        if epoch not in self._made:
            kind, value = self._written.kind, self._written.value
            made = _At(microversion(number), self._examples).thing(kind, value)
            named = dict.fromkeys(name for _, name in references(kind, made))
            self._made[epoch] = made, list(named)
        return self._made[epoch]


class _At:
    """One microversion, which things are projected to; `examples` are their `Examples.since`."""

    def __init__(self, microversion: str, examples: Mapping[int, int]) -> None:
        self._microversion = microversion
        self._examples = examples

    def thing(self, kind: Kind, value: Any, gone: frozenset[str] = frozenset()) -> Any:
        """Project a thing that is served; `gone` are properties that an object around it lost."""
        if not is_map(value):
            return value
        if kind in SCHEMAS:
            return self._schema(value, gone)
        made = self._children(kind, value, gone)
        if kind == "media type" and not self._holds(value):
            made.pop("example", None)
            made.pop("examples", None)
        for keyword in ("content", "headers", "parameters"):
            if keyword in made and not made[keyword]:
                del made[keyword]
        if kind in ("operation", "action") and "content" not in made.get("requestBody", {}):
            made.pop("requestBody", None)
        if kind == "path item" and not made.keys() & set(METHODS):
            return None
        return made

    def _holds(self, media_type: Json) -> bool:
        """Tell whether the examples of a media type are right."""
        return self._examples.get(id(media_type), 0) <= minor(self._microversion)

    def _schema(self, value: dict[str, Any], inherited: frozenset[str]) -> dict[str, Any]:
        gone = schema_projection.gone(value, inherited, self._microversion)
        made = self._children("schema", value, gone)
        if required := schema_projection.required(value, gone, self._microversion):
            made["required"] = required
        else:
            made.pop("required", None)
        for keyword in ("oneOf", "anyOf"):
            if keyword in made and len(made[keyword]) < 2:
                made = schema_projection.collapse(made, keyword)
        return made

    def _children(self, kind: Kind, value: Json, gone: frozenset[str]) -> dict[str, Any]:
        grammar = CHILDREN[kind]
        made: dict[str, Any] = {}
        for key, held in value.items():
            if key in grammar:
                shape, inner = grammar[key]
                passed = gone if key in schema_projection.BRANCHES else frozenset[str]()
                if shape != "one" or self._serves(held):
                    made[key] = self._held(shape, inner, held, passed)
            elif not key.startswith("x-"):
                made[key] = held
        return made

    def _held(self, shape: Shape, kind: Kind, held: Any, gone: frozenset[str]) -> Any:
        if shape == "map" and is_map(held):
            return {
                key: self.thing(kind, item, gone)
                for key, item in held.items()
                if self._serves(item)
            }
        if shape == "list" and is_list(held):
            items = [item for item in held if self._serves(item)]
            if kind == "alternative":
                items = [item for item in items if schema_projection.possible(item, gone)]
            return [self.thing(kind, item, gone) for item in items]
        return self.thing(kind, held, gone)

    def _serves(self, thing: Any) -> bool:
        if self._microversion not in range_of(thing):
            return False
        actions = thing.get("x-openstack-actions") if is_map(thing) else None
        return actions is None or any(map(self._serves, actions.values()))


def _used_tags(tags: list[dict[str, Any]], paths: Json) -> list[dict[str, Any]]:
    used: set[str] = set()
    for item in paths.values():
        for method in item.keys() & set(METHODS):
            used.update(item[method].get("tags", ()))
    return [
        {key: held for key, held in tag.items() if not key.startswith("x-")}
        for tag in tags
        if tag["name"] in used
    ]
