"""Waiting until a server is what one wants it to be."""

from collections.abc import Callable, Collection, Iterable
from contextlib import suppress
from typing import Any

from novakit.errors import NotFound, NovakitError, ServerFailed, UndecodableReply
from novakit.sending.calls import Calls
from novakit_api.models import Server
from novakit_api.operations.server_instance_actions import list_server_instance_actions
from novakit_api.operations.servers import show_server
from novakit_core.flow import Flow, Invoke
from novakit_core.texts import sentence

from .polling import Came, Wait, in_time, is_gone, poll
from .statuses import DELETED

Progress = Callable[[Server], Any]


def wait_for(
    calls: Calls,
    server_id: str,
    statuses: Collection[str],
    timeout: float | None,
    progress: Progress | None,
    secrets: Iterable[object] = (),
) -> Flow[Server | None]:
    """Poll the server until it has one of the statuses and is idle. None when it is gone, as wished.

    `secrets` are those of the call that it waits for: a server's fault may quote them.

    Raises:
        ServerFailed: it went into ERROR, or is gone.
        WaitTimeout: the time is over.
    """
    return (yield from poll(InStatus(calls, server_id, statuses, progress, secrets), timeout))


class InStatus(Wait[Server | None]):
    """One of some statuses of a server."""

    last: Server | None

    def __init__(
        self,
        calls: Calls,
        server_id: str,
        statuses: Collection[str],
        progress: Progress | None,
        secrets: Iterable[object],
    ) -> None:
        super().__init__(server_id)
        self._calls = calls
        self._statuses = statuses
        self._wished = " or ".join(sorted(statuses))
        self._progress = progress
        self._secrets = secrets
        self._gone: NotFound | None = None

    def look(self) -> Flow[None]:
        """Ask for the server."""
        try:
            self.last = yield from server_now(self._calls, self.server_id)
        except NotFound as error:
            if not is_gone(error):
                raise
            self._gone = error

    def judge(self, until: float) -> Flow[Came[Server | None] | None]:
        """Return the server once it is as wished."""
        server = self.last
        if self._gone is not None:
            if DELETED in self._statuses:
                return Came(None)
            raise ServerFailed(
                f"The server {self.server_id} is gone while it was waited for to be {self._wished}.",
                server_id=self.server_id,
                last=server,
            ) from self._gone
        if server is None:
            return None
        if self._progress is not None:
            yield Invoke(self._progress, server)
        if not self.is_settled(server):
            return None
        if server.status in self._statuses:
            return Came(server)
        raise (yield from _failure(self._calls, server, self._wished, until, self._secrets))

    def is_settled(self, server: Server) -> bool:
        """Tell whether the server, as it is now, ends the wait. A deleted one is still shown."""
        ends = {*self._statuses, "ERROR"} - {DELETED}
        return server.task_state is None and server.status in ends

    @property
    def missing(self) -> str:
        """What has not come."""
        return f"The server {self.server_id} is not {self._wished}"

    @property
    def seen(self) -> str:
        """What the last poll found."""
        if self.last is None:
            return "unknown"
        return f"status {self.last.status}, task_state {self.last.task_state}"


def server_now(calls: Calls, server_id: str) -> Flow[Server]:
    """Return the server as it is now, with a status and a task that can be read."""
    return checked((yield from calls.send(show_server(server_id))))


def checked(told: Any) -> Server:
    """Return the server, whose status and task can be read.

    Raises:
        UndecodableReply, FieldNotReturned: they cannot.
    """
    if told is None or not isinstance(told.status, str):  # whatever its type says
        raise UndecodableReply("The reply has no server with a status.")
    server: Server = told
    _ = server.task_state  # what is not asked for is not decoded
    return server


def _failure(
    calls: Calls, server: Server, wished: str, until: float, secrets: Iterable[object]
) -> Flow[ServerFailed]:
    fault = server.fault.message if server.fault else None
    advice = "Nova's logs have more under its id."
    if fault is not None:
        from novakit_core.advice import advise_on_fault  # its own cost, for the rare failure
        from novakit_core.concealing import Concealer

        polled = calls.last_response()
        fault = polled.conceal(fault) if polled is not None else fault
        fault = Concealer(value for value in secrets if isinstance(value, str)).text(fault)
        advice = advise_on_fault(fault) or advice
    action = None
    with suppress(NovakitError):  # the policy may hide them; the fault is told all the same
        asking = calls.send(list_server_instance_actions(server.id))
        actions = (yield from in_time(until, asking)).instance_actions
        failed = [done for done in actions if done.message == "Error"]
        action = next((done.action for done in failed or actions), None)
    during = f" during {action}" if action else ""
    return ServerFailed(
        f"The server {server.id} went into ERROR{during} while it was waited for to be {wished}:"
        f" {sentence(fault or 'Nova tells no fault')} {advice}",
        server_id=server.id,
        last=server,
        fault=fault,
        action=action,
    )
