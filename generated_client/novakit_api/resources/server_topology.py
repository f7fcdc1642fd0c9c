# Generated from spec/ by `make generate`: change the spec, not this file.
"""NUMA topology of servers."""

from typing import TYPE_CHECKING

from novakit_core.method import S
from novakit_core.resource import Resource, sent

from ..operations import server_topology

if TYPE_CHECKING:
    pass


class ServerTopology(Resource[S]):
    """NUMA topology of servers."""

    get = sent(server_topology.show_server_topology)
