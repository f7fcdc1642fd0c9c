"""`compute.flavors`: /flavors."""

from novakit.errors import NotFound
from novakit.servers.find import check_name, only
from novakit_api.models import Flavor
from novakit_api.resources import flavors as generated
from novakit_core.client import S
from novakit_core.flow import Flow
from novakit_core.method import InFlow, method


class Flavors(generated.Flavors[S]):
    """Sizes of servers."""

    @method
    def find(self: "Flavors[InFlow]", name_or_id: str) -> Flow[Flavor]:
        """Return the one flavor with this name or id.

        Args:
            name_or_id: the whole of it; names are compared letter by letter.

        Raises:
            NotFoundByName: there is none.
            NoUniqueMatch: several have the name.
        """
        check_name(name_or_id)
        try:
            return (yield from self.get(name_or_id))
        except NotFound:
            pass
        found = yield from self.list().to_list()
        return only(found, name_or_id, "flavor")
