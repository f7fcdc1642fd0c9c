"""`compute.volumes_boot`: /os-volumes_boot, an alias of /servers that ends with 2.102."""

from novakit.servers.booting import Booting
from novakit.servers.endings import Endings
from novakit_api.operations import volumes_boot
from novakit_api.resources import volumes_boot as generated
from novakit_core.client import S


class VolumesBoot(Booting[S], Endings[S], generated.VolumesBoot[S]):  # type: ignore[misc]  # pyright: ignore[reportIncompatibleVariableOverride]  # easier arguments
    """What `servers` does, by way of the alias."""

    _create = volumes_boot.create_server_via_volumes_boot
    _rebuild = volumes_boot.rebuild_server_via_volumes_boot
    _create_image = volumes_boot.create_server_image_via_volumes_boot
