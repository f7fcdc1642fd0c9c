"""`compute.servers`: the calls and actions, what goes over the wire, and what comes back."""

import base64
import inspect
from typing import Any

import pytest

from novakit import Compute, errors
from tests.overlays.fake_cloud import SERVER_ID, FakeCloud, server
from tests.overlays.hostile import Reply
from tests.overlays.sides import Side

ID = "70a599e0-31e7-49b7-b260-868f441e862b"
ACTION = f"/servers/{SERVER_ID}/action"
RAW = b"\x00\xff\nbinary"


class Thing:
    id = ID


@pytest.fixture
def compute(side: Side, fake: FakeCloud) -> Compute:
    return side.keep(side.kind.from_token("given-token", fake.endpoint))


def body(fake: FakeCloud) -> dict[str, Any]:
    sent: dict[str, Any] = fake.requests("POST")[-1].json
    return sent


@pytest.mark.parametrize(
    ("method", "arguments", "sent"),
    [
        ("reboot", {}, {"reboot": {"type": "SOFT"}}),
        ("reboot", {"type": "HARD"}, {"reboot": {"type": "HARD"}}),
        ("start", {}, {"os-start": None}),
        ("stop", {}, {"os-stop": None}),
        ("resize", {"flavor": "2"}, {"resize": {"flavorRef": "2"}}),
        ("confirm_resize", {}, {"confirmResize": None}),
        ("revert_resize", {}, {"revertResize": None}),
        ("pause", {}, {"pause": None}),
        ("lock", {"locked_reason": "r"}, {"lock": {"locked_reason": "r"}}),
        ("shelve", {}, {"shelve": None}),
        ("reset_state", {"state": "active"}, {"os-resetState": {"state": "active"}}),
        ("trigger_crash_dump", {}, {"trigger_crash_dump": None}),
    ],
)
def test_actions(
    side: Side,
    fake: FakeCloud,
    compute: Compute,
    method: str,
    arguments: dict[str, str],
    sent: object,
) -> None:
    fake.nova("POST", ACTION, Reply(202))
    act = getattr(compute.servers, method)
    assert side.wait(act(SERVER_ID, **arguments)) is None
    assert body(fake) == sent


def test_rebuild_encodes(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.nova("POST", ACTION, Reply(202, {"server": server(adminPass="new")}))
    rebuilt = side.wait(
        compute.servers.rebuild(SERVER_ID, image=Thing(), user_data=RAW, description=None)
    )
    assert rebuilt.admin_pass == "new"
    sent = {"imageRef": ID, "user_data": base64.b64encode(RAW).decode(), "description": None}
    assert body(fake) == {"rebuild": sent}


@pytest.mark.parametrize(
    "reply",
    [Reply(202, {"image_id": ID}), Reply(202, headers={"Location": f"http://glance/images/{ID}"})],
)
def test_create_image_returns_the_id(
    side: Side, fake: FakeCloud, compute: Compute, reply: Reply
) -> None:
    fake.nova("POST", ACTION, reply)
    assert side.wait(compute.servers.create_image(SERVER_ID, name="snap")) == ID


@pytest.mark.parametrize(
    ("microversion", "rotation", "reply", "made"),
    [
        ("2.44", 1, Reply(202, headers={"Location": f"http://nova/v2.1/images/{ID}"}), ID),
        ("2.44", 0, Reply(202), None),
        ("2.45", 1, Reply(202, {"image_id": ID}), ID),
        ("2.45", 0, Reply(202, {"image_id": ID}), ID),
    ],
)
def test_create_backup(
    side: Side,
    fake: FakeCloud,
    compute: Compute,
    microversion: str,
    rotation: int,
    reply: Reply,
    made: str | None,
) -> None:
    fake.nova("POST", ACTION, reply)
    servers = compute.at(microversion).servers
    assert made == side.wait(
        servers.create_backup(SERVER_ID, name="b", backup_type="daily", rotation=rotation)
    )


def test_console_output(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.nova("POST", ACTION, Reply(200, {"output": "login:"}))
    assert side.wait(compute.servers.console_output(SERVER_ID, length=5)) == "login:"
    assert body(fake) == {"os-getConsoleOutput": {"length": 5}}


def test_update_and_delete(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.nova("PUT", f"/servers/{SERVER_ID}", Reply(200, {"server": server(name="new")}))
    fake.nova("DELETE", f"/servers/{SERVER_ID}", Reply(204))
    assert side.wait(compute.servers.update(SERVER_ID, name="new")).name == "new"
    assert side.wait(compute.servers.delete(SERVER_ID)) is None
    assert fake.requests("PUT")[0].json == {"server": {"name": "new"}}


def test_find(side: Side, fake: FakeCloud, compute: Compute) -> None:
    found = [server(id="1"), server(id="2", name="Web-1"), server(id="3"), server(name="a+b")]
    fake.nova("GET", "/servers/detail", Reply(200, {"servers": found}))
    assert side.wait(compute.servers.find(SERVER_ID)).id == SERVER_ID
    assert side.wait(compute.servers.find("a+b")).id == SERVER_ID
    assert "name=%5Ea%5C%2Bb%24" in fake.requests("GET", "detail")[0].query
    with pytest.raises(errors.NoUniqueMatch, match="2 servers have the name 'web-1'") as caught:
        side.wait(compute.servers.find("web-1"))
    assert caught.value.ids == ["1", "3"]
    with pytest.raises(
        errors.NotFoundByName, match=r"no server .* 'web' in this project and region\."
    ):
        side.wait(compute.servers.find("web"))


def test_what_is_found_is_what_is_got(side: Side, fake: FakeCloud, compute: Compute) -> None:
    """A list leaves out the server groups, which Nova tells from 2.71 on."""
    whole = server(server_groups=["g1"], locked=False)
    fake.nova("GET", f"/servers/{SERVER_ID}", Reply(200, {"server": whole}))
    fake.nova("GET", "/servers/detail", Reply(200, {"servers": [server(locked=False)]}))
    got = side.wait(compute.servers.get(SERVER_ID))
    for name_or_id in (SERVER_ID, "web-1"):
        found = side.wait(compute.servers.find(name_or_id))
        assert found == got
        assert len({found, got}) == 1
        assert found.server_groups == ["g1"]


def test_an_item_of_the_metadata_is_its_value(
    side: Side, fake: FakeCloud, compute: Compute
) -> None:
    item = f"/servers/{SERVER_ID}/metadata/role"
    fake.nova("GET", item, Reply(200, {"meta": {"role": "web"}}))
    fake.nova("PUT", item, Reply(200, {"meta": {"role": "db"}}))
    metadata = compute.servers.metadata
    assert side.wait(metadata.get_item(SERVER_ID, "role")) == "web"
    assert side.wait(metadata.set_item(SERVER_ID, "role", "db")) is None
    assert fake.requests("PUT")[0].json == {"meta": {"role": "db"}}
    with pytest.raises(errors.InvalidArgument, match="expected str, not int"):
        side.wait(metadata.set_item(SERVER_ID, "role", 2))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    fake.nova("GET", item, Reply(200, {"meta": {"rule": "web"}}))
    with pytest.raises(errors.UndecodableReply, match="the key 'role' is not in it"):
        side.wait(metadata.get_item(SERVER_ID, "role"))


@pytest.mark.parametrize("server_id", ["", "../flavors", "a/b", "a?b", "."])
def test_ids_cannot_leave_their_place(
    side: Side, fake: FakeCloud, compute: Compute, server_id: str
) -> None:
    with pytest.raises((errors.InvalidArgument, errors.NotFound)):
        side.wait(compute.servers.get(server_id))
    asked = [seen.path for seen in fake.requests("GET")]
    assert all(path == "/compute/v2.1/" or path.count("/") == 4 for path in asked)


def test_methods_keep_their_signature_and_docstring(compute: Compute) -> None:
    assert list(inspect.signature(compute.servers.get).parameters) == ["server_id"]
    assert "progress" in inspect.signature(compute.servers.wait_for).parameters
    assert (compute.servers.delete.__doc__ or "").startswith("Delete a server")
    assert compute.servers.list.__name__ == "list"
