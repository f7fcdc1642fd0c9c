# Generated from spec/ by `make generate`: change the spec, not this file.
"""The models of all resources. A resource's module is imported when the first of its names is used."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .aggregates import Aggregate as Aggregate
    from .aggregates import AggregateCreate as AggregateCreate
    from .aggregates import AggregateCreated as AggregateCreated
    from .aggregates import AggregateHost as AggregateHost
    from .aggregates import AggregateImage as AggregateImage
    from .aggregates import AggregateSetMetadata as AggregateSetMetadata
    from .aggregates import AggregateUpdate as AggregateUpdate
    from .assisted_volume_snapshots import AssistedVolumeSnapshot as AssistedVolumeSnapshot
    from .assisted_volume_snapshots import (
        AssistedVolumeSnapshotCreate as AssistedVolumeSnapshotCreate,
    )
    from .assisted_volume_snapshots import AssistedVolumeSnapshotInfo as AssistedVolumeSnapshotInfo
    from .availability_zones import AvailabilityZone as AvailabilityZone
    from .availability_zones import AvailabilityZoneDetailed as AvailabilityZoneDetailed
    from .availability_zones import AvailabilityZoneService as AvailabilityZoneService
    from .availability_zones import AvailabilityZoneState as AvailabilityZoneState
    from .console_auth_tokens import ConsoleConnection as ConsoleConnection
    from .extensions import Extension as Extension
    from .extensions import ExtensionLink as ExtensionLink
    from .flavor_access import FlavorAccessChange as FlavorAccessChange
    from .flavor_access import FlavorAccessProject as FlavorAccessProject
    from .flavors import Flavor as Flavor
    from .flavors import FlavorCreate as FlavorCreate
    from .flavors import FlavorLink as FlavorLink
    from .flavors import FlavorsDetailReply as FlavorsDetailReply
    from .flavors import FlavorsListReply as FlavorsListReply
    from .flavors import FlavorSummary as FlavorSummary
    from .flavors import FlavorUpdate as FlavorUpdate
    from .hosts import Host as Host
    from .hosts import HostPowerAction as HostPowerAction
    from .hosts import HostResources as HostResources
    from .hosts import HostUpdated as HostUpdated
    from .hypervisors import Hypervisor as Hypervisor
    from .hypervisors import HypervisorsDetailReply as HypervisorsDetailReply
    from .hypervisors import HypervisorServer as HypervisorServer
    from .hypervisors import HypervisorService as HypervisorService
    from .hypervisors import HypervisorsListReply as HypervisorsListReply
    from .hypervisors import HypervisorStatistics as HypervisorStatistics
    from .hypervisors import HypervisorSummary as HypervisorSummary
    from .hypervisors import HypervisorUptime as HypervisorUptime
    from .instance_usage_audit_logs import InstanceUsageAuditLog as InstanceUsageAuditLog
    from .instance_usage_audit_logs import InstanceUsageAuditOfHost as InstanceUsageAuditOfHost
    from .keypairs import Keypair as Keypair
    from .keypairs import KeypairCreate as KeypairCreate
    from .keypairs import KeypairCreated as KeypairCreated
    from .keypairs import KeypairsListReply as KeypairsListReply
    from .keypairs import KeypairSummary as KeypairSummary
    from .limits import AbsoluteLimits as AbsoluteLimits
    from .limits import Limits as Limits
    from .links import Link as Link
    from .links import NextLink as NextLink
    from .migrations import Migration as Migration
    from .migrations import MigrationsReply as MigrationsReply
    from .quota_class_sets import QuotaClassSet as QuotaClassSet
    from .quota_class_sets import QuotaClassSetUpdate as QuotaClassSetUpdate
    from .quota_class_sets import QuotaClassSetUpdated as QuotaClassSetUpdated
    from .quota_sets import QuotaDetail as QuotaDetail
    from .quota_sets import QuotaSet as QuotaSet
    from .quota_sets import QuotaSetDetail as QuotaSetDetail
    from .quota_sets import QuotaSetUpdate as QuotaSetUpdate
    from .quota_sets import QuotaSetUpdated as QuotaSetUpdated
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
    from .server_external_events import ServerExternalEvent as ServerExternalEvent
    from .server_external_events import ServerExternalEventResult as ServerExternalEventResult
    from .server_groups import ServerGroup as ServerGroup
    from .server_groups import ServerGroupCreate as ServerGroupCreate
    from .server_groups import ServerGroupCreateRules as ServerGroupCreateRules
    from .server_groups import ServerGroupRules as ServerGroupRules
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
    from .server_parts import ServerUpdatedAddress as ServerUpdatedAddress
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
    from .servers import ServerUpdated as ServerUpdated
    from .services import Service as Service
    from .services import ServiceUpdated as ServiceUpdated
    from .simple_tenant_usage import ProjectUsage as ProjectUsage
    from .simple_tenant_usage import ProjectUsageReply as ProjectUsageReply
    from .simple_tenant_usage import ProjectUsagesReply as ProjectUsagesReply
    from .simple_tenant_usage import ServerUsage as ServerUsage
    from .versions import Version as Version
    from .versions import VersionLink as VersionLink
    from .versions import VersionMediaType as VersionMediaType

_NAMES = {
    "aggregates": "Aggregate AggregateCreate AggregateCreated AggregateHost AggregateImage AggregateSetMetadata AggregateUpdate",
    "assisted_volume_snapshots": "AssistedVolumeSnapshot AssistedVolumeSnapshotCreate AssistedVolumeSnapshotInfo",
    "availability_zones": "AvailabilityZone AvailabilityZoneDetailed AvailabilityZoneService AvailabilityZoneState",
    "console_auth_tokens": "ConsoleConnection",
    "extensions": "Extension ExtensionLink",
    "flavor_access": "FlavorAccessChange FlavorAccessProject",
    "flavors": "Flavor FlavorCreate FlavorLink FlavorsDetailReply FlavorsListReply FlavorSummary FlavorUpdate",
    "hosts": "Host HostPowerAction HostResources HostUpdated",
    "hypervisors": "Hypervisor HypervisorsDetailReply HypervisorServer HypervisorService HypervisorsListReply HypervisorStatistics HypervisorSummary HypervisorUptime",
    "instance_usage_audit_logs": "InstanceUsageAuditLog InstanceUsageAuditOfHost",
    "keypairs": "Keypair KeypairCreate KeypairCreated KeypairsListReply KeypairSummary",
    "limits": "AbsoluteLimits Limits",
    "links": "Link NextLink",
    "migrations": "Migration MigrationsReply",
    "quota_class_sets": "QuotaClassSet QuotaClassSetUpdate QuotaClassSetUpdated",
    "quota_sets": "QuotaDetail QuotaSet QuotaSetDetail QuotaSetUpdate QuotaSetUpdated",
    "server_access_actions": "ServerAddFixedIp ServerAddFloatingIp ServerAddSecurityGroup ServerChangePassword ServerConsole ServerRemoveFixedIp ServerRemoveFloatingIp ServerRemoveSecurityGroup ServerSerialConsole ServerSpiceConsole ServerVncConsole",
    "server_actions": "ServerConsoleOutput ServerConsoleOutputReply ServerCreateImage ServerImageCreatedReply ServerReboot ServerRebuild ServerResize",
    "server_admin_actions": "ServerBackupCreatedReply ServerCreateBackup ServerEvacuate ServerEvacuateReply ServerLiveMigrate ServerMigrate ServerResetState",
    "server_create_parts": "SchedulerHints ServerCreateBlockDevice ServerCreateLegacyBlockDevice ServerCreateNetwork ServerCreateSecurityGroup ServerFile",
    "server_diagnostics": "ServerCpuDiagnostics ServerDiagnostics ServerDiskDiagnostics ServerMemoryDiagnostics ServerNicDiagnostics",
    "server_external_events": "ServerExternalEvent ServerExternalEventResult",
    "server_groups": "ServerGroup ServerGroupCreate ServerGroupCreateRules ServerGroupRules",
    "server_instance_actions": "ServerInstanceAction ServerInstanceActionEvent ServerInstanceActionsReply ServerInstanceActionSummary",
    "server_interfaces": "ServerInterface ServerInterfaceAddress ServerInterfaceAttach ServerInterfaceFixedIp",
    "server_ips": "ServerIp",
    "server_migrations": "ServerMigration",
    "server_parts": "ServerAddress ServerFault ServerFlavor ServerImage ServerSchedulerHints ServerSecurityGroup ServerUpdatedAddress ServerVolume",
    "server_remote_consoles": "ServerRemoteConsole ServerRemoteConsoleOpen",
    "server_replies": "ServerCreated ServerReservation ServersDetailReply ServersListReply ServerSummary",
    "server_requests": "ServerCreate ServerUpdate",
    "server_security_groups": "SecurityGroup SecurityGroupRule SecurityGroupRuleGroup SecurityGroupRuleRange",
    "server_shares": "ServerShare ServerShareAttach",
    "server_state_actions": "ServerLock ServerRescue ServerRescueReply ServerUnshelve",
    "server_topology": "ServerTopology ServerTopologyNode",
    "server_volume_attachments": "ServerVolumeAttach ServerVolumeAttachment ServerVolumeUpdate",
    "servers": "Server ServerRebuilt ServerUpdated",
    "services": "Service ServiceUpdated",
    "simple_tenant_usage": "ProjectUsage ProjectUsageReply ProjectUsagesReply ServerUsage",
    "versions": "Version VersionLink VersionMediaType",
}
_HOMES = {name: module for module, names in _NAMES.items() for name in names.split()}

__all__ = [
    "AbsoluteLimits",
    "Aggregate",
    "AggregateCreate",
    "AggregateCreated",
    "AggregateHost",
    "AggregateImage",
    "AggregateSetMetadata",
    "AggregateUpdate",
    "AssistedVolumeSnapshot",
    "AssistedVolumeSnapshotCreate",
    "AssistedVolumeSnapshotInfo",
    "AvailabilityZone",
    "AvailabilityZoneDetailed",
    "AvailabilityZoneService",
    "AvailabilityZoneState",
    "ConsoleConnection",
    "Extension",
    "ExtensionLink",
    "Flavor",
    "FlavorAccessChange",
    "FlavorAccessProject",
    "FlavorCreate",
    "FlavorLink",
    "FlavorsDetailReply",
    "FlavorsListReply",
    "FlavorSummary",
    "FlavorUpdate",
    "Host",
    "HostPowerAction",
    "HostResources",
    "HostUpdated",
    "Hypervisor",
    "HypervisorsDetailReply",
    "HypervisorServer",
    "HypervisorService",
    "HypervisorsListReply",
    "HypervisorStatistics",
    "HypervisorSummary",
    "HypervisorUptime",
    "InstanceUsageAuditLog",
    "InstanceUsageAuditOfHost",
    "Keypair",
    "KeypairCreate",
    "KeypairCreated",
    "KeypairsListReply",
    "KeypairSummary",
    "Limits",
    "Link",
    "Migration",
    "MigrationsReply",
    "NextLink",
    "ProjectUsage",
    "ProjectUsageReply",
    "ProjectUsagesReply",
    "QuotaClassSet",
    "QuotaClassSetUpdate",
    "QuotaClassSetUpdated",
    "QuotaDetail",
    "QuotaSet",
    "QuotaSetDetail",
    "QuotaSetUpdate",
    "QuotaSetUpdated",
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
    "ServerExternalEvent",
    "ServerExternalEventResult",
    "ServerFault",
    "ServerFile",
    "ServerFlavor",
    "ServerGroup",
    "ServerGroupCreate",
    "ServerGroupCreateRules",
    "ServerGroupRules",
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
    "ServerUpdated",
    "ServerUpdatedAddress",
    "ServerUsage",
    "ServerVncConsole",
    "ServerVolume",
    "ServerVolumeAttach",
    "ServerVolumeAttachment",
    "ServerVolumeUpdate",
    "Service",
    "ServiceUpdated",
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
