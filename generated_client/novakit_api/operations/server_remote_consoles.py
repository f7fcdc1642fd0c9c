# Generated from spec/paths by `make generate`: change the spec, not this file.
"""Operations of server_remote_consoles: each function builds one call, which a client then sends."""

from typing import Literal

from novakit_core.checks import Id, Identified, Text
from novakit_core.decoding import property_of
from novakit_core.microversions import Microversions
from novakit_core.operation import Operation, Route
from novakit_core.structures import Envelope

from ..models.server_remote_consoles import ServerRemoteConsole, ServerRemoteConsoleOpen

_CREATE_SERVER_REMOTE_CONSOLE: Route[ServerRemoteConsole] = Route(
    "create_server_remote_console",
    "POST",
    "/servers/{server_id}/remote-consoles",
    {200: property_of("remote_console", ServerRemoteConsole.from_dict)},
    served=Microversions.parse("2.6-"),
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    body=Envelope("remote_console", ServerRemoteConsoleOpen.checks),
)


def create_server_remote_console(
    server_id: str | Identified,
    protocol: Literal["vnc", "spice", "serial", "rdp", "mks"],
    type: Literal[
        "novnc", "xvpvnc", "spice-html5", "serial", "rdp-html5", "webmks", "spice-direct"
    ],
) -> Operation[ServerRemoteConsole]:
    """Open a console of a server.

    Makes a token for the screen or the serial port of a running server, and answers the URL of the
    proxy with it. spice-direct is for administrators, who get host and port from the token.

    Checked before sending, as Nova does: vnc serves its own types; spice serves its own types; rdp
    serves its own type; mks serves its own type.

    Since 2.6 (Liberty). Spec: `create_server_remote_console`, POST /servers/{server_id}/remote-consoles.
    For members of the project and administrators (os_compute_api:os-remote-consoles).

    Args:
        server_id: The UUID of the server.
        protocol: How the console is served. No hypervisor has rdp any more.
        type: The kind of console: novnc with vnc, spice-html5 and spice-direct with spice, serial
            with serial, webmks with mks. No hypervisor has xvpvnc and rdp-html5 any more.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
        ServerError: (501) The hypervisor of this server, or the cloud's set-up, cannot do it.
    """
    return _CREATE_SERVER_REMOTE_CONSOLE.call(locals())
