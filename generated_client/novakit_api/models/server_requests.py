# Generated from spec/schemas by `make generate`: change the spec, not this file.
"""Models of server_requests."""

from collections.abc import Mapping, Sequence
from typing import ClassVar, Literal

from attrs import define
from novakit_core.checks import ALL, NONE, Choice, Identified, Number, Secret, Text
from novakit_core.microversions import Microversions
from novakit_core.model import RequestModel
from novakit_core.rules import NotAbove, NotTogether, OneOf, Term
from novakit_core.structures import AnyOf, Array, Field, Model, Nullable, Object
from novakit_core.unset import UNSET, Unset

from ..models.server_create_parts import (
    ServerCreateBlockDevice,
    ServerCreateLegacyBlockDevice,
    ServerCreateNetwork,
    ServerCreateSecurityGroup,
    ServerFile,
)
from ..scalars import (
    BOOLEAN_LIKE,
    DISK_CONFIG,
    FLAVOR_REF,
    HOST_NAME,
    METADATA,
    NAME,
    NULLABLE_DESCRIPTION,
    POSITIVE_INTEGER_LIKE,
    TAG,
    TRUSTED_CERTIFICATES,
    USER_DATA,
    UUID_OR_EMPTY,
)


@define(kw_only=True, repr=False)
class ServerCreate(RequestModel):
    """The server or, with max_count, the servers to create. Nova refuses a server that has neither
    an image nor a block device to boot from.

    Checked before sending, as Nova does: the least number of servers is not above the most; an
    availability zone is written zone, zone:host or zone:host:node; the host stands in zone:host
    already; all block devices stand in one form; a server boots from an image or a block device;
    only an image that is given as the server's own can be copied to a local disk; certificates
    check the image, and a server that boots from a volume has none; several servers cannot share a
    port; several servers cannot share an address; several servers cannot share a host name; several
    servers cannot share a volume.
    """

    name: str
    """The name. With several servers, Nova appends a number. The host name is made of it."""
    image: str | Identified | None = None
    """The id of the image. Leave it out, or send "", to boot from a block device."""
    flavor: str | int | Identified
    """The id of the flavor."""
    admin_pass: str | None = None
    """The administrator's password to set, of any length; Nova makes one up if it is left out."""
    metadata: Mapping[str, str] | None = None
    """Keys and values to keep with the server, which also sees them. The quota limits their number,
    128 by default.
    """
    networks: (
        Sequence[ServerCreateNetwork | Mapping[str, object]] | Literal["none", "auto"] | None
    ) = None
    """The interfaces of the server, in order. From 2.37 also "auto", for the project's network,
    made if need be, or "none", for no interface at all. Left out, or an empty list, Nova takes the
    only network that the project has; without any, the server has no interface, and with several
    the request is refused (409).
    """
    disk_config: Literal["AUTO", "MANUAL"] | None = None
    """How to lay out the root disk; the image's own wish counts if it is left out."""
    access_ipv4: str | None = None
    """An IPv4 address at which the server can be reached. Nova only keeps it."""
    access_ipv6: str | None = None
    """An IPv6 address at which the server can be reached. Nova only keeps it."""
    personality: Sequence[ServerFile | Mapping[str, object]] | None = None
    """Files to put into the image before the first start. The quota limits them, by default to 5 of
    10 KiB each. Up to 2.56 (Queens).
    """
    availability_zone: str | None = None
    """The availability zone. Administrators may force a host or a node with zone:host or
    zone:host:node, which no scheduler then checks.
    """
    block_device_mapping: Sequence[ServerCreateLegacyBlockDevice | Mapping[str, object]] | None = (
        None
    )
    """Volumes to attach, in the form of the first API; not together with block_device_mapping_v2.
    """
    block_device_mapping_v2: Sequence[ServerCreateBlockDevice | Mapping[str, object]] | None = None
    """The disks of the server, made of volumes, images and snapshots, or blank."""
    config_drive: bool | None = None
    """Whether to give the server its metadata on a drive, beside the metadata service."""
    key_name: str | None = None
    """The name of the key pair to put into the server."""
    min_count: int | None = None
    """How many servers must be created at least; 1 if left out. At most max_count."""
    max_count: int | None = None
    """How many servers to create if the quota allows; min_count if left out. The first is answered.
    """
    return_reservation_id: bool | None = None
    """Whether to answer the reservation id that the servers share, instead of the first server."""
    security_groups: Sequence[ServerCreateSecurityGroup | Mapping[str, object]] | None = None
    """The security groups of the ports that Nova makes; ports that exist keep theirs. Left out, the
    group default.
    """
    user_data: str | None = None
    """Data for the server, such as a cloud-init script."""
    description: str | None | Unset = UNSET
    """A description of the server; null, or left out, for none. Since 2.19 (Mitaka)."""
    tags: Sequence[str] | None = None
    """Tags for the server. Since 2.52 (Pike)."""
    trusted_image_certificates: Sequence[str] | None | Unset = UNSET
    """The ids of the certificates to check the image's signature with. Not for servers booted from
    a volume. Since 2.63 (Rocky).
    """
    host: str | None = None
    """The compute host to use, if the scheduler agrees. For administrators; not with zone:host.
    Since 2.74 (Train).
    """
    hypervisor_hostname: str | None = None
    """The hypervisor to use, if the scheduler agrees. For administrators; not with zone:host. Since
    2.74 (Train).
    """
    hostname: str | None = None
    """The host name inside the server; from 2.94 it may have a domain. Left out, it is made of the
    name. Since 2.90 (Xena).
    """

    checks: ClassVar[Object] = Object(
        {
            "name": Field("name", NAME, optional=NONE),
            "image": Field("imageRef", UUID_OR_EMPTY),
            "flavor": Field("flavorRef", FLAVOR_REF, optional=NONE),
            "admin_pass": Field("adminPass", Secret(Text())),
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
            "user_data": Field("user_data", Secret(USER_DATA)),
            "description": Field(
                "description",
                Nullable(NULLABLE_DESCRIPTION),
                served=Microversions.parse("2.19-"),
                null=True,
            ),
            "tags": Field("tags", Array(TAG, most=50), served=Microversions.parse("2.52-")),
            "trusted_image_certificates": Field(
                "trusted_image_certificates",
                Nullable(TRUSTED_CERTIFICATES),
                served=Microversions.parse("2.63-"),
                null=True,
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
                                shape="^[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9]$",
                                rule="One label of a host name, letters, digits and inner hyphens (RFC 1123), 2 to 63 characters.",
                            ),
                            Microversions.parse("2.1-2.93"),
                        ),
                        (
                            Text(
                                least=1,
                                most=255,
                                shape="^[a-zA-Z0-9._-]*$",
                                rule="A host name with or without its domain, up to 255 letters, digits, hyphens, dots and underscores. The underscore is no part of the standards, but real compute hosts have it.",
                            ),
                            Microversions.parse("2.94-"),
                        ),
                    )
                ),
                served=Microversions.parse("2.90-"),
            ),
        },
        rules=(
            NotAbove(
                Term("min_count", ("min_count",)),
                Term("max_count", ("max_count",)),
                "the least number of servers is not above the most",
            ),
            OneOf(
                (
                    Term(
                        "availability_zone of this form",
                        ("availability_zone",),
                        check=Text(shape="^[^:]*(:[^:]*){0,2}$"),
                    ),
                ),
                "an availability zone is written zone, zone:host or zone:host:node",
                when=(Term("availability_zone", ("availability_zone",)),),
            ),
            NotTogether(
                (
                    Term(
                        "availability_zone of this form",
                        ("availability_zone",),
                        check=Text(shape=":[^:]"),
                    ),
                    Term("host", ("host",)),
                ),
                "the host stands in zone:host already",
            ),
            NotTogether(
                (
                    Term(
                        "availability_zone of this form",
                        ("availability_zone",),
                        check=Text(shape=":[^:]"),
                    ),
                    Term("hypervisor_hostname", ("hypervisor_hostname",)),
                ),
                "the host stands in zone:host already",
            ),
            NotTogether(
                (
                    Term("block_device_mapping", ("block_device_mapping",)),
                    Term("block_device_mapping_v2", ("block_device_mapping_v2",)),
                ),
                "all block devices stand in one form",
            ),
            OneOf(
                (
                    Term("image", ("imageRef",)),
                    Term("block_device_mapping", ("block_device_mapping",)),
                    Term(
                        "block_device_mapping_v2[].boot_index=0",
                        ("block_device_mapping_v2", "boot_index"),
                        check=Choice((0,)),
                    ),
                ),
                "a server boots from an image or a block device",
            ),
            OneOf(
                (
                    Term("image", ("imageRef",)),
                    Term(
                        "block_device_mapping_v2[].no_device",
                        ("block_device_mapping_v2", "no_device"),
                    ),
                ),
                "only an image that is given as the server's own can be copied to a local disk",
                when=(
                    Term(
                        'block_device_mapping_v2[] with source_type="image" and destination_type="local"',
                        ("block_device_mapping_v2",),
                        parts=(
                            Term('source_type="image"', ("source_type",), check=Choice(("image",))),
                            Term(
                                'destination_type="local"',
                                ("destination_type",),
                                check=Choice(("local",)),
                            ),
                        ),
                    ),
                ),
            ),
            OneOf(
                (Term("image", ("imageRef",)),),
                "certificates check the image, and a server that boots from a volume has none",
                when=(Term("trusted_image_certificates", ("trusted_image_certificates",)),),
            ),
            NotTogether(
                (
                    Term("max_count>=2", ("max_count",), check=Number(least=2)),
                    Term("networks[].port", ("networks", "port")),
                ),
                "several servers cannot share a port",
            ),
            NotTogether(
                (
                    Term("min_count>=2", ("min_count",), check=Number(least=2)),
                    Term("networks[].port", ("networks", "port")),
                ),
                "several servers cannot share a port",
            ),
            NotTogether(
                (
                    Term("max_count>=2", ("max_count",), check=Number(least=2)),
                    Term("networks[].fixed_ip", ("networks", "fixed_ip")),
                ),
                "several servers cannot share an address",
            ),
            NotTogether(
                (
                    Term("min_count>=2", ("min_count",), check=Number(least=2)),
                    Term("networks[].fixed_ip", ("networks", "fixed_ip")),
                ),
                "several servers cannot share an address",
            ),
            NotTogether(
                (
                    Term("max_count>=2", ("max_count",), check=Number(least=2)),
                    Term("hostname", ("hostname",)),
                ),
                "several servers cannot share a host name",
            ),
            NotTogether(
                (
                    Term("min_count>=2", ("min_count",), check=Number(least=2)),
                    Term("hostname", ("hostname",)),
                ),
                "several servers cannot share a host name",
            ),
            NotTogether(
                (
                    Term("min_count>=2", ("min_count",), check=Number(least=2)),
                    Term(
                        'block_device_mapping_v2[].source_type="volume"',
                        ("block_device_mapping_v2", "source_type"),
                        check=Choice(("volume",)),
                    ),
                ),
                "several servers cannot share a volume",
            ),
        ),
    )


@define(kw_only=True, repr=False)
class ServerUpdate(RequestModel):
    """The fields to change; those left out stay as they are."""

    name: str | None = None
    """The name. The host name stays."""
    disk_config: Literal["AUTO", "MANUAL"] | None = None
    """How to lay out the root disk; the image's own wish counts if it is left out."""
    access_ipv4: str | None = None
    """An IPv4 address at which the server can be reached. Nova only keeps it."""
    access_ipv6: str | None = None
    """An IPv6 address at which the server can be reached. Nova only keeps it."""
    description: str | None | Unset = UNSET
    """A description of the server; null removes it. Since 2.19 (Mitaka)."""
    hostname: str | None = None
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
                "description",
                Nullable(NULLABLE_DESCRIPTION),
                served=Microversions.parse("2.19-"),
                null=True,
            ),
            "hostname": Field(
                "hostname",
                AnyOf(
                    (
                        (
                            Text(
                                least=2,
                                most=63,
                                shape="^[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9]$",
                                rule="One label of a host name, letters, digits and inner hyphens (RFC 1123), 2 to 63 characters.",
                            ),
                            Microversions.parse("2.1-2.93"),
                        ),
                        (
                            Text(
                                least=1,
                                most=255,
                                shape="^[a-zA-Z0-9._-]*$",
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
                null=True,
            ),
        },
    )
