# Generated from spec/ by `make generate`: change the spec, not this file.
"""Volumes of servers."""

from novakit_core.client import S
from novakit_core.page import only_page
from novakit_core.resource import Resource, listed, sent

from ..models.server_volume_attachments import ServerVolumeAttachment
from ..operations import server_volume_attachments


class ServerVolumeAttachments(Resource[S]):
    """Volumes of servers."""

    list = listed(
        server_volume_attachments.list_server_volume_attachments, ServerVolumeAttachment, only_page
    )
    attach = sent(server_volume_attachments.attach_server_volume)
    get = sent(server_volume_attachments.show_server_volume_attachment)
    update = sent(server_volume_attachments.update_server_volume_attachment)
    detach = sent(server_volume_attachments.detach_server_volume)
