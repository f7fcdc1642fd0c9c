"""Runs one test on each side: sync, asyncio, trio."""

from collections.abc import AsyncIterable, Awaitable, Callable, Generator, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from typing import Any, TypeVar, cast

import anyio
from anyio.from_thread import BlockingPortal, start_blocking_portal

from novakit import AsyncCompute, Compute

T = TypeVar("T")


class Side:
    """Makes clients of one kind, and finishes their calls.

    compute = side.client(auth)
    server = side.wait(compute.servers.get("…"))
    """

    def __init__(self, name: str, portal: BlockingPortal | None) -> None:
        self.name = name
        self._portal = portal
        self._clients: list[Any] = []

    @property
    def kind(self) -> type[Compute]:
        """The class of clients. The tests are typed as if it were the sync one."""
        return Compute if self._portal is None else cast("type[Compute]", AsyncCompute)

    def client(self, *args: Any, **options: Any) -> Compute:
        """Make a client; it is closed with the test."""
        return self.keep(self.kind(*args, **options))

    def keep(self, client: Compute) -> Compute:
        """Close the client with the test."""
        self._clients.append(client)
        return client

    def wait(self, value: T) -> T:
        """Return what a call returned, after awaiting it on the async sides."""
        if self._portal is None or not hasattr(value, "__await__"):
            return value
        return self._portal.call(_awaited, cast("Awaitable[T]", value))

    def items(self, pager: Iterable[T]) -> list[T]:
        """Return the items that a pager yields, one after the other."""
        if self._portal is None:
            return list(pager)
        return self._portal.call(_collected, cast("AsyncIterable[T]", pager))

    def together(self, calls: Sequence[Callable[[], T]]) -> list[T]:
        """Make several calls at once, in threads or in tasks."""
        if self._portal is None:
            with ThreadPoolExecutor(len(calls)) as pool:
                return [future.result() for future in [pool.submit(call) for call in calls]]
        return self._portal.call(_gathered, cast("Sequence[Callable[[], Awaitable[T]]]", calls))

    def then(self, call: Callable[[], object], look: Callable[[], T]) -> T:
        """Make a call, and then look at something in the same thread or task."""
        if self._portal is None:
            call()
            return look()
        return self._portal.call(_then, cast("Callable[[], Awaitable[object]]", call), look)

    def finish(self, close: Callable[[], object]) -> None:
        """Close something."""
        self.wait(close())

    def close(self) -> None:
        for client in self._clients:
            self.finish(client.close)


@contextmanager
def open_side(name: str) -> Generator[Side]:
    """Open the side with this name, `sync` or a backend of anyio; close it and its clients."""
    with ExitStack() as stack:
        portal = None if name == "sync" else stack.enter_context(start_blocking_portal(name))
        side = Side(name, portal)
        stack.callback(side.close)
        yield side


async def _awaited(value: Awaitable[T]) -> T:
    return await value


async def _then(call: Callable[[], Awaitable[object]], look: Callable[[], T]) -> T:
    await call()
    return look()


async def _collected(items: AsyncIterable[T]) -> list[T]:
    return [item async for item in items]


async def _gathered(calls: Sequence[Callable[[], Awaitable[T]]]) -> list[T]:
    results: list[T] = []

    async def one(call: Callable[[], Awaitable[T]]) -> None:
        results.append(await call())

    async with anyio.create_task_group() as group:
        for call in calls:
            group.start_soon(one, call)
    return results
