# Generated from spec/ by `make generate`: change the spec, not this file.
"""What the conveniences take as arguments of servers: each function collects those given."""

from collections.abc import Mapping, Sequence
from typing import Any, Literal, TypedDict

from novakit_core.checks import Identified
from novakit_core.content import Content
from novakit_core.unset import UNSET, Unset

from ..models.server_create_parts import (
    SchedulerHints,
    ServerCreateBlockDevice,
    ServerCreateLegacyBlockDevice,
    ServerCreateNetwork,
)


class CreateServerOptions(TypedDict, total=False):
    """Arguments of `create_server` that may be left out."""

    image: str | Identified | None
    """The id of the image. Leave it out, or send "", to boot from a block device."""
    admin_pass: str | None
    """The administrator's password to set, of any length; Nova makes one up if it is left out."""
    metadata: Mapping[str, str] | None
    """Keys and values to keep with the server, which also sees them. The quota limits their number,
    128 by default.
    """
    networks: (
        Literal["auto", "none"]
        | Sequence[str | Identified | ServerCreateNetwork | Mapping[str, str | None]]
        | None
    )
    """"auto" for the project's network, made if need be, "none", or a list of networks: ids,
    objects that have them, models, or dicts with their names or novaclient's. Left out: "auto" from
    2.37 on; before, the only network that the project has, and a conflict (409) if there are
    several.
    """
    disk_config: Literal["AUTO", "MANUAL"] | None
    """How to lay out the root disk; the image's own wish counts if it is left out."""
    access_ipv4: str | None
    """An IPv4 address at which the server can be reached. Nova only keeps it."""
    access_ipv6: str | None
    """An IPv6 address at which the server can be reached. Nova only keeps it."""
    files: Mapping[str, Content] | None
    """Files to put into the image before the first start, by path: each is text, bytes, an open
    file or a path, and is encoded here. The quota limits them, by default to 5 of 10 KiB each. Up
    to 2.56 (Queens).
    """
    availability_zone: str | None
    """The availability zone. Administrators may force a host or a node with zone:host or
    zone:host:node, which no scheduler then checks.
    """
    block_device_mapping: Mapping[str, str | ServerCreateLegacyBlockDevice] | None
    """Volumes to attach by device name, in the form of the first API:
    "<id>:[<type>]:[<GiB>]:[<delete>]", or as models. Not together with block_device_mapping_v2.
    """
    block_device_mapping_v2: Sequence[ServerCreateBlockDevice | Mapping[str, object]] | None
    """The disks of the server, made of volumes, images and snapshots, or blank. The image is the
    first of them where it is given and none has boot_index 0.
    """
    config_drive: bool | None
    """Whether to give the server its metadata on a drive, beside the metadata service."""
    key_name: str | None
    """The name of the key pair to put into the server."""
    min_count: int | None
    """How many servers must be created at least; 1 if left out. At most max_count."""
    max_count: int | None
    """How many servers to create if the quota allows; min_count if left out. The first is answered.
    """
    security_groups: Sequence[str] | None
    """Names or ids of the security groups of the ports that Nova makes; ports that exist keep
    theirs. Left out, the group default.
    """
    user_data: Content | None
    """Data for the server, such as a cloud-init script: text, bytes, an open file or a path; at
    most 49151 bytes, which are encoded here.
    """
    description: str | None
    """A description of the server; null, or left out, for none. Since 2.19 (Mitaka)."""
    tags: Sequence[str] | None
    """Tags for the server. Since 2.52 (Pike)."""
    trusted_image_certificates: Sequence[str] | None
    """The ids of the certificates to check the image's signature with. Not for servers booted from
    a volume. Since 2.63 (Rocky).
    """
    host: str | None
    """The compute host to use, if the scheduler agrees. For administrators; not with zone:host.
    Since 2.74 (Train).
    """
    hypervisor_hostname: str | None
    """The hypervisor to use, if the scheduler agrees. For administrators; not with zone:host. Since
    2.74 (Train).
    """
    hostname: str | None
    """The host name inside the server; from 2.94 it may have a domain. Left out, it is made of the
    name. Since 2.90 (Xena).
    """
    scheduler_hints: SchedulerHints | Mapping[str, object] | None
    """Wishes about the host."""


def create_server(
    name: str,
    flavor: str | int | Identified,
    *,
    image: str | Identified | None = None,
    admin_pass: str | None = None,
    metadata: Mapping[str, str] | None = None,
    networks: Literal["auto", "none"]
    | Sequence[str | Identified | ServerCreateNetwork | Mapping[str, str | None]]
    | None = None,
    disk_config: Literal["AUTO", "MANUAL"] | None = None,
    access_ipv4: str | None = None,
    access_ipv6: str | None = None,
    files: Mapping[str, Content] | None = None,
    availability_zone: str | None = None,
    block_device_mapping: Mapping[str, str | ServerCreateLegacyBlockDevice] | None = None,
    block_device_mapping_v2: Sequence[ServerCreateBlockDevice | Mapping[str, object]] | None = None,
    config_drive: bool | None = None,
    key_name: str | None = None,
    min_count: int | None = None,
    max_count: int | None = None,
    security_groups: Sequence[str] | None = None,
    user_data: Content | None = None,
    description: str | None | Unset = UNSET,
    tags: Sequence[str] | None = None,
    trusted_image_certificates: Sequence[str] | None | Unset = UNSET,
    host: str | None = None,
    hypervisor_hostname: str | None = None,
    hostname: str | None = None,
    scheduler_hints: SchedulerHints | Mapping[str, object] | None = None,
) -> dict[str, Any]:
    """Create servers.

    Takes the request for one server or for several that are alike, and answers before they are
    built; then they are in status BUILD, and later ACTIVE or ERROR. The scheduler chooses the host.
    Nova checks the image, flavor, key pair, networks and quotas before it answers.

    Spec: `create_server`, POST /servers.
    For members of the project and administrators (os_compute_api:servers:create); only for
    administrators when the availability zone names a host, when a host or a hypervisor is named,
    when the server has an image and its flavor no disk or when a network is external and not
    shared.

    Args:
        name: The name. With several servers, Nova appends a number. The host name is made of it.
        flavor: The id of the flavor.
        image: The id of the image. Leave it out, or send "", to boot from a block device.
        admin_pass: The administrator's password to set, of any length; Nova makes one up if it is
            left out.
        metadata: Keys and values to keep with the server, which also sees them. The quota limits
            their number, 128 by default.
        networks: "auto" for the project's network, made if need be, "none", or a list of networks:
            ids, objects that have them, models, or dicts with their names or novaclient's. Left
            out: "auto" from 2.37 on; before, the only network that the project has, and a conflict
            (409) if there are several.
        disk_config: How to lay out the root disk; the image's own wish counts if it is left out.
        access_ipv4: An IPv4 address at which the server can be reached. Nova only keeps it.
        access_ipv6: An IPv6 address at which the server can be reached. Nova only keeps it.
        files: Files to put into the image before the first start, by path: each is text, bytes, an
            open file or a path, and is encoded here. The quota limits them, by default to 5 of 10
            KiB each. Up to 2.56 (Queens).
        availability_zone: The availability zone. Administrators may force a host or a node with
            zone:host or zone:host:node, which no scheduler then checks.
        block_device_mapping: Volumes to attach by device name, in the form of the first API:
            "<id>:[<type>]:[<GiB>]:[<delete>]", or as models. Not together with
            block_device_mapping_v2.
        block_device_mapping_v2: The disks of the server, made of volumes, images and snapshots, or
            blank. The image is the first of them where it is given and none has boot_index 0.
        config_drive: Whether to give the server its metadata on a drive, beside the metadata
            service.
        key_name: The name of the key pair to put into the server.
        min_count: How many servers must be created at least; 1 if left out. At most max_count.
        max_count: How many servers to create if the quota allows; min_count if left out. The first
            is answered.
        security_groups: Names or ids of the security groups of the ports that Nova makes; ports
            that exist keep theirs. Left out, the group default.
        user_data: Data for the server, such as a cloud-init script: text, bytes, an open file or a
            path; at most 49151 bytes, which are encoded here.
        description: A description of the server; null, or left out, for none. Since 2.19 (Mitaka).
        tags: Tags for the server. Since 2.52 (Pike).
        trusted_image_certificates: The ids of the certificates to check the image's signature with.
            Not for servers booted from a volume. Since 2.63 (Rocky).
        host: The compute host to use, if the scheduler agrees. For administrators; not with
            zone:host. Since 2.74 (Train).
        hypervisor_hostname: The hypervisor to use, if the scheduler agrees. For administrators; not
            with zone:host. Since 2.74 (Train).
        hostname: The host name inside the server; from 2.94 it may have a domain. Left out, it is
            made of the name. Since 2.90 (Xena).
        scheduler_hints: Wishes about the host.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return locals()
