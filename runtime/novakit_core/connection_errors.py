"""Which of our exceptions a failed exchange becomes, and whether the request may have arrived."""

import socket
import ssl
from collections.abc import Iterator
from typing import cast

from . import errors
from .body import BodyTooLarge, BrokenCompression
from .outgoing import Request
from .texts import sentence

# httpx's exceptions by name, the first that fits: this module does not import httpx.
_BY_NAME: dict[str, tuple[type[errors.TransportError], str]] = {
    "ConnectTimeout": (errors.ConnectTimeout, "no connection in time"),
    "PoolTimeout": (errors.ConnectTimeout, "no free connection in time"),
    "ProxyError": (errors.ConnectionFailed, "the proxy does not connect"),
    "ConnectError": (errors.ConnectionFailed, "no connection"),
    "TimeoutException": (errors.ReadTimeout, "no reply in time"),
}

_ADVICE: dict[type[errors.TransportError], str] = {
    errors.ConnectionRefused: "Nothing listens there: check host and port, and that it is running.",
    errors.NameNotResolved: "Check the host's name and this machine's DNS.",
    errors.TLSFailed: (
        "Check the certificate: for a private CA give its file as verify= (cacert in clouds.yaml);"
        " does the service speak TLS on this port at all?"
    ),
    errors.ConnectTimeout: "Check the address, firewalls and proxies, or raise timeout=.",
    errors.ConnectionFailed: "Check the address, firewalls and proxies.",
    errors.ReadTimeout: "The request may have been carried out: look, then repeat or raise timeout=.",
    errors.ConnectionLost: "The request may have been carried out: look before repeating it.",
}


def told(error: Exception) -> str:
    """Return what one of httpx's exceptions says, without the lines of a reply that h11 quotes."""
    text = str(error)
    protocol = any(base.__name__ == "ProtocolError" for base in type(error).__mro__)
    return text.partition(":")[0] if protocol else text


def translated(error: Exception, said: str, request: Request) -> errors.NovakitError:
    """Return the exception of ours for one of httpx's.

    Args:
        error: what httpx raised.
        said: what of its text may be told.
        request: that failed.
    """
    method, url = request.method, request.shown_url
    names = {base.__name__ for base in type(error).__mro__}
    if names & {"UnsupportedProtocol", "InvalidURL", "LocalProtocolError"}:
        reason = "a header is not allowed" if "LocalProtocolError" in names else said
        return errors.InvalidArgument(
            f"{method} {url} cannot be sent: {sentence(reason)} Check the endpoint or auth_url:"
            " it starts with http:// or https://, and the token and app name are plain ASCII."
        )
    if isinstance(error, BodyTooLarge):
        return _too_large(request, error.limit)
    if isinstance(error, BrokenCompression) or "DecodingError" in names:
        return errors.UndecodableReply(
            f"{method} {url}: the reply's compression is broken: {sentence(said)}"
        )
    known = next((_BY_NAME[name] for name in _BY_NAME if name in names), None)
    kind, what = known or (errors.ConnectionLost, "the connection broke before the whole reply")
    if kind is errors.ConnectionFailed:
        kind = _why_no_connection(error)
    why = f" ({said})" if said else ""
    advice = _ADVICE[kind]
    if kind.may_have_arrived and request.reads:
        advice = "Repeat it, or raise timeout=."
    return kind(f"{method} {url}: {what}{why}. {advice}", method=method, url=url)


def _too_large(request: Request, limit: int) -> errors.ReplyTooLarge:
    method, url = request.method, request.shown_url
    advice = "Ask for less (limit= of a list), or raise max_reply_bytes= of the client."
    if not request.reads:
        advice = (
            "The request may have been carried out: look before repeating it. No reply to it should"
            " be so large; if it has to, raise max_reply_bytes= of the client."
        )
    return errors.ReplyTooLarge(
        f"{method} {url}: the reply is more than {limit:,} bytes, decompressed, and was not read"
        f" to its end. {advice}",
        method=method,
        url=url,
        limit=limit,
    )


def _why_no_connection(error: Exception) -> type[errors.ConnectionFailed]:
    for cause in _causes(error):
        if isinstance(cause, socket.gaierror):
            return errors.NameNotResolved
        if isinstance(cause, ssl.SSLError):
            return errors.TLSFailed
        if isinstance(cause, ConnectionRefusedError):
            return errors.ConnectionRefused
    return errors.ConnectionFailed


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Yield the error and everything that led to it."""
    yield error
    for cause in (error.__cause__, error.__context__):
        if cause is not None:
            yield from _causes(cause)
            break
    if isinstance(error, BaseExceptionGroup):
        for member in cast("BaseExceptionGroup[BaseException]", error).exceptions:
            yield from _causes(member)
