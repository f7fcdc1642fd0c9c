# Generated from spec/schemas by `make generate`: change the spec, not this file.
"""Models of server_migrations."""

import datetime
from collections.abc import Callable
from typing import Any, ClassVar

from attrs import define
from novakit_core.decoding import (
    to_datetime,
)
from novakit_core.model import Fields, ResponseModel, identity


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ServerMigration(ResponseModel):
    """A live migration that is under way. Its figures are null until the hypervisor tells them."""

    created_at: datetime.datetime
    """When the migration was asked for (UTC)."""
    dest_compute: str | None = None
    """The compute host to which it goes; null for users who may not see hosts."""
    dest_host: str | None = None
    """The address of that host."""
    dest_node: str | None = None
    """The hypervisor to which it goes."""
    disk_processed_bytes: int | None = None
    """Bytes of the disks copied so far."""
    disk_remaining_bytes: int | None = None
    """Bytes of the disks still to copy."""
    disk_total_bytes: int | None = None
    """Bytes of the disks in all."""
    id: int
    """The number of the migration, by which it is shown."""
    memory_processed_bytes: int | None = None
    """Bytes of the memory copied so far."""
    memory_remaining_bytes: int | None = None
    """Bytes of the memory still to copy."""
    memory_total_bytes: int | None = None
    """Bytes of the memory in all."""
    server_uuid: str
    """The id of the server."""
    source_compute: str | None = None
    """The compute host from which it comes; null for users who may not see hosts."""
    source_node: str | None = None
    """The hypervisor from which it comes."""
    status: str
    """How far it is, such as queued, preparing, running or post-migrating."""
    updated_at: datetime.datetime | None = None
    """When it last came on (UTC), null if it did not yet."""
    uuid: str | None = None
    """The id of the migration in all cells. Since 2.59 (Queens)."""
    project_id: str | None = None
    """The project of whoever asked for it. Since 2.80 (Ussuri)."""
    user_id: str | None = None
    """Who asked for it. Since 2.80 (Ussuri)."""

    fields: ClassVar[Fields] = {
        "created_at": ("created_at", to_datetime),
        "dest_compute": ("dest_compute", None),
        "dest_host": ("dest_host", None),
        "dest_node": ("dest_node", None),
        "disk_processed_bytes": ("disk_processed_bytes", None),
        "disk_remaining_bytes": ("disk_remaining_bytes", None),
        "disk_total_bytes": ("disk_total_bytes", None),
        "id": ("id", None),
        "memory_processed_bytes": ("memory_processed_bytes", None),
        "memory_remaining_bytes": ("memory_remaining_bytes", None),
        "memory_total_bytes": ("memory_total_bytes", None),
        "server_uuid": ("server_uuid", None),
        "source_compute": ("source_compute", None),
        "source_node": ("source_node", None),
        "status": ("status", None),
        "updated_at": ("updated_at", to_datetime),
        "uuid": ("uuid", None),
        "project_id": ("project_id", None),
        "user_id": ("user_id", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("created_at", "id", "server_uuid", "status"))

    def __hash__(self) -> int:
        return identity(self)

    def _fill(self, get: Callable[[str], Any]) -> None:
        self.dest_compute = get("dest_compute")
        self.dest_host = get("dest_host")
        self.dest_node = get("dest_node")
        self.disk_processed_bytes = get("disk_processed_bytes")
        self.disk_remaining_bytes = get("disk_remaining_bytes")
        self.disk_total_bytes = get("disk_total_bytes")
        if (value := get("id")) is not None:
            self.id = value
        self.memory_processed_bytes = get("memory_processed_bytes")
        self.memory_remaining_bytes = get("memory_remaining_bytes")
        self.memory_total_bytes = get("memory_total_bytes")
        if (value := get("server_uuid")) is not None:
            self.server_uuid = value
        self.source_compute = get("source_compute")
        self.source_node = get("source_node")
        if (value := get("status")) is not None:
            self.status = value
        self.uuid = get("uuid")
        self.project_id = get("project_id")
        self.user_id = get("user_id")
