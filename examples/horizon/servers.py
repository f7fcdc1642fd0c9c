"""Servers: made, shown, renamed, deleted; and their metadata."""

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from novakit_api import UNSET
from novakit_api.models import Server, ServerCreated, ServerUpdated

from .client import Request, compute

AUTO_ALLOCATED = "__auto_allocate__"
"""What the form for a new server has for "the network that there is, or else a new one"."""

NUMBERS = ("boot_index", "volume_size")
"""Of block devices; the form may have them as text."""


def server_create(
    request: Request,
    name: str,
    image: str | None,
    flavor: str,
    key_name: str | None,
    user_data: str | None,
    security_groups: Sequence[str] | None,
    block_device_mapping: Mapping[str, str] | None = None,
    block_device_mapping_v2: Sequence[Mapping[str, object]] | None = None,
    nics: Sequence[Mapping[str, str | None]] | None = None,
    availability_zone: str | None = None,
    instance_count: int = 1,
    admin_pass: str | None = None,
    disk_config: Literal["AUTO", "MANUAL"] | None = None,
    config_drive: bool | None = None,
    meta: Mapping[str, str] | None = None,
    scheduler_hints: Mapping[str, Any] | None = None,
    description: str | None = None,
) -> ServerCreated:
    """Ask for new servers; return the first of them, with the administrator's password."""
    automatic = any(nic.get("net-id") == AUTO_ALLOCATED for nic in nics or ())
    return compute(request).servers.create(
        name=name.strip(),
        image=image,
        flavor=flavor,
        key_name=key_name,
        user_data=user_data,
        security_groups=security_groups,
        block_device_mapping=block_device_mapping,
        block_device_mapping_v2=[_device(one) for one in block_device_mapping_v2 or ()] or None,
        networks="auto" if automatic else nics,
        availability_zone=availability_zone,
        min_count=instance_count,
        admin_pass=admin_pass,
        disk_config=disk_config,
        config_drive=config_drive,
        metadata=meta,
        scheduler_hints=scheduler_hints,
        description=UNSET if description is None else description,
    )


def server_get(request: Request, instance_id: str) -> Server:
    """Return the server."""
    return compute(request).servers.get(instance_id)


def server_update(
    request: Request, instance_id: str, name: str, description: str | None = None
) -> ServerUpdated:
    """Rename the server, and describe it if a description is given."""
    return compute(request).servers.update(
        instance_id, name=name.strip(), description=UNSET if description is None else description
    )


def server_delete(request: Request, instance_id: str) -> None:
    """Delete the server."""
    compute(request).servers.delete(instance_id)


def server_metadata_update(request: Request, instance_id: str, metadata: Mapping[str, str]) -> None:
    """Set keys of the server's metadata; others stay."""
    compute(request).servers.metadata.update(instance_id, metadata)


def server_metadata_delete(request: Request, instance_id: str, keys: Sequence[str]) -> None:
    """Remove keys from the server's metadata."""
    metadata = compute(request).servers.metadata
    for key in keys:
        metadata.delete_item(instance_id, key)


def _device(given: Mapping[str, object]) -> Mapping[str, object]:
    texts = {key: value for key, value in given.items() if isinstance(value, str)}
    return {**given, **{key: int(texts[key]) for key in NUMBERS if key in texts}}
