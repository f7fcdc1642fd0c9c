# Generated from spec/paths by `make generate`: change the spec, not this file.
"""Operations of server_topology: each function builds one call, which a client then sends."""

from novakit_core.checks import Id, Identified, Text
from novakit_core.microversions import Microversions
from novakit_core.operation import Operation, Route

from ..models.server_topology import ServerTopology

_SHOW_SERVER_TOPOLOGY: Route[ServerTopology] = Route(
    "show_server_topology",
    "GET",
    "/servers/{server_id}/topology",
    {200: ServerTopology.from_dict},
    served=Microversions.parse("2.78-"),
    placeholders={
        "server_id": Id(Text(least=1)),
    },
)


def show_server_topology(
    server_id: str | Identified,
) -> Operation[ServerTopology]:
    """Show the NUMA topology of a server.

    Shows how the CPUs and the memory of the server lie on NUMA nodes. What it says of the host is
    for administrators.

    Since 2.78 (Train). Spec: `show_server_topology`, GET /servers/{server_id}/topology.
    For readers of the project and administrators (compute:server:topology:index).

    Args:
        server_id: The UUID of the server.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _SHOW_SERVER_TOPOLOGY.call(locals())
