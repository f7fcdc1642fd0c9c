# Generated from spec/ by `make generate`: change the spec, not this file.
"""The typed clients: one endpoint, one token, one microversion, and every operation as a method."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from novakit_core.async_driver import AsyncDriver
from novakit_core.pinned_client import AsyncPinnedClient, PinnedClient
from novakit_core.sync_driver import SyncDriver

from .resources import Resources
from .secrets import SECRETS

if TYPE_CHECKING:
    from novakit_core.policies import Rule


class _Nova:
    """What the clients know of the API that they are of."""

    _names = SECRETS

    @staticmethod
    def _rules() -> "Mapping[str, Rule]":
        from .policies import RULES  # its own cost, for the rare refusal

        return RULES


class Client(_Nova, Resources[SyncDriver], PinnedClient):
    """A typed client that blocks. Safe to share between threads.

    with Client("https://cloud.example/compute/v2.1", token, microversion="2.90") as client:
        for server in client.servers.list(): ...
    """


class AsyncClient(_Nova, Resources[AsyncDriver], AsyncPinnedClient):
    """A typed client that is awaited, on asyncio or trio. Safe to share between tasks."""
