"""One deadline over everything that a call does."""

import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any

import pytest

from novakit import Compute, errors
from novakit_api.operations.servers import show_server
from tests.overlays import dripping
from tests.overlays.dripping import Dripping, Script
from tests.overlays.fake_cloud import SERVER_ID
from tests.overlays.sides import Side

SERVER = f"/servers/{SERVER_ID}"
DEADLINE = 0.4
SCRIPTS = [
    dripping.silence,
    dripping.dripping_head,
    dripping.dripping_body,
    dripping.endless_continue,
    dripping.flood,
]


@contextmanager
def ends_in_time(seconds: float = DEADLINE) -> Generator[pytest.ExceptionInfo[Any]]:
    """Expect `DeadlineExceeded`, within a second of its time."""
    started = time.monotonic()
    with pytest.raises(errors.DeadlineExceeded) as caught:
        yield caught
    took = time.monotonic() - started
    assert abs(took - seconds) < 1
    assert caught.value.deadline == seconds
    assert caught.value.elapsed == pytest.approx(took, abs=0.2)
    assert sum(took for _, took in caught.value.steps) == pytest.approx(took, abs=0.2)
    assert isinstance(caught.value, TimeoutError)


def to(side: Side, url: str, **options: Any) -> Compute:
    return side.keep(
        side.kind.from_token("given-token", f"{url}/v2.1", microversion="2.90", **options)
    )


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.__name__)
def test_of_the_client(side: Side, script: Script) -> None:
    with Dripping(script) as server, ends_in_time() as caught:
        side.wait(to(side, server.url, deadline=DEADLINE).servers.get(SERVER_ID))
    assert "attempt 1" in caught.value.step
    assert caught.value.may_have_arrived is True
    assert (caught.value.method, caught.value.url) == ("GET", f"{server.url}/v2.1{SERVER}")


CALLS: dict[str, Callable[[Compute], object]] = {
    "get": lambda compute: compute.servers.get(SERVER_ID),
    "a flow": lambda compute: compute.servers.find(SERVER_ID),
    "first": lambda compute: compute.servers.list().first(),
    "to_list": lambda compute: compute.servers.list().to_list(),
    "send": lambda compute: compute.send(show_server(SERVER_ID)),
    "raw": lambda compute: compute.raw(show_server(SERVER_ID)),
    "pinned": lambda compute: compute.at("2.60").servers.tags.list(SERVER_ID).to_list(),
}


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_of_one_call(side: Side, call: Callable[[Compute], object]) -> None:
    with Dripping(dripping.dripping_body) as server:
        compute = to(side, server.url)
        with ends_in_time():
            side.wait(call(compute.within(DEADLINE)))
