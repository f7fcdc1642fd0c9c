"""The clients: `Compute` blocks, `AsyncCompute` is awaited."""

from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

from .client_base import ClientBase

if TYPE_CHECKING:
    from novakit_core.async_driver import AsyncDriver
    from novakit_core.operation import Operation
    from novakit_core.response import Response
    from novakit_core.sync_driver import SyncDriver
    from novakit_core.transport import AsyncHttpClient, HttpClient

    from .resources.flavors import AsyncFlavors, Flavors
    from .resources.servers import AsyncServers, Servers
    from .resources.volumes_boot import AsyncVolumesBoot, VolumesBoot

T = TypeVar("T")


class Compute(ClientBase["HttpClient", "SyncDriver"]):
    """A client of Nova. Safe to share between threads.

    with Compute.connect("demo") as compute:
        for server in compute.servers.list(status="ACTIVE"):
            print(server.name)

    Args:
        auth: how to sign in, e.g. `Password(...)`.
        http_client: an `httpx.Client` to send with. It is not closed; its own timeout, verify and
            cert hold.
        options: see `Options`.
    """

    _prefix = ""

    servers: "Servers"
    volumes_boot: "VolumesBoot"
    flavors: "Flavors"

    def send(self, operation: "Operation[T]") -> T:
        """Send any operation of `novakit_api.operations`, and return what its reply holds.

        Raises:
            NovakitError: see `novakit.errors`.
        """
        return self.driver.run(self._calls.send(operation))

    def raw(self, operation: "Operation[Any]") -> "Response":
        """Send any operation and return the reply as it is, also one of failure."""
        return self.driver.run(self._calls.raw(operation))

    def microversion_for(self, operation: "Operation[Any]") -> str:
        """Return the microversion at which the operation would go out."""
        return self.driver.run(self._calls.choose(operation))

    def close(self) -> None:
        """Close the connections."""
        self.driver.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _driver(self, http_client: "HttpClient | None", connection: dict[str, Any]) -> "SyncDriver":
        from novakit_core.sync_driver import SyncDriver
        from novakit_core.transport import SyncTransport

        return SyncDriver(SyncTransport(http_client=http_client, **connection))


class AsyncCompute(ClientBase["AsyncHttpClient", "AsyncDriver"]):
    """`Compute`, awaited. Safe to share between tasks; runs on asyncio and trio.

    async with AsyncCompute.connect("demo") as compute:
        async for server in compute.servers.list(status="ACTIVE"):
            print(server.name)
    """

    _prefix = "Async"

    servers: "AsyncServers"
    volumes_boot: "AsyncVolumesBoot"
    flavors: "AsyncFlavors"

    async def send(self, operation: "Operation[T]") -> T:
        """Send any operation; see `Compute.send`."""
        return await self.driver.run(self._calls.send(operation))

    async def raw(self, operation: "Operation[Any]") -> "Response":
        """Send any operation and return the reply as it is, also one of failure."""
        return await self.driver.run(self._calls.raw(operation))

    async def microversion_for(self, operation: "Operation[Any]") -> str:
        """Return the microversion at which the operation would go out."""
        return await self.driver.run(self._calls.choose(operation))

    async def close(self) -> None:
        """Close the connections."""
        await self.driver.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    def _driver(
        self, http_client: "AsyncHttpClient | None", connection: dict[str, Any]
    ) -> "AsyncDriver":
        from novakit_core.async_driver import AsyncDriver
        from novakit_core.transport import AsyncTransport

        return AsyncDriver(AsyncTransport(http_client=http_client, **connection))
