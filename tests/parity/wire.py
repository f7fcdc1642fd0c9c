"""What arrives at a server when either library makes a call."""

import json
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import parse_qsl, unquote

from novakit import Compute, NovakitError
from novakit_core.pagination import Pager
from tests.overlays.hostile import Hostile, Reply, Seen
from tests.parity import novaclient_managers as novaclient

TOKEN = "a-token"
ROOT = "/compute/v2.1"
HEADERS = (
    *("x-auth-token", "accept", "content-type"),
    *("x-openstack-nova-api-version", "openstack-api-version"),
)
REFUSED = Reply(400, {"badRequest": {"code": 400, "message": "only read"}})
"""Neither library needs an answer to tell what it asks; both give up at this one."""


@dataclass(frozen=True)
class Sent:
    """A request, as far as it matters to Nova."""

    method: str
    path: str
    query: tuple[tuple[str, str], ...]
    headers: dict[str, str | None]
    body: Any

    def __str__(self) -> str:
        return f"{self.method} {self.path} {self.query} {self.headers} {json.dumps(self.body)}"


@dataclass(frozen=True)
class Outcome:
    """What a call sent, or the error that kept it from sending anything."""

    requests: list[Sent]
    refusals: list[Exception]

    @classmethod
    def of(cls, several: Sequence["Outcome"]) -> "Outcome":
        """Put the calls together that do what one does."""
        requests = [sent for one in several for sent in one.requests]
        return cls(requests, [error for one in several for error in one.refusals])


Asks = Callable[[], object]


class Recorder:
    """A server that answers nothing, and both libraries' clients of it."""

    def __init__(self, server: Hostile) -> None:
        self._server = server
        self._answers: Sequence[Reply] = ()
        for method in ("GET", "POST", "PUT"):
            server.on(method, ".*", lambda _: self._answer())
        server.on("DELETE", ".*", Reply(204))
        self.theirs = novaclient.new_client(server.url + ROOT, TOKEN)
        self._ours = Compute.from_token(TOKEN, server.url + ROOT, retries=0)

    def ours(self, minor: int) -> Compute:
        return self._ours.at(f"2.{minor}")

    def sent(self, ask: Asks, answers: Sequence[Reply] = ()) -> Outcome:
        """Return what is sent, and what is raised."""
        self._server.seen.clear()
        self._answers = list(answers)
        refusals: list[Exception] = []
        try:
            found = ask()
            if isinstance(found, Pager):
                list(cast("Any", found))
        except (*novaclient.REFUSALS, NovakitError) as error:
            refusals.append(error)
        requests = [_sent(seen) for seen in self._server.seen]
        return Outcome(requests, [] if requests else refusals)

    def close(self) -> None:
        self._ours.close()

    def _answer(self) -> Reply:
        if not self._answers:
            return REFUSED
        first, *self._answers = self._answers
        return first


@contextmanager
def recorder() -> Generator[Recorder]:
    """Open a server with both clients."""
    with Hostile() as server:
        made = Recorder(server)
        try:
            yield made
        finally:
            made.close()


def _sent(seen: Seen) -> Sent:
    path = unquote(seen.path.removeprefix(ROOT), errors="strict")
    query = sorted(parse_qsl(seen.query, keep_blank_values=True, errors="strict"))
    headers = {name: seen.headers.get(name) for name in HEADERS}
    return Sent(seen.method, path, tuple(query), headers, seen.json if seen.body else None)
