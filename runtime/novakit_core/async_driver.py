"""The driver that awaits: does the effects of a flow in the calling task, on asyncio or trio."""

import time
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, ParamSpec, TypeVar

import anyio

from .async_transport import AsyncTransport
from .event_loops import PerLoop
from .flow import Exchange, Exclusive, Flow, Invoke, Lock, Now, Sleep

P = ParamSpec("P")
T = TypeVar("T")


class AsyncDriver:
    """Runs flows over a transport. Safe to share between tasks."""

    blocks = False

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport
        self._do: dict[type, Callable[[Any], Awaitable[Any]]] = {
            Exchange: self._exchange,
            Now: self._now,
            Sleep: lambda effect: anyio.sleep(effect.seconds),
            Invoke: self._invoke,
            Exclusive: self._exclusive,
        }

    async def run(self, flow: Flow[T]) -> T:
        """Do everything that the flow asks for, and return what it returns."""
        try:
            effect = next(flow)
            while True:
                try:
                    done = await self._do[type(effect)](effect)
                except BaseException as error:  # a cancellation too: the flow cleans up
                    effect = flow.throw(error)
                else:
                    effect = flow.send(done)
        except StopIteration as end:
            return end.value  # type: ignore[no-any-return]  # typeshed has no type for it

    def offer(self, flow: Callable[P, Flow[T]]) -> Callable[P, Coroutine[Any, Any, T]]:
        """Return a coroutine function that runs what `flow` makes."""

        async def bound(*args: P.args, **kwargs: P.kwargs) -> T:
            return await self.run(flow(*args, **kwargs))

        return bound

    def lock(self) -> Lock:
        """Make a lock for `Exclusive`."""
        return PerLoop(anyio.Lock)

    async def close(self) -> None:
        """Close the transport."""
        await self._transport.close()

    async def _exchange(self, effect: Exchange) -> object:
        started = time.perf_counter()
        try:
            return await self._transport.send(effect.request)
        finally:
            effect.seconds = time.perf_counter() - started

    async def _now(self, _effect: Now) -> float:
        return time.monotonic()

    async def _invoke(self, effect: Invoke) -> object:
        result = effect.function(effect.argument)
        return await result if hasattr(result, "__await__") else result

    async def _exclusive(self, effect: Exclusive) -> object:
        async with effect.lock.here():  # type: ignore[union-attr]  # made by lock()
            return await self.run(effect.flow)
