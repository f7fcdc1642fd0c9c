"""How a user reaches what is inside a server: consoles, their output, the first password."""

from pathlib import Path
from typing import Literal

from novakit_api.models import ServerRemoteConsole

from .client import Request, compute


def server_vnc_console(
    request: Request, instance_id: str, console_type: Literal["novnc", "xvpvnc"] = "novnc"
) -> ServerRemoteConsole:
    return compute(request).servers.remote_consoles.create(instance_id, "vnc", console_type)


def server_spice_console(
    request: Request,
    instance_id: str,
    console_type: Literal["spice-html5", "spice-direct"] = "spice-html5",
) -> ServerRemoteConsole:
    return compute(request).servers.remote_consoles.create(instance_id, "spice", console_type)


def server_rdp_console(
    request: Request, instance_id: str, console_type: Literal["rdp-html5"] = "rdp-html5"
) -> ServerRemoteConsole:
    """Return a console for Hyper-V. Nova refuses from release 29 on, which has no Hyper-V."""
    return compute(request).servers.remote_consoles.create(instance_id, "rdp", console_type)


def server_serial_console(
    request: Request, instance_id: str, console_type: Literal["serial"] = "serial"
) -> ServerRemoteConsole:
    return compute(request).servers.remote_consoles.create(instance_id, "serial", console_type)


def server_mks_console(request: Request, instance_id: str) -> ServerRemoteConsole:
    return compute(request).servers.remote_consoles.create(instance_id, "mks", "webmks")


def server_console_output(
    request: Request, instance_id: str, tail_length: int | None = None
) -> str:
    """Return what the server wrote to its console, or its last lines."""
    return compute(request).servers.console_output(instance_id, length=tail_length)


def get_password(request: Request, instance_id: str, private_key: str | Path | None = None) -> str:
    """Return the first password, as the server encrypted it or decrypted with the key."""
    return compute(request).servers.password.get(instance_id, private_key=private_key)
