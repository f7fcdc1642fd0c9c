"""Names that people guess, and what they are called here.

They come from python-novaclient, openstacksdk and the API itself. Loaded when a name is unknown.
"""

import difflib
import re
from collections.abc import Iterable, Mapping
from functools import cached_property

from .openstacksdk_calls import OPENSTACKSDK

ARGUMENTS: Mapping[str, tuple[str, ...]] = {
    # guess: names here, of which the first counts that the call has
    "accessIPv4": ("access_ipv4",),
    "accessIPv6": ("access_ipv6",),
    "access_ip_v4": ("access_ipv4",),
    "access_ip_v6": ("access_ipv6",),
    "adminPass": ("admin_pass",),
    "admin_password": ("admin_pass",),
    "aggregate": ("aggregate_id",),
    "all_projects": ("all_tenants",),
    "all_tenants": ("all_projects",),
    "attachment_id": ("volume_id", "port_id"),
    "az": ("availability_zone",),
    "backup_name": ("name",),
    "block_device": ("block_device_mapping_v2",),
    "block_devices": ("block_device_mapping_v2",),
    "block_migrate": ("block_migration",),
    "boot_volume": ("block_device_mapping_v2",),
    "class_name": ("quota_class",),
    "console_type": ("type",),
    "count": ("min_count", "limit"),
    "delete_on_terminate": ("delete_on_termination",),
    "dest_host": ("host", "target_host"),
    "dest_volid": ("new_volume_id",),
    "destination": ("host", "target_host"),
    "disable_reason": ("reason", "disabled_reason"),
    "ephemeral_gb": ("ephemeral",),
    "fixed_ip": ("fixed_ips", "fixed_address"),
    "flavorRef": ("flavor",),
    "flavor_ref": ("flavor",),
    "flavorid": ("id", "flavor_id"),
    "force_down": ("down", "forced_down"),
    "hints": ("scheduler_hints",),
    "hypervisor": ("hypervisor_id", "host", "name_or_id"),
    "hypervisor_match": ("hypervisor_hostname_pattern",),
    "imageRef": ("image",),
    "id": (
        *("server_id", "flavor_id", "aggregate_id", "hypervisor_id", "service_id"),
        *("server_group_id", "volume_id", "port_id"),
    ),
    "image_name": ("name", "image"),
    "image_ref": ("image",),
    "instance_uuid": ("server", "server_id"),
    "key": ("key_name", "keypair_name"),
    "keypair": ("key_name", "keypair_name"),
    "keypair_type": ("type",),
    "locked_by_reason": ("locked_reason",),
    "memory": ("ram",),
    "meta": ("metadata",),
    "metadata": ("extra_specs",),
    "name": ("name_or_id", "host_name", "keypair_name"),
    "network": ("network_id", "net_id", "networks", "network_label"),
    "new_volume": ("new_volume_id",),
    "nics": ("networks",),
    "page_size": ("limit",),
    "password": ("admin_pass",),
    "pattern": ("hypervisor_hostname_pattern",),
    "personality": ("files",),
    "port": ("port_id",),
    "project": ("project_id",),
    "public": ("is_public",),
    "reason": ("locked_reason", "disabled_reason"),
    "reboot_type": ("type",),
    "rescue_image_ref": ("image",),
    "scheduler_hint": ("scheduler_hints",),
    "secgroups": ("security_groups",),
    "security_group": ("security_groups", "name"),
    "server": ("server_id",),
    "service_uuid": ("host",),
    "sort_dirs": ("sort_dir",),
    "sort_keys": ("sort_key",),
    "src_host": ("source_compute", "host"),
    "src_volid": ("volume_id",),
    "tag": ("tags",),
    "tenant": ("project_id",),
    "tenant_id": ("project_id",),
    "user": ("user_id",),
    "userdata": ("user_data",),
    "volume": ("volume_id",),
    "zone": ("availability_zone",),
}

ELSEWHERE: Mapping[str, str] = {
    "auto_ip": "Floating IPs are made by the Networking service.",
    "boot_from_volume": "Give block_device_mapping_v2, with source_type and destination_type.",
    "detail": "Use get_detail(), which tells what is in use, too.",
    "detailed": "Each form of a list is a method of its own, such as list() and list_summaries().",
    "max_items": "Use list(…).limited(max_items=…); limit= is the size of a page.",
    "reservation_id": "Use create_reservation(), which returns it.",
    "return_raw": "Use compute.raw(operation), which returns the reply as it is.",
    "return_reservation_id": "Use create_reservation(), which returns it.",
    "search_opts": "Give each filter as an argument of its own.",
    "servers": "Use search_servers(), or list(with_servers=True) since 2.53.",
    "terminate_volume": "Give delete_on_termination in block_device_mapping_v2.",
    "values": "Give each value as an argument of its own.",
    "wait": "Use the method that waits, such as create_and_wait(), or wait_for().",
}
"""Guesses of arguments that another call, or another service, answers."""

ATTRIBUTES: Mapping[str, str] = {
    # Of a client
    "availability_zone": "availability_zones",
    "assisted_volume_snapshot": "assisted_volume_snapshots",
    "flavor_access": "flavors.access",
    "flavor_extra_specs": "flavors.extra_specs",
    "hypervisor_stats": "hypervisors",
    "instance_action": "servers.instance_actions",
    "instance_actions": "servers.instance_actions",
    "instance_usage_audit_log": "instance_usage_audit_logs",
    "quota_class_sets": "quota_classes",
    "quota_sets": "quotas",
    "server_diagnostics": "servers.diagnostics",
    "server_external_event": "server_external_events",
    "server_interfaces": "servers.interfaces",
    "server_ips": "servers.ips",
    "server_metadata": "servers.metadata",
    "server_migrations": "servers.migrations",
    "server_password": "servers.password",
    "server_shares": "servers.shares",
    "server_tags": "servers.tags",
    "server_topology": "servers.topology",
    "simple_tenant_usage": "usage",
    "volume_attachments": "servers.volumes",
    "volumes": "servers.volumes",
    # Of resources
    "actions": "instance_actions",
    "add_flavor_access": "access.add",
    "add_interface": "interfaces.attach",
    "add_tag": "tags.add",
    "add_tenant_access": "access.add",
    "add_volume": "volumes.attach",
    "addresses": "ips",
    "attach_volume": "volumes.attach",
    "backup": "create_backup",
    "boot": "create",
    "clear_password": "password.clear",
    "consoles": "remote_consoles",
    "create_console": "remote_consoles.create",
    "create_server_volume": "volumes.attach",
    "defaults": "get_defaults",
    "delete_meta": "metadata.delete_item",
    "delete_server_volume": "volumes.detach",
    "delete_tag": "tags.delete",
    "delete_all_tags": "tags.delete_all",
    "detach_volume": "volumes.detach",
    "details": "get_detail",
    "disable_log_reason": "disable",
    "findall": "list",
    "get_current": "get",
    "get_details": "get",
    "get_meta": "metadata.get_item",
    "get_console_output": "console_output",
    "get_console_url": "remote_consoles.create",
    "get_keys": "extra_specs.list",
    "get_mks_console": "remote_consoles.create",
    "get_password": "password.get",
    "get_rdp_console": "remote_consoles.create",
    "get_server_volume": "volumes.get",
    "get_server_volumes": "volumes.list",
    "interface_attach": "interfaces.attach",
    "interface_detach": "interfaces.detach",
    "interface_list": "interfaces.list",
    "list_access": "access.list",
    "list_meta": "metadata.get",
    "live_migrate_force_complete": "migrations.force_complete",
    "live_migration_abort": "migrations.abort",
    "list_security_group": "security_groups.list",
    "remove_flavor_access": "access.remove",
    "remove_interface": "interfaces.detach",
    "remove_tag": "tags.delete",
    "remove_tenant_access": "access.remove",
    "set_keys": "extra_specs.set",
    "set_meta": "metadata.update",
    "set_meta_item": "metadata.set_item",
    "set": "replace",
    "set_tags": "tags.replace",
    "show": "get",
    "stats": "statistics",
    "tag_list": "tags.list",
    "unset_keys": "extra_specs.delete",
    "update_server_volume": "volumes.update",
    "volume_attach": "volumes.attach",
    "wait_for_server": "wait_for",
    # Of models
    "get_by_id": "get",
    "human_id": "name",
    "image_id": "image",
    "flavor_id": "flavor",
    "networks": "addresses",
    "project": "project_id",
    "tenant": "project_id",
    "tenant_id": "project_id",
    "user": "user_id",
}
"""Guesses of attributes; what follows a dot is an attribute of an attribute."""


def argument(guess: object, offered: Iterable[str]) -> str:
    """Return what to do about an argument that there is not, as a sentence; empty if that is unknown.

    Args:
        guess: its name.
        offered: the names that there are.
    """
    known = sorted(offered)
    if not isinstance(guess, str):
        return ""
    if meant := next((one for one in ARGUMENTS.get(guess, ()) if one in known), None):
        return f"Did you mean {meant!r}?"
    if guess in ELSEWHERE:
        return ELSEWHERE[guess]
    near = difflib.get_close_matches(guess, known, 1)
    return f"Did you mean {near[0]!r}?" if near else ""


def attribute(guess: str, thing: object) -> str:
    """Return what to do about an attribute that there is not, as a sentence; empty if unknown.

    Args:
        guess: its name.
        thing: what has no such attribute.
    """
    offered = [name for name in dir(thing) if not name.startswith("_")]
    near = difflib.get_close_matches(guess, offered, 1, cutoff=0.75)
    meant = (
        _on_the_wire(guess, thing)
        or _known(guess, offered)
        or _below(guess, thing)
        or next(iter(near), None)
    )
    return f"Did you mean {meant!r}?" if meant else ""


def _on_the_wire(guess: str, thing: object) -> str | None:
    """Return the field of a model that has this name in the API, with or without its prefix."""
    fields: Mapping[str, tuple[str, object]] = getattr(type(thing), "fields", {})
    return next(
        (name for name, (wire, _) in fields.items() if guess in (wire, wire.rpartition(":")[2])),
        None,
    )


def _known(guess: str, offered: Iterable[str]) -> str | None:
    for path in (ATTRIBUTES.get(guess, ""), OPENSTACKSDK.get(guess, "")):
        first, _, rest = path.partition(".")
        if first in offered:
            return path
        if rest in offered:  # on what the path begins with
            return rest
    return None


def _below(guess: str, thing: object) -> str | None:
    """Return "servers.get" for "get_server", "servers.create_image" for "create_server_image"."""
    for name in _resources(thing):
        noun = name.removesuffix("s")
        rest = re.sub(rf"(?:^|_){noun}s?(?=_|$)", "", guess, count=1).strip("_")
        offered = dir(getattr(thing, name))
        if rest != guess and (meant := rest if rest in offered else _known(rest, offered)):
            return f"{name}.{meant}"
    return None


def _resources(thing: object) -> list[str]:
    """Return the names of what hangs below it; the longest first, as `server_groups`."""
    names = {
        name
        for kind in type(thing).__mro__
        for name, held in vars(kind).items()
        if isinstance(held, cached_property)
    }
    return sorted(names, key=len, reverse=True)


def no_attribute(thing: object, name: str) -> AttributeError:
    """Return the error for an attribute that there is not."""
    said = f"{type(thing).__name__!r} object has no attribute {name!r}"
    hint = "" if name.startswith("_") else attribute(name, thing)
    return AttributeError(f"{said}. {hint}" if hint else said)
