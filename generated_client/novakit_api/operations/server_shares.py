# Generated from spec/paths by `make generate`: change the spec, not this file.
"""Operations of server_shares: each function builds one call, which a client then sends."""

from novakit_core.checks import Id, Identified, Text
from novakit_core.decoding import list_of, property_of
from novakit_core.microversions import Microversions
from novakit_core.operation import Operation, Route
from novakit_core.structures import Envelope

from ..models.server_shares import ServerShare, ServerShareAttach

_LIST_SERVER_SHARES: Route[list[ServerShare]] = Route(
    "list_server_shares",
    "GET",
    "/servers/{server_id}/shares",
    {200: property_of("shares", list_of(ServerShare.from_dict))},
    served=Microversions.parse("2.97-"),
    placeholders={
        "server_id": Id(Text(least=1)),
    },
)


def list_server_shares(
    server_id: str | Identified,
) -> Operation[list[ServerShare]]:
    """List the shares of a server.

    Lists the file shares that are attached to the server.

    Since 2.97 (2025.1 Epoxy). Spec: `list_server_shares`, GET /servers/{server_id}/shares.
    For readers of the project and administrators (os_compute_api:os-server-shares:index).

    Args:
        server_id: The UUID of the server.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _LIST_SERVER_SHARES.call(locals())


_ATTACH_SERVER_SHARE: Route[ServerShare] = Route(
    "attach_server_share",
    "POST",
    "/servers/{server_id}/shares",
    {201: property_of("share", ServerShare.from_dict)},
    served=Microversions.parse("2.97-"),
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    body=Envelope("share", ServerShareAttach.checks),
)


def attach_server_share(
    server_id: str | Identified,
    share_id: str | Identified,
    *,
    tag: str | None = None,
) -> Operation[ServerShare]:
    """Attach a share to a server.

    Attaches a file share to a server that is SHUTOFF; the server finds it after its next start.
    Nova answers before it is done.

    Since 2.97 (2025.1 Epoxy). Spec: `attach_server_share`, POST /servers/{server_id}/shares.
    For members of the project and administrators (os_compute_api:os-server-shares:create).

    Args:
        server_id: The UUID of the server.
        share_id: The id of the share in the Shared File Systems service.
        tag: The label by which the server mounts the share; its id, if left out.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _ATTACH_SERVER_SHARE.call(locals())


_SHOW_SERVER_SHARE: Route[ServerShare] = Route(
    "show_server_share",
    "GET",
    "/servers/{server_id}/shares/{share_id}",
    {200: property_of("share", ServerShare.from_dict)},
    served=Microversions.parse("2.97-"),
    placeholders={
        "server_id": Id(Text(least=1)),
        "share_id": Id(Text(least=1)),
    },
)


def show_server_share(
    server_id: str | Identified,
    share_id: str | Identified,
) -> Operation[ServerShare]:
    """Show a share of a server.

    Shows one file share that is attached to the server.

    Since 2.97 (2025.1 Epoxy). Spec: `show_server_share`, GET /servers/{server_id}/shares/{share_id}.
    For readers of the project and administrators (os_compute_api:os-server-shares:show).

    Args:
        server_id: The UUID of the server.
        share_id: The id of the share.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _SHOW_SERVER_SHARE.call(locals())


_DETACH_SERVER_SHARE: Route[None] = Route(
    "detach_server_share",
    "DELETE",
    "/servers/{server_id}/shares/{share_id}",
    {200: None},
    served=Microversions.parse("2.97-"),
    placeholders={
        "server_id": Id(Text(least=1)),
        "share_id": Id(Text(least=1)),
    },
)


def detach_server_share(
    server_id: str | Identified,
    share_id: str | Identified,
) -> Operation[None]:
    """Detach a share from a server.

    Takes a file share away from a server that is SHUTOFF or in ERROR; the share stays. Nova answers
    before it is done.

    Since 2.97 (2025.1 Epoxy). Spec: `detach_server_share`, DELETE /servers/{server_id}/shares/{share_id}.
    For members of the project and administrators (os_compute_api:os-server-shares:delete).

    Args:
        server_id: The UUID of the server.
        share_id: The id of the share.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _DETACH_SERVER_SHARE.call(locals())
