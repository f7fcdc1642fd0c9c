# Generated from spec/schemas by `make generate`: change the spec, not this file.
"""Models of server_requests."""

from typing import Any, ClassVar, Literal

from attrs import define, field

from ..checks import (
    ALL,
    NONE,
    AnyOf,
    Anything,
    Array,
    Choice,
    Field,
    Map,
    Model,
    Nullable,
    Object,
    Text,
)
from ..microversions import Microversions
from ..model import RequestModel
from ..scalars import (
    BASE64,
    BOOLEAN_LIKE,
    DISK_CONFIG,
    FLAVOR_REF,
    HOST_NAME,
    INTEGER_LIKE,
    IP_ADDRESS,
    METADATA,
    NAME,
    NULLABLE_DESCRIPTION,
    POSITIVE_INTEGER_LIKE,
    TAG,
    TRUSTED_CERTIFICATES,
    USER_DATA,
    UUID_OR_EMPTY,
    VOLUME_SIZE,
)
from ..unset import UNSET, Unset


@define(kw_only=True, repr=False)
class SchedulerHints(RequestModel):
    """Wishes that the scheduler's filters read. A cloud may have filters with hints of its own, so
    any other name is taken as well.
    """

    group: str | list[str] | Unset = UNSET
    """The server group that the server joins, by UUID. Nova uses the first of a list."""
    different_host: str | list[str] | Unset = UNSET
    """Servers, by UUID, whose hosts to avoid."""
    same_host: str | list[str] | Unset = UNSET
    """Servers, by UUID, one of whose hosts to use. Nova does not check a single one's format."""
    query: str | dict[str, Any] | Unset = UNSET
    """An expression over the hosts' capabilities, as JSON text, such as [">=", "$free_ram_mb",
    1024].
    """
    target_cell: str | Unset = UNSET
    """The cell to use, in clouds that once had cells of the first kind."""
    different_cell: str | list[str] | Unset = UNSET
    """Cells to avoid, in clouds that once had cells of the first kind."""
    build_near_host_ip: str | Unset = UNSET
    """The first address of a subnet that the host has to be in; cidr says how wide it is."""
    cidr: str | Unset = UNSET
    """The width of that subnet, such as /24."""
    extra: dict[str, Any] = field(factory=dict[str, Any])
    """Further properties, which go out as they are."""

    checks: ClassVar[Object] = Object(
        {
            "group": Field(
                "group", AnyOf(((Text(form="uuid"), ALL), (Array(Text(form="uuid")), ALL)))
            ),
            "different_host": Field(
                "different_host", AnyOf(((Text(form="uuid"), ALL), (Array(Text(form="uuid")), ALL)))
            ),
            "same_host": Field(
                "same_host", AnyOf(((Text(), ALL), (Array(Text(form="uuid")), ALL)))
            ),
            "query": Field("query", AnyOf(((Text(), ALL), (Map(Anything()), ALL)))),
            "target_cell": Field("target_cell", NAME),
            "different_cell": Field("different_cell", AnyOf(((Text(), ALL), (Array(Text()), ALL)))),
            "build_near_host_ip": Field("build_near_host_ip", IP_ADDRESS),
            "cidr": Field(
                "cidr", Text(shape=r"^/[0-9a-f.:]+$", rule="The width of that subnet, such as /24.")
            ),
        },
        more=Anything(),
    )


@define(kw_only=True, repr=False)
class ServerCreateBlockDevice(RequestModel):
    """One disk. source_type with uuid, or one of volume_id, snapshot_id and image_id, says what it
    is made of. The disk with boot_index 0 is the root disk.
    """

    virtual_name: str | Unset = UNSET
    """The name that the image has for the device, such as ephemeral0 or swap."""
    volume_id: str | Unset = UNSET
    """The id of the volume to attach."""
    snapshot_id: str | Unset = UNSET
    """The id of the snapshot to make the volume of."""
    volume_size: int | Unset = UNSET
    """Size of the new volume in GiB; the size of its source if left out."""
    device_name: str | Unset = UNSET
    """The device inside the server, such as vda or /dev/vdb. Many hypervisors choose by themselves.
    """
    delete_on_termination: bool | Unset = UNSET
    """Whether to delete the volume together with the server; not, if left out."""
    no_device: Any | Unset = UNSET
    """Anything true leaves out the device that the image maps to this name."""
    connection_info: str | Unset = UNSET
    """How the host reaches the volume, as JSON text. Nova finds out by itself."""
    source_type: Literal["volume", "image", "snapshot", "blank"] | Unset = UNSET
    """What the disk is made of."""
    uuid: str | Unset = UNSET
    """The id of the source. Nova refuses an item without it unless the disk is blank."""
    image_id: str | Unset = UNSET
    """The id of the image to make the disk of."""
    destination_type: Literal["local", "volume"] | Unset = UNSET
    """Where the disk is, on the host (local) or in the Block Storage service (volume)."""
    guest_format: str | Unset = UNSET
    """The file system to make on a blank local disk, such as ext4; swap makes it the swap disk."""
    device_type: str | Unset = UNSET
    """The kind of device, such as disk or cdrom."""
    disk_bus: str | Unset = UNSET
    """The bus of the device, such as virtio or scsi."""
    boot_index: int | None | Unset = UNSET
    """The place in the order of booting, from 0. A negative number or null keeps the disk out of
    it.
    """
    tag: str | Unset = UNSET
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
            "volume_id": Field("volume_id", Text(form="uuid")),
            "snapshot_id": Field("snapshot_id", Text(form="uuid")),
            "volume_size": Field("volume_size", VOLUME_SIZE),
            "device_name": Field(
                "device_name",
                Text(
                    least=1,
                    most=255,
                    shape=r"^[a-zA-Z0-9._/-]*$",
                    rule="The device inside the server, such as vda or /dev/vdb. Many hypervisors choose by themselves.",
                ),
            ),
            "delete_on_termination": Field("delete_on_termination", BOOLEAN_LIKE),
            "no_device": Field("no_device", Anything()),
            "connection_info": Field("connection_info", Text(most=16777215)),
            "source_type": Field("source_type", Choice(("volume", "image", "snapshot", "blank"))),
            "uuid": Field(
                "uuid",
                Text(
                    least=1,
                    most=255,
                    shape=r"^[a-zA-Z0-9._-]*$",
                    rule="The id of the source. Nova refuses an item without it unless the disk is blank.",
                ),
            ),
            "image_id": Field("image_id", Text(form="uuid")),
            "destination_type": Field("destination_type", Choice(("local", "volume"))),
            "guest_format": Field("guest_format", Text(most=255)),
            "device_type": Field("device_type", Text(most=255)),
            "disk_bus": Field("disk_bus", Text(most=255)),
            "boot_index": Field("boot_index", Nullable(INTEGER_LIKE)),
            "tag": Field("tag", TAG, served=Microversions.parse("2.32, 2.42-")),
            "volume_type": Field(
                "volume_type", Nullable(Text(most=255)), served=Microversions.parse("2.67-")
            ),
        },
    )


@define(kw_only=True, repr=False)
class ServerCreateLegacyBlockDevice(RequestModel):
    """A volume to attach, or the image's own mapping of a device to leave out."""

    virtual_name: str | Unset = UNSET
    """The name that the image has for the device, such as ephemeral0 or swap."""
    volume_id: str | Unset = UNSET
    """The id of the volume to attach."""
    snapshot_id: str | Unset = UNSET
    """The id of the snapshot to make the volume of."""
    volume_size: int | Unset = UNSET
    """Size of the new volume in GiB; the size of its source if left out."""
    device_name: str | Unset = UNSET
    """The device inside the server, such as vda or /dev/vdb. Many hypervisors choose by themselves.
    """
    delete_on_termination: bool | Unset = UNSET
    """Whether to delete the volume together with the server; not, if left out."""
    no_device: Any | Unset = UNSET
    """Anything true leaves out the device that the image maps to this name."""
    connection_info: str | Unset = UNSET
    """How the host reaches the volume, as JSON text. Nova finds out by itself."""

    checks: ClassVar[Object] = Object(
        {
            "virtual_name": Field("virtual_name", Text(most=255)),
            "volume_id": Field("volume_id", Text(form="uuid")),
            "snapshot_id": Field("snapshot_id", Text(form="uuid")),
            "volume_size": Field("volume_size", VOLUME_SIZE),
            "device_name": Field(
                "device_name",
                Text(
                    least=1,
                    most=255,
                    shape=r"^[a-zA-Z0-9._/-]*$",
                    rule="The device inside the server, such as vda or /dev/vdb. Many hypervisors choose by themselves.",
                ),
            ),
            "delete_on_termination": Field("delete_on_termination", BOOLEAN_LIKE),
            "no_device": Field("no_device", Anything()),
            "connection_info": Field("connection_info", Text(most=16777215)),
        },
    )


@define(kw_only=True, repr=False)
class ServerCreateNetwork(RequestModel):
    """One interface, either a new one on a network (uuid) or a port that exists (port)."""

    fixed_ip: str | Unset = UNSET
    """The address for a new interface. Not with port."""
    port: str | None | Unset = UNSET
    """The id of the port; null for a new interface."""
    uuid: str | Unset = UNSET
    """The id of the network. Nova needs it where there is no port, and checks that it is a UUID at
    every version.
    """
    tag: str | Unset = UNSET
    """A label by which the server finds the interface in its metadata. 2.32 (Newton) to 2.36 and
    since 2.42 (Ocata).
    """

    checks: ClassVar[Object] = Object(
        {
            "fixed_ip": Field("fixed_ip", IP_ADDRESS),
            "port": Field("port", Nullable(Text(form="uuid"))),
            "uuid": Field(
                "uuid",
                AnyOf(
                    (
                        (Text(), Microversions.parse("2.1-2.36")),
                        (Text(form="uuid"), Microversions.parse("2.37-")),
                    )
                ),
            ),
            "tag": Field("tag", TAG, served=Microversions.parse("2.32-2.36, 2.42-")),
        },
    )


@define(kw_only=True, repr=False)
class ServerCreateSecurityGroup(RequestModel):
    """A security group of the project."""

    name: str | Unset = UNSET
    """The name or the id of the group."""

    checks: ClassVar[Object] = Object(
        {
            "name": Field("name", NAME),
        },
    )


@define(kw_only=True, repr=False)
class ServerFile(RequestModel):
    """A file to put into the image."""

    path: str | Unset = UNSET
    """The absolute path of the file, at most 255 bytes by default."""
    contents: str | Unset = UNSET
    """The content of the file."""

    checks: ClassVar[Object] = Object(
        {
            "path": Field("path", Text()),
            "contents": Field("contents", BASE64, secret=True),
        },
    )


@define(kw_only=True, repr=False)
class ServerUpdate(RequestModel):
    """The fields to change; those left out stay as they are."""

    name: str | Unset = UNSET
    """The name. The host name stays."""
    disk_config: Literal["AUTO", "MANUAL"] | Unset = UNSET
    """How to lay out the root disk; the image's own wish counts if it is left out."""
    access_ipv4: str | Unset = UNSET
    """An IPv4 address at which the server can be reached. Nova only keeps it."""
    access_ipv6: str | Unset = UNSET
    """An IPv6 address at which the server can be reached. Nova only keeps it."""
    description: str | None | Unset = UNSET
    """A description of the server; null removes it. Since 2.19 (Mitaka)."""
    hostname: str | Unset = UNSET
    """The host name inside the server; from 2.94 it may have a domain. Left out, it is made of the
    name. Since 2.90 (Xena).
    """
    pinned_availability_zone: str | None | Unset = UNSET
    """null lets the server leave its availability zone when it moves; the name of the zone that it
    is in makes it stay. Any other zone is a conflict (409). Since 2.104 (2026.2 Hibiscus).
    """

    checks: ClassVar[Object] = Object(
        {
            "name": Field("name", NAME),
            "disk_config": Field("OS-DCF:diskConfig", DISK_CONFIG),
            "access_ipv4": Field("accessIPv4", Text(form="ipv4")),
            "access_ipv6": Field("accessIPv6", Text(form="ipv6")),
            "description": Field(
                "description", Nullable(NULLABLE_DESCRIPTION), served=Microversions.parse("2.19-")
            ),
            "hostname": Field(
                "hostname",
                AnyOf(
                    (
                        (
                            Text(
                                least=2,
                                most=63,
                                shape=r"^[a-zA-Z0-9]+[a-zA-Z0-9-]*[a-zA-Z0-9]+$",
                                rule="One label of a host name, letters, digits and inner hyphens (RFC 1123), 2 to 63 characters.",
                            ),
                            Microversions.parse("2.1-2.93"),
                        ),
                        (
                            Text(
                                least=1,
                                most=255,
                                shape=r"^[a-zA-Z0-9._-]*$",
                                rule="A host name with or without its domain, up to 255 letters, digits, hyphens, dots and underscores. The underscore is no part of the standards, but real compute hosts have it.",
                            ),
                            Microversions.parse("2.94-"),
                        ),
                    )
                ),
                served=Microversions.parse("2.90-"),
            ),
            "pinned_availability_zone": Field(
                "pinned_availability_zone",
                Nullable(Text(least=1, most=255)),
                served=Microversions.parse("2.104-"),
            ),
        },
    )


@define(kw_only=True, repr=False)
class ServerCreate(RequestModel):
    """The server or, with max_count, the servers to create. Nova refuses a server that has neither
    an image nor a block device to boot from.
    """

    name: str
    """The name. With several servers, Nova may append a number. The host name is made of it."""
    image: str | Unset = UNSET
    """The id of the image. Leave it out, or send "", to boot from a block device."""
    flavor: str
    """The id of the flavor."""
    admin_pass: str | Unset = UNSET
    """The administrator's password to set, of any length; Nova makes one up if it is left out."""
    metadata: dict[str, str] | Unset = UNSET
    """Keys and values to keep with the server, which also sees them. The quota limits their number,
    128 by default.
    """
    networks: list[ServerCreateNetwork] | Literal["none", "auto"] | Unset = UNSET
    """The interfaces of the server, in order. From 2.37 also "auto", for the project's network,
    made if need be, or "none", for no interface at all. Left out, or an empty list, Nova takes all
    networks of the project; it refuses if there are several shared ones to choose from.
    """
    disk_config: Literal["AUTO", "MANUAL"] | Unset = UNSET
    """How to lay out the root disk; the image's own wish counts if it is left out."""
    access_ipv4: str | Unset = UNSET
    """An IPv4 address at which the server can be reached. Nova only keeps it."""
    access_ipv6: str | Unset = UNSET
    """An IPv6 address at which the server can be reached. Nova only keeps it."""
    personality: list[ServerFile] | Unset = UNSET
    """Files to put into the image before the first start. The quota limits them, by default to 5 of
    10 KiB each. Up to 2.56 (Queens).
    """
    availability_zone: str | Unset = UNSET
    """The availability zone. Administrators may force a host or a node with zone:host or
    zone:host:node, which no scheduler then checks.
    """
    block_device_mapping: list[ServerCreateLegacyBlockDevice] | Unset = UNSET
    """Volumes to attach, in the form of the first API; not together with block_device_mapping_v2.
    """
    block_device_mapping_v2: list[ServerCreateBlockDevice] | Unset = UNSET
    """The disks of the server, made of volumes, images and snapshots, or blank."""
    config_drive: bool | Unset = UNSET
    """Whether to give the server its metadata on a drive, beside the metadata service."""
    key_name: str | Unset = UNSET
    """The name of the key pair to put into the server."""
    min_count: int | Unset = UNSET
    """How many servers must be created at least; 1 if left out. At most max_count."""
    max_count: int | Unset = UNSET
    """How many servers to create if the quota allows; min_count if left out."""
    return_reservation_id: bool | Unset = UNSET
    """Whether to answer the reservation id that the servers share, instead of the first server."""
    security_groups: list[ServerCreateSecurityGroup] | Unset = UNSET
    """The security groups of the ports that Nova makes; ports that exist keep theirs. Left out, the
    group default.
    """
    user_data: str | Unset = UNSET
    """Data for the server, such as a cloud-init script."""
    description: str | None | Unset = UNSET
    """A description of the server; null, or left out, for none. Since 2.19 (Mitaka)."""
    tags: list[str] | Unset = UNSET
    """Tags for the server. Since 2.52 (Pike)."""
    trusted_image_certificates: list[str] | None | Unset = UNSET
    """The ids of the certificates to check the image's signature with. Not for servers booted from
    a volume. Since 2.63 (Rocky).
    """
    host: str | Unset = UNSET
    """The compute host to use, if the scheduler agrees. For administrators; not with zone:host.
    Since 2.74 (Train).
    """
    hypervisor_hostname: str | Unset = UNSET
    """The hypervisor to use, if the scheduler agrees. For administrators; not with zone:host. Since
    2.74 (Train).
    """
    hostname: str | Unset = UNSET
    """The host name inside the server; from 2.94 it may have a domain. Left out, it is made of the
    name. Since 2.90 (Xena).
    """

    checks: ClassVar[Object] = Object(
        {
            "name": Field("name", NAME, optional=NONE),
            "image": Field("imageRef", UUID_OR_EMPTY),
            "flavor": Field("flavorRef", FLAVOR_REF, optional=NONE),
            "admin_pass": Field("adminPass", Text(), secret=True),
            "metadata": Field("metadata", METADATA),
            "networks": Field(
                "networks",
                AnyOf(
                    (
                        (Array(Model(ServerCreateNetwork)), ALL),
                        (Choice(("none", "auto")), Microversions.parse("2.37-")),
                    )
                ),
                optional=Microversions.parse("2.1-2.36"),
            ),
            "disk_config": Field("OS-DCF:diskConfig", DISK_CONFIG),
            "access_ipv4": Field("accessIPv4", Text(form="ipv4")),
            "access_ipv6": Field("accessIPv6", Text(form="ipv6")),
            "personality": Field(
                "personality", Array(Model(ServerFile)), served=Microversions.parse("2.1-2.56")
            ),
            "availability_zone": Field("availability_zone", NAME),
            "block_device_mapping": Field(
                "block_device_mapping", Array(Model(ServerCreateLegacyBlockDevice))
            ),
            "block_device_mapping_v2": Field(
                "block_device_mapping_v2", Array(Model(ServerCreateBlockDevice))
            ),
            "config_drive": Field("config_drive", BOOLEAN_LIKE),
            "key_name": Field("key_name", NAME),
            "min_count": Field("min_count", POSITIVE_INTEGER_LIKE),
            "max_count": Field("max_count", POSITIVE_INTEGER_LIKE),
            "return_reservation_id": Field("return_reservation_id", BOOLEAN_LIKE),
            "security_groups": Field("security_groups", Array(Model(ServerCreateSecurityGroup))),
            "user_data": Field("user_data", USER_DATA, secret=True),
            "description": Field(
                "description", Nullable(NULLABLE_DESCRIPTION), served=Microversions.parse("2.19-")
            ),
            "tags": Field("tags", Array(TAG, most=50), served=Microversions.parse("2.52-")),
            "trusted_image_certificates": Field(
                "trusted_image_certificates",
                Nullable(TRUSTED_CERTIFICATES),
                served=Microversions.parse("2.63-"),
            ),
            "host": Field("host", HOST_NAME, served=Microversions.parse("2.74-")),
            "hypervisor_hostname": Field(
                "hypervisor_hostname", HOST_NAME, served=Microversions.parse("2.74-")
            ),
            "hostname": Field(
                "hostname",
                AnyOf(
                    (
                        (
                            Text(
                                least=2,
                                most=63,
                                shape=r"^[a-zA-Z0-9]+[a-zA-Z0-9-]*[a-zA-Z0-9]+$",
                                rule="One label of a host name, letters, digits and inner hyphens (RFC 1123), 2 to 63 characters.",
                            ),
                            Microversions.parse("2.1-2.93"),
                        ),
                        (
                            Text(
                                least=1,
                                most=255,
                                shape=r"^[a-zA-Z0-9._-]*$",
                                rule="A host name with or without its domain, up to 255 letters, digits, hyphens, dots and underscores. The underscore is no part of the standards, but real compute hosts have it.",
                            ),
                            Microversions.parse("2.94-"),
                        ),
                    )
                ),
                served=Microversions.parse("2.90-"),
            ),
        },
    )
