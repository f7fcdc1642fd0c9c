"""Bytes that nobody asked for are not taken for the answer to the next request."""

import time
from collections.abc import Callable

import pytest

from tests.overlays.raw_server import CERTIFICATE, Asked, RawServer, Said, reply, server
from tests.overlays.sides import Side

pytestmark = pytest.mark.fault

STALE = server("stale", 0)
LATER = 0.05
"""Seconds after which the rest comes, and after which it has come for sure, twice as many."""

# What is answered to the first request, and how it goes wrong.
WRONG: dict[str, Callable[[bytes], Said]] = {
    "twice in one segment": lambda first: [first + STALE],
    "twice in one segment, in two writes": lambda first: [first, STALE],
    "twice, and late": lambda first: [first, LATER, STALE],
    "one and a half, the rest late": lambda first: [first + STALE[:30], LATER, STALE[30:]],
    "half, then the rest and one more": lambda first: [first[:30], LATER, first[30:] + STALE],
    "three": lambda first: [first, STALE, STALE],
    "one byte": lambda first: [first, b"H"],
    "after a large one": lambda first: [large(), STALE],
    "after a large one, in one write": lambda first: [large() + STALE],
    "just where a reading ends": lambda first: [of_length(65_536) + STALE],
    "just where the second reading ends": lambda first: [of_length(131_072) + STALE],
    "a body with 204": lambda first: [b"HTTP/1.1 204 No Content\r\n\r\n", STALE],
}


def large() -> bytes:
    return reply(
        b'{"server": {"id": "first", "name": "connection-1", "x": "%s"}}' % (b"x" * 200_000)
    )


def of_length(length: int) -> bytes:
    """Return a reply that has so many bytes with its head."""
    start, end = b'{"server": {"id": "first", "name": "connection-1", "x": "', b'"}}'
    for padding in range(length - 400, length):
        found = reply(start + b"x" * padding + end)
        if len(found) == length:
            return found
    raise AssertionError


@pytest.mark.parametrize("scheme", ["http", "https"])
@pytest.mark.parametrize("wrong", WRONG)
def test_more_than_was_asked_for(side: Side, scheme: str, wrong: str) -> None:
    def answer(asked: Asked) -> Said:
        right = server(asked.last, asked.connection)
        return WRONG[wrong](right) if len(raw.asked) == 1 else [right]

    with RawServer(answer, scheme=scheme) as raw:
        compute = side.keep(
            side.kind.from_token(
                "t", raw.url, microversion="2.1", retries=0, verify=str(CERTIFICATE)
            )
        )
        if wrong == "a body with 204":
            side.wait(compute.servers.delete("first"))
        else:
            assert side.wait(compute.servers.get("first")).id == "first"
        # What comes only after the next request has gone out, nobody can tell from its answer.
        time.sleep(2 * LATER if LATER in WRONG[wrong](b"") else LATER / 2)
        for name in ("second", "third"):
            found = side.wait(compute.servers.get(name))
            assert (found.id, found.name) == (name, "connection-2")


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_polite_connection_is_kept(side: Side, scheme: str) -> None:
    with RawServer(scheme=scheme) as raw:
        compute = side.keep(
            side.kind.from_token("t", raw.url, microversion="2.1", verify=str(CERTIFICATE))
        )
        names = [side.wait(compute.servers.get(f"{number}")).name for number in range(5)]
    assert set(names) == {"connection-1"}
