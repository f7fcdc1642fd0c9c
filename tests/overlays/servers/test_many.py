"""What is done with many servers at once."""

from typing import Any
from urllib.parse import parse_qs

import pytest

from novakit import Compute, errors
from tests.overlays.fake_cloud import OTHER_ID, SERVER_ID, FakeCloud, server
from tests.overlays.hostile import Reply
from tests.overlays.servers.fleet import ACTIVE, Fleet
from tests.overlays.sides import Side

pytestmark = pytest.mark.fault


def test_delete_many(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fleet = Fleet(fake)
    for name in ("one", "other"):
        fleet.add(name, ACTIVE)
    locked = {"conflictingRequest": {"code": 409, "message": "Instance locked is locked"}}
    fake.nova("DELETE", "/servers/locked", Reply(409, locked))
    fake.nova("DELETE", "/servers/hidden", Reply(404, b"<html><title>Not Found</title>"))
    seen: list[int] = []
    outcomes = side.wait(
        compute.servers.delete_many(
            ["one", "absent", "locked", "hidden", "other"], progress=lambda at: seen.append(at.done)
        )
    )
    assert [outcome.item for outcome in outcomes] == ["one", "absent", "locked", "hidden", "other"]
    values = [outcome.value for outcome in outcomes.succeeded]
    assert values == ["deleting", "gone", "deleting"]
    assert isinstance(outcomes[2].error, errors.Conflict)
    assert isinstance(outcomes[3].error, errors.NotFound)  # a proxy's
    assert seen == [1, 2, 3, 4, 5]


def test_delete_what_a_list_has(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.nova("GET", "/servers/detail", Reply(200, {"servers": [server()]}))
    fake.nova("DELETE", f"/servers/{SERVER_ID}", Reply(204))
    outcomes = side.wait(compute.servers.delete_many(compute.servers.list(name="web")))
    assert outcomes.values() == ["deleting"]


@pytest.mark.parametrize("wrong", ["web-1", 5, ["web-1", None], [b"web-1"], None], ids=str)
def test_delete_nothing_if_one_is_no_server(
    side: Side, fake: FakeCloud, compute: Compute, wrong: Any
) -> None:
    with pytest.raises(errors.InvalidArgument, match="servers"):
        side.wait(compute.servers.delete_many(wrong))
    assert fake.requests("DELETE") == []


def test_the_servers_of_a_reservation(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.list_two_pages()
    found = side.items(compute.servers.list_reservation("r-3fhpjulh"))
    assert [one.id for one in found] == [SERVER_ID, OTHER_ID]
    asked = [parse_qs(seen.query) for seen in fake.requests("GET", "/servers/detail")]
    assert [query["reservation_id"] for query in asked] == [["^r-3fhpjulh$"]] * 2
    assert asked[1]["marker"] == [SERVER_ID]


def test_no_reservation(side: Side, compute: Compute) -> None:
    wrong: Any = 5
    with pytest.raises(errors.InvalidArgument, match="reservation_id: expected str, not int"):
        compute.servers.list_reservation(wrong)
