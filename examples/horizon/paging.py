"""Pages of a list, as Horizon turns them: onwards from the last item, or back from the first."""

from collections.abc import Callable
from typing import Generic, Literal, NamedTuple, TypeAlias, TypeVar

from novakit_core.pagination import Pager

from .client import Request

T = TypeVar("T")

Direction: TypeAlias = Literal["asc", "desc"]

Fetch: TypeAlias = Callable[[Direction, int, str | None], Pager[T]]
"""Lists in a direction, so many items at a time, from a marker on."""


class Page(NamedTuple, Generic[T]):
    """Items, whether there are more after them, and whether there are some before them."""

    items: list[T]
    has_more: bool
    has_prev: bool


def page_size(request: Request) -> int:
    """Return how many items the user wants to see at once."""
    return int(request.session.get("API_RESULT_PAGE_SIZE", 20))


def page(
    fetch: Fetch[T],
    size: int,
    marker: str | None,
    *,
    direction: Direction = "desc",
    back: bool = False,
) -> Page[T]:
    """Return the page after the marker, or the one before it, in the order of the list.

    One item more than fits is asked for: it tells whether there is a further page. Where all items
    of the page have been deleted, it is the last page, or the first one when going back.

    Args:
        fetch: how to list.
        size: how many items fit on a page.
        marker: the id of the item to go on from; None for the first page, or for the last one when
            going back.
        direction: the order of the list.
        back: whether to go back.
    """
    other: Direction = "asc" if direction == "desc" else "desc"
    found = next(fetch(other if back else direction, size + 1, marker).pages()).items
    if not found and marker is not None:
        return page(fetch, size, None, direction=direction, back=not back)
    beyond, items = len(found) > size, found[:size]
    if back:
        return Page(items[::-1], has_more=marker is not None, has_prev=beyond)
    return Page(items, has_more=beyond, has_prev=marker is not None)
