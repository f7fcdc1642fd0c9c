# Generated from spec/paths by `make generate`: change the spec, not this file.
"""Operations of volumes_boot: each function builds one call, which a client then sends."""

from novakit_core.microversions import Microversions
from novakit_core.operation import aliased

from .server_actions import (
    confirm_resize_server,
    create_server_image,
    reboot_server,
    rebuild_server,
    resize_server,
    revert_resize_server,
    start_server,
    stop_server,
    trigger_server_crash_dump,
)
from .servers import (
    create_server,
    delete_server,
    list_servers,
    list_servers_detail,
    show_server,
    update_server,
)

list_servers_via_volumes_boot = aliased(
    list_servers,
    "list_servers_via_volumes_boot",
    ("/servers", "/os-volumes_boot"),
    served=Microversions.parse("2.1-2.102"),
    text="""List servers by the alias.

    As GET /servers; it lists all servers, however they were booted.

    Checked before sending, as Nova does: the time between has to be one.

    Up to 2.102 (2026.1 Gazpacho). Spec: `list_servers_via_volumes_boot`, GET /os-volumes_boot.
    For readers of the project and administrators (os_compute_api:servers:index); only for
    administrators when all projects are asked for.
    """,
)

create_server_via_volumes_boot = aliased(
    create_server,
    "create_server_via_volumes_boot",
    ("/servers", "/os-volumes_boot"),
    served=Microversions.parse("2.1-2.102"),
    text="""Create servers by the alias.

    As POST /servers, with the same body; block devices are not required.

    Up to 2.102 (2026.1 Gazpacho). Spec: `create_server_via_volumes_boot`, POST /os-volumes_boot.
    For members of the project and administrators (os_compute_api:servers:create); only for
    administrators when the availability zone names a host, when a host or a hypervisor is named,
    when the server has an image and its flavor no disk or when a network is external and not
    shared.
    """,
)

list_servers_detail_via_volumes_boot = aliased(
    list_servers_detail,
    "list_servers_detail_via_volumes_boot",
    ("/servers", "/os-volumes_boot"),
    served=Microversions.parse("2.1-2.102"),
    text="""List servers with details by the alias.

    As GET /servers/detail.

    Checked before sending, as Nova does: the time between has to be one.

    Up to 2.102 (2026.1 Gazpacho). Spec: `list_servers_detail_via_volumes_boot`, GET /os-volumes_boot/detail.
    For readers of the project and administrators (os_compute_api:servers:detail); only for
    administrators when all projects are asked for.
    """,
)

show_server_via_volumes_boot = aliased(
    show_server,
    "show_server_via_volumes_boot",
    ("/servers", "/os-volumes_boot"),
    served=Microversions.parse("2.1-2.102"),
    text="""Show a server by the alias.

    As GET /servers/{server_id}.

    Up to 2.102 (2026.1 Gazpacho). Spec: `show_server_via_volumes_boot`, GET /os-volumes_boot/{server_id}.
    For readers of the project and administrators (os_compute_api:servers:show).
    """,
)

update_server_via_volumes_boot = aliased(
    update_server,
    "update_server_via_volumes_boot",
    ("/servers", "/os-volumes_boot"),
    served=Microversions.parse("2.1-2.102"),
    text="""Update a server by the alias.

    As PUT /servers/{server_id}.

    Up to 2.102 (2026.1 Gazpacho). Spec: `update_server_via_volumes_boot`, PUT /os-volumes_boot/{server_id}.
    For members of the project and administrators (os_compute_api:servers:update).
    """,
)

delete_server_via_volumes_boot = aliased(
    delete_server,
    "delete_server_via_volumes_boot",
    ("/servers", "/os-volumes_boot"),
    served=Microversions.parse("2.1-2.102"),
    text="""Delete a server by the alias.

    As DELETE /servers/{server_id}.

    Up to 2.102 (2026.1 Gazpacho). Spec: `delete_server_via_volumes_boot`, DELETE /os-volumes_boot/{server_id}.
    For members of the project and administrators (os_compute_api:servers:delete).
    """,
)

start_server_via_volumes_boot = aliased(
    start_server,
    "start_server_via_volumes_boot",
    ("/servers", "/os-volumes_boot"),
    served=Microversions.parse("2.1-2.102"),
    text="""Start a server by the alias.

    As os-start of /servers.

    Up to 2.102 (2026.1 Gazpacho). Spec: `start_server_via_volumes_boot`, POST /os-volumes_boot/{server_id}/action.
    For members of the project and administrators (os_compute_api:servers:start).
    """,
)

stop_server_via_volumes_boot = aliased(
    stop_server,
    "stop_server_via_volumes_boot",
    ("/servers", "/os-volumes_boot"),
    served=Microversions.parse("2.1-2.102"),
    text="""Stop a server by the alias.

    As os-stop of /servers.

    Up to 2.102 (2026.1 Gazpacho). Spec: `stop_server_via_volumes_boot`, POST /os-volumes_boot/{server_id}/action.
    For members of the project and administrators (os_compute_api:servers:stop).
    """,
)

reboot_server_via_volumes_boot = aliased(
    reboot_server,
    "reboot_server_via_volumes_boot",
    ("/servers", "/os-volumes_boot"),
    served=Microversions.parse("2.1-2.102"),
    text="""Reboot a server by the alias.

    As reboot of /servers.

    Up to 2.102 (2026.1 Gazpacho). Spec: `reboot_server_via_volumes_boot`, POST /os-volumes_boot/{server_id}/action.
    For members of the project and administrators (os_compute_api:servers:reboot).
    """,
)

rebuild_server_via_volumes_boot = aliased(
    rebuild_server,
    "rebuild_server_via_volumes_boot",
    ("/servers", "/os-volumes_boot"),
    served=Microversions.parse("2.1-2.102"),
    text="""Rebuild a server by the alias.

    As rebuild of /servers.

    Up to 2.102 (2026.1 Gazpacho). Spec: `rebuild_server_via_volumes_boot`, POST /os-volumes_boot/{server_id}/action.
    For members of the project and administrators (os_compute_api:servers:rebuild); only for
    administrators when the server has an image and its flavor no disk.
    """,
)

resize_server_via_volumes_boot = aliased(
    resize_server,
    "resize_server_via_volumes_boot",
    ("/servers", "/os-volumes_boot"),
    served=Microversions.parse("2.1-2.102"),
    text="""Resize a server by the alias.

    As resize of /servers.

    Up to 2.102 (2026.1 Gazpacho). Spec: `resize_server_via_volumes_boot`, POST /os-volumes_boot/{server_id}/action.
    For members of the project and administrators (os_compute_api:servers:resize); only for
    administrators when the server has an image and its flavor no disk.
    """,
)

confirm_resize_server_via_volumes_boot = aliased(
    confirm_resize_server,
    "confirm_resize_server_via_volumes_boot",
    ("/servers", "/os-volumes_boot"),
    served=Microversions.parse("2.1-2.102"),
    text="""Confirm a resize by the alias.

    As confirmResize of /servers.

    Up to 2.102 (2026.1 Gazpacho). Spec: `confirm_resize_server_via_volumes_boot`, POST /os-volumes_boot/{server_id}/action.
    For members of the project and administrators (os_compute_api:servers:confirm_resize).
    """,
)

revert_resize_server_via_volumes_boot = aliased(
    revert_resize_server,
    "revert_resize_server_via_volumes_boot",
    ("/servers", "/os-volumes_boot"),
    served=Microversions.parse("2.1-2.102"),
    text="""Revert a resize by the alias.

    As revertResize of /servers.

    Up to 2.102 (2026.1 Gazpacho). Spec: `revert_resize_server_via_volumes_boot`, POST /os-volumes_boot/{server_id}/action.
    For members of the project and administrators (os_compute_api:servers:revert_resize).
    """,
)

create_server_image_via_volumes_boot = aliased(
    create_server_image,
    "create_server_image_via_volumes_boot",
    ("/servers", "/os-volumes_boot"),
    served=Microversions.parse("2.1-2.102"),
    text="""Make an image of a server by the alias.

    As createImage of /servers.

    Up to 2.102 (2026.1 Gazpacho). Spec: `create_server_image_via_volumes_boot`, POST /os-volumes_boot/{server_id}/action.
    For members of the project and administrators (os_compute_api:servers:create_image).
    """,
)

trigger_server_crash_dump_via_volumes_boot = aliased(
    trigger_server_crash_dump,
    "trigger_server_crash_dump_via_volumes_boot",
    ("/servers", "/os-volumes_boot"),
    served=Microversions.parse("2.17-2.102"),
    text="""Trigger a crash dump by the alias.

    As trigger_crash_dump of /servers.

    2.17 (Mitaka) to 2.102. Spec: `trigger_server_crash_dump_via_volumes_boot`, POST /os-volumes_boot/{server_id}/action.
    For members of the project and administrators (os_compute_api:servers:trigger_crash_dump).
    """,
)
