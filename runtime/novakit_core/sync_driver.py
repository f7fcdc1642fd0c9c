"""The driver that blocks: does the effects of a flow in the calling thread."""

import threading
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any, ParamSpec, TypeVar

from .errors import InvalidArgument
from .flow import Exchange, Exclusive, Flow, Invoke, Lock, Now, Sleep
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
    """Runs flows over a transport. Safe to share between threads."""

    blocks = True

    def __init__(self, transport: SyncTransport) -> None:
        self._transport = transport
        self._do: dict[type, Callable[[Any], Any]] = {
            Exchange: self._exchange,
            Now: lambda _: time.monotonic(),
            Sleep: lambda effect: time.sleep(effect.seconds),
            Invoke: self._invoke,
            Exclusive: self._exclusive,
        }

    def run(self, flow: Flow[T]) -> T:
        """Do everything that the flow asks for, and return what it returns."""
        try:
            effect = next(flow)
            while True:
                try:
                    done = self._do[type(effect)](effect)
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

    def _exchange(self, effect: Exchange) -> object:
        started = time.perf_counter()
        try:
            return self._transport.send(effect.request)
        finally:
            effect.seconds = time.perf_counter() - started

    def _invoke(self, effect: Invoke) -> object:
        result = effect.function(effect.argument)
        if hasattr(result, "__await__"):
            result.close()
            name = getattr(effect.function, "__qualname__", "the function")
            raise InvalidArgument(f"{name} is a coroutine function: pass it to AsyncCompute.")
        return result

    def _exclusive(self, effect: Exclusive) -> object:
        with effect.lock.here():  # type: ignore[union-attr]  # made by lock()
            return self.run(effect.flow)
