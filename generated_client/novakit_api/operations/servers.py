# Generated from spec/paths by `make generate`: change the spec, not this file.
"""Operations of servers: each function builds one call, which a client then sends."""

import datetime
from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias

from novakit_core.checks import ALL, NONE, Boolean, Choice, Id, Identified, Number, Text, Timestamp
from novakit_core.decoding import (
    first_with,
    property_of,
)
from novakit_core.microversions import Microversions
from novakit_core.operation import Operation, Query, Route
from novakit_core.rules import NotAbove, Term
from novakit_core.structures import AnyOf, Array, Envelope, Field, Model, Object
from novakit_core.unset import UNSET, Unset

from ..models.server_create_parts import SchedulerHints
from ..models.server_replies import (
    ServerCreated,
    ServerReservation,
    ServersDetailReply,
    ServersListReply,
)
from ..models.server_requests import ServerCreate, ServerUpdate
from ..models.servers import Server, ServerUpdated

SortKey: TypeAlias = Literal[
    "access_ip_v4",
    "access_ip_v6",
    "auto_disk_config",
    "availability_zone",
    "config_drive",
    "created_at",
    "display_description",
    "display_name",
    "host",
    "hostname",
    "image_ref",
    "instance_type_id",
    "kernel_id",
    "key_name",
    "launch_index",
    "launched_at",
    "locked",
    "locked_by",
    "node",
    "power_state",
    "progress",
    "project_id",
    "ramdisk_id",
    "root_device_name",
    "task_state",
    "terminated_at",
    "updated_at",
    "user_id",
    "uuid",
    "vm_state",
    "architecture",
    "cell_name",
    "cleaned",
    "default_ephemeral_device",
    "default_swap_device",
    "deleted",
    "deleted_at",
    "disable_terminate",
    "ephemeral_gb",
    "ephemeral_key_uuid",
    "id",
    "key_data",
    "launched_on",
    "memory_mb",
    "os_type",
    "reservation_id",
    "root_gb",
    "shutdown_terminate",
    "user_data",
    "vcpus",
    "vm_mode",
]

_LIST_SERVERS: Route[ServersListReply] = Route(
    "list_servers",
    "GET",
    "/servers",
    {200: ServersListReply.from_dict},
    query={
        "limit": Query("limit", Number(least=0)),
        "marker": Query("marker", Id(Text())),
        "sort_key": Query(
            "sort_key",
            Array(
                AnyOf(
                    (
                        (
                            Choice(
                                (
                                    "access_ip_v4",
                                    "access_ip_v6",
                                    "auto_disk_config",
                                    "availability_zone",
                                    "config_drive",
                                    "created_at",
                                    "display_description",
                                    "display_name",
                                    "host",
                                    "hostname",
                                    "image_ref",
                                    "instance_type_id",
                                    "kernel_id",
                                    "key_name",
                                    "launch_index",
                                    "launched_at",
                                    "locked",
                                    "locked_by",
                                    "node",
                                    "power_state",
                                    "progress",
                                    "project_id",
                                    "ramdisk_id",
                                    "root_device_name",
                                    "task_state",
                                    "terminated_at",
                                    "updated_at",
                                    "user_id",
                                    "uuid",
                                    "vm_state",
                                )
                            ),
                            ALL,
                        ),
                        (
                            Choice(
                                (
                                    "architecture",
                                    "cell_name",
                                    "cleaned",
                                    "default_ephemeral_device",
                                    "default_swap_device",
                                    "deleted",
                                    "deleted_at",
                                    "disable_terminate",
                                    "ephemeral_gb",
                                    "ephemeral_key_uuid",
                                    "id",
                                    "key_data",
                                    "launched_on",
                                    "memory_mb",
                                    "os_type",
                                    "reservation_id",
                                    "root_gb",
                                    "shutdown_terminate",
                                    "user_data",
                                    "vcpus",
                                    "vm_mode",
                                )
                            ),
                            Microversions.parse("2.1-2.74"),
                        ),
                    )
                )
            ),
        ),
        "sort_dir": Query("sort_dir", Array(Text())),
        "all_tenants": Query("all_tenants", Boolean()),
        "status": Query("status", Array(Text())),
        "name": Query("name", Text(least=1, form="regex")),
        "user_id": Query("user_id", Id(Text())),
        "project_id": Query("project_id", Id(Text())),
        "tenant_id": Query("tenant_id", Id(Text())),
        "launch_index": Query("launch_index", Text()),
        "image": Query("image", Id(Text())),
        "image_ref": Query("image_ref", Text()),
        "kernel_id": Query("kernel_id", Text(least=1, form="regex")),
        "ramdisk_id": Query("ramdisk_id", Text(least=1, form="regex")),
        "hostname": Query("hostname", Text(least=1, form="regex")),
        "key_name": Query("key_name", Text(least=1, form="regex")),
        "power_state": Query("power_state", Text(least=1, form="regex")),
        "vm_state": Query("vm_state", Text()),
        "task_state": Query("task_state", Text()),
        "host": Query("host", Text()),
        "node": Query("node", Text(least=1, form="regex")),
        "flavor": Query("flavor", Id(Text(least=1, form="regex"))),
        "reservation_id": Query("reservation_id", Text(least=1, form="regex")),
        "launched_at": Query("launched_at", Text(least=1, form="regex")),
        "terminated_at": Query("terminated_at", Text(least=1, form="regex")),
        "availability_zone": Query("availability_zone", Text(least=1, form="regex")),
        "display_name": Query("display_name", Text(least=1, form="regex")),
        "description": Query("description", Text(least=1, form="regex")),
        "display_description": Query("display_description", Text(least=1, form="regex")),
        "locked_by": Query("locked_by", Text(least=1, form="regex")),
        "uuid": Query("uuid", Text()),
        "root_device_name": Query("root_device_name", Text(least=1, form="regex")),
        "config_drive": Query("config_drive", Text(least=1, form="regex")),
        "access_ip_v4": Query("access_ip_v4", Text(least=1, form="regex")),
        "access_ip_v6": Query("access_ip_v6", Text(least=1, form="regex")),
        "auto_disk_config": Query("auto_disk_config", Text(least=1, form="regex")),
        "progress": Query("progress", Text(least=1, form="regex")),
        "soft_deleted": Query("soft_deleted", Boolean()),
        "deleted": Query("deleted", Boolean()),
        "ip": Query("ip", Text(least=1, form="regex")),
        "ip6": Query("ip6", Text(least=1, form="regex")),
        "created_at": Query("created_at", Text(least=1, form="regex")),
        "changes_since": Query("changes-since", Timestamp()),
        "changes_before": Query("changes-before", Timestamp(), served=Microversions.parse("2.66-")),
        "locked": Query("locked", Boolean(), served=Microversions.parse("2.73-")),
        "tags": Query(
            "tags", Array(Text(least=1)), served=Microversions.parse("2.26-"), joined=True
        ),
        "tags_any": Query(
            "tags-any", Array(Text(least=1)), served=Microversions.parse("2.26-"), joined=True
        ),
        "not_tags": Query(
            "not-tags", Array(Text(least=1)), served=Microversions.parse("2.26-"), joined=True
        ),
        "not_tags_any": Query(
            "not-tags-any", Array(Text(least=1)), served=Microversions.parse("2.26-"), joined=True
        ),
    },
    rules=(
        NotAbove(
            Term("changes_since", ("changes-since",)),
            Term("changes_before", ("changes-before",)),
            "the time between has to be one",
        ),
    ),
)


def list_servers(
    *,
    limit: int | None = None,
    marker: str | Identified | None = None,
    sort_key: Sequence[SortKey] | SortKey | None = None,
    sort_dir: str | Sequence[str] | None = None,
    all_tenants: bool | None = None,
    status: str | Sequence[str] | None = None,
    name: str | None = None,
    user_id: str | Identified | None = None,
    project_id: str | Identified | None = None,
    tenant_id: str | Identified | None = None,
    launch_index: str | None = None,
    image: str | Identified | None = None,
    image_ref: str | None = None,
    kernel_id: str | None = None,
    ramdisk_id: str | None = None,
    hostname: str | None = None,
    key_name: str | None = None,
    power_state: str | None = None,
    vm_state: str | None = None,
    task_state: str | None = None,
    host: str | None = None,
    node: str | None = None,
    flavor: str | Identified | None = None,
    reservation_id: str | None = None,
    launched_at: str | None = None,
    terminated_at: str | None = None,
    availability_zone: str | None = None,
    display_name: str | None = None,
    description: str | None = None,
    display_description: str | None = None,
    locked_by: str | None = None,
    uuid: str | None = None,
    root_device_name: str | None = None,
    config_drive: str | None = None,
    access_ip_v4: str | None = None,
    access_ip_v6: str | None = None,
    auto_disk_config: str | None = None,
    progress: str | None = None,
    soft_deleted: bool | None = None,
    deleted: bool | None = None,
    ip: str | None = None,
    ip6: str | None = None,
    created_at: str | None = None,
    changes_since: datetime.datetime | str | None = None,
    changes_before: datetime.datetime | str | None = None,
    locked: bool | None = None,
    tags: str | Sequence[str] | None = None,
    tags_any: str | Sequence[str] | None = None,
    not_tags: str | Sequence[str] | None = None,
    not_tags_any: str | Sequence[str] | None = None,
) -> Operation[ServersListReply]:
    """List servers.

    Lists the servers of the project, newest first, with no more than id, name and links. Servers in
    a cell that is down are left out or, from 2.69 and without any filter or paging, told with the
    status UNKNOWN, not their name.

    Checked before sending, as Nova does: the time between has to be one.

    Spec: `list_servers`, GET /servers.
    For readers of the project and administrators (os_compute_api:servers:index); only for
    administrators when all projects are asked for.

    Args:
        limit: How many items a page has at most; the cloud sets an upper bound, 1000 by default.
        marker: The id of the last item of the page before.
        sort_key: What to sort by, most important first, and then by uuid; created_at if left out.
            Until 2.74 some are taken and ignored.
        sort_dir: The direction for each sort_key, asc or desc; left out, that of the first, which
            is desc.
        all_tenants: Whether to list the servers of all projects. For administrators.
        status: Only servers in one of these statuses, such as ACTIVE; DELETED is for
            administrators. An unknown one gives an empty list before 2.38 and an error (400) from
            then on.
        name: Only servers whose name matches this pattern.
        user_id: Only servers created by this user. For administrators, and from 2.83 on for
            everyone.
        project_id: Only servers of this project; together with all_tenants. For administrators.
        tenant_id: An older name of project_id. For administrators.
        launch_index: Only servers with this number among those of one request. For administrators.
        image: Only servers made from this image.
        image_ref: An older name of image. For administrators.
        kernel_id: Only servers whose kernel image matches this pattern. For administrators.
        ramdisk_id: Only servers whose ramdisk image matches this pattern. For administrators.
        hostname: Only servers whose host name matches this pattern. For administrators, and from
            2.90 on for everyone.
        key_name: Only servers whose key pair matches this pattern. For administrators, and from
            2.83 on for everyone.
        power_state: Only servers in this power state, as a number. For administrators, and from
            2.83 on for everyone.
        vm_state: Only servers with this vm_state. For administrators, and from 2.83 on for
            everyone.
        task_state: Only servers with this task_state. For administrators, and from 2.83 on for
            everyone.
        host: Only servers on this compute host. For administrators.
        node: Only servers on hypervisors that match this pattern. For administrators.
        flavor: Only servers with this flavor, by its id.
        reservation_id: Only servers of the request with this reservation id.
        launched_at: Only servers that were first up at this time. For administrators, and from 2.83
            on for everyone.
        terminated_at: Only servers that were deleted at this time. For administrators, and from
            2.83 on for everyone.
        availability_zone: Only servers in availability zones that match this pattern. For
            administrators, and from 2.83 on for everyone.
        display_name: An older name of name. For administrators.
        description: Only servers whose description matches this pattern. For administrators.
        display_description: An older name of description. For administrators.
        locked_by: Only servers locked by admin or by owner. For administrators.
        uuid: Only the server with this UUID. For administrators.
        root_device_name: Only servers whose root device matches this pattern. For administrators.
        config_drive: Only servers with (True) or without a config drive. For administrators, and
            from 2.83 on for everyone.
        access_ip_v4: Only servers whose access address (IPv4) matches this pattern. For
            administrators.
        access_ip_v6: Only servers whose access address (IPv6) matches this pattern. For
            administrators.
        auto_disk_config: Only servers with this way of laying out the disk; AUTO is 1, MANUAL is 0.
            For administrators.
        progress: Only servers with this progress, in percent. For administrators, and from 2.83 on
            for everyone.
        soft_deleted: Whether to list the servers that are deleted but can still be restored. For
            administrators.
        deleted: Whether to list the servers that are deleted. For administrators.
        ip: Only servers with an IPv4 address that matches this pattern.
        ip6: Only servers with an IPv6 address that matches this pattern. For administrators, and
            from 2.5 on for everyone.
        created_at: Only servers created at this time. For administrators, and from 2.83 on for
            everyone.
        changes_since: Only what changed at or after this time (ISO 8601, UTC without an offset),
            also what was deleted since.
        changes_before: Only what changed at or before this time (ISO 8601, UTC without an offset).
            Since 2.66 (Stein).
        locked: Only servers that are locked (true) or not (false). Since 2.73 (Train).
        tags: Only servers that have all of these tags. Since 2.26 (Newton).
        tags_any: Only servers that have at least one of these tags. Since 2.26 (Newton).
        not_tags: Only servers that lack at least one of these tags. Since 2.26 (Newton).
        not_tags_any: Only servers that have none of these tags. Since 2.26 (Newton).

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
    """
    return _LIST_SERVERS.call(locals())


_CREATE_SERVER: Route[ServerCreated | ServerReservation] = Route(
    "create_server",
    "POST",
    "/servers",
    {
        202: first_with(
            (("server",), property_of("server", ServerCreated.from_dict)),
            (("reservation_id",), ServerReservation.from_dict),
        )
    },
    body=Object(
        {
            "server": Field("server", Model(ServerCreate), optional=NONE, inline=True),
            "scheduler_hints": Field("os:scheduler_hints", Model(SchedulerHints)),
            "legacy_scheduler_hints": Field("OS-SCH-HNT:scheduler_hints", Model(SchedulerHints)),
        }
    ),
)


def create_server(
    server: ServerCreate | Mapping[str, object],
    *,
    scheduler_hints: SchedulerHints | Mapping[str, object] | None = None,
    legacy_scheduler_hints: SchedulerHints | Mapping[str, object] | None = None,
) -> Operation[ServerCreated | ServerReservation]:
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
        server: The server.
        scheduler_hints: Wishes about the host.
        legacy_scheduler_hints: An older name of os:scheduler_hints, which Nova reads only if that
            is absent.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _CREATE_SERVER.call(locals())


_LIST_SERVERS_DETAIL: Route[ServersDetailReply] = Route(
    "list_servers_detail",
    "GET",
    "/servers/detail",
    {200: ServersDetailReply.from_dict},
    query=_LIST_SERVERS.query,
    rules=(
        NotAbove(
            Term("changes_since", ("changes-since",)),
            Term("changes_before", ("changes-before",)),
            "the time between has to be one",
        ),
    ),
)


def list_servers_detail(
    *,
    limit: int | None = None,
    marker: str | Identified | None = None,
    sort_key: Sequence[SortKey] | SortKey | None = None,
    sort_dir: str | Sequence[str] | None = None,
    all_tenants: bool | None = None,
    status: str | Sequence[str] | None = None,
    name: str | None = None,
    user_id: str | Identified | None = None,
    project_id: str | Identified | None = None,
    tenant_id: str | Identified | None = None,
    launch_index: str | None = None,
    image: str | Identified | None = None,
    image_ref: str | None = None,
    kernel_id: str | None = None,
    ramdisk_id: str | None = None,
    hostname: str | None = None,
    key_name: str | None = None,
    power_state: str | None = None,
    vm_state: str | None = None,
    task_state: str | None = None,
    host: str | None = None,
    node: str | None = None,
    flavor: str | Identified | None = None,
    reservation_id: str | None = None,
    launched_at: str | None = None,
    terminated_at: str | None = None,
    availability_zone: str | None = None,
    display_name: str | None = None,
    description: str | None = None,
    display_description: str | None = None,
    locked_by: str | None = None,
    uuid: str | None = None,
    root_device_name: str | None = None,
    config_drive: str | None = None,
    access_ip_v4: str | None = None,
    access_ip_v6: str | None = None,
    auto_disk_config: str | None = None,
    progress: str | None = None,
    soft_deleted: bool | None = None,
    deleted: bool | None = None,
    ip: str | None = None,
    ip6: str | None = None,
    created_at: str | None = None,
    changes_since: datetime.datetime | str | None = None,
    changes_before: datetime.datetime | str | None = None,
    locked: bool | None = None,
    tags: str | Sequence[str] | None = None,
    tags_any: str | Sequence[str] | None = None,
    not_tags: str | Sequence[str] | None = None,
    not_tags_any: str | Sequence[str] | None = None,
) -> Operation[ServersDetailReply]:
    """List servers with details.

    Lists the servers of the project, newest first, each with nearly all that GET of one server
    shows. From 2.69 and without any filter or paging, servers in a cell that is down are told with
    the little that is known.

    Checked before sending, as Nova does: the time between has to be one.

    Spec: `list_servers_detail`, GET /servers/detail.
    For readers of the project and administrators (os_compute_api:servers:detail); only for
    administrators when all projects are asked for.

    Args:
        limit: How many items a page has at most; the cloud sets an upper bound, 1000 by default.
        marker: The id of the last item of the page before.
        sort_key: What to sort by, most important first, and then by uuid; created_at if left out.
            Until 2.74 some are taken and ignored.
        sort_dir: The direction for each sort_key, asc or desc; left out, that of the first, which
            is desc.
        all_tenants: Whether to list the servers of all projects. For administrators.
        status: Only servers in one of these statuses, such as ACTIVE; DELETED is for
            administrators. An unknown one gives an empty list before 2.38 and an error (400) from
            then on.
        name: Only servers whose name matches this pattern.
        user_id: Only servers created by this user. For administrators, and from 2.83 on for
            everyone.
        project_id: Only servers of this project; together with all_tenants. For administrators.
        tenant_id: An older name of project_id. For administrators.
        launch_index: Only servers with this number among those of one request. For administrators.
        image: Only servers made from this image.
        image_ref: An older name of image. For administrators.
        kernel_id: Only servers whose kernel image matches this pattern. For administrators.
        ramdisk_id: Only servers whose ramdisk image matches this pattern. For administrators.
        hostname: Only servers whose host name matches this pattern. For administrators, and from
            2.90 on for everyone.
        key_name: Only servers whose key pair matches this pattern. For administrators, and from
            2.83 on for everyone.
        power_state: Only servers in this power state, as a number. For administrators, and from
            2.83 on for everyone.
        vm_state: Only servers with this vm_state. For administrators, and from 2.83 on for
            everyone.
        task_state: Only servers with this task_state. For administrators, and from 2.83 on for
            everyone.
        host: Only servers on this compute host. For administrators.
        node: Only servers on hypervisors that match this pattern. For administrators.
        flavor: Only servers with this flavor, by its id.
        reservation_id: Only servers of the request with this reservation id.
        launched_at: Only servers that were first up at this time. For administrators, and from 2.83
            on for everyone.
        terminated_at: Only servers that were deleted at this time. For administrators, and from
            2.83 on for everyone.
        availability_zone: Only servers in availability zones that match this pattern. For
            administrators, and from 2.83 on for everyone.
        display_name: An older name of name. For administrators.
        description: Only servers whose description matches this pattern. For administrators.
        display_description: An older name of description. For administrators.
        locked_by: Only servers locked by admin or by owner. For administrators.
        uuid: Only the server with this UUID. For administrators.
        root_device_name: Only servers whose root device matches this pattern. For administrators.
        config_drive: Only servers with (True) or without a config drive. For administrators, and
            from 2.83 on for everyone.
        access_ip_v4: Only servers whose access address (IPv4) matches this pattern. For
            administrators.
        access_ip_v6: Only servers whose access address (IPv6) matches this pattern. For
            administrators.
        auto_disk_config: Only servers with this way of laying out the disk; AUTO is 1, MANUAL is 0.
            For administrators.
        progress: Only servers with this progress, in percent. For administrators, and from 2.83 on
            for everyone.
        soft_deleted: Whether to list the servers that are deleted but can still be restored. For
            administrators.
        deleted: Whether to list the servers that are deleted. For administrators.
        ip: Only servers with an IPv4 address that matches this pattern.
        ip6: Only servers with an IPv6 address that matches this pattern. For administrators, and
            from 2.5 on for everyone.
        created_at: Only servers created at this time. For administrators, and from 2.83 on for
            everyone.
        changes_since: Only what changed at or after this time (ISO 8601, UTC without an offset),
            also what was deleted since.
        changes_before: Only what changed at or before this time (ISO 8601, UTC without an offset).
            Since 2.66 (Stein).
        locked: Only servers that are locked (true) or not (false). Since 2.73 (Train).
        tags: Only servers that have all of these tags. Since 2.26 (Newton).
        tags_any: Only servers that have at least one of these tags. Since 2.26 (Newton).
        not_tags: Only servers that lack at least one of these tags. Since 2.26 (Newton).
        not_tags_any: Only servers that have none of these tags. Since 2.26 (Newton).

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
    """
    return _LIST_SERVERS_DETAIL.call(locals())


_SHOW_SERVER: Route[Server] = Route(
    "show_server",
    "GET",
    "/servers/{server_id}",
    {200: property_of("server", Server.from_dict)},
    placeholders={
        "server_id": Id(Text(least=1)),
    },
)


def show_server(
    server_id: str | Identified,
) -> Operation[Server]:
    """Show a server.

    Shows everything about a server that the user may see.

    Spec: `show_server`, GET /servers/{server_id}.
    For readers of the project and administrators (os_compute_api:servers:show).

    Args:
        server_id: The UUID of the server.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _SHOW_SERVER.call(locals())


_UPDATE_SERVER: Route[ServerUpdated] = Route(
    "update_server",
    "PUT",
    "/servers/{server_id}",
    {200: property_of("server", ServerUpdated.from_dict)},
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    body=Envelope("server", ServerUpdate.checks),
)


def update_server(
    server_id: str | Identified,
    *,
    name: str | None = None,
    disk_config: Literal["AUTO", "MANUAL"] | None = None,
    access_ipv4: str | None = None,
    access_ipv6: str | None = None,
    description: str | None | Unset = UNSET,
    hostname: str | None = None,
    pinned_availability_zone: str | None | Unset = UNSET,
) -> Operation[ServerUpdated]:
    """Update a server.

    Changes what Nova keeps about a server: its name, description, access addresses, host name, or
    the pin to its availability zone. Nothing inside the server changes until it is rebuilt or reads
    its metadata again.

    Spec: `update_server`, PUT /servers/{server_id}.
    For members of the project and administrators (os_compute_api:servers:update).

    Args:
        server_id: The UUID of the server.
        name: The name. The host name stays.
        disk_config: How to lay out the root disk; the image's own wish counts if it is left out.
        access_ipv4: An IPv4 address at which the server can be reached. Nova only keeps it.
        access_ipv6: An IPv6 address at which the server can be reached. Nova only keeps it.
        description: A description of the server; null removes it. Since 2.19 (Mitaka).
        hostname: The host name inside the server; from 2.94 it may have a domain. Left out, it is
            made of the name. Since 2.90 (Xena).
        pinned_availability_zone: null lets the server leave its availability zone when it moves;
            the name of the zone that it is in makes it stay. Any other zone is a conflict (409).
            Since 2.104 (2026.2 Hibiscus).

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _UPDATE_SERVER.call(locals())


_DELETE_SERVER: Route[None] = Route(
    "delete_server",
    "DELETE",
    "/servers/{server_id}",
    {204: None},
    placeholders={
        "server_id": Id(Text(least=1)),
    },
)


def delete_server(
    server_id: str | Identified,
) -> Operation[None]:
    """Delete a server.

    Deletes a server in any state, unless it is locked. Nova answers before it is gone. Where the
    cloud keeps deleted servers for a while, it becomes SOFT_DELETED and can be restored.

    Spec: `delete_server`, DELETE /servers/{server_id}.
    For members of the project and administrators (os_compute_api:servers:delete).

    Args:
        server_id: The UUID of the server.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _DELETE_SERVER.call(locals())
