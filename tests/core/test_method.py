"""Methods that are flows, on an object of a class of its own."""

from collections.abc import Callable

from novakit_core.client import S
from novakit_core.flow import Flow
from novakit_core.method import IN_FLOW, InFlow, Sided, method
from novakit_core.sync_driver import SyncDriver
from novakit_core.sync_transport import SyncTransport


class Things(Sided[S]):
    """Things with names."""

    @method
    def find(self: "Things[InFlow]", name: str) -> Flow[str]:
        """Find a thing."""
        yield from ()
        return f"the {name}"


class OwnThings(Things[S]):
    @method
    def find(self: "OwnThings[InFlow]", name: str) -> Flow[str]:
        """Find a thing of one's own."""
        flow: Flow[str] = Things.find(self, name)
        found = yield from flow
        return f"my own {found}"

    @method
    def find_both(self: "OwnThings[InFlow]", one: str, other: str) -> Flow[list[str]]:
        """Find two things of one's own."""
        first = yield from self.find(one)
        second = yield from self.find(other)
        return [first, second]

    def _on(self, driver: object) -> "OwnThings[InFlow]":
        return OwnThings(IN_FLOW)


def things() -> OwnThings[SyncDriver]:
    return OwnThings(SyncDriver(SyncTransport()))


def test_a_method_that_calls_the_one_it_replaces_stays_in_its_place() -> None:
    found = things().find_both("book", "pen")
    assert found == ["my own the book", "my own the pen"]


def test_a_method_is_bound_once() -> None:
    own = things()
    first: Callable[[str], str] = own.find
    assert own.find is first


def test_a_method_of_a_class_is_called_with_an_object() -> None:
    own = things()
    assert Things.find(own, "book") == "the book"
    assert OwnThings.find(own, "book") == "my own the book"
    assert own.find("book") == "my own the book"
