"""Aggregates, availability zones, server groups and migrations of a real Nova."""

import pytest

from novakit import Compute, errors
from tests.cloud import EmbeddedCloud
from tests.overlays.on_the_cloud import at_the_cloud as at_the_cloud
from tests.overlays.on_the_cloud import demo as demo
from tests.overlays.on_the_cloud import side as side
from tests.overlays.sides import Side


@pytest.fixture
def admin(side: Side) -> Compute:
    return side.keep(side.kind.connect("admin", project_name="demo"))


def test_an_aggregate(side: Side, each_cloud: EmbeddedCloud, admin: Compute) -> None:
    aggregates, name = admin.aggregates, f"overlay-{side.name}"
    made = side.wait(aggregates.create(name, availability_zone=f"{name}-zone"))
    side.wait(aggregates.set_metadata(made, {"ssd": "yes", "rack": "7"}))
    found = side.wait(aggregates.find(name))
    zone = {"availability_zone": f"{name}-zone"}
    assert found.metadata == {"ssd": "yes", "rack": "7", **zone}
    assert side.wait(aggregates.find(str(made.id))).uuid == made.uuid
    assert side.wait(aggregates.set_metadata(found, {"rack": None})).metadata == {
        "ssd": "yes",
        **zone,
    }
    assert side.wait(aggregates.set_metadata(found, None)).metadata == zone
    assert side.wait(aggregates.set_metadata(found, None)).metadata == zone  # nothing is left to do
    side.wait(aggregates.cache_images(found, [each_cloud.ids.image] * 2))
    side.wait(aggregates.delete(found))
    with pytest.raises(errors.NotFoundByName):
        side.wait(aggregates.find(name))


def test_availability_zones(
    side: Side, each_cloud: EmbeddedCloud, admin: Compute, demo: Compute
) -> None:
    made = side.wait(admin.aggregates.create(f"zone-{side.name}", availability_zone="elsewhere"))
    side.wait(admin.aggregates.add_host(made, "compute2"))
    zones = {zone.name: zone.state.available for zone in side.items(demo.availability_zones.list())}
    assert zones == {"nova": True, "elsewhere": True}
    details = side.items(admin.availability_zones.list_detail())
    (hosts,) = [zone.hosts for zone in details if zone.name == "elsewhere"]
    assert hosts is not None
    assert list(hosts) == ["compute2"]
    assert hosts["compute2"]["nova-compute"].available
    with pytest.raises(errors.Forbidden):
        side.items(demo.availability_zones.list_detail())
    side.wait(admin.aggregates.remove_host(made, "compute2"))
    side.wait(admin.aggregates.delete(made))


def test_a_server_group_and_its_members(
    side: Side, each_cloud: EmbeddedCloud, demo: Compute, admin: Compute
) -> None:
    name = f"group-{side.name}"
    made = side.wait(demo.server_groups.create(name, policy="affinity"))
    server = side.wait(
        demo.servers.create_and_wait(
            name=name,
            flavor="1",
            image=each_cloud.ids.image,
            scheduler_hints={"group": made.id},
            timeout=60,
        )
    )
    assert side.wait(demo.server_groups.find(name)).members == [server.id]
    assert side.wait(admin.server_groups.find(made.id)).name == name
    mine = side.items(demo.server_groups.list(all_projects=False))
    everyones = side.items(admin.server_groups.list(all_projects=True))
    assert made.id in {group.id for group in mine} & {group.id for group in everyones}
    side.wait(demo.servers.delete(server))
    side.wait(demo.servers.wait_until_deleted(server.id, timeout=60))
    side.wait(demo.server_groups.delete(made))


def test_migrations_come_in_pages(side: Side, newest_cloud: EmbeddedCloud, admin: Compute) -> None:
    server = side.wait(
        admin.servers.create_and_wait(
            name="moved", flavor="1", image=newest_cloud.ids.image, timeout=60
        )
    )
    for _ in range(3):
        side.wait(admin.servers.resize(server, flavor="2"))
        side.wait(admin.servers.wait_for(server.id, status="VERIFY_RESIZE", timeout=60))
        side.wait(admin.servers.revert_resize(server))
        side.wait(admin.servers.wait_for(server.id, timeout=60))
    moves = side.items(admin.migrations.list(server=server, limit=1))
    assert [(move.server_uuid, move.migration_type) for move in moves] == [
        (server.id, "resize")
    ] * 3
    assert sorted((move.created_at for move in moves), reverse=True) == [
        move.created_at for move in moves
    ]
    old = side.items(admin.at("2.58").migrations.list(server=server))
    assert {move.id for move in old} == {move.id for move in moves}
    side.wait(admin.servers.delete(server))
    side.wait(admin.servers.wait_until_deleted(server.id, timeout=60))
