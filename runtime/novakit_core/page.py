"""A page of a list, and how it is found in a reply."""

from collections.abc import Sequence
from typing import Any, Generic, NamedTuple, TypeVar
from urllib.parse import parse_qs, urlsplit

from .errors import UndecodableReply

T = TypeVar("T")


class Page(NamedTuple, Generic[T]):
    """A page of a list."""

    items: list[T]
    next_marker: str | None
    """Pass it as `marker=` to list on from here, or as `after=` to `page()`, and as a number as
    `offset=` where a list has that; None when this is the last page."""
    counted: bool = False
    """Whether the place of a page is how many items come before it, which a cloud may not heed."""
    prev_marker: str | None = None
    """Pass it as `before=` to `page()`, which alone tells it; None when this is the first page."""

    @property
    def has_more(self) -> bool:
        """Whether there is a page after this one."""
        return self.next_marker is not None

    @property
    def has_prev(self) -> bool:
        """Whether there is a page before this one; only what `page()` returns knows."""
        return self.prev_marker is not None

    def _repr_html_(self) -> str:
        """Return a table for Jupyter, a row for each item."""
        from .html_table import table  # its own cost, for notebooks
        from .model import ResponseModel, shown_fields, telling

        items: list[object] = [*self.items]
        models = [item for item in items if isinstance(item, ResponseModel)]
        names = list(dict.fromkeys(name for one in models for name in telling(one.fields)))
        shown = [
            dict(shown_fields(item, names)) if isinstance(item, ResponseModel) else {"": repr(item)}
            for item in items
        ]
        columns = names if len(models) == len(items) else [*names, ""]
        before, after = "… " if self.has_prev else "", " …" if self.has_more else ""
        rows = [[row.get(name, "") for name in columns] for row in shown]
        return table(f"{before}{len(items)}{after}", rows, columns)


def only_page(items: list[T]) -> Page[T]:
    """Make the page of a list that comes whole."""
    return Page(items, None)


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
