# Generated from spec/paths by `make generate`: change the spec, not this file.
"""Operations of server_instance_actions: each function builds one call, which a client then sends."""

import datetime

from novakit_core.checks import Id, Identified, Number, Text, Timestamp
from novakit_core.decoding import (
    property_of,
)
from novakit_core.microversions import Microversions
from novakit_core.operation import Operation, Query, Route
from novakit_core.rules import NotAbove, Term

from ..models.server_instance_actions import ServerInstanceAction, ServerInstanceActionsReply

_LIST_SERVER_INSTANCE_ACTIONS: Route[ServerInstanceActionsReply] = Route(
    "list_server_instance_actions",
    "GET",
    "/servers/{server_id}/os-instance-actions",
    {200: ServerInstanceActionsReply.from_dict},
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    query={
        "limit": Query("limit", Number(least=0), served=Microversions.parse("2.58-")),
        "marker": Query("marker", Text(), served=Microversions.parse("2.58-")),
        "changes_since": Query("changes-since", Timestamp(), served=Microversions.parse("2.58-")),
        "changes_before": Query("changes-before", Timestamp(), served=Microversions.parse("2.66-")),
    },
    rules=(
        NotAbove(
            Term("changes_since", ("changes-since",)),
            Term("changes_before", ("changes-before",)),
            "the time between has to be one",
        ),
    ),
)


def list_server_instance_actions(
    server_id: str | Identified,
    *,
    limit: int | None = None,
    marker: str | None = None,
    changes_since: datetime.datetime | str | None = None,
    changes_before: datetime.datetime | str | None = None,
) -> Operation[ServerInstanceActionsReply]:
    """List what was done with a server.

    Lists what users and Nova did with the server, newest first. From 2.21 also for a deleted
    server, as long as the cloud keeps it.

    Checked before sending, as Nova does: the time between has to be one.

    Spec: `list_server_instance_actions`, GET /servers/{server_id}/os-instance-actions.
    For readers of the project and administrators (os_compute_api:os-instance-actions:list).

    Args:
        server_id: The UUID of the server.
        limit: How many items a page has at most; the cloud sets an upper bound, 1000 by default.
            Since 2.58 (Queens).
        marker: The request id of the last action of the page before. Since 2.58 (Queens).
        changes_since: Only what changed at or after this time (ISO 8601, UTC without an offset),
            also what was deleted since. Since 2.58 (Queens).
        changes_before: Only what changed at or before this time (ISO 8601, UTC without an offset).
            Since 2.66 (Stein).

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _LIST_SERVER_INSTANCE_ACTIONS.call(locals())


_SHOW_SERVER_INSTANCE_ACTION: Route[ServerInstanceAction] = Route(
    "show_server_instance_action",
    "GET",
    "/servers/{server_id}/os-instance-actions/{request_id}",
    {200: property_of("instanceAction", ServerInstanceAction.from_dict)},
    placeholders={
        "server_id": Id(Text(least=1)),
        "request_id": Id(Text(least=1)),
    },
)


def show_server_instance_action(
    server_id: str | Identified,
    request_id: str | Identified,
) -> Operation[ServerInstanceAction]:
    """Show something that was done with a server.

    Shows one action with its steps.

    Spec: `show_server_instance_action`, GET /servers/{server_id}/os-instance-actions/{request_id}.
    For readers of the project and administrators (os_compute_api:os-instance-actions:show).

    Args:
        server_id: The UUID of the server.
        request_id: The id of the request that asked for it, such as
            req-3293a3f1-b44c-4609-b8d2-d81b105636b8.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _SHOW_SERVER_INSTANCE_ACTION.call(locals())
