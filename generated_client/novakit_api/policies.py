# Generated from spec/policies.yaml by `make generate`: change the spec, not this file.
"""Who may call what by default: rules of Nova's policy. A cloud may have other ones."""

from collections.abc import Mapping

from novakit_core.policies import Rule

RULES: Mapping[str, Rule] = {
    "@": Rule("all users"),
    "compute:aggregates:images": Rule("administrators"),
    "compute:server:topology:host:index": Rule(
        "administrators", opens="the CPUs and the NUMA nodes of the host"
    ),
    "compute:server:topology:index": Rule("readers of the project and administrators"),
    "compute:servers:create:requested_destination": Rule(
        "administrators", when="a host or a hypervisor is named"
    ),
    "compute:servers:resize:cross_cell": Rule("nobody", opens="hosts of other cells"),
    "os_compute_api:extensions": Rule("all users"),
    "os_compute_api:ips:index": Rule("readers of the project and administrators"),
    "os_compute_api:ips:show": Rule("readers of the project and administrators"),
    "network:attach_external_network": Rule(
        "administrators", when="a network is external and not shared"
    ),
    "os_compute_api:os-admin-actions:inject_network_info": Rule("administrators"),
    "os_compute_api:os-admin-actions:reset_state": Rule("administrators"),
    "os_compute_api:os-admin-password": Rule("members of the project and administrators"),
    "os_compute_api:os-aggregates:add_host": Rule("administrators"),
    "os_compute_api:os-aggregates:create": Rule("administrators"),
    "os_compute_api:os-aggregates:delete": Rule("administrators"),
    "os_compute_api:os-aggregates:index": Rule("administrators"),
    "os_compute_api:os-aggregates:remove_host": Rule("administrators"),
    "os_compute_api:os-aggregates:set_metadata": Rule("administrators"),
    "os_compute_api:os-aggregates:show": Rule("administrators"),
    "os_compute_api:os-aggregates:update": Rule("administrators"),
    "os_compute_api:os-assisted-volume-snapshots:create": Rule("services and administrators"),
    "os_compute_api:os-assisted-volume-snapshots:delete": Rule("services and administrators"),
    "os_compute_api:os-attach-interfaces:create": Rule("members of the project and administrators"),
    "os_compute_api:os-attach-interfaces:delete": Rule("members of the project and administrators"),
    "os_compute_api:os-attach-interfaces:list": Rule("readers of the project and administrators"),
    "os_compute_api:os-attach-interfaces:show": Rule("readers of the project and administrators"),
    "os_compute_api:os-availability-zone:detail": Rule("administrators"),
    "os_compute_api:os-availability-zone:list": Rule("all users"),
    "os_compute_api:os-console-auth-tokens": Rule("administrators"),
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
    "os_compute_api:os-hosts:list": Rule("administrators"),
    "os_compute_api:os-hosts:reboot": Rule("administrators"),
    "os_compute_api:os-hosts:show": Rule("administrators"),
    "os_compute_api:os-hosts:shutdown": Rule("administrators"),
    "os_compute_api:os-hosts:start": Rule("administrators"),
    "os_compute_api:os-hosts:update": Rule("administrators"),
    "os_compute_api:os-hypervisors:list": Rule("administrators"),
    "os_compute_api:os-hypervisors:list-detail": Rule("administrators"),
    "os_compute_api:os-hypervisors:search": Rule("administrators"),
    "os_compute_api:os-hypervisors:servers": Rule("administrators"),
    "os_compute_api:os-hypervisors:show": Rule("administrators"),
    "os_compute_api:os-hypervisors:statistics": Rule("administrators"),
    "os_compute_api:os-hypervisors:uptime": Rule("administrators"),
    "os_compute_api:os-instance-actions:events": Rule(
        "administrators", opens="the tracebacks and hosts of events"
    ),
    "os_compute_api:os-instance-actions:events:details": Rule(
        "administrators", opens="what went wrong in an event"
    ),
    "os_compute_api:os-instance-actions:list": Rule("readers of the project and administrators"),
    "os_compute_api:os-instance-actions:show": Rule("readers of the project and administrators"),
    "os_compute_api:os-instance-usage-audit-log:list": Rule("administrators"),
    "os_compute_api:os-instance-usage-audit-log:show": Rule("administrators"),
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
    "os_compute_api:os-migrations:index": Rule("managers of the project and administrators"),
    "os_compute_api:os-migrations:index:all_projects": Rule(
        "administrators", when="the own project is not the one named"
    ),
    "os_compute_api:os-migrations:index:host": Rule(
        "administrators", opens="the hosts of migrations"
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
    "os_compute_api:os-server-external-events:create": Rule("services and administrators"),
    "os_compute_api:os-server-groups:create": Rule("members of the project and administrators"),
    "os_compute_api:os-server-groups:delete": Rule("members of the project and administrators"),
    "os_compute_api:os-server-groups:index": Rule("readers of the project and administrators"),
    "os_compute_api:os-server-groups:index:all_projects": Rule(
        "administrators", opens="the groups of all projects"
    ),
    "os_compute_api:os-server-groups:show": Rule("readers of the project and administrators"),
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
    "os_compute_api:os-services:delete": Rule("administrators"),
    "os_compute_api:os-services:list": Rule("administrators"),
    "os_compute_api:os-services:update": Rule("administrators"),
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
    "create_server_external_events": ("os_compute_api:os-server-external-events:create",),
    "create_assisted_volume_snapshot": ("os_compute_api:os-assisted-volume-snapshots:create",),
    "delete_assisted_volume_snapshot": ("os_compute_api:os-assisted-volume-snapshots:delete",),
    "show_console_auth_token": ("os_compute_api:os-console-auth-tokens",),
    "show_latest_instance_usage_audit_log": ("os_compute_api:os-instance-usage-audit-log:list",),
    "show_instance_usage_audit_log": ("os_compute_api:os-instance-usage-audit-log:show",),
    "list_extensions": ("os_compute_api:extensions",),
    "show_extension": ("os_compute_api:extensions",),
    "show_version_by_id": ("@",),
    "list_hypervisors": ("os_compute_api:os-hypervisors:list",),
    "list_hypervisors_detail": ("os_compute_api:os-hypervisors:list-detail",),
    "show_hypervisor_statistics": ("os_compute_api:os-hypervisors:statistics",),
    "show_hypervisor": ("os_compute_api:os-hypervisors:show",),
    "show_hypervisor_uptime": ("os_compute_api:os-hypervisors:uptime",),
    "search_hypervisors": ("os_compute_api:os-hypervisors:search",),
    "search_hypervisor_servers": ("os_compute_api:os-hypervisors:servers",),
    "list_services": ("os_compute_api:os-services:list",),
    "update_service": ("os_compute_api:os-services:update",),
    "delete_service": ("os_compute_api:os-services:delete",),
    "list_hosts": ("os_compute_api:os-hosts:list",),
    "show_host": ("os_compute_api:os-hosts:show",),
    "update_host": ("os_compute_api:os-hosts:update",),
    "startup_host": ("os_compute_api:os-hosts:start",),
    "shutdown_host": ("os_compute_api:os-hosts:shutdown",),
    "reboot_host": ("os_compute_api:os-hosts:reboot",),
    "list_server_groups": (
        "os_compute_api:os-server-groups:index",
        "os_compute_api:os-server-groups:index:all_projects",
    ),
    "create_server_group": ("os_compute_api:os-server-groups:create",),
    "show_server_group": ("os_compute_api:os-server-groups:show",),
    "delete_server_group": ("os_compute_api:os-server-groups:delete",),
    "list_aggregates": ("os_compute_api:os-aggregates:index",),
    "create_aggregate": ("os_compute_api:os-aggregates:create",),
    "show_aggregate": ("os_compute_api:os-aggregates:show",),
    "update_aggregate": ("os_compute_api:os-aggregates:update",),
    "delete_aggregate": ("os_compute_api:os-aggregates:delete",),
    "add_aggregate_host": ("os_compute_api:os-aggregates:add_host",),
    "remove_aggregate_host": ("os_compute_api:os-aggregates:remove_host",),
    "set_aggregate_metadata": ("os_compute_api:os-aggregates:set_metadata",),
    "cache_aggregate_images": ("compute:aggregates:images",),
    "list_availability_zones": ("os_compute_api:os-availability-zone:list",),
    "list_availability_zones_detail": ("os_compute_api:os-availability-zone:detail",),
    "list_migrations": (
        "os_compute_api:os-migrations:index",
        "os_compute_api:os-migrations:index:all_projects",
        "os_compute_api:os-migrations:index:host",
    ),
}
"""The names of the rules that each operation asks for: first the one that it always asks for."""
