"""A moment by which a run of a flow is over, and what its time goes into meanwhile."""

import math
import time
from collections.abc import Generator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import TYPE_CHECKING, Any

from .errors import DeadlineExceeded, InvalidArgument, TransportError
from .outgoing import Request
from .passage import Passage

if TYPE_CHECKING:
    from .stopping import Stop, Stopped

LONGEST = 1e6
"""So many seconds every lock and socket takes for a timeout."""

A_WHILE = 0.1
"""Seconds between looks at what may end a wait for a lock."""


def check(seconds: float | None) -> float | None:
    """Return the seconds of a deadline, None for no end.

    Raises:
        InvalidArgument: they are no time to do anything in.
    """
    if seconds is None or seconds == math.inf:
        return None
    if isinstance(seconds, bool) or not isinstance(seconds, int | float) or not seconds > 0:  # pyright: ignore[reportUnnecessaryIsInstance]  # whatever its type says
        raise InvalidArgument(f"deadline: {seconds!r} is no number of seconds above 0.")
    return float(seconds)


class _End:
    """The moment, and the error of it: one, whoever meets it first."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.started = time.monotonic()
        self.moment = self.started + min(seconds, LONGEST)
        self.error: DeadlineExceeded | None = None


class _Course:
    """What has happened in a run so far."""

    def __init__(self, parent: "_Course | None" = None) -> None:
        self._parent = parent
        self.spent: dict[str, float] = {}
        self.step, self.account, self.since = "starting", "", 0.0
        self.passage: Passage | None = None
        self.method = self.url = ""
        self.changes = self.this_arrived = self.change_arrived = False
        """Whether the last request changes something; whether it, or any that does, may have been
        carried out."""

    def under_way(self, request: Request) -> None:
        """Take down what is sent."""
        if (request.method, request.shown_url) != (self.method, self.url):
            self.method, self.url, self.this_arrived = request.method, request.shown_url, False
        self.changes = not request.reads

    def settle(self, passage: Passage) -> None:
        """Take down what came of an attempt of the run's own."""
        self.this_arrived |= passage.may_have_arrived
        if self.changes:
            self.change_arrived |= passage.may_have_arrived
            if self._parent is not None:
                self._parent.change_arrived |= self.change_arrived


class Deadline:
    """Of one run, or of a part of it.

    Args:
        seconds: from now on.
    """

    def __init__(self, seconds: float) -> None:
        self._end = _End(seconds)
        self._course = _Course()
        self._errand = ""
        self._stop: Stop | None = None

    def branch(self, seconds: float | None = None, stop: "Stop | None" = None) -> "Deadline":
        """Return the deadline of a run inside this one, beside which others may run.

        Args:
            seconds: that it may take, from now on; None for what is left.
            stop: what may end it before; None for what may end this one.
        """
        end = _End(self._end.seconds)
        end.started, end.moment = self._end.started, self._end.moment
        if seconds is not None and seconds < self.left():
            end = _End(seconds)
        part = self._part(end, "")
        part._course = _Course(self._course)
        part._stop = stop or self._stop
        return part

    def stopping(self, stop: "Stop") -> AbstractContextManager[None]:
        """Have `stop` set, too, when what may end this one is."""
        return nullcontext() if self._stop is None else self._stop.waking(stop.set)

    def within(self, seconds: float) -> "Deadline":
        """Return a deadline so many seconds from now for a part of the run; never a later one."""
        if seconds >= self.left():
            return self
        return self._part(_End(seconds), self._errand)

    def errand(self, doing: str) -> "Deadline":
        """Return the same for what the run does before its own request, e.g. `signing in`."""
        return self._part(self._end, doing)

    def _part(self, end: _End, errand: str) -> "Deadline":
        part = object.__new__(Deadline)
        part._end, part._course, part._errand = end, self._course, errand
        part._stop = self._stop
        return part

    def left(self) -> float:
        """Return the seconds that are left, 0 when it is over."""
        if self._stop is not None and self._stop.is_set:
            return 0.0
        return max(0.0, self._end.moment - time.monotonic())

    def sleep(self, seconds: float) -> None:
        """Let the time pass, or what is left."""
        seconds = min(seconds, self.left())
        (time.sleep if self._stop is None else self._stop.sleep)(seconds)

    def acquire(self, lock: Any) -> bool:
        """Wait for a lock of threads as long as there is time; tell whether it was acquired."""
        if self._stop is None:
            return bool(lock.acquire(timeout=self.left()))
        while not lock.acquire(timeout=min(self.left(), A_WHILE)):
            if not self.left():
                return False
        return True

    @contextmanager
    def step(self, name: str, *, late: bool = False) -> Generator[None]:
        """Take a step of the run; its time is noted.

        Args:
            name: of the step, e.g. `pausing before attempt 2`.
            late: whether it may start when the time is over.

        Raises:
            DeadlineExceeded: the time is over.
        """
        course = self._course
        course.step = f"{self._errand}: {name}" if self._errand else name
        course.account, course.since = self._errand or name, time.monotonic()
        try:
            if not late and not self.left():
                raise self.exceeded()
            yield
        finally:
            course.spent[course.account] = self._spent_on_this()
            course.account = ""

    @contextmanager
    def attempt(self, number: int, request: Request) -> Generator[Passage]:
        """Send a request, as a step.

        Args:
            number: which attempt it is, from 1 on.
            request: what is sent.

        Raises:
            DeadlineExceeded: the time is over.
        """
        course, passage = self._course, Passage(self._end.moment, self._stop)
        with self.step(f"attempt {number}"):
            course.under_way(request)
            course.passage = passage
            try:
                yield passage
            except TransportError as error:
                passage.sent &= error.may_have_arrived
                # The clocks of sockets are a little fast.
                if isinstance(error, DeadlineExceeded) or self.left() > 0.005:
                    raise
                raise self.exceeded() from error
            finally:
                course.passage = None
                if not self._errand:
                    course.settle(passage)

    def exceeded(self) -> "DeadlineExceeded | Stopped":
        """Return the error for the time being over, in the step that is under way."""
        if self._stop is not None and self._stop.is_set:
            from .stopping import Stopped

            return Stopped()
        end, course, passage = self._end, self._course, self._course.passage
        if end.error is not None:
            return end.error
        step = course.step
        if passage is not None:
            step = f"{step}, {passage.phase}"
            if not self._errand:
                course.settle(passage)
        arrived = course.this_arrived or course.change_arrived
        spent = dict(course.spent)
        if course.account:
            spent[course.account] = self._spent_on_this()
        elapsed = time.monotonic() - end.started
        spent["other work"] = max(0.0, elapsed - sum(spent.values()))
        steps = tuple((name, round(seconds, 3)) for name, seconds in spent.items() if seconds)
        where = f"{course.method} {course.url}: the" if course.method else "The"
        told = ", ".join(f"{name} {seconds:.2f} s" for name, seconds in steps if seconds >= 0.01)
        went = f" The time went into: {told}." if told else ""
        end.error = DeadlineExceeded(
            f"{where} deadline of {end.seconds:g} s passed ({step}).{went} {_advice(course)}",
            method=course.method,
            url=course.url,
            may_have_arrived=arrived,
            deadline=end.seconds,
            elapsed=elapsed,
            step=step,
            steps=steps,
        )
        return end.error

    def _spent_on_this(self) -> float:
        course = self._course
        return course.spent.get(course.account, 0.0) + time.monotonic() - course.since


def _advice(course: _Course) -> str:
    if course.change_arrived:
        return "The request may have been carried out: look, then repeat it or raise deadline=."
    if course.this_arrived:
        return "Repeat it, or raise deadline=."
    return "The request has not been carried out: repeat it, or raise deadline=."
