"""A server of one line per thought: it knows which connection a request came on, and may say more
than it was asked."""

import itertools
import json
import re
import socket
import ssl
import threading
import time
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import NamedTuple, Self, TypeAlias

Said: TypeAlias = Sequence[bytes | float]
"""What a server writes in one go, and the seconds that it waits in between."""


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


class RawServer:
    """Writes what it is told to, over TLS if it is given a context."""

    def __init__(
        self, answer: Callable[[Asked], Said] = polite, *, tls: ssl.SSLContext | None = None
    ) -> None:
        self.asked: list[Asked] = []
        self.ends: dict[int, str] = {}
        """How each connection ended: `closed`, `told` (a close_notify of TLS), or `broken`."""
        self._answer = answer
        self._tls = tls
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=128)
        self._numbers = itertools.count(1)
        scheme = "http" if tls is None else "https"
        self.url = f"{scheme}://localhost:{self._listener.getsockname()[1]}/v2.1"

    def __enter__(self) -> Self:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            number = next(self._numbers)
            threading.Thread(target=self._serve, args=(connection, number), daemon=True).start()

    def _serve(self, plain: socket.socket, number: int) -> None:
        plain.settimeout(20)
        end = "broken"
        try:
            plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            tls = self._tls
            # suppress_ragged_eofs is off so that a close_notify can be told from a bare close.
            connection = plain
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
            for part in self._answer(asked):
                if isinstance(part, bytes):
                    connection.sendall(part)
                else:
                    time.sleep(part)
