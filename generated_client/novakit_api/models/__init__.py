# Generated from spec/ by `make generate`: change the spec, not this file.
"""The models of all resources. A resource's module is imported when the first of its names is used."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .flavors import Flavor as Flavor
    from .flavors import FlavorLink as FlavorLink
    from .flavors import FlavorsDetailReply as FlavorsDetailReply
    from .flavors import FlavorsListReply as FlavorsListReply
    from .flavors import FlavorSummary as FlavorSummary
    from .links import Link as Link
    from .links import NextLink as NextLink
    from .server_actions import ServerConsoleOutput as ServerConsoleOutput
    from .server_actions import ServerConsoleOutputReply as ServerConsoleOutputReply
    from .server_actions import ServerCreateImage as ServerCreateImage
    from .server_actions import ServerImageCreatedReply as ServerImageCreatedReply
    from .server_actions import ServerReboot as ServerReboot
    from .server_actions import ServerRebuild as ServerRebuild
    from .server_actions import ServerResize as ServerResize
    from .server_parts import ServerAddress as ServerAddress
    from .server_parts import ServerFault as ServerFault
    from .server_parts import ServerFlavor as ServerFlavor
    from .server_parts import ServerImage as ServerImage
    from .server_parts import ServerSchedulerHints as ServerSchedulerHints
    from .server_parts import ServerSecurityGroup as ServerSecurityGroup
    from .server_parts import ServerVolume as ServerVolume
    from .server_replies import ServerCreated as ServerCreated
    from .server_replies import ServerReservation as ServerReservation
    from .server_replies import ServersDetailReply as ServersDetailReply
    from .server_replies import ServersListReply as ServersListReply
    from .server_replies import ServerSummary as ServerSummary
    from .server_requests import SchedulerHints as SchedulerHints
    from .server_requests import ServerCreate as ServerCreate
    from .server_requests import ServerCreateBlockDevice as ServerCreateBlockDevice
    from .server_requests import ServerCreateLegacyBlockDevice as ServerCreateLegacyBlockDevice
    from .server_requests import ServerCreateNetwork as ServerCreateNetwork
    from .server_requests import ServerCreateSecurityGroup as ServerCreateSecurityGroup
    from .server_requests import ServerFile as ServerFile
    from .server_requests import ServerUpdate as ServerUpdate
    from .servers import Server as Server
    from .servers import ServerRebuilt as ServerRebuilt
    from .versions import Version as Version
    from .versions import VersionLink as VersionLink
    from .versions import VersionMediaType as VersionMediaType

_HOMES = {
    "Flavor": "flavors",
    "FlavorLink": "flavors",
    "FlavorsDetailReply": "flavors",
    "FlavorsListReply": "flavors",
    "FlavorSummary": "flavors",
    "Link": "links",
    "NextLink": "links",
    "SchedulerHints": "server_requests",
    "Server": "servers",
    "ServerAddress": "server_parts",
    "ServerConsoleOutput": "server_actions",
    "ServerConsoleOutputReply": "server_actions",
    "ServerCreate": "server_requests",
    "ServerCreateBlockDevice": "server_requests",
    "ServerCreated": "server_replies",
    "ServerCreateImage": "server_actions",
    "ServerCreateLegacyBlockDevice": "server_requests",
    "ServerCreateNetwork": "server_requests",
    "ServerCreateSecurityGroup": "server_requests",
    "ServerFault": "server_parts",
    "ServerFile": "server_requests",
    "ServerFlavor": "server_parts",
    "ServerImage": "server_parts",
    "ServerImageCreatedReply": "server_actions",
    "ServerReboot": "server_actions",
    "ServerRebuild": "server_actions",
    "ServerRebuilt": "servers",
    "ServerReservation": "server_replies",
    "ServerResize": "server_actions",
    "ServerSchedulerHints": "server_parts",
    "ServersDetailReply": "server_replies",
    "ServerSecurityGroup": "server_parts",
    "ServersListReply": "server_replies",
    "ServerSummary": "server_replies",
    "ServerUpdate": "server_requests",
    "ServerVolume": "server_parts",
    "Version": "versions",
    "VersionLink": "versions",
    "VersionMediaType": "versions",
}

__all__ = [
    "Flavor",
    "FlavorLink",
    "FlavorsDetailReply",
    "FlavorsListReply",
    "FlavorSummary",
    "Link",
    "NextLink",
    "SchedulerHints",
    "Server",
    "ServerAddress",
    "ServerConsoleOutput",
    "ServerConsoleOutputReply",
    "ServerCreate",
    "ServerCreateBlockDevice",
    "ServerCreated",
    "ServerCreateImage",
    "ServerCreateLegacyBlockDevice",
    "ServerCreateNetwork",
    "ServerCreateSecurityGroup",
    "ServerFault",
    "ServerFile",
    "ServerFlavor",
    "ServerImage",
    "ServerImageCreatedReply",
    "ServerReboot",
    "ServerRebuild",
    "ServerRebuilt",
    "ServerReservation",
    "ServerResize",
    "ServerSchedulerHints",
    "ServersDetailReply",
    "ServerSecurityGroup",
    "ServersListReply",
    "ServerSummary",
    "ServerUpdate",
    "ServerVolume",
    "Version",
    "VersionLink",
    "VersionMediaType",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{_HOMES[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return [*globals(), *_HOMES]
