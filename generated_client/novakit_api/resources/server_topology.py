# Generated from spec/ by `make generate`: change the spec, not this file.
"""NUMA topology of servers."""

from novakit_core.client import S
from novakit_core.resource import Resource, sent

from ..operations import server_topology


class ServerTopology(Resource[S]):
    """NUMA topology of servers."""

    get = sent(server_topology.show_server_topology)
