"""A flow: everything that a call does, written once as a generator of what it wants done.

A flow never touches a socket or a clock. It yields an effect and gets back what came of it; a
driver does the effects, blocking (`sync_driver`) or awaiting (`async_driver`):

    response = yield Exchange(request)
    yield Sleep(0.5)
"""

from collections.abc import Callable, Generator, Sequence
from contextlib import AbstractAsyncContextManager, AbstractContextManager
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeAlias, TypeVar

from .transport import Request

if TYPE_CHECKING:
    from .outcome import Outcome

T = TypeVar("T")


class Exchange:
    """Send the request; the reply comes back, or a `TransportError` is raised."""

    __slots__ = ("attempt", "request", "seconds")

    def __init__(self, request: Request, attempt: int = 1) -> None:
        self.request = request
        self.attempt = attempt
        self.seconds = 0.0
        """How long the exchange took; the driver writes it."""


class Sleep(NamedTuple):
    """Let the time pass."""

    seconds: float
    doing: str = "pausing"
    """What is said of it when the time of the run is over meanwhile."""


class Now(NamedTuple):
    """Tell the seconds of a clock that only goes forward."""


class Invoke(NamedTuple):
    """Call a function of the user's; on the async side it may be a coroutine function."""

    function: Callable[..., Any]
    argument: object


class Blocking(NamedTuple):
    """Call a function that takes its time; on the async side in a thread."""

    function: Callable[[], Any]
    doing: str
    """What is said of it when the time of the run is over meanwhile."""


class Exclusive(NamedTuple):
    """Run the flow while nobody else holds the lock; what it returns comes back.

    It is an errand on the way to what the caller wants, such as `signing in`.
    """

    lock: "Lock"
    flow: "Flow[Any]"
    doing: str


class Limited(NamedTuple):
    """Run the flow, which must end in so many seconds; else it gets `DeadlineExceeded`."""

    seconds: float
    flow: "Flow[Any]"


class Call(NamedTuple):
    """Call a function of the user's that makes calls of clients; else as `Invoke`.

    What is left of the time of this run bounds each of those. What the function returns comes back
    also if it comes late.
    """

    function: Callable[..., Any]
    argument: object


class Together(NamedTuple):
    """Run a flow for each item, a few at once; a list of their outcomes comes back, in order.

    When the time of the run is over, those that are not done have `DeadlineExceeded`.
    """

    items: Sequence[Any]
    flow: "Callable[[Any], Flow[Any]]"
    at_once: int
    told: "Callable[[Outcome[Any, Any]], Flow[None]]"
    """Run when one has ended, one at a time. An exception of it ends all."""


class Lock(Protocol):
    """What a driver's `lock()` makes."""

    def here(self) -> AbstractContextManager[Any] | AbstractAsyncContextManager[Any]:
        """Return the lock of this process and, on the async side, of the running event loop."""
        ...


Effect: TypeAlias = (
    Exchange | Sleep | Now | Invoke | Blocking | Exclusive | Limited | Call | Together
)
Flow: TypeAlias = Generator[Effect, Any, T]

NOW = Now()
