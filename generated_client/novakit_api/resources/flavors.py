# Generated from spec/ by `make generate`: change the spec, not this file.
"""Sizes of servers."""

from novakit_core.client import S
from novakit_core.pagination import page_of
from novakit_core.resource import Resource, listed, sent

from ..models.flavors import Flavor, FlavorSummary
from ..operations import flavors


class Flavors(Resource[S]):
    """Sizes of servers."""

    list_summaries = listed(
        flavors.list_flavors,
        FlavorSummary,
        lambda reply: page_of(reply.flavors, reply.flavors_links),
        limit=True,
    )
    list = listed(
        flavors.list_flavors_detail,
        Flavor,
        lambda reply: page_of(reply.flavors, reply.flavors_links),
        limit=True,
    )
    get = sent(flavors.show_flavor)
