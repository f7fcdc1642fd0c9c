# Generated from spec/schemas by `make generate`: change the spec, not this file.
"""Models of server_replies."""

from collections.abc import Callable
from typing import Any, ClassVar

from attrs import define
from novakit_core.decoding import list_of
from novakit_core.model import Fields, ResponseModel, identity

from ..models.links import Link, NextLink
from ..models.server_parts import ServerSecurityGroup
from ..models.servers import Server


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ServerCreated(ResponseModel):
    """What Nova knows of a server at the moment when it took the request to create it."""

    admin_pass: str | None = None
    """The administrator's password, as given or as Nova made it up. Told only here, and left out
    where the cloud switched passwords off.
    """
    id: str
    """The UUID of the server."""
    links: list[Link]
    """Where the server is."""
    security_groups: list[ServerSecurityGroup]
    """The security groups of the request, or the one named default if it had none."""
    disk_config: str
    """How the root disk is laid out."""

    fields: ClassVar[Fields] = {
        "admin_pass": ("adminPass", None),
        "id": ("id", None),
        "links": ("links", list_of(Link.from_dict)),
        "security_groups": ("security_groups", list_of(ServerSecurityGroup.from_dict)),
        "disk_config": ("OS-DCF:diskConfig", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(
        ("id", "links", "security_groups", "disk_config")
    )
    secret: ClassVar[frozenset[str]] = frozenset(("admin_pass",))

    def __hash__(self) -> int:
        return identity(self)

    def _fill(self, get: Callable[[str], Any]) -> None:
        self.admin_pass = get("adminPass")
        if (value := get("id")) is not None:
            self.id = value
        if (value := get("OS-DCF:diskConfig")) is not None:
            self.disk_config = value


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ServerReservation(ResponseModel):
    """The answer if return_reservation_id was asked for."""

    reservation_id: str
    """What the servers of the request have in common; lists of servers can be filtered by it."""

    fields: ClassVar[Fields] = {
        "reservation_id": ("reservation_id", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("reservation_id",))

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("reservation_id")) is not None:
            self.reservation_id = value


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ServerSummary(ResponseModel):
    """A server in GET /servers."""

    id: str
    """The UUID of the server."""
    links: list[Link]
    """Where the server is."""
    name: str
    """The name of the server, chosen by its owner; need not be unique."""
    status: str | None = None
    """UNKNOWN if the server's cell is down (from 2.69 on); left out for all others."""

    fields: ClassVar[Fields] = {
        "id": ("id", None),
        "links": ("links", list_of(Link.from_dict)),
        "name": ("name", None),
        "status": ("status", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("id", "links", "name"))

    def __hash__(self) -> int:
        return identity(self)

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("id")) is not None:
            self.id = value
        if (value := get("name")) is not None:
            self.name = value
        self.status = get("status")


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ServersDetailReply(ResponseModel):
    """One page of servers with their details."""

    servers: list[Server]
    """The servers of the page."""
    servers_links: list[NextLink] | None = None
    """Where the next page is; left out on the last page."""

    fields: ClassVar[Fields] = {
        "servers": ("servers", list_of(Server.from_dict)),
        "servers_links": ("servers_links", list_of(NextLink.from_dict)),
    }
    required: ClassVar[frozenset[str]] = frozenset(("servers",))


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ServersListReply(ResponseModel):
    """One page of servers, in short."""

    servers: list[ServerSummary]
    """The servers of the page."""
    servers_links: list[NextLink] | None = None
    """Where the next page is; left out on the last page."""

    fields: ClassVar[Fields] = {
        "servers": ("servers", list_of(ServerSummary.from_dict)),
        "servers_links": ("servers_links", list_of(NextLink.from_dict)),
    }
    required: ClassVar[frozenset[str]] = frozenset(("servers",))
