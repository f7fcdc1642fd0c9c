"""`compute.services`: /os-services."""

from novakit.servers.find import REGION, the_one
from novakit_api.models import Service, ServiceUpdated
from novakit_api.resources import services as generated
from novakit_core.client import S
from novakit_core.flow import Flow
from novakit_core.method import InFlow, method

COMPUTE = "nova-compute"


class Services(generated.Services[S]):
    """Processes of Nova, and whether compute hosts take servers."""

    @method
    def find(self: "Services[InFlow]", host: str, binary: str = COMPUTE) -> Flow[Service]:
        """Return the one service of this kind on this host.

        Args:
            host: the name of the host, compared letter by letter.
            binary: the kind of service.

        Raises:
            NotFoundByName: there is none.
            NoUniqueMatch: there are several, in several cells.
        """
        found = yield from self.list(host=host, binary=binary).to_list()
        return the_one(found, host, f"{binary} service", REGION)

    @method
    def enable(self: "Services[InFlow]", host: str, binary: str = COMPUTE) -> Flow[ServiceUpdated]:
        """Let the scheduler put servers on the host. For administrators.

        Args:
            host: the name of the compute host.
            binary: the kind of service; Nova updates no other than nova-compute.

        Returns:
            The service; until 2.52 its host, binary and status alone.

        Raises:
            NotFoundByName: there is no such service.
        """
        service = yield from self.find(host, binary)
        if _has_number(service):
            return (yield from self.update("enable", host=host, binary=binary))
        return (yield from self.update(service, status="enabled"))

    @method
    def disable(
        self: "Services[InFlow]", host: str, binary: str = COMPUTE, *, reason: str | None = None
    ) -> Flow[ServiceUpdated]:
        """Keep the scheduler from putting servers on the host. For administrators.

        The servers that are there stay.

        Args:
            host: the name of the compute host.
            binary: the kind of service; Nova updates no other than nova-compute.
            reason: why, for others to read; 1 to 255 characters.

        Returns:
            The service; until 2.52 its host, binary, status and reason alone.

        Raises:
            NotFoundByName: there is no such service.
        """
        service = yield from self.find(host, binary)
        if _has_number(service):
            how = "disable" if reason is None else "disable-log-reason"
            return (yield from self.update(how, host=host, binary=binary, disabled_reason=reason))
        return (yield from self.update(service, status="disabled", disabled_reason=reason))

    @method
    def force_down(
        self: "Services[InFlow]", host: str, binary: str = COMPUTE, *, down: bool = True
    ) -> Flow[ServiceUpdated]:
        """Have the service count as down whatever it reports, or no more.

        Do so only when the host has been cut off from its disks and networks: its servers can be
        evacuated at once, and must not run twice. Since 2.11; for administrators.

        Args:
            host: the name of the compute host.
            binary: the kind of service; Nova updates no other than nova-compute.
            down: False when the host is back, with its compute service started anew.

        Returns:
            The service; until 2.52 its host, binary and `forced_down` alone.

        Raises:
            NotFoundByName: there is no such service.
        """
        service = yield from self.find(host, binary)
        if _has_number(service):
            old = self.update("force-down", host=host, binary=binary, forced_down=down)
            return (yield from old)
        return (yield from self.update(service, forced_down=down))


def _has_number(service: Service) -> bool:
    """Tell whether it is of a time, until 2.52, when services were updated by host and binary."""
    return (service.id or "").isdigit()
