# Generated from spec/ by `make generate`: change the spec, not this file.
"""Sizes of servers."""

from functools import cached_property
from typing import TYPE_CHECKING

from novakit_core.client import S
from novakit_core.listing import Order
from novakit_core.page import page_of
from novakit_core.resource import Resource, listed, sent

from ..models.flavors import Flavor, FlavorSummary
from ..operations import flavors

if TYPE_CHECKING:
    from .flavor_access import FlavorAccess
    from .flavor_extra_specs import FlavorExtraSpecs


class Flavors(Resource[S]):
    """Sizes of servers."""

    list_summaries = listed(
        flavors.list_flavors,
        FlavorSummary,
        lambda reply: page_of(reply.flavors, reply.flavors_links),
        limit=True,
        marker="id",
        order=Order(key="flavorid", direction="asc", last=None),
    )
    create = sent(flavors.create_flavor)
    list = listed(
        flavors.list_flavors_detail,
        Flavor,
        lambda reply: page_of(reply.flavors, reply.flavors_links),
        limit=True,
        marker="id",
        order=Order(key="flavorid", direction="asc", last=None),
    )
    get = sent(flavors.show_flavor)
    update = sent(flavors.update_flavor)
    delete = sent(flavors.delete_flavor)

    @cached_property
    def access(self) -> "FlavorAccess[S]":
        """Projects that may use a flavor which is not public."""
        from .flavor_access import FlavorAccess

        return FlavorAccess(self._calls, self._driver)

    @cached_property
    def extra_specs(self) -> "FlavorExtraSpecs[S]":
        """What flavors ask of hosts and hypervisors beyond their size."""
        from .flavor_extra_specs import FlavorExtraSpecs

        return FlavorExtraSpecs(self._calls, self._driver)
