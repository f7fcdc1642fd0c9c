"""Lists of servers: all of them, or a page."""

from collections.abc import Callable, Mapping
from typing import Any, Literal, TypeVar, overload

from novakit_api.models import Server, ServerSummary
from novakit_core.pagination import Pager

from .client import Request, compute
from .paging import Direction, Page, page, page_size

T = TypeVar("T")

UNIQUE_ORDER = ("created_at", "display_name", "uuid")
"""Servers may be of the same second and name: a page must still begin where another one ends."""


@overload
def server_list_paged(
    request: Request,
    search_opts: Mapping[str, Any] | None = None,
    detailed: Literal[True] = True,
    sort_dir: Direction = "desc",
) -> Page[Server]: ...
@overload
def server_list_paged(
    request: Request,
    search_opts: Mapping[str, Any] | None = None,
    *,
    detailed: Literal[False],
    sort_dir: Direction = "desc",
) -> Page[ServerSummary]: ...
def server_list_paged(
    request: Request,
    search_opts: Mapping[str, Any] | None = None,
    detailed: bool = True,
    sort_dir: Direction = "desc",
) -> Page[Server] | Page[ServerSummary]:
    """Return a page of servers, the newest first, or all servers in one page.

    Args:
        request: of the user.
        search_opts: filters, by the names that Nova's API has for them; `paginate`: whether to
            return a page; `marker`: the server to go on from.
        detailed: whether to tell all of a server, not its id and name alone.
        sort_dir: `"asc"` to go back.
    """
    servers = compute(request).servers
    back = sort_dir == "asc"
    if detailed:
        return _page(request, servers.list, search_opts or {}, back=back)
    return _page(request, servers.list_summaries, search_opts or {}, back=back)


@overload
def server_list(
    request: Request,
    search_opts: Mapping[str, Any] | None = None,
    detailed: Literal[True] = True,
) -> tuple[list[Server], bool]: ...
@overload
def server_list(
    request: Request, search_opts: Mapping[str, Any] | None = None, *, detailed: Literal[False]
) -> tuple[list[ServerSummary], bool]: ...
def server_list(
    request: Request, search_opts: Mapping[str, Any] | None = None, detailed: bool = True
) -> tuple[list[Server], bool] | tuple[list[ServerSummary], bool]:
    """Return servers, and whether there are more after them."""
    if detailed:
        return server_list_paged(request, search_opts)[:2]
    return server_list_paged(request, search_opts, detailed=False)[:2]


def _page(
    request: Request,
    servers: Callable[..., Pager[T]],
    search_opts: Mapping[str, Any],
    *,
    back: bool,
) -> Page[T]:
    filters = {key.replace("-", "_"): value for key, value in search_opts.items()}
    paginate, marker = filters.pop("paginate", False), filters.pop("marker", None)
    if not paginate:
        return Page(servers(**filters).to_list(), has_more=False, has_prev=False)
    return page(
        lambda direction, limit, marker: servers(
            limit=limit,
            marker=marker,
            sort_key=UNIQUE_ORDER,
            sort_dir=[direction] * len(UNIQUE_ORDER),
            **filters,
        ),
        page_size(request),
        marker,
        back=back,
    )
