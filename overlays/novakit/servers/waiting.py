"""Waiting until a server is what one wants it to be."""

from collections.abc import Callable
from contextlib import suppress
from math import isnan
from typing import Any, Final

from novakit.errors import (
    InvalidArgument,
    NotFound,
    NovakitError,
    OverLimit,
    ServerError,
    ServerFailed,
    TransportError,
    UndecodableReply,
    WaitTimeout,
)
from novakit.sending.calls import Calls
from novakit_api.models import Server
from novakit_api.operations.server_instance_actions import list_server_instance_actions
from novakit_api.operations.servers import show_server
from novakit_core.flow import NOW, Flow, Invoke, Sleep

DELETED: Final = "DELETED"
TRANSIENT = (TransportError, ServerError, OverLimit, UndecodableReply)
"""What a poll survives: the next one may succeed."""

FIRST_PAUSE, LONGEST_PAUSE, GROWTH = 0.5, 5.0, 1.3
"""Seconds between polls, and by how much the pause grows each time."""

Progress = Callable[[Server], Any]


def wait_for(
    calls: Calls,
    server_id: str,
    status: str,
    timeout: float | None,
    progress: Progress | None,
) -> Flow[Server | None]:
    """Poll the server until it has the status and is idle. None when it is gone, as was wished.

    Raises:
        ServerFailed: it went into ERROR, or is gone.
        WaitTimeout: the time is over.
    """
    _check(status, timeout)
    started: float = yield NOW
    pause, last, trouble = FIRST_PAUSE, None, ""
    while True:
        try:
            last = yield from calls.send(show_server(server_id))
            trouble = ""
        except NotFound as error:
            if status == DELETED:
                return None
            raise ServerFailed(
                f"The server {server_id} is gone while it was waited for to be {status}.",
                server_id=server_id,
                last=last,
            ) from error
        except TRANSIENT as error:
            trouble = f" The last poll failed: {error}"
        else:
            if progress is not None:
                yield Invoke(progress, last)
            if last.task_state is None:
                if last.status == status:
                    return last
                if last.status == "ERROR":
                    raise (yield from _failure(calls, last, status))
        now: float = yield NOW
        left = None if timeout is None else timeout - (now - started)
        if left is not None and left <= 0:
            seen = f"status {last.status}, task_state {last.task_state}" if last else "unknown"
            raise WaitTimeout(
                f"The server {server_id} is not {status} after {timeout:g} s: {seen}.{trouble}"
                " Raise timeout=, or look at the server.",
                server_id=server_id,
                last=last,
            )
        yield Sleep(pause if left is None else min(pause, left))
        pause = min(pause * GROWTH, LONGEST_PAUSE)


def _check(status: object, timeout: object) -> None:
    if not isinstance(status, str):
        raise InvalidArgument(f"status: expected str, not {type(status).__name__}")
    if timeout is None:
        return
    if isinstance(timeout, bool) or not isinstance(timeout, (int, float)) or isnan(timeout):
        raise InvalidArgument("timeout: give seconds, or None to wait for ever")


def _failure(calls: Calls, server: Server, status: str) -> Flow[ServerFailed]:
    fault = server.fault.message if server.fault else None
    action = None
    with suppress(NovakitError):  # the policy may hide them; the fault is told all the same
        actions = (yield from calls.send(list_server_instance_actions(server.id))).instance_actions
        failed = [done for done in actions if done.message == "Error"]
        action = next((done.action for done in failed or actions), None)
    during = f" during {action}" if action else ""
    return ServerFailed(
        f"The server {server.id} went into ERROR{during} while it was waited for to be {status}:"
        f" {fault or 'Nova tells no fault'}. Nova's logs have more under its id.",
        server_id=server.id,
        last=server,
        fault=fault,
        action=action,
    )
