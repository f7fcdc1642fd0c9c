"""Sends operations: hooks, token, microversion, exchange, and what the reply says."""

import copy
from collections.abc import Callable, Mapping, Sequence
from contextvars import ContextVar
from typing import Any, Self, TypeVar, Unpack, cast

from novakit.errors import InvalidArgument, UndecodableReply
from novakit.identity.rescoped import asked
from novakit_api.service import NOVA
from novakit_core.flow import Flow, Invoke
from novakit_core.microversions import Microversions
from novakit_core.operation import Operation, refuse_other
from novakit_core.outcome import Outcome
from novakit_core.request import build_request
from novakit_core.response import Response
from novakit_core.transport import Request

from . import authorized, discovery, microversion
from .authorized import Answer
from .option_types import check_types
from .options import AfterSend, BeforeSend
from .request_arguments import Method, RequestArguments
from .session import Access, Session
from .undescribed import undescribed

T = TypeVar("T")
V = TypeVar("V")

_last: ContextVar[tuple[Session, Response]] = ContextVar("novakit_last_response")


class Calls:
    """What all calls of a client have in common.

    Args:
        session: the token and endpoint.
        pin: the microversion of every call, or `latest`; None to choose one for each.
        before_send: functions that may change an operation.
        after_send: functions that are told what became of an operation.
        check_rules: whether what breaks a rule of Nova's server is refused here.
    """

    def __init__(
        self,
        session: Session,
        *,
        pin: str | None,
        before_send: Sequence[BeforeSend] = (),
        after_send: Sequence[AfterSend] = (),
        check_rules: bool = True,
    ) -> None:
        self.session = session
        self._pin(pin or None)
        self._before_send = tuple(before_send)
        self._after_send = tuple(after_send)
        self._check_rules = check_rules

    def __repr__(self) -> str:
        return repr(self.session)

    def at(self, pin: str, *, known: bool = True) -> Self:
        """Return the same, with another microversion pinned.

        Args:
            pin: the microversion, or `latest`.
            known: whether it must be one that this release knows.
        """
        other = copy.copy(self)
        other._pin(pin, known=known)
        return other

    def to(self, region: str | None, project: object, scope: Mapping[str, object]) -> Self:
        """Return the same for another region or scope; see `Compute.to`."""
        check_types({"region": region})
        other = copy.copy(self)
        other.session = self.session.to(region, asked(project, scope))
        return other

    def request(
        self, method: Method, path: str, **arguments: Unpack[RequestArguments]
    ) -> Flow[Response]:
        """Send a call that the spec does not describe; see `Compute.request`."""
        operation, given = undescribed(method, path, arguments), arguments.get("microversion")
        calls = self if given is None else self.at(given, known=False)
        return (yield from calls.send(operation))

    def send(self, operation: Operation[T]) -> Flow[T]:
        """Send the operation and return what its reply holds."""
        return (yield from self.exchange(operation))[0]

    def exchange(self, operation: Operation[T]) -> Flow[tuple[T, Response]]:
        """Send the operation and return what its reply holds, and the reply."""

        def send(operation: Operation[T]) -> Flow[tuple[T, Response]]:
            answer = yield from self._exchange(operation)
            if not answer.response.is_success:
                raise answer.failure()
            return operation.parse(answer.response), answer.response

        return (yield from self._with_hooks(operation, send))

    def value(self, operation: Operation[dict[str, T]], key: str) -> Flow[T]:
        """Send the operation and return what its reply holds under the key.

        Raises:
            UndecodableReply: the reply is of another key.
        """
        found, response = yield from self.exchange(operation)
        if key not in found:
            raise UndecodableReply.from_response(response, f"the key {key!r} is not in it")
        return found[key]

    def raw(self, operation: Operation[Any]) -> Flow[Response]:
        """Send the operation and return the reply as it is, also one of failure."""

        def send(operation: Operation[Any]) -> Flow[tuple[Response, Response]]:
            response = (yield from self._exchange(operation)).response
            return response, response

        return (yield from self._with_hooks(operation, send))[0]

    def offered(self) -> Flow[Microversions]:
        """Return what can be chosen from: the pinned microversion, or what the cloud offers."""
        if self._pinned is not None:
            return self._pinned
        return self._open((yield from discovery.offered(self.session)))

    def choose(self, operation: Operation[Any]) -> Flow[str]:
        """Return the microversion at which the operation would go out."""
        operation = self._checked(operation)
        offered = yield from self.offered()
        return microversion.choose(operation, offered, self._given)

    def last_response(self) -> Response | None:
        """Return the last reply to this client in this thread or task."""
        last = _last.get(None)
        return last[1] if last is not None and last[0] is self.session else None

    def _with_hooks(
        self, operation: Operation[T], send: Callable[[Operation[T]], Flow[tuple[V, Response]]]
    ) -> Flow[tuple[V, Response]]:
        for hook in self._before_send:
            changed: object = yield Invoke(hook, operation)
            if not isinstance(changed, Operation):
                raise InvalidArgument(f"before_send: {hook!r} must return the operation.")
            operation = cast("Operation[T]", changed)
        if not self._after_send:
            return (yield from send(operation))
        try:
            sent = yield from send(operation)
        except Exception as error:
            yield from self._tell(Outcome(operation, error))
            raise
        yield from self._tell(Outcome(operation, None, sent[0]))
        return sent

    def _tell(self, outcome: Outcome[Operation[Any], Any]) -> Flow[None]:
        for hook in self._after_send:
            yield Invoke(hook, outcome)

    def _exchange(self, operation: Operation[Any]) -> Flow[Answer]:
        operation = self._checked(operation)
        access = yield from self.session.access()
        found = self._pinned or discovery.known(access)
        offered = self._open(found) if found else (yield from self.offered())
        chosen = microversion.choose(operation, offered, self._given)

        headers = self.session.wire.headers

        def make(access: Access) -> Request:
            return build_request(operation, access.endpoint, access.token, chosen, NOVA, headers)

        answer = yield from authorized.exchange(self.session, access, make)
        if answer.response.status == 406:
            discovery.forget(access)
        _last.set((self.session, answer.response))
        return answer

    def _checked(self, operation: Operation[T]) -> Operation[T]:
        """Return the operation, unless it breaks a rule and rules are checked."""
        refuse_other(operation)
        if not self._check_rules:
            operation = operation.without_rules()
        operation.check()
        return operation

    def _open(self, offered: Microversions) -> Microversions:
        """Return what of it can be chosen from."""
        return microversion.latest(offered) if self._given == microversion.LATEST else offered

    def _pin(self, pin: str | None, *, known: bool = True) -> None:
        self._given = None if pin is None else microversion.check(pin, known=known)
        fixed = self._given not in (None, microversion.LATEST)
        self._pinned = Microversions.parse(str(self._given)) if fixed else None
        """The one of every call; None where that depends on what the cloud offers."""
