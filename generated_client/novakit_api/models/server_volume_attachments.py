# Generated from spec/schemas by `make generate`: change the spec, not this file.
"""Models of server_volume_attachments."""

from collections.abc import Callable
from typing import Any, ClassVar

from attrs import define
from novakit_core.checks import NONE, Id, Identified, Text
from novakit_core.microversions import Microversions
from novakit_core.model import Fields, RequestModel, ResponseModel, identity
from novakit_core.structures import Field, Nullable, Object
from novakit_core.unset import UNSET, Unset

from ..scalars import BOOLEAN_LIKE, TAG


@define(kw_only=True, repr=False)
class ServerVolumeAttach(RequestModel):
    """The volume to attach, and how."""

    volume_id: str | Identified
    """The id of the volume."""
    device: str | None | Unset = UNSET
    """The device inside the server, such as /dev/vdb; null lets Nova choose. Many hypervisors
    choose by themselves.
    """
    tag: str | None = None
    """A label by which the server finds the disk in its metadata. Since 2.49 (Pike)."""
    delete_on_termination: bool | None = None
    """Whether to delete the volume together with the server; not, if left out. Since 2.79 (Train).
    """

    checks: ClassVar[Object] = Object(
        {
            "volume_id": Field("volumeId", Id(Text(form="uuid")), optional=NONE),
            "device": Field(
                "device",
                Nullable(
                    Text(
                        shape="(^/dev/x{0,1}[a-z]{0,1}d{0,1})([a-z]+)[0-9]*$",
                        rule="The device inside the server, such as /dev/vdb; null lets Nova choose. Many hypervisors choose by themselves.",
                    )
                ),
                null=True,
            ),
            "tag": Field("tag", TAG, served=Microversions.parse("2.49-")),
            "delete_on_termination": Field(
                "delete_on_termination", BOOLEAN_LIKE, served=Microversions.parse("2.79-")
            ),
        },
    )


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ServerVolumeAttachment(ResponseModel):
    """A volume that is attached to a server."""

    id: str | None = None
    """The id of the volume once more. Up to 2.88 (Wallaby)."""
    device: str | None = None
    """The device inside the server, such as /dev/vdb; left out while it has none."""
    server_id: str
    """The id of the server."""
    volume_id: str
    """The id of the volume."""
    tag: str | None = None
    """The label that the disk has in the server's metadata; null for none. Since 2.70 (Stein)."""
    delete_on_termination: bool | None = None
    """Whether the volume is deleted together with the server. Since 2.79 (Train)."""
    attachment_id: str | None = None
    """The id that the Block Storage service gave the attachment. Since 2.89 (Xena)."""
    bdm_uuid: str | None = None
    """The id that Nova gave the block device. Since 2.89 (Xena)."""

    fields: ClassVar[Fields] = {
        "id": ("id", None),
        "device": ("device", None),
        "server_id": ("serverId", None),
        "volume_id": ("volumeId", None),
        "tag": ("tag", None),
        "delete_on_termination": ("delete_on_termination", None),
        "attachment_id": ("attachment_id", None),
        "bdm_uuid": ("bdm_uuid", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("server_id", "volume_id"))

    def __hash__(self) -> int:
        return identity(self)

    def _fill(self, get: Callable[[str], Any]) -> None:
        self.id = get("id")
        self.device = get("device")
        if (value := get("serverId")) is not None:
            self.server_id = value
        if (value := get("volumeId")) is not None:
            self.volume_id = value
        self.tag = get("tag")
        self.delete_on_termination = get("delete_on_termination")
        self.attachment_id = get("attachment_id")
        self.bdm_uuid = get("bdm_uuid")


@define(kw_only=True, repr=False)
class ServerVolumeUpdate(RequestModel):
    """The changes. Only delete_on_termination can change, and volumeId, by which the Block Storage
    service puts another volume in the place of one that it migrates. The other fields may be sent
    as they are.
    """

    new_volume_id: str | Identified
    """The id of the volume of the URL, or of the one to put in its place."""
    device: str | None | Unset = UNSET
    """The device, as it is. Since 2.85 (Ussuri)."""
    tag: str | None = None
    """The label, as it is. Since 2.85 (Ussuri)."""
    delete_on_termination: bool | None = None
    """Whether to delete the volume together with the server. Since 2.85 (Ussuri)."""
    same_server_id: str | Identified | None = None
    """The id of the server, as it is. Since 2.85 (Ussuri)."""
    id: str | Identified | None = None
    """The id of the volume of the URL, as it is. Since 2.85 (Ussuri)."""

    checks: ClassVar[Object] = Object(
        {
            "new_volume_id": Field("volumeId", Id(Text(form="uuid")), optional=NONE),
            "device": Field(
                "device",
                Nullable(
                    Text(
                        shape="(^/dev/x{0,1}[a-z]{0,1}d{0,1})([a-z]+)[0-9]*$",
                        rule="The device, as it is.",
                    )
                ),
                served=Microversions.parse("2.85-"),
                null=True,
            ),
            "tag": Field("tag", TAG, served=Microversions.parse("2.85-")),
            "delete_on_termination": Field(
                "delete_on_termination", BOOLEAN_LIKE, served=Microversions.parse("2.85-")
            ),
            "same_server_id": Field(
                "serverId", Id(Text(form="uuid")), served=Microversions.parse("2.85-")
            ),
            "id": Field("id", Id(Text(form="uuid")), served=Microversions.parse("2.85-")),
        },
    )
