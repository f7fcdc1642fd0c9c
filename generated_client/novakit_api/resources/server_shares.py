# Generated from spec/ by `make generate`: change the spec, not this file.
"""File shares of servers."""

from novakit_core.client import S
from novakit_core.page import only_page
from novakit_core.resource import Resource, listed, sent

from ..models.server_shares import ServerShare
from ..operations import server_shares


class ServerShares(Resource[S]):
    """File shares of servers."""

    list = listed(server_shares.list_server_shares, ServerShare, only_page)
    attach = sent(server_shares.attach_server_share)
    get = sent(server_shares.show_server_share)
    detach = sent(server_shares.detach_server_share)
