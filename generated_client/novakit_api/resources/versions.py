# Generated from spec/ by `make generate`: change the spec, not this file.
"""What the endpoint offers."""

from typing import TYPE_CHECKING

from novakit_core.method import S
from novakit_core.resource import Resource, sent

from ..operations import versions

if TYPE_CHECKING:
    pass


class Versions(Resource[S]):
    """What the endpoint offers."""

    get = sent(versions.show_version)
