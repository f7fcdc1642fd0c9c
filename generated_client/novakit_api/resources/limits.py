# Generated from spec/ by `make generate`: change the spec, not this file.
"""How much a project may have and has."""

from novakit_core.client import S
from novakit_core.resource import Resource, sent

from ..operations import limits


class Limits(Resource[S]):
    """How much a project may have and has."""

    get = sent(limits.show_limits)
