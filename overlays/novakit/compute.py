"""The clients: `Compute` blocks, `AsyncCompute` is awaited."""

from typing import TYPE_CHECKING, Any

from novakit_core.client import AwaitedClient, BlockingClient

from .client_base import ComputeBase

if TYPE_CHECKING:
    from novakit_core.async_driver import AsyncDriver
    from novakit_core.sync_driver import SyncDriver
    from novakit_core.transport import AsyncHttpClient, HttpClient

    _OfThreads = ComputeBase[SyncDriver, HttpClient]
    _OfTasks = ComputeBase[AsyncDriver, AsyncHttpClient]
else:  # forward references would cost more than all else here
    _OfThreads = _OfTasks = ComputeBase


class Compute(_OfThreads, BlockingClient):
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

    def _new_driver(
        self, http_client: "HttpClient | None", connection: dict[str, Any]
    ) -> "SyncDriver":
        from novakit_core.sync_driver import SyncDriver
        from novakit_core.sync_transport import SyncTransport

        return SyncDriver(SyncTransport(http_client=http_client, **connection))


class AsyncCompute(_OfTasks, AwaitedClient):
    """`Compute`, awaited. Safe to share between tasks; runs on asyncio and trio.

    async with AsyncCompute.connect("demo") as compute:
        async for server in compute.servers.list(status="ACTIVE"):
            print(server.name)
    """

    def _new_driver(
        self, http_client: "AsyncHttpClient | None", connection: dict[str, Any]
    ) -> "AsyncDriver":
        from novakit_core.async_driver import AsyncDriver
        from novakit_core.async_transport import AsyncTransport

        return AsyncDriver(AsyncTransport(http_client=http_client, **connection))
