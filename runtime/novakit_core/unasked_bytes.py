"""What came over a connection beyond the reply that was asked for.

The next request over it would get that for its answer. What still waits in the socket is seen by
httpcore itself, before it uses the connection again; what has been read along with the reply is not.
"""

from collections.abc import Mapping
from typing import Any, Protocol, cast


class Reply(Protocol):
    """A reply of httpx whose body has been read to its end, but which is not closed yet."""

    @property
    def stream(self) -> object:
        """What its body comes from."""
        ...

    @property
    def extensions(self) -> Mapping[str, Any]:
        """What httpx calls so."""
        ...


class Parser(Protocol):
    """The `h11.Connection` that parses what comes over a connection."""

    @property
    def trailing_data(self) -> tuple[bytes, bool]:
        """What it has not parsed yet, and whether that is the end."""
        ...

    def send_failed(self) -> None:
        """Hold the connection for broken."""


def refuse(reply: Reply, *, secure: bool) -> None:
    """Have the connection closed along with the reply, if more came over it.

    Args:
        reply: the reply.
        secure: whether it came over TLS.
    """
    parser = cast("Parser | None", _at(reply.stream, _TO_PARSER))
    if parser is None:
        return  # HTTP/2, which tells replies apart, or a client for tests
    stream = reply.extensions["network_stream"]
    if parser.trailing_data[0] or _is_more_read(stream) or (secure and _is_more_in_tls(stream)):
        parser.send_failed()


# Nobody offers public ways to what is held in store. The tests tell when these change.
_TO_PARSER = ("_stream", "_httpcore_stream", "_stream", "_connection", "_h11_state")
"""From httpx's stream to h11."""
_TO_QUEUE = ("_protocol", "read_queue")
"""From anyio's stream to what asyncio has read for it."""


def _at(start: object, way: tuple[str, ...]) -> object:
    at = start
    for name in way:
        at = getattr(at, name, None)
    return at


def _is_more_read(stream: object) -> bool:
    # asyncio reads up to 256 KiB at once, and httpcore takes 64 of them at a time.
    inner = getattr(stream, "_stream", None)
    return bool(_at(getattr(inner, "transport_stream", inner), _TO_QUEUE))


def _is_more_in_tls(stream: Any) -> bool:
    # An awaited connection reads all that the socket has, and TLS hands it out record by record.
    import ssl  # its own cost, for those who use it

    tls = stream.get_extra_info("ssl_object")
    if not isinstance(tls, ssl.SSLObject):
        return False  # it blocks, and reads from the socket no more than one record
    try:
        tls.read(1)
    except ssl.SSLWantReadError:
        return False
    except OSError:
        return True  # it ends, or is broken
    return True
