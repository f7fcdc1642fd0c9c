# Generated from spec/paths by `make generate`: change the spec, not this file.
"""Operations of simple_tenant_usage: each function builds one call, which a client then sends."""

import datetime

from novakit_core.checks import Boolean, Id, Identified, Number, Text, Timestamp
from novakit_core.microversions import Microversions
from novakit_core.operation import Operation, Query, Route
from novakit_core.rules import NotAbove, Term

from ..models.simple_tenant_usage import ProjectUsageReply, ProjectUsagesReply

_LIST_SIMPLE_TENANT_USAGE: Route[ProjectUsagesReply] = Route(
    "list_simple_tenant_usage",
    "GET",
    "/os-simple-tenant-usage",
    {200: ProjectUsagesReply.from_dict},
    query={
        "start": Query("start", Timestamp(local=True)),
        "end": Query("end", Timestamp(local=True)),
        "detailed": Query("detailed", Boolean(number=True)),
        "limit": Query("limit", Number(least=0), served=Microversions.parse("2.40-")),
        "marker": Query("marker", Text(), served=Microversions.parse("2.40-")),
    },
    rules=(
        NotAbove(Term("start", ("start",)), Term("end", ("end",)), "a period ends after it begins"),
    ),
)


def list_simple_tenant_usage(
    *,
    start: datetime.datetime | str | None = None,
    end: datetime.datetime | str | None = None,
    detailed: bool | None = None,
    limit: int | None = None,
    marker: str | None = None,
) -> Operation[ProjectUsagesReply]:
    """List what each project used.

    Lists the projects that had servers in a period, each with what these servers used in it. A page
    has so many servers, not projects: a project whose servers stand on several pages is listed on
    each of them, with what those of the page used. Before 2.40 there is one page alone, of the
    first servers up to the cloud's upper bound (1000 by default).

    Checked before sending, as Nova does: a period ends after it begins.

    Spec: `list_simple_tenant_usage`, GET /os-simple-tenant-usage.
    For administrators (os_compute_api:os-simple-tenant-usage:list).

    Args:
        start: When the period begins (UTC). Give it: left out, it is the time of the request, and
            nothing was used since.
        end: When the period ends (UTC), after its start; the time of the request if left out or
            later than it.
        detailed: Whether to list the servers of each project too.
        limit: How many servers a page has at most; the cloud sets an upper bound, 1000 by default.
            Since 2.40 (Ocata).
        marker: The id of the last server of the page before. Since 2.40 (Ocata).

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
    """
    return _LIST_SIMPLE_TENANT_USAGE.call(locals())


_SHOW_SIMPLE_TENANT_USAGE: Route[ProjectUsageReply] = Route(
    "show_simple_tenant_usage",
    "GET",
    "/os-simple-tenant-usage/{project_id}",
    {200: ProjectUsageReply.from_dict},
    placeholders={
        "project_id": Id(Text(least=1)),
    },
    query={
        "start": Query("start", Timestamp(local=True)),
        "end": Query("end", Timestamp(local=True)),
        "limit": Query("limit", Number(least=0), served=Microversions.parse("2.40-")),
        "marker": Query("marker", Text(), served=Microversions.parse("2.40-")),
    },
    rules=(
        NotAbove(Term("start", ("start",)), Term("end", ("end",)), "a period ends after it begins"),
    ),
)


def show_simple_tenant_usage(
    project_id: str | Identified,
    *,
    start: datetime.datetime | str | None = None,
    end: datetime.datetime | str | None = None,
    limit: int | None = None,
    marker: str | None = None,
) -> Operation[ProjectUsageReply]:
    """Show what a project used.

    Shows what the servers of a project used in a period, a page of them at a time; the sums are
    those of the page. Before 2.40 there is one page alone, of the first servers up to the cloud's
    upper bound (1000 by default). Of another project, for administrators.

    Checked before sending, as Nova does: a period ends after it begins.

    Spec: `show_simple_tenant_usage`, GET /os-simple-tenant-usage/{project_id}.
    For readers of the project and administrators (os_compute_api:os-simple-tenant-usage:show).

    Args:
        project_id: The id of the project.
        start: When the period begins (UTC). Give it: left out, it is the time of the request, and
            nothing was used since.
        end: When the period ends (UTC), after its start; the time of the request if left out or
            later than it.
        limit: How many servers a page has at most; the cloud sets an upper bound, 1000 by default.
            Since 2.40 (Ocata).
        marker: The id of the last server of the page before. Since 2.40 (Ocata).

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
    """
    return _SHOW_SIMPLE_TENANT_USAGE.call(locals())
