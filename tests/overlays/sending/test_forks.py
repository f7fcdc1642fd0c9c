"""Parent and child of a fork: each has connections and locks of its own."""

import asyncio
import gc
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import anyio
import httpx
import pytest
from anyio.from_thread import start_blocking_portal

from novakit import AsyncCompute, Compute, errors
from tests.overlays.conftest import sign_in
from tests.overlays.fake_cloud import SERVER_ID, FakeCloud, server, version
from tests.overlays.forking import Child
from tests.overlays.hostile import Reply
from tests.overlays.raw_server import CERTIFICATE, RawServer

pytestmark = pytest.mark.fault

MANY = 100


@pytest.fixture(params=["http", "https"])
def raw(request: pytest.FixtureRequest) -> Iterator[RawServer]:
    with RawServer(scheme=request.param) as running:
        yield running


def options(raw: RawServer) -> dict[str, Any]:
    return {"microversion": "2.1", "verify": str(CERTIFICATE), "retries": 0}


def connections(ids: list[str], get: Callable[[str], Any]) -> set[str]:
    """Ask for each server; return the connections that the answers came over."""
    used: set[str] = set()
    for name in ids:
        answer = get(name)
        assert answer.id == name
        used.add(answer.name)
    return used


PARENTS = [f"parent-{number}" for number in range(MANY)]
CHILDS = [f"child-{number}" for number in range(MANY)]


def test_each_process_has_connections_of_its_own(raw: RawServer) -> None:
    with Compute.from_token("t", raw.url, **options(raw)) as compute:
        assert compute.servers.get("first").name == "connection-1"

        def in_child() -> None:
            assert connections(CHILDS, compute.servers.get) == {"connection-2"}
            compute.close()
            gc.collect()

        child = Child(in_child)
        ours = connections(PARENTS, compute.servers.get)
        child.join()
        ours |= connections(PARENTS, compute.servers.get)
    assert ours == {"connection-1"}  # the child neither took its replies nor closed it


def test_in_turn(raw: RawServer) -> None:
    with Compute.from_token("t", raw.url, **options(raw)) as compute:
        for turn in range(1, 6):
            assert compute.servers.get(f"{turn}").name == "connection-1"
            Child(lambda: connections(CHILDS[:3], compute.servers.get)).join()
    assert {asked.connection for asked in raw.asked} == set(range(1, 7))


def test_connection_that_the_parent_has_in_use(raw: RawServer) -> None:
    """Threads of the parent are amid their exchanges at the time of the fork."""
    with Compute.from_token("t", raw.url, **options(raw)) as compute:
        stop = threading.Event()
        wrong: list[str] = []

        def ask(thread: int) -> None:
            number = 0
            while not stop.is_set():
                name = f"{thread}-{number}"
                if compute.servers.get(name).id != name:
                    wrong.append(name)
                number += 1

        threads = [threading.Thread(target=ask, args=(number,)) for number in range(3)]
        for thread in threads:
            thread.start()
        try:
            for _ in range(5):
                Child(lambda: connections(CHILDS[:5], compute.servers.get)).join()
        finally:
            stop.set()
            for thread in threads:
                thread.join()
        assert not wrong


@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")  # the first loop's, let go
def test_awaited_client_in_a_child(raw: RawServer) -> None:
    compute = AsyncCompute.from_token("t", raw.url, **options(raw))

    async def ask(ids: list[str]) -> set[str]:
        answers = [await compute.servers.get(name) for name in ids]
        assert [answer.id for answer in answers] == ids
        return {str(answer.name) for answer in answers}

    def in_child() -> None:
        assert asyncio.run(ask(CHILDS)) == {"connection-2"}

    with start_blocking_portal() as portal:
        assert portal.call(ask, ["first"]) == {"connection-1"}
        child = Child(in_child)
        ours = portal.call(ask, PARENTS)
        child.join()
        ours |= portal.call(ask, PARENTS)
        portal.call(compute.close)
    assert ours == {"connection-1"}


@pytest.mark.parametrize("held", ["renewal", "discovery"])
def test_fork_while_a_thread_holds_a_lock(fake: FakeCloud, held: str) -> None:
    slow(fake, held)
    with Compute(sign_in(fake)) as compute:
        caller = threading.Thread(target=compute.servers.get, args=(SERVER_ID,))
        caller.start()
        arrived(fake, held)
        Child(lambda: compute.servers.get(SERVER_ID)).join(5)
        caller.join()


@pytest.mark.parametrize("held", ["renewal", "discovery"])
def test_fork_while_a_task_holds_a_lock(fake: FakeCloud, held: str) -> None:
    slow(fake, held)
    compute = AsyncCompute(sign_in(fake))

    async def ask() -> None:
        assert (await compute.servers.get(SERVER_ID)).id == SERVER_ID

    with start_blocking_portal() as portal:
        asked = portal.start_task_soon(ask)
        arrived(fake, held)
        Child(lambda: anyio.run(ask)).join(5)
        asked.result()
        portal.call(compute.close)


def slow(fake: FakeCloud, held: str) -> None:
    if held == "discovery":
        fake.nova("GET", "/", Reply(200, {"version": version("2.1", "2.100")}, delay=0.5))
        return

    def answer(seen: Any) -> Reply:
        time.sleep(0.5)
        return fake.sign_in(seen)

    fake.on("POST", "/identity/v3/auth/tokens", answer)


def arrived(fake: FakeCloud, held: str) -> None:
    method, path = ("POST", "tokens$") if held == "renewal" else ("GET", "/v2.1/$")
    end = time.monotonic() + 5
    while not fake.requests(method, path) and time.monotonic() < end:
        time.sleep(0.01)


def test_fork_by_the_holder_of_the_lock(fake: FakeCloud) -> None:
    """A hook forks amid the sign-in: both processes finish their call."""
    children: list[Child] = []
    done: list[bool] = []

    def fork(exchanged: Any) -> None:
        if exchanged.method == "POST" and not done:
            done.append(True)
            children.append(Child(lambda: None))

    with Compute(sign_in(fake), event_hooks=[fork]) as compute:
        assert compute.servers.get(SERVER_ID).id == SERVER_ID
    children[0].join()


@pytest.mark.parametrize("awaited", [False, True])
def test_given_client_in_a_child(fake: FakeCloud, awaited: bool) -> None:
    """Its connections are the parent's, and only who made it can make another."""
    fake.nova("GET", f"/servers/{SERVER_ID}", Reply(200, {"server": server()}))
    before: list[int] = []

    def in_child(call: Callable[[], object]) -> None:
        with pytest.raises(errors.ConfigurationError, match=r"os\.fork.*in the child"):
            call()

    if awaited:

        async def ask(compute: AsyncCompute) -> None:
            await compute.servers.get(SERVER_ID)

        async def both() -> None:
            async with httpx.AsyncClient() as given:
                compute = AsyncCompute.from_token("given-token", fake.endpoint, http_client=given)
                await ask(compute)
                before.append(len(fake.seen))
                await anyio.to_thread.run_sync(
                    lambda: Child(lambda: in_child(lambda: asyncio.run(ask(compute)))).join()
                )

        asyncio.run(both())
    else:
        with httpx.Client() as given:
            compute = Compute.from_token("given-token", fake.endpoint, http_client=given)
            compute.servers.get(SERVER_ID)
            before.append(len(fake.seen))
            Child(lambda: in_child(lambda: compute.servers.get(SERVER_ID))).join()
    assert len(fake.seen) == before[0]


def test_client_that_the_parent_closed(raw: RawServer) -> None:
    compute = Compute.from_token("t", raw.url, **options(raw))
    compute.servers.get("first")
    compute.close()

    def in_child() -> None:
        with pytest.raises(errors.ClientClosed):
            compute.servers.get("second")

    Child(in_child).join()


FORK_AMID_THE_FIRST_REQUEST = """
import sys, threading, time
from novakit import Compute
from tests.overlays.forking import Child
compute = Compute.from_token("t", sys.argv[1], microversion="2.1", retries=0)
assert "httpx" not in sys.modules
caller = threading.Thread(target=compute._driver._transport._open)  # what the first call does
caller.start()
while "httpx" not in sys.modules:
    time.sleep(0.001)
Child(lambda: compute.servers.get("child")).join(5)
caller.join()
"""


def test_fork_while_a_thread_imports_what_sends() -> None:
    """The child could not import it any more: Python leaves the lock of the import behind.

    The thread does not connect: the C library's getaddrinfo has a lock of its own, which a fork at
    the wrong microsecond leaves behind, and which nobody in Python can make anew.
    """
    with RawServer() as raw:
        done = subprocess.run(
            [sys.executable, "-c", FORK_AMID_THE_FIRST_REQUEST, raw.url],
            capture_output=True,
            text=True,
            timeout=60,
            env={"PYTHONPATH": ":".join(sys.path)},
            check=False,
        )
    assert not done.stderr
