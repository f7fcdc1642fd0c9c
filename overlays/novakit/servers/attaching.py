"""Waiting until a volume or an interface is attached to a server, or gone from it.

Nova lists a volume before it is attached (nova/compute/manager.py, attach_volume), and goes on
listing one that it could not detach. Only the action tells that it has ended, and how.
"""

from abc import abstractmethod
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Generic, NamedTuple, TypeVar

from novakit.errors import (
    ActionFailed,
    Forbidden,
    NotFound,
    ServerFailed,
    UndecodableReply,
    WaitError,
)
from novakit.sending.calls import Calls
from novakit_api.operations.server_interfaces import show_server_interface
from novakit_api.operations.server_volume_attachments import show_server_volume_attachment
from novakit_api.operations.servers import show_server
from novakit_core.flow import Flow, Invoke
from novakit_core.operation import Operation

from .actions import Actions, failure
from .polling import Came, Wait, is_gone, poll

A = TypeVar("A")
R = TypeVar("R")

SURE = 2
"""How many polls in a row have to say what one alone could say by chance."""


class Kind(NamedTuple, Generic[A]):
    """A kind of thing that servers have."""

    noun: str
    show: Callable[[str, str], Operation[A]]
    attaching: str
    """Nova's name for the action."""
    detaching: str
    """Nova's name for the action."""


VOLUME = Kind("volume", show_server_volume_attachment, "attach_volume", "detach_volume")
INTERFACE = Kind("port", show_server_interface, "attach_interface", "detach_interface")

Progress = Callable[[A | None], Any]


class _Attachment(Wait[R], Generic[A, R]):
    """What becomes of something of a server.

    Args:
        calls: what sends.
        kind: of thing.
        server_id: of the server.
        thing_id: of the volume or the port.
        request_id: of the request that asked for it; None if that is not known.
        progress: called after each poll with what is listed, None if it is not.
    """

    last: A | None

    def __init__(
        self,
        calls: Calls,
        kind: Kind[A],
        server_id: str,
        thing_id: str,
        request_id: str | None,
        progress: Progress[A] | None,
    ) -> None:
        super().__init__(server_id)
        self._calls = calls
        self._kind = kind
        self._thing_id = thing_id
        self._request_id = request_id
        self._progress = progress
        self._agreed = 0
        self.actions = self._what_tells()

    def judge(self, until: float) -> Flow[Came[R] | None]:  # noqa: ARG002 - nothing more is asked
        """Return what came, once enough polls agree."""
        if self._progress is not None:
            yield Invoke(self._progress, self.last)
        verdict, sure = self._verdict()
        self._agreed = self._agreed + 1 if verdict is not None else 0
        if verdict is None or not (sure or self._agreed >= SURE):
            return None
        if isinstance(verdict, WaitError):
            raise verdict
        return verdict

    @abstractmethod
    def _what_tells(self) -> Actions:
        """Return the actions to look at."""

    @abstractmethod
    def _verdict(self) -> tuple[Came[R] | WaitError | None, bool]:
        """Return what this poll alone says, None for nothing yet, and whether that is sure."""

    def _listed(self) -> Flow[A | None]:
        operation = self._kind.show(self.server_id, self._thing_id)
        try:
            told: Any = yield from self._calls.send(operation)  # whatever its type says
        except NotFound as error:
            if is_gone(error):
                return None
            raise
        if told is None:
            raise UndecodableReply(f"The reply has no {self._kind.noun}.")
        listed: A = told
        return listed

    def _failure(self, what: str, why: str = "") -> ActionFailed:
        """Describe how the action ended."""
        return failure(
            self._calls,
            self.server_id,
            f"The {self._kind.noun} {self._thing_id} {what} the server {self.server_id}",
            self.actions.kind,
            self.actions.failed,
            self._request_id,
            why=why,
            last=self.last,
        )

    @property
    def seen(self) -> str:
        """What the last poll found."""
        listed = "listed" if self.last is not None else "not listed"
        if not self.actions.known:
            return f"{listed}, and Nova tells of no {self.actions.kind}"
        ended = "is under way" if self.actions.under_way else "has ended"
        return f"{listed}, and {self.actions.kind} {ended}"


class Attached(_Attachment[A, A]):
    """It is attached: listed, and the action has ended well."""

    _was_listed = False
    _server_gone = False

    def _what_tells(self) -> Actions:
        kind, asked = self._kind.attaching, self._request_id
        return Actions(self._calls, self.server_id, kind, asked, to_the_end=True)

    def look(self) -> Flow[None]:
        """Ask for the action and the thing."""
        yield from self.actions.look()  # first: what has ended before stays as it ended
        self.last = yield from self._listed()
        self._was_listed = self._was_listed or self.last is not None
        if self.last is None:
            try:
                yield from self._calls.send(show_server(self.server_id))
            except NotFound as error:
                if not is_gone(error):
                    raise
                self._server_gone = True

    def _verdict(self) -> tuple[Came[A] | WaitError | None, bool]:
        actions, asked = self.actions, self._request_id is not None
        if self._server_gone:
            said = f"The server {self.server_id} is gone while {self._thing_id} was to be attached."
            return ServerFailed(said, server_id=self.server_id), True
        if actions.under_way:
            return None, False
        if self.last is not None:
            if asked and actions.failed:
                return None, False  # it is not listed for long
            return (Came(self.last), asked) if actions.known or not asked else (None, False)
        if actions.failed and (asked or self._was_listed or actions.failed_meanwhile):
            return self._failure("was not attached to"), asked
        if self._was_listed or (asked and actions.known):
            why = "Nova listed it, and lists it no more: somebody detached it, or Nova dropped it."
            return self._failure("is not attached to", why), False
        return None, False

    @property
    def missing(self) -> str:
        """What has not come."""
        return f"The {self._kind.noun} {self._thing_id} is not attached to {self.server_id}"


class Detached(_Attachment[A, None]):
    """It is gone: not listed any more."""

    def _what_tells(self) -> Actions:
        kind, asked = self._kind.detaching, self._request_id
        return Actions(self._calls, self.server_id, kind, asked, to_the_end=False)

    def look(self) -> Flow[None]:
        """Ask for the action and the thing."""
        self.last = yield from self._listed()
        if self.last is not None:
            with suppress(Forbidden):  # the policy may hide them
                yield from self.actions.look()

    def _verdict(self) -> tuple[Came[None] | WaitError | None, bool]:
        actions, asked = self.actions, self._request_id is not None
        if self.last is None:
            return Came(None), True
        if actions.under_way or not actions.known:
            return None, False
        if actions.failed:
            return self._failure("was not detached from"), asked
        return (Came(None), False) if asked else (None, False)  # it is attached anew

    @property
    def missing(self) -> str:
        """What has not come."""
        return f"The {self._kind.noun} {self._thing_id} is not gone from {self.server_id}"


def until_attached(
    calls: Calls,
    kind: Kind[A],
    server_id: str,
    thing_id: str,
    request_id: str | None,
    timeout: float | None,
    progress: Progress[A] | None,
) -> Flow[A]:
    """Poll until the thing is attached, and return how it is listed."""
    wait = Attached(calls, kind, server_id, thing_id, request_id, progress)
    return (yield from poll(wait, timeout))


def until_detached(
    calls: Calls,
    kind: Kind[A],
    server_id: str,
    thing_id: str,
    request_id: str | None,
    timeout: float | None,
    progress: Progress[A] | None,
) -> Flow[None]:
    """Poll until the thing is gone from the server."""
    wait = Detached(calls, kind, server_id, thing_id, request_id, progress)
    yield from poll(wait, timeout)
