"""Lists that come in pages: fetched as they are read, by marker or offset, never by a reply's URL."""

from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeAlias, TypeVar
from urllib.parse import parse_qs, urlsplit

from .errors import PaginationLoop, UndecodableReply
from .flow import Flow
from .method import Sided, method
from .side import S

if TYPE_CHECKING:
    from .async_driver import AsyncDriver  # noqa: F401 - in a base class, below
    from .sync_driver import SyncDriver  # noqa: F401 - likewise

T = TypeVar("T")


class Page(NamedTuple, Generic[T]):
    """A page of a list."""

    items: list[T]
    next_marker: str | None
    """Pass it as `marker=` to list on from here, as a number as `offset=` where a list has that; None
    when this is the last page."""
    counted: bool = False
    """Whether the place of a page is how many items come before it, which a cloud may not heed."""

    @property
    def has_more(self) -> bool:
        """Whether there is a page after this one."""
        return self.next_marker is not None


Fetch: TypeAlias = Callable[..., Flow[Page[T]]]
"""Makes the flow that fetches a page; takes `marker=` and `limit=`, or neither for the first."""


def page_of(items: list[T], links: Sequence[Any] | None) -> Page[T]:
    """Make a page, with the marker of the page after it.

    Only the marker is taken from the link. To follow its URL would send the token wherever a
    reply, or a proxy that rewrites replies, points.

    Args:
        items: of the page.
        links: what stands beside them.
    """
    for link in links or ():
        if link.rel == "next":
            marker = _marker(getattr(link, "href", None))
            return Page(items, marker or (_id_of(items[-1]) if items else None))
    return Page(items, None)


def page_by_offset(items: list[T], offset: int, limit: int | None, given: int) -> Page[T]:
    """Make a page of a list that goes by offset.

    No reply tells whether the cloud cut the list off, nor where it does (`[api]max_limit`, 1000 by
    default). So another page may follow, unless this one is empty, or has fewer items than were
    asked for and than this cloud has given at once before.

    Args:
        items: of the page.
        offset: how many items of the list come before it.
        limit: how many items were asked for; None, or 0, for as many as the cloud gives.
        given: how many items the cloud has given at once, at the most.
    """
    may_be_cut = items and len(items) >= min(limit or given, given)
    return Page(items, str(offset + len(items)) if may_be_cut else None, counted=True)


def _marker(url: object) -> str | None:
    """Return the marker in a link, None for what has none or is no URL."""
    try:
        named = parse_qs(urlsplit(url).query).get("marker") if isinstance(url, str) else None
    except ValueError:
        return None
    return named[0] if named else None


def _id_of(last: object) -> str:
    """Return the id of the last item, which is the marker that Nova itself would give.

    Raises:
        UndecodableReply: it is no id, so that the next page cannot be asked for.
    """
    marker = getattr(last, "id", None)
    if isinstance(marker, str) and marker:
        return marker
    raise UndecodableReply(
        "The list has a next page, but neither its link nor the last item says where it begins."
        " Is there a proxy in front of the service, or does the endpoint lead elsewhere?"
    )


class Pages(Sided[S], Generic[S, T]):
    """A list, fetched page by page.

    Args:
        fetch: makes the flow that fetches a page.
        driver: the side of the caller.
        limit: whether `fetch` takes `limit=`.
    """

    def __init__(self, fetch: Fetch[T], driver: S, *, limit: bool = True) -> None:
        super().__init__(driver)
        self._fetch = fetch
        self._limit = limit

    def _on(self, driver: Any) -> Any:
        return Pages(self._fetch, driver, limit=self._limit)

    @method
    def first(self) -> Flow[T | None]:
        """Return the first item, None if there is none. Asks for one item only, where it can."""
        page = yield from self._fetch(limit=1) if self._limit else self._fetch()
        return page.items[0] if page.items else None

    @method
    def to_list(self) -> Flow[list[T]]:
        """Fetch every page and return all items."""
        items: list[T] = []
        walk = self.walk()
        while (page := (yield from walk.step())) is not None:
            items += page.items
        return items

    def walk(self) -> "Walk[T]":
        """Start at the first page."""
        return Walk(self._fetch)


class Walk(Generic[T]):
    """A walk over the pages."""

    def __init__(self, fetch: Fetch[T]) -> None:
        self._fetch = fetch
        self._last: Page[T] | None = None
        self._seen: set[str] = set()

    def step(self) -> Flow[Page[T] | None]:
        """Fetch the next page; None after the last."""
        if self._last is None:
            page = yield from self._fetch()
        elif not self._last.items or self._last.next_marker is None:
            return None
        else:
            page = yield from self._fetch(marker=self._last.next_marker)
        if page.next_marker is not None:
            if page.next_marker in self._seen:
                raise PaginationLoop(
                    f"The list does not end: the cloud answers with the marker"
                    f" {page.next_marker!r} a second time. Report it to the cloud's operator;"
                    " another limit= may help around it."
                )
            self._seen.add(page.next_marker)
        repeats = self._last is not None and page.counted and page.items == self._last.items
        if repeats and page.items:
            raise PaginationLoop(
                "The list does not end: the cloud answers with the same page a second time, whatever"
                " place in the list is asked for. Report it to the cloud's operator."
            )
        first, self._last = self._last is None, page
        # Nova points to a further page whenever a page is full: the last one may be empty.
        return page if page.items or first else None


class Pager(Pages["SyncDriver", T]):
    """Iterates over the items of a list, page by page as it goes."""

    def __repr__(self) -> str:
        return "<Pager: nothing is fetched before you iterate, or call first() or to_list()>"

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

    def __repr__(self) -> str:
        return (
            "<AsyncPager: nothing is fetched before you `async for`, or await first() or to_list()>"
        )

    async def pages(self) -> AsyncIterator[Page[T]]:
        """Iterate over the pages."""
        walk = self.walk()
        while (page := await self._driver.run(walk.step())) is not None:
            yield page

    async def __aiter__(self) -> AsyncIterator[T]:
        async for page in self.pages():
            for item in page.items:
                yield item
