# Generated from spec/schemas by `make generate`: change the spec, not this file.
"""Models of assisted_volume_snapshots."""

from collections.abc import Callable, Mapping
from typing import Any, ClassVar, Literal

from attrs import define
from novakit_core.checks import NONE, Choice, Id, Identified, Text
from novakit_core.model import Fields, RequestModel, ResponseModel, identity
from novakit_core.structures import Field, Model, Object


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class AssistedVolumeSnapshot(ResponseModel):
    """A snapshot that is being made."""

    id: str | None = None
    """The id of create_info, null without one."""
    volume_id: str
    """The id of the volume."""

    fields: ClassVar[Fields] = {
        "id": ("id", None),
        "volume_id": ("volumeId", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("volume_id",))

    def __hash__(self) -> int:
        return identity(self)

    def _fill(self, get: Callable[[str], Any]) -> None:
        self.id = get("id")
        if (value := get("volumeId")) is not None:
            self.volume_id = value


@define(kw_only=True, repr=False)
class AssistedVolumeSnapshotInfo(RequestModel):
    """How to make the snapshot."""

    snapshot_id: str | Identified
    """The id of the snapshot in the Block Storage service."""
    type: Literal["qcow2"]
    """The format of the new file."""
    new_file: str
    """The name of the file that is written from then on, beside the volume's own."""
    id: str | None = None
    """An id that the reply repeats; nothing else is done with it."""

    checks: ClassVar[Object] = Object(
        {
            "snapshot_id": Field("snapshot_id", Id(Text(least=1)), optional=NONE),
            "type": Field("type", Choice(("qcow2",)), optional=NONE),
            "new_file": Field("new_file", Text(least=1), optional=NONE),
            "id": Field("id", Text(least=1)),
        },
    )


@define(kw_only=True, repr=False)
class AssistedVolumeSnapshotCreate(RequestModel):
    """Of which volume to make a snapshot, and how."""

    volume_id: str | Identified
    """The id of the volume, which is attached to one server."""
    create_info: AssistedVolumeSnapshotInfo | Mapping[str, object]
    """How to make it."""

    checks: ClassVar[Object] = Object(
        {
            "volume_id": Field("volume_id", Id(Text(least=1)), optional=NONE),
            "create_info": Field("create_info", Model(AssistedVolumeSnapshotInfo), optional=NONE),
        },
    )
