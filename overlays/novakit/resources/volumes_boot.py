"""`compute.volumes_boot`: /os-volumes_boot, an alias of /servers that ends with 2.102."""

from novakit.resource import listed, sent
from novakit_api.operations import volumes_boot
from novakit_core.method import Awaited, Blocking
from novakit_core.pagination import page_of

from .booting import BootingFlows
from .imaging import ImagingFlows


class VolumesBootFlows(BootingFlows, ImagingFlows):
    """What `servers` does, by way of the alias."""

    _create = volumes_boot.create_volumes_boot
    _rebuild = volumes_boot.rebuild_volumes_boot
    _create_image = volumes_boot.create_volumes_boot_image

    list = listed(
        volumes_boot.list_volumes_boot_detail,
        lambda reply: page_of(reply.servers, reply.servers_links),
    )
    list_summaries = listed(
        volumes_boot.list_volumes_boot, lambda reply: page_of(reply.servers, reply.servers_links)
    )
    get = sent(volumes_boot.show_volumes_boot)
    update = sent(volumes_boot.update_volumes_boot)
    delete = sent(volumes_boot.delete_volumes_boot)

    start = sent(volumes_boot.start_volumes_boot)
    stop = sent(volumes_boot.stop_volumes_boot)
    reboot = sent(volumes_boot.reboot_volumes_boot)
    resize = sent(volumes_boot.resize_volumes_boot)
    confirm_resize = sent(volumes_boot.confirm_resize_volumes_boot)
    revert_resize = sent(volumes_boot.revert_resize_volumes_boot)
    trigger_crash_dump = sent(volumes_boot.trigger_volumes_boot_crash_dump)


class VolumesBoot(Blocking, VolumesBootFlows):
    """`compute.volumes_boot` of `Compute`."""


class AsyncVolumesBoot(Awaited, VolumesBootFlows):
    """`compute.volumes_boot` of `AsyncCompute`."""
