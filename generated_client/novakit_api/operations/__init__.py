# Generated from spec/ by `make generate`: change the spec, not this file.
"""The operations of all resources. A resource's module is imported when the first of its names is used."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .flavors import list_flavors as list_flavors
    from .flavors import list_flavors_detail as list_flavors_detail
    from .flavors import show_flavor as show_flavor
    from .server_actions import confirm_resize_server as confirm_resize_server
    from .server_actions import create_server_image as create_server_image
    from .server_actions import get_server_console_output as get_server_console_output
    from .server_actions import reboot_server as reboot_server
    from .server_actions import rebuild_server as rebuild_server
    from .server_actions import resize_server as resize_server
    from .server_actions import revert_resize_server as revert_resize_server
    from .server_actions import start_server as start_server
    from .server_actions import stop_server as stop_server
    from .server_actions import trigger_server_crash_dump as trigger_server_crash_dump
    from .servers import create_server as create_server
    from .servers import delete_server as delete_server
    from .servers import list_servers as list_servers
    from .servers import list_servers_detail as list_servers_detail
    from .servers import show_server as show_server
    from .servers import update_server as update_server
    from .versions import show_version as show_version
    from .volumes_boot import confirm_resize_volumes_boot as confirm_resize_volumes_boot
    from .volumes_boot import create_volumes_boot as create_volumes_boot
    from .volumes_boot import create_volumes_boot_image as create_volumes_boot_image
    from .volumes_boot import delete_volumes_boot as delete_volumes_boot
    from .volumes_boot import list_volumes_boot as list_volumes_boot
    from .volumes_boot import list_volumes_boot_detail as list_volumes_boot_detail
    from .volumes_boot import reboot_volumes_boot as reboot_volumes_boot
    from .volumes_boot import rebuild_volumes_boot as rebuild_volumes_boot
    from .volumes_boot import resize_volumes_boot as resize_volumes_boot
    from .volumes_boot import revert_resize_volumes_boot as revert_resize_volumes_boot
    from .volumes_boot import show_volumes_boot as show_volumes_boot
    from .volumes_boot import start_volumes_boot as start_volumes_boot
    from .volumes_boot import stop_volumes_boot as stop_volumes_boot
    from .volumes_boot import trigger_volumes_boot_crash_dump as trigger_volumes_boot_crash_dump
    from .volumes_boot import update_volumes_boot as update_volumes_boot

_HOMES = {
    "confirm_resize_server": "server_actions",
    "confirm_resize_volumes_boot": "volumes_boot",
    "create_server": "servers",
    "create_server_image": "server_actions",
    "create_volumes_boot": "volumes_boot",
    "create_volumes_boot_image": "volumes_boot",
    "delete_server": "servers",
    "delete_volumes_boot": "volumes_boot",
    "get_server_console_output": "server_actions",
    "list_flavors": "flavors",
    "list_flavors_detail": "flavors",
    "list_servers": "servers",
    "list_servers_detail": "servers",
    "list_volumes_boot": "volumes_boot",
    "list_volumes_boot_detail": "volumes_boot",
    "reboot_server": "server_actions",
    "reboot_volumes_boot": "volumes_boot",
    "rebuild_server": "server_actions",
    "rebuild_volumes_boot": "volumes_boot",
    "resize_server": "server_actions",
    "resize_volumes_boot": "volumes_boot",
    "revert_resize_server": "server_actions",
    "revert_resize_volumes_boot": "volumes_boot",
    "show_flavor": "flavors",
    "show_server": "servers",
    "show_version": "versions",
    "show_volumes_boot": "volumes_boot",
    "start_server": "server_actions",
    "start_volumes_boot": "volumes_boot",
    "stop_server": "server_actions",
    "stop_volumes_boot": "volumes_boot",
    "trigger_server_crash_dump": "server_actions",
    "trigger_volumes_boot_crash_dump": "volumes_boot",
    "update_server": "servers",
    "update_volumes_boot": "volumes_boot",
}

__all__ = [
    "confirm_resize_server",
    "confirm_resize_volumes_boot",
    "create_server",
    "create_server_image",
    "create_volumes_boot",
    "create_volumes_boot_image",
    "delete_server",
    "delete_volumes_boot",
    "get_server_console_output",
    "list_flavors",
    "list_flavors_detail",
    "list_servers",
    "list_servers_detail",
    "list_volumes_boot",
    "list_volumes_boot_detail",
    "reboot_server",
    "reboot_volumes_boot",
    "rebuild_server",
    "rebuild_volumes_boot",
    "resize_server",
    "resize_volumes_boot",
    "revert_resize_server",
    "revert_resize_volumes_boot",
    "show_flavor",
    "show_server",
    "show_version",
    "show_volumes_boot",
    "start_server",
    "start_volumes_boot",
    "stop_server",
    "stop_volumes_boot",
    "trigger_server_crash_dump",
    "trigger_volumes_boot_crash_dump",
    "update_server",
    "update_volumes_boot",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{_HOMES[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return [*globals(), *_HOMES]
