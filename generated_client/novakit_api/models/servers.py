# Generated from spec/schemas by `make generate`: change the spec, not this file.
"""Models of servers."""

import datetime
from collections.abc import Callable
from typing import Any, ClassVar

from attrs import define
from novakit_core.decoding import (
    dict_of,
    list_of,
    to_bool,
    to_datetime,
    when_object,
)
from novakit_core.model import Fields, ResponseModel, identity

from ..models.links import Link
from ..models.server_parts import (
    ServerAddress,
    ServerFault,
    ServerFlavor,
    ServerImage,
    ServerSchedulerHints,
    ServerSecurityGroup,
    ServerUpdatedAddress,
    ServerVolume,
)


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class Server(ResponseModel):
    """A server as GET /servers/{server_id} shows it. Fields that only administrators see under the
    default policy are marked; they are left out for everyone else.
    """

    access_ipv4: str
    """The IPv4 address at which the owner says the server is reached; "" if nobody set one."""
    access_ipv6: str
    """The IPv6 address at which the owner says the server is reached; "" if nobody set one."""
    addresses: dict[str, list[ServerAddress]]
    """The addresses by the label of their network. Empty while the server is being built."""
    config_drive: bool
    """Whether the server has a config drive, a drive with its metadata; over the wire "True" or "".
    """
    created: datetime.datetime
    """When the server was created (UTC)."""
    fault: ServerFault | None = None
    """Why the server is in status ERROR or was so when it was deleted; left out if nothing went
    wrong.
    """
    flavor: ServerFlavor
    """The flavor of the server."""
    host_id: str
    """A hash that tells, within one project, which servers share a host. "" while the server has no
    host.
    """
    id: str
    """The UUID of the server."""
    image: ServerImage | None = None
    """The image that the server was made from; "" if it was booted from a volume."""
    key_name: str | None = None
    """The name of the key pair that was put into the server, null for none."""
    links: list[Link]
    """Where the server is."""
    metadata: dict[str, str]
    """Keys and values that users gave the server."""
    name: str
    """The name of the server, chosen by its owner; need not be unique."""
    volumes_attached: list[ServerVolume]
    """The volumes attached to the server."""
    progress: int | None = None
    """How far the current task has come, in percent; only in statuses such as BUILD, REBUILD and
    ACTIVE.
    """
    security_groups: list[ServerSecurityGroup] | None = None
    """The security groups of the server's ports, by name; left out if there are none."""
    status: str
    """What the server is doing."""
    project_id: str
    """The project that owns the server."""
    updated: datetime.datetime
    """When the server last changed (UTC)."""
    user_id: str
    """The user who created the server."""
    disk_config: str
    """How the root disk is laid out, AUTO or MANUAL (see the request to create a server)."""
    availability_zone: str
    """The availability zone of the server's host; "" while it has no host."""
    host: str | None = None
    """The compute host, null before one is chosen. For administrators."""
    hypervisor_hostname: str | None = None
    """The host name that the hypervisor gives itself, null before one is chosen. For
    administrators.
    """
    instance_name: str | None = None
    """The name of the server in the hypervisor, such as instance-0000001f. For administrators."""
    power_state: int
    """What the hypervisor says: 0 no state, 1 running, 3 paused, 4 shut down, 6 crashed, 7
    suspended.
    """
    task_state: str | None = None
    """What Nova is doing with the server at this moment, such as spawning or powering-off; null for
    nothing.
    """
    vm_state: str
    """The lasting state of the server, such as active, stopped or error."""
    launched_at: datetime.datetime | None = None
    """When the server was first up (UTC, without an offset), null before that."""
    terminated_at: datetime.datetime | None = None
    """When the server was deleted (UTC, without an offset), null before that."""
    hostname: str | None = None
    """The host name inside the server. For administrators, and from 2.90 on for everyone. Since 2.3
    (Kilo).
    """
    kernel_id: str | None = None
    """The image of the kernel, "" for none. For administrators. Since 2.3 (Kilo)."""
    launch_index: int | None = None
    """The number of the server among those that one request created, from 0. For administrators.
    Since 2.3 (Kilo).
    """
    ramdisk_id: str | None = None
    """The image of the initial ramdisk, "" for none. For administrators. Since 2.3 (Kilo)."""
    reservation_id: str | None = None
    """What the servers that one request created have in common, such as r-3fhpjulh. For
    administrators. Since 2.3 (Kilo).
    """
    root_device_name: str | None = None
    """The device of the root disk, such as /dev/vda. For administrators. Since 2.3 (Kilo)."""
    user_data: str | None = None
    """The user data in base64, null if none was given. For administrators. Since 2.3 (Kilo)."""
    locked: bool | None = None
    """Whether the server is locked, so that only those whom policy allows can act upon it. Since
    2.9 (Liberty).
    """
    host_status: str | None = None
    """Whether the host's compute service works: UP, DOWN, MAINTENANCE (disabled), UNKNOWN, or ""
    without a host. For administrators; policy may show others just UNKNOWN. Since 2.16 (Mitaka).
    """
    description: str | None = None
    """The description that the owner gave, null for none. Since 2.19 (Mitaka)."""
    tags: list[str] | None = None
    """The tags of the server, 50 at most. Since 2.26 (Newton)."""
    trusted_image_certificates: list[str] | None = None
    """The ids of the certificates that the image's signature was checked with, null for none. Since
    2.63 (Rocky).
    """
    server_groups: list[str] | None = None
    """The UUID of the server group, alone in a list, or an empty list. Since 2.71 (Stein)."""
    locked_reason: str | None = None
    """Why the server is locked, as given by whoever did it; null if it is not, or no reason was
    given. Since 2.73 (Train).
    """
    pinned_availability_zone: str | None = None
    """The availability zone that the server must stay in when it moves; null if it may leave. Since
    2.96 (2024.1 Caracal).
    """
    scheduler_hints: ServerSchedulerHints | None = None
    """The scheduler hints that the server was created with; empty, or null, for none. Since 2.100
    (2025.1 Epoxy).
    """

    fields: ClassVar[Fields] = {
        "access_ipv4": ("accessIPv4", None),
        "access_ipv6": ("accessIPv6", None),
        "addresses": ("addresses", dict_of(list_of(ServerAddress.from_dict))),
        "config_drive": ("config_drive", to_bool),
        "created": ("created", to_datetime),
        "fault": ("fault", ServerFault.from_dict),
        "flavor": ("flavor", ServerFlavor.from_dict),
        "host_id": ("hostId", None),
        "id": ("id", None),
        "image": ("image", when_object(ServerImage.from_dict)),
        "key_name": ("key_name", None),
        "links": ("links", list_of(Link.from_dict)),
        "metadata": ("metadata", None),
        "name": ("name", None),
        "volumes_attached": (
            "os-extended-volumes:volumes_attached",
            list_of(ServerVolume.from_dict),
        ),
        "progress": ("progress", None),
        "security_groups": ("security_groups", list_of(ServerSecurityGroup.from_dict)),
        "status": ("status", None),
        "project_id": ("tenant_id", None),
        "updated": ("updated", to_datetime),
        "user_id": ("user_id", None),
        "disk_config": ("OS-DCF:diskConfig", None),
        "availability_zone": ("OS-EXT-AZ:availability_zone", None),
        "host": ("OS-EXT-SRV-ATTR:host", None),
        "hypervisor_hostname": ("OS-EXT-SRV-ATTR:hypervisor_hostname", None),
        "instance_name": ("OS-EXT-SRV-ATTR:instance_name", None),
        "power_state": ("OS-EXT-STS:power_state", None),
        "task_state": ("OS-EXT-STS:task_state", None),
        "vm_state": ("OS-EXT-STS:vm_state", None),
        "launched_at": ("OS-SRV-USG:launched_at", to_datetime),
        "terminated_at": ("OS-SRV-USG:terminated_at", to_datetime),
        "hostname": ("OS-EXT-SRV-ATTR:hostname", None),
        "kernel_id": ("OS-EXT-SRV-ATTR:kernel_id", None),
        "launch_index": ("OS-EXT-SRV-ATTR:launch_index", None),
        "ramdisk_id": ("OS-EXT-SRV-ATTR:ramdisk_id", None),
        "reservation_id": ("OS-EXT-SRV-ATTR:reservation_id", None),
        "root_device_name": ("OS-EXT-SRV-ATTR:root_device_name", None),
        "user_data": ("OS-EXT-SRV-ATTR:user_data", None),
        "locked": ("locked", None),
        "host_status": ("host_status", None),
        "description": ("description", None),
        "tags": ("tags", None),
        "trusted_image_certificates": ("trusted_image_certificates", None),
        "server_groups": ("server_groups", None),
        "locked_reason": ("locked_reason", None),
        "pinned_availability_zone": ("pinned_availability_zone", None),
        "scheduler_hints": ("scheduler_hints", when_object(ServerSchedulerHints.from_dict)),
    }
    required: ClassVar[frozenset[str]] = frozenset(
        (
            "access_ipv4",
            "access_ipv6",
            "addresses",
            "config_drive",
            "created",
            "flavor",
            "host_id",
            "id",
            "links",
            "metadata",
            "name",
            "volumes_attached",
            "status",
            "project_id",
            "updated",
            "user_id",
            "disk_config",
            "availability_zone",
            "power_state",
            "vm_state",
        )
    )
    secret: ClassVar[frozenset[str]] = frozenset(("user_data",))

    def __hash__(self) -> int:
        return identity(self)

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("accessIPv4")) is not None:
            self.access_ipv4 = value
        if (value := get("accessIPv6")) is not None:
            self.access_ipv6 = value
        if (value := get("hostId")) is not None:
            self.host_id = value
        if (value := get("id")) is not None:
            self.id = value
        self.key_name = get("key_name")
        if (value := get("metadata")) is not None:
            self.metadata = value
        if (value := get("name")) is not None:
            self.name = value
        self.progress = get("progress")
        if (value := get("status")) is not None:
            self.status = value
        if (value := get("tenant_id")) is not None:
            self.project_id = value
        if (value := get("user_id")) is not None:
            self.user_id = value
        if (value := get("OS-DCF:diskConfig")) is not None:
            self.disk_config = value
        if (value := get("OS-EXT-AZ:availability_zone")) is not None:
            self.availability_zone = value
        self.host = get("OS-EXT-SRV-ATTR:host")
        self.hypervisor_hostname = get("OS-EXT-SRV-ATTR:hypervisor_hostname")
        self.instance_name = get("OS-EXT-SRV-ATTR:instance_name")
        if (value := get("OS-EXT-STS:power_state")) is not None:
            self.power_state = value
        self.task_state = get("OS-EXT-STS:task_state")
        if (value := get("OS-EXT-STS:vm_state")) is not None:
            self.vm_state = value
        self.hostname = get("OS-EXT-SRV-ATTR:hostname")
        self.kernel_id = get("OS-EXT-SRV-ATTR:kernel_id")
        self.launch_index = get("OS-EXT-SRV-ATTR:launch_index")
        self.ramdisk_id = get("OS-EXT-SRV-ATTR:ramdisk_id")
        self.reservation_id = get("OS-EXT-SRV-ATTR:reservation_id")
        self.root_device_name = get("OS-EXT-SRV-ATTR:root_device_name")
        self.user_data = get("OS-EXT-SRV-ATTR:user_data")
        self.locked = get("locked")
        self.host_status = get("host_status")
        self.description = get("description")
        self.tags = get("tags")
        self.trusted_image_certificates = get("trusted_image_certificates")
        self.server_groups = get("server_groups")
        self.locked_reason = get("locked_reason")
        self.pinned_availability_zone = get("pinned_availability_zone")


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ServerRebuilt(ResponseModel):
    """A server as the rebuild action answers it: like ServerUpdated, with the password, and with
    the user data under a plain name.
    """

    access_ipv4: str
    """The IPv4 address at which the owner says the server is reached; "" if nobody set one."""
    access_ipv6: str
    """The IPv6 address at which the owner says the server is reached; "" if nobody set one."""
    addresses: dict[str, list[ServerUpdatedAddress]]
    """The addresses by the label of their network. Empty while the server is being built."""
    config_drive: bool | None = None
    """Whether the server has a config drive, a drive with its metadata; over the wire "True" or "".
    Since 2.75 (Train).
    """
    created: datetime.datetime
    """When the server was created (UTC)."""
    fault: ServerFault | None = None
    """Why the server is in status ERROR or was so when it was deleted; left out if nothing went
    wrong.
    """
    flavor: ServerFlavor
    """The flavor of the server."""
    host_id: str
    """A hash that tells, within one project, which servers share a host. "" while the server has no
    host.
    """
    id: str
    """The UUID of the server."""
    image: ServerImage | None = None
    """The image that the server was made from; "" if it was booted from a volume."""
    key_name: str | None = None
    """The name of the key pair that was put into the server, null for none. Since 2.54 (Queens)."""
    links: list[Link]
    """Where the server is."""
    metadata: dict[str, str]
    """Keys and values that users gave the server."""
    name: str
    """The name of the server, chosen by its owner; need not be unique."""
    volumes_attached: list[ServerVolume] | None = None
    """The volumes attached to the server. Since 2.75 (Train)."""
    progress: int
    """How far the current task has come, in percent; only in statuses such as BUILD, REBUILD and
    ACTIVE.
    """
    security_groups: list[ServerSecurityGroup] | None = None
    """The security groups of the server's ports, by name; left out if there are none. Since 2.75
    (Train).
    """
    status: str
    """What the server is doing."""
    project_id: str
    """The project that owns the server."""
    updated: datetime.datetime
    """When the server last changed (UTC)."""
    user_id: str
    """The user who created the server."""
    disk_config: str
    """How the root disk is laid out, AUTO or MANUAL (see the request to create a server)."""
    availability_zone: str | None = None
    """The availability zone of the server's host; "" while it has no host. Since 2.75 (Train)."""
    host: str | None = None
    """The compute host, null before one is chosen. For administrators. Since 2.75 (Train)."""
    hypervisor_hostname: str | None = None
    """The host name that the hypervisor gives itself, null before one is chosen. For
    administrators. Since 2.75 (Train).
    """
    instance_name: str | None = None
    """The name of the server in the hypervisor, such as instance-0000001f. For administrators.
    Since 2.75 (Train).
    """
    power_state: int | None = None
    """What the hypervisor says: 0 no state, 1 running, 3 paused, 4 shut down, 6 crashed, 7
    suspended. Since 2.75 (Train).
    """
    task_state: str | None = None
    """What Nova is doing with the server at this moment, such as spawning or powering-off; null for
    nothing. Since 2.75 (Train).
    """
    vm_state: str | None = None
    """The lasting state of the server, such as active, stopped or error. Since 2.75 (Train)."""
    launched_at: datetime.datetime | None = None
    """When the server was first up (UTC, without an offset), null before that. Since 2.75 (Train).
    """
    terminated_at: datetime.datetime | None = None
    """When the server was deleted (UTC, without an offset), null before that. Since 2.75 (Train).
    """
    hostname: str | None = None
    """The host name inside the server. For administrators, and from 2.90 on for everyone. Since
    2.75 (Train).
    """
    kernel_id: str | None = None
    """The image of the kernel, "" for none. For administrators. Since 2.75 (Train)."""
    launch_index: int | None = None
    """The number of the server among those that one request created, from 0. For administrators.
    Since 2.75 (Train).
    """
    ramdisk_id: str | None = None
    """The image of the initial ramdisk, "" for none. For administrators. Since 2.75 (Train)."""
    reservation_id: str | None = None
    """What the servers that one request created have in common, such as r-3fhpjulh. For
    administrators. Since 2.75 (Train).
    """
    root_device_name: str | None = None
    """The device of the root disk, such as /dev/vda. For administrators. Since 2.75 (Train)."""
    locked: bool | None = None
    """Whether the server is locked, so that only those whom policy allows can act upon it. Since
    2.9 (Liberty).
    """
    host_status: str | None = None
    """Whether the host's compute service works: UP, DOWN, MAINTENANCE (disabled), UNKNOWN, or ""
    without a host. For administrators; policy may show others just UNKNOWN. Since 2.75 (Train).
    """
    description: str | None = None
    """The description that the owner gave, null for none. Since 2.19 (Mitaka)."""
    tags: list[str] | None = None
    """The tags of the server, 50 at most. Since 2.26 (Newton)."""
    trusted_image_certificates: list[str] | None = None
    """The ids of the certificates that the image's signature was checked with, null for none. Since
    2.63 (Rocky).
    """
    server_groups: list[str] | None = None
    """The UUID of the server group, alone in a list, or an empty list. Since 2.71 (Stein)."""
    locked_reason: str | None = None
    """Why the server is locked, as given by whoever did it; null if it is not, or no reason was
    given. Since 2.73 (Train).
    """
    pinned_availability_zone: str | None = None
    """The availability zone that the server must stay in when it moves; null if it may leave. Since
    2.96 (2024.1 Caracal).
    """
    scheduler_hints: ServerSchedulerHints | None = None
    """The scheduler hints that the server was created with; empty, or null, for none. Since 2.100
    (2025.1 Epoxy).
    """
    admin_pass: str | None = None
    """The administrator's password, as given or as Nova made it up; left out where the cloud
    switched passwords off.
    """
    user_data: str | None = None
    """The user data in base64 that the server has now, null for none. Since 2.57 (Queens)."""

    fields: ClassVar[Fields] = {
        "access_ipv4": ("accessIPv4", None),
        "access_ipv6": ("accessIPv6", None),
        "addresses": ("addresses", dict_of(list_of(ServerUpdatedAddress.from_dict))),
        "config_drive": ("config_drive", to_bool),
        "created": ("created", to_datetime),
        "fault": ("fault", ServerFault.from_dict),
        "flavor": ("flavor", ServerFlavor.from_dict),
        "host_id": ("hostId", None),
        "id": ("id", None),
        "image": ("image", when_object(ServerImage.from_dict)),
        "key_name": ("key_name", None),
        "links": ("links", list_of(Link.from_dict)),
        "metadata": ("metadata", None),
        "name": ("name", None),
        "volumes_attached": (
            "os-extended-volumes:volumes_attached",
            list_of(ServerVolume.from_dict),
        ),
        "progress": ("progress", None),
        "security_groups": ("security_groups", list_of(ServerSecurityGroup.from_dict)),
        "status": ("status", None),
        "project_id": ("tenant_id", None),
        "updated": ("updated", to_datetime),
        "user_id": ("user_id", None),
        "disk_config": ("OS-DCF:diskConfig", None),
        "availability_zone": ("OS-EXT-AZ:availability_zone", None),
        "host": ("OS-EXT-SRV-ATTR:host", None),
        "hypervisor_hostname": ("OS-EXT-SRV-ATTR:hypervisor_hostname", None),
        "instance_name": ("OS-EXT-SRV-ATTR:instance_name", None),
        "power_state": ("OS-EXT-STS:power_state", None),
        "task_state": ("OS-EXT-STS:task_state", None),
        "vm_state": ("OS-EXT-STS:vm_state", None),
        "launched_at": ("OS-SRV-USG:launched_at", to_datetime),
        "terminated_at": ("OS-SRV-USG:terminated_at", to_datetime),
        "hostname": ("OS-EXT-SRV-ATTR:hostname", None),
        "kernel_id": ("OS-EXT-SRV-ATTR:kernel_id", None),
        "launch_index": ("OS-EXT-SRV-ATTR:launch_index", None),
        "ramdisk_id": ("OS-EXT-SRV-ATTR:ramdisk_id", None),
        "reservation_id": ("OS-EXT-SRV-ATTR:reservation_id", None),
        "root_device_name": ("OS-EXT-SRV-ATTR:root_device_name", None),
        "locked": ("locked", None),
        "host_status": ("host_status", None),
        "description": ("description", None),
        "tags": ("tags", None),
        "trusted_image_certificates": ("trusted_image_certificates", None),
        "server_groups": ("server_groups", None),
        "locked_reason": ("locked_reason", None),
        "pinned_availability_zone": ("pinned_availability_zone", None),
        "scheduler_hints": ("scheduler_hints", when_object(ServerSchedulerHints.from_dict)),
        "admin_pass": ("adminPass", None),
        "user_data": ("user_data", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(
        (
            "access_ipv4",
            "access_ipv6",
            "addresses",
            "created",
            "flavor",
            "host_id",
            "id",
            "links",
            "metadata",
            "name",
            "progress",
            "status",
            "project_id",
            "updated",
            "user_id",
            "disk_config",
        )
    )
    secret: ClassVar[frozenset[str]] = frozenset(("admin_pass", "user_data"))

    def __hash__(self) -> int:
        return identity(self)

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("accessIPv4")) is not None:
            self.access_ipv4 = value
        if (value := get("accessIPv6")) is not None:
            self.access_ipv6 = value
        if (value := get("hostId")) is not None:
            self.host_id = value
        if (value := get("id")) is not None:
            self.id = value
        self.key_name = get("key_name")
        if (value := get("metadata")) is not None:
            self.metadata = value
        if (value := get("name")) is not None:
            self.name = value
        if (value := get("progress")) is not None:
            self.progress = value
        if (value := get("status")) is not None:
            self.status = value
        if (value := get("tenant_id")) is not None:
            self.project_id = value
        if (value := get("user_id")) is not None:
            self.user_id = value
        if (value := get("OS-DCF:diskConfig")) is not None:
            self.disk_config = value
        self.availability_zone = get("OS-EXT-AZ:availability_zone")
        self.host = get("OS-EXT-SRV-ATTR:host")
        self.hypervisor_hostname = get("OS-EXT-SRV-ATTR:hypervisor_hostname")
        self.instance_name = get("OS-EXT-SRV-ATTR:instance_name")
        self.power_state = get("OS-EXT-STS:power_state")
        self.task_state = get("OS-EXT-STS:task_state")
        self.vm_state = get("OS-EXT-STS:vm_state")
        self.hostname = get("OS-EXT-SRV-ATTR:hostname")
        self.kernel_id = get("OS-EXT-SRV-ATTR:kernel_id")
        self.launch_index = get("OS-EXT-SRV-ATTR:launch_index")
        self.ramdisk_id = get("OS-EXT-SRV-ATTR:ramdisk_id")
        self.reservation_id = get("OS-EXT-SRV-ATTR:reservation_id")
        self.root_device_name = get("OS-EXT-SRV-ATTR:root_device_name")
        self.locked = get("locked")
        self.host_status = get("host_status")
        self.description = get("description")
        self.tags = get("tags")
        self.trusted_image_certificates = get("trusted_image_certificates")
        self.server_groups = get("server_groups")
        self.locked_reason = get("locked_reason")
        self.pinned_availability_zone = get("pinned_availability_zone")
        self.admin_pass = get("adminPass")
        self.user_data = get("user_data")


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ServerUpdated(ResponseModel):
    """A server as PUT answers it; until 2.75 without most of the fields whose names have a prefix."""

    access_ipv4: str
    """The IPv4 address at which the owner says the server is reached; "" if nobody set one."""
    access_ipv6: str
    """The IPv6 address at which the owner says the server is reached; "" if nobody set one."""
    addresses: dict[str, list[ServerUpdatedAddress]]
    """The addresses by the label of their network. Empty while the server is being built."""
    config_drive: bool | None = None
    """Whether the server has a config drive, a drive with its metadata; over the wire "True" or "".
    Since 2.75 (Train).
    """
    created: datetime.datetime
    """When the server was created (UTC)."""
    fault: ServerFault | None = None
    """Why the server is in status ERROR or was so when it was deleted; left out if nothing went
    wrong.
    """
    flavor: ServerFlavor
    """The flavor of the server."""
    host_id: str
    """A hash that tells, within one project, which servers share a host. "" while the server has no
    host.
    """
    id: str
    """The UUID of the server."""
    image: ServerImage | None = None
    """The image that the server was made from; "" if it was booted from a volume."""
    key_name: str | None = None
    """The name of the key pair that was put into the server, null for none. Since 2.75 (Train)."""
    links: list[Link]
    """Where the server is."""
    metadata: dict[str, str]
    """Keys and values that users gave the server."""
    name: str
    """The name of the server, chosen by its owner; need not be unique."""
    volumes_attached: list[ServerVolume] | None = None
    """The volumes attached to the server. Since 2.75 (Train)."""
    progress: int | None = None
    """How far the current task has come, in percent; only in statuses such as BUILD, REBUILD and
    ACTIVE.
    """
    security_groups: list[ServerSecurityGroup] | None = None
    """The security groups of the server's ports, by name; left out if there are none. Since 2.75
    (Train).
    """
    status: str
    """What the server is doing."""
    project_id: str
    """The project that owns the server."""
    updated: datetime.datetime
    """When the server last changed (UTC)."""
    user_id: str
    """The user who created the server."""
    disk_config: str
    """How the root disk is laid out, AUTO or MANUAL (see the request to create a server)."""
    availability_zone: str | None = None
    """The availability zone of the server's host; "" while it has no host. Since 2.75 (Train)."""
    host: str | None = None
    """The compute host, null before one is chosen. For administrators. Since 2.75 (Train)."""
    hypervisor_hostname: str | None = None
    """The host name that the hypervisor gives itself, null before one is chosen. For
    administrators. Since 2.75 (Train).
    """
    instance_name: str | None = None
    """The name of the server in the hypervisor, such as instance-0000001f. For administrators.
    Since 2.75 (Train).
    """
    power_state: int | None = None
    """What the hypervisor says: 0 no state, 1 running, 3 paused, 4 shut down, 6 crashed, 7
    suspended. Since 2.75 (Train).
    """
    task_state: str | None = None
    """What Nova is doing with the server at this moment, such as spawning or powering-off; null for
    nothing. Since 2.75 (Train).
    """
    vm_state: str | None = None
    """The lasting state of the server, such as active, stopped or error. Since 2.75 (Train)."""
    launched_at: datetime.datetime | None = None
    """When the server was first up (UTC, without an offset), null before that. Since 2.75 (Train).
    """
    terminated_at: datetime.datetime | None = None
    """When the server was deleted (UTC, without an offset), null before that. Since 2.75 (Train).
    """
    hostname: str | None = None
    """The host name inside the server. For administrators, and from 2.90 on for everyone. Since
    2.75 (Train).
    """
    kernel_id: str | None = None
    """The image of the kernel, "" for none. For administrators. Since 2.75 (Train)."""
    launch_index: int | None = None
    """The number of the server among those that one request created, from 0. For administrators.
    Since 2.75 (Train).
    """
    ramdisk_id: str | None = None
    """The image of the initial ramdisk, "" for none. For administrators. Since 2.75 (Train)."""
    reservation_id: str | None = None
    """What the servers that one request created have in common, such as r-3fhpjulh. For
    administrators. Since 2.75 (Train).
    """
    root_device_name: str | None = None
    """The device of the root disk, such as /dev/vda. For administrators. Since 2.75 (Train)."""
    user_data: str | None = None
    """The user data in base64, null if none was given. For administrators. Since 2.75 (Train)."""
    locked: bool | None = None
    """Whether the server is locked, so that only those whom policy allows can act upon it. Since
    2.9 (Liberty).
    """
    host_status: str | None = None
    """Whether the host's compute service works: UP, DOWN, MAINTENANCE (disabled), UNKNOWN, or ""
    without a host. For administrators; policy may show others just UNKNOWN. Since 2.75 (Train).
    """
    description: str | None = None
    """The description that the owner gave, null for none. Since 2.19 (Mitaka)."""
    tags: list[str] | None = None
    """The tags of the server, 50 at most. Since 2.26 (Newton)."""
    trusted_image_certificates: list[str] | None = None
    """The ids of the certificates that the image's signature was checked with, null for none. Since
    2.63 (Rocky).
    """
    server_groups: list[str] | None = None
    """The UUID of the server group, alone in a list, or an empty list. Since 2.71 (Stein)."""
    locked_reason: str | None = None
    """Why the server is locked, as given by whoever did it; null if it is not, or no reason was
    given. Since 2.73 (Train).
    """
    pinned_availability_zone: str | None = None
    """The availability zone that the server must stay in when it moves; null if it may leave. Since
    2.96 (2024.1 Caracal).
    """
    scheduler_hints: ServerSchedulerHints | None = None
    """The scheduler hints that the server was created with; empty, or null, for none. Since 2.100
    (2025.1 Epoxy).
    """

    fields: ClassVar[Fields] = {
        "access_ipv4": ("accessIPv4", None),
        "access_ipv6": ("accessIPv6", None),
        "addresses": ("addresses", dict_of(list_of(ServerUpdatedAddress.from_dict))),
        "config_drive": ("config_drive", to_bool),
        "created": ("created", to_datetime),
        "fault": ("fault", ServerFault.from_dict),
        "flavor": ("flavor", ServerFlavor.from_dict),
        "host_id": ("hostId", None),
        "id": ("id", None),
        "image": ("image", when_object(ServerImage.from_dict)),
        "key_name": ("key_name", None),
        "links": ("links", list_of(Link.from_dict)),
        "metadata": ("metadata", None),
        "name": ("name", None),
        "volumes_attached": (
            "os-extended-volumes:volumes_attached",
            list_of(ServerVolume.from_dict),
        ),
        "progress": ("progress", None),
        "security_groups": ("security_groups", list_of(ServerSecurityGroup.from_dict)),
        "status": ("status", None),
        "project_id": ("tenant_id", None),
        "updated": ("updated", to_datetime),
        "user_id": ("user_id", None),
        "disk_config": ("OS-DCF:diskConfig", None),
        "availability_zone": ("OS-EXT-AZ:availability_zone", None),
        "host": ("OS-EXT-SRV-ATTR:host", None),
        "hypervisor_hostname": ("OS-EXT-SRV-ATTR:hypervisor_hostname", None),
        "instance_name": ("OS-EXT-SRV-ATTR:instance_name", None),
        "power_state": ("OS-EXT-STS:power_state", None),
        "task_state": ("OS-EXT-STS:task_state", None),
        "vm_state": ("OS-EXT-STS:vm_state", None),
        "launched_at": ("OS-SRV-USG:launched_at", to_datetime),
        "terminated_at": ("OS-SRV-USG:terminated_at", to_datetime),
        "hostname": ("OS-EXT-SRV-ATTR:hostname", None),
        "kernel_id": ("OS-EXT-SRV-ATTR:kernel_id", None),
        "launch_index": ("OS-EXT-SRV-ATTR:launch_index", None),
        "ramdisk_id": ("OS-EXT-SRV-ATTR:ramdisk_id", None),
        "reservation_id": ("OS-EXT-SRV-ATTR:reservation_id", None),
        "root_device_name": ("OS-EXT-SRV-ATTR:root_device_name", None),
        "user_data": ("OS-EXT-SRV-ATTR:user_data", None),
        "locked": ("locked", None),
        "host_status": ("host_status", None),
        "description": ("description", None),
        "tags": ("tags", None),
        "trusted_image_certificates": ("trusted_image_certificates", None),
        "server_groups": ("server_groups", None),
        "locked_reason": ("locked_reason", None),
        "pinned_availability_zone": ("pinned_availability_zone", None),
        "scheduler_hints": ("scheduler_hints", when_object(ServerSchedulerHints.from_dict)),
    }
    required: ClassVar[frozenset[str]] = frozenset(
        (
            "access_ipv4",
            "access_ipv6",
            "addresses",
            "created",
            "flavor",
            "host_id",
            "id",
            "links",
            "metadata",
            "name",
            "status",
            "project_id",
            "updated",
            "user_id",
            "disk_config",
        )
    )
    secret: ClassVar[frozenset[str]] = frozenset(("user_data",))

    def __hash__(self) -> int:
        return identity(self)

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("accessIPv4")) is not None:
            self.access_ipv4 = value
        if (value := get("accessIPv6")) is not None:
            self.access_ipv6 = value
        if (value := get("hostId")) is not None:
            self.host_id = value
        if (value := get("id")) is not None:
            self.id = value
        self.key_name = get("key_name")
        if (value := get("metadata")) is not None:
            self.metadata = value
        if (value := get("name")) is not None:
            self.name = value
        self.progress = get("progress")
        if (value := get("status")) is not None:
            self.status = value
        if (value := get("tenant_id")) is not None:
            self.project_id = value
        if (value := get("user_id")) is not None:
            self.user_id = value
        if (value := get("OS-DCF:diskConfig")) is not None:
            self.disk_config = value
        self.availability_zone = get("OS-EXT-AZ:availability_zone")
        self.host = get("OS-EXT-SRV-ATTR:host")
        self.hypervisor_hostname = get("OS-EXT-SRV-ATTR:hypervisor_hostname")
        self.instance_name = get("OS-EXT-SRV-ATTR:instance_name")
        self.power_state = get("OS-EXT-STS:power_state")
        self.task_state = get("OS-EXT-STS:task_state")
        self.vm_state = get("OS-EXT-STS:vm_state")
        self.hostname = get("OS-EXT-SRV-ATTR:hostname")
        self.kernel_id = get("OS-EXT-SRV-ATTR:kernel_id")
        self.launch_index = get("OS-EXT-SRV-ATTR:launch_index")
        self.ramdisk_id = get("OS-EXT-SRV-ATTR:ramdisk_id")
        self.reservation_id = get("OS-EXT-SRV-ATTR:reservation_id")
        self.root_device_name = get("OS-EXT-SRV-ATTR:root_device_name")
        self.user_data = get("OS-EXT-SRV-ATTR:user_data")
        self.locked = get("locked")
        self.host_status = get("host_status")
        self.description = get("description")
        self.tags = get("tags")
        self.trusted_image_certificates = get("trusted_image_certificates")
        self.server_groups = get("server_groups")
        self.locked_reason = get("locked_reason")
        self.pinned_availability_zone = get("pinned_availability_zone")
