"""One page of a list, after or before an item: what a web page with two arrows shows.

Nova points forwards only. A page before an item is one after it in the order turned round.
"""

from collections.abc import Sequence
from typing import Any, TypeVar, cast

from .errors import InvalidArgument
from .flow import Flow
from .listing import Listing
from .page import Page
from .walk import Fetch, fetch_after

T = TypeVar("T")


def page_at(fetch: Fetch[T], listing: Listing, after: object, before: object) -> Flow[Page[T]]:
    """Fetch one page; see `Pages.page`."""
    size = _size(listing)
    if after is not None and before is not None:
        raise InvalidArgument("page: give after= or before=, not both")
    if listing.given.get("marker") is not None:
        raise InvalidArgument("page: the place is given as after= or before=, leave marker= out")
    if listing.by_offset:
        return (yield from _by_offset(fetch, listing, size, after, before))
    if before is not None and listing.order is None:
        raise InvalidArgument(
            f"before: the API lists {listing.item} in one order only and points forwards, so"
            " there is no page before an item. Keep the markers of the pages that you have shown."
        )
    backwards = before is not None
    markers = _markers(listing, before if backwards else after, backwards=backwards)
    page = yield from _page(fetch, listing, size, markers, backwards=backwards)
    if page.items or not markers or listing.order is None:
        return page
    # Nothing is left there: the list ends, or begins, with what comes on the other side.
    return (yield from _page(fetch, listing, size, [], backwards=not backwards))


def _size(listing: Listing) -> int:
    if not listing.is_paged:
        raise InvalidArgument(
            f"page: the list of {listing.item} comes whole. Take a part of to_list()."
        )
    if listing.size is None:
        raise InvalidArgument(
            "page: how many items has a page? Give the list a limit=, or limited(page_size=…)."
        )
    return listing.size


def _markers(listing: Listing, place: object, *, backwards: bool) -> list[str | None]:
    """Return the marker of a place; of a page, those of its items, the nearest first."""
    if place is None:
        return []
    if not isinstance(place, Page):
        return [listing.marker_of(place)]
    items: Sequence[object] = cast("Page[object]", place).items
    return [listing.marker_of(item) for item in (items if backwards else items[::-1])]


def _page(
    fetch: Fetch[T], listing: Listing, size: int, markers: list[str | None], *, backwards: bool
) -> Flow[Page[T]]:
    asked: dict[str, Any] = {}
    if listing.order is not None:
        asked = listing.order.asked(listing.given, backwards=backwards)
    items = yield from _some(fetch, listing, size + 1, markers, asked)
    more, around = len(items) > size, bool(markers)
    items = items[:size][:: -1 if backwards else 1]
    if not items:
        return Page([], None)
    has_prev, has_more = (more, around) if backwards else (around, more)
    return Page(
        items,
        listing.marker_of(items[-1]) if has_more else None,
        prev_marker=listing.marker_of(items[0]) if has_prev and listing.order else None,
    )


def _some(
    fetch: Fetch[T], listing: Listing, count: int, markers: list[str | None], asked: dict[str, Any]
) -> Flow[list[T]]:
    """Fetch so many items, also from a cloud that gives fewer at once."""
    page = yield from fetch_after(fetch, listing, markers or [None], limit=count, **asked)
    items = page.items
    while len(items) < count and page.next_marker is not None:
        left = count - len(items)
        page = yield from fetch(marker=page.next_marker, limit=left, **asked)
        if not page.items:
            break
        items = [*items, *page.items]
    return items


def _by_offset(
    fetch: Fetch[T], listing: Listing, size: int, after: object, before: object
) -> Flow[Page[T]]:
    begin = listing.given.get("offset") or 0
    start, count = _offset(after, "after") or begin, size + 1
    if (end := _offset(before, "before")) is not None:
        start = max(begin, end - size)
        count = end - start
    items = (yield from _some(fetch, listing, count, [str(start)], {})) if count > 0 else []
    more = before is not None or len(items) > size
    items = items[:size]
    return Page(
        items,
        str(start + len(items)) if more else None,
        counted=True,
        prev_marker=str(start) if start > begin else None,
    )


def _offset(place: object, name: str) -> int | None:
    if place is None:
        return None
    if isinstance(place, Page):
        page = cast("Page[object]", place)
        place = page.next_marker if name == "after" else page.prev_marker
    if isinstance(place, int) or (isinstance(place, str) and place.isdecimal()):
        return int(place)
    raise InvalidArgument(f"{name}: this list goes by number, give next_marker or prev_marker")
