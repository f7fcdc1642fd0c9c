# Generated from spec/ by `make generate`: change the spec, not this file.
"""What runs the servers on compute hosts."""

from novakit_core.client import S
from novakit_core.page import page_of
from novakit_core.resource import Resource, listed, sent

from ..models.hypervisors import Hypervisor, HypervisorSummary
from ..operations import hypervisors


class Hypervisors(Resource[S]):
    """What runs the servers on compute hosts."""

    list_summaries = listed(
        hypervisors.list_hypervisors,
        HypervisorSummary,
        lambda reply: page_of(reply.hypervisors, reply.hypervisors_links),
        marker="id",
    )
    list = listed(
        hypervisors.list_hypervisors_detail,
        Hypervisor,
        lambda reply: page_of(reply.hypervisors, reply.hypervisors_links),
        marker="id",
    )
    statistics = sent(hypervisors.show_hypervisor_statistics)
    get = sent(hypervisors.show_hypervisor)
    uptime = sent(hypervisors.show_hypervisor_uptime)
    search = sent(hypervisors.search_hypervisors)
    search_servers = sent(hypervisors.search_hypervisor_servers)
