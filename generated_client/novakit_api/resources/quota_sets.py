# Generated from spec/ by `make generate`: change the spec, not this file.
"""How much projects may have."""

from novakit_core.client import S
from novakit_core.resource import Resource, sent

from ..operations import quota_sets


class QuotaSets(Resource[S]):
    """How much projects may have."""

    get = sent(quota_sets.show_quota_set)
    update = sent(quota_sets.update_quota_set)
    delete = sent(quota_sets.delete_quota_set)
    get_detail = sent(quota_sets.show_quota_set_detail)
    get_defaults = sent(quota_sets.show_quota_set_defaults)
