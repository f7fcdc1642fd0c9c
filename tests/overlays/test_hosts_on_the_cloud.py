"""Hypervisors, services and hosts of a real Nova: finding, disabling, emptying."""

from collections.abc import Generator
from contextlib import contextmanager

import pytest

from novakit import Compute, errors
from tests.cloud import EmbeddedCloud
from tests.overlays.on_the_cloud import at_the_cloud as at_the_cloud
from tests.overlays.on_the_cloud import side as side
from tests.overlays.sides import Side

HOST = "compute1"


@pytest.fixture
def admin(side: Side) -> Compute:
    return side.keep(side.kind.connect("admin", project_name="demo"))


@contextmanager
def booted(cloud: EmbeddedCloud, count: int) -> Generator[list[str]]:
    """Boot servers of another project on the host; delete them at the end."""
    with Compute.connect("admin") as other:
        ids = [
            other.servers.create(
                name=f"moved-{number}",
                flavor="1",
                image=cloud.ids.image,
                networks="none",
                host=HOST,
            ).id
            for number in range(count)
        ]
        for one in ids:
            other.servers.wait_for(one, timeout=60)
        try:
            yield ids
        finally:
            for one in ids:
                other.servers.delete(one)
            for one in ids:
                other.servers.wait_until_deleted(one, timeout=60)


def test_find_and_disable(side: Side, newest_cloud: EmbeddedCloud, admin: Compute) -> None:
    hypervisor = side.wait(admin.hypervisors.find(HOST))
    assert hypervisor.service.host == HOST
    assert side.wait(admin.hypervisors.find(hypervisor.id)) == hypervisor
    for compute in (admin, admin.at("2.52")):
        told = side.wait(compute.services.disable(HOST, reason="a test"))
        assert (told.status, told.disabled_reason) == ("disabled", "a test")
        assert side.wait(compute.services.enable(HOST)).status == "enabled"
    with pytest.raises(errors.NotFoundByName):
        side.wait(admin.services.find("compute9"))
    old = admin.at("2.42").hosts
    assert side.wait(old.get(HOST))[0].project == "(total)"
    assert HOST in [host.host_name for host in side.items(old.list())]


def test_empty_a_host(side: Side, newest_cloud: EmbeddedCloud, admin: Compute) -> None:
    with booted(newest_cloud, 2) as ids:
        side.wait(admin.servers.stop(ids[0]))
        side.wait(admin.servers.wait_for(ids[0], status="SHUTOFF", timeout=60))
        moves = side.wait(admin.hypervisors.live_migrate(HOST))
        by_id = {move.id: move for move in moves}
        assert isinstance(by_id[ids[0]].error, errors.Conflict)  # it does not run
        assert by_id[ids[1]].accepted
        side.wait(admin.servers.wait_for(ids[1], timeout=60))
        moves = side.wait(admin.servers.migrate_all(HOST))
        assert [(move.id, move.accepted) for move in moves if move.id in ids] == [(ids[0], True)]
        side.wait(admin.servers.wait_for(ids[0], status="VERIFY_RESIZE", timeout=60))
        side.wait(admin.servers.confirm_resize(ids[0]))
        side.wait(admin.servers.wait_for(ids[0], status="SHUTOFF", timeout=60))
    with booted(newest_cloud, 1) as ids:
        side.wait(admin.services.force_down(HOST))
        moves = side.wait(admin.hypervisors.evacuate(HOST))
        assert [(move.id, move.accepted) for move in moves if move.id in ids] == [(ids[0], True)]
        side.wait(admin.servers.wait_for(ids[0], status="SHUTOFF", timeout=60))
        assert side.wait(admin.servers.get(ids[0])).host == "compute2"
    side.wait(admin.services.force_down(HOST, down=False))
    assert side.wait(admin.services.find(HOST)).state == "up"
