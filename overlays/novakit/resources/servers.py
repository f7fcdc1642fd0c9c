"""`compute.servers`: /servers and its actions."""

from novakit.errors import NotFound
from novakit.resource import listed, sent
from novakit.servers.find import UUID, exactly, only
from novakit_api.models import Server
from novakit_api.operations import servers
from novakit_core.flow import Flow
from novakit_core.method import Awaited, Blocking, method
from novakit_core.pagination import page_of

from .booting import BootingFlows
from .server_actions import ServerActionsFlows


class ServersFlows(BootingFlows, ServerActionsFlows):
    """Servers, and what can be done to them."""

    _create = servers.create_server

    list = listed(
        servers.list_servers_detail, lambda reply: page_of(reply.servers, reply.servers_links)
    )
    list_summaries = listed(
        servers.list_servers, lambda reply: page_of(reply.servers, reply.servers_links)
    )
    get = sent(servers.show_server)
    update = sent(servers.update_server)
    delete = sent(servers.delete_server)

    @method
    def find(self, name_or_id: str) -> Flow[Server]:
        """Return the one server with this name or id.

        Raises:
            NotFoundByName: there is none.
            NoUniqueMatch: several have the name.
        """
        if UUID.fullmatch(name_or_id):
            try:
                return (yield from self.get(name_or_id))
            except NotFound:
                pass  # a server may have a name that looks like an id
        found = yield from self.list(name=exactly(name_or_id)).to_list()
        return only(found, name_or_id, "server")


class Servers(Blocking, ServersFlows):
    """`compute.servers` of `Compute`."""


class AsyncServers(Awaited, ServersFlows):
    """`compute.servers` of `AsyncCompute`."""
