# Generated from spec/schemas by `make generate`: change the spec, not this file.
"""Models of server_interfaces."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar

from attrs import define
from novakit_core.checks import NONE, Id, Identified, Text
from novakit_core.decoding import list_of
from novakit_core.microversions import Microversions
from novakit_core.model import Fields, RequestModel, ResponseModel
from novakit_core.rules import NotTogether, OneOf, Term
from novakit_core.structures import Array, Field, Model, Object

from ..scalars import IP_ADDRESS, TAG


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ServerInterfaceAddress(ResponseModel):
    """An address of a port."""

    ip_address: str
    """The IPv4 or IPv6 address."""
    subnet_id: str
    """The id of the subnet."""

    fields: ClassVar[Fields] = {
        "ip_address": ("ip_address", None),
        "subnet_id": ("subnet_id", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("ip_address", "subnet_id"))

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("ip_address")) is not None:
            self.ip_address = value
        if (value := get("subnet_id")) is not None:
            self.subnet_id = value


@define(kw_only=True, repr=False)
class ServerInterfaceFixedIp(RequestModel):
    """The address for a new interface."""

    ip_address: str
    """The address."""

    checks: ClassVar[Object] = Object(
        {
            "ip_address": Field("ip_address", IP_ADDRESS, optional=NONE),
        },
    )


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ServerInterface(ResponseModel):
    """A network interface of a server, which is a port of the Networking service."""

    fixed_ips: list[ServerInterfaceAddress] | None = None
    """The addresses of the port; null if the Networking service tells none."""
    mac_addr: str
    """The MAC address."""
    net_id: str
    """The id of the network."""
    port_id: str
    """The id of the port."""
    port_state: str
    """The status of the port, such as ACTIVE, DOWN or BUILD."""
    tag: str | None = None
    """The label that the interface has in the server's metadata; null for none. Since 2.70 (Stein).
    """

    fields: ClassVar[Fields] = {
        "fixed_ips": ("fixed_ips", list_of(ServerInterfaceAddress.from_dict)),
        "mac_addr": ("mac_addr", None),
        "net_id": ("net_id", None),
        "port_id": ("port_id", None),
        "port_state": ("port_state", None),
        "tag": ("tag", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("mac_addr", "net_id", "port_id", "port_state"))

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("mac_addr")) is not None:
            self.mac_addr = value
        if (value := get("net_id")) is not None:
            self.net_id = value
        if (value := get("port_id")) is not None:
            self.port_id = value
        if (value := get("port_state")) is not None:
            self.port_state = value
        self.tag = get("tag")


@define(kw_only=True, repr=False)
class ServerInterfaceAttach(RequestModel):
    """The interface to attach: a port that exists (port_id), or a new one on a network (net_id).
    Nova refuses both together, and an address without net_id.

    Checked before sending, as Nova does: a port is on its network already; an address is on a
    network.
    """

    net_id: str | Identified | None = None
    """The id of the network."""
    port_id: str | Identified | None = None
    """The id of the port."""
    fixed_ips: Sequence[ServerInterfaceFixedIp | Mapping[str, object]] | None = None
    """The address for a new interface, one in a list."""
    tag: str | None = None
    """A label by which the server finds the interface in its metadata. Since 2.49 (Pike)."""

    checks: ClassVar[Object] = Object(
        {
            "net_id": Field("net_id", Id(Text(form="uuid"))),
            "port_id": Field("port_id", Id(Text(form="uuid"))),
            "fixed_ips": Field("fixed_ips", Array(Model(ServerInterfaceFixedIp), least=1, most=1)),
            "tag": Field("tag", TAG, served=Microversions.parse("2.49-")),
        },
        rules=(
            NotTogether(
                (Term("net_id", ("net_id",)), Term("port_id", ("port_id",))),
                "a port is on its network already",
            ),
            OneOf(
                (Term("net_id", ("net_id",)),),
                "an address is on a network",
                when=(Term("fixed_ips", ("fixed_ips",)),),
            ),
        ),
    )
