# Generated from spec/schemas by `make generate`: change the spec, not this file.
"""Models of migrations."""

import datetime
from collections.abc import Callable
from typing import Any, ClassVar

from attrs import define
from novakit_core.decoding import (
    list_of,
    to_datetime,
)
from novakit_core.model import Fields, ResponseModel, identity

from ..models.links import Link, NextLink


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class Migration(ResponseModel):
    """A move of a server to another host, or to another size, under way or over."""

    id: int
    """The number of the migration in its cell, by which servers have it."""
    uuid: str | None = None
    """The id of the migration in all cells. Since 2.59 (Queens)."""
    server_uuid: str
    """The id of the server."""
    migration_type: str | None = None
    """The kind of the migration. Since 2.23 (Mitaka)."""
    status: str
    """How far it is, such as pre-migrating, running, completed, confirmed, reverted or error."""
    source_compute: str | None = None
    """The compute host from which it comes; null for users who may not see hosts."""
    source_node: str | None = None
    """The hypervisor from which it comes; null likewise."""
    dest_compute: str | None = None
    """The compute host to which it goes; null until one is chosen, and for users who may not see
    hosts.
    """
    dest_host: str | None = None
    """The address of that host; null likewise."""
    dest_node: str | None = None
    """The hypervisor to which it goes; null likewise."""
    old_instance_type_id: int | None = None
    """The number in Nova's database of the flavor before; no operation takes it."""
    new_instance_type_id: int | None = None
    """The number in Nova's database of the flavor afterwards; no operation takes it."""
    created_at: datetime.datetime
    """When the migration was asked for (UTC)."""
    updated_at: datetime.datetime | None = None
    """When it last came on (UTC); null if it did not yet."""
    links: list[Link] | None = None
    """Where the migration is below its server; only of live migrations that are under way. Since
    2.23 (Mitaka).
    """
    project_id: str | None = None
    """The project of whoever asked for it; null if Nova did not yet keep it at that time. Since
    2.80 (Ussuri).
    """
    user_id: str | None = None
    """Who asked for it; null likewise. Since 2.80 (Ussuri)."""

    fields: ClassVar[Fields] = {
        "id": ("id", None),
        "uuid": ("uuid", None),
        "server_uuid": ("instance_uuid", None),
        "migration_type": ("migration_type", None),
        "status": ("status", None),
        "source_compute": ("source_compute", None),
        "source_node": ("source_node", None),
        "dest_compute": ("dest_compute", None),
        "dest_host": ("dest_host", None),
        "dest_node": ("dest_node", None),
        "old_instance_type_id": ("old_instance_type_id", None),
        "new_instance_type_id": ("new_instance_type_id", None),
        "created_at": ("created_at", to_datetime),
        "updated_at": ("updated_at", to_datetime),
        "links": ("links", list_of(Link.from_dict)),
        "project_id": ("project_id", None),
        "user_id": ("user_id", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("id", "server_uuid", "status", "created_at"))

    def __hash__(self) -> int:
        return identity(self)

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("id")) is not None:
            self.id = value
        self.uuid = get("uuid")
        if (value := get("instance_uuid")) is not None:
            self.server_uuid = value
        self.migration_type = get("migration_type")
        if (value := get("status")) is not None:
            self.status = value
        self.source_compute = get("source_compute")
        self.source_node = get("source_node")
        self.dest_compute = get("dest_compute")
        self.dest_host = get("dest_host")
        self.dest_node = get("dest_node")
        self.old_instance_type_id = get("old_instance_type_id")
        self.new_instance_type_id = get("new_instance_type_id")
        self.project_id = get("project_id")
        self.user_id = get("user_id")


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class MigrationsReply(ResponseModel):
    """A page of migrations; all of them before 2.59."""

    migrations: list[Migration]
    """The migrations of the page."""
    migrations_links: list[NextLink] | None = None
    """Where the next page is; left out on the last page. Since 2.59 (Queens)."""

    fields: ClassVar[Fields] = {
        "migrations": ("migrations", list_of(Migration.from_dict)),
        "migrations_links": ("migrations_links", list_of(NextLink.from_dict)),
    }
    required: ClassVar[frozenset[str]] = frozenset(("migrations",))
