"""Waiting until volumes are attached: listed is not attached, and the action tells the end."""

import time
from typing import Any

import pytest

from novakit import Compute, errors
from tests.overlays.fake_cloud import SERVER_ID, FakeCloud
from tests.overlays.hostile import Reply
from tests.overlays.servers.attachments import (
    ACTIONS,
    LISTED,
    NOT_FOUND,
    OTHER,
    REQUEST,
    SERVER,
    TAKEN,
    VOLUME,
    VOLUMES,
    acting,
    listed,
    shown,
)
from tests.overlays.servers.attachments import compute as compute
from tests.overlays.servers.attachments import impatient as impatient
from tests.overlays.sides import Side

pytestmark = pytest.mark.fault


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
