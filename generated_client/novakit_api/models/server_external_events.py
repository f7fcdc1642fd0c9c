# Generated from spec/schemas by `make generate`: change the spec, not this file.
"""Models of server_external_events."""

from collections.abc import Callable
from typing import Any, ClassVar, Literal

from attrs import define
from novakit_core.checks import ALL, NONE, Choice, Id, Identified, Text
from novakit_core.microversions import Microversions
from novakit_core.model import Fields, RequestModel, ResponseModel
from novakit_core.structures import AnyOf, Field, Object


@define(kw_only=True, repr=False)
class ServerExternalEvent(RequestModel):
    """What happened to a server."""

    name: Literal[
        "network-changed",
        "network-vif-plugged",
        "network-vif-unplugged",
        "network-vif-deleted",
        "volume-extended",
        "power-update",
        "accelerator-request-bound",
        "volume-reimaged",
    ]
    """What happened. volume-extended, power-update and accelerator-request-bound need a tag."""
    server_uuid: str | Identified
    """The id of the server."""
    status: Literal["failed", "completed", "in-progress"] | None = None
    """How it ended; completed if left out."""
    tag: str | None = None
    """What it is about: the id of the port for network events, of the volume for volume events, of
    the request for accelerators; POWER_ON or POWER_OFF for power-update.
    """

    checks: ClassVar[Object] = Object(
        {
            "name": Field(
                "name",
                AnyOf(
                    (
                        (
                            Choice(
                                (
                                    "network-changed",
                                    "network-vif-plugged",
                                    "network-vif-unplugged",
                                    "network-vif-deleted",
                                )
                            ),
                            ALL,
                        ),
                        (Choice(("volume-extended",)), Microversions.parse("2.51-")),
                        (Choice(("power-update",)), Microversions.parse("2.76-")),
                        (Choice(("accelerator-request-bound",)), Microversions.parse("2.82-")),
                        (Choice(("volume-reimaged",)), Microversions.parse("2.93-")),
                    )
                ),
                optional=NONE,
            ),
            "server_uuid": Field("server_uuid", Id(Text(form="uuid")), optional=NONE),
            "status": Field("status", Choice(("failed", "completed", "in-progress"))),
            "tag": Field("tag", Text(most=255)),
        },
    )


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ServerExternalEventResult(ResponseModel):
    """What became of an event."""

    name: str
    """What happened. volume-extended, power-update and accelerator-request-bound need a tag."""
    server_uuid: str
    """The id of the server."""
    status: str
    """completed if the event was passed on, whatever was told; else failed."""
    tag: str | None = None
    """What it is about; null if nothing was told."""
    code: int
    """200 if it was passed on to the server's host, 400 if it lacks the tag that it needs, 404 if
    there is no such server, 422 if the server is on no host.
    """

    fields: ClassVar[Fields] = {
        "name": ("name", None),
        "server_uuid": ("server_uuid", None),
        "status": ("status", None),
        "tag": ("tag", None),
        "code": ("code", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("name", "server_uuid", "status", "code"))

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("name")) is not None:
            self.name = value
        if (value := get("server_uuid")) is not None:
            self.server_uuid = value
        if (value := get("status")) is not None:
            self.status = value
        self.tag = get("tag")
        if (value := get("code")) is not None:
            self.code = value
