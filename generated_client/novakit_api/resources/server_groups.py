# Generated from spec/ by `make generate`: change the spec, not this file.
"""Servers that go to the same host or to different ones."""

from novakit_core.client import S
from novakit_core.page import only_page
from novakit_core.resource import Resource, listed, sent

from ..models.server_groups import ServerGroup
from ..operations import server_groups


class ServerGroups(Resource[S]):
    """Servers that go to the same host or to different ones."""

    list = listed(
        server_groups.list_server_groups, ServerGroup, only_page, limit=True, by_offset=True
    )
    create = sent(server_groups.create_server_group)
    get = sent(server_groups.show_server_group)
    delete = sent(server_groups.delete_server_group)
