"""Volumes of servers."""

from novakit_api.models import ServerVolumeAttachment

from .client import Request, compute


def instance_volume_attach(
    request: Request, volume_id: str, instance_id: str, device: str | None
) -> ServerVolumeAttachment | None:
    """Attach the volume, to several servers if it is of such a kind."""
    return compute(request).servers.volumes.attach(instance_id, volume_id, device=device or None)


def instance_volume_detach(request: Request, instance_id: str, att_id: str) -> None:
    compute(request).servers.volumes.detach(instance_id, att_id)


def instance_volumes_list(request: Request, instance_id: str) -> list[ServerVolumeAttachment]:
    """Return the server's volumes. Their names are Cinder's to tell."""
    return compute(request).servers.volumes.list(instance_id).to_list()
