"""One deadline over everything that a call does."""

import asyncio
import math
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any

import anyio
import httpx
import pytest

from novakit import AsyncCompute, Compute, Password, errors
from novakit_api import AsyncClient, Client
from novakit_api.operations.servers import show_server
from tests.overlays import dripping
from tests.overlays.dripping import Dripping, Script
from tests.overlays.fake_cloud import SERVER_ID, FakeCloud
from tests.overlays.hostile import Reply
from tests.overlays.sides import Side

pytestmark = pytest.mark.fault

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


def all_refused(
    side: Side, calls: Sequence[Callable[[], object]], seconds: float = DEADLINE
) -> list[errors.DeadlineExceeded]:
    """Make calls at once, and return the errors that all of them end with in time."""

    def refused(call: Callable[[], object]) -> errors.DeadlineExceeded:
        with pytest.raises(errors.DeadlineExceeded) as caught:
            call()
        return caught.value

    async def refused_awaited(call: Callable[[], Any]) -> errors.DeadlineExceeded:
        with pytest.raises(errors.DeadlineExceeded) as caught:
            await call()
        return caught.value

    wrapped: Any = refused if side.name == "sync" else refused_awaited
    started = time.monotonic()
    met: list[errors.DeadlineExceeded] = side.together([partial(wrapped, call) for call in calls])
    assert time.monotonic() - started < seconds + 1
    return met


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


def test_a_list_has_it_for_each_page(side: Side, fake: FakeCloud) -> None:
    def page(number: int) -> Reply:
        last = {"rel": "next", "href": f"http://elsewhere/servers?marker={number}"}
        links = {"servers_links": [last]} if number < 3 else {}
        return Reply(200, {"servers": [{"id": str(number)}], **links}, delay=0.2)

    compute = to(side, f"{fake.url}/compute", deadline=DEADLINE)
    fake.nova("GET", "/servers/detail", *map(page, [1, 2, 3]))
    assert [one.id for one in side.items(compute.servers.list())] == ["1", "2", "3"]
    fake.nova("GET", "/servers/detail", *map(page, [1, 2, 3]))
    with ends_in_time():
        side.wait(compute.servers.list().to_list())


def test_another_one_for_a_call(side: Side, fake: FakeCloud) -> None:
    fake.nova("GET", SERVER, Reply(200, {"server": {"id": "1"}}, delay=0.5))
    compute = to(side, f"{fake.url}/compute", deadline=DEADLINE)
    assert side.wait(compute.within(10).servers.get(SERVER_ID)).id == "1"
    assert side.wait(compute.within(None).servers.get(SERVER_ID)).id == "1"
    assert side.wait(compute.within(10).at("2.60").servers.get(SERVER_ID)).id == "1"
    with ends_in_time():
        side.wait(compute.at("2.60").servers.get(SERVER_ID))
    with ends_in_time(0.3):
        side.wait(compute.within(0.3).servers.get(SERVER_ID))


def test_one_token_for_all_deadlines(side: Side, fake: FakeCloud, password: Password) -> None:
    compute = side.client(password)
    for seconds in (5, 6, None):
        side.wait(compute.within(seconds).servers.get(SERVER_ID))
    assert fake.issued == 1


def test_no_late_reply_is_taken_for_the_next_one(side: Side, fake: FakeCloud) -> None:
    late = Reply(200, {"server": {"id": "late"}}, delay=DEADLINE + 0.1)
    fake.nova("GET", SERVER, late, Reply(200, {"server": {"id": "next"}}))
    compute = to(side, f"{fake.url}/compute")
    with ends_in_time():
        side.wait(compute.within(DEADLINE).servers.get(SERVER_ID))
    time.sleep(0.2)
    assert side.wait(compute.servers.get(SERVER_ID)).id == "next"


@pytest.mark.parametrize("script", [dripping.dripping_head, dripping.dripping_body])
def test_with_an_http_client_of_the_users(side: Side, script: Script) -> None:
    client: Any = httpx.Client() if side.name == "sync" else httpx.AsyncClient()
    with Dripping(script) as server, ends_in_time() as caught:
        compute = to(side, server.url, http_client=client, deadline=DEADLINE)
        side.wait(compute.servers.start(SERVER_ID))
    assert caught.value.may_have_arrived
    side.finish(client.close if side.name == "sync" else client.aclose)


def test_no_free_connection(side: Side) -> None:
    limits = httpx.Limits(max_connections=1)
    client: Any = (httpx.Client if side.name == "sync" else httpx.AsyncClient)(limits=limits)
    with Dripping(dripping.silence) as server:
        compute = to(side, server.url, http_client=client, deadline=DEADLINE)
        all_refused(side, [lambda: compute.servers.start(SERVER_ID)] * 3)
    side.finish(client.close if side.name == "sync" else client.aclose)


@pytest.mark.parametrize("seconds", [0, -1, float("nan"), True, "5"])
def test_what_is_no_deadline(side: Side, seconds: Any) -> None:
    compute = to(side, "http://n")
    with pytest.raises(errors.InvalidArgument, match="deadline"):
        compute.within(seconds)
    with pytest.raises(errors.InvalidArgument, match="deadline"):
        to(side, "http://n", deadline=seconds)


def test_without_end(side: Side, fake: FakeCloud) -> None:
    for seconds in (math.inf, 1e300, None):
        compute = to(side, f"{fake.url}/compute", deadline=seconds)
        assert side.wait(compute.servers.get(SERVER_ID)).name == "web-1"


def test_of_connect(side: Side, monkeypatch: pytest.MonkeyPatch) -> None:
    with Dripping(dripping.silence) as server:
        for name, value in {"AUTH_URL": server.url, "USER_ID": "u", "PASSWORD": "p"}.items():
            monkeypatch.setenv(f"OS_{name}", value)
        monkeypatch.setenv("OS_PROJECT_ID", "p")
        compute = side.keep(side.kind.connect(deadline=DEADLINE))
        with ends_in_time() as caught:
            side.wait(compute.servers.get(SERVER_ID))
    assert caught.value.step.startswith("signing in")


def test_of_the_thin_client() -> None:
    with (
        Dripping(dripping.dripping_body) as server,
        Client(server.url, "token", deadline=DEADLINE) as client,
    ):
        with ends_in_time():
            client.servers.get(SERVER_ID)
        with ends_in_time(0.2):
            client.within(0.2).send(show_server(SERVER_ID))


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_of_the_thin_async_client(backend: str) -> None:
    async def main(url: str) -> None:
        async with AsyncClient(url, "token", deadline=DEADLINE) as client:
            with ends_in_time():
                await client.servers.get(SERVER_ID)
            with ends_in_time(0.2):
                await client.within(0.2).send(show_server(SERVER_ID))

    with Dripping(dripping.dripping_body) as server:
        anyio.run(main, server.url, backend=backend)


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_a_cancellation_from_outside_stays_one(backend: str) -> None:
    async def main(url: str) -> None:
        async with AsyncCompute.from_token("t", f"{url}/v2.1", microversion="2.90") as compute:
            with anyio.move_on_after(0.2) as scope:
                await compute.within(5).servers.get(SERVER_ID)
            assert scope.cancelled_caught
            with anyio.move_on_after(5) as scope, ends_in_time():
                await compute.within(DEADLINE).servers.get(SERVER_ID)
            assert not scope.cancel_called
            with pytest.raises(TimeoutError) as caught, anyio.fail_after(0.2):
                await compute.within(0.2).servers.get(SERVER_ID)  # both at once: either will do
            assert isinstance(caught.value, TimeoutError)

    with Dripping(dripping.silence) as server:
        anyio.run(main, server.url, backend=backend)


def test_a_task_that_is_cancelled() -> None:
    async def main(url: str) -> None:
        async with AsyncCompute.from_token("t", f"{url}/v2.1", microversion="2.90") as compute:
            task = asyncio.create_task(compute.within(5).servers.get(SERVER_ID))
            await asyncio.sleep(0.1)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            with pytest.raises(TimeoutError) as caught:
                async with asyncio.timeout(0.2):
                    await compute.within(5).servers.get(SERVER_ID)
            assert not isinstance(caught.value, errors.DeadlineExceeded)
            assert asyncio.current_task().cancelling() == 0  # type: ignore[union-attr]  # pyright: ignore[reportOptionalMemberAccess]

    with Dripping(dripping.silence) as server:
        asyncio.run(main(server.url))
