# Generated from spec/schemas by `make generate`: change the spec, not this file.
"""Models of simple_tenant_usage."""

import datetime
from collections.abc import Callable
from typing import Any, ClassVar

from attrs import define
from novakit_core.decoding import (
    list_of,
    to_datetime,
    when_object,
)
from novakit_core.model import Fields, ResponseModel

from ..models.links import NextLink


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ServerUsage(ResponseModel):
    """What a server used in a period."""

    ended_at: datetime.datetime | None = None
    """When the server was deleted (UTC), null if it is there."""
    flavor: str
    """The name of the flavor, empty if it is not known any more."""
    hours: float
    """The hours of the period in which the server was there."""
    server_id: str
    """The id of the server."""
    local_gb: int
    """Root and ephemeral disk in GiB."""
    memory_mb: int
    """Memory in MiB."""
    name: str
    """The name of the server."""
    started_at: datetime.datetime
    """When the server was first up (UTC)."""
    state: str
    """The state of the server: active, building, error, paused, rescued, resized, shelved,
    shelved_offloaded, stopped, suspended, or terminated once it is deleted.
    """
    project_id: str
    """The id of the project."""
    uptime: int
    """The seconds since the server was first up, or until it was deleted."""
    vcpus: int
    """Number of virtual CPUs."""

    fields: ClassVar[Fields] = {
        "ended_at": ("ended_at", to_datetime),
        "flavor": ("flavor", None),
        "hours": ("hours", None),
        "server_id": ("instance_id", None),
        "local_gb": ("local_gb", None),
        "memory_mb": ("memory_mb", None),
        "name": ("name", None),
        "started_at": ("started_at", to_datetime),
        "state": ("state", None),
        "project_id": ("tenant_id", None),
        "uptime": ("uptime", None),
        "vcpus": ("vcpus", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(
        (
            "flavor",
            "hours",
            "server_id",
            "local_gb",
            "memory_mb",
            "name",
            "started_at",
            "state",
            "project_id",
            "uptime",
            "vcpus",
        )
    )

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("flavor")) is not None:
            self.flavor = value
        if (value := get("hours")) is not None:
            self.hours = value
        if (value := get("instance_id")) is not None:
            self.server_id = value
        if (value := get("local_gb")) is not None:
            self.local_gb = value
        if (value := get("memory_mb")) is not None:
            self.memory_mb = value
        if (value := get("name")) is not None:
            self.name = value
        if (value := get("state")) is not None:
            self.state = value
        if (value := get("tenant_id")) is not None:
            self.project_id = value
        if (value := get("uptime")) is not None:
            self.uptime = value
        if (value := get("vcpus")) is not None:
            self.vcpus = value


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ProjectUsage(ResponseModel):
    """What a project used in a period."""

    server_usages: list[ServerUsage] | None = None
    """What each of the servers used. Left out of a list, unless details were asked for."""
    start: datetime.datetime
    """When the period began (UTC)."""
    stop: datetime.datetime
    """When the period ended (UTC)."""
    project_id: str
    """The id of the project."""
    total_hours: float
    """The hours of all servers."""
    total_local_gb_usage: float
    """Disk, in GiB times hours."""
    total_memory_mb_usage: float
    """Memory, in MiB times hours."""
    total_vcpus_usage: float
    """Virtual CPUs, times hours."""

    fields: ClassVar[Fields] = {
        "server_usages": ("server_usages", list_of(ServerUsage.from_dict)),
        "start": ("start", to_datetime),
        "stop": ("stop", to_datetime),
        "project_id": ("tenant_id", None),
        "total_hours": ("total_hours", None),
        "total_local_gb_usage": ("total_local_gb_usage", None),
        "total_memory_mb_usage": ("total_memory_mb_usage", None),
        "total_vcpus_usage": ("total_vcpus_usage", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(
        (
            "start",
            "stop",
            "project_id",
            "total_hours",
            "total_local_gb_usage",
            "total_memory_mb_usage",
            "total_vcpus_usage",
        )
    )

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("tenant_id")) is not None:
            self.project_id = value
        if (value := get("total_hours")) is not None:
            self.total_hours = value
        if (value := get("total_local_gb_usage")) is not None:
            self.total_local_gb_usage = value
        if (value := get("total_memory_mb_usage")) is not None:
            self.total_memory_mb_usage = value
        if (value := get("total_vcpus_usage")) is not None:
            self.total_vcpus_usage = value


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ProjectUsageReply(ResponseModel):
    """A page of what a project used."""

    usage: ProjectUsage | None = None
    """What the servers of the page used; an empty object where there are none."""
    usage_links: list[NextLink] | None = None
    """Where the next page is; left out on the last page. Since 2.40 (Ocata)."""

    fields: ClassVar[Fields] = {
        "usage": ("tenant_usage", when_object(ProjectUsage.from_dict)),
        "usage_links": ("tenant_usage_links", list_of(NextLink.from_dict)),
    }


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ProjectUsagesReply(ResponseModel):
    """A page of what projects used."""

    usages: list[ProjectUsage]
    """What the servers of the page used, by project."""
    usages_links: list[NextLink] | None = None
    """Where the next page is; left out on the last page. Since 2.40 (Ocata)."""

    fields: ClassVar[Fields] = {
        "usages": ("tenant_usages", list_of(ProjectUsage.from_dict)),
        "usages_links": ("tenant_usages_links", list_of(NextLink.from_dict)),
    }
    required: ClassVar[frozenset[str]] = frozenset(("usages",))
