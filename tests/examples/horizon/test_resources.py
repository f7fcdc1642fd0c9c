"""The example's functions for what is not a server, on the newest Nova."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from examples import horizon
from examples.horizon import Request
from examples.horizon.client import compute
from novakit.errors import Forbidden, HostNotEmptied
from novakit_api.models import Server
from tests.cloud import EmbeddedCloud

from .conftest import Boot, delete
from .signed_in import HttpRequest

PUBLIC_KEY = (
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGPM0zAhGFBA2cwZVgkyt2Vj8d0yHoUA2Wwo3q3pgZ4B horizon"
)


@pytest.fixture(scope="module")
def server(admin: Request, boot: Boot) -> Server:
    return boot("horizon-host", request=admin, zone="nova:compute1")


def test_flavors(newest_cloud: EmbeddedCloud, demo: Request, admin: Request) -> None:
    made = horizon.flavor_create(
        admin, "horizon", 512, 1, 1, ephemeral=1, swap=64, metadata={"a:b": "1"}, is_public=False
    )
    shown = horizon.flavor_get(admin, made.id)
    assert (shown.ram, shown.vcpus, shown.disk, shown.ephemeral, shown.swap) == (512, 1, 1, 1, 64)
    assert shown.extra_specs == {"a:b": "1"}
    assert made.id not in [one.id for one in horizon.flavor_list(demo)]
    assert made.id in [one.id for one in horizon.flavor_list(admin)]
    assert [one.id for one in horizon.flavor_list(admin, is_public=False)] == [made.id]

    project = newest_cloud.ids.projects["demo"]
    assert horizon.flavor_access_list(admin) == []
    assert horizon.flavor_access_list(admin, made.id) == []
    (given,) = horizon.add_tenant_to_flavor(admin, made.id, project)
    assert given.project_id == project
    assert horizon.flavor_access_list(admin, made.id) == [given]
    assert made.id in [one.id for one in horizon.flavor_list(demo)]
    assert horizon.remove_tenant_from_flavor(admin, made.id, project) == []

    assert horizon.flavor_extra_set(admin, made.id, {}) is None
    horizon.flavor_extra_set(admin, made.id, {"c:d": "2", "e:f": "3"})
    horizon.flavor_extra_delete(admin, made.id, ["a:b", "e:f"])
    assert horizon.flavor_get_extras(admin, made.id) == {"c:d": "2"}
    horizon.flavor_delete(admin, made.id)


def test_pages_of_flavors(admin: HttpRequest) -> None:
    admin.session["API_RESULT_PAGE_SIZE"] = 4
    every = horizon.flavor_list_paged(admin, is_public=True, min_ram=512)
    assert (every.has_more, every.has_prev) == (False, False)
    names = sorted((flavor.name for flavor in every.items), reverse=True)
    first, more, before = horizon.flavor_list_paged(admin, is_public=True, paginate=True)
    assert ([one.name for one in first], more, before) == (names[:4], True, False)
    then, more, before = horizon.flavor_list_paged(
        admin, is_public=True, paginate=True, marker=first[-1].id
    )
    assert ([one.name for one in then], more, before) == (names[4:8], len(names) > 8, True)
    back, more, before = horizon.flavor_list_paged(
        admin, is_public=True, paginate=True, marker=then[0].id, reversed_order=True
    )
    assert ([one.name for one in back], more, before) == (names[:4], True, False)
    del admin.session["API_RESULT_PAGE_SIZE"]


def test_keypairs(demo: Request) -> None:
    assert "PRIVATE KEY" in (horizon.keypair_create(demo, "horizon-made").private_key or "")
    horizon.keypair_import(demo, "horizon-imported", PUBLIC_KEY)
    assert horizon.keypair_get(demo, "horizon-imported").public_key == PUBLIC_KEY
    names = {"horizon-made", "horizon-imported"}
    assert names <= {one.name for one in horizon.keypair_list(demo)}
    for name in names:
        horizon.keypair_delete(demo, name)
    assert not names & {one.name for one in horizon.keypair_list(demo)}


def test_quotas_and_limits(newest_cloud: EmbeddedCloud, demo: Request, admin: Request) -> None:
    alt = newest_cloud.ids.projects["alt"]
    before = horizon.tenant_quota_get(admin, alt)
    horizon.tenant_quota_update(admin, alt)
    horizon.tenant_quota_update(admin, alt, cores=7, ram=-1)
    changed = horizon.tenant_quota_get(admin, alt)
    assert (changed.cores, changed.ram, changed.instances) == (7, None, before.instances)
    limits = horizon.tenant_absolute_limits(admin, alt)
    assert (limits["maxTotalCores"], limits["maxTotalRAMSize"]) == (7, float("inf"))
    assert limits["totalCoresUsed"] >= 0
    horizon.tenant_quota_update(admin, alt, cores=before.cores or -1, ram=before.ram or -1)

    own = horizon.tenant_absolute_limits(demo, newest_cloud.ids.projects["demo"])
    assert own == horizon.tenant_absolute_limits(demo)
    with pytest.raises(Forbidden):
        horizon.tenant_absolute_limits(demo, alt)

    was = horizon.default_quota_get(admin, alt).metadata_items or -1
    horizon.default_quota_update(admin, metadata_items=77)
    assert horizon.default_quota_get(admin, alt).metadata_items == 77
    horizon.default_quota_update(admin, metadata_items=was)


def test_usage(newest_cloud: EmbeddedCloud, demo: Request, admin: Request, server: Server) -> None:
    project = newest_cloud.ids.projects["demo"]
    time.sleep(1)  # Nova counts a server from the next whole second on
    now = datetime.now(UTC)
    usage = horizon.usage_get(demo, project, now - timedelta(hours=1), now + timedelta(hours=1))
    assert server.id in [one.server_id for one in usage.server_usages or ()]
    summary = horizon.get_summary(usage)
    assert summary.instances >= 1
    assert summary.memory_mb >= 512 * summary.instances
    (same,) = [
        one
        for one in horizon.usage_list(admin, now - timedelta(hours=1), now + timedelta(hours=1))
        if one.project_id == project
    ]
    assert horizon.get_summary(same).instances == summary.instances


def test_aggregates_and_zones(demo: Request, admin: Request) -> None:
    made = horizon.aggregate_create(admin, "horizon")
    horizon.add_host_to_aggregate(admin, made.id, "compute2")
    horizon.aggregate_set_metadata(admin, made.id, {"ssd": "yes", "rack": "7"})
    horizon.aggregate_set_metadata(admin, made.id, {"rack": None})
    horizon.aggregate_update(admin, made.id, {"name": "horizon-8"})
    shown = horizon.aggregate_get(admin, made.id)
    assert (shown.name, shown.hosts, shown.metadata) == ("horizon-8", ["compute2"], {"ssd": "yes"})
    assert shown in horizon.aggregate_details_list(admin)
    assert "nova" in [zone.name for zone in horizon.availability_zone_list(demo)]
    detailed = horizon.availability_zone_list(admin, detailed=True)
    assert [zone.name for zone in detailed] == sorted(zone.name for zone in detailed)
    horizon.remove_host_from_aggregate(admin, made.id, "compute2")
    horizon.aggregate_delete(admin, made.id)


def test_server_groups(demo: Request) -> None:
    old = horizon.server_group_create(demo, "horizon-old", policies=["soft-affinity"])
    new = horizon.server_group_create(
        demo, "horizon-new", policy="anti-affinity", rules={"max_server_per_host": 2}
    )
    assert horizon.server_group_get(demo, old.id).policy == "soft-affinity"
    assert {old.id, new.id} <= {group.id for group in horizon.server_group_list(demo)}
    horizon.server_group_delete(demo, old.id)
    horizon.server_group_delete(demo, new.id)


def test_services(admin: Request) -> None:
    horizon.service_disable(admin, "compute2", "nova-compute", "a test")
    computes = horizon.service_list(admin, "nova-compute")
    assert {one.binary for one in computes} == {"nova-compute"}
    (off,) = [one for one in computes if one.host == "compute2"]
    assert (off.status, off.disabled_reason) == ("disabled", "a test")
    assert horizon.service_enable(admin, "compute2", "nova-compute").status == "enabled"
    assert len(horizon.service_list(admin)) > len(computes)


def test_hypervisors(admin: Request, server: Server) -> None:
    assert all(one.vcpus for one in horizon.hypervisor_list(admin) if one.state == "up")
    assert horizon.hypervisor_stats(admin).running_vms
    (found,) = horizon.hypervisor_search(admin, "compute1")
    assert server.id in [one.id for one in found.servers or ()]
    (found,) = horizon.hypervisor_search(admin, "compute1", servers=False)
    assert found.servers is None


def refused(empty: Callable[[], bool]) -> set[str]:
    """Empty a host; return the servers that stay, be they of other tests."""
    try:
        assert empty()
    except HostNotEmptied as error:
        return {move.id for move in error.moves if not move.accepted}
    return set()


def test_hosts_are_emptied(admin: Request, boot: Boot, server: Server) -> None:
    off = boot("horizon-off", request=admin, zone="nova:compute1")
    nova = compute(admin)
    servers = nova.servers
    horizon.server_stop(admin, off.id)
    servers.wait_for(off, status="SHUTOFF", timeout=60)
    both = {server.id, off.id}
    assert both <= refused(lambda: horizon.evacuate_host(admin, "compute1"))  # which is up
    assert not both & refused(
        lambda: horizon.migrate_host(admin, "compute1", live_migrate=True, block_migration="auto")
    )
    servers.wait_for(server, timeout=60)
    servers.wait_for(off, status="VERIFY_RESIZE", timeout=60)
    servers.confirm_resize(off)
    servers.wait_for(off, status="SHUTOFF", timeout=60)
    assert {horizon.server_get(admin, one.id).host for one in (server, off)} == {"compute2"}

    lost = boot("horizon-lost", request=admin, zone="nova:compute1")
    nova.services.force_down("compute1")
    try:
        left = refused(lambda: horizon.evacuate_host(admin, "compute1", "compute2"))
        assert lost.id not in left
        servers.wait_for(lost, status="SHUTOFF", timeout=60)
        assert horizon.server_get(admin, lost.id).host == "compute2"
        delete(admin, lost.id)  # until then Nova keeps the host for down
    finally:
        nova.services.force_down("compute1", down=False)


def test_features(demo: Request) -> None:
    assert horizon.is_feature_available(demo, "multiattach")
    assert horizon.get_microversion(demo, ("multiattach", "live_migrate")) == "2.104"
