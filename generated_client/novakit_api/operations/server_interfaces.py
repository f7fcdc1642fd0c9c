# Generated from spec/paths by `make generate`: change the spec, not this file.
"""Operations of server_interfaces: each function builds one call, which a client then sends."""

from collections.abc import Mapping, Sequence

from novakit_core.checks import Id, Identified, Text
from novakit_core.decoding import list_of, property_of
from novakit_core.operation import Operation, Route
from novakit_core.structures import Envelope

from ..models.server_interfaces import (
    ServerInterface,
    ServerInterfaceAttach,
    ServerInterfaceFixedIp,
)

_LIST_SERVER_INTERFACES: Route[list[ServerInterface]] = Route(
    "list_server_interfaces",
    "GET",
    "/servers/{server_id}/os-interface",
    {200: property_of("interfaceAttachments", list_of(ServerInterface.from_dict))},
    placeholders={
        "server_id": Id(Text(least=1)),
    },
)


def list_server_interfaces(
    server_id: str | Identified,
) -> Operation[list[ServerInterface]]:
    """List the interfaces of a server.

    Lists the ports of the Networking service that belong to the server.

    Spec: `list_server_interfaces`, GET /servers/{server_id}/os-interface.
    For readers of the project and administrators (os_compute_api:os-attach-interfaces:list).

    Args:
        server_id: The UUID of the server.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        ServerError: (501) The hypervisor of this server, or the cloud's set-up, cannot do it.
    """
    return _LIST_SERVER_INTERFACES.call(locals())


_ATTACH_SERVER_INTERFACE: Route[ServerInterface] = Route(
    "attach_server_interface",
    "POST",
    "/servers/{server_id}/os-interface",
    {200: property_of("interfaceAttachment", ServerInterface.from_dict)},
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    body=Envelope("interfaceAttachment", ServerInterfaceAttach.checks),
)


def attach_server_interface(
    server_id: str | Identified,
    *,
    net_id: str | Identified | None = None,
    port_id: str | Identified | None = None,
    fixed_ips: Sequence[ServerInterfaceFixedIp | Mapping[str, object]] | None = None,
    tag: str | None = None,
) -> Operation[ServerInterface]:
    """Attach an interface to a server.

    Gives the server one more interface: a port that exists, a new one on a network, or, with
    nothing said, a new one on the only network of the project. It answers when the port is
    attached. The server is ACTIVE, PAUSED or SHUTOFF.

    Checked before sending, as Nova does: a port is on its network already; an address is on a
    network.

    Spec: `attach_server_interface`, POST /servers/{server_id}/os-interface.
    For members of the project and administrators (os_compute_api:os-attach-interfaces:create);
    only for administrators when a network is external and not shared.

    Args:
        server_id: The UUID of the server.
        net_id: The id of the network.
        port_id: The id of the port.
        fixed_ips: The address for a new interface, one in a list.
        tag: A label by which the server finds the interface in its metadata. Since 2.49 (Pike).

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
        ServerError: (500) Another service that Nova asked did not do its part.
        ServerError: (501) The hypervisor of this server, or the cloud's set-up, cannot do it.
    """
    return _ATTACH_SERVER_INTERFACE.call(locals())


_SHOW_SERVER_INTERFACE: Route[ServerInterface] = Route(
    "show_server_interface",
    "GET",
    "/servers/{server_id}/os-interface/{port_id}",
    {200: property_of("interfaceAttachment", ServerInterface.from_dict)},
    placeholders={
        "server_id": Id(Text(least=1)),
        "port_id": Id(Text(least=1)),
    },
)


def show_server_interface(
    server_id: str | Identified,
    port_id: str | Identified,
) -> Operation[ServerInterface]:
    """Show an interface of a server.

    Shows one port of the server.

    Spec: `show_server_interface`, GET /servers/{server_id}/os-interface/{port_id}.
    For readers of the project and administrators (os_compute_api:os-attach-interfaces:show).

    Args:
        server_id: The UUID of the server.
        port_id: The id of the port.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _SHOW_SERVER_INTERFACE.call(locals())


_DETACH_SERVER_INTERFACE: Route[None] = Route(
    "detach_server_interface",
    "DELETE",
    "/servers/{server_id}/os-interface/{port_id}",
    {202: None},
    placeholders={
        "server_id": Id(Text(least=1)),
        "port_id": Id(Text(least=1)),
    },
)


def detach_server_interface(
    server_id: str | Identified,
    port_id: str | Identified,
) -> Operation[None]:
    """Detach an interface from a server.

    Takes a port away from a server that is ACTIVE, PAUSED or SHUTOFF; a port that Nova made is
    deleted. Nova answers before it is done.

    Spec: `detach_server_interface`, DELETE /servers/{server_id}/os-interface/{port_id}.
    For members of the project and administrators (os_compute_api:os-attach-interfaces:delete).

    Args:
        server_id: The UUID of the server.
        port_id: The id of the port.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
        ServerError: (501) The hypervisor of this server, or the cloud's set-up, cannot do it.
    """
    return _DETACH_SERVER_INTERFACE.call(locals())
