"""A walk over the pages of a list, which goes on where an item vanishes meanwhile."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeAlias, TypeVar

from .errors import MarkerNotFound, PaginationLoop
from .flow import Flow
from .listing import UNKNOWN, Listing
from .page import Page

T = TypeVar("T")

Fetch: TypeAlias = Callable[..., Flow[Page[T]]]
"""Makes the flow that fetches a page; takes `marker=`, `limit=` and what else the list takes."""


class Walk(Generic[T]):
    """A walk over the pages.

    Args:
        fetch: makes the flow that fetches a page.
        listing: what is known of the list.
        max_items: after so many items it ends; None for all.
    """

    def __init__(
        self, fetch: Fetch[T], listing: Listing = UNKNOWN, max_items: int | None = None
    ) -> None:
        self._fetch = fetch
        self._listing = listing
        self._left = max_items
        self._before: list[str | None] = [None]
        """Markers of what came before the last page, the nearest first, as far as they are kept."""
        self._last: Page[T] | None = None
        self._seen: set[str] = set()

    def step(self) -> Flow[Page[T] | None]:
        """Fetch the next page; None after the last."""
        first = self._last is None
        if self._left is not None and self._left <= 0:
            return None
        if self._last is None:
            page = yield from self._fetch(**self._fewer())
        elif not self._last.items or self._last.next_marker is None:
            return None
        else:
            page = yield from self._go_on(self._last, self._last.next_marker)
        self._refuse_loop(page)
        self._last = page
        # Nova points to a further page whenever a page is full: the last one may be empty.
        return self._cut(page) if page.items or first else None

    def _go_on(self, last: Page[T], marker: str) -> Flow[Page[T]]:
        try:
            page = yield from self._fetch(marker=marker, **self._fewer())
        except MarkerNotFound:
            if self._listing.marker is None:
                raise
            others = [self._listing.marker_of(item) for item in last.items[-2::-1]]
            markers = [marker, *others, *self._before]
            page = yield from fetch_after(self._fetch, self._listing, markers)
            self._before = markers
        else:
            self._before = [marker]
        return page

    def _fewer(self) -> dict[str, int]:
        """Return the limit of a page, where no more items than that are wanted."""
        listing = self._listing
        if self._left is None or not (listing.limit or listing.size):
            return {}
        return {"limit": min(self._left, listing.size or self._left)}

    def _cut(self, page: Page[T]) -> Page[T]:
        if self._left is None:
            return page
        left, self._left = self._left, self._left - len(page.items)
        if self._left >= 0:
            return page
        items = page.items[:left]
        return page._replace(
            items=items,
            next_marker=self._listing.marker_of(items[-1]) if self._listing.marker else None,
        )

    def _refuse_loop(self, page: Page[T]) -> None:
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


def fetch_after(
    fetch: Fetch[T], listing: Listing, markers: Sequence[str | None], **asked: object
) -> Flow[Page[T]]:
    """Fetch the page after an item that may be gone, by those that came before it.

    Each try goes back twice as far. What is found again is left out.

    Args:
        fetch: makes the flow that fetches a page.
        listing: what is known of the list.
        markers: that of the item, then those of the items before it, the nearest first; None stands
            for the beginning of the list.
        asked: what else to ask for.

    Raises:
        MarkerNotFound: all of those that were tried are gone.
    """
    gone: MarkerNotFound | None = None
    for back in _farther_back(len(markers)):
        marker = markers[back]
        place = asked if marker is None else {"marker": marker, **asked}
        try:
            page = yield from fetch(**place)
        except MarkerNotFound as error:
            gone = gone or error
            continue
        if not back:
            return page
        passed = markers[:back]
        left = [item for item in page.items if listing.marker_of(item) not in passed]
        return page._replace(items=left)
    raise gone or AssertionError("no marker was given")


def _farther_back(count: int) -> list[int]:
    """Return 0, 1, 3, 7 and so on, and the last of so many places."""
    places = [2**power - 1 for power in range(count.bit_length()) if 2**power <= count]
    return places if places[-1:] == [count - 1] else [*places, count - 1]
