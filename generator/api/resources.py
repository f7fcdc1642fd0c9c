"""The resources: which methods each has, and how they are nested, as the URLs are."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.model_property import ModelProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol

from generator.api.model import Method, Operation, Paging, Resource, Shape
from generator.api.properties import EnvelopeProperty, MapProperty
from generator.naming import twice
from generator.source.problems import Untranslatable, translating
from generator.source.values import Json
from novakit_core.listing import Order
from novakit_core.microversions import Microversions

VERBS = {"show": "get"}
"""What people say for a verb of the operationIds."""
LINKS = ("{}_links", "links")
"""What the links to further pages are called that stand beside a list."""


@dataclass
class _Node:
    operations: list[Operation] = field(default_factory=list[Operation])
    children: dict[str, "_Node"] = field(default_factory=dict[str, "_Node"])


def resources(
    operations: Sequence[Operation], tags: Sequence[Json], shapes: Mapping[str, Shape]
) -> tuple[Resource, ...]:
    """Return the resources of a client.

    Raises:
        Untranslatable: two methods of a resource have one name.
    """
    root, places = _Node(), _places(operations)
    for operation in operations:
        node = root
        for step in places[operation.resource]:
            node = node.children.setdefault(step, _Node())
        node.operations.append(operation)
    told = {str(tag["name"]): tag for tag in tags}
    return tuple(_Maker(told, shapes, _nouns(operations, places)).below(root, ""))


def _nouns(operations: Sequence[Operation], places: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Return the resource of each operation; that of an alias is what it is an alias of."""
    first: dict[tuple[str, ...], str] = {}
    nouns: dict[str, str] = {}
    for operation in operations:
        place = tuple(places[operation.resource])
        nouns[operation.name] = first.setdefault(place, operation.resource)
    return {one.name: nouns[one.alias_of or one.name] for one in operations}


def _places(operations: Sequence[Operation]) -> dict[str, list[str]]:
    """Return where the operations of a tag are: the fixed parts of its shortest URL.

    What says how, not what, is no place: `detail`, and the end of an action's URL, which counts only
    where there is no other.
    """
    places: dict[str, tuple[bool, int, list[str]]] = {}
    for operation in operations:
        parts = [part for part in operation.path.split("/") if part and not part.startswith("{")]
        if operation.action is not None or parts[-1:] == ["detail"]:
            del parts[-1:]
        place = (operation.action is not None, len(parts), parts or ["/"])
        places[operation.resource] = min(place, places.get(operation.resource, place))
    return {tag: parts for tag, (_, _, parts) in places.items()}


class _Maker:
    def __init__(
        self, tags: Mapping[str, Json], shapes: Mapping[str, Shape], nouns: Mapping[str, str]
    ) -> None:
        self._tags = tags
        self._shapes = shapes
        self._nouns = nouns

    def below(self, node: _Node, around: str) -> Iterator[Resource]:
        for child in node.children.values():
            name = child.operations[0].resource
            tag = self._tags[name]
            children = tuple(self.below(child, name))
            methods = tuple(self._method(operation) for operation in child.operations)
            attribute = tag.get("x-python-name") or _attribute(name, around)
            names = [*(method.name for method in methods), *(one.attribute for one in children)]
            if (taken := twice(names)) is not None:
                advice = "give one an x-python-method"
                last = [one for one in methods if one.name == taken][-1]
                with translating(last.operation.name):
                    raise Untranslatable(f"{name} has two methods {taken}: {advice}")
            yield Resource(name, attribute, str(tag["description"]), methods, children)

    def _method(self, operation: Operation) -> Method:
        said = operation.alias_of or operation.name
        name = operation.raw.get("x-python-method") or method_name(
            said, self._nouns[operation.name]
        )
        return Method(name, operation, self._paging(operation))

    def _paging(self, operation: Operation) -> Paging | None:
        """Return how an operation that lists does so; None for any other."""
        if not operation.name.startswith("list_"):
            return None
        props = [reply.prop for reply in operation.replies if reply.prop is not None]
        if len(props) != 1:
            return None
        prop = props[0].inside if isinstance(props[0], EnvelopeProperty) else props[0]
        everywhere = {one.name for one in operation.query if one.served == Microversions.ALL}
        limit = "limit" in everywhere
        if (listed := _list(prop)) is not None:
            whole = operation.raw.get("x-one-page", False)
            by_offset = limit and "offset" in everywhere and not whole
            return Paging(listed.inner_property, limit=by_offset, by_offset=by_offset)
        if not isinstance(prop, ModelProperty):
            return None
        by_wire = {one.wire: one for one in self._shapes[str(prop.class_info.name)].members}
        for wire, member in by_wire.items():
            inner = _list(member.prop)
            links = next(
                (by_wire[name] for form in LINKS if (name := form.format(wire)) in by_wire), None
            )
            if inner is not None and links is not None:
                marker, order = self._marker(operation, inner.inner_property), _order(operation)
                item = inner.inner_property
                return Paging(
                    item, member.name, links.name, limit=limit, marker=marker, order=order
                )
        return None

    def _marker(self, operation: Operation, item: PropertyProtocol) -> str | None:
        """Return the field of an item that the operation takes as a marker.

        Raises:
            Untranslatable: items have no such field.
        """
        wire = _said(operation, "x-marker")
        if wire is None:
            return None
        inside = item.inside if isinstance(item, EnvelopeProperty) else item
        if isinstance(inside, ModelProperty):
            for member in self._shapes[str(inside.class_info.name)].members:
                if member.wire == wire:
                    return member.name
        raise Untranslatable(f"x-marker: an item of the list has no {wire}")


def _said(operation: Operation, key: str) -> Any:
    """Return what a key of a parameter says; None where no parameter of the operation has it."""
    return next((one.schema[key] for one in operation.query if key in one.schema), None)


def _order(operation: Operation) -> Order | None:
    said = _said(operation, "x-order")
    return Order(**said) if said else None


def _list(prop: PropertyProtocol) -> ListProperty | None:
    return prop if isinstance(prop, ListProperty) and not isinstance(prop, MapProperty) else None


def _attribute(name: str, around: str) -> str:
    """Return a resource's name less that of the resource around it: `server_tags` → `tags`."""
    own, outer = name.split("_"), around.split("_")
    if around and _singular(own[: len(outer)]) == _singular(outer):
        own = own[len(outer) :]
    return "_".join(own)


def method_name(operation_id: str, resource: str) -> str:
    """Return an operationId less its noun: `create_server_image` of `servers` → `create_image`.

    Of a noun of several words the last ones may be missing: `attach_server_volume` of
    `server_volume_attachments` → `attach`.
    """
    verb, *words = operation_id.split("_")
    noun = _singular(resource.split("_"))
    for length in range(len(noun), 0, -1):
        for start in range(len(words) - length + 1):
            if _singular(words[start : start + length]) == noun[:length]:
                del words[start : start + length]
                return "_".join([VERBS.get(verb, verb), *words])
    return operation_id


def _singular(words: Sequence[str]) -> list[str]:
    return [word.removesuffix("s") for word in words]
