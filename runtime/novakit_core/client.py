"""What every client is made of: what sends its calls, and the driver of its side."""

from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

if TYPE_CHECKING:
    from .async_driver import AsyncDriver
    from .flow import Flow
    from .operation import Operation
    from .response import Response
    from .sync_driver import SyncDriver

T = TypeVar("T")
S = TypeVar("S")
"""The side that a client is on: a `SyncDriver`, an `AsyncDriver`, or `InFlow` within a flow."""


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
