"""What belongs to one event loop: in another it would fail, or wait for ever."""

import contextvars
import sys
from collections.abc import Callable, Coroutine
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeAlias, TypeVar

from .forks import belongs_to_process

if TYPE_CHECKING:
    import asyncio

T = TypeVar("T")


class TrioToken(Protocol):
    """What stands for a run of trio, which need not be installed."""

    def run_sync_soon(self, function: Callable[..., object], *arguments: object) -> None:
        """Call the function in the run; a `RuntimeError` if the run is over."""


Loop: TypeAlias = "asyncio.AbstractEventLoop | TrioToken"


class PerLoop(Generic[T]):
    """One thing for each event loop, made when it is first asked for there.

    Args:
        make: makes one, in the loop that it is for.
    """

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._things: dict[Loop, T] = {}
        belongs_to_process(self)

    def here(self) -> T:
        """Return that of the running loop."""
        loop = running_loop()
        thing = self._things.get(loop)
        return self._made(loop) if thing is None else thing

    def take_all(self) -> list[tuple[Loop, T]]:
        """Return all that there are, each with its loop, and keep none."""
        things, self._things = self._things, {}
        return list(things.items())

    def forget_parent(self) -> None:
        """Let go of all: their loops are the parent's."""
        self._things = {}

    def _made(self, loop: Loop) -> T:
        made = self._make()
        # A weak reference would not do: what is kept for a loop mostly holds the loop itself.
        for other in list(self._things):
            if is_gone(other):
                self._things.pop(other, None)
        self._things[loop] = made
        return made


def running_loop() -> Loop:
    """Return what stands for the running event loop."""
    # Neither is imported here: who runs a loop has done so.
    if asyncio := sys.modules.get("asyncio"):
        try:  # suppress() would cost more, and this is done for each request
            loop: Loop = asyncio.get_running_loop()
        except RuntimeError:
            pass
        else:
            return loop
    token: TrioToken = sys.modules["trio"].lowlevel.current_trio_token()
    return token


def is_gone(loop: Loop) -> bool:
    """Whether nothing will run in the loop any more."""
    import asyncio  # its own cost, for the rare second loop

    if isinstance(loop, asyncio.AbstractEventLoop):
        return loop.is_closed()
    try:
        loop.run_sync_soon(int)  # trio tells it in no other way
    except RuntimeError:
        return True
    return False


async def run_in(loop: Loop, function: Callable[[], Coroutine[Any, Any, object]]) -> None:
    """Run the function in its loop: here and now, or soon in another thread, if it still runs."""
    if loop is running_loop():
        await function()
        return
    import asyncio

    async def quietly() -> None:
        with suppress(Exception):  # nobody there could make anything of it
            await function()

    with suppress(RuntimeError):  # the loop is gone, and what it did with it
        if isinstance(loop, asyncio.AbstractEventLoop):
            # Not in this context: it may say that trio runs.
            loop.call_soon_threadsafe(_start, loop, quietly, context=contextvars.Context())
        else:
            loop.run_sync_soon(sys.modules["trio"].lowlevel.spawn_system_task, quietly)


_started: "set[asyncio.Task[None]]" = set()
"""A loop keeps no reference of its tasks."""


def _start(
    loop: "asyncio.AbstractEventLoop", function: Callable[[], Coroutine[Any, Any, None]]
) -> None:
    task = loop.create_task(function())
    _started.add(task)
    task.add_done_callback(_started.discard)
