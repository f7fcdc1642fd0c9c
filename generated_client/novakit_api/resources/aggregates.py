# Generated from spec/ by `make generate`: change the spec, not this file.
"""Compute hosts that have something in common."""

from novakit_core.client import S
from novakit_core.page import only_page
from novakit_core.resource import Resource, listed, sent

from ..models.aggregates import Aggregate
from ..operations import aggregates


class Aggregates(Resource[S]):
    """Compute hosts that have something in common."""

    list = listed(aggregates.list_aggregates, Aggregate, only_page)
    create = sent(aggregates.create_aggregate)
    get = sent(aggregates.show_aggregate)
    update = sent(aggregates.update_aggregate)
    delete = sent(aggregates.delete_aggregate)
    add_host = sent(aggregates.add_aggregate_host)
    remove_host = sent(aggregates.remove_aggregate_host)
    set_metadata = sent(aggregates.set_aggregate_metadata)
    cache_images = sent(aggregates.cache_aggregate_images)
