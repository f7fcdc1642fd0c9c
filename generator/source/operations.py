"""The one walk over operations, in a document and in the files."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from generator.source.files import Sources
from generator.source.grammar import Child, children
from generator.source.parsing import Map
from generator.source.values import Json


class Operation(NamedTuple):
    """An operation of a document; one of an action route has the key of its body as `action`."""

    path: str
    method: str
    action: str | None
    value: dict[str, Any]


class Written(NamedTuple):
    """An operation as it is written in a file."""

    path: str
    action: str | None
    value: Map
    child: Child
    """The operation as a part of what it stands in."""


def operations(document: Json) -> Iterator[Operation]:
    """Yield all that a document serves: of an action route its actions, and not the route."""
    for path, item in document["paths"].items():
        for route, actions in _routes(item):
            method: str = route.key
            if not actions:
                yield Operation(path, method, None, route.value)
            for child in actions:
                yield Operation(path, method, child.key, child.value)


def written(sources: Sources) -> Iterator[Written]:
    """Yield every operation of the files and, after its route, every action."""
    for root in sources.roots():
        if root.kind != "path item":
            continue
        for route, actions in _routes(root.value):
            yield Written(root.key, None, route.value, route)
            for child in actions:
                yield Written(root.key, child.key, child.value, child)


def _routes(item: Any) -> Iterator[tuple[Child, list[Child]]]:
    """Yield each operation of a path item with its actions."""
    for child in children("path item", item):
        if child.kind == "operation":
            inside = children("operation", child.value)
            yield child, [inner for inner in inside if inner.kind == "action"]
