"""Records what really goes over the wire, in an httpx client that the SDK is given."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

import httpx


@dataclass(frozen=True, slots=True)
class Exchange:
    """A request to Nova and its reply. `path` stands below the version root, still encoded."""

    method: str
    path: str
    query: tuple[tuple[str, str], ...]
    body: bytes
    status: int
    headers: Mapping[str, str]
    reply: bytes

    @property
    def request_json(self) -> Any:
        """The request's body, decoded."""
        return json.loads(self.body)

    @property
    def reply_json(self) -> Any:
        """The reply's body, decoded."""
        return json.loads(self.reply)

    def __str__(self) -> str:
        sent = self.body.decode()
        return f"{self.method} {self.path} {sent}\n{self.status} {self.reply.decode()}"


class Recorder:
    """Keeps the exchanges with Nova until they are taken. Other services are not recorded."""

    def __init__(self, compute_url: str) -> None:
        self._root = httpx.URL(compute_url)
        self._kept: list[Exchange] = []

    def client(self) -> httpx.Client:
        """Make a client whose exchanges are recorded."""
        return httpx.Client(event_hooks={"response": [self._record]}, timeout=120)

    def async_client(self) -> httpx.AsyncClient:
        """Make an awaited client whose exchanges are recorded."""
        return httpx.AsyncClient(event_hooks={"response": [self._record_awaited]}, timeout=120)

    def take(self) -> list[Exchange]:
        """Return what was recorded since this was last asked."""
        kept, self._kept = self._kept, []
        return kept

    def _record(self, response: httpx.Response) -> None:
        response.read()
        self._keep(response)

    async def _record_awaited(self, response: httpx.Response) -> None:
        await response.aread()
        self._keep(response)

    def _keep(self, response: httpx.Response) -> None:
        request = response.request
        if request.url.netloc != self._root.netloc:
            return
        path, _, query = request.url.raw_path.decode().partition("?")
        exchange = Exchange(
            request.method,
            path.removeprefix(self._root.path),
            tuple(parse_qsl(query, keep_blank_values=True)),
            request.content,
            response.status_code,
            response.headers,
            response.content,
        )
        self._kept.append(exchange)
