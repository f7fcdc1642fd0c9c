# Generated from spec/ by `make generate`: change the spec, not this file.
"""The operations of all resources. A resource's module is imported when the first of its names is used."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .aggregates import add_aggregate_host as add_aggregate_host
    from .aggregates import cache_aggregate_images as cache_aggregate_images
    from .aggregates import create_aggregate as create_aggregate
    from .aggregates import delete_aggregate as delete_aggregate
    from .aggregates import list_aggregates as list_aggregates
    from .aggregates import remove_aggregate_host as remove_aggregate_host
    from .aggregates import set_aggregate_metadata as set_aggregate_metadata
    from .aggregates import show_aggregate as show_aggregate
    from .aggregates import update_aggregate as update_aggregate
    from .assisted_volume_snapshots import (
        create_assisted_volume_snapshot as create_assisted_volume_snapshot,
    )
    from .assisted_volume_snapshots import (
        delete_assisted_volume_snapshot as delete_assisted_volume_snapshot,
    )
    from .availability_zones import list_availability_zones as list_availability_zones
    from .availability_zones import list_availability_zones_detail as list_availability_zones_detail
    from .console_auth_tokens import show_console_auth_token as show_console_auth_token
    from .extensions import list_extensions as list_extensions
    from .extensions import show_extension as show_extension
    from .flavor_access import add_flavor_access as add_flavor_access
    from .flavor_access import list_flavor_access as list_flavor_access
    from .flavor_access import remove_flavor_access as remove_flavor_access
    from .flavor_extra_specs import create_flavor_extra_specs as create_flavor_extra_specs
    from .flavor_extra_specs import delete_flavor_extra_spec as delete_flavor_extra_spec
    from .flavor_extra_specs import list_flavor_extra_specs as list_flavor_extra_specs
    from .flavor_extra_specs import show_flavor_extra_spec as show_flavor_extra_spec
    from .flavor_extra_specs import update_flavor_extra_spec as update_flavor_extra_spec
    from .flavors import create_flavor as create_flavor
    from .flavors import delete_flavor as delete_flavor
    from .flavors import list_flavors as list_flavors
    from .flavors import list_flavors_detail as list_flavors_detail
    from .flavors import show_flavor as show_flavor
    from .flavors import update_flavor as update_flavor
    from .hosts import list_hosts as list_hosts
    from .hosts import reboot_host as reboot_host
    from .hosts import show_host as show_host
    from .hosts import shutdown_host as shutdown_host
    from .hosts import startup_host as startup_host
    from .hosts import update_host as update_host
    from .hypervisors import list_hypervisors as list_hypervisors
    from .hypervisors import list_hypervisors_detail as list_hypervisors_detail
    from .hypervisors import search_hypervisor_servers as search_hypervisor_servers
    from .hypervisors import search_hypervisors as search_hypervisors
    from .hypervisors import show_hypervisor as show_hypervisor
    from .hypervisors import show_hypervisor_statistics as show_hypervisor_statistics
    from .hypervisors import show_hypervisor_uptime as show_hypervisor_uptime
    from .instance_usage_audit_logs import (
        show_instance_usage_audit_log as show_instance_usage_audit_log,
    )
    from .instance_usage_audit_logs import (
        show_latest_instance_usage_audit_log as show_latest_instance_usage_audit_log,
    )
    from .keypairs import create_keypair as create_keypair
    from .keypairs import delete_keypair as delete_keypair
    from .keypairs import list_keypairs as list_keypairs
    from .keypairs import show_keypair as show_keypair
    from .limits import show_limits as show_limits
    from .migrations import list_migrations as list_migrations
    from .quota_class_sets import show_quota_class_set as show_quota_class_set
    from .quota_class_sets import update_quota_class_set as update_quota_class_set
    from .quota_sets import delete_quota_set as delete_quota_set
    from .quota_sets import show_quota_set as show_quota_set
    from .quota_sets import show_quota_set_defaults as show_quota_set_defaults
    from .quota_sets import show_quota_set_detail as show_quota_set_detail
    from .quota_sets import update_quota_set as update_quota_set
    from .server_actions import add_server_fixed_ip as add_server_fixed_ip
    from .server_actions import add_server_floating_ip as add_server_floating_ip
    from .server_actions import add_server_security_group as add_server_security_group
    from .server_actions import change_server_password as change_server_password
    from .server_actions import confirm_resize_server as confirm_resize_server
    from .server_actions import create_server_backup as create_server_backup
    from .server_actions import create_server_image as create_server_image
    from .server_actions import evacuate_server as evacuate_server
    from .server_actions import force_delete_server as force_delete_server
    from .server_actions import get_server_console_output as get_server_console_output
    from .server_actions import get_server_serial_console as get_server_serial_console
    from .server_actions import get_server_spice_console as get_server_spice_console
    from .server_actions import get_server_vnc_console as get_server_vnc_console
    from .server_actions import inject_server_network_info as inject_server_network_info
    from .server_actions import live_migrate_server as live_migrate_server
    from .server_actions import lock_server as lock_server
    from .server_actions import migrate_server as migrate_server
    from .server_actions import pause_server as pause_server
    from .server_actions import reboot_server as reboot_server
    from .server_actions import rebuild_server as rebuild_server
    from .server_actions import remove_server_fixed_ip as remove_server_fixed_ip
    from .server_actions import remove_server_floating_ip as remove_server_floating_ip
    from .server_actions import remove_server_security_group as remove_server_security_group
    from .server_actions import rescue_server as rescue_server
    from .server_actions import reset_server_state as reset_server_state
    from .server_actions import resize_server as resize_server
    from .server_actions import restore_server as restore_server
    from .server_actions import resume_server as resume_server
    from .server_actions import revert_resize_server as revert_resize_server
    from .server_actions import shelve_offload_server as shelve_offload_server
    from .server_actions import shelve_server as shelve_server
    from .server_actions import start_server as start_server
    from .server_actions import stop_server as stop_server
    from .server_actions import suspend_server as suspend_server
    from .server_actions import trigger_server_crash_dump as trigger_server_crash_dump
    from .server_actions import unlock_server as unlock_server
    from .server_actions import unpause_server as unpause_server
    from .server_actions import unrescue_server as unrescue_server
    from .server_actions import unshelve_server as unshelve_server
    from .server_diagnostics import show_server_diagnostics as show_server_diagnostics
    from .server_external_events import (
        create_server_external_events as create_server_external_events,
    )
    from .server_groups import create_server_group as create_server_group
    from .server_groups import delete_server_group as delete_server_group
    from .server_groups import list_server_groups as list_server_groups
    from .server_groups import show_server_group as show_server_group
    from .server_instance_actions import (
        list_server_instance_actions as list_server_instance_actions,
    )
    from .server_instance_actions import show_server_instance_action as show_server_instance_action
    from .server_interfaces import attach_server_interface as attach_server_interface
    from .server_interfaces import detach_server_interface as detach_server_interface
    from .server_interfaces import list_server_interfaces as list_server_interfaces
    from .server_interfaces import show_server_interface as show_server_interface
    from .server_ips import list_server_ips as list_server_ips
    from .server_ips import show_server_ips as show_server_ips
    from .server_metadata import delete_server_metadata_item as delete_server_metadata_item
    from .server_metadata import list_server_metadata as list_server_metadata
    from .server_metadata import replace_server_metadata as replace_server_metadata
    from .server_metadata import set_server_metadata_item as set_server_metadata_item
    from .server_metadata import show_server_metadata_item as show_server_metadata_item
    from .server_metadata import update_server_metadata as update_server_metadata
    from .server_migrations import abort_server_migration as abort_server_migration
    from .server_migrations import (
        force_complete_server_migration as force_complete_server_migration,
    )
    from .server_migrations import list_server_migrations as list_server_migrations
    from .server_migrations import show_server_migration as show_server_migration
    from .server_password import clear_server_password as clear_server_password
    from .server_password import show_server_password as show_server_password
    from .server_remote_consoles import create_server_remote_console as create_server_remote_console
    from .server_security_groups import list_server_security_groups as list_server_security_groups
    from .server_shares import attach_server_share as attach_server_share
    from .server_shares import detach_server_share as detach_server_share
    from .server_shares import list_server_shares as list_server_shares
    from .server_shares import show_server_share as show_server_share
    from .server_tags import add_server_tag as add_server_tag
    from .server_tags import check_server_tag as check_server_tag
    from .server_tags import delete_server_tag as delete_server_tag
    from .server_tags import delete_server_tags as delete_server_tags
    from .server_tags import list_server_tags as list_server_tags
    from .server_tags import replace_server_tags as replace_server_tags
    from .server_topology import show_server_topology as show_server_topology
    from .server_volume_attachments import attach_server_volume as attach_server_volume
    from .server_volume_attachments import detach_server_volume as detach_server_volume
    from .server_volume_attachments import (
        list_server_volume_attachments as list_server_volume_attachments,
    )
    from .server_volume_attachments import (
        show_server_volume_attachment as show_server_volume_attachment,
    )
    from .server_volume_attachments import (
        update_server_volume_attachment as update_server_volume_attachment,
    )
    from .servers import create_server as create_server
    from .servers import delete_server as delete_server
    from .servers import list_servers as list_servers
    from .servers import list_servers_detail as list_servers_detail
    from .servers import show_server as show_server
    from .servers import update_server as update_server
    from .services import delete_service as delete_service
    from .services import list_services as list_services
    from .services import update_service as update_service
    from .simple_tenant_usage import list_simple_tenant_usage as list_simple_tenant_usage
    from .simple_tenant_usage import show_simple_tenant_usage as show_simple_tenant_usage
    from .versions import show_version as show_version
    from .versions import show_version_by_id as show_version_by_id
    from .volumes_boot import (
        confirm_resize_server_via_volumes_boot as confirm_resize_server_via_volumes_boot,
    )
    from .volumes_boot import (
        create_server_image_via_volumes_boot as create_server_image_via_volumes_boot,
    )
    from .volumes_boot import create_server_via_volumes_boot as create_server_via_volumes_boot
    from .volumes_boot import delete_server_via_volumes_boot as delete_server_via_volumes_boot
    from .volumes_boot import (
        list_servers_detail_via_volumes_boot as list_servers_detail_via_volumes_boot,
    )
    from .volumes_boot import list_servers_via_volumes_boot as list_servers_via_volumes_boot
    from .volumes_boot import reboot_server_via_volumes_boot as reboot_server_via_volumes_boot
    from .volumes_boot import rebuild_server_via_volumes_boot as rebuild_server_via_volumes_boot
    from .volumes_boot import resize_server_via_volumes_boot as resize_server_via_volumes_boot
    from .volumes_boot import (
        revert_resize_server_via_volumes_boot as revert_resize_server_via_volumes_boot,
    )
    from .volumes_boot import show_server_via_volumes_boot as show_server_via_volumes_boot
    from .volumes_boot import start_server_via_volumes_boot as start_server_via_volumes_boot
    from .volumes_boot import stop_server_via_volumes_boot as stop_server_via_volumes_boot
    from .volumes_boot import (
        trigger_server_crash_dump_via_volumes_boot as trigger_server_crash_dump_via_volumes_boot,
    )
    from .volumes_boot import update_server_via_volumes_boot as update_server_via_volumes_boot

_NAMES = {
    "aggregates": "add_aggregate_host cache_aggregate_images create_aggregate delete_aggregate list_aggregates remove_aggregate_host set_aggregate_metadata show_aggregate update_aggregate",
    "assisted_volume_snapshots": "create_assisted_volume_snapshot delete_assisted_volume_snapshot",
    "availability_zones": "list_availability_zones list_availability_zones_detail",
    "console_auth_tokens": "show_console_auth_token",
    "extensions": "list_extensions show_extension",
    "flavor_access": "add_flavor_access list_flavor_access remove_flavor_access",
    "flavor_extra_specs": "create_flavor_extra_specs delete_flavor_extra_spec list_flavor_extra_specs show_flavor_extra_spec update_flavor_extra_spec",
    "flavors": "create_flavor delete_flavor list_flavors list_flavors_detail show_flavor update_flavor",
    "hosts": "list_hosts reboot_host show_host shutdown_host startup_host update_host",
    "hypervisors": "list_hypervisors list_hypervisors_detail search_hypervisor_servers search_hypervisors show_hypervisor show_hypervisor_statistics show_hypervisor_uptime",
    "instance_usage_audit_logs": "show_instance_usage_audit_log show_latest_instance_usage_audit_log",
    "keypairs": "create_keypair delete_keypair list_keypairs show_keypair",
    "limits": "show_limits",
    "migrations": "list_migrations",
    "quota_class_sets": "show_quota_class_set update_quota_class_set",
    "quota_sets": "delete_quota_set show_quota_set show_quota_set_defaults show_quota_set_detail update_quota_set",
    "server_actions": "add_server_fixed_ip add_server_floating_ip add_server_security_group change_server_password confirm_resize_server create_server_backup create_server_image evacuate_server force_delete_server get_server_console_output get_server_serial_console get_server_spice_console get_server_vnc_console inject_server_network_info live_migrate_server lock_server migrate_server pause_server reboot_server rebuild_server remove_server_fixed_ip remove_server_floating_ip remove_server_security_group rescue_server reset_server_state resize_server restore_server resume_server revert_resize_server shelve_offload_server shelve_server start_server stop_server suspend_server trigger_server_crash_dump unlock_server unpause_server unrescue_server unshelve_server",
    "server_diagnostics": "show_server_diagnostics",
    "server_external_events": "create_server_external_events",
    "server_groups": "create_server_group delete_server_group list_server_groups show_server_group",
    "server_instance_actions": "list_server_instance_actions show_server_instance_action",
    "server_interfaces": "attach_server_interface detach_server_interface list_server_interfaces show_server_interface",
    "server_ips": "list_server_ips show_server_ips",
    "server_metadata": "delete_server_metadata_item list_server_metadata replace_server_metadata set_server_metadata_item show_server_metadata_item update_server_metadata",
    "server_migrations": "abort_server_migration force_complete_server_migration list_server_migrations show_server_migration",
    "server_password": "clear_server_password show_server_password",
    "server_remote_consoles": "create_server_remote_console",
    "server_security_groups": "list_server_security_groups",
    "server_shares": "attach_server_share detach_server_share list_server_shares show_server_share",
    "server_tags": "add_server_tag check_server_tag delete_server_tag delete_server_tags list_server_tags replace_server_tags",
    "server_topology": "show_server_topology",
    "server_volume_attachments": "attach_server_volume detach_server_volume list_server_volume_attachments show_server_volume_attachment update_server_volume_attachment",
    "servers": "create_server delete_server list_servers list_servers_detail show_server update_server",
    "services": "delete_service list_services update_service",
    "simple_tenant_usage": "list_simple_tenant_usage show_simple_tenant_usage",
    "versions": "show_version show_version_by_id",
    "volumes_boot": "confirm_resize_server_via_volumes_boot create_server_image_via_volumes_boot create_server_via_volumes_boot delete_server_via_volumes_boot list_servers_detail_via_volumes_boot list_servers_via_volumes_boot reboot_server_via_volumes_boot rebuild_server_via_volumes_boot resize_server_via_volumes_boot revert_resize_server_via_volumes_boot show_server_via_volumes_boot start_server_via_volumes_boot stop_server_via_volumes_boot trigger_server_crash_dump_via_volumes_boot update_server_via_volumes_boot",
}
_HOMES = {name: module for module, names in _NAMES.items() for name in names.split()}

__all__ = [
    "abort_server_migration",
    "add_aggregate_host",
    "add_flavor_access",
    "add_server_fixed_ip",
    "add_server_floating_ip",
    "add_server_security_group",
    "add_server_tag",
    "attach_server_interface",
    "attach_server_share",
    "attach_server_volume",
    "cache_aggregate_images",
    "change_server_password",
    "check_server_tag",
    "clear_server_password",
    "confirm_resize_server",
    "confirm_resize_server_via_volumes_boot",
    "create_aggregate",
    "create_assisted_volume_snapshot",
    "create_flavor",
    "create_flavor_extra_specs",
    "create_keypair",
    "create_server",
    "create_server_backup",
    "create_server_external_events",
    "create_server_group",
    "create_server_image",
    "create_server_image_via_volumes_boot",
    "create_server_remote_console",
    "create_server_via_volumes_boot",
    "delete_aggregate",
    "delete_assisted_volume_snapshot",
    "delete_flavor",
    "delete_flavor_extra_spec",
    "delete_keypair",
    "delete_quota_set",
    "delete_server",
    "delete_server_group",
    "delete_server_metadata_item",
    "delete_server_tag",
    "delete_server_tags",
    "delete_server_via_volumes_boot",
    "delete_service",
    "detach_server_interface",
    "detach_server_share",
    "detach_server_volume",
    "evacuate_server",
    "force_complete_server_migration",
    "force_delete_server",
    "get_server_console_output",
    "get_server_serial_console",
    "get_server_spice_console",
    "get_server_vnc_console",
    "inject_server_network_info",
    "list_aggregates",
    "list_availability_zones",
    "list_availability_zones_detail",
    "list_extensions",
    "list_flavor_access",
    "list_flavor_extra_specs",
    "list_flavors",
    "list_flavors_detail",
    "list_hosts",
    "list_hypervisors",
    "list_hypervisors_detail",
    "list_keypairs",
    "list_migrations",
    "list_server_groups",
    "list_server_instance_actions",
    "list_server_interfaces",
    "list_server_ips",
    "list_server_metadata",
    "list_server_migrations",
    "list_server_security_groups",
    "list_server_shares",
    "list_server_tags",
    "list_server_volume_attachments",
    "list_servers",
    "list_servers_detail",
    "list_servers_detail_via_volumes_boot",
    "list_servers_via_volumes_boot",
    "list_services",
    "list_simple_tenant_usage",
    "live_migrate_server",
    "lock_server",
    "migrate_server",
    "pause_server",
    "reboot_host",
    "reboot_server",
    "reboot_server_via_volumes_boot",
    "rebuild_server",
    "rebuild_server_via_volumes_boot",
    "remove_aggregate_host",
    "remove_flavor_access",
    "remove_server_fixed_ip",
    "remove_server_floating_ip",
    "remove_server_security_group",
    "replace_server_metadata",
    "replace_server_tags",
    "rescue_server",
    "reset_server_state",
    "resize_server",
    "resize_server_via_volumes_boot",
    "restore_server",
    "resume_server",
    "revert_resize_server",
    "revert_resize_server_via_volumes_boot",
    "search_hypervisor_servers",
    "search_hypervisors",
    "set_aggregate_metadata",
    "set_server_metadata_item",
    "shelve_offload_server",
    "shelve_server",
    "show_aggregate",
    "show_console_auth_token",
    "show_extension",
    "show_flavor",
    "show_flavor_extra_spec",
    "show_host",
    "show_hypervisor",
    "show_hypervisor_statistics",
    "show_hypervisor_uptime",
    "show_instance_usage_audit_log",
    "show_keypair",
    "show_latest_instance_usage_audit_log",
    "show_limits",
    "show_quota_class_set",
    "show_quota_set",
    "show_quota_set_defaults",
    "show_quota_set_detail",
    "show_server",
    "show_server_diagnostics",
    "show_server_group",
    "show_server_instance_action",
    "show_server_interface",
    "show_server_ips",
    "show_server_metadata_item",
    "show_server_migration",
    "show_server_password",
    "show_server_share",
    "show_server_topology",
    "show_server_via_volumes_boot",
    "show_server_volume_attachment",
    "show_simple_tenant_usage",
    "show_version",
    "show_version_by_id",
    "shutdown_host",
    "start_server",
    "start_server_via_volumes_boot",
    "startup_host",
    "stop_server",
    "stop_server_via_volumes_boot",
    "suspend_server",
    "trigger_server_crash_dump",
    "trigger_server_crash_dump_via_volumes_boot",
    "unlock_server",
    "unpause_server",
    "unrescue_server",
    "unshelve_server",
    "update_aggregate",
    "update_flavor",
    "update_flavor_extra_spec",
    "update_host",
    "update_quota_class_set",
    "update_quota_set",
    "update_server",
    "update_server_metadata",
    "update_server_via_volumes_boot",
    "update_server_volume_attachment",
    "update_service",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{_HOMES[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return [*globals(), *_HOMES]
