"""What every client is made of: what sends its calls, and the driver of its side."""

from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from .side import S as S

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable

    from .async_driver import AsyncDriver
    from .each import OnProgress
    from .flow import Flow
    from .operation import Operation
    from .outcome import Outcomes
    from .pagination import AsyncPager
    from .response import Response
    from .sync_driver import SyncDriver

I = TypeVar("I")  # noqa: E741 - of an item
T = TypeVar("T")


class ClientBase(Generic[S]):
    """A client: its resources are cached properties, made when first used.

    Args:
        calls: what sends its operations: their `send` and `raw` are flows.
        driver: the side that it is on.
    """

    def __init__(self, calls: Any, driver: S) -> None:
        self._calls = calls
        self._driver = driver

    def within(self, seconds: float | None) -> Self:
        """Return this client with another deadline. It shares the token and the connections.

            compute.within(5).servers.get(server_id)

        Each call of it ends within a second of so many seconds, also if they went into signing in,
        waiting for another caller that does, repetitions, or a reply that comes byte by byte. One
        call is what is called or awaited once: `create_and_wait()` with all its polls, `to_list()`
        with all its pages, or each page when a list is iterated over.

        Args:
            seconds: from the start of each call; None for no deadline.

        Raises:
            InvalidArgument: they are no number above 0.
        """
        driver: Any = self._driver
        return self._with(_driver=driver.within(seconds))

    def _with(self, **parts: Any) -> Self:
        """Return the same client with other parts. Its resources and methods are made anew."""
        kind = type(self)
        other = kind.__new__(kind)
        kept = {name: held for name, held in self.__dict__.items() if not hasattr(kind, name)}
        other.__dict__.update(kept, **parts)
        return other

    def __dir__(self) -> list[str]:
        return [name for name in super().__dir__() if not name.startswith("_")]

    if not TYPE_CHECKING:  # to a type checker it would be every name there is

        def __getattr__(self, name: str) -> Any:
            """Say which name was meant."""
            from .guesses import no_attribute  # its own cost, for the rare mistake

            raise no_attribute(self, name)


if TYPE_CHECKING:
    _OfThreads = ClientBase[SyncDriver]
    _OfTasks = ClientBase[AsyncDriver]
else:  # a driver's module, or its name as a forward reference, would cost more than all else here
    _OfThreads = _OfTasks = ClientBase


class BlockingClient(_OfThreads):
    """A client whose calls block. Safe to share between threads."""

    def send(self, operation: "Operation[T]") -> T:
        """Send any operation of `novakit_api.operations`, and return what its reply holds.

        Raises:
            NovakitError: see `novakit_core.errors`.
        """
        flow: Flow[T] = self._calls.send(operation)
        return self._driver.run(flow)

    def raw(self, operation: "Operation[Any]") -> "Response":
        """Send any operation and return the reply as it is, also one of failure."""
        flow: Flow[Response] = self._calls.raw(operation)
        return self._driver.run(flow)

    def each(
        self,
        call: "Callable[[I], T]",
        items: "Iterable[I]",
        *,
        at_once: int = 20,
        progress: "OnProgress[I, T] | None" = None,
    ) -> "Outcomes[I, T]":
        """Make a call with each of the items, several at a time, in threads.

            stopped = compute.each(compute.servers.stop, compute.servers.list(tags="test"))
            for outcome in stopped.failed:
                print(outcome.item.name, outcome.error)

        Nothing ends the other calls when one fails. The deadline of this client, `within(…)`, is
        over all of them: those that are not done when it passes have `DeadlineExceeded`. What
        interrupts this one, such as KeyboardInterrupt, ends them: those that have not begun are
        not made, those that wait for a reply or sleep in a wait end at once, and only what else
        the function does is waited for.

        Args:
            call: a function of one argument, made safe for threads, as this client and all of its
                methods are.
            items: what it is called with; all are gathered first, those of a pager too.
            at_once: how many calls at a time, 1 or more. A client has 100 connections.
            progress: called here with a `Progress` each time that one has ended. What it raises
                ends all, and comes out here.

        Returns:
            What became of each, in the order of the items: its value or its exception.

        Raises:
            InvalidArgument: before any call is made.
        """
        from .each import each  # its own cost, for many calls alone

        flow: Flow[Outcomes[I, T]] = each(call, items, at_once, progress, blocks=True)
        return self._driver.run(flow)

    def close(self) -> None:
        """Close the connections."""
        self._driver.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


class AwaitedClient(_OfTasks):
    """A client whose calls are awaited, on asyncio or trio. Safe to share between tasks."""

    async def send(self, operation: "Operation[T]") -> T:
        """Send any operation; see `BlockingClient.send`."""
        flow: Flow[T] = self._calls.send(operation)
        return await self._driver.run(flow)

    async def raw(self, operation: "Operation[Any]") -> "Response":
        """Send any operation and return the reply as it is, also one of failure."""
        flow: Flow[Response] = self._calls.raw(operation)
        return await self._driver.run(flow)

    async def each(
        self,
        call: "Callable[[I], Awaitable[T]]",
        items: "Iterable[I] | AsyncPager[I]",
        *,
        at_once: int = 20,
        progress: "OnProgress[I, T] | None" = None,
    ) -> "Outcomes[I, T]":
        """Make a call with each of the items, several at a time, in tasks.

            stopped = await compute.each(compute.servers.stop, compute.servers.list(tags="test"))
            for outcome in stopped.failed:
                print(outcome.item.name, outcome.error)

        Nothing ends the other calls when one fails. The deadline of this client, `within(…)`, is
        over all of them: those that are not done when it passes have `DeadlineExceeded`. When this
        call is cancelled, all of them are.

        Args:
            call: a function of one argument that returns an awaitable.
            items: what it is called with; all are gathered first, those of a pager too.
            at_once: how many calls at a time, 1 or more. A client has 100 connections.
            progress: called with a `Progress` each time that one has ended, and awaited if it is a
                coroutine function. What it raises ends all, and comes out here.

        Returns:
            What became of each, in the order of the items: its value or its exception.

        Raises:
            InvalidArgument: before any call is made.
        """
        from .each import each  # its own cost, for many calls alone

        flow: Flow[Outcomes[I, T]] = each(call, items, at_once, progress, blocks=False)
        return await self._driver.run(flow)

    async def close(self) -> None:
        """Close the connections."""
        await self._driver.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()
