# Generated from spec/paths by `make generate`: change the spec, not this file.
"""Operations of server_ips: each function builds one call, which a client then sends."""

from novakit_core.checks import Id, Identified, Text
from novakit_core.decoding import dict_of, list_of, property_of
from novakit_core.operation import Operation, Route

from ..models.server_ips import ServerIp

_LIST_SERVER_IPS: Route[dict[str, list[ServerIp]]] = Route(
    "list_server_ips",
    "GET",
    "/servers/{server_id}/ips",
    {200: property_of("addresses", dict_of(list_of(ServerIp.from_dict)))},
    placeholders={
        "server_id": Id(Text(least=1)),
    },
)


def list_server_ips(
    server_id: str | Identified,
) -> Operation[dict[str, list[ServerIp]]]:
    """List the addresses of a server.

    Shows the addresses of the server by the label of their network.

    Spec: `list_server_ips`, GET /servers/{server_id}/ips.
    For readers of the project and administrators (os_compute_api:ips:index).

    Args:
        server_id: The UUID of the server.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _LIST_SERVER_IPS.call(locals())


_SHOW_SERVER_IPS: Route[dict[str, list[ServerIp]]] = Route(
    "show_server_ips",
    "GET",
    "/servers/{server_id}/ips/{network_label}",
    {200: dict_of(list_of(ServerIp.from_dict))},
    placeholders={
        "server_id": Id(Text(least=1)),
        "network_label": Text(least=1),
    },
)


def show_server_ips(
    server_id: str | Identified,
    network_label: str,
) -> Operation[dict[str, list[ServerIp]]]:
    """Show the addresses of a server on one network.

    Shows the addresses that the server has on the networks with one label.

    Spec: `show_server_ips`, GET /servers/{server_id}/ips/{network_label}.
    For readers of the project and administrators (os_compute_api:ips:show).

    Args:
        server_id: The UUID of the server.
        network_label: The label of a network, which is its name.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _SHOW_SERVER_IPS.call(locals())
