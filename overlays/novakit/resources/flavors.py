"""`compute.flavors`: /flavors."""

from novakit.errors import NotFound
from novakit.resource import ResourceFlows, listed, sent
from novakit.servers.find import only
from novakit_api.models import Flavor
from novakit_api.operations import flavors
from novakit_core.flow import Flow
from novakit_core.method import Awaited, Blocking, method
from novakit_core.pagination import page_of


class FlavorsFlows(ResourceFlows):
    """Flavors."""

    list = listed(
        flavors.list_flavors_detail, lambda reply: page_of(reply.flavors, reply.flavors_links)
    )
    list_summaries = listed(
        flavors.list_flavors, lambda reply: page_of(reply.flavors, reply.flavors_links)
    )
    get = sent(flavors.show_flavor)

    @method
    def find(self, name_or_id: str) -> Flow[Flavor]:
        """Return the one flavor with this name or id.

        Raises:
            NotFoundByName: there is none.
            NoUniqueMatch: several have the name.
        """
        try:
            return (yield from self.get(name_or_id))
        except NotFound:
            pass
        found = yield from self.list().to_list()
        return only(found, name_or_id, "flavor")


class Flavors(Blocking, FlavorsFlows):
    """`compute.flavors` of `Compute`."""


class AsyncFlavors(Awaited, FlavorsFlows):
    """`compute.flavors` of `AsyncCompute`."""
