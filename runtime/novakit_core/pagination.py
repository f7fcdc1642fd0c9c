"""Lists that come in pages: fetched as they are read, by marker, never by a reply's own URL."""

from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from types import MethodType
from typing import (
    Any,
    Concatenate,
    Generic,
    NamedTuple,
    ParamSpec,
    TypeAlias,
    TypeVar,
    cast,
    overload,
)
from urllib.parse import parse_qs, urlsplit

from .errors import PaginationLoop
from .flow import Flow
from .method import Awaited, Blocking, Flows, documented, method

P = ParamSpec("P")
T = TypeVar("T")


class Page(NamedTuple, Generic[T]):
    """A page of a list."""

    items: list[T]
    next_marker: str | None
    """Pass it as `marker=` to list on from here; None when this is the last page."""

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
            named = parse_qs(urlsplit(link.href or "").query).get("marker")
            last = items[-1] if items else None
            return Page(items, named[0] if named else getattr(last, "id", None))
    return Page(items, None)


class Pages(Flows, Generic[T]):
    """How to fetch a list's pages."""

    def __init__(self, fetch: Fetch[T]) -> None:
        self._fetch = fetch

    @method
    def first(self) -> Flow[T | None]:
        """Return the first item, None if there is none. Asks for one item only."""
        page = yield from self._fetch(limit=1)
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
        first, self._last = self._last is None, page
        # Nova points to a further page whenever a page is full: the last one may be empty.
        return page if page.items or first else None


class Pager(Blocking, Pages[T]):
    """Iterates over the items of a list, page by page as it goes."""

    flows: Pages[T]

    def pages(self) -> Iterator[Page[T]]:
        """Iterate over the pages."""
        walk = self.flows.walk()
        while (page := self.driver.run(walk.step())) is not None:
            yield page

    def __iter__(self) -> Iterator[T]:
        for page in self.pages():
            yield from page.items


class AsyncPager(Awaited, Pages[T]):
    """Iterates over the items of a list with `async for`, page by page as it goes."""

    flows: Pages[T]

    async def pages(self) -> AsyncIterator[Page[T]]:
        """Iterate over the pages."""
        walk = self.flows.walk()
        while (page := await self.driver.run(walk.step())) is not None:
            yield page

    async def __aiter__(self) -> AsyncIterator[T]:
        async for page in self.pages():
            for item in page.items:
                yield item


class pages(Generic[P, T]):  # noqa: N801 - used as a decorator
    """Decorates a method that lists: its body says how to fetch a page."""

    def __init__(self, body: Callable[Concatenate[Any, P], Pages[T]]) -> None:
        self.__doc__ = body.__doc__
        self._body = body

    @overload
    def __get__(self, instance: Blocking, owner: object) -> Callable[P, Pager[T]]: ...
    @overload
    def __get__(self, instance: Awaited, owner: object) -> Callable[P, AsyncPager[T]]: ...
    @overload
    def __get__(self, instance: Flows, owner: object) -> Callable[P, Pages[T]]: ...
    @overload
    def __get__(self, instance: None, owner: object) -> Callable[Concatenate[Any, P], Pages[T]]: ...
    def __get__(self, instance: object, owner: object) -> object:
        """Bind the method for its caller."""
        if instance is None:
            return self._body
        if not isinstance(instance, (Blocking, Awaited)):
            return self._bound(instance)
        body, driver = self._bound(instance.flows), instance.driver
        pager = cast("Any", Pager if isinstance(instance, Blocking) else AsyncPager)

        def bound(*args: P.args, **kwargs: P.kwargs) -> object:
            return pager(body(*args, **kwargs), driver)

        return documented(bound, body)

    def _bound(self, flows: Any) -> Callable[P, Pages[T]]:
        return MethodType(self._body, flows)
