"""Waiting for volumes and interfaces: listed is not attached, and the action tells the end."""

import time
from typing import Any

import pytest

from novakit import Compute, Retries, errors
from novakit.servers import polling
from tests.overlays.fake_cloud import SERVER_ID, FakeCloud, server
from tests.overlays.hostile import Reply
from tests.overlays.sides import Side

VOLUME = "2f5b7c4e-6a3d-4a0e-9c1b-7d8e9f0a1b2c"
PORT = "ce531f90-199f-48c0-816c-13e38010b442"
REQUEST, OTHER = "req-1111", "req-2222"

SERVER = f"/servers/{SERVER_ID}"
VOLUMES, PORTS = f"{SERVER}/os-volume_attachments", f"{SERVER}/os-interface"
ACTIONS = f"{SERVER}/os-instance-actions"

TAKEN = Reply(202, headers={"X-Compute-Request-Id": REQUEST})
NOT_FOUND = Reply(404, {"itemNotFound": {"code": 404, "message": "It is not attached."}})
LISTED = Reply(
    200,
    {
        "volumeAttachment": {
            "volumeId": VOLUME,
            "serverId": SERVER_ID,
            "device": "/dev/vdb",
            "attachment_id": PORT,
            "bdm_uuid": PORT,
        }
    },
)
INTERFACE = Reply(
    200,
    {
        "interfaceAttachment": {
            "port_id": PORT,
            "net_id": VOLUME,
            "mac_addr": "fa:16:3e:2a:6f:0c",
            "port_state": "ACTIVE",
            "fixed_ips": [],
        }
    },
)


def acting(
    kind: str, result: str | None, request_id: str = REQUEST, **event: object
) -> dict[str, Any]:
    """Return an action with one step, as Nova shows it."""
    step = {"event": f"compute_{kind}", "start_time": "2026-01-01T00:00:00", "result": result}
    return {
        "action": kind,
        "instance_uuid": SERVER_ID,
        "request_id": request_id,
        "start_time": "2026-01-01T00:00:00",
        "message": "Error" if result == "Error" else None,
        "project_id": None,
        "user_id": None,
        "events": [{**step, "finish_time": None, **event}],
    }


def shown(
    kind: str, result: str | None, request_id: str = REQUEST, details: str | None = None
) -> Reply:
    action = acting(kind, result, request_id, details=details)
    return Reply(200, {"instanceAction": action})


def listed(*actions: dict[str, Any]) -> Reply:
    return Reply(200, {"instanceActions": list(actions)})


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(polling, "FIRST_PAUSE", 0.01)


@pytest.fixture
def compute(side: Side, fake: FakeCloud) -> Compute:
    fake.nova("POST", VOLUMES, TAKEN)
    fake.nova("DELETE", f"{VOLUMES}/{VOLUME}", TAKEN)
    fake.nova("DELETE", f"{PORTS}/{PORT}", TAKEN)
    return side.keep(
        side.kind.from_token("given-token", fake.endpoint, retries=Retries(first_wait=0.01))
    )


# Attaching a volume


def test_listed_is_not_attached(side: Side, fake: FakeCloud, compute: Compute) -> None:
    going_on = shown("attach_volume", None)
    fake.nova("GET", f"{ACTIONS}/{REQUEST}", going_on, going_on, shown("attach_volume", "Success"))
    fake.nova("GET", f"{VOLUMES}/{VOLUME}", LISTED)
    seen: list[Any] = []
    found = side.wait(
        compute.servers.volumes.attach_and_wait(SERVER_ID, VOLUME, progress=seen.append)
    )
    assert (found.volume_id, found.device) == (VOLUME, "/dev/vdb")
    assert [one.volume_id for one in seen] == [VOLUME] * 3
    assert len(fake.requests("POST", VOLUMES)) == 1


def test_nova_answers_before_there_is_an_action(side: Side, compute: Compute) -> None:
    """From 2.101 on it is the conductor that begins it."""
    with FakeCloud(highest="2.104") as fake:
        fake.nova("POST", VOLUMES, TAKEN)
        fake.nova(
            "GET",
            f"{ACTIONS}/{REQUEST}",
            *[NOT_FOUND] * 3,
            shown("attach_volume", None),
            shown("attach_volume", "Success"),
        )
        fake.nova("GET", f"{VOLUMES}/{VOLUME}", NOT_FOUND, NOT_FOUND, LISTED)
        newest = side.keep(side.kind.from_token("given-token", fake.endpoint))
        found = side.wait(newest.servers.volumes.attach_and_wait(SERVER_ID, VOLUME))
        assert found.volume_id == VOLUME
        assert len(fake.requests("GET", f"{ACTIONS}/{REQUEST}")) == 5


def test_a_failure_tells_what_nova_tells(side: Side, fake: FakeCloud, compute: Compute) -> None:
    details = "Volume could not be attached. Reason: no such host."
    failed = shown("attach_volume", "Error", details=details)
    fake.nova("GET", f"{ACTIONS}/{REQUEST}", shown("attach_volume", None), failed)
    fake.nova("GET", f"{VOLUMES}/{VOLUME}", LISTED, NOT_FOUND)
    with pytest.raises(errors.ActionFailed) as caught:
        side.wait(compute.servers.volumes.attach_and_wait(SERVER_ID, VOLUME))
    error = caught.value
    assert str(error) == (
        f"The volume {VOLUME} was not attached to the server {SERVER_ID}: attach_volume ended in an"
        f" error: {details} Nova's logs have more under {REQUEST}."
    )
    assert (error.server_id, error.action) == (SERVER_ID, "attach_volume")
    assert (error.fault, error.request_id) == (details, REQUEST)


def test_a_failure_without_details(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.nova("GET", f"{ACTIONS}/{REQUEST}", shown("attach_volume", "Error"))
    fake.nova("GET", f"{VOLUMES}/{VOLUME}", NOT_FOUND)
    with pytest.raises(errors.ActionFailed, match=r"ended in an error: Nova tells none\. Nova's"):
        side.wait(compute.servers.volumes.attach_and_wait(SERVER_ID, VOLUME))


def test_listed_still_when_the_action_has_failed(
    side: Side, fake: FakeCloud, compute: Compute
) -> None:
    fake.nova("GET", f"{ACTIONS}/{REQUEST}", shown("attach_volume", "Error"))
    fake.nova("GET", f"{VOLUMES}/{VOLUME}", LISTED, LISTED, NOT_FOUND)
    with pytest.raises(errors.ActionFailed, match="was not attached to"):
        side.wait(compute.servers.volumes.attach_and_wait(SERVER_ID, VOLUME))


def test_dropped_before_it_began(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.nova("GET", f"{ACTIONS}/{REQUEST}", NOT_FOUND)
    fake.nova("GET", f"{VOLUMES}/{VOLUME}", LISTED, NOT_FOUND)
    with pytest.raises(errors.ActionFailed, match=r"lists it no more.*under req-1111"):
        side.wait(compute.servers.volumes.attach_and_wait(SERVER_ID, VOLUME))


def test_attached_and_gone_again(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.nova("GET", f"{ACTIONS}/{REQUEST}", shown("attach_volume", "Success"))
    fake.nova("GET", f"{VOLUMES}/{VOLUME}", NOT_FOUND)
    with pytest.raises(errors.ActionFailed, match="is not attached to"):
        side.wait(compute.servers.volumes.attach_and_wait(SERVER_ID, VOLUME))


def test_the_server_is_gone_meanwhile(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.nova("GET", f"{ACTIONS}/{REQUEST}", shown("attach_volume", None))
    fake.nova("GET", f"{VOLUMES}/{VOLUME}", LISTED, NOT_FOUND)
    fake.nova("GET", SERVER, NOT_FOUND)
    with pytest.raises(errors.ServerFailed, match="is gone while"):
        side.wait(compute.servers.volumes.attach_and_wait(SERVER_ID, VOLUME))


@pytest.mark.parametrize("bad", [Reply(503), Reply(200, {}), Reply(404), Reply(drop=True)], ids=str)
@pytest.mark.parametrize("where", [f"{ACTIONS}/{REQUEST}", f"{VOLUMES}/{VOLUME}"])
def test_failed_polls_are_survived(
    side: Side, fake: FakeCloud, compute: Compute, bad: Reply, where: str
) -> None:
    fake.nova("GET", f"{ACTIONS}/{REQUEST}", shown("attach_volume", "Success"))
    fake.nova("GET", f"{VOLUMES}/{VOLUME}", LISTED)
    good = shown("attach_volume", "Success") if where.startswith(ACTIONS) else LISTED
    fake.nova("GET", where, bad, bad, good)
    side.wait(compute.servers.volumes.attach_and_wait(SERVER_ID, VOLUME))
    assert len(fake.requests("GET", where)) >= 3


def test_not_attached_in_time(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.nova("GET", f"{ACTIONS}/{REQUEST}", shown("attach_volume", None))
    fake.nova("GET", f"{VOLUMES}/{VOLUME}", LISTED)
    with pytest.raises(
        errors.WaitTimeout, match="listed, and attach_volume is under way"
    ) as caught:
        side.wait(compute.servers.volumes.attach_and_wait(SERVER_ID, VOLUME, timeout=0.1))
    assert caught.value.last.volume_id == VOLUME


def test_a_deadline_tells_the_request(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.nova("GET", f"{ACTIONS}/{REQUEST}", shown("attach_volume", None))
    fake.nova("GET", f"{VOLUMES}/{VOLUME}", LISTED)
    started = time.monotonic()
    with pytest.raises(errors.DeadlineExceeded) as caught:
        side.wait(compute.within(0.5).servers.volumes.attach_and_wait(SERVER_ID, VOLUME))
    assert time.monotonic() - started < 1.5
    assert caught.value.__notes__ == [f"The volume is being attached by the request {REQUEST}."]


def test_where_nova_tells_no_end_nothing_is_sent(
    side: Side, fake: FakeCloud, compute: Compute
) -> None:
    with pytest.raises(errors.UnsupportedByCloud, match=r"waiting for attach_volume needs 2\.51"):
        side.wait(compute.at("2.50").servers.volumes.attach_and_wait(SERVER_ID, VOLUME))
    assert not fake.requests("POST", VOLUMES)


# Waiting for what somebody else attaches


def test_every_attaching_has_to_end(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.nova(
        "GET",
        ACTIONS,
        listed(acting("reboot", None), acting("attach_volume", None, OTHER)),
        listed(acting("attach_volume", None, REQUEST), acting("attach_volume", None, OTHER)),
    )
    fake.nova("GET", f"{ACTIONS}/{OTHER}", shown("attach_volume", "Error", OTHER))
    going_on = shown("attach_volume", None)
    fake.nova("GET", f"{ACTIONS}/{REQUEST}", going_on, going_on, shown("attach_volume", "Success"))
    fake.nova("GET", f"{VOLUMES}/{VOLUME}", NOT_FOUND, LISTED)
    found = side.wait(compute.servers.volumes.wait_until_attached(SERVER_ID, VOLUME))
    assert found.volume_id == VOLUME
    assert len(fake.requests("GET", f"{ACTIONS}/{OTHER}")) == 1  # what has ended stays so
    assert len(fake.requests("GET", f"{ACTIONS}/{REQUEST}")) == 3


def test_a_volume_of_the_beginning_has_no_action(
    side: Side, fake: FakeCloud, compute: Compute
) -> None:
    fake.nova("GET", ACTIONS, listed(acting("create", None)))
    fake.nova("GET", f"{VOLUMES}/{VOLUME}", LISTED)
    side.wait(compute.servers.volumes.wait_until_attached(SERVER_ID, VOLUME))


def test_a_failure_that_was_there_before_says_nothing(
    side: Side, fake: FakeCloud, compute: Compute
) -> None:
    fake.nova("GET", ACTIONS, listed(acting("attach_volume", "Error")))
    fake.nova("GET", f"{ACTIONS}/{REQUEST}", shown("attach_volume", "Error"))
    fake.nova("GET", f"{VOLUMES}/{VOLUME}", *[NOT_FOUND] * 4, LISTED)
    side.wait(compute.servers.volumes.wait_until_attached(SERVER_ID, VOLUME))


def test_a_failure_meanwhile_is_told(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.nova("GET", ACTIONS, listed(acting("attach_volume", None)))
    fake.nova(
        "GET",
        f"{ACTIONS}/{REQUEST}",
        shown("attach_volume", None),
        shown("attach_volume", "Error"),
    )
    fake.nova("GET", f"{VOLUMES}/{VOLUME}", NOT_FOUND)
    with pytest.raises(errors.ActionFailed, match="was not attached to"):
        side.wait(compute.servers.volumes.wait_until_attached(SERVER_ID, VOLUME))


def test_the_request_may_be_told(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.nova("GET", f"{ACTIONS}/{REQUEST}", shown("attach_volume", "Error"))
    fake.nova("GET", f"{VOLUMES}/{VOLUME}", NOT_FOUND)
    waiting = compute.servers.volumes.wait_until_attached
    with pytest.raises(errors.ActionFailed):
        side.wait(waiting(SERVER_ID, VOLUME, request_id=REQUEST))
    assert not fake.requests("GET", f"{ACTIONS}$")


# Detaching


def test_detached_when_it_is_gone(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.nova("GET", f"{ACTIONS}/{REQUEST}", shown("detach_volume", None))
    fake.nova("GET", f"{VOLUMES}/{VOLUME}", LISTED, LISTED, NOT_FOUND)
    seen: list[Any] = []
    waiting = compute.servers.volumes.detach_and_wait
    assert side.wait(waiting(SERVER_ID, VOLUME, progress=seen.append)) is None
    assert [one is None for one in seen] == [False, False, True]


def test_a_guest_that_does_not_let_go(side: Side, fake: FakeCloud, compute: Compute) -> None:
    failed = shown("detach_volume", "Error", details="Unable to detach the device")
    fake.nova("GET", f"{ACTIONS}/{REQUEST}", shown("detach_volume", None), failed)
    fake.nova("GET", f"{VOLUMES}/{VOLUME}", LISTED)
    with pytest.raises(errors.ActionFailed, match=r"was not detached from.*Unable to detach"):
        side.wait(compute.servers.volumes.detach_and_wait(SERVER_ID, VOLUME))


def test_detached_and_attached_anew(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.nova("GET", f"{ACTIONS}/{REQUEST}", shown("detach_volume", "Success"))
    fake.nova("GET", f"{VOLUMES}/{VOLUME}", LISTED)
    side.wait(compute.servers.volumes.detach_and_wait(SERVER_ID, VOLUME, timeout=5))


@pytest.mark.parametrize(
    "hidden", [Reply(403, {"forbidden": {"code": 403, "message": "no"}}), NOT_FOUND]
)
def test_where_actions_are_hidden_the_list_tells(
    side: Side, fake: FakeCloud, compute: Compute, hidden: Reply
) -> None:
    fake.nova("GET", f"{ACTIONS}/{REQUEST}", hidden)
    fake.nova("GET", f"{VOLUMES}/{VOLUME}", LISTED, LISTED, LISTED, NOT_FOUND)
    side.wait(compute.servers.volumes.detach_and_wait(SERVER_ID, VOLUME))


def test_detaching_at_a_microversion_that_tells_no_steps(
    side: Side, fake: FakeCloud, compute: Compute
) -> None:
    old = acting("detach_volume", None)
    del old["events"]
    failed = {**old, "message": "Error"}
    fake.nova(
        "GET",
        f"{ACTIONS}/{REQUEST}",
        Reply(200, {"instanceAction": old}),
        Reply(200, {"instanceAction": old}),
        Reply(200, {"instanceAction": failed}),
    )
    fake.nova("GET", f"{VOLUMES}/{VOLUME}", LISTED)
    with pytest.raises(errors.ActionFailed):
        side.wait(compute.at("2.1").servers.volumes.detach_and_wait(SERVER_ID, VOLUME))


def test_only_nova_says_that_it_is_gone(side: Side, fake: FakeCloud, compute: Compute) -> None:
    page = Reply(404, b"<html><title>404 Not Found</title>")
    fake.nova("GET", f"{ACTIONS}/{REQUEST}", shown("detach_volume", None))
    fake.nova("GET", f"{VOLUMES}/{VOLUME}", LISTED, page, page, LISTED, NOT_FOUND)
    side.wait(compute.servers.volumes.detach_and_wait(SERVER_ID, VOLUME))
    assert len(fake.requests("GET", f"{VOLUMES}/{VOLUME}")) == 5


def test_a_reply_without_the_volume_says_nothing(
    side: Side, fake: FakeCloud, compute: Compute
) -> None:
    fake.nova("GET", f"{ACTIONS}/{REQUEST}", shown("detach_volume", None))
    nothing = Reply(200, {"volumeAttachment": None})
    fake.nova("GET", f"{VOLUMES}/{VOLUME}", nothing, LISTED, NOT_FOUND)
    side.wait(compute.servers.volumes.detach_and_wait(SERVER_ID, VOLUME))
    assert len(fake.requests("GET", f"{VOLUMES}/{VOLUME}")) == 3


def test_waiting_for_what_somebody_else_detaches(
    side: Side, fake: FakeCloud, compute: Compute
) -> None:
    fake.nova("GET", ACTIONS, listed(acting("detach_volume", None)))
    fake.nova("GET", f"{ACTIONS}/{REQUEST}", shown("detach_volume", None))
    fake.nova("GET", f"{VOLUMES}/{VOLUME}", LISTED, LISTED, NOT_FOUND)
    side.wait(compute.servers.volumes.wait_until_detached(SERVER_ID, VOLUME))


# Interfaces


def test_an_interface_that_goes(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.nova("GET", f"{ACTIONS}/{REQUEST}", shown("detach_interface", None))
    fake.nova("GET", f"{PORTS}/{PORT}", INTERFACE, INTERFACE, NOT_FOUND)
    side.wait(compute.servers.interfaces.detach_and_wait(SERVER_ID, PORT))
    assert len(fake.requests("GET", f"{PORTS}/{PORT}")) == 3


def test_an_interface_that_stays(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.nova("GET", f"{ACTIONS}/{REQUEST}", shown("detach_interface", "Error"))
    fake.nova("GET", f"{PORTS}/{PORT}", INTERFACE)
    with pytest.raises(errors.ActionFailed, match=rf"The port {PORT} was not detached") as caught:
        side.wait(compute.servers.interfaces.detach_and_wait(SERVER_ID, PORT))
    assert caught.value.action == "detach_interface"


def test_an_interface_that_comes(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.nova("GET", ACTIONS, listed(acting("attach_interface", None)))
    going_on = shown("attach_interface", None)
    fake.nova("GET", f"{ACTIONS}/{REQUEST}", going_on, shown("attach_interface", "Success"))
    fake.nova("GET", f"{PORTS}/{PORT}", INTERFACE)
    found = side.wait(compute.servers.interfaces.wait_until_attached(SERVER_ID, PORT))
    assert found.port_id == PORT


def test_an_interface_somebody_else_detaches(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.nova("GET", ACTIONS, listed(acting("detach_interface", None)))
    fake.nova("GET", f"{ACTIONS}/{REQUEST}", shown("detach_interface", "Error"))
    fake.nova("GET", f"{PORTS}/{PORT}", INTERFACE)
    with pytest.raises(errors.ActionFailed):
        side.wait(compute.servers.interfaces.wait_until_detached(SERVER_ID, PORT))


def test_objects_stand_for_their_ids(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.nova("GET", SERVER, Reply(200, {"server": server()}))
    found = side.wait(compute.servers.get(SERVER_ID))
    fake.nova("GET", f"{VOLUMES}/{VOLUME}", NOT_FOUND)
    side.wait(compute.servers.volumes.detach_and_wait(found, VOLUME))
