"""Ending what other threads do: a thread cannot be cancelled, but what it waits for can end."""

import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager


class Stopped(BaseException):
    """The calls beside it were called off, and this one with them.

    Like a cancellation it is no `Exception`: code that goes on after any failure must not.
    """


class Stop:
    """Tells the threads of some calls to end, and ends what they wait for."""

    def __init__(self) -> None:
        self.is_set = False
        self._lock = threading.Lock()
        self._wakers: set[Callable[[], object]] = set()

    def set(self) -> None:
        """Have them end."""
        with self._lock:
            self.is_set = True
            for wake in self._wakers:
                wake()

    @contextmanager
    def waking(self, wake: Callable[[], object]) -> Generator[None]:
        """Have `wake` called if it is set meanwhile; afterwards never."""
        with self._lock:
            self._wakers.add(wake)
        try:
            yield
        finally:
            with self._lock:
                self._wakers.discard(wake)

    def sleep(self, seconds: float) -> None:
        """Let the time pass, or what is left of it until it is set."""
        awake = threading.Event()
        with self.waking(awake.set):
            if not self.is_set:
                awake.wait(seconds)
