"""A real server on loopback that sends its bytes as slowly, or as endlessly, as it is told."""

import socket
import time
from collections.abc import Callable, Iterator

from tests.overlays.listener import Listener

Script = Callable[[str], Iterator[tuple[bytes, float]]]
"""Given the first line of a request: what to send, and how many seconds to rest after each."""

STEP = 0.05
LONGEST = 3.0
"""Seconds after which it gives up, so that a test of a client that waits for ever ends."""


def silence(_line: str) -> Iterator[tuple[bytes, float]]:
    """Send nothing, for ever."""
    while True:
        yield b"", STEP


def dripping_head(_line: str) -> Iterator[tuple[bytes, float]]:
    """Send a header that never ends, byte by byte."""
    yield b"HTTP/1.1 200 OK\r\nX-Long: ", 0
    while True:
        yield b"a", STEP


def dripping_body(_line: str) -> Iterator[tuple[bytes, float]]:
    """Send a body that never ends, byte by byte."""
    yield b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n", 0
    while True:
        yield b" ", STEP


def endless_continue(_line: str) -> Iterator[tuple[bytes, float]]:
    """Send `100 Continue` for ever."""
    while True:
        yield b"HTTP/1.1 100 Continue\r\n\r\n", STEP


def flood(_line: str) -> Iterator[tuple[bytes, float]]:
    """Send `100 Continue` for ever, as fast as it is read."""
    while True:
        yield b"HTTP/1.1 100 Continue\r\n\r\n" * 1000, 0


class Dripping(Listener):
    """Plays the script to each request; hangs up when the client does."""

    def __init__(self, script: Script) -> None:
        self.script = script
        self.lines: list[str] = []
        super().__init__()
        self.url = f"http://127.0.0.1:{self.port}"

    def serve(self, connection: socket.socket, number: int) -> None:
        """Play the script to each request of a connection."""
        with connection:
            try:
                while self.is_open and (line := self._request(connection)):
                    self.lines.append(line)
                    self._play(connection, line)
            except OSError:
                return  # the client has hung up

    def _request(self, connection: socket.socket) -> str:
        head = b""
        while b"\r\n\r\n" not in head:
            more = connection.recv(65536)
            if not more:
                return ""
            head += more
        return head.split(b"\r\n", 1)[0].decode()

    def _play(self, connection: socket.socket, line: str) -> None:
        until = time.monotonic() + LONGEST
        for sent, pause in self.script(line):
            if not self.is_open or time.monotonic() > until:
                raise ConnectionAbortedError
            if sent:
                connection.sendall(sent)
            elif self._hung_up(connection):
                return
            time.sleep(pause)

    def _hung_up(self, connection: socket.socket) -> bool:
        connection.setblocking(False)
        try:
            return connection.recv(65536, socket.MSG_PEEK) == b""
        except BlockingIOError:
            return False
        finally:
            connection.setblocking(True)
