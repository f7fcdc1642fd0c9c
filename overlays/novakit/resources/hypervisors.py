"""`compute.hypervisors`: /os-hypervisors."""

from collections.abc import Sequence
from typing import Literal

from novakit.server_move import ServerMove
from novakit.servers.find import REGION, find
from novakit.servers.moving import move_all
from novakit.servers.spelled_out import spelled_out
from novakit_api.models import Hypervisor
from novakit_api.resources import hypervisors as generated
from novakit_api.resources.servers import Servers
from novakit_core.client import S
from novakit_core.flow import Flow
from novakit_core.method import IN_FLOW, InFlow, method


class Hypervisors(generated.Hypervisors[S]):
    """What runs the servers on compute hosts."""

    @method
    def find(self: "Hypervisors[InFlow]", name_or_id: str) -> Flow[Hypervisor]:
        """Return the one hypervisor with this name or id, or on the host with this name.

        Args:
            name_or_id: the whole of it; names are compared letter by letter.

        Raises:
            NotFoundByName: there is none.
            NoUniqueMatch: there are several, as on a host for bare metal.
        """
        return (
            yield from find(
                name_or_id,
                "hypervisor",
                REGION,
                self.list,
                lambda one: (one.hypervisor_hostname, one.id),  # until 2.52 ids are numbers
                lambda one: (one.service.host,),
                get=self.get,
            )
        )

    @method
    def evacuate(
        self: "Hypervisors[InFlow]",
        host: str | Hypervisor,
        *,
        target_host: str | None = None,
        max_servers: int | None = None,
    ) -> Flow[Sequence[ServerMove]]:
        """Ask Nova to build each server of a failed compute host anew on another one.

        Nova must hold the host for down, else it refuses: `services.force_down` says that it is.
        Since 2.14; for administrators.

        Args:
            host: the name of the compute host, or its hypervisor.
            target_host: the name of the host to use; None for any.
            max_servers: how many servers to ask for at most; None for all.

        Returns:
            For each server, of all projects, whether Nova took the request, else the error. They
            are asked for one after the other.

        Raises:
            HostNotEmptied: an error that is not of one server alone ended it; it has what became of
                the servers so far, and which are left.
        """
        servers = Servers(self._calls, IN_FLOW)
        return move_all(
            servers, host, max_servers, lambda server: servers.evacuate(server, host=target_host)
        )

    @method
    @spelled_out(evacuate)
    def live_migrate(  # noqa: D417 - spelled out
        self: "Hypervisors[InFlow]",
        host: str | Hypervisor,
        *,
        target_host: str | None = None,
        block_migration: bool | Literal["auto"] = "auto",
        max_servers: int | None = None,
    ) -> Flow[Sequence[ServerMove]]:
        """Ask Nova to move each server of a compute host to another one while it runs.

        Nova refuses those that do not run: `servers.migrate_all` moves them too. Since 2.25; for
        administrators.

        Args:
            host, target_host, max_servers: the arguments of `evacuate`.
            block_migration: whether to copy the disks, as the hosts do not share them; `"auto"`
                lets Nova find out.
        """
        servers = Servers(self._calls, IN_FLOW)
        return move_all(
            servers,
            host,
            max_servers,
            lambda server: servers.live_migrate(server, block_migration, target_host),
        )
