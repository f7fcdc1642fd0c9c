# Generated from spec/ by `make generate`: change the spec, not this file.
"""Addresses of servers."""

from novakit_core.client import S
from novakit_core.resource import Resource, sent

from ..operations import server_ips


class ServerIps(Resource[S]):
    """Addresses of servers."""

    list = sent(server_ips.list_server_ips)
    get = sent(server_ips.show_server_ips)
