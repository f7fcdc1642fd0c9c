"""Waiting for many servers at once."""

import time
from typing import Any

import anyio
import pytest

from novakit import Compute, Outcomes, Progress, Retries, errors
from tests.overlays.fake_cloud import FakeCloud
from tests.overlays.hostile import Reply, Seen
from tests.overlays.servers.fleet import ACTIVE, BUILD, DELETED, ERROR, Fleet
from tests.overlays.sides import Side

pytestmark = pytest.mark.fault

SHUTOFF = "SHUTOFF"


@pytest.fixture
def fleet(fake: FakeCloud) -> Fleet:
    return Fleet(fake)


def names(many: int) -> list[str]:
    return [f"web-{number}" for number in range(many)]


def wait(side: Side, compute: Compute, servers: Any, **options: Any) -> Outcomes[str, Any]:
    return side.wait(compute.servers.wait_for_all(servers, **options))


def test_one_list_tells_of_all(side: Side, fleet: Fleet, compute: Compute) -> None:
    for name in names(50):
        fleet.add(name, BUILD, BUILD, ACTIVE)
    outcomes = wait(side, compute, names(50))
    assert [outcome.item for outcome in outcomes] == names(50)
    assert [found.id for found in outcomes.values()] == names(50)
    assert {found.status for found in outcomes.values()} == {ACTIVE}
    assert (fleet.lists, fleet.shows) == (3, 0)


def test_each_has_its_own_end(side: Side, fake: FakeCloud, fleet: Fleet, compute: Compute) -> None:
    fleet.add("good", BUILD, BUILD, BUILD, ACTIVE)
    fleet.add("bad", BUILD, ERROR)
    fleet.add("gone", BUILD, DELETED)
    fleet.add("late", BUILD)
    actions = [{"action": "create", "message": "Error"}]
    fake.nova("GET", "/servers/bad/os-instance-actions", Reply(200, {"instanceActions": actions}))
    outcomes = wait(side, compute, ["late", "gone", "bad", "good"], timeout=0.7)
    late, gone, bad, good = outcomes
    assert good.value.status == ACTIVE
    assert isinstance(bad.error, errors.ServerFailed)
    assert (bad.error.fault, bad.error.action) == ("No valid host was found.", "create")
    assert isinstance(gone.error, errors.ServerFailed)
    assert "is gone" in str(gone.error)
    assert isinstance(late.error, errors.WaitTimeout)
    assert "status BUILD, task_state spawning" in str(late.error)
    assert [error.server_id for error in (late.error, gone.error, bad.error)] == [
        "late",
        "gone",
        "bad",
    ]
    with pytest.raises(ExceptionGroup, match=r"3 of 4 failed, at \[0, 1, 2\]"):
        outcomes.values()


def test_all_fail(side: Side, fleet: Fleet, compute: Compute) -> None:
    for name in names(30):
        fleet.add(name, BUILD, ERROR)
    outcomes = wait(side, compute, names(30))
    assert {type(outcome.error) for outcome in outcomes} == {errors.ServerFailed}
    assert {outcome.error.server_id for outcome in outcomes} == {*names(30)}  # type: ignore[union-attr]  # pyright: ignore


def test_several_statuses(side: Side, fleet: Fleet, compute: Compute) -> None:
    fleet.add("one", ACTIVE, SHUTOFF)
    fleet.add("other", ACTIVE, ERROR)
    outcomes = wait(side, compute, ["one", "other"], status=["SHUTOFF", "ERROR"])
    assert [found.status for found in outcomes.values()] == [SHUTOFF, ERROR]


@pytest.mark.parametrize(
    "answer",
    [
        Reply(200, {"servers": []}),
        Reply(200, {}),
        Reply(204),
        Reply(200, {"servers": None}),
        Reply(200, {"servers": [{}, None, 5, {"id": "web-1"}, {"id": 7, "status": "ACTIVE"}]}),
        Reply(200, b"<html>"),
        Reply(403, {"forbidden": {"code": 403, "message": "Policy"}}),
        Reply(500),
        Reply(drop=True),
    ],
    ids=str,
)
def test_a_list_that_tells_nothing(
    side: Side, fake: FakeCloud, fleet: Fleet, compute: Compute, answer: Reply
) -> None:
    fake.nova("GET", "/servers/detail", answer)
    for name in names(5):
        fleet.add(name, BUILD, BUILD, ACTIVE)
    assert len(wait(side, compute, names(5)).succeeded) == 5
    assert fleet.lists <= Retries().attempts  # and only for the first look
    assert fleet.shows == 15


def test_servers_of_another_project(side: Side, fleet: Fleet, compute: Compute) -> None:
    fleet.unlisted = (*names(5),)
    for name in names(5):
        fleet.add(name, BUILD, BUILD, ACTIVE)
    wait(side, compute, names(5)).raise_failures()
    assert (fleet.lists, fleet.shows) == (1, 15)


def test_some_that_are_not_listed(side: Side, fleet: Fleet, compute: Compute) -> None:
    fleet.unlisted = ("web-0",)
    for name in names(9):
        fleet.add(name, BUILD, BUILD, ACTIVE)
    wait(side, compute, names(9)).raise_failures()
    assert (fleet.lists, fleet.shows) == (3, 3)


def test_a_failed_look_is_survived(
    side: Side, fake: FakeCloud, fleet: Fleet, compute: Compute
) -> None:
    fleet.unlisted = ("web-0", "web-1")
    for name in names(2):
        fleet.add(name, BUILD, ACTIVE)
    show = fleet._show  # pyright: ignore[reportPrivateUsage]
    trouble = [Reply(200, b"<html>"), Reply(404, b"<html>"), Reply(200, {"server": {}})]
    fake.on("GET", "/compute/v2.1/servers/web-0", *trouble, show)
    wait(side, compute, names(2)).raise_failures()


def test_a_refusal_is_of_its_server(
    side: Side, fake: FakeCloud, fleet: Fleet, compute: Compute
) -> None:
    fleet.unlisted = ("web-0", "web-1")
    fleet.add("web-0", ACTIVE)
    forbidden = Reply(403, {"forbidden": {"code": 403, "message": "Policy"}})
    fake.nova("GET", "/servers/web-1", forbidden)
    outcomes = wait(side, compute, names(2))
    assert outcomes[0].value.status == ACTIVE
    assert isinstance(outcomes[1].error, errors.Forbidden)


def test_until_all_are_deleted(side: Side, fleet: Fleet, compute: Compute) -> None:
    for name in names(6):
        fleet.add(name, ACTIVE, ACTIVE, DELETED)
    fleet.add("stuck", ERROR)
    outcomes = side.wait(compute.servers.wait_until_all_deleted([*names(6), "stuck"]))
    assert [outcome.error for outcome in outcomes[:6]] == [None] * 6
    assert isinstance(outcomes[6].error, errors.ServerFailed)


def test_the_same_server_twice_and_none(side: Side, fleet: Fleet, compute: Compute) -> None:
    fleet.add("web-0", BUILD, ACTIVE)
    outcomes = wait(side, compute, ["web-0", "web-0"])
    assert [outcome.item for outcome in outcomes] == ["web-0", "web-0"]
    assert wait(side, compute, []) == ()


@pytest.mark.parametrize("coroutine", [False, True])
def test_progress(side: Side, fleet: Fleet, compute: Compute, coroutine: bool) -> None:
    fleet.add("slow", BUILD, BUILD, BUILD, ACTIVE)
    fleet.add("bad", BUILD, BUILD, ERROR)
    fleet.add("quick", ACTIVE)
    fleet.add("late", BUILD)
    seen: list[Progress[str, Any]] = []

    async def told(at: Progress[str, Any]) -> None:
        await anyio.sleep(0.001)
        seen.append(at)

    progress = told if coroutine and side.name != "sync" else seen.append
    servers = ["slow", "bad", "quick", "late"]
    outcomes = wait(side, compute, servers, progress=progress, timeout=0.7)
    assert [at.outcome.item for at in seen] == ["quick", "bad", "slow", "late"]
    assert [(at.done, at.total) for at in seen] == [(1, 4), (2, 4), (3, 4), (4, 4)]
    assert {at.outcome.item: at.outcome for at in seen} == {one.item: one for one in outcomes}


def test_progress_that_raises(side: Side, fleet: Fleet, compute: Compute) -> None:
    fleet.add("quick", ACTIVE)
    fleet.add("late", BUILD)

    def progress(at: object) -> None:
        raise LookupError("the bar is broken")

    with pytest.raises(LookupError, match="the bar is broken"):
        wait(side, compute, ["quick", "late"], progress=progress)


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"servers": "web-0"}, "servers: expected a list"),
        ({"servers": ["web-0", None]}, r"servers\[1\]"),
        ({"status": "active"}, "did you mean 'ACTIVE'"),
        ({"status": "DELETED"}, "wait_until"),
        ({"timeout": "long"}, "timeout: give seconds"),
        ({"at_once": 0}, "at_once"),
        ({"progress": 5}, "progress"),
    ],
    ids=str,
)
def test_refused_before_anything_is_sent(
    side: Side, fake: FakeCloud, fleet: Fleet, compute: Compute, wrong: Any, message: str
) -> None:
    fleet.add("web-0", ACTIVE)
    with pytest.raises(errors.InvalidArgument, match=message):
        wait(side, compute, **{"servers": ["web-0"], **wrong})
    assert fake.requests("GET", "/servers") == []


def test_a_deadline_leaves_what_has_ended(side: Side, fleet: Fleet, compute: Compute) -> None:
    fleet.add("quick", ACTIVE)
    fleet.add("late", BUILD)
    seen: list[Progress[str, Any]] = []
    started = time.monotonic()
    outcomes = wait(side, compute.within(0.4), ["late", "quick"], progress=seen.append)
    assert time.monotonic() - started < 1.4
    assert isinstance(outcomes[0].error, errors.DeadlineExceeded)
    assert outcomes[1].value.status == ACTIVE
    assert [at.done for at in seen] == [1, 2]


@pytest.mark.parametrize("listed", [False, True])
def test_the_time_bounds_looks_at_many(
    side: Side, fake: FakeCloud, fleet: Fleet, compute: Compute, listed: bool
) -> None:
    def slow(seen: Seen) -> Reply:
        return Reply(200, {"servers": []}, delay=5)

    fake.on("GET", "/compute/v2.1/servers/web.*", slow)
    if listed:
        fake.on("GET", "/compute/v2.1/servers/detail", slow)
    started = time.monotonic()
    outcomes = wait(side, compute, names(100), timeout=0.6, at_once=5)
    assert time.monotonic() - started < 2.2
    assert {type(outcome.error) for outcome in outcomes} == {errors.WaitTimeout}
    assert len(fake.requests("GET", "/servers/web")) <= 100


def test_no_time_at_all_is_one_look(side: Side, fleet: Fleet, compute: Compute) -> None:
    fleet.add("good", ACTIVE)
    fleet.add("late", BUILD)
    outcomes = wait(side, compute, ["good", "late"], timeout=0)
    assert outcomes[0].value.status == ACTIVE
    assert isinstance(outcomes[1].error, errors.WaitTimeout)


@pytest.mark.parametrize("side", ["asyncio", "trio"], indirect=True)  # threads are not cancelled
def test_a_cancelled_task_ends_it(side: Side, fake: FakeCloud, fleet: Fleet, compute: Any) -> None:
    for name in names(5):
        fleet.add(name, BUILD)

    async def main() -> bool:
        with anyio.move_on_after(0.3) as scope:
            await compute.servers.wait_for_all(names(5))
        return scope.cancelled_caught

    calls: Any = [main]
    assert side.together(calls) == [True]
    sent = len(fake.seen)
    time.sleep(0.3)
    assert len(fake.seen) == sent
