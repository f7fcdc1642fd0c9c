# Generated from spec/ by `make generate`: change the spec, not this file.
"""The resources of the API: the operations as methods, nested as the URLs are."""

from functools import cached_property
from typing import TYPE_CHECKING

from novakit_core.client import ClientBase, S

if TYPE_CHECKING:
    from .aggregates import Aggregates
    from .assisted_volume_snapshots import AssistedVolumeSnapshots
    from .availability_zones import AvailabilityZones
    from .console_auth_tokens import ConsoleAuthTokens
    from .extensions import Extensions
    from .flavors import Flavors
    from .hosts import Hosts
    from .hypervisors import Hypervisors
    from .instance_usage_audit_logs import InstanceUsageAuditLogs
    from .keypairs import Keypairs
    from .limits import Limits
    from .migrations import Migrations
    from .quota_class_sets import QuotaClassSets
    from .quota_sets import QuotaSets
    from .server_external_events import ServerExternalEvents
    from .server_groups import ServerGroups
    from .servers import Servers
    from .services import Services
    from .simple_tenant_usage import SimpleTenantUsage
    from .versions import Versions
    from .volumes_boot import VolumesBoot


class Resources(ClientBase[S]):
    """The resources of a client; each is made when it is first used."""

    @cached_property
    def versions(self) -> "Versions[S]":
        """What the endpoint offers."""
        from .versions import Versions

        return Versions(self._calls, self._driver)

    @cached_property
    def servers(self) -> "Servers[S]":
        """Virtual machines."""
        from .servers import Servers

        return Servers(self._calls, self._driver)

    @cached_property
    def volumes_boot(self) -> "VolumesBoot[S]":
        """An alias of /servers from the time when it could not boot from volumes; gone from 2.103 on."""
        from .volumes_boot import VolumesBoot

        return VolumesBoot(self._calls, self._driver)

    @cached_property
    def flavors(self) -> "Flavors[S]":
        """Sizes of servers."""
        from .flavors import Flavors

        return Flavors(self._calls, self._driver)

    @cached_property
    def server_external_events(self) -> "ServerExternalEvents[S]":
        """What other services tell of servers."""
        from .server_external_events import ServerExternalEvents

        return ServerExternalEvents(self._calls, self._driver)

    @cached_property
    def assisted_volume_snapshots(self) -> "AssistedVolumeSnapshots[S]":
        """Snapshots of volumes that the Block Storage service cannot make alone."""
        from .assisted_volume_snapshots import AssistedVolumeSnapshots

        return AssistedVolumeSnapshots(self._calls, self._driver)

    @cached_property
    def console_auth_tokens(self) -> "ConsoleAuthTokens[S]":
        """Where consoles are."""
        from .console_auth_tokens import ConsoleAuthTokens

        return ConsoleAuthTokens(self._calls, self._driver)

    @cached_property
    def instance_usage_audit_logs(self) -> "InstanceUsageAuditLogs[S]":
        """How far the audits of usage are."""
        from .instance_usage_audit_logs import InstanceUsageAuditLogs

        return InstanceUsageAuditLogs(self._calls, self._driver)

    @cached_property
    def extensions(self) -> "Extensions[S]":
        """What once were parts of their own."""
        from .extensions import Extensions

        return Extensions(self._calls, self._driver)

    @cached_property
    def hypervisors(self) -> "Hypervisors[S]":
        """What runs the servers on compute hosts."""
        from .hypervisors import Hypervisors

        return Hypervisors(self._calls, self._driver)

    @cached_property
    def services(self) -> "Services[S]":
        """Processes of Nova, and whether compute hosts take servers."""
        from .services import Services

        return Services(self._calls, self._driver)

    @cached_property
    def hosts(self) -> "Hosts[S]":
        """Compute hosts, as they were seen until 2.42."""
        from .hosts import Hosts

        return Hosts(self._calls, self._driver)

    @cached_property
    def server_groups(self) -> "ServerGroups[S]":
        """Servers that go to the same host or to different ones."""
        from .server_groups import ServerGroups

        return ServerGroups(self._calls, self._driver)

    @cached_property
    def aggregates(self) -> "Aggregates[S]":
        """Compute hosts that have something in common."""
        from .aggregates import Aggregates

        return Aggregates(self._calls, self._driver)

    @cached_property
    def availability_zones(self) -> "AvailabilityZones[S]":
        """Parts of the cloud that servers can be put into."""
        from .availability_zones import AvailabilityZones

        return AvailabilityZones(self._calls, self._driver)

    @cached_property
    def migrations(self) -> "Migrations[S]":
        """Migrations of all servers, also those that are over."""
        from .migrations import Migrations

        return Migrations(self._calls, self._driver)

    @cached_property
    def keypairs(self) -> "Keypairs[S]":
        """Public keys that servers let in."""
        from .keypairs import Keypairs

        return Keypairs(self._calls, self._driver)

    @cached_property
    def quotas(self) -> "QuotaSets[S]":
        """How much projects may have."""
        from .quota_sets import QuotaSets

        return QuotaSets(self._calls, self._driver)

    @cached_property
    def quota_classes(self) -> "QuotaClassSets[S]":
        """How much projects may have for which nothing else was set."""
        from .quota_class_sets import QuotaClassSets

        return QuotaClassSets(self._calls, self._driver)

    @cached_property
    def limits(self) -> "Limits[S]":
        """How much a project may have and has."""
        from .limits import Limits

        return Limits(self._calls, self._driver)

    @cached_property
    def usage(self) -> "SimpleTenantUsage[S]":
        """What projects used."""
        from .simple_tenant_usage import SimpleTenantUsage

        return SimpleTenantUsage(self._calls, self._driver)
