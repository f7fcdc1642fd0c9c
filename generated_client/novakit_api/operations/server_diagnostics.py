# Generated from spec/paths by `make generate`: change the spec, not this file.
"""Operations of server_diagnostics: each function builds one call, which a client then sends."""

from typing import Any

from novakit_core.checks import Id, Identified, Text
from novakit_core.decoding import as_is, first_with
from novakit_core.operation import Operation, Route

from ..models.server_diagnostics import ServerDiagnostics

_SHOW_SERVER_DIAGNOSTICS: Route[dict[str, Any] | ServerDiagnostics] = Route(
    "show_server_diagnostics",
    "GET",
    "/servers/{server_id}/diagnostics",
    {
        200: first_with(
            (
                (
                    "config_drive",
                    "cpu_details",
                    "disk_details",
                    "driver",
                    "memory_details",
                    "nic_details",
                    "num_cpus",
                    "num_disks",
                    "num_nics",
                    "state",
                ),
                ServerDiagnostics.from_dict,
            ),
            ((), as_is),
        )
    },
    placeholders={
        "server_id": Id(Text(least=1)),
    },
)


def show_server_diagnostics(
    server_id: str | Identified,
) -> Operation[dict[str, Any] | ServerDiagnostics]:
    """Show the diagnostics of a server.

    Asks the hypervisor for its figures about a running server. Until 2.47 each hypervisor answers
    in its own words.

    Spec: `show_server_diagnostics`, GET /servers/{server_id}/diagnostics.
    For administrators (os_compute_api:os-server-diagnostics).

    Args:
        server_id: The UUID of the server.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
        ServerError: (501) The hypervisor of this server, or the cloud's set-up, cannot do it.
    """
    return _SHOW_SERVER_DIAGNOSTICS.call(locals())
