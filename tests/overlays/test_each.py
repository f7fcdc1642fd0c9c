"""Many calls at once: bounded, in order, none lost, none left running."""

import threading
import time
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from typing import Any

import anyio
import pytest

from novakit import AsyncCompute, Compute, Outcomes, Progress, errors
from tests.overlays.conftest import sign_in
from tests.overlays.fake_cloud import OTHER_ID, SERVER_ID, FakeCloud, server
from tests.overlays.hostile import Reply, Seen
from tests.overlays.many_calls import NAMES, nothing_runs, shown
from tests.overlays.many_calls import compute as compute
from tests.overlays.sides import Side

pytestmark = pytest.mark.fault

GONE = Reply(404, {"itemNotFound": {"code": 404, "message": "Instance could not be found."}})


def called(side: Side, function: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Return the function as this side takes it."""
    if side.name == "sync":
        return function

    async def awaited(item: Any) -> Any:
        await anyio.sleep(0)
        return function(item)

    return awaited


def paused(side: Side, seconds: float) -> Callable[[Any], Any]:
    if side.name == "sync":
        return lambda _: time.sleep(seconds)
    return lambda _: anyio.sleep(seconds)


def each(side: Side, compute: Any, *args: Any, **options: Any) -> Outcomes[Any, Any]:
    found: Outcomes[Any, Any] = side.wait(compute.each(*args, **options))
    return found


def test_values_in_order(side: Side, fake: FakeCloud, compute: Compute) -> None:
    def slow_at_first(seen: Seen) -> Reply:
        reply = shown(seen)
        reply.delay = 0.1 if seen.path.endswith(("0", "3")) else 0
        return reply

    fake.on("GET", "/compute/v2.1/servers/.*", slow_at_first)
    outcomes = each(side, compute, compute.servers.get, NAMES)
    assert [outcome.value.name for outcome in outcomes] == NAMES
    assert [outcome.item for outcome in outcomes] == NAMES
    assert [found.name for found in outcomes.values()] == NAMES


@pytest.mark.parametrize("at_once", [1, 3, 50])
def test_so_many_at_once(side: Side, compute: Compute, at_once: int) -> None:
    running, most, lock = 0, 0, threading.Lock()
    pause = paused(side, 0.05)

    def begin() -> None:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)

    def end() -> None:
        nonlocal running
        with lock:
            running -= 1

    def work(item: object) -> None:
        begin()
        pause(item)
        end()

    async def work_awaited(item: object) -> None:
        begin()
        await pause(item)
        end()

    call = work if side.name == "sync" else work_awaited
    each(side, compute, call, range(10), at_once=at_once).raise_failures()
    assert most == min(at_once, 10)


def test_one_fails(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.on("GET", "/compute/v2.1/servers/web-4", GONE)
    outcomes = each(side, compute, compute.servers.get, NAMES)
    assert [outcome.item for outcome in outcomes.failed] == ["web-4"]
    assert isinstance(outcomes[4].error, errors.NotFound)
    assert len(outcomes.succeeded) == 9
    with pytest.raises(ExceptionGroup, match=r"1 of 10 failed, at \[4\]"):
        outcomes.values()


def test_all_fail(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.on("GET", "/compute/v2.1/servers/.*", GONE)
    outcomes = each(side, compute, compute.servers.get, NAMES)
    assert len(outcomes.failed) == 10
    assert len({id(outcome.error) for outcome in outcomes}) == 10


def test_any_exception_is_of_its_call(side: Side, compute: Compute) -> None:
    outcomes = each(side, compute, called(side, lambda item: 1 / item), [0, 2])
    assert isinstance(outcomes[0].error, ZeroDivisionError)
    assert outcomes[1].value == 0.5


def test_none_at_all(side: Side, compute: Compute) -> None:
    assert each(side, compute, called(side, abs), []) == ()


def test_the_items_of_a_pager(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.list_two_pages()
    fake.nova("DELETE", "/servers/.*", Reply(204))
    outcomes = each(side, compute, compute.servers.delete, compute.servers.list())
    assert [outcome.item.id for outcome in outcomes] == [SERVER_ID, OTHER_ID]
    assert len(fake.requests("DELETE")) == 2


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"at_once": 0}, "at_once"),
        ({"at_once": -3}, "at_once"),
        ({"at_once": True}, "at_once"),
        ({"at_once": 2.5}, "at_once"),
        ({"at_once": None}, "at_once"),
        ({"progress": "yes"}, "progress: expected a function, not str"),
        ({"items": 5}, "items: expected a list"),
        ({"items": "web-1"}, "items: expected a list"),
        ({"call": "stop"}, "call: expected a function, not str"),
    ],
    ids=str,
)
def test_refused_before_any_call(
    side: Side, compute: Compute, wrong: dict[str, Any], message: str
) -> None:
    made: list[object] = []
    given = {"call": called(side, made.append), "items": [1, 2], **wrong}
    with pytest.raises(errors.InvalidArgument, match=message):
        each(side, compute, **given)
    assert made == []


def test_items_that_fail_to_come(side: Side, compute: Compute) -> None:
    def items() -> Iterator[int]:
        yield 1
        raise LookupError("no more")

    made: list[object] = []
    with pytest.raises(LookupError):
        each(side, compute, called(side, made.append), items())
    assert made == []


def test_a_coroutine_function_in_threads(fake: FakeCloud) -> None:
    async def awaited(item: object) -> None: ...

    call: Any = awaited
    with (
        Compute.from_token("given-token", fake.endpoint) as compute,
        pytest.raises(errors.InvalidArgument, match=r"awaited.*AsyncCompute\.each"),
    ):
        compute.each(call, [1, 2])


@pytest.mark.parametrize("coroutine", [False, True])
def test_progress(side: Side, fake: FakeCloud, compute: Compute, coroutine: bool) -> None:
    fake.on("GET", "/compute/v2.1/servers/web-4", GONE)
    seen: list[Progress[str, Any]] = []

    async def told(at: Progress[str, Any]) -> None:
        await anyio.sleep(0.001)
        seen.append(at)

    progress = told if coroutine and side.name != "sync" else seen.append
    outcomes = each(side, compute, compute.servers.get, NAMES, progress=progress)
    assert [at.done for at in seen] == [*range(1, 11)]
    assert {at.total for at in seen} == {10}
    assert sorted((at.outcome for at in seen), key=lambda outcome: outcome.item) == [*outcomes]


def test_progress_is_called_here(fake: FakeCloud) -> None:
    threads: set[threading.Thread] = set()
    with Compute.from_token("given-token", fake.endpoint) as compute:
        compute.each(abs, range(5), progress=lambda _: threads.add(threading.current_thread()))
    assert threads == {threading.current_thread()}


def test_progress_that_raises_ends_all(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.on("GET", "/compute/v2.1/servers/slow", Reply(200, {"server": server()}, delay=5))

    def progress(at: Progress[str, Any]) -> None:
        raise LookupError("the bar is broken")

    started = time.monotonic()
    with pytest.raises(LookupError, match="the bar is broken"):
        each(
            side,
            compute,
            compute.servers.get,
            ["web-0", *["slow"] * 40],
            at_once=3,
            progress=progress,
        )
    assert time.monotonic() - started < 2
    nothing_runs(fake, 4)


def test_a_deadline_is_over_all(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.on("GET", "/compute/v2.1/servers/slow.*", Reply(200, {"server": server()}, delay=5))
    ids = ["web-1", "slow-1", "slow-2", "slow-3", "web-2"]
    seen: list[Progress[str, Any]] = []
    started = time.monotonic()
    timely = compute.within(0.5)
    outcomes = each(side, timely, compute.servers.get, ids, at_once=3, progress=seen.append)
    assert time.monotonic() - started < 1.5
    assert outcomes[0].value.name == "web-1"
    late = [outcomes[at].error for at in (1, 2, 3)]
    assert all(isinstance(error, errors.DeadlineExceeded) for error in late)
    assert "waiting for the reply's head" in str(late[0])
    assert len(seen) == 5
    nothing_runs(fake, 5)


def test_those_that_did_not_begin_in_time_were_not_made(
    side: Side, fake: FakeCloud, compute: Compute
) -> None:
    fake.on("POST", "/compute/v2.1/servers/.*/action", Reply(202, delay=5))
    outcomes = each(side, compute.within(0.3), compute.servers.stop, NAMES, at_once=2)
    late: list[Any] = [outcome.error for outcome in outcomes]
    assert [error.may_have_arrived for error in late] == [True] * 2 + [False] * 8
    assert len(fake.requests("POST")) == 2


def test_what_comes_late_is_kept(side: Side, compute: Compute) -> None:
    def late(item: int) -> int:
        time.sleep(0.15)
        return 5

    outcomes = each(side, compute.within(0.1), called(side, late), [1])
    assert outcomes.values() == [5]


def test_a_function_that_awaits_something_else_ends_at_the_deadline(fake: FakeCloud) -> None:
    async def main() -> None:
        async with AsyncCompute.from_token("given-token", fake.endpoint) as compute:
            outcomes = await compute.within(0.1).each(anyio.sleep, [0, 30])
            assert outcomes[0].value is None
            assert isinstance(outcomes[1].error, errors.DeadlineExceeded)

    started = time.monotonic()
    anyio.run(main)
    assert time.monotonic() - started < 1


def test_many_within_many(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.on("GET", "/compute/v2.1/servers/slow.*", Reply(200, {"server": server()}, delay=5))

    def inner(ids: list[str]) -> Any:
        return compute.each(compute.servers.get, ids)

    started = time.monotonic()
    outcomes = each(side, compute.within(0.4), inner, [["web-1"], ["web-2", "slow"]])
    assert time.monotonic() - started < 1.5
    assert [outcome.value.name for outcome in outcomes[0].value] == ["web-1"]
    assert [type(outcome.error) for outcome in outcomes[1].value] == [
        type(None),
        errors.DeadlineExceeded,
    ]


def test_one_sign_in_for_all(side: Side, fake: FakeCloud) -> None:
    fake.on("GET", "/compute/v2.1/servers/.*", shown)
    compute = side.client(sign_in(fake))
    each(side, compute, compute.servers.get, NAMES).raise_failures()
    assert fake.issued == 1


def test_the_context_goes_along(side: Side, compute: Any) -> None:
    variable: ContextVar[str] = ContextVar("variable", default="none")

    def read(item: object) -> str:
        return variable.get()

    def main() -> list[str]:
        variable.set("mine")
        outcomes: Outcomes[int, str] = compute.each(read, [1, 2])
        return outcomes.values()

    async def main_awaited() -> list[str]:
        variable.set("mine")
        outcomes: Outcomes[int, str] = await compute.each(called(side, read), [1, 2])
        return outcomes.values()

    call: Any = main if side.name == "sync" else main_awaited
    assert side.together([call]) == [["mine"] * 2]


def test_the_last_response_is_that_of_the_call(side: Side, compute: Compute) -> None:
    def work(item: str) -> str:
        compute.servers.get(item)
        assert compute.last_response
        return str(compute.last_response.json()["server"]["name"])

    async def work_awaited(item: str) -> str:
        await compute.servers.get(item)  # type: ignore[misc]  # pyright: ignore
        assert compute.last_response
        return str(compute.last_response.json()["server"]["name"])

    call = work if side.name == "sync" else work_awaited
    assert each(side, compute, call, NAMES).values() == NAMES


def test_what_is_no_exception_ends_all(side: Side, compute: Any) -> None:
    def work(item: int) -> None:
        if item == 5:
            raise SystemExit(3)

    async def main() -> None:
        with pytest.raises(SystemExit):
            await compute.each(called(side, work), range(100), at_once=2)

    if side.name == "sync":
        with pytest.raises(SystemExit):
            compute.each(work, range(100), at_once=2)
    else:
        side.together([main])
