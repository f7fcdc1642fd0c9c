# Generated from spec/policies.yaml by `make generate`: change the spec, not this file.
"""Who may call what by default: rules of Nova's policy. A cloud may have other ones."""

from collections.abc import Mapping

from novakit_core.policies import Rule

RULES: Mapping[str, Rule] = {
    "@": Rule("all users"),
    "compute:server:topology:host:index": Rule(
        "administrators", opens="the CPUs and the NUMA nodes of the host"
    ),
    "compute:server:topology:index": Rule("readers of the project and administrators"),
    "compute:servers:create:requested_destination": Rule(
        "administrators", when="a host or a hypervisor is named"
    ),
    "compute:servers:resize:cross_cell": Rule("nobody", opens="hosts of other cells"),
    "os_compute_api:ips:index": Rule("readers of the project and administrators"),
    "os_compute_api:ips:show": Rule("readers of the project and administrators"),
    "network:attach_external_network": Rule(
        "administrators", when="a network is external and not shared"
    ),
    "os_compute_api:os-admin-actions:inject_network_info": Rule("administrators"),
    "os_compute_api:os-admin-actions:reset_state": Rule("administrators"),
    "os_compute_api:os-admin-password": Rule("members of the project and administrators"),
    "os_compute_api:os-attach-interfaces:create": Rule("members of the project and administrators"),
    "os_compute_api:os-attach-interfaces:delete": Rule("members of the project and administrators"),
    "os_compute_api:os-attach-interfaces:list": Rule("readers of the project and administrators"),
    "os_compute_api:os-attach-interfaces:show": Rule("readers of the project and administrators"),
    "os_compute_api:os-console-output": Rule("members of the project and administrators"),
    "os_compute_api:os-create-backup": Rule("members of the project and administrators"),
    "os_compute_api:os-deferred-delete:force": Rule("members of the project and administrators"),
    "os_compute_api:os-deferred-delete:restore": Rule("members of the project and administrators"),
    "os_compute_api:os-evacuate": Rule("administrators"),
    "os_compute_api:os-extended-server-attributes": Rule(
        "administrators", opens="where and how servers run"
    ),
    "os_compute_api:os-flavor-extra-specs:index": Rule(
        "readers of the project and administrators", opens="the extra specs of flavors"
    ),
    "os_compute_api:os-floating-ips:add": Rule("members of the project and administrators"),
    "os_compute_api:os-floating-ips:remove": Rule("members of the project and administrators"),
    "os_compute_api:os-instance-actions:events": Rule(
        "administrators", opens="the tracebacks and hosts of events"
    ),
    "os_compute_api:os-instance-actions:events:details": Rule(
        "administrators", opens="what went wrong in an event"
    ),
    "os_compute_api:os-instance-actions:list": Rule("readers of the project and administrators"),
    "os_compute_api:os-instance-actions:show": Rule("readers of the project and administrators"),
    "os_compute_api:os-lock-server:lock": Rule("members of the project and administrators"),
    "os_compute_api:os-lock-server:unlock": Rule("members of the project and administrators"),
    "os_compute_api:os-lock-server:unlock:unlock_override": Rule(
        "administrators", when="somebody else locked the server"
    ),
    "os_compute_api:os-migrate-server:migrate": Rule("managers of the project and administrators"),
    "os_compute_api:os-migrate-server:migrate:host": Rule("administrators", when="a host is named"),
    "os_compute_api:os-migrate-server:migrate_live": Rule(
        "managers of the project and administrators"
    ),
    "os_compute_api:os-migrate-server:migrate_live:host": Rule(
        "administrators", when="a host is named"
    ),
    "os_compute_api:os-multinic:add": Rule("members of the project and administrators"),
    "os_compute_api:os-multinic:remove": Rule("members of the project and administrators"),
    "os_compute_api:os-pause-server:pause": Rule("members of the project and administrators"),
    "os_compute_api:os-pause-server:unpause": Rule("members of the project and administrators"),
    "os_compute_api:os-remote-consoles": Rule("members of the project and administrators"),
    "os_compute_api:os-rescue": Rule("members of the project and administrators"),
    "os_compute_api:os-security-groups:add": Rule("members of the project and administrators"),
    "os_compute_api:os-security-groups:list": Rule("readers of the project and administrators"),
    "os_compute_api:os-security-groups:remove": Rule("members of the project and administrators"),
    "os_compute_api:os-server-diagnostics": Rule("administrators"),
    "os_compute_api:os-server-password:clear": Rule("members of the project and administrators"),
    "os_compute_api:os-server-password:show": Rule("readers of the project and administrators"),
    "os_compute_api:os-server-shares:create": Rule("members of the project and administrators"),
    "os_compute_api:os-server-shares:delete": Rule("members of the project and administrators"),
    "os_compute_api:os-server-shares:index": Rule("readers of the project and administrators"),
    "os_compute_api:os-server-shares:show": Rule("readers of the project and administrators"),
    "os_compute_api:os-server-tags:delete": Rule("members of the project and administrators"),
    "os_compute_api:os-server-tags:delete_all": Rule("members of the project and administrators"),
    "os_compute_api:os-server-tags:index": Rule("readers of the project and administrators"),
    "os_compute_api:os-server-tags:show": Rule("readers of the project and administrators"),
    "os_compute_api:os-server-tags:update": Rule("members of the project and administrators"),
    "os_compute_api:os-server-tags:update_all": Rule("members of the project and administrators"),
    "os_compute_api:os-shelve:shelve": Rule("members of the project and administrators"),
    "os_compute_api:os-shelve:shelve_offload": Rule("administrators"),
    "os_compute_api:os-shelve:unshelve": Rule("members of the project and administrators"),
    "os_compute_api:os-shelve:unshelve_to_host": Rule("administrators", when="a host is named"),
    "os_compute_api:os-suspend-server:resume": Rule("members of the project and administrators"),
    "os_compute_api:os-suspend-server:suspend": Rule("members of the project and administrators"),
    "os_compute_api:os-unrescue": Rule("members of the project and administrators"),
    "os_compute_api:os-volumes-attachments:create": Rule(
        "members of the project and administrators"
    ),
    "os_compute_api:os-volumes-attachments:delete": Rule(
        "members of the project and administrators"
    ),
    "os_compute_api:os-volumes-attachments:index": Rule(
        "readers of the project and administrators"
    ),
    "os_compute_api:os-volumes-attachments:show": Rule("readers of the project and administrators"),
    "os_compute_api:os-volumes-attachments:swap": Rule(
        "services and administrators", when="another volume takes the place"
    ),
    "os_compute_api:os-volumes-attachments:update": Rule(
        "members of the project and administrators"
    ),
    "os_compute_api:server-metadata:create": Rule("members of the project and administrators"),
    "os_compute_api:server-metadata:delete": Rule("members of the project and administrators"),
    "os_compute_api:server-metadata:index": Rule("readers of the project and administrators"),
    "os_compute_api:server-metadata:show": Rule("readers of the project and administrators"),
    "os_compute_api:server-metadata:update": Rule("members of the project and administrators"),
    "os_compute_api:server-metadata:update_all": Rule("members of the project and administrators"),
    "os_compute_api:servers:allow_all_filters": Rule("administrators", opens="every filter"),
    "os_compute_api:servers:confirm_resize": Rule("members of the project and administrators"),
    "os_compute_api:servers:create": Rule("members of the project and administrators"),
    "os_compute_api:servers:create:attach_network": Rule(
        "members of the project and administrators", when="networks are named"
    ),
    "os_compute_api:servers:create:attach_volume": Rule(
        "members of the project and administrators", when="there are block devices"
    ),
    "os_compute_api:servers:create:forced_host": Rule(
        "administrators", when="the availability zone names a host"
    ),
    "os_compute_api:servers:create:trusted_certs": Rule(
        "members of the project and administrators", when="certificates are named"
    ),
    "os_compute_api:servers:create:zero_disk_flavor": Rule(
        "administrators", when="the server has an image and its flavor no disk"
    ),
    "os_compute_api:servers:create_image": Rule("members of the project and administrators"),
    "os_compute_api:servers:create_image:allow_volume_backed": Rule(
        "members of the project and administrators", when="the root disk is a volume"
    ),
    "os_compute_api:servers:delete": Rule("members of the project and administrators"),
    "os_compute_api:servers:detail": Rule("readers of the project and administrators"),
    "os_compute_api:servers:detail:get_all_tenants": Rule(
        "administrators", when="all projects are asked for"
    ),
    "os_compute_api:servers:index": Rule("readers of the project and administrators"),
    "os_compute_api:servers:index:get_all_tenants": Rule(
        "administrators", when="all projects are asked for"
    ),
    "os_compute_api:servers:migrations:delete": Rule("managers of the project and administrators"),
    "os_compute_api:servers:migrations:force_complete": Rule(
        "managers of the project and administrators"
    ),
    "os_compute_api:servers:migrations:index": Rule("managers of the project and administrators"),
    "os_compute_api:servers:migrations:index:host": Rule(
        "administrators", opens="the hosts of migrations"
    ),
    "os_compute_api:servers:migrations:show": Rule("administrators"),
    "os_compute_api:servers:reboot": Rule("members of the project and administrators"),
    "os_compute_api:servers:rebuild": Rule("members of the project and administrators"),
    "os_compute_api:servers:rebuild:trusted_certs": Rule(
        "members of the project and administrators", when="certificates are named"
    ),
    "os_compute_api:servers:resize": Rule("members of the project and administrators"),
    "os_compute_api:servers:revert_resize": Rule("members of the project and administrators"),
    "os_compute_api:servers:show": Rule("readers of the project and administrators"),
    "os_compute_api:servers:show:flavor-extra-specs": Rule(
        "readers of the project and administrators", opens="the extra specs of the flavor"
    ),
    "os_compute_api:servers:show:host_status": Rule(
        "administrators", opens="the state of the host"
    ),
    "os_compute_api:servers:show:host_status:unknown-only": Rule(
        "administrators", opens="that the state of the host is unknown"
    ),
    "os_compute_api:servers:start": Rule("members of the project and administrators"),
    "os_compute_api:servers:stop": Rule("members of the project and administrators"),
    "os_compute_api:servers:trigger_crash_dump": Rule("members of the project and administrators"),
    "os_compute_api:servers:update": Rule("members of the project and administrators"),
}
"""The rules that operations ask for."""

ASKED: Mapping[str, tuple[str, ...]] = {
    "list_servers": (
        "os_compute_api:servers:index",
        "os_compute_api:servers:index:get_all_tenants",
        "os_compute_api:servers:allow_all_filters",
    ),
    "create_server": (
        "os_compute_api:servers:create",
        "os_compute_api:servers:create:attach_volume",
        "os_compute_api:servers:create:attach_network",
        "os_compute_api:servers:create:trusted_certs",
        "os_compute_api:servers:create:forced_host",
        "compute:servers:create:requested_destination",
        "os_compute_api:servers:create:zero_disk_flavor",
        "network:attach_external_network",
    ),
    "list_servers_detail": (
        "os_compute_api:servers:detail",
        "os_compute_api:servers:detail:get_all_tenants",
        "os_compute_api:servers:allow_all_filters",
        "os_compute_api:servers:show:flavor-extra-specs",
        "os_compute_api:servers:show:host_status",
        "os_compute_api:servers:show:host_status:unknown-only",
        "os_compute_api:os-extended-server-attributes",
    ),
    "show_server": (
        "os_compute_api:servers:show",
        "os_compute_api:servers:show:flavor-extra-specs",
        "os_compute_api:servers:show:host_status",
        "os_compute_api:servers:show:host_status:unknown-only",
        "os_compute_api:os-extended-server-attributes",
    ),
    "update_server": (
        "os_compute_api:servers:update",
        "os_compute_api:servers:show:flavor-extra-specs",
        "os_compute_api:servers:show:host_status",
        "os_compute_api:servers:show:host_status:unknown-only",
        "os_compute_api:os-extended-server-attributes",
    ),
    "delete_server": ("os_compute_api:servers:delete",),
    "start_server": ("os_compute_api:servers:start",),
    "stop_server": ("os_compute_api:servers:stop",),
    "reboot_server": ("os_compute_api:servers:reboot",),
    "rebuild_server": (
        "os_compute_api:servers:rebuild",
        "os_compute_api:servers:rebuild:trusted_certs",
        "os_compute_api:servers:create:zero_disk_flavor",
        "os_compute_api:servers:show:flavor-extra-specs",
        "os_compute_api:servers:show:host_status",
        "os_compute_api:servers:show:host_status:unknown-only",
        "os_compute_api:os-extended-server-attributes",
    ),
    "resize_server": (
        "os_compute_api:servers:resize",
        "os_compute_api:servers:create:zero_disk_flavor",
        "compute:servers:resize:cross_cell",
    ),
    "confirm_resize_server": ("os_compute_api:servers:confirm_resize",),
    "revert_resize_server": ("os_compute_api:servers:revert_resize",),
    "create_server_image": (
        "os_compute_api:servers:create_image",
        "os_compute_api:servers:create_image:allow_volume_backed",
    ),
    "create_server_backup": ("os_compute_api:os-create-backup",),
    "get_server_console_output": ("os_compute_api:os-console-output",),
    "trigger_server_crash_dump": ("os_compute_api:servers:trigger_crash_dump",),
    "pause_server": ("os_compute_api:os-pause-server:pause",),
    "unpause_server": ("os_compute_api:os-pause-server:unpause",),
    "suspend_server": ("os_compute_api:os-suspend-server:suspend",),
    "resume_server": ("os_compute_api:os-suspend-server:resume",),
    "lock_server": ("os_compute_api:os-lock-server:lock",),
    "unlock_server": (
        "os_compute_api:os-lock-server:unlock",
        "os_compute_api:os-lock-server:unlock:unlock_override",
    ),
    "rescue_server": ("os_compute_api:os-rescue",),
    "unrescue_server": ("os_compute_api:os-unrescue",),
    "shelve_server": ("os_compute_api:os-shelve:shelve",),
    "shelve_offload_server": ("os_compute_api:os-shelve:shelve_offload",),
    "unshelve_server": (
        "os_compute_api:os-shelve:unshelve",
        "os_compute_api:os-shelve:unshelve_to_host",
    ),
    "restore_server": ("os_compute_api:os-deferred-delete:restore",),
    "force_delete_server": ("os_compute_api:os-deferred-delete:force",),
    "change_server_password": ("os_compute_api:os-admin-password",),
    "add_server_security_group": ("os_compute_api:os-security-groups:add",),
    "remove_server_security_group": ("os_compute_api:os-security-groups:remove",),
    "migrate_server": (
        "os_compute_api:os-migrate-server:migrate",
        "os_compute_api:os-migrate-server:migrate:host",
        "compute:servers:resize:cross_cell",
    ),
    "live_migrate_server": (
        "os_compute_api:os-migrate-server:migrate_live",
        "os_compute_api:os-migrate-server:migrate_live:host",
    ),
    "evacuate_server": ("os_compute_api:os-evacuate",),
    "reset_server_state": ("os_compute_api:os-admin-actions:reset_state",),
    "inject_server_network_info": ("os_compute_api:os-admin-actions:inject_network_info",),
    "add_server_floating_ip": ("os_compute_api:os-floating-ips:add",),
    "remove_server_floating_ip": ("os_compute_api:os-floating-ips:remove",),
    "add_server_fixed_ip": ("os_compute_api:os-multinic:add",),
    "remove_server_fixed_ip": ("os_compute_api:os-multinic:remove",),
    "get_server_vnc_console": ("os_compute_api:os-remote-consoles",),
    "get_server_spice_console": ("os_compute_api:os-remote-consoles",),
    "get_server_serial_console": ("os_compute_api:os-remote-consoles",),
    "list_server_metadata": ("os_compute_api:server-metadata:index",),
    "update_server_metadata": ("os_compute_api:server-metadata:create",),
    "replace_server_metadata": ("os_compute_api:server-metadata:update_all",),
    "show_server_metadata_item": ("os_compute_api:server-metadata:show",),
    "set_server_metadata_item": ("os_compute_api:server-metadata:update",),
    "delete_server_metadata_item": ("os_compute_api:server-metadata:delete",),
    "list_server_tags": ("os_compute_api:os-server-tags:index",),
    "replace_server_tags": ("os_compute_api:os-server-tags:update_all",),
    "delete_server_tags": ("os_compute_api:os-server-tags:delete_all",),
    "check_server_tag": ("os_compute_api:os-server-tags:show",),
    "add_server_tag": ("os_compute_api:os-server-tags:update",),
    "delete_server_tag": ("os_compute_api:os-server-tags:delete",),
    "list_server_ips": ("os_compute_api:ips:index",),
    "show_server_ips": ("os_compute_api:ips:show",),
    "show_server_diagnostics": ("os_compute_api:os-server-diagnostics",),
    "show_server_topology": ("compute:server:topology:index", "compute:server:topology:host:index"),
    "show_server_password": ("os_compute_api:os-server-password:show",),
    "clear_server_password": ("os_compute_api:os-server-password:clear",),
    "list_server_security_groups": ("os_compute_api:os-security-groups:list",),
    "create_server_remote_console": ("os_compute_api:os-remote-consoles",),
    "list_server_interfaces": ("os_compute_api:os-attach-interfaces:list",),
    "attach_server_interface": (
        "os_compute_api:os-attach-interfaces:create",
        "os_compute_api:os-attach-interfaces:show",
        "network:attach_external_network",
    ),
    "show_server_interface": ("os_compute_api:os-attach-interfaces:show",),
    "detach_server_interface": ("os_compute_api:os-attach-interfaces:delete",),
    "list_server_volume_attachments": ("os_compute_api:os-volumes-attachments:index",),
    "attach_server_volume": ("os_compute_api:os-volumes-attachments:create",),
    "show_server_volume_attachment": ("os_compute_api:os-volumes-attachments:show",),
    "update_server_volume_attachment": (
        "os_compute_api:os-volumes-attachments:update",
        "os_compute_api:os-volumes-attachments:swap",
    ),
    "detach_server_volume": ("os_compute_api:os-volumes-attachments:delete",),
    "list_server_instance_actions": ("os_compute_api:os-instance-actions:list",),
    "show_server_instance_action": (
        "os_compute_api:os-instance-actions:show",
        "os_compute_api:os-instance-actions:events",
        "os_compute_api:os-instance-actions:events:details",
    ),
    "list_server_migrations": (
        "os_compute_api:servers:migrations:index",
        "os_compute_api:servers:migrations:index:host",
    ),
    "show_server_migration": ("os_compute_api:servers:migrations:show",),
    "abort_server_migration": ("os_compute_api:servers:migrations:delete",),
    "force_complete_server_migration": ("os_compute_api:servers:migrations:force_complete",),
    "list_server_shares": ("os_compute_api:os-server-shares:index",),
    "attach_server_share": ("os_compute_api:os-server-shares:create",),
    "show_server_share": ("os_compute_api:os-server-shares:show",),
    "detach_server_share": ("os_compute_api:os-server-shares:delete",),
    "list_volumes_boot": (
        "os_compute_api:servers:index",
        "os_compute_api:servers:index:get_all_tenants",
        "os_compute_api:servers:allow_all_filters",
    ),
    "create_volumes_boot": (
        "os_compute_api:servers:create",
        "os_compute_api:servers:create:attach_volume",
        "os_compute_api:servers:create:attach_network",
        "os_compute_api:servers:create:trusted_certs",
        "os_compute_api:servers:create:forced_host",
        "compute:servers:create:requested_destination",
        "os_compute_api:servers:create:zero_disk_flavor",
        "network:attach_external_network",
    ),
    "list_volumes_boot_detail": (
        "os_compute_api:servers:detail",
        "os_compute_api:servers:detail:get_all_tenants",
        "os_compute_api:servers:allow_all_filters",
        "os_compute_api:servers:show:flavor-extra-specs",
        "os_compute_api:servers:show:host_status",
        "os_compute_api:servers:show:host_status:unknown-only",
        "os_compute_api:os-extended-server-attributes",
    ),
    "show_volumes_boot": (
        "os_compute_api:servers:show",
        "os_compute_api:servers:show:flavor-extra-specs",
        "os_compute_api:servers:show:host_status",
        "os_compute_api:servers:show:host_status:unknown-only",
        "os_compute_api:os-extended-server-attributes",
    ),
    "update_volumes_boot": (
        "os_compute_api:servers:update",
        "os_compute_api:servers:show:flavor-extra-specs",
        "os_compute_api:servers:show:host_status",
        "os_compute_api:servers:show:host_status:unknown-only",
        "os_compute_api:os-extended-server-attributes",
    ),
    "delete_volumes_boot": ("os_compute_api:servers:delete",),
    "start_volumes_boot": ("os_compute_api:servers:start",),
    "stop_volumes_boot": ("os_compute_api:servers:stop",),
    "reboot_volumes_boot": ("os_compute_api:servers:reboot",),
    "rebuild_volumes_boot": (
        "os_compute_api:servers:rebuild",
        "os_compute_api:servers:rebuild:trusted_certs",
        "os_compute_api:servers:create:zero_disk_flavor",
        "os_compute_api:servers:show:flavor-extra-specs",
        "os_compute_api:servers:show:host_status",
        "os_compute_api:servers:show:host_status:unknown-only",
        "os_compute_api:os-extended-server-attributes",
    ),
    "resize_volumes_boot": (
        "os_compute_api:servers:resize",
        "os_compute_api:servers:create:zero_disk_flavor",
        "compute:servers:resize:cross_cell",
    ),
    "confirm_resize_volumes_boot": ("os_compute_api:servers:confirm_resize",),
    "revert_resize_volumes_boot": ("os_compute_api:servers:revert_resize",),
    "create_volumes_boot_image": (
        "os_compute_api:servers:create_image",
        "os_compute_api:servers:create_image:allow_volume_backed",
    ),
    "trigger_volumes_boot_crash_dump": ("os_compute_api:servers:trigger_crash_dump",),
    "list_flavors": ("@",),
    "list_flavors_detail": ("@", "os_compute_api:os-flavor-extra-specs:index"),
    "show_flavor": ("@", "os_compute_api:os-flavor-extra-specs:index"),
}
"""The names of the rules that each operation asks for: first the one that it always asks for."""
