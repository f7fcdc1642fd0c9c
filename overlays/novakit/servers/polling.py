"""Polling until something has come: the pauses, the polls that fail, and the end of the time."""

import math
from abc import ABC, abstractmethod
from typing import Any, Generic, NamedTuple, TypeVar

from novakit.errors import (
    APIError,
    DeadlineExceeded,
    FieldNotReturned,
    InvalidArgument,
    NotFound,
    NovakitError,
    OverLimit,
    ServerError,
    TransportError,
    Unauthorized,
    UndecodableReply,
    WaitTimeout,
)
from novakit_core.flow import NOW, Flow, Limited, Sleep
from novakit_core.texts import sentence

T = TypeVar("T")
R = TypeVar("R")

FIRST_PAUSE, LONGEST_PAUSE, GROWTH = 0.5, 5.0, 1.3
"""Seconds between polls, and by how much the pause grows each time."""

SHORTEST_POLL = 0.5
"""Seconds that a poll may take at least, also the last one."""


class Came(NamedTuple, Generic[R]):
    """What was waited for has come."""

    value: R


class Wait(ABC, Generic[R]):
    """What is waited for, and what the last poll found.

    Args:
        server_id: of the server that it is about.
    """

    last: Any = None
    """What the last poll that succeeded found."""

    trouble = ""
    """Why the last poll failed, as the end of a sentence; empty if it succeeded."""

    def __init__(self, server_id: str) -> None:
        self.server_id = server_id

    @abstractmethod
    def look(self) -> Flow[None]:
        """Poll once. An error that says nothing lasting is survived."""

    @abstractmethod
    def judge(self, until: float) -> Flow[Came[R] | None]:
        """Return what came, None if it is still to come.

        Args:
            until: when the time is over, for what has to be asked for now.

        Raises:
            WaitError: it cannot come any more.
        """

    @property
    @abstractmethod
    def missing(self) -> str:
        """What has not come, as the beginning of a sentence."""

    @property
    @abstractmethod
    def seen(self) -> str:
        """What the last poll found, in a few words."""


def poll(wait: Wait[R], timeout: float | None) -> Flow[R]:
    """Poll until it has come.

    Args:
        wait: what is waited for.
        timeout: seconds, None for ever.

    Raises:
        WaitError: it cannot come any more.
        WaitTimeout: the time is over.
    """
    until = yield from end_of(timeout)
    pause = FIRST_PAUSE
    while True:
        came = yield from poll_once(wait, until)
        if came is not None:
            return came.value
        left = until - (yield NOW)
        if left <= 0:
            raise too_late(wait, timeout)
        yield Sleep(min(pause, left), "pausing between polls")
        pause = min(pause * GROWTH, LONGEST_PAUSE)


def end_of(timeout: float | None) -> Flow[float]:
    """Return the moment at which a wait that starts now is over.

    Raises:
        InvalidArgument: the timeout is no number of seconds.
    """
    _check(timeout)
    return math.inf if timeout is None else (yield NOW) + timeout


def poll_once(wait: Wait[R], until: float) -> Flow[Came[R] | None]:
    """Look once; return what came, None if it is still to come or the look told nothing.

    Raises:
        WaitError: it cannot come any more.
    """
    try:
        yield from in_time(until, wait.look())
    except NovakitError as error:
        if _is_verdict(error):
            raise
        failed(wait, error)
        return None
    wait.trouble = ""
    return (yield from wait.judge(until))


def failed(wait: Wait[Any], error: NovakitError) -> None:
    """Take down why a look told nothing."""
    said = sentence(error.step) if isinstance(error, DeadlineExceeded) else error
    wait.trouble = f" The last poll failed: {said}"


def too_late(wait: Wait[Any], timeout: float | None) -> WaitTimeout:
    """Return the error for the time being over."""
    return WaitTimeout(
        f"{wait.missing} after {timeout:g} s: {wait.seen}.{wait.trouble} Raise timeout=, or look at"
        " the server.",
        server_id=wait.server_id,
        last=wait.last,
    )


def in_time(until: float, flow: Flow[T]) -> Flow[T]:
    """Run the flow in what is left of the wait."""
    if until == math.inf:
        return (yield from flow)
    left = until - (yield NOW)
    done: T = yield Limited(max(left, SHORTEST_POLL), flow)
    return done


def is_gone(error: NovakitError) -> bool:
    """Tell whether Nova itself says that there is no such thing; a proxy's 404 says nothing."""
    return isinstance(error, NotFound) and error.fault == "itemNotFound"


def _check(timeout: object) -> None:
    if timeout is None:
        return
    if isinstance(timeout, bool) or not isinstance(timeout, (int, float)) or math.isnan(timeout):
        raise InvalidArgument("timeout: give seconds, or None to wait for ever")


def _is_verdict(error: NovakitError) -> bool:
    """Tell whether the next poll would fail as this one did."""
    if isinstance(error, TransportError | UndecodableReply | FieldNotReturned):
        return False
    if isinstance(error, ServerError | OverLimit | NotFound):
        return False
    # Whatever stands in front of Nova may answer for it; Nova itself names its fault.
    by_another = isinstance(error, APIError) and error.fault is None
    return isinstance(error, Unauthorized) or not by_another
