"""A real HTTP server in the test process that answers as it is told, politely or not."""

import json
import re
import socket
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self


@dataclass
class Seen:
    """A request that arrived."""

    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class Reply:
    """What to answer, and what to do wrong meanwhile."""

    status: int = 200
    body: object = b""
    headers: dict[str, str] = field(default_factory=dict[str, str])
    delay: float = 0.0
    drop: bool = False
    """Close the connection without an answer."""
    truncate: int | None = None
    """Send only so many bytes of the body, then close."""
    reason: str | None = None
    """What the status line says; None for what HTTP has for the status."""

    def content(self) -> bytes:
        if isinstance(self.body, bytes):
            return self.body
        return (self.body if isinstance(self.body, str) else json.dumps(self.body)).encode()


Answer = Reply | Callable[[Seen], Reply]


@dataclass
class Rule:
    method: str
    path: re.Pattern[str]
    answers: list[Answer]


class Hostile:
    """Answers by rules: those added last come first; a rule's last answer is repeated."""

    def __init__(self) -> None:
        self.seen: list[Seen] = []
        self._rules: list[Rule] = []
        self._lock = threading.Lock()
        hostile = self

        class Handler(_Handler):
            server_of = hostile

        self._server = _Server(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"

    def on(self, method: str, path: str, *answers: Answer) -> None:
        """Answer requests whose path matches, one after the other."""
        with self._lock:
            self._rules.insert(0, Rule(method, re.compile(path), list(answers)))

    def requests(self, method: str, path: str = "") -> list[Seen]:
        """Return those that arrived."""
        return [seen for seen in self.seen if seen.method == method and re.search(path, seen.path)]

    def answer(self, seen: Seen) -> Reply:
        with self._lock:
            self.seen.append(seen)
            for rule in self._rules:
                if rule.method == seen.method and rule.path.fullmatch(seen.path):
                    answer = rule.answers.pop(0) if len(rule.answers) > 1 else rule.answers[0]
                    break
            else:
                answer = Reply(404, {"itemNotFound": {"code": 404, "message": "no such thing"}})
        return answer if isinstance(answer, Reply) else answer(seen)

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.shutdown()
        self._server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: clients that hang up are part of the tests."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # head and body go out apart
    server_of: Hostile

    def _do(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        path, _, query = self.path.partition("?")
        headers = {name.lower(): value for name, value in self.headers.items()}
        reply = self.server_of.answer(Seen(self.command, path, query, headers, body))
        time.sleep(reply.delay)
        if reply.drop:
            self._hang_up()
            return
        content = reply.content()
        if reply.status == 204:
            content = b""
        kind = "text/html" if content.startswith(b"<") else "application/json"
        self.send_response(reply.status, reply.reason)
        for name, value in {"Content-Type": kind, **reply.headers}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if reply.truncate is not None:
            self.wfile.write(content[: reply.truncate])
            self._hang_up()
        else:
            self.wfile.write(content)

    def _hang_up(self) -> None:
        self.close_connection = True
        self.wfile.flush()
        self.connection.shutdown(socket.SHUT_RDWR)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = _do  # noqa: N815 - http.server calls them so

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Keep the test's output clean."""
