# Generated from spec/schemas by `make generate`: change the spec, not this file.
"""Models of server_access_actions."""

from collections.abc import Callable
from typing import Any, ClassVar, Literal

from attrs import define
from novakit_core.checks import NONE, Choice, Secret, Text
from novakit_core.model import Fields, RequestModel, ResponseModel
from novakit_core.structures import Field, Object

from ..scalars import IP_ADDRESS


@define(kw_only=True, repr=False)
class ServerAddFixedIp(RequestModel):
    """The network that the address comes from."""

    network_id: str
    """The id of the network, to which the server must already have an interface."""

    checks: ClassVar[Object] = Object(
        {
            "network_id": Field("networkId", Text(least=1, most=36), optional=NONE),
        },
    )


@define(kw_only=True, repr=False)
class ServerAddFloatingIp(RequestModel):
    """The floating IP address to add."""

    address: str
    """The floating address."""
    fixed_address: str | None = None
    """The fixed address to put it in front of; the first of the server if left out."""

    checks: ClassVar[Object] = Object(
        {
            "address": Field("address", IP_ADDRESS, optional=NONE),
            "fixed_address": Field("fixed_address", IP_ADDRESS),
        },
    )


@define(kw_only=True, repr=False)
class ServerAddSecurityGroup(RequestModel):
    """The security group to add."""

    name: str
    """The name or the id of the group."""

    checks: ClassVar[Object] = Object(
        {
            "name": Field("name", Text(least=1), optional=NONE),
        },
    )


@define(kw_only=True, repr=False)
class ServerChangePassword(RequestModel):
    """The password to set."""

    admin_pass: str
    """The new password of the administrator."""

    checks: ClassVar[Object] = Object(
        {
            "admin_pass": Field("adminPass", Secret(Text()), optional=NONE),
        },
    )


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ServerConsole(ResponseModel):
    """Where the console of a server is."""

    type: str
    """The kind that was asked for."""
    url: str
    """The URL to open; the token in it lets anyone in, for 10 minutes by default."""

    fields: ClassVar[Fields] = {
        "type": ("type", None),
        "url": ("url", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("type", "url"))
    secret: ClassVar[frozenset[str]] = frozenset(("url",))

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("type")) is not None:
            self.type = value
        if (value := get("url")) is not None:
            self.url = value


@define(kw_only=True, repr=False)
class ServerRemoveFixedIp(RequestModel):
    """The fixed IP address to remove."""

    address: str
    """The address."""

    checks: ClassVar[Object] = Object(
        {
            "address": Field("address", IP_ADDRESS, optional=NONE),
        },
    )


@define(kw_only=True, repr=False)
class ServerRemoveFloatingIp(RequestModel):
    """The floating IP address to remove."""

    address: str
    """The floating address."""

    checks: ClassVar[Object] = Object(
        {
            "address": Field("address", IP_ADDRESS, optional=NONE),
        },
    )


@define(kw_only=True, repr=False)
class ServerRemoveSecurityGroup(RequestModel):
    """The security group to remove."""

    name: str
    """The name or the id of the group."""

    checks: ClassVar[Object] = Object(
        {
            "name": Field("name", Text(least=1), optional=NONE),
        },
    )


@define(kw_only=True, repr=False)
class ServerSerialConsole(RequestModel):
    """The kind of serial console."""

    type: Literal["serial"]
    """The kind."""

    checks: ClassVar[Object] = Object(
        {
            "type": Field("type", Choice(("serial",)), optional=NONE),
        },
    )


@define(kw_only=True, repr=False)
class ServerSpiceConsole(RequestModel):
    """The kind of SPICE console."""

    type: Literal["spice-html5"]
    """The kind."""

    checks: ClassVar[Object] = Object(
        {
            "type": Field("type", Choice(("spice-html5",)), optional=NONE),
        },
    )


@define(kw_only=True, repr=False)
class ServerVncConsole(RequestModel):
    """The kind of VNC console."""

    type: Literal["novnc", "xvpvnc"]
    """The kind. No hypervisor has xvpvnc any more."""

    checks: ClassVar[Object] = Object(
        {
            "type": Field("type", Choice(("novnc", "xvpvnc")), optional=NONE),
        },
    )
