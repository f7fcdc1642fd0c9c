"""What `servers` and `volumes_boot` share: everything about a new server but the URL."""

from collections.abc import Callable
from typing import Any, Unpack, cast

from attrs import evolve

from novakit.resource import ResourceFlows
from novakit.servers.arguments import ServerArguments, hints_request, server_request, with_our_names
from novakit.servers.waiting import DELETED, Progress, wait_for
from novakit_api.models import Server, ServerCreated, ServerReservation
from novakit_core.flow import Flow
from novakit_core.method import method
from novakit_core.operation import Operation
from novakit_core.unset import UNSET

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
        if reservation:
            server.return_reservation_id = True
        named = server.networks is not UNSET
        if not named:
            server.networks = "auto"
        operation = type(self)._create(server=server, scheduler_hints=hints_request(arguments))
        operation = with_our_names(operation)
        if not named:
            operation = yield from self._usual_networks(operation)
        return (yield from self.calls.send(operation))

    def _usual_networks(self, operation: Operation[Created]) -> Flow[Operation[Created]]:
        """Return the operation with its "auto", or without networks where Nova does not know it."""
        given = tuple(need for need in operation.requirements if need.argument != "networks")
        unnamed = evolve(operation, requirements=given)
        chosen = yield from self.calls.choose(unnamed)  # a refusal speaks of what was given alone
        return operation if chosen in operation.microversions else _without_networks(unnamed)


def _without_networks(operation: Operation[Created]) -> Operation[Created]:
    body = cast("dict[str, Any]", operation.json)
    server = {key: value for key, value in body["server"].items() if key != "networks"}
    return evolve(operation, json={**body, "server": server})
