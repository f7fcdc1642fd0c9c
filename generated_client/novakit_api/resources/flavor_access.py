# Generated from spec/ by `make generate`: change the spec, not this file.
"""Projects that may use a flavor which is not public."""

from novakit_core.client import S
from novakit_core.page import only_page
from novakit_core.resource import Resource, listed, sent

from ..models.flavor_access import FlavorAccessProject
from ..operations import flavor_access


class FlavorAccess(Resource[S]):
    """Projects that may use a flavor which is not public."""

    list = listed(flavor_access.list_flavor_access, FlavorAccessProject, only_page)
    add = sent(flavor_access.add_flavor_access)
    remove = sent(flavor_access.remove_flavor_access)
