"""Waiting until an action of a server is over, and for the image that one makes."""

from __future__ import annotations

from typing import Any

import pytest

from novakit import Compute, errors
from tests.overlays.fake_cloud import SERVER_ID, FakeCloud, server
from tests.overlays.hostile import Reply
from tests.overlays.sides import Side

pytestmark = pytest.mark.fault

SERVER = f"/servers/{SERVER_ID}"
ACTIONS = f"{SERVER}/os-instance-actions"
REQUEST_ID = "req-0f2c1c5e-2b1d-4b4e-8b8a-0123456789ab"
OTHER_REQUEST = "req-1f2c1c5e-2b1d-4b4e-8b8a-0123456789ab"
IMAGE = "70a599e0-31e7-49b7-b260-868f441e862b"
BUSY = Reply(200, {"server": server(**{"OS-EXT-STS:task_state": "migrating"})})
IDLE = Reply(200, {"server": server()})
GONE = Reply(404, {"itemNotFound": {"code": 404, "message": "Instance could not be found."}})


def event(result: str | None, details: str | None = None) -> dict[str, Any]:
    """Describe a step of an action; one without a result goes on."""
    return {
        "event": "compute_live_migration",
        "start_time": "2026-01-01T00:00:00.000000",
        "finish_time": result and "2026-01-01T00:00:09.000000",
        "result": result,
        "traceback": None,
        "details": details,
    }


def action(*steps: dict[str, Any], request_id: str = REQUEST_ID, **more: Any) -> dict[str, Any]:
    return {
        "action": "live-migration",
        "instance_uuid": SERVER_ID,
        "request_id": request_id,
        "user_id": "u",
        "project_id": "p",
        "start_time": "2026-01-01T00:00:00.000000",
        "updated_at": None,
        "message": None,
        "events": list(steps),
        **more,
    }


def tells(fake: FakeCloud, *told: dict[str, Any]) -> None:
    """Let Nova show the action so, one after the other, as the newest of the server."""
    fake.nova(
        "GET", ACTIONS, Reply(200, {"instanceActions": [told[0], action(request_id="req-0")]})
    )
    shown = [Reply(200, {"instanceAction": one}) for one in told]
    fake.nova("GET", f"{ACTIONS}/{told[0]['request_id']}", *shown)


def asked(fake: FakeCloud, path: str) -> list[str]:
    """Return what was asked for at exactly this place."""
    return [seen.path for seen in fake.seen if seen.path.endswith(f"/v2.1{path}")]


def test_it_is_over_when_there_is_no_task_and_each_step_has_ended(
    side: Side, fake: FakeCloud, compute: Compute
) -> None:
    fake.nova("GET", SERVER, BUSY, IDLE)
    tells(fake, action(event(None)), action(event("Success")))
    statuses: list[object] = []
    done = side.wait(
        compute.servers.wait_until_done(
            SERVER_ID, progress=lambda polled: statuses.append(polled.task_state)
        )
    )
    assert (done.action, done.request_id) == ("live-migration", REQUEST_ID)
    assert statuses == ["migrating", None, None]
    assert len(asked(fake, ACTIONS)) == 1  # the newest stays the one that is waited for


@pytest.mark.parametrize(
    "told", [action(event("Error", "No valid host.")), action(event("Success"), message="Error")]
)
def test_an_action_that_failed(
    side: Side, fake: FakeCloud, compute: Compute, told: dict[str, Any]
) -> None:
    fake.nova("GET", SERVER, IDLE)
    tells(fake, action(event(None)), told)
    with pytest.raises(
        errors.ActionFailed, match=r"live-migration of the server .* over"
    ) as caught:
        side.wait(compute.servers.wait_until_done(SERVER_ID))
    assert caught.value.action == "live-migration"
    assert caught.value.request_id == REQUEST_ID
    assert caught.value.fault == (told["events"][0]["details"])
    assert caught.value.server_id == SERVER_ID


@pytest.mark.parametrize(("events", "polls"), [(None, 4), ([], 7)])
def test_where_there_are_no_steps_several_polls_have_to_agree(
    side: Side, fake: FakeCloud, compute: Compute, events: object, polls: int
) -> None:
    fake.nova("GET", SERVER, IDLE, BUSY, IDLE)
    tells(fake, action(events=events))
    side.wait(compute.servers.wait_until_done(SERVER_ID))
    assert len(asked(fake, SERVER)) == polls


def test_the_action_of_a_request(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.nova("GET", SERVER, IDLE)
    told = action(event("Success"), request_id=OTHER_REQUEST)
    fake.nova("GET", f"{ACTIONS}/{OTHER_REQUEST}", Reply(200, {"instanceAction": told}))
    done = side.wait(compute.servers.wait_until_done(SERVER_ID, request_id=OTHER_REQUEST))
    assert done.request_id == OTHER_REQUEST
    assert asked(fake, ACTIONS) == []


def test_a_server_that_is_gone(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.nova("GET", SERVER, BUSY, GONE)
    with pytest.raises(errors.ServerFailed, match="is gone"):
        side.wait(compute.servers.wait_until_done(SERVER_ID))


def test_in_time_or_not_at_all(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.nova("GET", SERVER, BUSY)
    with pytest.raises(errors.WaitTimeout, match=r"is not done.*task_state migrating"):
        side.wait(compute.servers.wait_until_done(SERVER_ID, timeout=0.1))
    fake.nova("GET", SERVER, IDLE)
    tells(fake, action(event(None)))
    with pytest.raises(errors.WaitTimeout, match="live-migration has not ended"):
        side.wait(compute.servers.wait_until_done(SERVER_ID, timeout=0.1))


def makes_image(fake: FakeCloud) -> None:
    headers = {"X-Compute-Request-Id": REQUEST_ID, "X-OpenStack-Request-Id": REQUEST_ID}
    fake.nova("POST", f"{SERVER}/action", Reply(202, {"image_id": IMAGE}, headers))


def test_an_image_is_waited_for(side: Side, fake: FakeCloud, compute: Compute) -> None:
    makes_image(fake)
    uploading = Reply(200, {"server": server(**{"OS-EXT-STS:task_state": "image_uploading"})})
    fake.nova("GET", SERVER, uploading, IDLE)
    tells(fake, action(event("Success"), action="createImage"))
    assert side.wait(compute.servers.create_image_and_wait(SERVER_ID, "snap")) == IMAGE
    assert asked(fake, ACTIONS) == []  # the request is known


def test_an_image_that_could_not_be_made(side: Side, fake: FakeCloud, compute: Compute) -> None:
    makes_image(fake)
    fake.nova("GET", SERVER, IDLE)
    tells(fake, action(event("Error"), action="createImage"))
    with pytest.raises(errors.ActionFailed) as caught:
        side.wait(compute.servers.create_image_and_wait(SERVER_ID, "snap"))
    assert caught.value.__notes__ == [f"The image is {IMAGE}."]
