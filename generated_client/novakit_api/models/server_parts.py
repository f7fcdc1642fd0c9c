# Generated from spec/schemas by `make generate`: change the spec, not this file.
"""Models of server_parts."""

import datetime
from collections.abc import Callable
from typing import Any, ClassVar

from attrs import define
from novakit_core.decoding import (
    list_of,
    to_datetime,
)
from novakit_core.model import Fields, ResponseModel, identity

from ..models.links import Link


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ServerAddress(ResponseModel):
    """One address of a server."""

    addr: str
    """The IPv4 or IPv6 address."""
    version: int
    """The version of the Internet Protocol."""
    type: str
    """Whether the address belongs to the port (fixed) or was put in front of it (floating)."""
    mac_addr: str
    """The MAC address of the port."""

    fields: ClassVar[Fields] = {
        "addr": ("addr", None),
        "version": ("version", None),
        "type": ("OS-EXT-IPS:type", None),
        "mac_addr": ("OS-EXT-IPS-MAC:mac_addr", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("addr", "version", "type", "mac_addr"))

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("addr")) is not None:
            self.addr = value
        if (value := get("version")) is not None:
            self.version = value
        if (value := get("OS-EXT-IPS:type")) is not None:
            self.type = value
        if (value := get("OS-EXT-IPS-MAC:mac_addr")) is not None:
            self.mac_addr = value


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ServerFault(ResponseModel):
    """The error that a server ended up in."""

    code: int
    """An HTTP status; 500 for anything that is not the user's fault."""
    created: datetime.datetime
    """When it happened (UTC)."""
    details: str | None = None
    """The stack trace; for administrators if the code is 500."""
    message: str
    """What went wrong."""

    fields: ClassVar[Fields] = {
        "code": ("code", None),
        "created": ("created", to_datetime),
        "details": ("details", None),
        "message": ("message", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("code", "created", "message"))

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("code")) is not None:
            self.code = value
        self.details = get("details")
        if (value := get("message")) is not None:
            self.message = value


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ServerFlavor(ResponseModel):
    """The flavor of a server; until 2.46 where to find it, then a copy of it as it was when the
    server got it.
    """

    id: str | None = None
    """The id of the flavor. Up to 2.46 (Pike)."""
    links: list[Link] | None = None
    """Where the flavor is. Up to 2.46 (Pike)."""
    disk: int | None = None
    """Size of the root disk in GiB. Since 2.47 (Pike)."""
    ephemeral: int | None = None
    """Size of the ephemeral disks in GiB. Since 2.47 (Pike)."""
    extra_specs: dict[str, str] | None = None
    """Further requirements, such as hw:cpu_policy; left out for users whom policy does not show
    them. Since 2.47 (Pike).
    """
    original_name: str | None = None
    """The name that the flavor had. Since 2.47 (Pike)."""
    ram: int | None = None
    """Memory in MiB. Since 2.47 (Pike)."""
    swap: int | None = None
    """Size of the swap disk in MiB. Since 2.47 (Pike)."""
    vcpus: int | None = None
    """Number of virtual CPUs. Since 2.47 (Pike)."""

    fields: ClassVar[Fields] = {
        "id": ("id", None),
        "links": ("links", list_of(Link.from_dict)),
        "disk": ("disk", None),
        "ephemeral": ("ephemeral", None),
        "extra_specs": ("extra_specs", None),
        "original_name": ("original_name", None),
        "ram": ("ram", None),
        "swap": ("swap", None),
        "vcpus": ("vcpus", None),
    }

    def __hash__(self) -> int:
        return identity(self)

    def _fill(self, get: Callable[[str], Any]) -> None:
        self.id = get("id")
        self.disk = get("disk")
        self.ephemeral = get("ephemeral")
        self.extra_specs = get("extra_specs")
        self.original_name = get("original_name")
        self.ram = get("ram")
        self.swap = get("swap")
        self.vcpus = get("vcpus")


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ServerImage(ResponseModel):
    """The image that a server was made from."""

    id: str
    """The id of the image."""
    links: list[Link]
    """Where the image is."""
    properties: dict[str, str] | None = None
    """The properties of the image that Nova knows, such as hw_disk_bus, as they were when it was
    used. Since 2.98 (2025.1 Epoxy).
    """

    fields: ClassVar[Fields] = {
        "id": ("id", None),
        "links": ("links", list_of(Link.from_dict)),
        "properties": ("properties", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("id", "links"))

    def __hash__(self) -> int:
        return identity(self)

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("id")) is not None:
            self.id = value
        self.properties = get("properties")


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ServerSchedulerHints(ResponseModel):
    """The scheduler hints that a server was created with. Filters that a cloud adds may have hints
    of their own.
    """

    group: str | list[str] | None = None
    """The server group of the server (UUID)."""
    different_host: str | list[str] | None = None
    """The servers (UUIDs) whose hosts it had to avoid."""
    same_host: str | list[str] | None = None
    """The servers (UUIDs) one of whose hosts it had to share."""
    query: str | list[str] | dict[str, Any] | None = None
    """The expression over the hosts' capabilities, as JSON text or as an object."""
    target_cell: str | list[str] | None = None
    """The cell that it had to be in."""
    different_cell: str | list[str] | None = None
    """The cells that it had to avoid."""
    build_near_host_ip: str | list[str] | None = None
    """The address whose subnet its host had to be in."""
    cidr: str | list[str] | None = None
    """The width of that subnet, such as /24."""

    fields: ClassVar[Fields] = {
        "group": ("group", None),
        "different_host": ("different_host", None),
        "same_host": ("same_host", None),
        "query": ("query", None),
        "target_cell": ("target_cell", None),
        "different_cell": ("different_cell", None),
        "build_near_host_ip": ("build_near_host_ip", None),
        "cidr": ("cidr", None),
    }

    def _fill(self, get: Callable[[str], Any]) -> None:
        self.group = get("group")
        self.different_host = get("different_host")
        self.same_host = get("same_host")
        self.query = get("query")
        self.target_cell = get("target_cell")
        self.different_cell = get("different_cell")
        self.build_near_host_ip = get("build_near_host_ip")
        self.cidr = get("cidr")


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ServerSecurityGroup(ResponseModel):
    """A security group of a server."""

    name: str
    """The name of the group, or its id if the server was created with that."""

    fields: ClassVar[Fields] = {
        "name": ("name", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("name",))

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("name")) is not None:
            self.name = value


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ServerUpdatedAddress(ResponseModel):
    """One address of a server in the reply to PUT and rebuild, which had no more than the address
    before 2.75.
    """

    addr: str
    """The IPv4 or IPv6 address."""
    version: int
    """The version of the Internet Protocol."""
    type: str | None = None
    """Whether the address belongs to the port (fixed) or was put in front of it (floating). Since
    2.75 (Train).
    """
    mac_addr: str | None = None
    """The MAC address of the port. Since 2.75 (Train)."""

    fields: ClassVar[Fields] = {
        "addr": ("addr", None),
        "version": ("version", None),
        "type": ("OS-EXT-IPS:type", None),
        "mac_addr": ("OS-EXT-IPS-MAC:mac_addr", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("addr", "version"))

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("addr")) is not None:
            self.addr = value
        if (value := get("version")) is not None:
            self.version = value
        self.type = get("OS-EXT-IPS:type")
        self.mac_addr = get("OS-EXT-IPS-MAC:mac_addr")


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ServerVolume(ResponseModel):
    """A volume attached to a server."""

    id: str
    """The id of the volume."""
    delete_on_termination: bool | None = None
    """Whether the volume is deleted together with the server. Since 2.3 (Kilo)."""

    fields: ClassVar[Fields] = {
        "id": ("id", None),
        "delete_on_termination": ("delete_on_termination", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("id",))

    def __hash__(self) -> int:
        return identity(self)

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("id")) is not None:
            self.id = value
        self.delete_on_termination = get("delete_on_termination")
