"""Many calls at once, a few at a time, none of which is lost."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar, cast

from .errors import InvalidArgument
from .flow import Call, Flow, Invoke, Together
from .method import InFlow
from .outcome import Outcome, Outcomes, Progress
from .pagination import Pages

I = TypeVar("I")  # noqa: E741 - of an item
T = TypeVar("T")

OnProgress = Callable[[Progress[I, T]], Any]


def each(
    call: Callable[[I], Any],
    items: Iterable[I] | Pages[Any, I],
    at_once: int,
    progress: OnProgress[I, T] | None,
    *,
    blocks: bool,
) -> Flow[Outcomes[I, T]]:
    """Make the call with each of the items; see `BlockingClient.each`.

    Args:
        call: the caller's function.
        items: what it is called with.
        at_once: how many calls at a time.
        progress: called after each.
        blocks: whether the call blocks; else it may return an awaitable.

    Raises:
        InvalidArgument: before any call is made.
    """
    if not callable(call):
        raise InvalidArgument(f"call: expected a function, not {type(call).__name__}")
    if blocks:
        from inspect import iscoroutinefunction  # its own cost, for many calls alone

        if iscoroutinefunction(call):
            raise InvalidArgument(f"call: {call.__qualname__} is awaited: use AsyncCompute.each")
    check(at_once, progress)
    gathered = yield from gather(items, "items")
    return (yield from together(gathered, lambda item: _called(call, item), at_once, progress))


def together(
    items: list[I],
    flow: Callable[[I], Flow[T]],
    at_once: int,
    progress: OnProgress[I, T] | None = None,
) -> Flow[Outcomes[I, T]]:
    """Run the flow of each item, a few at a time, and return what became of each."""
    done = 0

    def tell(outcome: Outcome[I, T]) -> Flow[None]:
        nonlocal done
        done += 1
        if progress is not None:
            yield Invoke(progress, Progress(outcome, done, len(items)))

    found: list[Outcome[I, T]] = yield Together(items, flow, at_once, tell)
    return Outcomes(found)


def gather(items: Iterable[I] | Pages[Any, I], argument: str) -> Flow[list[I]]:
    """Return all items, of all pages if it is a pager.

    Raises:
        InvalidArgument: they cannot be iterated over.
    """
    given: Any = items
    if isinstance(items, Pages):
        return (yield from cast("Pages[InFlow, I]", given._within()).to_list())
    if isinstance(given, str | bytes) or not hasattr(given, "__iter__"):
        raise InvalidArgument(
            f"{argument}: expected a list, a pager or another iterable, not {type(given).__name__}"
        )
    return list(given)


def check(at_once: object, progress: object) -> None:
    """Refuse what is no number of calls, and what is no function.

    Raises:
        InvalidArgument: naming the argument.
    """
    if isinstance(at_once, bool) or not isinstance(at_once, int) or at_once < 1:
        raise InvalidArgument("at_once: give how many calls to make at a time, 1 or more")
    if progress is not None and not callable(progress):
        raise InvalidArgument(f"progress: expected a function, not {type(progress).__name__}")


def _called(call: Callable[[I], Any], item: I) -> Flow[Any]:
    return (yield Call(call, item))
