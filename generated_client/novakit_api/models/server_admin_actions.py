# Generated from spec/schemas by `make generate`: change the spec, not this file.
"""Models of server_admin_actions."""

from collections.abc import Callable, Mapping
from typing import Any, ClassVar, Literal

from attrs import define
from novakit_core.checks import ALL, NONE, Choice, Secret, Text
from novakit_core.microversions import Microversions
from novakit_core.model import Fields, RequestModel, ResponseModel
from novakit_core.rules import NotTogether, OneOf, Term
from novakit_core.structures import AnyOf, Field, Nullable, Object
from novakit_core.unset import UNSET, Unset

from ..scalars import (
    BOOLEAN_LIKE,
    HOST_NAME,
    METADATA,
    NAME,
    NON_NEGATIVE_INTEGER_LIKE,
    NULLABLE_HOST_NAME,
)


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ServerBackupCreatedReply(ResponseModel):
    """The image that will be."""

    image_id: str
    """The id of the image, also where it is deleted at once as no backup is to be kept."""

    fields: ClassVar[Fields] = {
        "image_id": ("image_id", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("image_id",))

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("image_id")) is not None:
            self.image_id = value


@define(kw_only=True, repr=False)
class ServerCreateBackup(RequestModel):
    """The image to make, and how many of its kind to keep."""

    name: str
    """The name of the image."""
    backup_type: str
    """The kind of backup that is counted, such as daily or weekly."""
    rotation: int
    """How many backups of this kind to keep; older ones are deleted, at 0 all of them and the new
    one too.
    """
    metadata: Mapping[str, str] | None = None
    """Properties for the image."""

    checks: ClassVar[Object] = Object(
        {
            "name": Field("name", NAME, optional=NONE),
            "backup_type": Field("backup_type", Text(), optional=NONE),
            "rotation": Field("rotation", NON_NEGATIVE_INTEGER_LIKE, optional=NONE),
            "metadata": Field("metadata", METADATA),
        },
    )


@define(kw_only=True, repr=False)
class ServerEvacuate(RequestModel):
    """Where to and how to build a server anew whose host has failed.

    Checked before sending, as Nova does: Nova can force no host that it is not told; a disk that is
    shared keeps its password.
    """

    host: str | None = None
    """The compute host to use; any, if it is left out."""
    on_shared_storage: bool | None = None
    """Whether the disks of the server are on storage that the other hosts have as well, and so are
    not lost. Up to 2.13 (Mitaka).
    """
    admin_pass: str | None = None
    """The administrator's password to set if the disk is lost; Nova makes one up if it is left out.
    """
    force: bool | None = None
    """Whether to use the host without asking the scheduler; not without host. 2.29 (Newton) to
    2.67.
    """

    checks: ClassVar[Object] = Object(
        {
            "host": Field("host", HOST_NAME),
            "on_shared_storage": Field(
                "onSharedStorage",
                BOOLEAN_LIKE,
                served=Microversions.parse("2.1-2.13"),
                optional=Microversions.parse("2.14-"),
            ),
            "admin_pass": Field("adminPass", Secret(Text())),
            "force": Field("force", BOOLEAN_LIKE, served=Microversions.parse("2.29-2.67")),
        },
        rules=(
            OneOf(
                (Term("host", ("host",)),),
                "Nova can force no host that it is not told",
                when=(Term("force", ("force",)),),
            ),
            NotTogether(
                (
                    Term("admin_pass", ("adminPass",)),
                    Term("on_shared_storage", ("onSharedStorage",)),
                ),
                "a disk that is shared keeps its password",
            ),
        ),
    )


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ServerEvacuateReply(ResponseModel):
    """How to get into the server that was built anew."""

    admin_pass: str | None = None
    """The administrator's password; null if the disk was kept."""

    fields: ClassVar[Fields] = {
        "admin_pass": ("adminPass", None),
    }
    secret: ClassVar[frozenset[str]] = frozenset(("admin_pass",))

    def _fill(self, get: Callable[[str], Any]) -> None:
        self.admin_pass = get("adminPass")


@define(kw_only=True, repr=False)
class ServerLiveMigrate(RequestModel):
    """Where to and how to migrate a server that keeps running.

    Checked before sending, as Nova does: Nova can force no host that it is not told.
    """

    block_migration: bool | Literal["auto"]
    """Whether to copy the disks, as they are not shared between the hosts; "auto" lets Nova find
    out.
    """
    disk_over_commit: bool | None = None
    """Whether to count what the disks hold, not their size, to see if they fit. Up to 2.24
    (Mitaka).
    """
    host: str | None
    """The compute host to use; null for any."""
    force: bool | None = None
    """Whether to use the host without asking the scheduler; not without host. 2.30 (Newton) to
    2.67.
    """

    checks: ClassVar[Object] = Object(
        {
            "block_migration": Field(
                "block_migration",
                AnyOf(((BOOLEAN_LIKE, ALL), (Choice(("auto",)), Microversions.parse("2.25-")))),
                optional=NONE,
            ),
            "disk_over_commit": Field(
                "disk_over_commit",
                BOOLEAN_LIKE,
                served=Microversions.parse("2.1-2.24"),
                optional=Microversions.parse("2.25-"),
            ),
            "host": Field("host", Nullable(NULLABLE_HOST_NAME), optional=NONE, null=True),
            "force": Field("force", BOOLEAN_LIKE, served=Microversions.parse("2.30-2.67")),
        },
        rules=(
            OneOf(
                (Term("host", ("host",)),),
                "Nova can force no host that it is not told",
                when=(Term("force", ("force",)),),
            ),
        ),
    )


@define(kw_only=True, repr=False)
class ServerMigrate(RequestModel):
    """Where to migrate a server."""

    host: str | None | Unset = UNSET
    """The compute host to use; null for any. Since 2.56 (Queens)."""

    checks: ClassVar[Object] = Object(
        {
            "host": Field(
                "host", Nullable(NULLABLE_HOST_NAME), served=Microversions.parse("2.56-"), null=True
            ),
        },
    )


@define(kw_only=True, repr=False)
class ServerResetState(RequestModel):
    """The state to write down."""

    state: Literal["active", "error"]
    """The state."""

    checks: ClassVar[Object] = Object(
        {
            "state": Field("state", Choice(("active", "error")), optional=NONE),
        },
    )
