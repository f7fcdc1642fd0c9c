"""Every exception of the client. Each message says what was asked, what came back, what to do next.

    NovakitError
    ├── InvalidArgument                 refused before anything was sent (also a ValueError)
    ├── UnsupportedByCloud              no microversion of this cloud serves the whole call
    ├── ConfigurationError              what is configured cannot work
    ├── ClientClosed                    the client was used after close() (also a RuntimeError)
    ├── TransportError                  no whole reply came back
    │   ├── ConnectionFailed            there was no connection, so nothing arrived
    │   │   ├── ConnectionRefused
    │   │   ├── NameNotResolved
    │   │   ├── TLSFailed
    │   │   └── ConnectTimeout
    │   ├── ReadTimeout                 the request may have been carried out
    │   ├── ConnectionLost              the request may have been carried out
    │   └── DeadlineExceeded            the time given to the whole call is over (also a TimeoutError)
    ├── UndecodableReply                a success whose body cannot be read
    │   └── ReplyTooLarge               any reply of more than max_reply_bytes=; it is not read
    ├── PaginationLoop                  a list whose pages do not end
    ├── FieldNotReturned                this reply lacks what all such have (also an AttributeError)
    └── APIError                        the cloud answered with an error
        ├── UnexpectedRedirect          3xx
        ├── BadRequest                  400
        │   └── MarkerNotFound          the item that a page begins after is gone
        ├── Unauthorized                401
        │   └── InvalidToken            expired, revoked, or made up
        ├── Forbidden                   403
        │   └── QuotaExceeded
        ├── NotFound                    404
        ├── MicroversionNotSupported    406
        ├── Conflict                    409
        ├── Gone                        410
        ├── OverLimit                   413
        │   └── RateLimited             429
        └── ServerError                 5xx
            └── Unavailable             502, 503, 504

`str()` of one is its whole message. None holds a secret; all survive pickling and copying.
"""
# A name says what happened; "Error" at its end would add nothing.
# ruff: noqa: N818

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from .novakit_error import NovakitError as NovakitError
from .response import Response
from .response import UndecodableReply as UndecodableReply


class InvalidArgument(NovakitError, ValueError):
    """An argument that no cloud takes; nothing was sent."""


class UnsupportedByCloud(NovakitError):
    """No microversion serves everything that the call uses; nothing was sent."""

    needs: Mapping[str, str] = {}
    """Each argument that is not served everywhere, with the microversions that serve it."""
    offered: str | None = None
    """The microversions that could be chosen from, e.g. `2.1-2.96`."""


class ConfigurationError(NovakitError):
    """What is configured cannot work, or lacks something."""


class ClientClosed(NovakitError, RuntimeError):
    """The client was used after it had been closed."""


class TransportError(NovakitError):
    """No whole reply came back."""

    method: str = ""
    url: str = ""
    may_have_arrived: bool = True
    """False when the request certainly did not reach the service."""


class ConnectionFailed(TransportError):
    """No connection could be made, so that nothing arrived."""

    may_have_arrived = False


class ConnectionRefused(ConnectionFailed):
    """Nothing listens at that address and port."""


class NameNotResolved(ConnectionFailed):
    """The host's name has no address."""


class TLSFailed(ConnectionFailed):
    """The TLS handshake failed, mostly over the certificate."""


class ConnectTimeout(ConnectionFailed):
    """No connection came about in time."""


class ReadTimeout(TransportError):
    """The connection stood, but the reply did not come in time."""


class ConnectionLost(TransportError):
    """The connection broke before the reply was complete."""


class DeadlineExceeded(TransportError, TimeoutError):
    """The time that the whole call was given, its `deadline=`, is over.

    `method` and `url` are of the last request, which may be one of signing in; `may_have_arrived`
    speaks of the call's own.
    """

    deadline: float = 0.0
    """The seconds that it was given."""
    elapsed: float = 0.0
    """The seconds that it took."""
    step: str = ""
    """In which step it ended, e.g. `signing in: attempt 2, connecting`."""
    steps: Sequence[tuple[str, float]] = ()
    """What the time went into: each step, and its seconds."""


class ReplyTooLarge(UndecodableReply):
    """A reply of more bytes than `max_reply_bytes=` lets in. It was not read to its end."""

    method: str = ""
    url: str = ""
    limit: int = 0
    """Bytes that were let in, after decompression."""


class FieldNotReturned(NovakitError, AttributeError):
    """This reply leaves out a field that every such reply has, or a limit.

    The type of the former has no None, and None of the latter says that there is no limit.
    """

    def __init__(
        self, model: str, name: str, wire: str, data: Mapping[str, Any], *, is_limit: bool = False
    ) -> None:
        why = "The API promises it; the cloud, or what stands in front of it, broke that."
        if is_limit:
            why = "Not every microversion returns each limit: its description says which do."
        if data.get("status") == "UNKNOWN":
            why = "The server's cell is down: Nova answers what it knows without the cell."
        super().__init__(f"{model}.{name}: this reply has no {wire!r}. {why}")


class PaginationLoop(NovakitError):
    """A list whose pages do not end: the cloud repeats a marker."""


class APIError(NovakitError):
    """The cloud answered with an error."""

    advice: ClassVar[str] = ""
    """What to do next where nothing that the service says tells more; empty where that depends."""

    status: int = 0
    fault: str | None = None
    """The fault's name in the body, e.g. `conflictingRequest`."""
    message: str = ""
    """What the service says, without secrets of the request."""
    request_id: str | None = None
    """The id under which the service's log has the request."""
    method: str = ""
    url: str = ""
    retry_after: float | None = None
    """Seconds after which the service asks to try again."""
    microversion: str | None = None
    """The microversion at which the request was handled."""
    response: Response | None = None


class UnexpectedRedirect(APIError):
    """3xx. It is not followed: the token would go to an address that a reply names."""

    advice = "Set the endpoint or auth_url to the address where the service itself answers."


class BadRequest(APIError):
    """400."""


class MarkerNotFound(BadRequest):
    """400: the item is gone, or never was, that `marker=` says to list on from."""

    advice = "What the marker names is gone: list from the start, or from another item."


class Unauthorized(APIError):
    """401."""

    advice = "Sign in again; check that the service and this machine agree on the time."


class InvalidToken(Unauthorized):
    """The token is expired, revoked or was never valid."""

    advice = "Get a new token; with Password or ApplicationCredential that happens by itself."


class Forbidden(APIError):
    """403: the policy does not allow it, or (`QuotaExceeded`) a quota is used up."""

    advice = "Use a user or project whose roles allow it."

    policy: str | None = None
    """The rule of the cloud's policy that refuses; None where the service names none."""
    allowed: str | None = None
    """Whom the rule allows it by default, in words: the cloud may have changed that."""


class QuotaExceeded(Forbidden):
    """403: the project, or the user, has no room for it. What Nova does not tell is None."""

    advice = "Ask for less, free some of what the project has, or get it a higher quota."

    resource: str | None = None
    """What there would be too many of, e.g. `cores`; the first, where it is several."""
    limit: int | None = None
    """How many there may be."""
    used: int | None = None
    """How many there were."""
    requested: int | None = None
    """How many more were asked for."""


class NotFound(APIError):
    """404. What belongs to another project is not found either."""

    advice = "Check the id, the project that you are signed in to, and the region."


class MicroversionNotSupported(APIError):
    """406."""

    advice = "Leave microversion= out to have the right one chosen, or pin one that is offered."


class Conflict(APIError):
    """409: what there is, or the state that it is in, does not allow it."""


class Gone(APIError):
    """410: Nova has removed the call."""

    advice = "Use what replaces it, or a lower microversion if the call still exists there."


class OverLimit(APIError):
    """413: over a limit."""

    advice = "Wait for `retry_after` seconds if it is set; else ask for less."


class RateLimited(OverLimit):
    """429: too many requests."""

    advice = "Wait for `retry_after` seconds, and send fewer requests at a time."


class ServerError(APIError):
    """5xx: the fault is the cloud's."""

    advice = "Repeat it later; if it stays, give the request id to the cloud's operator."


class Unavailable(ServerError):
    """502, 503, 504: what stands in front of the service gets no answer from it."""

    advice = "The service is down or overloaded: repeat it later, or ask the cloud's operator."
