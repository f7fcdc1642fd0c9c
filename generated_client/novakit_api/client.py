# Generated from spec/ by `make generate`: change the spec, not this file.
"""The typed clients: one endpoint, one token, one microversion, and every operation as a method."""

from novakit_core.async_driver import AsyncDriver
from novakit_core.pinned_client import AsyncPinnedClient, PinnedClient
from novakit_core.sync_driver import SyncDriver

from .resources import Resources
from .service import NOVA


class Client(Resources[SyncDriver], PinnedClient):
    """A typed client that blocks. Safe to share between threads.

    with Client("https://cloud.example/compute/v2.1", token, microversion="2.90") as client:
        for server in client.servers.list(): ...
    """

    _service = NOVA


class AsyncClient(Resources[AsyncDriver], AsyncPinnedClient):
    """A typed client that is awaited, on asyncio or trio. Safe to share between tasks."""

    _service = NOVA
