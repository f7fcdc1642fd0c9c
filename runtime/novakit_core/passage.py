"""One request on its way: how far it has come, and by when its reply must be here."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .stopping import Stop

CONNECTING = "connecting"
SENDING = "sending the request"

_PHASES = {
    "connect_tcp": CONNECTING,
    "connect_unix_socket": CONNECTING,
    "start_tls": CONNECTING,
    "send_request_headers": SENDING,
    "send_request_body": SENDING,
    "receive_response_headers": "waiting for the reply's head",
    "receive_response_body": "reading the reply's body",
}
"""By what httpcore's `trace` extension calls them, without the protocol before and the event after."""


class Passage:
    """One request on its way.

    Args:
        until: by when the reply must be here, on the clock of `time.monotonic`.
        stop: what may end it before; None for nothing.
    """

    __slots__ = ("phase", "sent", "status", "stop", "until")

    def __init__(self, until: float, stop: "Stop | None" = None) -> None:
        self.until = until
        self.stop = stop
        self.phase = "waiting for a free connection"
        self.sent = False
        """Whether any of it may have left."""
        self.status: int | None = None
        """Of the reply, None while there is none."""

    @property
    def may_have_arrived(self) -> bool:
        """Whether the service may have done what was asked: a 4xx says that it has not."""
        return self.sent and (self.status is None or not 400 <= self.status < 500)

    def note(self, event: str, told: Mapping[str, Any]) -> None:
        """Take down how far the request has come.

        Args:
            event: of httpcore, e.g. `http11.send_request_headers.started`.
            told: its details.
        """
        _, _, event = event.partition(".")
        phase = _PHASES.get(event.removesuffix(".started"))
        if phase is None:
            return
        if getattr(told.get("request"), "method", None) == b"CONNECT":
            phase = CONNECTING  # that is for a proxy
        self.phase = phase
        self.sent = phase is not CONNECTING

    async def noted(self, event: str, told: Mapping[str, Any]) -> None:
        """Do the same, as the async side wants it."""
        self.note(event, told)
