"""Many servers at once on real Nova, by a member of the project."""

from typing import Any

import pytest

from novakit import Compute, errors
from tests.cloud import EmbeddedCloud
from tests.overlays.on_the_cloud import at_the_cloud as at_the_cloud
from tests.overlays.on_the_cloud import demo as demo
from tests.overlays.on_the_cloud import side as side
from tests.overlays.sides import Side


@pytest.mark.parametrize("pinned", ["2.1", "2.37", "2.75", None])
def test_the_servers_of_a_reservation(
    side: Side, each_cloud: EmbeddedCloud, demo: Compute, pinned: str | None
) -> None:
    compute = demo.at(pinned) if pinned else demo
    order: dict[str, Any] = {"flavor": "1", "image": each_cloud.ids.image}
    order |= {"networks": [each_cloud.ids.network], "min_count": 2}
    reservation = side.wait(compute.servers.create_reservation(name="twins", **order))
    found = side.items(compute.servers.list_reservation(reservation))
    try:
        assert len(found) == 2
        ready = side.wait(compute.servers.wait_for_all(found, timeout=60)).values()
        assert [one.status for one in ready] == ["ACTIVE", "ACTIVE"]
        assert side.items(compute.servers.list_reservation(reservation[:-1])) == []
    finally:
        deleted = side.wait(compute.servers.delete_many(found))
    assert deleted.values() == ["deleting", "deleting"]
    gone = side.wait(compute.servers.wait_until_all_deleted(found, timeout=60))
    assert gone.values() == [None, None]
    assert side.wait(compute.servers.delete_many(found)).values() == ["gone", "gone"]


def test_one_of_many_is_refused(side: Side, each_cloud: EmbeddedCloud, demo: Compute) -> None:
    orders: list[Any] = ["many-1", {"name": "many-2", "flavor": "no-such-flavor"}, "many-3"]
    image = each_cloud.ids.image
    created = side.wait(demo.servers.create_many(orders, flavor="1", image=image, networks="none"))
    servers = [outcome.value.id for outcome in created.succeeded]
    try:
        assert [outcome.item for outcome in created.failed] == ["many-2"]
        assert isinstance(created[1].error, errors.BadRequest)
        side.wait(demo.servers.wait_for_all(servers, timeout=60)).raise_failures()
        shown = side.wait(demo.each(demo.servers.get, servers)).values()
        assert [one.name for one in shown] == ["many-1", "many-3"]
    finally:
        side.wait(demo.servers.delete_many(servers))
    side.wait(demo.servers.wait_until_all_deleted(servers, timeout=60)).raise_failures()
