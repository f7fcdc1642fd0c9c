# Generated from spec/ by `make generate`: change the spec, not this file.
"""What the endpoint offers."""

from novakit_core.client import S
from novakit_core.resource import Resource, sent

from ..operations import versions


class Versions(Resource[S]):
    """What the endpoint offers."""

    get = sent(versions.show_version)
    get_by_id = sent(versions.show_version_by_id)
