# Generated from spec/ by `make generate`: change the spec, not this file.
"""Keys and values that users give servers."""

from novakit_core.client import S
from novakit_core.resource import Resource, sent

from ..operations import server_metadata


class ServerMetadata(Resource[S]):
    """Keys and values that users give servers."""

    get = sent(server_metadata.list_server_metadata)
    update = sent(server_metadata.update_server_metadata)
    replace = sent(server_metadata.replace_server_metadata)
    get_item = sent(server_metadata.show_server_metadata_item)
    set_item = sent(server_metadata.set_server_metadata_item)
    delete_item = sent(server_metadata.delete_server_metadata_item)
