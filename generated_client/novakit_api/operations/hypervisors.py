# Generated from spec/paths by `make generate`: change the spec, not this file.
"""Operations of hypervisors: each function builds one call, which a client then sends."""

from novakit_core.checks import Boolean, Id, Identified, Number, Text
from novakit_core.decoding import list_of, property_of
from novakit_core.microversions import Microversions
from novakit_core.operation import Operation, Query, Route
from novakit_core.rules import NotTogether, Term

from ..models.hypervisors import (
    Hypervisor,
    HypervisorsDetailReply,
    HypervisorsListReply,
    HypervisorStatistics,
    HypervisorSummary,
    HypervisorUptime,
)

_LIST_HYPERVISORS: Route[HypervisorsListReply] = Route(
    "list_hypervisors",
    "GET",
    "/os-hypervisors",
    {200: HypervisorsListReply.from_dict},
    query={
        "limit": Query("limit", Number(least=0), served=Microversions.parse("2.33-")),
        "marker": Query("marker", Id(Text()), served=Microversions.parse("2.33-")),
        "hypervisor_hostname_pattern": Query(
            "hypervisor_hostname_pattern",
            Text(least=1, most=255, shape="^[a-zA-Z0-9._-]*$"),
            served=Microversions.parse("2.53-"),
        ),
        "with_servers": Query("with_servers", Boolean(), served=Microversions.parse("2.53-")),
    },
    rules=(
        NotTogether(
            (
                Term("hypervisor_hostname_pattern", ("hypervisor_hostname_pattern",)),
                Term("limit", ("limit",)),
            ),
            "what a pattern finds comes whole",
        ),
        NotTogether(
            (
                Term("hypervisor_hostname_pattern", ("hypervisor_hostname_pattern",)),
                Term("marker", ("marker",)),
            ),
            "what a pattern finds comes whole",
        ),
    ),
)


def list_hypervisors(
    *,
    limit: int | None = None,
    marker: str | Identified | None = None,
    hypervisor_hostname_pattern: str | None = None,
    with_servers: bool | None = None,
) -> Operation[HypervisorsListReply]:
    """List hypervisors.

    Lists the hypervisors of all cells, with no more than id, name, state and status. One whose
    compute service was deleted is left out.

    Checked before sending, as Nova does: what a pattern finds comes whole.

    Spec: `list_hypervisors`, GET /os-hypervisors.
    For administrators (os_compute_api:os-hypervisors:list).

    Args:
        limit: How many items a page has at most; the cloud sets an upper bound, 1000 by default.
            Since 2.33 (Newton).
        marker: The id of the last item of the page before. Since 2.33 (Newton).
        hypervisor_hostname_pattern: Only hypervisors that have this in their name. The answer is
            404 where none has. Since 2.53 (Pike).
        with_servers: Whether to tell the servers on each hypervisor. Since 2.53 (Pike).

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _LIST_HYPERVISORS.call(locals())


_LIST_HYPERVISORS_DETAIL: Route[HypervisorsDetailReply] = Route(
    "list_hypervisors_detail",
    "GET",
    "/os-hypervisors/detail",
    {200: HypervisorsDetailReply.from_dict},
    query=_LIST_HYPERVISORS.query,
    rules=(
        NotTogether(
            (
                Term("hypervisor_hostname_pattern", ("hypervisor_hostname_pattern",)),
                Term("limit", ("limit",)),
            ),
            "what a pattern finds comes whole",
        ),
        NotTogether(
            (
                Term("hypervisor_hostname_pattern", ("hypervisor_hostname_pattern",)),
                Term("marker", ("marker",)),
            ),
            "what a pattern finds comes whole",
        ),
    ),
)


def list_hypervisors_detail(
    *,
    limit: int | None = None,
    marker: str | Identified | None = None,
    hypervisor_hostname_pattern: str | None = None,
    with_servers: bool | None = None,
) -> Operation[HypervisorsDetailReply]:
    """List hypervisors with details.

    Lists the hypervisors of all cells, each as GET of one hypervisor shows it. One whose compute
    service was deleted is left out.

    Checked before sending, as Nova does: what a pattern finds comes whole.

    Spec: `list_hypervisors_detail`, GET /os-hypervisors/detail.
    For administrators (os_compute_api:os-hypervisors:list-detail).

    Args:
        limit: How many items a page has at most; the cloud sets an upper bound, 1000 by default.
            Since 2.33 (Newton).
        marker: The id of the last item of the page before. Since 2.33 (Newton).
        hypervisor_hostname_pattern: Only hypervisors that have this in their name. The answer is
            404 where none has. Since 2.53 (Pike).
        with_servers: Whether to tell the servers on each hypervisor. Since 2.53 (Pike).

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _LIST_HYPERVISORS_DETAIL.call(locals())


_SHOW_HYPERVISOR_STATISTICS: Route[HypervisorStatistics] = Route(
    "show_hypervisor_statistics",
    "GET",
    "/os-hypervisors/statistics",
    {200: property_of("hypervisor_statistics", HypervisorStatistics.from_dict)},
    served=Microversions.parse("2.1-2.87"),
)


def show_hypervisor_statistics() -> Operation[HypervisorStatistics]:
    """Sum up all hypervisors.

    Sums up what all hypervisors have and what is used of it. Those of disabled compute services do
    not count. From 2.88 on the Placement service tells it better.

    Up to 2.87 (Ussuri). Spec: `show_hypervisor_statistics`, GET /os-hypervisors/statistics.
    For administrators (os_compute_api:os-hypervisors:statistics).

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
    """
    return _SHOW_HYPERVISOR_STATISTICS.call({})


_SHOW_HYPERVISOR: Route[Hypervisor] = Route(
    "show_hypervisor",
    "GET",
    "/os-hypervisors/{hypervisor_id}",
    {200: property_of("hypervisor", Hypervisor.from_dict)},
    placeholders={
        "hypervisor_id": Id(Text(), number=True),
    },
    query={
        "with_servers": Query("with_servers", Boolean(), served=Microversions.parse("2.53-")),
    },
)


def show_hypervisor(
    hypervisor_id: str | int | Identified,
    *,
    with_servers: bool | None = None,
) -> Operation[Hypervisor]:
    """Show a hypervisor.

    Shows a hypervisor.

    Spec: `show_hypervisor`, GET /os-hypervisors/{hypervisor_id}.
    For administrators (os_compute_api:os-hypervisors:show).

    Args:
        hypervisor_id: The id of the hypervisor, a number until 2.52 and a UUID from 2.53 on.
        with_servers: Whether to tell the servers on each hypervisor. Since 2.53 (Pike).

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _SHOW_HYPERVISOR.call(locals())


_SHOW_HYPERVISOR_UPTIME: Route[HypervisorUptime] = Route(
    "show_hypervisor_uptime",
    "GET",
    "/os-hypervisors/{hypervisor_id}/uptime",
    {200: property_of("hypervisor", HypervisorUptime.from_dict)},
    served=Microversions.parse("2.1-2.87"),
    placeholders={
        "hypervisor_id": Id(Text(), number=True),
    },
)


def show_hypervisor_uptime(
    hypervisor_id: str | int | Identified,
) -> Operation[HypervisorUptime]:
    """Show the uptime of a hypervisor.

    Asks the compute host for how long it has been up; 400 if its service is down, 501 if its driver
    cannot tell. From 2.88 on the hypervisor itself has the field.

    Up to 2.87 (Ussuri). Spec: `show_hypervisor_uptime`, GET /os-hypervisors/{hypervisor_id}/uptime.
    For administrators (os_compute_api:os-hypervisors:uptime).

    Args:
        hypervisor_id: The id of the hypervisor, a number until 2.52 and a UUID from 2.53 on.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        ServerError: (501) The hypervisor of this server, or the cloud's set-up, cannot do it.
    """
    return _SHOW_HYPERVISOR_UPTIME.call(locals())


_SEARCH_HYPERVISORS: Route[list[HypervisorSummary]] = Route(
    "search_hypervisors",
    "GET",
    "/os-hypervisors/{hypervisor_hostname_pattern}/search",
    {200: property_of("hypervisors", list_of(HypervisorSummary.from_dict))},
    served=Microversions.parse("2.1-2.52"),
    placeholders={
        "hypervisor_hostname_pattern": Text(least=1),
    },
)


def search_hypervisors(
    hypervisor_hostname_pattern: str,
) -> Operation[list[HypervisorSummary]]:
    """Search hypervisors by name.

    Lists the hypervisors that have the text in their names; 404 where none has. From 2.53 on the
    lists do it by hypervisor_hostname_pattern.

    Up to 2.52 (Pike). Spec: `search_hypervisors`, GET /os-hypervisors/{hypervisor_hostname_pattern}/search.
    For administrators (os_compute_api:os-hypervisors:search).

    Args:
        hypervisor_hostname_pattern: What the names of the hypervisors have in them.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _SEARCH_HYPERVISORS.call(locals())


_SEARCH_HYPERVISOR_SERVERS: Route[list[HypervisorSummary]] = Route(
    "search_hypervisor_servers",
    "GET",
    "/os-hypervisors/{hypervisor_hostname_pattern}/servers",
    {200: property_of("hypervisors", list_of(HypervisorSummary.from_dict))},
    served=Microversions.parse("2.1-2.52"),
    placeholders={
        "hypervisor_hostname_pattern": Text(least=1),
    },
)


def search_hypervisor_servers(
    hypervisor_hostname_pattern: str,
) -> Operation[list[HypervisorSummary]]:
    """Search hypervisors by name, with their servers.

    Lists the hypervisors that have the text in their names, each with its servers, of all projects;
    404 where none has. From 2.53 on the lists do it by hypervisor_hostname_pattern and
    with_servers.

    Up to 2.52 (Pike). Spec: `search_hypervisor_servers`, GET /os-hypervisors/{hypervisor_hostname_pattern}/servers.
    For administrators (os_compute_api:os-hypervisors:servers).

    Args:
        hypervisor_hostname_pattern: What the names of the hypervisors have in them.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _SEARCH_HYPERVISOR_SERVERS.call(locals())
