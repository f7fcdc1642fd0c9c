"""A server that writes bytes as it is told, also more than it was asked for.

It knows which connection a request came on, and how each ended.
"""

import json
import re
import socket
import ssl
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple, TypeAlias

from tests.overlays.listener import Listener

Said: TypeAlias = Sequence[bytes | float]
"""What a server writes, and the seconds that it waits in between."""

TLS = Path(__file__).parent / "tls"
CERTIFICATE = TLS / "certificate.pem"
"""Of `localhost`, good until 2126, and made for nothing but these tests, as its key is."""


class Asked(NamedTuple):
    """A request, and where it came from."""

    connection: int
    """From 1 on, in the order in which they were opened."""
    method: str
    path: str

    @property
    def last(self) -> str:
        """The last part of the path."""
        return self.path.rpartition("/")[2]


def reply(body: bytes, *headers: str) -> bytes:
    """Return a reply of success."""
    lines = ["HTTP/1.1 200 OK", "Content-Type: application/json", *headers]
    head = "\r\n".join([*lines, f"Content-Length: {len(body)}", "", ""])
    return head.encode() + body


def server(name: str, connection: int) -> bytes:
    """Return a reply that holds a server whose id is the name, and that tells the connection."""
    fields = {"id": name, "name": f"connection-{connection}", "status": "ACTIVE"}
    return reply(json.dumps({"server": fields}).encode())


def polite(asked: Asked) -> Said:
    """Answer with the server that was asked for."""
    return [server(asked.last, asked.connection)]


class RawServer(Listener):
    """Writes what it is told to.

    Args:
        answer: what to write to a request.
        scheme: `http` or `https`.
    """

    def __init__(self, answer: Callable[[Asked], Said] = polite, *, scheme: str = "http") -> None:
        self.asked: list[Asked] = []
        self.ends: dict[int, str] = {}
        """How each connection ended: `closed`, `told` (a close_notify of TLS), or `broken`."""
        self._answer = answer
        self._tls: ssl.SSLContext | None = None
        if scheme == "https":
            self._tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self._tls.load_cert_chain(CERTIFICATE, TLS / "key.pem")
        super().__init__()
        self.url = f"{scheme}://localhost:{self.port}/v2.1"

    def serve(self, connection: socket.socket, number: int) -> None:
        """Write what it was told to write, and note how the connection ended."""
        plain = connection
        plain.settimeout(20)
        end = "broken"
        try:
            plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            tls = self._tls
            # suppress_ragged_eofs is off so that a close_notify can be told from a bare close.
            if tls is not None:
                connection = tls.wrap_socket(plain, server_side=True, suppress_ragged_eofs=False)
            with connection:
                end = self._converse(connection, number)
        except OSError:
            plain.close()
        self.ends[number] = end

    def _converse(self, connection: socket.socket, number: int) -> str:
        waiting = b""
        while True:
            while b"\r\n\r\n" not in waiting:
                try:
                    more = connection.recv(65536)
                except ssl.SSLEOFError:
                    return "closed"
                if not more:
                    return "closed" if self._tls is None else "told"
                waiting += more
            head, _, waiting = waiting.partition(b"\r\n\r\n")
            length = re.search(rb"(?i)content-length: (\d+)", head)
            while length and len(waiting) < int(length[1]):
                waiting += connection.recv(65536)
            waiting = waiting[int(length[1]) :] if length else waiting
            method, path, _ = head.partition(b"\r\n")[0].decode().split(" ")
            asked = Asked(number, method, path)
            self.asked.append(asked)
            _cork(connection, 1)
            for part in self._answer(asked):
                if isinstance(part, bytes):
                    connection.sendall(part)
                else:
                    _cork(connection, 0)
                    time.sleep(part)
                    _cork(connection, 1)
            _cork(connection, 0)


def _cork(connection: socket.socket, on: int) -> None:
    # What is written between two pauses leaves as one segment, also when it is two records of TLS.
    if hasattr(socket, "TCP_CORK"):
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_CORK, on)
