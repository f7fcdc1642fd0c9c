"""Keeping the time of each call."""

from collections import deque
from collections.abc import Iterator

from .wire import Exchanged


class Timings:
    """An event hook that keeps the last exchanges.

    timings = Timings()
    compute = Compute(auth, event_hooks=[timings])
    ...
    for exchanged in timings: print(exchanged.method, exchanged.url, exchanged.seconds)
    """

    def __init__(self, most: int = 1000) -> None:
        self._kept: deque[Exchanged] = deque(maxlen=most)

    def __call__(self, exchanged: Exchanged) -> None:
        """Keep one."""
        self._kept.append(exchanged)

    def __iter__(self) -> Iterator[Exchanged]:
        return iter(tuple(self._kept))

    @property
    def total(self) -> float:
        """The seconds that all kept exchanges took."""
        return sum(exchanged.seconds for exchanged in self._kept)
