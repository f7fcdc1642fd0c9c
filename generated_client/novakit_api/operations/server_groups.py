# Generated from spec/paths by `make generate`: change the spec, not this file.
"""Operations of server_groups: each function builds one call, which a client then sends."""

from collections.abc import Mapping, Sequence
from typing import Literal

from novakit_core.checks import Flag, Id, Identified, Number, Text
from novakit_core.decoding import list_of, property_of
from novakit_core.operation import Operation, Query, Route
from novakit_core.structures import Envelope

from ..models.server_groups import ServerGroup, ServerGroupCreate, ServerGroupCreateRules

_LIST_SERVER_GROUPS: Route[list[ServerGroup]] = Route(
    "list_server_groups",
    "GET",
    "/os-server-groups",
    {200: property_of("server_groups", list_of(ServerGroup.from_dict))},
    query={
        "all_projects": Query("all_projects", Flag()),
        "limit": Query("limit", Number(least=0)),
        "offset": Query("offset", Number(least=0)),
    },
)


def list_server_groups(
    *,
    all_projects: bool | None = None,
    limit: int | None = None,
    offset: int | None = None,
) -> Operation[list[ServerGroup]]:
    """List server groups.

    Lists the server groups of the project, or of all projects. Pages go by offset: what is created
    or deleted meanwhile may be missed, or come twice.

    Spec: `list_server_groups`, GET /os-server-groups.
    For readers of the project and administrators (os_compute_api:os-server-groups:index).

    Args:
        all_projects: Whether to list the server groups of all projects. For administrators; others
            get those of their own.
        limit: How many items a page has at most; the cloud sets an upper bound, 1000 by default.
        offset: How many items to leave out at the beginning.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
    """
    return _LIST_SERVER_GROUPS.call(locals())


_CREATE_SERVER_GROUP: Route[ServerGroup] = Route(
    "create_server_group",
    "POST",
    "/os-server-groups",
    {200: property_of("server_group", ServerGroup.from_dict)},
    body=Envelope("server_group", ServerGroupCreate.checks),
)


def create_server_group(
    name: str,
    *,
    policies: Sequence[Literal["affinity", "anti-affinity", "soft-affinity", "soft-anti-affinity"]]
    | None = None,
    policy: Literal["affinity", "anti-affinity", "soft-affinity", "soft-anti-affinity"]
    | None = None,
    rules: ServerGroupCreateRules | Mapping[str, object] | None = None,
) -> Operation[ServerGroup]:
    """Create a server group.

    Creates an empty server group. A server joins it when it is created with the scheduler hint
    group, and leaves it when it is deleted. A project has ten of them by default.

    Checked before sending, as Nova does: only the policy anti-affinity has rules.

    Spec: `create_server_group`, POST /os-server-groups.
    For members of the project and administrators (os_compute_api:os-server-groups:create).

    Args:
        name: The name; several groups may have the same.
        policies: The one policy of the group, as policy has it from 2.64 on. Up to 2.63 (Rocky).
        policy: Where the servers go: all to one host (affinity), each to another (anti-affinity),
            or so where possible (soft-). Since 2.64 (Rocky).
        rules: What else binds the servers; only of the policy anti-affinity. Since 2.64 (Rocky).

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _CREATE_SERVER_GROUP.call(locals())


_SHOW_SERVER_GROUP: Route[ServerGroup] = Route(
    "show_server_group",
    "GET",
    "/os-server-groups/{server_group_id}",
    {200: property_of("server_group", ServerGroup.from_dict)},
    placeholders={
        "server_group_id": Id(Text(least=1)),
    },
)


def show_server_group(
    server_group_id: str | Identified,
) -> Operation[ServerGroup]:
    """Show a server group.

    Shows a server group of the project; administrators see those of all projects.

    Spec: `show_server_group`, GET /os-server-groups/{server_group_id}.
    For readers of the project and administrators (os_compute_api:os-server-groups:show).

    Args:
        server_group_id: The UUID of the server group.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _SHOW_SERVER_GROUP.call(locals())


_DELETE_SERVER_GROUP: Route[None] = Route(
    "delete_server_group",
    "DELETE",
    "/os-server-groups/{server_group_id}",
    {204: None},
    placeholders={
        "server_group_id": Id(Text(least=1)),
    },
)


def delete_server_group(
    server_group_id: str | Identified,
) -> Operation[None]:
    """Delete a server group.

    Deletes a server group. Its servers stay where they are, and are bound by it no longer.

    Spec: `delete_server_group`, DELETE /os-server-groups/{server_group_id}.
    For members of the project and administrators (os_compute_api:os-server-groups:delete).

    Args:
        server_group_id: The UUID of the server group.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _DELETE_SERVER_GROUP.call(locals())
