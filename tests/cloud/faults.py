"""Fault injection: WSGI middleware in front of each service, driven over HTTP.

POST /_faults adds a rule (a JSON object with the fields of `FaultRule`), GET shows the rules and
the requests so far, DELETE clears both. `fault_control.FaultControl` is the client.
"""

from __future__ import annotations

import collections
import dataclasses
import json
import socket
import threading
import time
from collections.abc import Iterable, Iterator
from http.client import responses
from typing import cast
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from tests.cloud.fault_rules import FaultRule, LoggedRequest

CONTROL_PATH = "/_faults"
CONNECTION = "novakit.connection"
"""Key of the WSGI environment under which the server puts the client's socket."""

_LOG_LENGTH = 5000


class DroppedConnectionError(ConnectionError):
    """A rule has closed the connection: nothing is left to answer."""


class FaultInjection:
    """Wrap an application."""

    def __init__(self, application: WSGIApplication) -> None:
        self._application = application
        self._lock = threading.Lock()
        self._rules: list[FaultRule] = []
        self._log: collections.deque[LoggedRequest] = collections.deque(maxlen=_LOG_LENGTH)

    def __call__(self, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        path = environ.get("SCRIPT_NAME", "") + environ.get("PATH_INFO", "")
        if path == CONTROL_PATH:
            return self._control(environ, start)
        method, query = environ["REQUEST_METHOD"], environ.get("QUERY_STRING", "")
        with self._lock:
            rule = next((r for r in self._rules if r.takes(method, f"{path}?{query}")), None)
        request = LoggedRequest(
            method=method,
            path=path,
            query=query,
            microversion=environ.get("HTTP_OPENSTACK_API_VERSION"),
            status=None,
            spoiled=rule is not None,
        )
        if rule is None:
            return self._application(environ, self._recording(request, start))
        if rule.close:
            self._log.append(request)
        return _spoil(rule, self._application, environ, self._recording(request, start))

    def _recording(self, request: LoggedRequest, start: StartResponse) -> StartResponse:
        """Log a request when its status is known."""

        def record(status: str, headers: list[tuple[str, str]], *exc_info: object) -> object:
            self._log.append(dataclasses.replace(request, status=int(status.split()[0])))
            return start(status, headers)

        return cast(StartResponse, record)

    def _control(self, environ: WSGIEnvironment, start: StartResponse) -> list[bytes]:
        length = int(environ.get("CONTENT_LENGTH") or 0)
        data = environ["wsgi.input"].read(length)
        with self._lock:
            if environ["REQUEST_METHOD"] == "POST":
                self._rules.append(FaultRule(**json.loads(data)))
            elif environ["REQUEST_METHOD"] == "DELETE":
                self._rules.clear()
                self._log.clear()
            shown = {
                "rules": [dataclasses.asdict(rule) for rule in self._rules],
                "log": [dataclasses.asdict(request) for request in self._log],
            }
        body = json.dumps(shown).encode()
        start("200 OK", _headers(len(body)))
        return [body]


def _spoil(
    rule: FaultRule, application: WSGIApplication, environ: WSGIEnvironment, start: StartResponse
) -> Iterable[bytes]:
    time.sleep(rule.delay)
    if rule.close:
        _drop(environ)
        raise DroppedConnectionError
    if rule.strip_token:
        environ.pop("HTTP_X_AUTH_TOKEN", None)
    if rule.status is not None:
        application = _answer(rule, rule.status)
    if rule.truncate is not None:
        return _truncated(rule.truncate, application, environ, start)
    return application(environ, start)


def _answer(rule: FaultRule, status: int) -> WSGIApplication:
    """Return an application that answers what the rule says."""
    text = isinstance(rule.body, str)
    body = (str(rule.body) if text else json.dumps(rule.body)).encode()
    headers = dict(_headers(len(body), "text/plain" if text else "application/json"))
    headers |= rule.headers

    def application(environ: WSGIEnvironment, start: StartResponse) -> list[bytes]:
        start(f"{status} {responses.get(status, 'Fault')}", list(headers.items()))
        return [body]

    return application


def _truncated(
    keep: int, application: WSGIApplication, environ: WSGIEnvironment, start: StartResponse
) -> Iterator[bytes]:
    held: list[tuple[str, list[tuple[str, str]]]] = []

    def hold(status: str, headers: list[tuple[str, str]], *exc_info: object) -> object:
        held[:] = [(status, headers)]
        return None

    body = b"".join(application(environ, cast(StartResponse, hold)))
    status, headers = held[0]
    kept = [(name, value) for name, value in headers if name.lower() != "content-length"]
    start(status, [*kept, ("Content-Length", str(len(body)))])
    yield body[:keep]
    _drop(environ)
    raise DroppedConnectionError


def _drop(environ: WSGIEnvironment) -> None:
    cast(socket.socket, environ[CONNECTION]).shutdown(socket.SHUT_RDWR)


def _headers(length: int, media_type: str = "application/json") -> list[tuple[str, str]]:
    return [("Content-Type", media_type), ("Content-Length", str(length))]
