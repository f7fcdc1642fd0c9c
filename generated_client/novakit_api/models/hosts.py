# Generated from spec/schemas by `make generate`: change the spec, not this file.
"""Models of hosts."""

from collections.abc import Callable
from typing import Any, ClassVar

from attrs import define
from novakit_core.model import Fields, ResponseModel


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class Host(ResponseModel):
    """A host with one of its services."""

    host_name: str
    """The name of the host."""
    service: str
    """The kind of service: compute, conductor or scheduler."""
    zone: str
    """The availability zone of a compute host, internal for the others."""

    fields: ClassVar[Fields] = {
        "host_name": ("host_name", None),
        "service": ("service", None),
        "zone": ("zone", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("host_name", "service", "zone"))

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("host_name")) is not None:
            self.host_name = value
        if (value := get("service")) is not None:
            self.service = value
        if (value := get("zone")) is not None:
            self.zone = value


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class HostPowerAction(ResponseModel):
    """What was done with the machine."""

    host: str
    """The name of the host."""
    power_action: Any
    """What the driver says of it, mostly the action again."""

    fields: ClassVar[Fields] = {
        "host": ("host", None),
        "power_action": ("power_action", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("host", "power_action"))

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("host")) is not None:
            self.host = value
        if (value := get("power_action")) is not None:
            self.power_action = value


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class HostResources(ResponseModel):
    """What a compute host has, or a project has of it."""

    host: str
    """The name of the host."""
    project: str
    """The id of a project with servers there, or what is summed up: (total) of the machine,
    (used_now) as the host counts it, (used_max) if all servers use what their flavors give them.
    """
    cpu: int
    """Number of CPUs."""
    memory_mb: int
    """Memory in MiB."""
    disk_gb: int
    """Disk in GiB."""

    fields: ClassVar[Fields] = {
        "host": ("host", None),
        "project": ("project", None),
        "cpu": ("cpu", None),
        "memory_mb": ("memory_mb", None),
        "disk_gb": ("disk_gb", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(
        ("host", "project", "cpu", "memory_mb", "disk_gb")
    )

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("host")) is not None:
            self.host = value
        if (value := get("project")) is not None:
            self.project = value
        if (value := get("cpu")) is not None:
            self.cpu = value
        if (value := get("memory_mb")) is not None:
            self.memory_mb = value
        if (value := get("disk_gb")) is not None:
            self.disk_gb = value


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class HostUpdated(ResponseModel):
    """What was changed at a host."""

    host: str
    """The name of the host."""
    status: str | None = None
    """Whether servers may start there now; left out if it was not asked for."""
    maintenance_mode: str | None = None
    """Whether it is in maintenance now; left out if it was not asked for."""

    fields: ClassVar[Fields] = {
        "host": ("host", None),
        "status": ("status", None),
        "maintenance_mode": ("maintenance_mode", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("host",))

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("host")) is not None:
            self.host = value
        self.status = get("status")
        self.maintenance_mode = get("maintenance_mode")
