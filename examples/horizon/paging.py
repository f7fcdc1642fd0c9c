"""Pages of a list, as Horizon turns them: onwards from the last item, or back from the first."""

from typing import Generic, Literal, NamedTuple, TypeAlias, TypeVar

from novakit_core.pagination import Pager

from .client import Request

T = TypeVar("T")

Direction: TypeAlias = Literal["asc", "desc"]


class Page(NamedTuple, Generic[T]):
    """Items, whether there are more after them, and whether there are some before them."""

    items: list[T]
    has_more: bool
    has_prev: bool


def page(
    request: Request, pager: Pager[T], *, paginate: bool, marker: str | None, back: bool
) -> Page[T]:
    """Return a page of a list, as long as the user wants to see at once.

    Args:
        request: of the user.
        pager: the list.
        paginate: whether to return a page, and not the whole list.
        marker: the id of the item to go on from; None for the first page.
        back: whether to go back.
    """
    if not paginate:
        return Page(pager.to_list(), has_more=False, has_prev=False)
    pager = pager.limited(page_size=int(request.session.get("API_RESULT_PAGE_SIZE", 20)))
    found = pager.page(before=marker) if back else pager.page(after=marker)
    return Page(found.items, found.has_more, found.has_prev)
