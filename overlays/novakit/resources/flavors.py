"""`compute.flavors`: /flavors."""

from functools import cached_property

from novakit.servers.find import REGION, find, the_name
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
        return (
            yield from find(
                name_or_id,
                "flavor",
                REGION,
                # Nova heeds is_public only of administrators, who see public flavors without it.
                lambda: self.list(is_public="none"),
                the_name,
                get=self.get,
                is_id=lambda _: True,  # whoever makes a flavor chooses its id
            )
        )
