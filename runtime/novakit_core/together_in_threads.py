"""Runs several flows at once in threads, and leaves none of them running."""

import contextvars
import math
import queue
import threading
from collections.abc import Callable
from typing import Any

from .deadline import Deadline
from .flow import Flow, Together
from .outcome import Outcome
from .stopping import Stop, Stopped

Run = Callable[[Flow[Any], Deadline | None], Any]


def run_together(effect: Together, limit: Deadline | None, run: Run) -> list[Outcome[Any, Any]]:
    """Run the flows in threads, and return what became of each once all have ended.

    Args:
        effect: the flows.
        limit: by when they must end.
        run: runs one of them.

    Raises:
        BaseException: what interrupts this thread meanwhile, or one of the flows. All are over
            then but what a function of the caller's still does, which is waited for.
    """
    around = Deadline(math.inf) if limit is None else limit
    crew = _Crew(effect, around, run)
    with around.stopping(crew.stop):
        try:
            crew.start()
            return crew.outcomes()
        except BaseException:
            crew.stop.set()
            raise
        finally:
            crew.join()


class _Crew:
    def __init__(self, effect: Together, limit: Deadline, run: Run) -> None:
        self.stop = Stop()
        self._effect = effect
        self._limit = limit
        self._run = run
        self._context = contextvars.copy_context()
        self._places: queue.SimpleQueue[int] = queue.SimpleQueue()
        self._ended: queue.SimpleQueue[tuple[int, Outcome[Any, Any]] | BaseException]
        self._ended = queue.SimpleQueue()
        self._threads: list[threading.Thread] = []

    def start(self) -> None:
        items = self._effect.items
        for place in range(len(items)):
            self._places.put(place)
        for _ in range(min(self._effect.at_once, len(items))):
            thread = threading.Thread(target=self._work, daemon=True, name="novakit each")
            try:
                thread.start()
            except RuntimeError:  # the system has no more of them
                if not self._threads:
                    raise
                break
            self._threads.append(thread)

    def outcomes(self) -> list[Outcome[Any, Any]]:
        items, tell = self._effect.items, self._effect.told
        found: list[Any] = [None] * len(items)
        for _ in items:
            ended = self._ended.get()
            if isinstance(ended, BaseException):
                raise ended
            place, outcome = ended
            found[place] = outcome
            # In this thread, one at a time. No deadline: all that ended is told of.
            self._run(tell(outcome), None)
        return found

    def join(self) -> None:
        for thread in self._threads:
            thread.join()

    def _work(self) -> None:
        try:
            while True:
                place = self._places.get_nowait()
                if self.stop.is_set:
                    raise Stopped
                outcome = self._context.copy().run(self._outcome, self._effect.items[place])
                self._ended.put((place, outcome))
        except queue.Empty:
            pass
        except BaseException as error:  # it ends all
            self._ended.put(error)

    def _outcome(self, item: Any) -> Outcome[Any, Any]:
        limit = self._limit.branch(stop=self.stop)
        try:
            if not limit.left():
                raise limit.exceeded()
            return Outcome(item, None, self._run(self._effect.flow(item), limit))
        except Exception as error:
            return Outcome(item, error)
