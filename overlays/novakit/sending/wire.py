"""Exchanges requests for replies: repeats what may be repeated, logs, and tells the hooks."""

import logging
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Any, NamedTuple, TypeAlias

from novakit.errors import TransportError
from novakit_core.flow import Exchange, Flow, Invoke, Sleep
from novakit_core.response import Response
from novakit_core.transport import Request

from .retries import Retries

logger = logging.getLogger("novakit")


class Exchanged(NamedTuple):
    """What the hooks are told of each exchange, also of those that are repeated."""

    method: str
    url: str
    status: int | None
    """None when no reply came."""
    seconds: float
    attempt: int
    """From 1 on."""
    request_id: str | None
    microversion: str | None


EventHook: TypeAlias = Callable[[Exchanged], Any]


class Wire:
    """Sends requests on behalf of a client.

    Args:
        retries: which requests are repeated, and how.
        headers: that every request carries.
        event_hooks: called after each exchange.
    """

    def __init__(
        self,
        retries: Retries,
        headers: Mapping[str, str],
        event_hooks: Sequence[EventHook] = (),
    ) -> None:
        self.headers = headers
        self.findings: dict[object, Sequence[str] | None] = {}
        self._retries = retries
        self._hooks = tuple(event_hooks)

    def exchange(self, request: Request, *, repeatable: bool | None = None) -> Flow[Response]:
        """Send the request until there is an answer that stands.

        Args:
            request: what to send.
            repeatable: whether sending it twice does no harm; None for what it says itself.

        Raises:
            TransportError: no whole reply came back.
        """
        if repeatable is None:
            repeatable = request.repeatable
        attempt, elapsed = 1, 0.0
        while True:
            effect = Exchange(request, attempt)
            outcome: Response | TransportError
            try:
                outcome = yield effect
            except TransportError as error:
                outcome = error
            if self._hooks or logger.isEnabledFor(logging.DEBUG):
                yield from self._tell(effect, outcome, attempt)
            if isinstance(outcome, Response) and outcome.status < 400:
                return outcome
            elapsed += effect.seconds
            wait = self._retries.wait(
                outcome, repeatable=repeatable, attempt=attempt, elapsed=elapsed
            )
            if wait is None:
                return _settle(outcome, attempt)
            logger.info("%s %s: again in %.1f s", request.method, request.shown_url, wait)
            attempt += 1
            yield Sleep(wait, f"pausing before attempt {attempt}")
            elapsed += wait

    def _tell(
        self, effect: Exchange, outcome: Response | TransportError, attempt: int
    ) -> Flow[None]:
        request = effect.request
        if logger.isEnabledFor(logging.DEBUG):
            _log(effect, outcome)
        reply = outcome if isinstance(outcome, Response) else None
        event = Exchanged(
            request.method,
            request.shown_url,
            reply.status if reply else None,
            effect.seconds,
            attempt,
            reply.request_id if reply else None,
            reply.microversion if reply else None,
        )
        for hook in self._hooks:
            yield Invoke(hook, event)


def _log(effect: Exchange, outcome: Response | TransportError) -> None:
    """Write an exchange to the log. What cannot be written changes nothing for the call."""
    from .curl import reply_line, request_line  # only when somebody reads it

    request = effect.request
    try:
        logger.debug("%s", request_line(request))
        logger.debug("%s", reply_line(outcome, effect.seconds, request))
    except Exception as error:  # too deep a body, or a handler that fails
        with suppress(Exception):
            kind = type(error).__name__
            logger.debug("%s %s cannot be shown: %s", request.method, request.shown_url, kind)


def _settle(outcome: Response | TransportError, attempts: int) -> Response:
    if isinstance(outcome, Response):
        return outcome
    if attempts > 1:
        outcome.add_note(f"It was sent {attempts} times.")
    raise outcome
