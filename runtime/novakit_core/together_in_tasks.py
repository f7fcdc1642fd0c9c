"""Runs several flows at once in tasks, and leaves none of them running."""

from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import anyio

from .deadline import Deadline
from .flow import Flow, Together
from .outcome import Outcome

Run = Callable[[Flow[Any], Deadline | None], Awaitable[Any]]

SHORTEST = 0.5
"""Seconds that a progress callback gets, also when the deadline has passed."""


async def run_together(
    effect: Together, limit: Deadline | None, run: Run
) -> list[Outcome[Any, Any]]:
    """Run the flows in tasks, and return what became of each once all have ended.

    Args:
        effect: the flows.
        limit: by when they must end.
        run: runs one of them.

    Raises:
        BaseException: what a flow raises that is no `Exception`, or `told` raises. All are over
            then.
    """
    crew = _Crew(effect, limit, run)
    async with anyio.create_task_group() as group:
        places = iter(range(len(effect.items)))
        for _ in range(min(effect.at_once, len(effect.items))):
            group.start_soon(crew.work, places, group.cancel_scope)
    if crew.failure is not None:
        raise crew.failure
    return crew.found


class _Crew:
    def __init__(self, effect: Together, limit: Deadline | None, run: Run) -> None:
        self.found: list[Any] = [None] * len(effect.items)
        self.failure: BaseException | None = None
        self._effect = effect
        self._limit = limit
        self._run = run
        self._telling = anyio.Lock()

    async def work(self, places: Iterator[int], scope: anyio.CancelScope) -> None:
        try:
            for place in places:
                outcome = self.found[place] = await self._outcome(self._effect.items[place])
                async with self._telling:
                    await self._tell(outcome)
        except anyio.get_cancelled_exc_class():
            raise
        except BaseException as error:  # it ends all, and is raised as it is, not in a group
            self.failure = self.failure or error
            scope.cancel()

    async def _outcome(self, item: Any) -> Outcome[Any, Any]:
        limit = self._limit.branch() if self._limit is not None else None
        try:
            if limit is not None and not limit.left():
                raise limit.exceeded()
            return Outcome(item, None, await self._run(self._effect.flow(item), limit))
        except Exception as error:
            return Outcome(item, error)

    async def _tell(self, outcome: Outcome[Any, Any]) -> None:
        telling = self._run(self._effect.told(outcome), None)
        if self._limit is None:
            await telling
            return
        with anyio.move_on_after(max(self._limit.left(), SHORTEST)):
            await telling
