# Generated from spec/ by `make generate`: change the spec, not this file.
"""The arguments of all resources. A resource's module is imported when the first of its names is used."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .server_actions import RebuildServerOptions as RebuildServerOptions
    from .server_actions import rebuild_server as rebuild_server
    from .servers import CreateServerOptions as CreateServerOptions
    from .servers import create_server as create_server

_NAMES = {
    "server_actions": "rebuild_server RebuildServerOptions",
    "servers": "create_server CreateServerOptions",
}
_HOMES = {name: module for module, names in _NAMES.items() for name in names.split()}

__all__ = [
    "create_server",
    "CreateServerOptions",
    "rebuild_server",
    "RebuildServerOptions",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{_HOMES[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return [*globals(), *_HOMES]
