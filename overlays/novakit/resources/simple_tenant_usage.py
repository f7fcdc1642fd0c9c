"""`compute.usage`: /os-simple-tenant-usage, whose pages are of servers and not of projects."""

from collections.abc import Sequence
from datetime import datetime
from math import fsum
from typing import Any
from urllib.parse import unquote

from novakit_api.models import ProjectUsage, ProjectUsageReply
from novakit_api.operations import simple_tenant_usage as operations
from novakit_api.resources import simple_tenant_usage as generated
from novakit_core.checks import Identified
from novakit_core.client import S
from novakit_core.decoding import UNREADABLE
from novakit_core.errors import UndecodableReply
from novakit_core.flow import Flow
from novakit_core.method import IN_FLOW, InFlow, method
from novakit_core.operation import Operation
from novakit_core.page import Page, page_of
from novakit_core.pagination import Pages
from novakit_core.resource import listed

TOTALS = ("total_hours", "total_local_gb_usage", "total_memory_mb_usage", "total_vcpus_usage")
"""What each page sums up for its own servers."""


def merged(usages: Sequence[ProjectUsage]) -> list[ProjectUsage]:
    """Return what each project used, put together of the pages that its servers stand on.

    Raises:
        UndecodableReply: a page has no sums, or other than numbers.
    """
    parts: dict[str, list[ProjectUsage]] = {}
    try:
        for usage in usages:
            parts.setdefault(usage.project_id, []).append(usage)
        return [_whole(those) for those in parts.values()]
    except UNREADABLE as error:
        fault = type(error).__name__
    raise UndecodableReply(f"The pages of the usage cannot be put together ({fault}).")


def _whole(parts: list[ProjectUsage]) -> ProjectUsage:
    if len(parts) == 1:
        return parts[0]
    told: list[dict[str, Any]] = [part.to_dict() for part in parts]
    made = told[0] | {name: fsum(one[name] for one in told) for name in TOTALS}
    made["stop"] = max(one["stop"] for one in told)
    if "server_usages" in made:
        made["server_usages"] = [server for one in told for server in one["server_usages"]]
    return ProjectUsage.from_dict(made)


class SimpleTenantUsage(generated.SimpleTenantUsage[S]):
    """What projects used."""

    list = listed(
        operations.list_simple_tenant_usage,
        ProjectUsage,
        lambda reply: page_of(reply.usages, reply.usages_links),
        gather=merged,
    )

    @method
    def get(  # type: ignore[override]  # pyright: ignore[reportIncompatibleVariableOverride]  # returns the whole
        self: "SimpleTenantUsage[InFlow]",
        project_id: str | Identified,
        *,
        start: datetime | str | None = None,
        end: datetime | str | None = None,
        limit: int | None = None,
    ) -> Flow[ProjectUsage]:
        """Return what a project used in a period: all its servers, and the sums over all of them.

        Nova answers with pages of servers, each with the sums of its own; this asks for every page,
        the later ones up to the moment up to which the first one counts. Before 2.40 there is one
        page alone, of the first servers up to the cloud's upper bound (1000 by default).
        Source: nova/api/openstack/compute/simple_tenant_usage.py.

        Args:
            project_id: the id of the project, or an object that has it. Of another project than
                one's own, for administrators.
            start: when the period begins. Give it: left out, it is the time of the request.
            end: when it ends; the time of the request if left out or later than that.
            limit: how many servers to ask for at a time. Since 2.40 (Ocata).

        Returns:
            Hours, and disk (GiB), memory (MiB) and virtual CPUs times hours. Where nothing was
            used they are 0, `server_usages` is empty, and the period is the one asked for.

        Raises:
            InvalidArgument: a text is no time, a time has no zone, or the period ends before it begins.
            Forbidden: it is another project, and the user no administrator.
        """

        def ask(**place: Any) -> Operation[ProjectUsageReply]:
            return operations.show_simple_tenant_usage(
                project_id, start=start, end=end, limit=limit, **place
            )

        def fetch(**place: object) -> Flow[Page[ProjectUsage]]:
            nonlocal end
            answer: Flow[ProjectUsageReply] = self._calls.send(ask(**place))
            reply = yield from answer
            if reply.usage is not None:
                end = reply.usage.stop
            return page_of([] if reply.usage is None else [reply.usage], reply.usage_links)

        asked = ask()
        pages: Pages[InFlow, ProjectUsage] = Pages(fetch, IN_FLOW)
        usages = yield from pages.to_list()
        if usages:
            return merged(usages)[0]
        nothing: dict[str, Any] = dict.fromkeys(TOTALS, 0.0)
        period = {"stop" if name == "end" else name: text for name, text in asked.params}
        period.pop("limit", None)
        project = unquote(asked.path.rpartition("/")[2])
        return ProjectUsage.from_dict(
            {"tenant_id": project, "server_usages": [], **nothing, **period}
        )
