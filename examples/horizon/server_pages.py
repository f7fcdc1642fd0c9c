"""Lists of servers: all of them, or a page."""

from collections.abc import Mapping
from typing import Any, Literal, overload

from novakit_api.models import Server, ServerSummary

from .client import Request, compute
from .paging import Direction, Page, page


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
    filters = {key.replace("-", "_"): value for key, value in (search_opts or {}).items()}
    paginate, marker = filters.pop("paginate", False), filters.pop("marker", None)
    servers, back = compute(request).servers, sort_dir == "asc"
    if detailed:
        found = servers.list(**filters)
        return page(request, found, paginate=paginate, marker=marker, back=back)
    named = servers.list_summaries(**filters)
    return page(request, named, paginate=paginate, marker=marker, back=back)


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
