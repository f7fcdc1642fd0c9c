# Generated from spec/schemas by `make generate`: change the spec, not this file.
"""Models of server_shares."""

from collections.abc import Callable
from typing import Any, ClassVar

from attrs import define
from novakit_core.checks import NONE, Id, Identified, Text
from novakit_core.model import Fields, RequestModel, ResponseModel
from novakit_core.structures import Field, Object


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ServerShare(ResponseModel):
    """A file share that is attached to a server."""

    export_location: str | None = None
    """Where the share is, such as 203.0.113.9:/share. For administrators."""
    share_id: str
    """The id of the share in the Shared File Systems service."""
    status: str
    """active once the server has been started with the share, inactive while it is off, error for a
    failure.
    """
    tag: str
    """The label by which the server mounts the share."""
    uuid: str | None = None
    """The id that Nova gave the attachment. For administrators."""

    fields: ClassVar[Fields] = {
        "export_location": ("export_location", None),
        "share_id": ("share_id", None),
        "status": ("status", None),
        "tag": ("tag", None),
        "uuid": ("uuid", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("share_id", "status", "tag"))

    def _fill(self, get: Callable[[str], Any]) -> None:
        self.export_location = get("export_location")
        if (value := get("share_id")) is not None:
            self.share_id = value
        if (value := get("status")) is not None:
            self.status = value
        if (value := get("tag")) is not None:
            self.tag = value
        self.uuid = get("uuid")


@define(kw_only=True, repr=False)
class ServerShareAttach(RequestModel):
    """The share to attach, and its label."""

    share_id: str | Identified
    """The id of the share in the Shared File Systems service."""
    tag: str | None = None
    """The label by which the server mounts the share; its id, if left out."""

    checks: ClassVar[Object] = Object(
        {
            "share_id": Field("share_id", Id(Text(form="uuid")), optional=NONE),
            "tag": Field(
                "tag",
                Text(
                    least=1,
                    most=255,
                    shape="^[a-zA-Z0-9-]*$",
                    rule="The label by which the server mounts the share; its id, if left out.",
                ),
            ),
        },
    )
