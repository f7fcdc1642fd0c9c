"""`compute.flavors`: /flavors."""

from functools import cached_property

from novakit.errors import NotFound
from novakit.servers.find import check_name, only
from novakit_api.models import Flavor
from novakit_api.resources import flavors as generated
from novakit_core.client import S
from novakit_core.flow import Flow
from novakit_core.method import InFlow, method

from .flavor_extra_specs import FlavorExtraSpecs


class Flavors(generated.Flavors[S]):
    """Sizes of servers."""

    @cached_property
    def extra_specs(self) -> FlavorExtraSpecs[S]:
        """What flavors ask of hosts and hypervisors beyond their size."""
        return FlavorExtraSpecs(self._calls, self._driver)

    @method
    def find(self: "Flavors[InFlow]", name_or_id: str) -> Flow[Flavor]:
        """Return the one flavor with this name or id.

        Administrators find those that are not public, too.

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
        # Nova heeds is_public only of administrators, and shows them the public flavors without it.
        found = yield from self.list(is_public="none").to_list()
        return only(found, name_or_id, "flavor")
