"""Waiting for many servers at once, with few requests, until each has come to its own end."""

from collections.abc import Collection, Sequence
from contextlib import suppress
from typing import cast

from novakit.errors import DeadlineExceeded, NovakitError
from novakit.sending.calls import Calls
from novakit_api.models import Server
from novakit_api.operations.servers import list_servers_detail
from novakit_core.each import OnProgress, check
from novakit_core.flow import NOW, Flow, Invoke, Sleep, Together
from novakit_core.outcome import Outcome, Outcomes, Progress

from . import polling
from .polling import Came, failed, in_time, poll_once, too_late
from .waiting import InStatus, checked

Ended = Outcome[str, Server | None]

MOST_LISTED = 1000
"""Servers on one page of a list, by Nova's default."""


def wait_for_all(
    calls: Calls,
    server_ids: Sequence[str],
    statuses: Collection[str],
    timeout: float | None,
    at_once: int,
    progress: OnProgress[str, Server | None] | None,
) -> Flow[Outcomes[str, Server | None]]:
    """Poll the servers until each has one of the statuses, or cannot have it any more.

    What ends the wait for one is as for `wait_for`, and ends that for no other.
    """
    check(at_once, progress)
    watch = _Watch(calls, server_ids, statuses, at_once, progress)
    until = yield from polling.end_of(timeout)
    pause = polling.FIRST_PAUSE
    try:
        while watch.pending:
            yield from in_time(until, watch.look(until))
            left = until - (yield NOW)
            if left <= 0:
                yield from watch.end(
                    {one: too_late(wait, timeout) for one, wait in watch.pending.items()}
                )
            elif watch.pending:
                yield Sleep(min(pause, left), "pausing between polls")
                pause = min(pause * polling.GROWTH, polling.LONGEST_PAUSE)
    except DeadlineExceeded as error:  # of the client: no wait has ended yet by its own
        yield from watch.end(dict.fromkeys(watch.pending, error))
    return Outcomes(watch.ended[one] for one in server_ids)


class _Watch:
    """The servers that are waited for, and what became of the others."""

    def __init__(
        self,
        calls: Calls,
        server_ids: Sequence[str],
        statuses: Collection[str],
        at_once: int,
        progress: OnProgress[str, Server | None] | None,
    ) -> None:
        self.pending = {one: InStatus(calls, one, statuses, None, ()) for one in server_ids}
        self.ended: dict[str, Ended] = {}
        self._calls = calls
        self._at_once = at_once
        self._progress = progress
        self._total = len(self.pending)
        self._listing = True

    def look(self, until: float) -> Flow[None]:
        """Look once at each that is waited for: by a list, and one by one at what is not on it."""
        shown = yield from self._listed(until)
        asked: list[InStatus] = []
        for one, wait in self.pending.items():
            if one in shown:
                wait.last, wait.trouble = shown[one], ""
            if one not in shown or wait.is_settled(shown[one]):
                asked.append(wait)

        def look_at(wait: InStatus) -> Flow[Came[Server | None] | None]:
            if wait.server_id in shown:
                return (yield from wait.judge(until))
            return (yield from poll_once(wait, until))

        yield Together(asked, look_at, self._at_once, self._told)
        unlisted = sum(wait.server_id in self.pending for wait in asked)
        # A list is of no use where others have servers that are newer, or these are not one's own.
        self._listing = self._listing and unlisted * 2 <= len(self.pending)

    def end(self, errors: dict[str, NovakitError]) -> Flow[None]:
        """End the wait for these."""
        for one, error in errors.items():
            yield from self._end(Outcome(one, error))

    def _listed(self, until: float) -> Flow[dict[str, Server]]:
        """Return servers as they are listed now, the newest first.

        One that is not listed may be there all the same: of another project, in a cell that does
        not answer, or older than so many others.
        """
        if not self._listing or len(self.pending) == 1:
            return {}
        limit = min(2 * len(self.pending), MOST_LISTED)
        try:
            asking = self._calls.send(list_servers_detail(limit=limit))
            listed = list((yield from in_time(until, asking)).servers)
        except NovakitError:  # each will be asked for, and tell what is wrong
            self._listing = False
            return {}
        found: dict[str, Server] = {}
        for server in listed:
            with suppress(NovakitError):  # it cannot be read
                found[server.id] = checked(server)
        return found

    def _told(self, outcome: Outcome[InStatus, Came[Server | None] | None]) -> Flow[None]:
        wait, error = outcome.item, outcome.error
        if isinstance(error, DeadlineExceeded):  # in this look; whether all is over shows soon
            failed(wait, error)
        elif error is not None:
            yield from self._end(Outcome(wait.server_id, error))
        elif outcome.value is not None:
            yield from self._end(Outcome(wait.server_id, None, outcome.value.value))

    def _end(self, outcome: Ended) -> Flow[None]:
        del self.pending[outcome.item]
        self.ended[outcome.item] = outcome
        if self._progress is not None:
            with suppress(DeadlineExceeded):  # the others are to be told of, too
                at = Progress(outcome, len(self.ended), self._total)
                yield Invoke(self._progress, cast("object", at))
