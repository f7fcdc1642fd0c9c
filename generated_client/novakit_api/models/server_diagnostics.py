# Generated from spec/schemas by `make generate`: change the spec, not this file.
"""Models of server_diagnostics."""

from collections.abc import Callable
from typing import Any, ClassVar

from attrs import define
from novakit_core.decoding import list_of
from novakit_core.model import Fields, ResponseModel, identity


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ServerCpuDiagnostics(ResponseModel):
    """One virtual CPU."""

    id: int | None = None
    """The number of the CPU."""
    time: int | None = None
    """The time that it has worked in nanoseconds."""
    utilisation: int | None = None
    """How busy it is in percent."""

    fields: ClassVar[Fields] = {
        "id": ("id", None),
        "time": ("time", None),
        "utilisation": ("utilisation", None),
    }

    def __hash__(self) -> int:
        return identity(self)

    def _fill(self, get: Callable[[str], Any]) -> None:
        self.id = get("id")
        self.time = get("time")
        self.utilisation = get("utilisation")


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ServerDiskDiagnostics(ResponseModel):
    """One disk."""

    errors_count: int | None = None
    """Number of errors."""
    read_bytes: int | None = None
    """Bytes read."""
    read_requests: int | None = None
    """Number of reads."""
    write_bytes: int | None = None
    """Bytes written."""
    write_requests: int | None = None
    """Number of writes."""

    fields: ClassVar[Fields] = {
        "errors_count": ("errors_count", None),
        "read_bytes": ("read_bytes", None),
        "read_requests": ("read_requests", None),
        "write_bytes": ("write_bytes", None),
        "write_requests": ("write_requests", None),
    }

    def _fill(self, get: Callable[[str], Any]) -> None:
        self.errors_count = get("errors_count")
        self.read_bytes = get("read_bytes")
        self.read_requests = get("read_requests")
        self.write_bytes = get("write_bytes")
        self.write_requests = get("write_requests")


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ServerMemoryDiagnostics(ResponseModel):
    """The memory of a server."""

    maximum: int | None = None
    """What the server may use in MiB."""
    used: int | None = None
    """What it uses in MiB."""

    fields: ClassVar[Fields] = {
        "maximum": ("maximum", None),
        "used": ("used", None),
    }

    def _fill(self, get: Callable[[str], Any]) -> None:
        self.maximum = get("maximum")
        self.used = get("used")


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ServerNicDiagnostics(ResponseModel):
    """One network interface."""

    mac_address: str | None = None
    """The MAC address."""
    rx_drop: int | None = None
    """Incoming packets dropped."""
    rx_errors: int | None = None
    """Incoming packets with an error."""
    rx_octets: int | None = None
    """Bytes received."""
    rx_packets: int | None = None
    """Packets received."""
    rx_rate: int | None = None
    """Rate of reception in bytes per second."""
    tx_drop: int | None = None
    """Outgoing packets dropped."""
    tx_errors: int | None = None
    """Outgoing packets with an error."""
    tx_octets: int | None = None
    """Bytes sent."""
    tx_packets: int | None = None
    """Packets sent."""
    tx_rate: int | None = None
    """Rate of sending in bytes per second."""

    fields: ClassVar[Fields] = {
        "mac_address": ("mac_address", None),
        "rx_drop": ("rx_drop", None),
        "rx_errors": ("rx_errors", None),
        "rx_octets": ("rx_octets", None),
        "rx_packets": ("rx_packets", None),
        "rx_rate": ("rx_rate", None),
        "tx_drop": ("tx_drop", None),
        "tx_errors": ("tx_errors", None),
        "tx_octets": ("tx_octets", None),
        "tx_packets": ("tx_packets", None),
        "tx_rate": ("tx_rate", None),
    }

    def _fill(self, get: Callable[[str], Any]) -> None:
        self.mac_address = get("mac_address")
        self.rx_drop = get("rx_drop")
        self.rx_errors = get("rx_errors")
        self.rx_octets = get("rx_octets")
        self.rx_packets = get("rx_packets")
        self.rx_rate = get("rx_rate")
        self.tx_drop = get("tx_drop")
        self.tx_errors = get("tx_errors")
        self.tx_octets = get("tx_octets")
        self.tx_packets = get("tx_packets")
        self.tx_rate = get("tx_rate")


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ServerDiagnostics(ResponseModel):
    """What the hypervisor measures at a server."""

    config_drive: bool
    """Whether the server has a config drive."""
    cpu_details: list[ServerCpuDiagnostics]
    """One entry per virtual CPU."""
    disk_details: list[ServerDiskDiagnostics]
    """One entry per disk."""
    driver: str
    """The virt driver of the host."""
    hypervisor: str | None = None
    """The hypervisor, such as kvm."""
    hypervisor_os: str | None = None
    """The operating system of the host."""
    memory_details: ServerMemoryDiagnostics
    """The memory."""
    nic_details: list[ServerNicDiagnostics]
    """One entry per network interface."""
    num_cpus: int
    """Number of virtual CPUs."""
    num_disks: int
    """Number of disks."""
    num_nics: int
    """Number of network interfaces."""
    state: str
    """The power state."""
    uptime: int | None = None
    """How long the server has been on in seconds."""

    fields: ClassVar[Fields] = {
        "config_drive": ("config_drive", None),
        "cpu_details": ("cpu_details", list_of(ServerCpuDiagnostics.from_dict)),
        "disk_details": ("disk_details", list_of(ServerDiskDiagnostics.from_dict)),
        "driver": ("driver", None),
        "hypervisor": ("hypervisor", None),
        "hypervisor_os": ("hypervisor_os", None),
        "memory_details": ("memory_details", ServerMemoryDiagnostics.from_dict),
        "nic_details": ("nic_details", list_of(ServerNicDiagnostics.from_dict)),
        "num_cpus": ("num_cpus", None),
        "num_disks": ("num_disks", None),
        "num_nics": ("num_nics", None),
        "state": ("state", None),
        "uptime": ("uptime", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(
        (
            "config_drive",
            "cpu_details",
            "disk_details",
            "driver",
            "memory_details",
            "nic_details",
            "num_cpus",
            "num_disks",
            "num_nics",
            "state",
        )
    )

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("config_drive")) is not None:
            self.config_drive = value
        if (value := get("driver")) is not None:
            self.driver = value
        self.hypervisor = get("hypervisor")
        self.hypervisor_os = get("hypervisor_os")
        if (value := get("num_cpus")) is not None:
            self.num_cpus = value
        if (value := get("num_disks")) is not None:
            self.num_disks = value
        if (value := get("num_nics")) is not None:
            self.num_nics = value
        if (value := get("state")) is not None:
            self.state = value
        self.uptime = get("uptime")
