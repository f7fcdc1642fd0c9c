"""Lists that come in pages: fetched as they are read, by marker or offset, never by a reply's URL."""

from collections.abc import AsyncIterator, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from .errors import InvalidArgument
from .flow import Flow
from .listing import UNKNOWN, Listing
from .method import Sided, method
from .page import Page as Page
from .side import S
from .walk import Fetch, Walk

if TYPE_CHECKING:
    from typing import Self

    from .async_driver import AsyncDriver  # noqa: F401 - in a base class, below
    from .sync_driver import SyncDriver  # noqa: F401 - likewise

T = TypeVar("T")


class Pages(Sided[S], Generic[S, T]):
    """A list, fetched page by page.

    Args:
        fetch: makes the flow that fetches a page.
        driver: the side of the caller.
        listing: what is known of the list.
        max_items: how many items to fetch at most; None for all.
    """

    _use = "yield from first(), page() or to_list()"
    """What its repr says to do with it."""

    def __init__(
        self,
        fetch: Fetch[T],
        driver: S,
        listing: Listing = UNKNOWN,
        max_items: int | None = None,
    ) -> None:
        super().__init__(driver)
        self._fetch = fetch
        self._listing = listing
        self._max_items = max_items

    def _on(self, driver: Any) -> Any:
        return Pages(self._fetch, driver, self._listing, self._max_items)

    def __repr__(self) -> str:
        cut = "" if self._max_items is None else f", at most {self._max_items}"
        return f"<{type(self).__name__} of {self._listing}{cut}: {self._use}>"

    @method
    def first(self) -> Flow[T | None]:
        """Return the first item, None if there is none. Asks for one item only, where it can."""
        page = yield from self._fetch(limit=1) if self._listing.limit else self._fetch()
        return page.items[0] if page.items else None

    @method
    def to_list(self) -> Flow[list[T]]:
        """Fetch every page and return all items."""
        items: list[T] = []
        walk = self.walk()
        while (page := (yield from walk.step())) is not None:
            items += page.items
        return items

    @method
    def page(
        self, *, after: "str | T | Page[T] | None" = None, before: "str | T | Page[T] | None" = None
    ) -> Flow[Page[T]]:
        """Fetch one page: the first one, or the one after or before an item.

            page = compute.servers.list(limit=20).page(after=request.GET.get("after"))
            page.items, page.has_prev, page.prev_marker, page.has_more, page.next_marker

        It has as many items as `limit=` of the list says, which takes one request, of one item
        more; two if nothing is left at that place: then it is the last page, or the first. Whether
        there is a page on the side that one comes from is not asked for: the item was there.

        A page before an item is for lists that take `sort_key`, whose order can be turned round
        (servers, flavors), and for those that take `offset` (server groups). Their keys should be
        such as every item has: Nova leaves out of later pages what has none. Nova lists servers
        that no host has yet before all others, in every order: they are on no page before one of
        the others.

        Args:
            after: the marker of an item, the item, or a page; of a page that is at hand the page
                after is found although its last items are gone meanwhile.
            before: likewise.

        Raises:
            InvalidArgument: the list has no limit, comes whole, or cannot be read backwards.
            MarkerNotFound: the item is gone. Nova itself still knows a server that was deleted,
                until its database is cleaned up; but no flavor.
        """
        from .place import page_at  # its own cost, for few

        if self._max_items is not None:
            raise InvalidArgument("page: a page has no max_items=, give page_size= alone")
        return (yield from page_at(self._fetch, self._listing, after, before))

    def limited(self, *, max_items: int | None = None, page_size: int | None = None) -> "Self":
        """Return the same list, of so many items at the most, or in pages of another size.

        Args:
            max_items: how many items to read in all; None for all there are.
            page_size: how many to ask for at a time, as `limit=` of the list says; the cloud has an
                upper bound, 1000 by default. None for what the list has.

        Raises:
            InvalidArgument: it is no such number, or the list comes whole.
        """
        _check(max_items, "max_items", 0)
        _check(page_size, "page_size", 1)
        fetch, listing = self._fetch, self._listing
        if page_size is not None:
            if not listing.is_paged:
                raise InvalidArgument(f"page_size: the list of {listing.item} comes whole")
            fetch = partial(fetch, limit=page_size)
            listing = listing._replace(given={**listing.given, "limit": page_size})
        return type(self)(fetch, self._driver, listing, max_items)

    def walk(self) -> Walk[T]:
        """Start at the first page."""
        return Walk(self._fetch, self._listing, self._max_items)


def _check(number: int | None, name: str, least: int) -> None:
    fits = isinstance(number, int) and not isinstance(number, bool) and number >= least
    if number is not None and not fits:
        raise InvalidArgument(f"{name}: {number!r} is no whole number from {least} on")


class Pager(Pages["SyncDriver", T]):
    """Iterates over the items of a list, page by page as it goes."""

    _use = "iterate over it, or call first(), page() or to_list()"

    def pages(self) -> Iterator[Page[T]]:
        """Iterate over the pages."""
        walk = self.walk()
        while (page := self._driver.run(walk.step())) is not None:
            yield page

    def __iter__(self) -> Iterator[T]:
        for page in self.pages():
            yield from page.items


class AsyncPager(Pages["AsyncDriver", T]):
    """Iterates over the items of a list with `async for`, page by page as it goes."""

    _use = "`async for` it, or await first(), page() or to_list()"

    async def pages(self) -> AsyncIterator[Page[T]]:
        """Iterate over the pages."""
        walk = self.walk()
        while (page := await self._driver.run(walk.step())) is not None:
            yield page

    async def __aiter__(self) -> AsyncIterator[T]:
        async for page in self.pages():
            for item in page.items:
                yield item
