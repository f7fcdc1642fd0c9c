"""What `servers` and `volumes_boot` share: everything about a new server but the URL."""

from collections.abc import Callable
from contextlib import suppress
from typing import Unpack, cast

from attrs import evolve

from novakit.errors import UnsupportedByCloud
from novakit.resource import ResourceFlows
from novakit.servers.arguments import ServerArguments, hints_request, server_request, with_our_names
from novakit.servers.waiting import DELETED, Progress, wait_for
from novakit_api.models import (
    SchedulerHints,
    Server,
    ServerCreate,
    ServerCreated,
    ServerReservation,
)
from novakit_core.flow import Flow
from novakit_core.method import method
from novakit_core.operation import Operation
from novakit_core.unset import UNSET, Unset

Created = ServerCreated | ServerReservation


class BootingFlows(ResourceFlows):
    """Creates servers, and waits for them."""

    _create: Callable[..., Operation[Created]]

    @method
    def create(self, **server: Unpack[ServerArguments]) -> Flow[ServerCreated]:
        """Ask for a new server; it is built while this returns.

        Args:
            server: see `ServerArguments`. With several servers (`max_count`) the first is returned.

        Raises:
            InvalidArgument: before anything is sent, for what no cloud takes.
            UnsupportedByCloud: before anything is sent, when no microversion serves all arguments.
        """
        return cast("ServerCreated", (yield from self._boot(server)))

    @method
    def create_reservation(self, **server: Unpack[ServerArguments]) -> Flow[str]:
        """Ask for new servers and return the id of the reservation.

        `list(reservation_id=…)` lists the servers of it; that filter is for administrators.
        """
        reply = yield from self._boot(server, reservation=True)
        return cast("ServerReservation", reply).reservation_id

    @method
    def create_and_wait(
        self,
        *,
        timeout: float | None = 600.0,
        progress: Progress | None = None,
        **server: Unpack[ServerArguments],
    ) -> Flow[Server]:
        """Ask for a new server and wait until it is ACTIVE.

        Args:
            timeout: seconds to wait at most, None for ever.
            progress: called with the server after each poll.
            server: see `ServerArguments`.

        Raises:
            ServerFailed: the server went into ERROR; `server_id` says which one it is.
            WaitTimeout: it is not ACTIVE in time; it is not deleted.
        """
        created = yield from self.create(**server)
        found = yield from wait_for(self.calls, created.id, "ACTIVE", timeout, progress)
        return cast("Server", found)

    @method
    def wait_for(
        self,
        server_id: str,
        *,
        status: str = "ACTIVE",
        timeout: float | None = 600.0,
        progress: Progress | None = None,
    ) -> Flow[Server]:
        """Wait until the server has the status and no task is under way.

        Args:
            server_id: the UUID of the server.
            status: what to wait for.
            timeout: seconds to wait at most, None for ever.
            progress: called with the server after each poll.

        Raises:
            ServerFailed: the server went into ERROR, or is gone.
            WaitTimeout: the time is over.
        """
        found = yield from wait_for(self.calls, server_id, status, timeout, progress)
        return cast("Server", found)

    @method
    def wait_until_deleted(
        self,
        server_id: str,
        *,
        timeout: float | None = 600.0,
        progress: Progress | None = None,
    ) -> Flow[None]:
        """Wait until there is no such server any more.

        Raises:
            ServerFailed: the server went into ERROR.
            WaitTimeout: the time is over.
        """
        yield from wait_for(self.calls, server_id, DELETED, timeout, progress)

    def _boot(self, arguments: ServerArguments, *, reservation: bool = False) -> Flow[Created]:
        server = server_request(arguments)
        hints = hints_request(arguments)
        if reservation:
            server.return_reservation_id = True
        if server.networks is not UNSET:
            return (yield from self.calls.send(self._call(server, hints)))
        # From 2.37 on Nova wants to be told which networks; before, it does not know "auto".
        without = self._call(server, hints)
        server.networks = "auto"
        automatic = self._call(server, hints)
        return (yield from self.calls.send((yield from self._served(automatic, without))))

    def _call(self, server: ServerCreate, hints: SchedulerHints | Unset) -> Operation[Created]:
        return with_our_names(type(self)._create(server=server, scheduler_hints=hints))

    def _served(
        self, automatic: Operation[Created], without: Operation[Created]
    ) -> Flow[Operation[Created]]:
        """Return the one that the cloud serves."""
        for operation in (automatic, without):
            with suppress(UnsupportedByCloud):
                yield from self.calls.choose(operation)
                return operation
        # Neither will do: let the refusal speak of what was given alone.
        given = tuple(need for need in without.requirements if "networks" not in need.argument)
        return evolve(without, requirements=given)
