"""One client in several event loops, one after the other or at once."""

import gc
import itertools
import threading
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import anyio
import httpx
import pytest

from novakit import AsyncCompute, errors
from tests.overlays.conftest import sign_in
from tests.overlays.fake_cloud import SERVER_ID, FakeCloud, server
from tests.overlays.hostile import Reply
from tests.overlays.raw_server import Asked, RawServer, Said
from tests.overlays.raw_server import server as named
from tests.overlays.sending.test_forks import slow

ORDERS = list(itertools.product(["asyncio", "trio"], repeat=2))

# A loop that ends with connections open leaves them to the garbage collector.
pytestmark = [pytest.mark.fault, pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")]

Call = Callable[[AsyncCompute], Awaitable[Any]]


@pytest.fixture(autouse=True)
def _collected_here() -> Iterator[None]:
    yield
    gc.collect()  # where the warning is ignored


@pytest.fixture
def raw() -> Iterator[RawServer]:
    with RawServer() as running:
        yield running


def to(raw: RawServer, **options: Any) -> AsyncCompute:
    return AsyncCompute.from_token("t", raw.url, microversion="2.1", retries=0, **options)


def run(backend: str, compute: AsyncCompute, call: Call) -> Any:
    return anyio.run(call, compute, backend=backend)


async def get(compute: AsyncCompute) -> str | None:
    return (await compute.servers.get("x")).name


async def close(compute: AsyncCompute) -> None:
    await compute.close()


@pytest.mark.parametrize(("first", "second"), ORDERS)
def test_one_loop_after_the_other(raw: RawServer, first: str, second: str) -> None:
    compute = to(raw)
    assert run(first, compute, get) == "connection-1"
    assert run(second, compute, get) == "connection-2"
    assert run(first, compute, get) == "connection-3"
    run(second, compute, close)


@pytest.mark.parametrize(("first", "second"), ORDERS)
def test_renewal_in_one_loop_after_the_other(fake: FakeCloud, first: str, second: str) -> None:
    compute = AsyncCompute(sign_in(fake))

    async def many(compute: AsyncCompute) -> None:
        async with anyio.create_task_group() as group:
            for _ in range(3):  # so that some wait for the lock
                group.start_soon(compute.servers.get, SERVER_ID)

    for issued, backend in enumerate([first, second], start=1):
        fake.revoke()
        run(backend, compute, many)
        assert fake.issued == issued
    run(second, compute, close)


@pytest.mark.parametrize(("first", "second"), ORDERS)
def test_lock_that_died_with_its_loop(fake: FakeCloud, first: str, second: str) -> None:
    slow(fake, "renewal")
    compute = AsyncCompute(sign_in(fake))

    async def impatient(compute: AsyncCompute) -> None:
        with anyio.move_on_after(0.1):
            await compute.servers.get(SERVER_ID)

    async def whole(compute: AsyncCompute) -> None:
        assert (await compute.servers.get(SERVER_ID)).id == SERVER_ID
        await compute.close()

    run(first, compute, impatient)
    run(second, compute, whole)


@pytest.mark.parametrize(("first", "second"), ORDERS)
def test_close_in_another_loop(raw: RawServer, first: str, second: str) -> None:
    compute = to(raw)
    run(first, compute, get)
    run(second, compute, close)
    for backend in (first, second):
        with pytest.raises(errors.ClientClosed):
            run(backend, compute, get)


@pytest.mark.parametrize(("first", "second"), ORDERS)
def test_loops_in_two_threads_at_once(raw: RawServer, first: str, second: str) -> None:
    compute = to(raw)
    meet = threading.Barrier(2, timeout=10)
    used: list[set[str | None]] = []

    async def many(compute: AsyncCompute) -> None:
        await anyio.to_thread.run_sync(meet.wait)
        used.append({await get(compute) for _ in range(50)})

    threads = [
        threading.Thread(target=run, args=(backend, compute, many)) for backend in (first, second)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(map(len, used)) == [1, 1]
    assert used[0] != used[1]
    run(first, compute, close)


@pytest.mark.parametrize(("first", "second"), ORDERS)
def test_close_ends_the_connections_of_a_loop_that_runs_elsewhere(
    raw: RawServer, first: str, second: str
) -> None:
    compute = to(raw)
    ready, done = threading.Event(), threading.Event()

    async def stay(compute: AsyncCompute) -> None:
        await get(compute)
        ready.set()
        await anyio.to_thread.run_sync(done.wait, 10)

    thread = threading.Thread(target=run, args=(first, compute, stay))
    thread.start()
    ready.wait(10)

    async def close_and_look(compute: AsyncCompute) -> None:
        await compute.close()
        with anyio.move_on_after(5):
            while not raw.ends:
                await anyio.sleep(0.01)

    run(second, compute, close_and_look)
    done.set()
    thread.join()
    assert raw.ends == {1: "closed"}


@pytest.mark.parametrize(("first", "second"), ORDERS)
def test_given_client_in_another_loop(raw: RawServer, first: str, second: str) -> None:
    """Its connections are of the loop that it was first used in: nothing is sent."""
    compute = to(raw, http_client=httpx.AsyncClient())
    run(first, compute, get)
    with pytest.raises(errors.ConfigurationError, match=r"another event loop.*http_client="):
        run(second, compute, get)
    assert len(raw.asked) == 1


@pytest.mark.parametrize(("first", "second"), ORDERS)
def test_given_client_that_keeps_no_connection(first: str, second: str) -> None:
    """One for tests serves any number of loops."""
    mock = httpx.MockTransport(lambda _: httpx.Response(200, json={"server": server()}))
    compute = AsyncCompute.from_token(
        "t",
        "http://nova.example/v2.1",
        microversion="2.1",
        http_client=httpx.AsyncClient(transport=mock),
    )
    assert run(first, compute, get) == run(second, compute, get) == "web-1"


def test_post_in_one_loop_after_the_other(fake: FakeCloud) -> None:
    """Each goes out, once; none may "have been carried out" that never left."""
    fake.nova("POST", "/servers", Reply(202, {"server": {"id": SERVER_ID, "links": []}}))
    compute = AsyncCompute(sign_in(fake), microversion="2.1", retries=0)

    async def create(compute: AsyncCompute) -> None:
        await compute.servers.create(name="web", image=SERVER_ID, flavor="1")

    for backend in ("asyncio", "asyncio", "trio"):
        run(backend, compute, create)
    assert len(fake.requests("POST", "servers$")) == 3
    run("asyncio", compute, close)


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_cancellation_amid_a_body(backend: str) -> None:
    """The connection, on which the rest of the reply comes, is not used again."""

    def answer(asked: Asked) -> Said:
        whole = named(asked.last, asked.connection)
        return [whole[:-10], 0.3, whole[-10:]] if asked.connection == 1 else [whole]

    async def cancel_and_go_on(compute: AsyncCompute) -> None:
        async with anyio.create_task_group() as group:
            group.start_soon(get, compute)
            while not dripping.asked:
                await anyio.sleep(0.01)
            await anyio.sleep(0.05)
            group.cancel_scope.cancel()
        assert await get(compute) == "connection-2"
        await anyio.sleep(0.3)
        assert await get(compute) == "connection-2"
        await compute.close()

    with RawServer(answer) as dripping:
        run(backend, to(dripping), cancel_and_go_on)
