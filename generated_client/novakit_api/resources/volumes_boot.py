# Generated from spec/ by `make generate`: change the spec, not this file.
"""An alias of /servers from the time when it could not boot from volumes; gone from 2.103 on."""

from novakit_core.client import S
from novakit_core.listing import Order
from novakit_core.page import page_of
from novakit_core.resource import Resource, listed, sent

from ..models.server_replies import ServerSummary
from ..models.servers import Server
from ..operations import volumes_boot


class VolumesBoot(Resource[S]):
    """An alias of /servers from the time when it could not boot from volumes; gone from 2.103 on."""

    list_summaries = listed(
        volumes_boot.list_servers_via_volumes_boot,
        ServerSummary,
        lambda reply: page_of(reply.servers, reply.servers_links),
        limit=True,
        marker="id",
        order=Order(key="created_at", direction="desc", last="uuid"),
    )
    create = sent(volumes_boot.create_server_via_volumes_boot)
    list = listed(
        volumes_boot.list_servers_detail_via_volumes_boot,
        Server,
        lambda reply: page_of(reply.servers, reply.servers_links),
        limit=True,
        marker="id",
        order=Order(key="created_at", direction="desc", last="uuid"),
    )
    get = sent(volumes_boot.show_server_via_volumes_boot)
    update = sent(volumes_boot.update_server_via_volumes_boot)
    delete = sent(volumes_boot.delete_server_via_volumes_boot)
    start = sent(volumes_boot.start_server_via_volumes_boot)
    stop = sent(volumes_boot.stop_server_via_volumes_boot)
    reboot = sent(volumes_boot.reboot_server_via_volumes_boot)
    rebuild = sent(volumes_boot.rebuild_server_via_volumes_boot)
    resize = sent(volumes_boot.resize_server_via_volumes_boot)
    confirm_resize = sent(volumes_boot.confirm_resize_server_via_volumes_boot)
    revert_resize = sent(volumes_boot.revert_resize_server_via_volumes_boot)
    create_image = sent(volumes_boot.create_server_image_via_volumes_boot)
    trigger_crash_dump = sent(volumes_boot.trigger_server_crash_dump_via_volumes_boot)
