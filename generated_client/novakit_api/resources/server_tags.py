# Generated from spec/ by `make generate`: change the spec, not this file.
"""Short labels that servers are found by."""

from novakit_core.client import S
from novakit_core.page import only_page
from novakit_core.resource import Resource, listed, sent

from ..operations import server_tags


class ServerTags(Resource[S]):
    """Short labels that servers are found by."""

    list = listed(server_tags.list_server_tags, str, only_page)
    replace = sent(server_tags.replace_server_tags)
    delete_all = sent(server_tags.delete_server_tags)
    check = sent(server_tags.check_server_tag)
    add = sent(server_tags.add_server_tag)
    delete = sent(server_tags.delete_server_tag)
