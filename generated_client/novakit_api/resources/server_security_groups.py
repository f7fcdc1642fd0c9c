# Generated from spec/ by `make generate`: change the spec, not this file.
"""Security groups of servers."""

from novakit_core.client import S
from novakit_core.page import only_page
from novakit_core.resource import Resource, listed

from ..models.server_security_groups import SecurityGroup
from ..operations import server_security_groups


class ServerSecurityGroups(Resource[S]):
    """Security groups of servers."""

    list = listed(server_security_groups.list_server_security_groups, SecurityGroup, only_page)
