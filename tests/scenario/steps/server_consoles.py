"""The consoles of a server, and what it wrote to its own."""

from typing import Literal
from urllib.parse import unquote

from novakit_api.operations import (
    create_server_remote_console,
    get_server_console_output,
    get_server_serial_console,
    get_server_spice_console,
    get_server_vnc_console,
    show_console_auth_token,
)
from tests.scenario.flow import Steps
from tests.scenario.visit import Visit


def walk(visit: Visit, server_id: str) -> Steps[None]:
    """Read the console's output and open consoles of each kind."""
    read = yield from visit.send(get_server_console_output(server_id, length=2))
    assert read.output
    if visit.serves("-2.5"):
        for operation in (
            get_server_vnc_console(server_id, type="novnc"),
            get_server_spice_console(server_id, type="spice-html5"),
            get_server_serial_console(server_id, type="serial"),
        ):
            console = yield from visit.send(operation)
            assert "://" in console.url
    if visit.serves("2.6-"):
        yield from _remote(visit, server_id, "vnc", "novnc")
        yield from _remote(visit, server_id, "serial", "serial")
    if visit.serves("2.8-"):
        yield from _remote(visit, server_id, "mks", "webmks")


def _remote(
    visit: Visit,
    server_id: str,
    protocol: Literal["vnc", "serial", "mks"],
    kind: Literal["novnc", "serial", "webmks"],
) -> Steps[None]:
    opened = create_server_remote_console(server_id, protocol=protocol, type=kind)
    console = yield from visit.send(opened)
    assert (console.protocol, console.type) == (protocol, kind)
    _, _, token = unquote(console.url).rpartition("token=")
    shown = show_console_auth_token(token)
    if visit.serves("2.31-"):
        connection = yield from visit.send(shown, "admin")
        assert (connection.server_id, connection.port > 0) == (server_id, True)
        yield from visit.refused(show_console_auth_token("none"), 404, "admin")
