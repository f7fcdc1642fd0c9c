"""The driver that awaits: does the effects of a flow in the calling task, on asyncio or trio."""

import time
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, ParamSpec, TypeVar

import anyio

from . import deadline, surroundings
from .async_transport import AsyncTransport
from .deadline import Deadline
from .event_loops import PerLoop
from .flow import (
    Blocking,
    Call,
    Exchange,
    Exclusive,
    Flow,
    Invoke,
    Limited,
    Lock,
    Now,
    Sleep,
    Together,
)

P = ParamSpec("P")
T = TypeVar("T")

GRACE = 0.2
"""Seconds for calls inside a function of the user's to end at the deadline by themselves, and tell."""


class AsyncDriver:
    """Runs flows over a transport. Safe to share between tasks.

    Args:
        transport: what sends.
        seconds: that each run may take, None for no end.
    """

    blocks = False

    def __init__(self, transport: AsyncTransport, seconds: float | None = None) -> None:
        self._transport = transport
        self._seconds = deadline.check(seconds)
        self._do: dict[type, Callable[[Any, Deadline | None], Awaitable[Any]]] = {
            Exchange: self._exchange,
            Now: self._now,
            Sleep: self._sleep,
            Invoke: self._invoke,
            Blocking: self._blocking,
            Exclusive: self._exclusive,
            Limited: self._limited,
            Call: self._call,
            Together: self._together,
        }

    def within(self, seconds: float | None) -> "AsyncDriver":
        """Return a driver whose runs end in so many seconds; it shares the transport."""
        return AsyncDriver(self._transport, seconds)

    async def run(self, flow: Flow[T]) -> T:
        """Do everything that the flow asks for, and return what it returns."""
        return await self._run(flow, surroundings.of_run(self._seconds))

    async def _run(self, flow: Flow[T], limit: Deadline | None) -> T:
        try:
            effect = next(flow)
            while True:
                try:
                    done = await self._do[type(effect)](effect, limit)
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

    async def _exchange(self, effect: Exchange, limit: Deadline | None) -> object:
        request = effect.request
        started = time.perf_counter()
        try:
            if limit is None:
                return await self._transport.send(request)
            with limit.attempt(effect.attempt, request) as passage:
                reply = await _in_time(limit, self._transport.send(request, passage))
                passage.status = reply.status
                return reply
        finally:
            effect.seconds = time.perf_counter() - started

    async def _now(self, _effect: Now, _limit: Deadline | None) -> float:
        return time.monotonic()

    async def _sleep(self, effect: Sleep, limit: Deadline | None) -> None:
        if limit is None:
            await anyio.sleep(effect.seconds)
            return
        with limit.step(effect.doing):
            await _in_time(limit, anyio.sleep(effect.seconds))

    async def _invoke(self, effect: Invoke, limit: Deadline | None) -> object:
        if limit is None:
            return await _called(effect)
        name = getattr(effect.function, "__qualname__", "a function")
        with limit.step(f"calling {name}", late=True):
            result = await _in_time(limit, _called(effect))
            if not limit.left():  # it blocked
                raise limit.exceeded()
            return result

    async def _blocking(self, effect: Blocking, limit: Deadline | None) -> object:
        # A thread cannot be stopped: when the caller is cancelled it ends by itself, unheard.
        called = anyio.to_thread.run_sync(effect.function, abandon_on_cancel=True)
        if limit is None:
            return await called
        with limit.step(effect.doing):
            return await _in_time(limit, called)

    async def _exclusive(self, effect: Exclusive, limit: Deadline | None) -> object:
        lock: Any = effect.lock.here()
        if limit is None:
            async with lock:
                return await self._run(effect.flow, None)
        with limit.step(f"waiting for another caller that is {effect.doing}"):
            await _in_time(limit, lock.acquire())
        try:
            return await self._run(effect.flow, limit.errand(effect.doing))
        finally:
            lock.release()

    async def _limited(self, effect: Limited, limit: Deadline | None) -> object:
        seconds = effect.seconds
        return await self._run(effect.flow, limit.within(seconds) if limit else Deadline(seconds))

    async def _call(self, effect: Call, limit: Deadline | None) -> object:
        if limit is None:
            return await _called(effect)
        with surroundings.within(limit), anyio.move_on_after(limit.left() + GRACE):
            return await _called(effect)
        raise limit.exceeded()

    async def _together(self, effect: Together, limit: Deadline | None) -> object:
        from .together_in_tasks import run_together  # its own cost, for many calls alone

        return await run_together(effect, limit, self._run)


async def _called(effect: Invoke | Call) -> object:
    result = effect.function(effect.argument)
    return await result if hasattr(result, "__await__") else result


async def _in_time(limit: Deadline, awaited: Awaitable[T]) -> T:
    # Only this scope's own cancellation ends here: one from outside goes on.
    with anyio.move_on_after(limit.left()):
        return await awaited
    raise limit.exceeded()
