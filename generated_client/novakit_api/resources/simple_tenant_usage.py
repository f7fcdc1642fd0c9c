# Generated from spec/ by `make generate`: change the spec, not this file.
"""What projects used."""

from novakit_core.client import S
from novakit_core.page import page_of
from novakit_core.resource import Resource, listed, sent

from ..models.simple_tenant_usage import ProjectUsage
from ..operations import simple_tenant_usage


class SimpleTenantUsage(Resource[S]):
    """What projects used."""

    list = listed(
        simple_tenant_usage.list_simple_tenant_usage,
        ProjectUsage,
        lambda reply: page_of(reply.usages, reply.usages_links),
    )
    get = sent(simple_tenant_usage.show_simple_tenant_usage)
