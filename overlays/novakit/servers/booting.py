"""What `servers` and `volumes_boot` share: everything about a new server but the URL."""

from collections.abc import Callable, Collection, Mapping
from typing import Any, TypeVar, Unpack, cast

from attrs import evolve

from novakit.errors import DeadlineExceeded, UndecodableReply
from novakit.sending.calls import Calls
from novakit_api.arguments import CreateServerOptions, create_server
from novakit_api.models import Server, ServerCreate, ServerCreated, ServerReservation
from novakit_core.checks import Identified
from novakit_core.client import S
from novakit_core.flow import Flow
from novakit_core.method import InFlow, method
from novakit_core.operation import Operation
from novakit_core.resource import Resource
from novakit_core.taking import collected, taking

from .arguments import server_request, with_our_names
from .networks import identify, with_port_rule
from .spelled_out import spelled_out
from .statuses import DELETED, Status, wished
from .waiting import Progress, wait_for

Created = ServerCreated | ServerReservation
C = TypeVar("C", ServerCreated, ServerReservation)


class Booting(Resource[S]):
    """Creates servers, and waits for them."""

    _calls: Calls

    _create: Callable[..., Operation[Created]]

    def _created(self: "Booting[InFlow]", given: Mapping[str, Any]) -> Flow[ServerCreated]:
        return self._boot(given, ServerCreated)

    create = taking(create_server, _created)

    @method
    @spelled_out(create_server)
    def create_reservation(  # noqa: D417 - spelled out
        self: "Booting[InFlow]",
        name: str,
        flavor: str | int | Identified,
        **server: Unpack[CreateServerOptions],
    ) -> Flow[str]:
        """Ask for new servers; return the id of the reservation, which all of them have.

        `list_reservation` lists them, for every member of the project.

        Args:
            name, flavor, server: the arguments of `create`.
        """
        given = self._collected("create_reservation", name, flavor, server)
        return (yield from self._boot(given, ServerReservation)).reservation_id

    @method
    @spelled_out(create_server)
    def create_and_wait(  # noqa: D417 - spelled out
        self: "Booting[InFlow]",
        name: str,
        flavor: str | int | Identified,
        *,
        timeout: float | None = 600.0,
        progress: Progress | None = None,
        **server: Unpack[CreateServerOptions],
    ) -> Flow[Server]:
        """Ask for a new server and wait until it is ACTIVE.

        Args:
            timeout: seconds to wait at most once Nova has taken the order, None for ever. Each
                poll gets what is left of them.
            progress: called with the server after each poll.
            name, flavor, server: the arguments of `create`.

        Raises:
            ServerFailed: the server went into ERROR; `server_id` says which one it is.
            WaitTimeout: it is not ACTIVE in time; it is not deleted.
            DeadlineExceeded: the client's `deadline`, which bounds all of it, came first.
        """
        given = self._collected("create_and_wait", name, flavor, server)
        created = yield from self._boot(given, ServerCreated)
        files = (server.get("files") or {}).values()
        secrets = [created.admin_pass, server.get("admin_pass"), server.get("user_data"), *files]
        waiting = wait_for(self._calls, created.id, ["ACTIVE"], timeout, progress, secrets)
        try:
            found = yield from waiting
        except DeadlineExceeded as error:
            error.add_note(f"The server that was created is {created.id}.")
            raise
        return cast("Server", found)

    @method
    def wait_for(
        self: "Booting[InFlow]",
        server_id: str | Identified,
        *,
        status: Status | Collection[Status] = "ACTIVE",
        timeout: float | None = 600.0,
        progress: Progress | None = None,
    ) -> Flow[Server]:
        """Wait until the server has the status, or one of several, and no task is under way.

        Args:
            server_id: the UUID of the server, or an object that has it.
            status: what to wait for, such as `SHUTOFF`; several, where any of them will do.
            timeout: seconds to wait at most, None for ever. Each poll gets what is left of them.
            progress: called with the server after each poll.

        Raises:
            InvalidArgument: a server never has the status, or only while a task is under way.
            ServerFailed: the server went into ERROR, and that is not waited for, or is gone.
            WaitTimeout: the time is over.
        """
        found = yield from wait_for(
            self._calls, identify(server_id, "server_id"), wished(status), timeout, progress
        )
        return cast("Server", found)

    @method
    def wait_until_deleted(
        self: "Booting[InFlow]",
        server_id: str | Identified,
        *,
        timeout: float | None = 600.0,
        progress: Progress | None = None,
    ) -> Flow[None]:
        """Wait until there is no such server any more: until Nova itself says so.

        Args:
            server_id: the UUID of the server, or an object that has it.
            timeout: seconds to wait at most, None for ever. Each poll gets what is left of them.
            progress: called with the server after each poll.

        Raises:
            ServerFailed: the server went into ERROR.
            WaitTimeout: the time is over.
        """
        yield from wait_for(
            self._calls, identify(server_id, "server_id"), [DELETED], timeout, progress
        )

    def _collected(
        self, method: str, name: str, flavor: str | int | Identified, server: CreateServerOptions
    ) -> dict[str, Any]:
        return collected(create_server, f"{type(self).__name__}.{method}", name, flavor, **server)

    def _boot(self: "Booting[InFlow]", given: Mapping[str, Any], answer: type[C]) -> Flow[C]:
        operation = yield from self._ordered(given, answer)
        return (yield from self._ask(operation, answer))

    def _ordered(
        self: "Booting[InFlow]", given: Mapping[str, Any], answer: type[Created]
    ) -> Flow[Operation[Created]]:
        """Return the request for a new server; it is not sent yet."""
        arguments = server_request(given)
        server: ServerCreate = arguments["server"]
        if answer is ServerReservation:
            server.return_reservation_id = True
        named = server.networks is not None
        if not named:
            server.networks = "auto"
        operation = type(self)._create(**arguments)
        operation = with_port_rule(with_our_names(operation))
        if not named:
            operation = yield from self._usual_networks(operation)
        return operation

    def _ask(self, operation: Operation[Created], answer: type[C]) -> Flow[C]:
        reply, response = yield from self._calls.exchange(operation)
        if not isinstance(reply, answer):
            reason = f"{operation.name} was asked for a {answer.__name__}"
            raise UndecodableReply.from_response(response, reason)
        return reply

    def _usual_networks(self, operation: Operation[Created]) -> Flow[Operation[Created]]:
        """Return the operation with its "auto", or without networks where Nova does not know it."""
        given = tuple(need for need in operation.requirements if need.argument != "networks")
        unnamed = evolve(operation, requirements=given)
        chosen = yield from self._calls.choose(unnamed)  # a refusal speaks of what was given alone
        served = operation.without_rules().microversions
        return operation if chosen in served else _without_networks(unnamed)


def _without_networks(operation: Operation[Created]) -> Operation[Created]:
    body = cast("dict[str, Any]", operation.json)
    server = {key: value for key, value in body["server"].items() if key != "networks"}
    return evolve(operation, json={**body, "server": server})
