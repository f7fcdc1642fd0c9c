# Generated from spec/ by `make generate`: change the spec, not this file.
"""Screens and serial ports of servers."""

from novakit_core.client import S
from novakit_core.resource import Resource, sent

from ..operations import server_remote_consoles


class ServerRemoteConsoles(Resource[S]):
    """Screens and serial ports of servers."""

    create = sent(server_remote_consoles.create_server_remote_console)
