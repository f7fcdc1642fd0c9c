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

list_volumes_boot = aliased(
    list_servers,
    "list_volumes_boot",
    ("/servers", "/os-volumes_boot"),
    served=Microversions.parse("2.1-2.102"),
    text="""List servers by the alias.

    As GET /servers; it lists all servers, however they were booted.

    Checked before sending, as Nova does: the time between has to be one.

    Up to 2.102 (2026.1 Gazpacho). Spec: `list_volumes_boot`, GET /os-volumes_boot.
    """,
)

create_volumes_boot = aliased(
    create_server,
    "create_volumes_boot",
    ("/servers", "/os-volumes_boot"),
    served=Microversions.parse("2.1-2.102"),
    text="""Create servers by the alias.

    As POST /servers, with the same body; block devices are not required.

    Up to 2.102 (2026.1 Gazpacho). Spec: `create_volumes_boot`, POST /os-volumes_boot.
    """,
)

list_volumes_boot_detail = aliased(
    list_servers_detail,
    "list_volumes_boot_detail",
    ("/servers", "/os-volumes_boot"),
    served=Microversions.parse("2.1-2.102"),
    text="""List servers with details by the alias.

    As GET /servers/detail.

    Checked before sending, as Nova does: the time between has to be one.

    Up to 2.102 (2026.1 Gazpacho). Spec: `list_volumes_boot_detail`, GET /os-volumes_boot/detail.
    """,
)

show_volumes_boot = aliased(
    show_server,
    "show_volumes_boot",
    ("/servers", "/os-volumes_boot"),
    served=Microversions.parse("2.1-2.102"),
    text="""Show a server by the alias.

    As GET /servers/{server_id}.

    Up to 2.102 (2026.1 Gazpacho). Spec: `show_volumes_boot`, GET /os-volumes_boot/{server_id}.
    """,
)

update_volumes_boot = aliased(
    update_server,
    "update_volumes_boot",
    ("/servers", "/os-volumes_boot"),
    served=Microversions.parse("2.1-2.102"),
    text="""Update a server by the alias.

    As PUT /servers/{server_id}.

    Up to 2.102 (2026.1 Gazpacho). Spec: `update_volumes_boot`, PUT /os-volumes_boot/{server_id}.
    """,
)

delete_volumes_boot = aliased(
    delete_server,
    "delete_volumes_boot",
    ("/servers", "/os-volumes_boot"),
    served=Microversions.parse("2.1-2.102"),
    text="""Delete a server by the alias.

    As DELETE /servers/{server_id}.

    Up to 2.102 (2026.1 Gazpacho). Spec: `delete_volumes_boot`, DELETE /os-volumes_boot/{server_id}.
    """,
)

start_volumes_boot = aliased(
    start_server,
    "start_volumes_boot",
    ("/servers", "/os-volumes_boot"),
    served=Microversions.parse("2.1-2.102"),
    text="""Start a server by the alias.

    As os-start of /servers.

    Up to 2.102 (2026.1 Gazpacho). Spec: `start_volumes_boot`, POST /os-volumes_boot/{server_id}/action.
    """,
)

stop_volumes_boot = aliased(
    stop_server,
    "stop_volumes_boot",
    ("/servers", "/os-volumes_boot"),
    served=Microversions.parse("2.1-2.102"),
    text="""Stop a server by the alias.

    As os-stop of /servers.

    Up to 2.102 (2026.1 Gazpacho). Spec: `stop_volumes_boot`, POST /os-volumes_boot/{server_id}/action.
    """,
)

reboot_volumes_boot = aliased(
    reboot_server,
    "reboot_volumes_boot",
    ("/servers", "/os-volumes_boot"),
    served=Microversions.parse("2.1-2.102"),
    text="""Reboot a server by the alias.

    As reboot of /servers.

    Up to 2.102 (2026.1 Gazpacho). Spec: `reboot_volumes_boot`, POST /os-volumes_boot/{server_id}/action.
    """,
)

rebuild_volumes_boot = aliased(
    rebuild_server,
    "rebuild_volumes_boot",
    ("/servers", "/os-volumes_boot"),
    served=Microversions.parse("2.1-2.102"),
    text="""Rebuild a server by the alias.

    As rebuild of /servers.

    Up to 2.102 (2026.1 Gazpacho). Spec: `rebuild_volumes_boot`, POST /os-volumes_boot/{server_id}/action.
    """,
)

resize_volumes_boot = aliased(
    resize_server,
    "resize_volumes_boot",
    ("/servers", "/os-volumes_boot"),
    served=Microversions.parse("2.1-2.102"),
    text="""Resize a server by the alias.

    As resize of /servers.

    Up to 2.102 (2026.1 Gazpacho). Spec: `resize_volumes_boot`, POST /os-volumes_boot/{server_id}/action.
    """,
)

confirm_resize_volumes_boot = aliased(
    confirm_resize_server,
    "confirm_resize_volumes_boot",
    ("/servers", "/os-volumes_boot"),
    served=Microversions.parse("2.1-2.102"),
    text="""Confirm a resize by the alias.

    As confirmResize of /servers.

    Up to 2.102 (2026.1 Gazpacho). Spec: `confirm_resize_volumes_boot`, POST /os-volumes_boot/{server_id}/action.
    """,
)

revert_resize_volumes_boot = aliased(
    revert_resize_server,
    "revert_resize_volumes_boot",
    ("/servers", "/os-volumes_boot"),
    served=Microversions.parse("2.1-2.102"),
    text="""Revert a resize by the alias.

    As revertResize of /servers.

    Up to 2.102 (2026.1 Gazpacho). Spec: `revert_resize_volumes_boot`, POST /os-volumes_boot/{server_id}/action.
    """,
)

create_volumes_boot_image = aliased(
    create_server_image,
    "create_volumes_boot_image",
    ("/servers", "/os-volumes_boot"),
    served=Microversions.parse("2.1-2.102"),
    text="""Make an image of a server by the alias.

    As createImage of /servers.

    Up to 2.102 (2026.1 Gazpacho). Spec: `create_volumes_boot_image`, POST /os-volumes_boot/{server_id}/action.
    """,
)

trigger_volumes_boot_crash_dump = aliased(
    trigger_server_crash_dump,
    "trigger_volumes_boot_crash_dump",
    ("/servers", "/os-volumes_boot"),
    served=Microversions.parse("2.17-2.102"),
    text="""Trigger a crash dump by the alias.

    As trigger_crash_dump of /servers.

    2.17 (Mitaka) to 2.102. Spec: `trigger_volumes_boot_crash_dump`, POST /os-volumes_boot/{server_id}/action.
    """,
)
