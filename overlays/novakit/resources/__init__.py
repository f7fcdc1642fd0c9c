"""The resources of `Compute` and `AsyncCompute`: the generated ones, and conveniences over some."""

from functools import cached_property
from typing import TYPE_CHECKING

from novakit_api import resources as generated
from novakit_core.client import S

if TYPE_CHECKING:
    from .aggregates import Aggregates
    from .assisted_volume_snapshots import AssistedVolumeSnapshots
    from .flavors import Flavors
    from .hypervisors import Hypervisors
    from .instance_usage_audit_logs import InstanceUsageAuditLogs
    from .keypairs import Keypairs
    from .server_groups import ServerGroups
    from .servers import Servers
    from .services import Services
    from .simple_tenant_usage import SimpleTenantUsage
    from .volumes_boot import VolumesBoot


class Resources(generated.Resources[S]):
    """The resources of a client; each is made when it is first used."""

    @cached_property
    def servers(self) -> "Servers[S]":
        """Virtual machines."""
        from .servers import Servers

        return Servers(self._calls, self._driver)

    @cached_property
    def volumes_boot(self) -> "VolumesBoot[S]":
        """An alias of /servers that ends with 2.102."""
        from .volumes_boot import VolumesBoot

        return VolumesBoot(self._calls, self._driver)

    @cached_property
    def flavors(self) -> "Flavors[S]":
        """Sizes of servers."""
        from .flavors import Flavors

        return Flavors(self._calls, self._driver)

    @cached_property
    def assisted_volume_snapshots(self) -> "AssistedVolumeSnapshots[S]":
        """Snapshots of volumes that the Block Storage service cannot make alone."""
        from .assisted_volume_snapshots import AssistedVolumeSnapshots

        return AssistedVolumeSnapshots(self._calls, self._driver)

    @cached_property
    def instance_usage_audit_logs(self) -> "InstanceUsageAuditLogs[S]":
        """How far the audits of usage are."""
        from .instance_usage_audit_logs import InstanceUsageAuditLogs

        return InstanceUsageAuditLogs(self._calls, self._driver)

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
    def keypairs(self) -> "Keypairs[S]":
        """Public keys that servers let in."""
        from .keypairs import Keypairs

        return Keypairs(self._calls, self._driver)

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
    def usage(self) -> "SimpleTenantUsage[S]":
        """What projects used."""
        from .simple_tenant_usage import SimpleTenantUsage

        return SimpleTenantUsage(self._calls, self._driver)
