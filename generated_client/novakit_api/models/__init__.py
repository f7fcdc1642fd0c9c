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
    from .server_access_actions import ServerAddFixedIp as ServerAddFixedIp
    from .server_access_actions import ServerAddFloatingIp as ServerAddFloatingIp
    from .server_access_actions import ServerAddSecurityGroup as ServerAddSecurityGroup
    from .server_access_actions import ServerChangePassword as ServerChangePassword
    from .server_access_actions import ServerConsole as ServerConsole
    from .server_access_actions import ServerRemoveFixedIp as ServerRemoveFixedIp
    from .server_access_actions import ServerRemoveFloatingIp as ServerRemoveFloatingIp
    from .server_access_actions import ServerRemoveSecurityGroup as ServerRemoveSecurityGroup
    from .server_access_actions import ServerSerialConsole as ServerSerialConsole
    from .server_access_actions import ServerSpiceConsole as ServerSpiceConsole
    from .server_access_actions import ServerVncConsole as ServerVncConsole
    from .server_actions import ServerConsoleOutput as ServerConsoleOutput
    from .server_actions import ServerConsoleOutputReply as ServerConsoleOutputReply
    from .server_actions import ServerCreateImage as ServerCreateImage
    from .server_actions import ServerImageCreatedReply as ServerImageCreatedReply
    from .server_actions import ServerReboot as ServerReboot
    from .server_actions import ServerRebuild as ServerRebuild
    from .server_actions import ServerResize as ServerResize
    from .server_admin_actions import ServerBackupCreatedReply as ServerBackupCreatedReply
    from .server_admin_actions import ServerCreateBackup as ServerCreateBackup
    from .server_admin_actions import ServerEvacuate as ServerEvacuate
    from .server_admin_actions import ServerEvacuateReply as ServerEvacuateReply
    from .server_admin_actions import ServerLiveMigrate as ServerLiveMigrate
    from .server_admin_actions import ServerMigrate as ServerMigrate
    from .server_admin_actions import ServerResetState as ServerResetState
    from .server_create_parts import SchedulerHints as SchedulerHints
    from .server_create_parts import ServerCreateBlockDevice as ServerCreateBlockDevice
    from .server_create_parts import ServerCreateLegacyBlockDevice as ServerCreateLegacyBlockDevice
    from .server_create_parts import ServerCreateNetwork as ServerCreateNetwork
    from .server_create_parts import ServerCreateSecurityGroup as ServerCreateSecurityGroup
    from .server_create_parts import ServerFile as ServerFile
    from .server_diagnostics import ServerCpuDiagnostics as ServerCpuDiagnostics
    from .server_diagnostics import ServerDiagnostics as ServerDiagnostics
    from .server_diagnostics import ServerDiskDiagnostics as ServerDiskDiagnostics
    from .server_diagnostics import ServerMemoryDiagnostics as ServerMemoryDiagnostics
    from .server_diagnostics import ServerNicDiagnostics as ServerNicDiagnostics
    from .server_instance_actions import ServerInstanceAction as ServerInstanceAction
    from .server_instance_actions import ServerInstanceActionEvent as ServerInstanceActionEvent
    from .server_instance_actions import ServerInstanceActionsReply as ServerInstanceActionsReply
    from .server_instance_actions import ServerInstanceActionSummary as ServerInstanceActionSummary
    from .server_interfaces import ServerInterface as ServerInterface
    from .server_interfaces import ServerInterfaceAddress as ServerInterfaceAddress
    from .server_interfaces import ServerInterfaceAttach as ServerInterfaceAttach
    from .server_interfaces import ServerInterfaceFixedIp as ServerInterfaceFixedIp
    from .server_ips import ServerIp as ServerIp
    from .server_migrations import ServerMigration as ServerMigration
    from .server_parts import ServerAddress as ServerAddress
    from .server_parts import ServerFault as ServerFault
    from .server_parts import ServerFlavor as ServerFlavor
    from .server_parts import ServerImage as ServerImage
    from .server_parts import ServerSchedulerHints as ServerSchedulerHints
    from .server_parts import ServerSecurityGroup as ServerSecurityGroup
    from .server_parts import ServerVolume as ServerVolume
    from .server_remote_consoles import ServerRemoteConsole as ServerRemoteConsole
    from .server_remote_consoles import ServerRemoteConsoleOpen as ServerRemoteConsoleOpen
    from .server_replies import ServerCreated as ServerCreated
    from .server_replies import ServerReservation as ServerReservation
    from .server_replies import ServersDetailReply as ServersDetailReply
    from .server_replies import ServersListReply as ServersListReply
    from .server_replies import ServerSummary as ServerSummary
    from .server_requests import ServerCreate as ServerCreate
    from .server_requests import ServerUpdate as ServerUpdate
    from .server_security_groups import SecurityGroup as SecurityGroup
    from .server_security_groups import SecurityGroupRule as SecurityGroupRule
    from .server_security_groups import SecurityGroupRuleGroup as SecurityGroupRuleGroup
    from .server_security_groups import SecurityGroupRuleRange as SecurityGroupRuleRange
    from .server_shares import ServerShare as ServerShare
    from .server_shares import ServerShareAttach as ServerShareAttach
    from .server_state_actions import ServerLock as ServerLock
    from .server_state_actions import ServerRescue as ServerRescue
    from .server_state_actions import ServerRescueReply as ServerRescueReply
    from .server_state_actions import ServerUnshelve as ServerUnshelve
    from .server_topology import ServerTopology as ServerTopology
    from .server_topology import ServerTopologyNode as ServerTopologyNode
    from .server_volume_attachments import ServerVolumeAttach as ServerVolumeAttach
    from .server_volume_attachments import ServerVolumeAttachment as ServerVolumeAttachment
    from .server_volume_attachments import ServerVolumeUpdate as ServerVolumeUpdate
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
    "SchedulerHints": "server_create_parts",
    "SecurityGroup": "server_security_groups",
    "SecurityGroupRule": "server_security_groups",
    "SecurityGroupRuleGroup": "server_security_groups",
    "SecurityGroupRuleRange": "server_security_groups",
    "Server": "servers",
    "ServerAddFixedIp": "server_access_actions",
    "ServerAddFloatingIp": "server_access_actions",
    "ServerAddress": "server_parts",
    "ServerAddSecurityGroup": "server_access_actions",
    "ServerBackupCreatedReply": "server_admin_actions",
    "ServerChangePassword": "server_access_actions",
    "ServerConsole": "server_access_actions",
    "ServerConsoleOutput": "server_actions",
    "ServerConsoleOutputReply": "server_actions",
    "ServerCpuDiagnostics": "server_diagnostics",
    "ServerCreate": "server_requests",
    "ServerCreateBackup": "server_admin_actions",
    "ServerCreateBlockDevice": "server_create_parts",
    "ServerCreated": "server_replies",
    "ServerCreateImage": "server_actions",
    "ServerCreateLegacyBlockDevice": "server_create_parts",
    "ServerCreateNetwork": "server_create_parts",
    "ServerCreateSecurityGroup": "server_create_parts",
    "ServerDiagnostics": "server_diagnostics",
    "ServerDiskDiagnostics": "server_diagnostics",
    "ServerEvacuate": "server_admin_actions",
    "ServerEvacuateReply": "server_admin_actions",
    "ServerFault": "server_parts",
    "ServerFile": "server_create_parts",
    "ServerFlavor": "server_parts",
    "ServerImage": "server_parts",
    "ServerImageCreatedReply": "server_actions",
    "ServerInstanceAction": "server_instance_actions",
    "ServerInstanceActionEvent": "server_instance_actions",
    "ServerInstanceActionsReply": "server_instance_actions",
    "ServerInstanceActionSummary": "server_instance_actions",
    "ServerInterface": "server_interfaces",
    "ServerInterfaceAddress": "server_interfaces",
    "ServerInterfaceAttach": "server_interfaces",
    "ServerInterfaceFixedIp": "server_interfaces",
    "ServerIp": "server_ips",
    "ServerLiveMigrate": "server_admin_actions",
    "ServerLock": "server_state_actions",
    "ServerMemoryDiagnostics": "server_diagnostics",
    "ServerMigrate": "server_admin_actions",
    "ServerMigration": "server_migrations",
    "ServerNicDiagnostics": "server_diagnostics",
    "ServerReboot": "server_actions",
    "ServerRebuild": "server_actions",
    "ServerRebuilt": "servers",
    "ServerRemoteConsole": "server_remote_consoles",
    "ServerRemoteConsoleOpen": "server_remote_consoles",
    "ServerRemoveFixedIp": "server_access_actions",
    "ServerRemoveFloatingIp": "server_access_actions",
    "ServerRemoveSecurityGroup": "server_access_actions",
    "ServerRescue": "server_state_actions",
    "ServerRescueReply": "server_state_actions",
    "ServerReservation": "server_replies",
    "ServerResetState": "server_admin_actions",
    "ServerResize": "server_actions",
    "ServerSchedulerHints": "server_parts",
    "ServersDetailReply": "server_replies",
    "ServerSecurityGroup": "server_parts",
    "ServerSerialConsole": "server_access_actions",
    "ServerShare": "server_shares",
    "ServerShareAttach": "server_shares",
    "ServersListReply": "server_replies",
    "ServerSpiceConsole": "server_access_actions",
    "ServerSummary": "server_replies",
    "ServerTopology": "server_topology",
    "ServerTopologyNode": "server_topology",
    "ServerUnshelve": "server_state_actions",
    "ServerUpdate": "server_requests",
    "ServerVncConsole": "server_access_actions",
    "ServerVolume": "server_parts",
    "ServerVolumeAttach": "server_volume_attachments",
    "ServerVolumeAttachment": "server_volume_attachments",
    "ServerVolumeUpdate": "server_volume_attachments",
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
    "SecurityGroup",
    "SecurityGroupRule",
    "SecurityGroupRuleGroup",
    "SecurityGroupRuleRange",
    "Server",
    "ServerAddFixedIp",
    "ServerAddFloatingIp",
    "ServerAddress",
    "ServerAddSecurityGroup",
    "ServerBackupCreatedReply",
    "ServerChangePassword",
    "ServerConsole",
    "ServerConsoleOutput",
    "ServerConsoleOutputReply",
    "ServerCpuDiagnostics",
    "ServerCreate",
    "ServerCreateBackup",
    "ServerCreateBlockDevice",
    "ServerCreated",
    "ServerCreateImage",
    "ServerCreateLegacyBlockDevice",
    "ServerCreateNetwork",
    "ServerCreateSecurityGroup",
    "ServerDiagnostics",
    "ServerDiskDiagnostics",
    "ServerEvacuate",
    "ServerEvacuateReply",
    "ServerFault",
    "ServerFile",
    "ServerFlavor",
    "ServerImage",
    "ServerImageCreatedReply",
    "ServerInstanceAction",
    "ServerInstanceActionEvent",
    "ServerInstanceActionsReply",
    "ServerInstanceActionSummary",
    "ServerInterface",
    "ServerInterfaceAddress",
    "ServerInterfaceAttach",
    "ServerInterfaceFixedIp",
    "ServerIp",
    "ServerLiveMigrate",
    "ServerLock",
    "ServerMemoryDiagnostics",
    "ServerMigrate",
    "ServerMigration",
    "ServerNicDiagnostics",
    "ServerReboot",
    "ServerRebuild",
    "ServerRebuilt",
    "ServerRemoteConsole",
    "ServerRemoteConsoleOpen",
    "ServerRemoveFixedIp",
    "ServerRemoveFloatingIp",
    "ServerRemoveSecurityGroup",
    "ServerRescue",
    "ServerRescueReply",
    "ServerReservation",
    "ServerResetState",
    "ServerResize",
    "ServerSchedulerHints",
    "ServersDetailReply",
    "ServerSecurityGroup",
    "ServerSerialConsole",
    "ServerShare",
    "ServerShareAttach",
    "ServersListReply",
    "ServerSpiceConsole",
    "ServerSummary",
    "ServerTopology",
    "ServerTopologyNode",
    "ServerUnshelve",
    "ServerUpdate",
    "ServerVncConsole",
    "ServerVolume",
    "ServerVolumeAttach",
    "ServerVolumeAttachment",
    "ServerVolumeUpdate",
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
