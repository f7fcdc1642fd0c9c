"""Waiting for a server."""

import re
import time
from typing import Any

import pytest

from generator.source.spec import open_spec
from novakit import Compute, errors
from novakit.servers import polling
from novakit.servers.statuses import wished
from tests.overlays.dripping import Dripping, Script, dripping_body, silence
from tests.overlays.fake_cloud import SERVER_ID, FakeCloud, server
from tests.overlays.hostile import Reply
from tests.overlays.sides import Side
from tests.spec.cache import ROOT

pytestmark = pytest.mark.fault

SERVER = f"/servers/{SERVER_ID}"
BUILDING = Reply(200, {"server": server(status="BUILD", **{"OS-EXT-STS:task_state": "spawning"})})
ACTIVE = Reply(200, {"server": server()})
FAULT = {"code": 500, "created": "2025-01-01T00:00:00Z", "message": "No valid host was found."}
GONE = Reply(404, {"itemNotFound": {"code": 404, "message": "Instance could not be found."}})
FAILED = Reply(200, {"server": server(status="ERROR", fault=FAULT)})

IMAGE = "70a599e0-31e7-49b7-b260-868f441e862b"


def test_until_active_with_progress(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.nova("GET", SERVER, BUILDING, BUILDING, ACTIVE)
    seen: list[str] = []

    def progress(polled: Any) -> None:
        seen.append(polled.status)

    async def slow_progress(polled: Any) -> None:
        seen.append(polled.status)

    call = progress if side.name == "sync" else slow_progress
    found = side.wait(compute.servers.wait_for(SERVER_ID, progress=call))
    assert found.status == "ACTIVE"
    assert seen == ["BUILD", "BUILD", "ACTIVE"]


@pytest.mark.parametrize("status", ["SHUTOFF", "ACTIVE"])
def test_until_any_of_several_statuses(
    side: Side, fake: FakeCloud, compute: Compute, status: str
) -> None:
    fake.nova("GET", SERVER, BUILDING, Reply(200, {"server": server(status=status)}))
    found = side.wait(compute.servers.wait_for(SERVER_ID, status=["ACTIVE", "SHUTOFF"]))
    assert found.status == status


def test_a_server_that_is_shown_as_deleted_is_not_gone_yet(
    side: Side, fake: FakeCloud, compute: Compute
) -> None:
    deleted = Reply(200, {"server": server(status="DELETED")})
    fake.nova("GET", SERVER, deleted, deleted, GONE)
    side.wait(compute.servers.wait_until_deleted(SERVER_ID))
    assert len(fake.requests("GET", SERVER)) == 3


def test_error_may_be_waited_for(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.nova("GET", SERVER, BUILDING, FAILED)
    found = side.wait(compute.servers.wait_for(SERVER_ID, status={"ACTIVE", "ERROR"}))
    assert found.status == "ERROR"


@pytest.mark.parametrize(
    ("status", "told"),
    [
        ("active", "'active' is none that a server stays in; did you mean 'ACTIVE'?"),
        ("ACTVE", "did you mean 'ACTIVE'?"),
        ("SHUT_OFF", "did you mean 'SHUTOFF'?"),
        ("stopped", "there are: ACTIVE, ERROR, PAUSED"),
        (["ACTIVE", "shutoff"], "did you mean 'SHUTOFF'?"),
        ("REBOOT", "only while a task is under way"),
        ("BUILD", "only while a task is under way"),
        ("DELETED", "use servers.wait_until_deleted()"),
        ([], "names none"),
        ([5], "5 is none that a server stays in"),
        (5, "expected str, or several of them, not int"),
        (None, "expected str, or several of them, not NoneType"),
    ],
)
def test_a_status_that_cannot_be_waited_for_is_told_before_sending(
    side: Side, fake: FakeCloud, compute: Compute, status: Any, told: str
) -> None:
    with pytest.raises(errors.InvalidArgument, match=re.escape(told)):
        side.wait(compute.servers.wait_for(SERVER_ID, status=status))
    assert fake.requests("GET", SERVER) == []


def test_every_status_of_nova_can_be_waited_for_or_is_on_the_way() -> None:
    described = open_spec(ROOT / "spec").document["components"]["schemas"]["ServerStatus"]["enum"]
    for status in set(described) - {"UNKNOWN", "DELETED"}:
        try:
            assert wished(status) == {status}
        except errors.InvalidArgument as error:
            assert "while a task is under way" in str(error)  # noqa: PT017 - either may come


def test_active_with_a_task_under_way_is_not_done(
    side: Side, fake: FakeCloud, compute: Compute
) -> None:
    busy = server(**{"OS-EXT-STS:task_state": "rebooting"})
    fake.nova("GET", SERVER, Reply(200, {"server": busy}), ACTIVE)
    side.wait(compute.servers.wait_for(SERVER_ID))
    assert len(fake.requests("GET", SERVER)) == 2


@pytest.mark.parametrize(
    "bad",
    [
        Reply(503),
        Reply(500),
        Reply(drop=True),
        Reply(200, b"<html>"),
        Reply(200, {}),
        Reply(200, {"server": None}),
        Reply(200, {"server": {}}),
        Reply(200, {"server": {"id": SERVER_ID}}),
        Reply(200, {"server": server(status=None)}),
        Reply(200, {"server": server(status=[5])}),
        Reply(204),
        Reply(302, headers={"Location": "http://portal.example/login"}),
        Reply(403, b"<html><title>Blocked</title>"),
        Reply(404, b"<html><title>404 Not Found</title>"),
        Reply(404, {"error": "no such route"}),
        Reply(404),
    ],
    ids=str,
)
def test_a_failed_poll_is_survived(
    side: Side, fake: FakeCloud, compute: Compute, bad: Reply
) -> None:
    fake.nova("GET", SERVER, BUILDING, *[bad] * 6, ACTIVE)
    assert side.wait(compute.servers.wait_for(SERVER_ID)).status == "ACTIVE"


def test_error_tells_fault_and_action(side: Side, fake: FakeCloud, compute: Compute) -> None:
    actions = [{"action": "stop", "message": None}, {"action": "create", "message": "Error"}]
    fake.nova("GET", SERVER, BUILDING, FAILED)
    fake.nova("GET", f"{SERVER}/os-instance-actions", Reply(200, {"instanceActions": actions}))
    with pytest.raises(errors.ServerFailed, match=r"during create.*No valid host") as caught:
        side.wait(compute.servers.wait_for(SERVER_ID))
    assert (caught.value.fault, caught.value.action) == ("No valid host was found.", "create")
    assert caught.value.last.status == "ERROR"
    assert "No valid host was found. No host fits or has room" in str(caught.value)


def test_error_without_actions(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.nova("GET", SERVER, FAILED)
    fake.nova("GET", f"{SERVER}/os-instance-actions", Reply(403))
    with pytest.raises(errors.ServerFailed, match="No valid host"):
        side.wait(compute.servers.wait_for(SERVER_ID))


def test_timeout(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.nova("GET", SERVER, BUILDING)
    with pytest.raises(errors.WaitTimeout, match="status BUILD, task_state spawning") as caught:
        side.wait(compute.servers.wait_for(SERVER_ID, timeout=0.1))
    assert isinstance(caught.value, TimeoutError)
    assert caught.value.server_id == SERVER_ID


def test_server_that_disappears(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.nova("GET", SERVER, BUILDING, GONE)
    with pytest.raises(errors.ServerFailed, match="is gone"):
        side.wait(compute.servers.wait_for(SERVER_ID))


def test_until_deleted(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.nova("GET", SERVER, ACTIVE, GONE)
    assert side.wait(compute.servers.wait_until_deleted(SERVER_ID)) is None


def test_only_nova_says_that_it_is_deleted(side: Side, fake: FakeCloud, compute: Compute) -> None:
    page = Reply(404, b"<html><title>404 Not Found</title>")
    fake.nova("GET", SERVER, page, page, ACTIVE, page, GONE)
    side.wait(compute.servers.wait_until_deleted(SERVER_ID))
    assert len(fake.requests("GET", SERVER)) == 5


def test_progress_sees_whole_servers(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.nova("GET", SERVER, Reply(200, {"server": {"id": SERVER_ID}}), ACTIVE)
    seen: list[str] = []
    side.wait(
        compute.servers.wait_for(SERVER_ID, progress=lambda polled: seen.append(polled.status))
    )
    assert seen == ["ACTIVE"]


@pytest.mark.parametrize(
    "verdict", [Reply(403, {"forbidden": {"code": 403, "message": "Policy"}}), Reply(401)], ids=str
)
def test_a_refusal_ends_the_wait(
    side: Side, fake: FakeCloud, compute: Compute, verdict: Reply
) -> None:
    fake.nova("GET", SERVER, BUILDING, verdict)
    with pytest.raises((errors.Forbidden, errors.Unauthorized)):
        side.wait(compute.servers.wait_for(SERVER_ID, timeout=5))


def test_create_and_wait(side: Side, fake: FakeCloud, compute: Compute) -> None:
    created: dict[str, Any] = {
        "id": SERVER_ID,
        "links": [],
        "security_groups": [],
        "OS-DCF:diskConfig": "AUTO",
    }
    fake.nova("POST", "/servers", Reply(202, {"server": created}))
    fake.nova("GET", SERVER, BUILDING, ACTIVE)
    made = side.wait(
        compute.servers.create_and_wait(name="web-1", flavor="1", image=IMAGE, timeout=5)
    )
    assert (made.id, made.status) == (SERVER_ID, "ACTIVE")


def test_deadline_in_create_and_wait_tells_the_server(
    side: Side, fake: FakeCloud, compute: Compute
) -> None:
    fake.nova("POST", "/servers", Reply(202, {"server": {"id": SERVER_ID}}))
    fake.nova("GET", SERVER, BUILDING)
    order: dict[str, Any] = {"name": "web-1", "flavor": "1", "image": IMAGE}
    with pytest.raises(errors.DeadlineExceeded, match="may have been carried out") as caught:
        side.wait(compute.within(0.5).servers.create_and_wait(**order))
    assert caught.value.may_have_arrived
    assert caught.value.__notes__ == [f"The server that was created is {SERVER_ID}."]


def test_callback_of_the_wrong_side(fake: FakeCloud) -> None:
    async def progress(polled: object) -> None: ...

    with (
        Compute.from_token("given-token", fake.endpoint) as compute,
        pytest.raises(errors.InvalidArgument, match="AsyncCompute"),
    ):
        compute.servers.wait_for(SERVER_ID, progress=progress)


@pytest.mark.parametrize("script", [silence, dripping_body])
@pytest.mark.parametrize("wait", ["wait_for", "wait_until_deleted"])
def test_a_poll_gets_what_is_left(side: Side, script: Script, wait: str) -> None:
    with Dripping(script) as dripping:
        compute = side.keep(side.kind.from_token("given-token", dripping.url))
        started = time.monotonic()
        with pytest.raises(errors.WaitTimeout, match=r"after 0\.5 s: unknown.*versions"):
            side.wait(getattr(compute.servers, wait)(SERVER_ID, timeout=0.5))
        assert time.monotonic() - started < 1.5


def test_a_poll_gets_what_a_pause_has_left(
    side: Side, fake: FakeCloud, compute: Compute, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(polling, "FIRST_PAUSE", 1.0)
    fake.nova("GET", SERVER, BUILDING, Reply(200, {}, delay=3))
    started = time.monotonic()
    with pytest.raises(errors.WaitTimeout, match="status BUILD"):
        side.wait(compute.servers.wait_for(SERVER_ID, timeout=1.2))
    assert time.monotonic() - started < 2  # and neither 2.4 s nor 4 s


def test_a_pause_gets_what_is_left(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.nova("GET", SERVER, BUILDING, Reply(503, headers={"Retry-After": "3"}))
    started = time.monotonic()
    with pytest.raises(errors.WaitTimeout, match=r"status BUILD.*pausing before attempt 2"):
        side.wait(compute.servers.wait_for(SERVER_ID, timeout=0.5))
    assert time.monotonic() - started < 1.5


def test_looking_for_the_failed_action_gets_what_is_left(
    side: Side, fake: FakeCloud, compute: Compute
) -> None:
    fake.nova("GET", SERVER, FAILED)
    fake.nova("GET", f"{SERVER}/os-instance-actions", Reply(200, {}, delay=3))
    started = time.monotonic()
    with pytest.raises(errors.ServerFailed, match="No valid host"):
        side.wait(compute.servers.wait_for(SERVER_ID, timeout=0.5))
    assert time.monotonic() - started < 1.5


def test_a_wait_without_end(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.nova("GET", SERVER, BUILDING, ACTIVE)
    assert side.wait(compute.servers.wait_for(SERVER_ID, timeout=None)).status == "ACTIVE"


def test_no_time_at_all_is_one_look(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.nova("GET", SERVER, ACTIVE)
    assert side.wait(compute.servers.wait_for(SERVER_ID, timeout=0)).status == "ACTIVE"


def test_a_deadline_bounds_the_wait(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.nova("GET", SERVER, BUILDING)
    with pytest.raises(errors.DeadlineExceeded, match="pausing between polls") as caught:
        side.wait(compute.within(0.3).servers.wait_for(SERVER_ID))
    assert caught.value.elapsed < 1.3


def test_a_deadline_in_a_poll_is_told_as_such(side: Side) -> None:
    with Dripping(silence) as dripping:
        compute = side.keep(
            side.kind.from_token("t", f"{dripping.url}/v2.1", microversion="2.90", deadline=0.3)
        )
        with pytest.raises(errors.DeadlineExceeded, match="reply's head"):
            side.wait(compute.servers.wait_for(SERVER_ID, timeout=60))
