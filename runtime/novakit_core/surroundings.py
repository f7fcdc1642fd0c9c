"""The deadline around what a function of the user's does, when a run calls it."""

from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar

from .deadline import Deadline

_around: ContextVar[Deadline | None] = ContextVar("novakit_deadline_around", default=None)


def of_run(seconds: float | None) -> Deadline | None:
    """Return the deadline of a run that starts now, which ends with the one around it.

    Args:
        seconds: that it may take itself, None for no end.
    """
    around = _around.get()
    if around is not None:
        return around.branch(seconds)
    return None if seconds is None else Deadline(seconds)


@contextmanager
def within(limit: Deadline | None) -> Generator[None]:
    """Make it the deadline around what runs inside."""
    token = _around.set(limit)
    try:
        yield
    finally:
        _around.reset(token)
