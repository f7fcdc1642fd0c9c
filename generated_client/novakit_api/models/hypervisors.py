# Generated from spec/schemas by `make generate`: change the spec, not this file.
"""Models of hypervisors."""

from collections.abc import Callable
from typing import Any, ClassVar

from attrs import define
from novakit_core.decoding import list_of, to_dict, to_int, to_text
from novakit_core.model import Fields, ResponseModel, identity

from ..models.links import NextLink


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class HypervisorServer(ResponseModel):
    """A server on a hypervisor."""

    name: str
    """The name by which the hypervisor knows the server, such as instance-0000002a."""
    id: str
    """The UUID of the server."""

    fields: ClassVar[Fields] = {
        "name": ("name", None),
        "id": ("uuid", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("name", "id"))

    def __hash__(self) -> int:
        return identity(self)

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("name")) is not None:
            self.name = value
        if (value := get("uuid")) is not None:
            self.id = value


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class HypervisorService(ResponseModel):
    """The compute service of a hypervisor."""

    id: str
    """The id of the service; on the wire a number until 2.52, and a UUID from 2.53 on."""
    host: str
    """The name of the compute host."""
    disabled_reason: str | None = None
    """Why the service is disabled, null if nobody said."""

    fields: ClassVar[Fields] = {
        "id": ("id", to_text),
        "host": ("host", None),
        "disabled_reason": ("disabled_reason", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("id", "host"))

    def __hash__(self) -> int:
        return identity(self)

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("host")) is not None:
            self.host = value
        self.disabled_reason = get("disabled_reason")


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class HypervisorStatistics(ResponseModel):
    """What all hypervisors have together, but for those whose compute service is disabled."""

    count: int
    """How many hypervisors there are."""
    current_workload: int | None = None
    """How many servers are being built, moved or changed."""
    disk_available_least: int | None = None
    """Disk in GiB that is left if all disks that grow come to their full size."""
    free_disk_gb: int | None = None
    """Disk that is not taken in GiB."""
    free_ram_mb: int | None = None
    """Memory that is not taken in MiB."""
    local_gb: int
    """Disk in GiB."""
    local_gb_used: int
    """Disk that servers have taken in GiB."""
    memory_mb: int
    """Memory in MiB."""
    memory_mb_used: int
    """Memory that is taken in MiB."""
    running_vms: int | None = None
    """How many servers there are."""
    vcpus: int
    """Number of CPUs."""
    vcpus_used: int
    """CPUs that servers have taken."""

    fields: ClassVar[Fields] = {
        "count": ("count", None),
        "current_workload": ("current_workload", None),
        "disk_available_least": ("disk_available_least", None),
        "free_disk_gb": ("free_disk_gb", None),
        "free_ram_mb": ("free_ram_mb", None),
        "local_gb": ("local_gb", None),
        "local_gb_used": ("local_gb_used", None),
        "memory_mb": ("memory_mb", None),
        "memory_mb_used": ("memory_mb_used", None),
        "running_vms": ("running_vms", None),
        "vcpus": ("vcpus", None),
        "vcpus_used": ("vcpus_used", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(
        ("count", "local_gb", "local_gb_used", "memory_mb", "memory_mb_used", "vcpus", "vcpus_used")
    )

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("count")) is not None:
            self.count = value
        self.current_workload = get("current_workload")
        self.disk_available_least = get("disk_available_least")
        self.free_disk_gb = get("free_disk_gb")
        self.free_ram_mb = get("free_ram_mb")
        if (value := get("local_gb")) is not None:
            self.local_gb = value
        if (value := get("local_gb_used")) is not None:
            self.local_gb_used = value
        if (value := get("memory_mb")) is not None:
            self.memory_mb = value
        if (value := get("memory_mb_used")) is not None:
            self.memory_mb_used = value
        self.running_vms = get("running_vms")
        if (value := get("vcpus")) is not None:
            self.vcpus = value
        if (value := get("vcpus_used")) is not None:
            self.vcpus_used = value


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class HypervisorUptime(ResponseModel):
    """A hypervisor with its uptime."""

    id: str
    """The id of the hypervisor; on the wire a number until 2.52, and a UUID from 2.53 on."""
    hypervisor_hostname: str
    """The name that the hypervisor gives its host, mostly with the domain."""
    state: str
    """up if the compute service of its host has reported lately and is not forced down, else down.
    """
    status: str
    """enabled if the scheduler may put servers on it, disabled if its compute service is disabled.
    """
    uptime: str | None = None
    """What the command uptime says on the host; null if the host is down or its driver cannot tell.
    """

    fields: ClassVar[Fields] = {
        "id": ("id", to_text),
        "hypervisor_hostname": ("hypervisor_hostname", None),
        "state": ("state", None),
        "status": ("status", None),
        "uptime": ("uptime", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("id", "hypervisor_hostname", "state", "status"))

    def __hash__(self) -> int:
        return identity(self)

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("hypervisor_hostname")) is not None:
            self.hypervisor_hostname = value
        if (value := get("state")) is not None:
            self.state = value
        if (value := get("status")) is not None:
            self.status = value
        self.uptime = get("uptime")


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class HypervisorSummary(ResponseModel):
    """A hypervisor in GET /os-hypervisors."""

    id: str
    """The id of the hypervisor; on the wire a number until 2.52, and a UUID from 2.53 on."""
    hypervisor_hostname: str
    """The name that the hypervisor gives its host, mostly with the domain."""
    state: str
    """up if the compute service of its host has reported lately and is not forced down, else down.
    """
    status: str
    """enabled if the scheduler may put servers on it, disabled if its compute service is disabled.
    """
    servers: list[HypervisorServer] | None = None
    """The servers of all projects on its host. Only if with_servers asks for them; until 2.74 also
    left out where there are none. Since 2.53 (Pike).
    """

    fields: ClassVar[Fields] = {
        "id": ("id", to_text),
        "hypervisor_hostname": ("hypervisor_hostname", None),
        "state": ("state", None),
        "status": ("status", None),
        "servers": ("servers", list_of(HypervisorServer.from_dict)),
    }
    required: ClassVar[frozenset[str]] = frozenset(("id", "hypervisor_hostname", "state", "status"))

    def __hash__(self) -> int:
        return identity(self)

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("hypervisor_hostname")) is not None:
            self.hypervisor_hostname = value
        if (value := get("state")) is not None:
            self.state = value
        if (value := get("status")) is not None:
            self.status = value


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class Hypervisor(ResponseModel):
    """What runs servers on a compute host. A host has one, unless its driver is for bare metal."""

    id: str
    """The id of the hypervisor; on the wire a number until 2.52, and a UUID from 2.53 on."""
    hypervisor_hostname: str
    """The name that the hypervisor gives its host, mostly with the domain."""
    state: str
    """up if the compute service of its host has reported lately and is not forced down, else down.
    """
    status: str
    """enabled if the scheduler may put servers on it, disabled if its compute service is disabled.
    """
    hypervisor_type: str
    """The kind of hypervisor, such as QEMU or ironic."""
    hypervisor_version: int
    """The version of the hypervisor as one number; 8002002 is QEMU 8.2.2."""
    host_ip: str | None = None
    """The address of the host that servers are moved to by."""
    service: HypervisorService
    """The compute service that manages it."""
    vcpus: int | None = None
    """Number of CPUs that the host has for servers. Up to 2.87 (Ussuri)."""
    memory_mb: int | None = None
    """Memory of the host in MiB. Up to 2.87 (Ussuri)."""
    local_gb: int | None = None
    """Disk of the host in GiB. Up to 2.87 (Ussuri)."""
    vcpus_used: int | None = None
    """CPUs that servers have taken; may be more than there are. Up to 2.87 (Ussuri)."""
    memory_mb_used: int | None = None
    """Memory that servers and the host itself have taken, in MiB. Up to 2.87 (Ussuri)."""
    local_gb_used: int | None = None
    """Disk that servers have taken by their flavors in GiB. Up to 2.87 (Ussuri)."""
    free_ram_mb: int | None = None
    """Memory that is not taken in MiB; below 0 where more is promised than there is. Up to 2.87
    (Ussuri).
    """
    free_disk_gb: int | None = None
    """Disk that is not taken in GiB; below 0 where more is promised than there is. Up to 2.87
    (Ussuri).
    """
    current_workload: int | None = None
    """How many servers are being built, moved or changed there. Up to 2.87 (Ussuri)."""
    running_vms: int | None = None
    """How many servers are there; not all of them run. Up to 2.87 (Ussuri)."""
    disk_available_least: int | None = None
    """Disk in GiB that is left if all disks that grow come to their full size; null if the driver
    cannot tell. Up to 2.87 (Ussuri).
    """
    cpu_info: dict[str, Any] | None = None
    """What the driver tells of the CPUs, such as arch, vendor, model and features; empty if
    nothing. On the wire it is an object from 2.28 on, and its JSON as text before. Up to 2.87
    (Ussuri).
    """
    uptime: str | None = None
    """What the command uptime says on the host; null if the host is down or its driver cannot tell.
    Since 2.88 (Wallaby).
    """
    servers: list[HypervisorServer] | None = None
    """The servers of all projects on its host. Only if with_servers asks for them; until 2.74 also
    left out where there are none. Since 2.53 (Pike).
    """

    fields: ClassVar[Fields] = {
        "id": ("id", to_text),
        "hypervisor_hostname": ("hypervisor_hostname", None),
        "state": ("state", None),
        "status": ("status", None),
        "hypervisor_type": ("hypervisor_type", None),
        "hypervisor_version": ("hypervisor_version", to_int),
        "host_ip": ("host_ip", None),
        "service": ("service", HypervisorService.from_dict),
        "vcpus": ("vcpus", None),
        "memory_mb": ("memory_mb", None),
        "local_gb": ("local_gb", None),
        "vcpus_used": ("vcpus_used", None),
        "memory_mb_used": ("memory_mb_used", None),
        "local_gb_used": ("local_gb_used", None),
        "free_ram_mb": ("free_ram_mb", None),
        "free_disk_gb": ("free_disk_gb", None),
        "current_workload": ("current_workload", None),
        "running_vms": ("running_vms", None),
        "disk_available_least": ("disk_available_least", None),
        "cpu_info": ("cpu_info", to_dict),
        "uptime": ("uptime", None),
        "servers": ("servers", list_of(HypervisorServer.from_dict)),
    }
    required: ClassVar[frozenset[str]] = frozenset(
        (
            "id",
            "hypervisor_hostname",
            "state",
            "status",
            "hypervisor_type",
            "hypervisor_version",
            "service",
        )
    )

    def __hash__(self) -> int:
        return identity(self)

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("hypervisor_hostname")) is not None:
            self.hypervisor_hostname = value
        if (value := get("state")) is not None:
            self.state = value
        if (value := get("status")) is not None:
            self.status = value
        if (value := get("hypervisor_type")) is not None:
            self.hypervisor_type = value
        self.host_ip = get("host_ip")
        self.vcpus = get("vcpus")
        self.memory_mb = get("memory_mb")
        self.local_gb = get("local_gb")
        self.vcpus_used = get("vcpus_used")
        self.memory_mb_used = get("memory_mb_used")
        self.local_gb_used = get("local_gb_used")
        self.free_ram_mb = get("free_ram_mb")
        self.free_disk_gb = get("free_disk_gb")
        self.current_workload = get("current_workload")
        self.running_vms = get("running_vms")
        self.disk_available_least = get("disk_available_least")
        self.uptime = get("uptime")


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class HypervisorsListReply(ResponseModel):
    """One page of hypervisors, in short."""

    hypervisors: list[HypervisorSummary]
    """The hypervisors of the page."""
    hypervisors_links: list[NextLink] | None = None
    """Where the next page is; left out on the last page. Since 2.33 (Newton)."""

    fields: ClassVar[Fields] = {
        "hypervisors": ("hypervisors", list_of(HypervisorSummary.from_dict)),
        "hypervisors_links": ("hypervisors_links", list_of(NextLink.from_dict)),
    }
    required: ClassVar[frozenset[str]] = frozenset(("hypervisors",))


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class HypervisorsDetailReply(ResponseModel):
    """One page of hypervisors with their details."""

    hypervisors: list[Hypervisor]
    """The hypervisors of the page."""
    hypervisors_links: list[NextLink] | None = None
    """Where the next page is; left out on the last page. Since 2.33 (Newton)."""

    fields: ClassVar[Fields] = {
        "hypervisors": ("hypervisors", list_of(Hypervisor.from_dict)),
        "hypervisors_links": ("hypervisors_links", list_of(NextLink.from_dict)),
    }
    required: ClassVar[frozenset[str]] = frozenset(("hypervisors",))
