"""Waiting until a server is what one wants it to be."""

import math
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any, Final, TypeVar

from novakit.errors import (
    APIError,
    DeadlineExceeded,
    FieldNotReturned,
    InvalidArgument,
    NotFound,
    NovakitError,
    OverLimit,
    ServerError,
    ServerFailed,
    TransportError,
    Unauthorized,
    UndecodableReply,
    WaitTimeout,
)
from novakit.sending.calls import Calls
from novakit_api.models import Server
from novakit_api.operations.server_instance_actions import list_server_instance_actions
from novakit_api.operations.servers import show_server
from novakit_core.flow import NOW, Flow, Invoke, Limited, Sleep
from novakit_core.texts import sentence

T = TypeVar("T")

DELETED: Final = "DELETED"
FIRST_PAUSE, LONGEST_PAUSE, GROWTH = 0.5, 5.0, 1.3
"""Seconds between polls, and by how much the pause grows each time."""

SHORTEST_POLL = 0.5
"""Seconds that a poll may take at least, also the last one."""

Progress = Callable[[Server], Any]


def wait_for(
    calls: Calls,
    server_id: str,
    status: str,
    timeout: float | None,
    progress: Progress | None,
    secrets: Iterable[object] = (),
) -> Flow[Server | None]:
    """Poll the server until it has the status and is idle. None when it is gone, as was wished.

    `secrets` are those of the call that it waits for: a server's fault may quote them.

    Raises:
        ServerFailed: it went into ERROR, or is gone.
        WaitTimeout: the time is over.
    """
    _check(status, timeout)
    until = math.inf if timeout is None else (yield NOW) + timeout
    pause, last, trouble = FIRST_PAUSE, None, ""
    while True:
        try:
            last, trouble = (yield from _in_time(until, _poll(calls, server_id))), ""
        except NovakitError as error:
            if _gone(error):
                if status == DELETED:
                    return None
                raise ServerFailed(
                    f"The server {server_id} is gone while it was waited for to be {status}.",
                    server_id=server_id,
                    last=last,
                ) from error
            if _is_verdict(error):
                raise
            said = sentence(error.step) if isinstance(error, DeadlineExceeded) else error
            trouble = f" The last poll failed: {said}"
        else:
            if progress is not None:
                yield Invoke(progress, last)
            if last.task_state is None:
                if last.status == status:
                    return last
                if last.status == "ERROR":
                    raise (yield from _failure(calls, last, status, until, secrets))
        left = until - (yield NOW)
        if left <= 0:
            seen = f"status {last.status}, task_state {last.task_state}" if last else "unknown"
            raise WaitTimeout(
                f"The server {server_id} is not {status} after {timeout:g} s: {seen}.{trouble}"
                " Raise timeout=, or look at the server.",
                server_id=server_id,
                last=last,
            )
        yield Sleep(min(pause, left), "pausing between polls")
        pause = min(pause * GROWTH, LONGEST_PAUSE)


def _check(status: object, timeout: object) -> None:
    if not isinstance(status, str):
        raise InvalidArgument(f"status: expected str, not {type(status).__name__}")
    if timeout is None:
        return
    if isinstance(timeout, bool) or not isinstance(timeout, (int, float)) or math.isnan(timeout):
        raise InvalidArgument("timeout: give seconds, or None to wait for ever")


def _in_time(until: float, flow: Flow[T]) -> Flow[T]:
    """Run the flow in what is left of the wait."""
    if until == math.inf:
        return (yield from flow)
    left = until - (yield NOW)
    done: T = yield Limited(max(left, SHORTEST_POLL), flow)
    return done


def _poll(calls: Calls, server_id: str) -> Flow[Server]:
    """Return the server as it is now, with a status and a task that can be read."""
    told: Any = yield from calls.send(show_server(server_id))  # whatever its type says
    if told is None or not isinstance(told.status, str):
        raise UndecodableReply("The reply has no server with a status.")
    server: Server = told
    _ = server.task_state  # what is not asked for is not decoded
    return server


def _gone(error: NovakitError) -> bool:
    """Tell whether Nova itself says that there is no such server; a proxy's 404 says nothing."""
    return isinstance(error, NotFound) and error.fault == "itemNotFound"


def _is_verdict(error: NovakitError) -> bool:
    """Tell whether the next poll would fail as this one did."""
    if isinstance(error, TransportError | UndecodableReply | FieldNotReturned):
        return False
    if isinstance(error, ServerError | OverLimit | NotFound):
        return False
    # Whatever stands in front of Nova may answer for it; Nova itself names its fault.
    by_another = isinstance(error, APIError) and error.fault is None
    return isinstance(error, Unauthorized) or not by_another


def _failure(
    calls: Calls, server: Server, status: str, until: float, secrets: Iterable[object]
) -> Flow[ServerFailed]:
    fault = server.fault.message if server.fault else None
    if fault is not None:
        from novakit_core.concealing import Concealer  # its own cost, for the rare failure

        polled = calls.last_response()
        fault = polled.conceal(fault) if polled is not None else fault
        fault = Concealer(value for value in secrets if isinstance(value, str)).text(fault)
    action = None
    with suppress(NovakitError):  # the policy may hide them; the fault is told all the same
        asking = calls.send(list_server_instance_actions(server.id))
        actions = (yield from _in_time(until, asking)).instance_actions
        failed = [done for done in actions if done.message == "Error"]
        action = next((done.action for done in failed or actions), None)
    during = f" during {action}" if action else ""
    return ServerFailed(
        f"The server {server.id} went into ERROR{during} while it was waited for to be {status}:"
        f" {sentence(fault or 'Nova tells no fault')} Nova's logs have more under its id.",
        server_id=server.id,
        last=server,
        fault=fault,
        action=action,
    )
