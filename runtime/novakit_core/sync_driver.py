"""The driver that blocks: does the effects of a flow in the calling thread."""

import threading
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial
from typing import Any, ParamSpec, TypeVar

from . import deadline, surroundings
from .deadline import Deadline
from .errors import InvalidArgument
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
from .forks import belongs_to_process
from .sync_transport import SyncTransport

P = ParamSpec("P")
T = TypeVar("T")


class ThreadLock:
    """A lock between threads. A child of a fork has it anew: its holder does not live there."""

    def __init__(self) -> None:
        self.forget_parent()
        belongs_to_process(self)

    def here(self) -> AbstractContextManager[Any]:
        """Return the lock of this process."""
        return self._lock

    def forget_parent(self) -> None:
        """Make it anew."""
        self._lock = threading.Lock()


class SyncDriver:
    """Runs flows over a transport. Safe to share between threads.

    Args:
        transport: what sends.
        seconds: that each run may take, None for no end.
    """

    blocks = True

    def __init__(self, transport: SyncTransport, seconds: float | None = None) -> None:
        self._transport = transport
        self._seconds = deadline.check(seconds)
        self._do: dict[type, Callable[[Any, Deadline | None], Any]] = {
            Exchange: self._exchange,
            Now: lambda _, __: time.monotonic(),
            Sleep: self._sleep,
            Invoke: self._invoke,
            Blocking: self._blocking,
            Exclusive: self._exclusive,
            Limited: self._limited,
            Call: self._call,
            Together: self._together,
        }

    def within(self, seconds: float | None) -> "SyncDriver":
        """Return a driver whose runs end in so many seconds; it shares the transport."""
        return SyncDriver(self._transport, seconds)

    def run(self, flow: Flow[T]) -> T:
        """Do everything that the flow asks for, and return what it returns."""
        return self._run(flow, surroundings.of_run(self._seconds))

    def _run(self, flow: Flow[T], limit: Deadline | None) -> T:
        try:
            effect = next(flow)
            while True:
                try:
                    done = self._do[type(effect)](effect, limit)
                except BaseException as error:
                    effect = flow.throw(error)
                else:
                    effect = flow.send(done)
        except StopIteration as end:
            return end.value  # type: ignore[no-any-return]  # typeshed has no type for it

    def offer(self, flow: Callable[P, Flow[T]]) -> Callable[P, T]:
        """Return a function that runs what `flow` makes."""

        def bound(*args: P.args, **kwargs: P.kwargs) -> T:
            return self.run(flow(*args, **kwargs))

        return bound

    def lock(self) -> Lock:
        """Make a lock for `Exclusive`."""
        return ThreadLock()

    def close(self) -> None:
        """Close the transport."""
        self._transport.close()

    def _exchange(self, effect: Exchange, limit: Deadline | None) -> object:
        request = effect.request
        started = time.perf_counter()
        try:
            if limit is None:
                return self._transport.send(request)
            with limit.attempt(effect.attempt, request) as passage:
                reply = self._transport.send(request, passage)
                passage.status = reply.status
                return reply
        finally:
            effect.seconds = time.perf_counter() - started

    def _sleep(self, effect: Sleep, limit: Deadline | None) -> None:
        if limit is None:
            time.sleep(effect.seconds)
            return
        with limit.step(effect.doing):
            limit.sleep(effect.seconds)
            if not limit.left():
                raise limit.exceeded()

    def _invoke(self, effect: Invoke, limit: Deadline | None) -> object:
        name = getattr(effect.function, "__qualname__", "a function")
        return _in_step(limit, f"calling {name}", partial(_called, effect, name), late=True)

    def _blocking(self, effect: Blocking, limit: Deadline | None) -> object:
        return _in_step(limit, effect.doing, effect.function)

    def _exclusive(self, effect: Exclusive, limit: Deadline | None) -> object:
        lock: Any = effect.lock.here()
        if limit is None:
            with lock:
                return self._run(effect.flow, None)
        with limit.step(f"waiting for another caller that is {effect.doing}"):
            if not limit.acquire(lock):
                raise limit.exceeded()
        try:
            return self._run(effect.flow, limit.errand(effect.doing))
        finally:
            lock.release()

    def _limited(self, effect: Limited, limit: Deadline | None) -> object:
        seconds = effect.seconds
        return self._run(effect.flow, limit.within(seconds) if limit else Deadline(seconds))

    def _call(self, effect: Call, limit: Deadline | None) -> object:
        with surroundings.within(limit):
            return _called(effect, getattr(effect.function, "__qualname__", "a function"))

    def _together(self, effect: Together, limit: Deadline | None) -> object:
        from .together_in_threads import run_together  # its own cost, for many calls alone

        return run_together(effect, limit, self._run)


def _in_step(
    limit: Deadline | None, doing: str, function: Callable[[], object], *, late: bool = False
) -> object:
    """Call a function, which takes the time that it takes; its time counts."""
    if limit is None:
        return function()
    with limit.step(doing, late=late):
        result = function()
        if not limit.left():
            raise limit.exceeded()
        return result


def _called(effect: Invoke | Call, name: str) -> object:
    result = effect.function(effect.argument)
    if hasattr(result, "__await__"):
        result.close()
        raise InvalidArgument(f"{name} is a coroutine function: pass it to AsyncCompute.")
    return result
