"""What Nova tells of an action that goes on after its reply: whether it has ended, and how."""

from typing import Any

from attrs import evolve

from novakit.errors import ActionFailed, NotFound
from novakit.sending.calls import Calls
from novakit_api.models import ServerInstanceAction
from novakit_api.operations.server_instance_actions import (
    list_server_instance_actions,
    show_server_instance_action,
)
from novakit_core.checks import Requirement
from novakit_core.flow import Flow
from novakit_core.microversions import Microversions
from novakit_core.operation import Operation
from novakit_core.texts import sentence

from .polling import is_gone

ENDS_SHOWN = Microversions.parse("2.51-")
"""Where Nova tells everyone the steps of an action, and so when it has ended."""

MOST = 20
"""How many actions are looked at, the newest of their kind, where the request is not known."""


class Actions:
    """The actions of one kind of a server, or the one of a request.

    Args:
        calls: what sends.
        server_id: of the server.
        kind: the name that Nova gives them.
        request_id: of the request that asked for the one to look at; None for all.
        to_the_end: whether it has to be known that an action has ended, not only that it failed.
    """

    def __init__(
        self, calls: Calls, server_id: str, kind: str, request_id: str | None, *, to_the_end: bool
    ) -> None:
        self.kind = kind
        self._calls = calls
        self._server_id = server_id
        self._request_id = request_id
        self._to_the_end = to_the_end
        self._ended: dict[str, ServerInstanceAction] = {}
        self._seen_under_way: set[str] = set()
        self.known = False
        """Whether Nova knows any of them."""
        self.under_way = False
        """Whether one of them has not ended, as far as Nova tells."""
        self.failed: ServerInstanceAction | None = None
        """The newest one, if it has failed."""
        self.failed_meanwhile = False
        """Whether it was seen before it failed; else it may be an old one."""

    def look(self) -> Flow[None]:
        """Ask for them anew."""
        found: list[ServerInstanceAction] = []
        for request_id in (yield from self._requests()):
            action = self._ended.get(request_id) or (yield from self._show(request_id))
            if action is None:
                continue
            found.append(action)
            if has_failed(action) or _has_succeeded(action):
                self._ended[request_id] = action
        self.known = bool(found)
        going_on = {one.request_id for one in found} - self._ended.keys()
        self._seen_under_way |= going_on
        self.under_way = bool(going_on)
        self.failed = found[0] if found and has_failed(found[0]) else None
        self.failed_meanwhile = (
            self.failed is not None and self.failed.request_id in self._seen_under_way
        )

    def asking(self, request_id: str = "req-") -> Operation[ServerInstanceAction]:
        """Return what asks for one of them, and needs the microversions that tell it."""
        operation = show_server_instance_action(self._server_id, request_id)
        if not self._to_the_end:
            return operation
        needed = Requirement(f"waiting for {self.kind}", ENDS_SHOWN)
        return evolve(operation, requirements=(*operation.requirements, needed))

    def _requests(self) -> Flow[list[str]]:
        """Return the ids of the requests, the newest first."""
        if self._request_id is not None:
            return [self._request_id]
        listed = yield from self._calls.send(list_server_instance_actions(self._server_id))
        return [one.request_id for one in listed.instance_actions if one.action == self.kind][:MOST]

    def _show(self, request_id: str) -> Flow[ServerInstanceAction | None]:
        try:
            return (yield from self._calls.send(self.asking(request_id)))
        except NotFound as error:
            if is_gone(error):
                return None
            raise


def failure(
    calls: Calls,
    server_id: str,
    what: str,
    kind: str,
    failed: ServerInstanceAction | None,
    request_id: str | None,
    *,
    why: str = "",
    last: Any = None,
) -> ActionFailed:
    """Describe how an action ended.

    Args:
        calls: what polled; its last reply knows the secrets to hide.
        server_id: of the server.
        what: what has not come, as the beginning of a sentence.
        kind: the name that Nova gives the action.
        failed: the action, if it was seen to fail.
        request_id: of the request that asked for it.
        why: the reason, if another than its end is known.
        last: what the last poll found.
    """
    events = failed.events or () if failed is not None else ()
    fault = next((one.details for one in events if one.details), None)
    polled = calls.last_response()
    if fault is not None and polled is not None:
        fault = polled.conceal(fault)
    request_id = failed.request_id if failed is not None else request_id
    why = why or sentence(f"{kind} ended in an error: {fault or 'Nova tells none'}")
    trace = f" Nova's logs have more under {request_id}." if request_id else ""
    return ActionFailed(
        f"{what}: {why}{trace}",
        server_id=server_id,
        last=last,
        fault=fault,
        action=kind,
        request_id=request_id,
    )


def has_failed(action: ServerInstanceAction) -> bool:
    """Tell whether Nova says that it ended in an error."""
    return action.message == "Error" or any(one.result == "Error" for one in action.events or ())


def _has_succeeded(action: ServerInstanceAction) -> bool:
    events = action.events or ()
    return bool(events) and all(one.result == "Success" for one in events)
