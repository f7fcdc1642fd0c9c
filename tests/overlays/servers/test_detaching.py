"""Waiting until volumes are gone, and for interfaces: one that stays is told by its action."""

from typing import Any

import pytest

from novakit import Compute, errors
from tests.overlays.fake_cloud import SERVER_ID, FakeCloud, server
from tests.overlays.hostile import Reply
from tests.overlays.servers.attachments import (
    ACTIONS,
    INTERFACE,
    LISTED,
    NOT_FOUND,
    PORT,
    PORTS,
    REQUEST,
    SERVER,
    VOLUME,
    VOLUMES,
    acting,
    listed,
    shown,
)
from tests.overlays.servers.attachments import compute as compute
from tests.overlays.servers.attachments import impatient as impatient
from tests.overlays.sides import Side


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
