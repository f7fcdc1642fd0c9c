"""What `servers` and `volumes_boot` share: everything about a new server but the URL."""

from collections.abc import Callable, Collection
from typing import Any, TypeVar, Unpack, cast

from attrs import evolve

from novakit.errors import DeadlineExceeded, UndecodableReply
from novakit.sending.calls import Calls
from novakit_api.models import Server, ServerCreated, ServerReservation
from novakit_core.checks import Identified
from novakit_core.client import S
from novakit_core.flow import Flow
from novakit_core.method import InFlow, method
from novakit_core.operation import Operation
from novakit_core.resource import Resource

from .arguments import ServerArguments, hints_request, server_request, with_our_names
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

    @method
    def create(self: "Booting[InFlow]", **server: Unpack[ServerArguments]) -> Flow[ServerCreated]:
        """Ask for a new server; it is built while this returns. None is as left out.

        With several servers (`max_count`) the first is returned.

        Args:
            name: of the server.
            flavor: a flavor's id, or an object that has it.
            image: an image's id, or an object that has it; left out, or "", to boot from a volume.
            networks: "auto", "none", or a list of ids or attachments. Left out: "auto" from 2.37
                on; before, the project's only network, and a conflict (409) if there are several.
            user_data: text, bytes, an open file or a path; at most 49151 bytes, encoded here.
            files: contents by path, encoded here. Up to 2.56.
            metadata: keys and values of up to 255 characters each.
            key_name: the key pair to put into the server.
            security_groups: names or ids, for ports that Nova makes.
            availability_zone: `zone`, or for administrators `zone:host` or `zone:host:node`.
            admin_pass: the administrator's password; Nova makes one up if it is left out.
            config_drive: whether the server gets its metadata on a drive.
            disk_config: AUTO to grow the root disk to the flavor's size, MANUAL to leave it.
            min_count: how many servers at least; 1 if left out.
            max_count: how many at most; `min_count` if left out.
            scheduler_hints: wishes about the host; what Nova has no name for goes out as it is.
            block_device_mapping: by device name, as novaclient takes it, or as models.
            block_device_mapping_v2: the disks, as models or mappings with their Python names.
            description: of the server. Since 2.19.
            tags: up to 50 labels. Since 2.52.
            trusted_image_certificates: ids, to check the image's signature with. Since 2.63.
            host: the compute host, for administrators. Since 2.74.
            hypervisor_hostname: the hypervisor, for administrators. Since 2.74.
            hostname: the host name inside the server. Since 2.90.
            access_ipv4: the address at which the server is said to be reached.
            access_ipv6: the address at which the server is said to be reached.

        Raises:
            InvalidArgument: before anything is sent, for what no cloud takes.
            UnsupportedByCloud: before anything is sent, when no microversion serves all arguments.
        """
        return (yield from self._boot(server, ServerCreated))

    @method
    @spelled_out(create)
    def create_reservation(self: "Booting[InFlow]", **server: Unpack[ServerArguments]) -> Flow[str]:
        """Ask for new servers; return the id of the reservation, which all of them have.

        `list_reservation` lists them, for every member of the project.

        Args:
            server: the arguments of `create`.
        """
        return (yield from self._boot(server, ServerReservation)).reservation_id

    @method
    @spelled_out(create)
    def create_and_wait(
        self: "Booting[InFlow]",
        *,
        timeout: float | None = 600.0,
        progress: Progress | None = None,
        **server: Unpack[ServerArguments],
    ) -> Flow[Server]:
        """Ask for a new server and wait until it is ACTIVE.

        Args:
            timeout: seconds to wait at most once Nova has taken the order, None for ever. Each
                poll gets what is left of them.
            progress: called with the server after each poll.
            server: the arguments of `create`.

        Raises:
            ServerFailed: the server went into ERROR; `server_id` says which one it is.
            WaitTimeout: it is not ACTIVE in time; it is not deleted.
            DeadlineExceeded: the client's `deadline`, which bounds all of it, came first.
        """
        created = yield from self.create(**server)
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

    def _boot(self: "Booting[InFlow]", arguments: ServerArguments, answer: type[C]) -> Flow[C]:
        operation = yield from self._ordered(arguments, answer)
        return (yield from self._ask(operation, answer))

    def _ordered(
        self: "Booting[InFlow]", arguments: ServerArguments, answer: type[Created]
    ) -> Flow[Operation[Created]]:
        """Return the request for a new server; it is not sent yet."""
        server = server_request(arguments)
        if answer is ServerReservation:
            server.return_reservation_id = True
        named = server.networks is not None
        if not named:
            server.networks = "auto"
        operation = type(self)._create(server=server, scheduler_hints=hints_request(arguments))
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
