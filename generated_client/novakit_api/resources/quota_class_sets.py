# Generated from spec/ by `make generate`: change the spec, not this file.
"""How much projects may have for which nothing else was set."""

from novakit_core.client import S
from novakit_core.resource import Resource, sent

from ..operations import quota_class_sets


class QuotaClassSets(Resource[S]):
    """How much projects may have for which nothing else was set."""

    get = sent(quota_class_sets.show_quota_class_set)
    update = sent(quota_class_sets.update_quota_class_set)
