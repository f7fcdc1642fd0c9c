"""`compute.servers.interfaces`: /servers/{server_id}/os-interface."""

from novakit.sending.calls import Calls
from novakit.servers.attaching import INTERFACE, Progress, until_attached, until_detached
from novakit.servers.networks import identify
from novakit_api.models import ServerInterface
from novakit_api.operations import server_interfaces as operations
from novakit_api.resources import server_interfaces as generated
from novakit_core.checks import Identified
from novakit_core.client import S
from novakit_core.flow import Flow
from novakit_core.method import InFlow, method


class ServerInterfaces(generated.ServerInterfaces[S]):
    """Network interfaces of servers. `attach` returns when one is attached, `detach` at once."""

    _calls: Calls

    @method
    def detach_and_wait(
        self: "ServerInterfaces[InFlow]",
        server_id: str | Identified,
        port_id: str | Identified,
        *,
        timeout: float | None = 600.0,
        progress: Progress[ServerInterface] | None = None,
    ) -> Flow[None]:
        """Detach a port and wait until it is gone from the server.

        Args:
            server_id: the UUID of the server, or an object that has it.
            port_id: the id of the port, or an object that has it.
            timeout: seconds to wait at most once Nova has taken the order, None for ever.
            progress: called after each poll with the interface, None when it is gone.

        Raises:
            ActionFailed: it could not be detached.
            WaitTimeout: it is not gone in time; Nova goes on.
            DeadlineExceeded: the client's `deadline`, which bounds all of it, came first.
        """
        server, port = identify(server_id, "server_id"), identify(port_id, "port_id")
        _, response = yield from self._calls.exchange(
            operations.detach_server_interface(server, port)
        )
        asked = response.request_id
        yield from until_detached(self._calls, INTERFACE, server, port, asked, timeout, progress)

    @method
    def wait_until_attached(
        self: "ServerInterfaces[InFlow]",
        server_id: str | Identified,
        port_id: str | Identified,
        *,
        request_id: str | None = None,
        timeout: float | None = 600.0,
        progress: Progress[ServerInterface] | None = None,
    ) -> Flow[ServerInterface]:
        """Wait until a port is attached, where somebody else does it or no reply came. Since 2.51.

        It is when Nova lists it and has no attaching to that server under way. Whether the network
        side is ready as well, its `port_state` tells.

        Args:
            server_id: the UUID of the server, or an object that has it.
            port_id: the id of the port, or an object that has it.
            request_id: of the request that asked for it: then only that one counts.
            timeout: seconds to wait at most, None for ever.
            progress: called after each poll with the interface, None while it is not listed.

        Raises:
            ActionFailed: it could not be attached, or is gone again.
            ServerFailed: the server is gone.
            WaitTimeout: the time is over.
        """
        server, port = identify(server_id, "server_id"), identify(port_id, "port_id")
        return (
            yield from until_attached(
                self._calls, INTERFACE, server, port, request_id, timeout, progress
            )
        )

    @method
    def wait_until_detached(
        self: "ServerInterfaces[InFlow]",
        server_id: str | Identified,
        port_id: str | Identified,
        *,
        request_id: str | None = None,
        timeout: float | None = 600.0,
        progress: Progress[ServerInterface] | None = None,
    ) -> Flow[None]:
        """Wait until a port is gone from a server, whoever asked for it.

        Args:
            server_id: the UUID of the server, or an object that has it.
            port_id: the id of the port, or an object that has it.
            request_id: of the request that asked for it (`last_response.request_id` after
                `detach`); without it the last detaching from that server counts.
            timeout: seconds to wait at most, None for ever.
            progress: called after each poll with the interface, None when it is gone.

        Raises:
            ActionFailed: it could not be detached.
            WaitTimeout: the time is over.
        """
        server, port = identify(server_id, "server_id"), identify(port_id, "port_id")
        yield from until_detached(
            self._calls, INTERFACE, server, port, request_id, timeout, progress
        )
