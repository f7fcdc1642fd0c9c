"""The one walk over operations."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from generator.source.grammar import Child, children, paths
from generator.source.values import Json


class Operation(NamedTuple):
    """An operation of a document; one of an action route has the key of its body as `action`."""

    path: str
    method: str
    action: str | None
    child: Child
    """The operation as a part of what it stands in."""

    @property
    def value(self) -> Any:
        """What is said of it."""
        return self.child.value


def operations(document: Json) -> Iterator[Operation]:
    """Yield all that a document serves: of an action route its actions, and not the route."""
    return (one for one in routes_and_actions(document) if not one.value.get("x-openstack-actions"))


def routes_and_actions(document: Json) -> Iterator[Operation]:
    """Yield every operation and, after its route, every action."""
    for item in paths(document):
        for route in children("path item", item.value):
            if route.kind == "operation":
                yield Operation(item.key, route.key, None, route)
                for child in children("operation", route.value):
                    if child.kind == "action":
                        yield Operation(item.key, route.key, child.key, child)
