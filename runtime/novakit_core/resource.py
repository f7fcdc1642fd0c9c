"""What a client offers below `compute.servers` and the like.

Most methods are an operation, sent as it is. They take its arguments, its types and its docstring:

    get = sent(show_server)
    list = listed(list_servers_detail, Server, lambda r: page_of(r.servers, r.servers_links))
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, Protocol, Self, TypeVar, overload

from .flow import Flow
from .listing import Listing, Order
from .method import IN_FLOW, InFlow, Sided, documented, keep, method, of_method
from .operation import Operation
from .page import Page, only_page, page_by_offset
from .pagination import AsyncPager, Pager, Pages
from .side import S
from .walk import Fetch

if TYPE_CHECKING:
    from inspect import Signature

    from .async_driver import AsyncDriver
    from .sync_driver import SyncDriver

P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")


class Calls(Protocol):
    """What sends the operations of a client."""

    def send(self, operation: Operation[T]) -> Flow[T]:
        """Send the operation and return what its reply holds."""
        ...


class Resource(Sided[S]):
    """The methods of one resource of the API.

    Args:
        calls: of the client that sends.
        driver: the side that the client is on.
    """

    def __init__(self, calls: Any, driver: S) -> None:
        super().__init__(driver)
        self._calls = calls

    def _on(self, driver: Any) -> Any:
        return type(self)(self._calls, driver)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._calls!r})"


class sent(method[P, T]):  # noqa: N801 - used as a decorator is
    """A method that sends an operation."""

    def __init__(self, operation: Callable[P, Operation[T]]) -> None:
        # A method like any other, but for its body.
        self.__doc__ = operation.__doc__
        self.__name__ = self.__qualname__ = operation.__name__
        self.operation = operation

    def _flow(self, things: Any) -> Callable[P, Flow[T]]:
        operation, send = self.operation, things._calls.send

        def flow(*args: P.args, **kwargs: P.kwargs) -> Flow[T]:
            try:
                built = operation(*args, **kwargs)
            except TypeError as error:
                raise of_method(error, operation, self._called_on(things)) from None
            made: Flow[T] = send(built)
            return made

        return flow

    @property
    def __signature__(self) -> "Signature":
        from .signature import of_operation  # only when somebody asks

        return of_operation(self.operation)


class listed(Generic[P, R, T]):  # noqa: N801 - used as a decorator is
    """A method that lists: it returns a pager.

    Args:
        operation: what asks for a page, or for all.
        item: what the list is of.
        page: finds the items, and the marker of the next page, in what the operation returns.
        limit: whether the operation takes `limit` at every microversion.
        by_offset: whether the pages are told apart by `offset`, and not by a marker.
        marker: the field of an item that is its marker; None where the operation takes none.
        order: the order of the list, where one can choose it.
        gather: makes the items of those of all pages, where one may stand on several of them. All
            pages are fetched then before the first item is there.
    """

    def __init__(
        self,
        operation: Callable[P, Operation[R]],
        item: type[T],
        page: Callable[[R], Page[T]],
        *,
        limit: bool = False,
        by_offset: bool = False,
        marker: str | None = None,
        order: Order | None = None,
        gather: Callable[[Sequence[T]], list[T]] | None = None,
    ) -> None:
        self.__doc__ = operation.__doc__
        self.operation = operation
        self._gather = gather
        self.item = item
        self._page = page
        self._listing = Listing(
            item=item.__name__, limit=limit, by_offset=by_offset, marker=marker, order=order
        )
        self.__name__ = self.__qualname__ = operation.__name__

    def __set_name__(self, owner: type, name: str) -> None:
        self.__name__, self.__qualname__ = name, f"{owner.__qualname__}.{name}"
        self.__module__ = owner.__module__

    def __call__(self, things: Any, *args: P.args, **kwargs: P.kwargs) -> Any:
        """Call the method of an object, as any class lets one."""
        binds: Any = self
        return binds.__get__(things, None)(*args, **kwargs)

    @overload
    def __get__(self, instance: "Sided[SyncDriver]", owner: object) -> Callable[P, Pager[T]]: ...
    @overload
    def __get__(
        self, instance: "Sided[AsyncDriver]", owner: object
    ) -> Callable[P, AsyncPager[T]]: ...
    @overload
    def __get__(self, instance: Sided[InFlow], owner: object) -> Callable[P, Pages[InFlow, T]]: ...
    @overload
    def __get__(self, instance: None, owner: object) -> Self: ...
    def __get__(self, instance: Any, owner: object) -> Any:
        """Bind the method for its caller."""
        if instance is None:
            return self
        driver, page = instance._driver, self._page
        send: Callable[[Operation[R]], Flow[R]] = instance._calls.send
        operation: Callable[..., Operation[R]] = self.operation
        pager, listing = _pager(driver), self._listing
        given = 0  # items at once, at the most

        def bound(*args: P.args, **kwargs: P.kwargs) -> Any:
            try:
                first = operation(*args, **kwargs)  # what is wrong with the arguments shows now
            except TypeError as error:
                raise of_method(error, operation, self.__qualname__) from None

            def fetch(**place: object) -> Flow[Page[T]]:
                nonlocal given
                if listing.by_offset and "marker" in place:
                    place["offset"] = int(str(place.pop("marker")))
                asked = operation(*args, **{**kwargs, **place}) if place else first
                found = page((yield from send(asked)))
                if not listing.by_offset:
                    return found
                given = max(given, len(found.items))
                said: dict[str, Any] = {**kwargs, **place}
                offset, most = said.get("offset") or 0, said.get("limit")
                return page_by_offset(found.items, offset, most, given)

            if (gather := self._gather) is not None:
                whole = Listing(first, item=listing.item)
                return pager(_gathered(fetch, gather), driver, whole)
            return pager(fetch, driver, listing._replace(operation=first, given=kwargs))

        shown = documented(bound, self)
        shown.__dict__["__wrapped__"] = _OnOneSide(self, pager)
        return keep(shown, self, instance)

    @property
    def __signature__(self) -> "Signature":
        item: Any = self.item
        return self.returning(Pager[item] | AsyncPager[item])

    def returning(self, pager: Any) -> "Signature":
        """Return the signature with what the method returns."""
        from .signature import of_operation  # only when somebody asks

        return of_operation(self.operation, pager)


class _OnOneSide:
    """Where `inspect.signature` looks: a method that lists, with the pager of its side."""

    def __init__(self, lists: "listed[Any, Any, Any]", pager: Any) -> None:
        self._lists = lists
        self._pager = pager

    @property
    def __signature__(self) -> "Signature":
        return self._lists.returning(self._pager[self._lists.item])


def _gathered(fetch: Fetch[T], gather: Callable[[Sequence[T]], list[T]]) -> Fetch[T]:
    """Return what fetches a list as one page."""

    def fetch_all() -> Flow[Page[T]]:
        pages: Pages[InFlow, T] = Pages(fetch, IN_FLOW)
        return only_page(gather((yield from pages.to_list())))

    return fetch_all


def _pager(driver: Any) -> Any:
    if driver is IN_FLOW:
        return Pages
    return Pager if driver.blocks else AsyncPager
