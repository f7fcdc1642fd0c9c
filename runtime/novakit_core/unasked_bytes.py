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
    parser = _parser(reply.stream)
    if parser is None:
        return  # HTTP/2, which tells replies apart, or a client for tests
    if parser.trailing_data[0] or (secure and _is_more_in_tls(reply)):
        parser.send_failed()


# From httpx's stream to h11: nobody offers a public way. The tests tell when it changes.
_WAY = ("_stream", "_httpcore_stream", "_stream", "_connection", "_h11_state")


def _parser(stream: object) -> Parser | None:
    at: object = stream
    for name in _WAY:
        at = getattr(at, name, None)
    return cast("Parser | None", at)


def _is_more_in_tls(reply: Reply) -> bool:
    # An awaited connection reads all that the socket has, and TLS hands it out record by record.
    import ssl  # its own cost, for those who use it

    tls = reply.extensions["network_stream"].get_extra_info("ssl_object")
    if not isinstance(tls, ssl.SSLObject):
        return False  # it blocks, and reads from the socket no more than one record
    try:
        tls.read(1)
    except ssl.SSLWantReadError:
        return False
    except OSError:
        return True  # it ends, or is broken
    return True
