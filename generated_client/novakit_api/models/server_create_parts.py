# Generated from spec/schemas by `make generate`: change the spec, not this file.
"""Models of server_create_parts."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Literal

from attrs import define, field
from novakit_core.checks import ALL, Anything, Choice, Id, Identified, Secret, Text
from novakit_core.microversions import Microversions
from novakit_core.model import RequestModel
from novakit_core.rules import NotTogether, OneOf, Term
from novakit_core.structures import AnyOf, Array, Field, Map, Nullable, Object
from novakit_core.unset import UNSET, Unset

from ..scalars import BASE64, BOOLEAN_LIKE, INTEGER_LIKE, IP_ADDRESS, NAME, TAG, VOLUME_SIZE


@define(kw_only=True, repr=False)
class SchedulerHints(RequestModel):
    """Wishes that the scheduler's filters read. A cloud may have filters with hints of its own, so
    any other name is taken as well.
    """

    group: str | Identified | Sequence[str | Identified] | None = None
    """The server group that the server joins, by UUID. Nova uses the first of a list."""
    different_host: str | Identified | Sequence[str | Identified] | None = None
    """Servers, by UUID, whose hosts to avoid."""
    same_host: str | Sequence[str | Identified] | None = None
    """Servers, by UUID, one of whose hosts to use. Nova does not check a single one's format."""
    query: str | Mapping[str, Any] | None = None
    """An expression over the hosts' capabilities, as JSON text, such as [">=", "$free_ram_mb",
    1024].
    """
    target_cell: str | None = None
    """The cell to use, in clouds that once had cells of the first kind."""
    different_cell: str | Sequence[str] | None = None
    """Cells to avoid, in clouds that once had cells of the first kind."""
    build_near_host_ip: str | None = None
    """The first address of a subnet that the host has to be in; cidr says how wide it is."""
    cidr: str | None = None
    """The width of that subnet, such as /24."""
    extra: dict[str, Any] = field(factory=dict[str, Any])
    """Further properties, which go out as they are."""

    checks: ClassVar[Object] = Object(
        {
            "group": Field(
                "group", AnyOf(((Id(Text(form="uuid")), ALL), (Array(Id(Text(form="uuid"))), ALL)))
            ),
            "different_host": Field(
                "different_host",
                AnyOf(((Id(Text(form="uuid")), ALL), (Array(Id(Text(form="uuid"))), ALL))),
            ),
            "same_host": Field(
                "same_host", AnyOf(((Text(), ALL), (Array(Id(Text(form="uuid"))), ALL)))
            ),
            "query": Field("query", AnyOf(((Text(), ALL), (Map(Anything()), ALL)))),
            "target_cell": Field("target_cell", NAME),
            "different_cell": Field("different_cell", AnyOf(((Text(), ALL), (Array(Text()), ALL)))),
            "build_near_host_ip": Field("build_near_host_ip", IP_ADDRESS),
            "cidr": Field(
                "cidr", Text(shape="^/[0-9a-f.:]+$", rule="The width of that subnet, such as /24.")
            ),
        },
        more=Anything(),
    )


@define(kw_only=True, repr=False)
class ServerCreateBlockDevice(RequestModel):
    """One disk. source_type says what it is made of and, unless it is blank, uuid says of which.
    The disk with boot_index 0 is the root disk.

    Checked before sending, as Nova does: virtual_name is for block_device_mapping alone; a disk
    that is not blank is made of a volume, an image or a snapshot; uuid needs to be told what it is
    the id of, and a blank disk has none; only the root disk can be a local copy of an image; a
    local disk has no volume type; a volume that exists has its type already; Nova needs the size of
    the volume to make of the image; Nova needs the size of the blank volume to make.
    """

    virtual_name: str | None = None
    """The name that the image has for the device, such as ephemeral0 or swap."""
    volume_id: str | Identified | None = None
    """The id of the volume to attach."""
    snapshot_id: str | Identified | None = None
    """The id of the snapshot to make the volume of."""
    volume_size: int | None = None
    """Size of the new volume in GiB; the size of its source if left out."""
    device_name: str | None = None
    """The device inside the server, such as vda or /dev/vdb. Many hypervisors choose by themselves.
    """
    delete_on_termination: bool | None = None
    """Whether to delete the volume together with the server; not, if left out."""
    no_device: Any | Unset = UNSET
    """Anything true leaves out the device that the image maps to this name."""
    connection_info: str | None = None
    """How the host reaches the volume, as JSON text. Nova finds out by itself."""
    source_type: Literal["volume", "image", "snapshot", "blank"] | None = None
    """What the disk is made of."""
    uuid: str | None = None
    """The id of the volume, the image or the snapshot; none for a blank disk."""
    image_id: str | Identified | None = None
    """The id of the image to make the disk of."""
    destination_type: Literal["local", "volume"] | None = None
    """Where the disk is, on the host (local) or in the Block Storage service (volume)."""
    guest_format: str | None = None
    """The file system to make on a blank local disk, such as ext4; swap makes it the swap disk."""
    device_type: str | None = None
    """The kind of device, such as disk or cdrom."""
    disk_bus: str | None = None
    """The bus of the device, such as virtio or scsi."""
    boot_index: int | None | Unset = UNSET
    """The place in the order of booting, from 0. A negative number or null keeps the disk out of
    it.
    """
    tag: str | None = None
    """A label by which the server finds the disk in its metadata. Only 2.32 (Newton) and since 2.42
    (Ocata).
    """
    volume_type: str | None | Unset = UNSET
    """The name or id of the type of the volume that Nova makes; null for the default. Since 2.67
    (Stein).
    """

    checks: ClassVar[Object] = Object(
        {
            "virtual_name": Field("virtual_name", Text(most=255)),
            "volume_id": Field("volume_id", Id(Text(form="uuid"))),
            "snapshot_id": Field("snapshot_id", Id(Text(form="uuid"))),
            "volume_size": Field("volume_size", VOLUME_SIZE),
            "device_name": Field(
                "device_name",
                Text(
                    least=1,
                    most=255,
                    shape="^[a-zA-Z0-9._/-]*$",
                    rule="The device inside the server, such as vda or /dev/vdb. Many hypervisors choose by themselves.",
                ),
            ),
            "delete_on_termination": Field("delete_on_termination", BOOLEAN_LIKE),
            "no_device": Field("no_device", Anything(), null=True),
            "connection_info": Field("connection_info", Secret(Text(most=16777215))),
            "source_type": Field("source_type", Choice(("volume", "image", "snapshot", "blank"))),
            "uuid": Field(
                "uuid",
                Text(
                    least=1,
                    most=255,
                    shape="^[a-zA-Z0-9._-]*$",
                    rule="The id of the volume, the image or the snapshot; none for a blank disk.",
                ),
            ),
            "image_id": Field("image_id", Id(Text(form="uuid"))),
            "destination_type": Field("destination_type", Choice(("local", "volume"))),
            "guest_format": Field("guest_format", Text(most=255)),
            "device_type": Field("device_type", Text(most=255)),
            "disk_bus": Field("disk_bus", Text(most=255)),
            "boot_index": Field("boot_index", Nullable(INTEGER_LIKE), null=True),
            "tag": Field("tag", TAG, served=Microversions.parse("2.32, 2.42-")),
            "volume_type": Field(
                "volume_type",
                Nullable(Text(most=255)),
                served=Microversions.parse("2.67-"),
                null=True,
            ),
        },
        rules=(
            NotTogether(
                (Term("virtual_name", ("virtual_name",), check=Text()),),
                "virtual_name is for block_device_mapping alone",
            ),
            OneOf(
                (
                    Term("uuid", ("uuid",)),
                    Term('source_type="blank"', ("source_type",), check=Choice(("blank",))),
                    Term("no_device", ("no_device",)),
                ),
                "a disk that is not blank is made of a volume, an image or a snapshot",
            ),
            OneOf(
                (
                    Term(
                        'source_type="volume" or "image" or "snapshot"',
                        ("source_type",),
                        check=Choice(("volume", "image", "snapshot")),
                    ),
                    Term("no_device", ("no_device",)),
                ),
                "uuid needs to be told what it is the id of, and a blank disk has none",
                when=(Term("uuid", ("uuid",)),),
            ),
            OneOf(
                (
                    Term("boot_index=0", ("boot_index",), check=Choice((0,))),
                    Term("no_device", ("no_device",)),
                ),
                "only the root disk can be a local copy of an image",
                when=(
                    Term('source_type="image"', ("source_type",), check=Choice(("image",))),
                    Term(
                        'destination_type="local"', ("destination_type",), check=Choice(("local",))
                    ),
                ),
            ),
            OneOf(
                (
                    Term(
                        'destination_type="volume"',
                        ("destination_type",),
                        check=Choice(("volume",)),
                    ),
                    Term("no_device", ("no_device",)),
                ),
                "a local disk has no volume type",
                when=(
                    Term("volume_type", ("volume_type",)),
                    Term(
                        'destination_type="local"', ("destination_type",), check=Choice(("local",))
                    ),
                ),
            ),
            OneOf(
                (
                    Term(
                        'source_type="image" or "snapshot" or "blank"',
                        ("source_type",),
                        check=Choice(("image", "snapshot", "blank")),
                    ),
                    Term("no_device", ("no_device",)),
                ),
                "a volume that exists has its type already",
                when=(
                    Term("volume_type", ("volume_type",)),
                    Term('source_type="volume"', ("source_type",), check=Choice(("volume",))),
                ),
            ),
            OneOf(
                (
                    Term("volume_size", ("volume_size",)),
                    Term("boot_index=0", ("boot_index",), check=Choice((0,))),
                    Term("no_device", ("no_device",)),
                ),
                "Nova needs the size of the volume to make of the image",
                when=(
                    Term('source_type="image"', ("source_type",), check=Choice(("image",))),
                    Term(
                        'destination_type="volume"',
                        ("destination_type",),
                        check=Choice(("volume",)),
                    ),
                ),
            ),
            OneOf(
                (
                    Term("volume_size", ("volume_size",)),
                    Term("volume_id", ("volume_id",)),
                    Term("snapshot_id", ("snapshot_id",)),
                    Term("image_id", ("image_id",)),
                    Term("no_device", ("no_device",)),
                ),
                "Nova needs the size of the blank volume to make",
                when=(
                    Term('source_type="blank"', ("source_type",), check=Choice(("blank",))),
                    Term(
                        'destination_type="volume"',
                        ("destination_type",),
                        check=Choice(("volume",)),
                    ),
                ),
            ),
        ),
    )


@define(kw_only=True, repr=False)
class ServerCreateLegacyBlockDevice(RequestModel):
    """A volume to attach, or the image's own mapping of a device to leave out.

    Checked before sending, as Nova does: a device is made of a volume or a snapshot, or is swap or
    ephemeral.
    """

    virtual_name: str | None = None
    """The name that the image has for the device, such as ephemeral0 or swap."""
    volume_id: str | Identified | None = None
    """The id of the volume to attach."""
    snapshot_id: str | Identified | None = None
    """The id of the snapshot to make the volume of."""
    volume_size: int | None = None
    """Size of the new volume in GiB; the size of its source if left out."""
    device_name: str | None = None
    """The device inside the server, such as vda or /dev/vdb. Many hypervisors choose by themselves.
    """
    delete_on_termination: bool | None = None
    """Whether to delete the volume together with the server; not, if left out."""
    no_device: Any | Unset = UNSET
    """Anything true leaves out the device that the image maps to this name."""
    connection_info: str | None = None
    """How the host reaches the volume, as JSON text. Nova finds out by itself."""

    checks: ClassVar[Object] = Object(
        {
            "virtual_name": Field("virtual_name", Text(most=255)),
            "volume_id": Field("volume_id", Id(Text(form="uuid"))),
            "snapshot_id": Field("snapshot_id", Id(Text(form="uuid"))),
            "volume_size": Field("volume_size", VOLUME_SIZE),
            "device_name": Field(
                "device_name",
                Text(
                    least=1,
                    most=255,
                    shape="^[a-zA-Z0-9._/-]*$",
                    rule="The device inside the server, such as vda or /dev/vdb. Many hypervisors choose by themselves.",
                ),
            ),
            "delete_on_termination": Field("delete_on_termination", BOOLEAN_LIKE),
            "no_device": Field("no_device", Anything(), null=True),
            "connection_info": Field("connection_info", Secret(Text(most=16777215))),
        },
        rules=(
            OneOf(
                (
                    Term("volume_id", ("volume_id",)),
                    Term("snapshot_id", ("snapshot_id",)),
                    Term(
                        "virtual_name of this form",
                        ("virtual_name",),
                        check=Text(shape=r"^(swap|ephemeral(\d|[1-9]\d+))$"),
                    ),
                    Term("no_device", ("no_device",)),
                ),
                "a device is made of a volume or a snapshot, or is swap or ephemeral",
            ),
        ),
    )


@define(kw_only=True, repr=False)
class ServerCreateNetwork(RequestModel):
    """One interface, either a new one on a network (uuid) or a port that exists (port).

    Checked before sending, as Nova does: an interface is on a network or is a port that exists; a
    port has its addresses already.
    """

    fixed_ip: str | None = None
    """The address for a new interface. Not with port."""
    port: str | Identified | None | Unset = UNSET
    """The id of the port; null for a new interface."""
    uuid: str | Identified | None = None
    """The id of the network. Nova needs it where there is no port, and checks that it is a UUID at
    every version.
    """
    tag: str | None = None
    """A label by which the server finds the interface in its metadata. 2.32 (Newton) to 2.36 and
    since 2.42 (Ocata).
    """

    checks: ClassVar[Object] = Object(
        {
            "fixed_ip": Field("fixed_ip", IP_ADDRESS),
            "port": Field("port", Nullable(Id(Text(form="uuid"))), null=True),
            "uuid": Field(
                "uuid",
                AnyOf(
                    (
                        (Text(), Microversions.parse("2.1-2.36")),
                        (Id(Text(form="uuid")), Microversions.parse("2.37-")),
                    )
                ),
            ),
            "tag": Field("tag", TAG, served=Microversions.parse("2.32-2.36, 2.42-")),
        },
        rules=(
            OneOf(
                (
                    Term("port", ("port",)),
                    Term("uuid (uuid)", ("uuid",), check=Id(Text(form="uuid"))),
                ),
                "an interface is on a network or is a port that exists",
            ),
            NotTogether(
                (Term("port", ("port",)), Term("fixed_ip", ("fixed_ip",))),
                "a port has its addresses already",
            ),
        ),
    )


@define(kw_only=True, repr=False)
class ServerCreateSecurityGroup(RequestModel):
    """A security group of the project."""

    name: str | None = None
    """The name or the id of the group."""

    checks: ClassVar[Object] = Object(
        {
            "name": Field("name", NAME),
        },
    )


@define(kw_only=True, repr=False)
class ServerFile(RequestModel):
    """A file to put into the image.

    Checked before sending, as Nova does: a file needs a path; a file needs contents.
    """

    path: str | None = None
    """The absolute path of the file, at most 255 bytes by default."""
    contents: str | None = None
    """The content of the file."""

    checks: ClassVar[Object] = Object(
        {
            "path": Field("path", Text()),
            "contents": Field("contents", Secret(BASE64)),
        },
        rules=(
            OneOf((Term("path", ("path",), check=Text()),), "a file needs a path"),
            OneOf((Term("contents", ("contents",), check=Text()),), "a file needs contents"),
        ),
    )
