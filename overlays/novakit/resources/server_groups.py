"""`compute.server_groups`: /os-server-groups."""

from novakit.servers.find import PROJECT, find, the_name
from novakit_api.models import ServerGroup
from novakit_api.resources import server_groups as generated
from novakit_core.client import S
from novakit_core.flow import Flow
from novakit_core.method import InFlow, method


class ServerGroups(generated.ServerGroups[S]):
    """Servers that go to the same host or to different ones."""

    @method
    def find(self: "ServerGroups[InFlow]", name_or_id: str) -> Flow[ServerGroup]:
        """Return the one server group with this name or id.

        Names are looked for in the project, ids as an administrator in all projects.

        Args:
            name_or_id: the whole of it; names are compared letter by letter.

        Raises:
            NotFoundByName: there is none.
            NoUniqueMatch: several have the name.
        """
        return (
            yield from find(name_or_id, "server group", PROJECT, self.list, the_name, get=self.get)
        )
