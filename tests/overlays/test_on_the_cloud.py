"""The overlays against real Keystone and Nova."""

import base64
import io
import json
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from keystoneauth1.identity import v3

from novakit import Compute, KeystoneauthPlugin, errors
from novakit.servers.statuses import Status
from novakit_api.models import Server
from tests.cloud import EmbeddedCloud
from tests.cloud.fault_rules import FaultRule
from tests.overlays.on_the_cloud import at_the_cloud as at_the_cloud
from tests.overlays.on_the_cloud import demo as demo
from tests.overlays.on_the_cloud import side as side
from tests.overlays.sides import Side

RAW = bytes(range(256)) + b"\xff\x00"


def boot(side: Side, compute: Compute, cloud: EmbeddedCloud, **arguments: Any) -> str:
    """Boot a server, wait, and return its id."""
    given: dict[str, Any] = {
        "name": "overlay",
        "flavor": "1",
        "image": cloud.ids.image,
        **arguments,
    }
    return side.wait(compute.servers.create_and_wait(timeout=60, **given)).id


def delete(side: Side, compute: Compute, server_id: str) -> None:
    side.wait(compute.servers.delete(server_id))
    side.wait(compute.servers.wait_until_deleted(server_id, timeout=60))


def test_life_of_a_server(side: Side, each_cloud: EmbeddedCloud, demo: Compute) -> None:
    statuses: list[str] = []

    def progress(server: Server) -> None:
        statuses.append(server.status)

    name = f"life-{side.name}"
    server_id = boot(
        side,
        demo,
        each_cloud,
        name=name,
        metadata={"a": "b"},
        tags=["web"],
        user_data=RAW,
        progress=progress,
    )
    assert statuses[-1] == "ACTIVE"
    with Compute.connect("admin", project_name="demo") as admin:
        shown = admin.servers.get(server_id).user_data
    assert base64.b64decode(shown or "") == RAW
    found = side.wait(demo.servers.find(name))
    assert (found.id, found.metadata, found.tags) == (server_id, {"a": "b"}, ["web"])
    side.wait(demo.servers.metadata.set_item(server_id, "c d", "ä"))
    assert side.wait(demo.servers.metadata.get_item(server_id, "c d")) == "ä"
    assert server_id in [server.id for server in side.items(demo.servers.list(limit=1))]
    assert server_id in [server.id for server in side.items(demo.servers.list(status="ACTIVE"))]
    assert side.wait(demo.servers.update(server_id, name="new")).name == "new"
    side.wait(demo.servers.reboot(server_id))
    side.wait(demo.servers.wait_for(server_id))
    side.wait(demo.servers.stop(server_id))
    side.wait(demo.servers.wait_for(server_id, status="SHUTOFF"))
    side.wait(demo.servers.start(server_id))
    side.wait(demo.servers.wait_for(server_id))
    assert "FAKE CONSOLE" in side.wait(demo.servers.console_output(server_id))
    rebuilt = side.wait(demo.servers.rebuild(server_id, image=each_cloud.ids.image))
    assert rebuilt.id == server_id
    side.wait(demo.servers.wait_for(server_id))
    for microversion in ("2.44", "2.45"):
        image = side.wait(demo.at(microversion).servers.create_image(server_id, name="snapshot"))
        assert len(image) == 36
        side.wait(demo.servers.wait_for(server_id))
    delete(side, demo, server_id)
    with pytest.raises(errors.NotFound, match=server_id) as caught:
        side.wait(demo.servers.get(server_id))
    assert (caught.value.fault, caught.value.status) == ("itemNotFound", 404)
    assert (caught.value.request_id or "").startswith("req-")


def test_resize(side: Side, newest_cloud: EmbeddedCloud, demo: Compute) -> None:
    server_id = boot(side, demo, newest_cloud)
    for end in (demo.servers.revert_resize, demo.servers.confirm_resize):
        side.wait(demo.servers.resize(server_id, flavor="2"))
        assert side.wait(demo.servers.wait_until_done(server_id, timeout=60)).action == "resize"
        assert side.wait(demo.servers.get(server_id)).status == "VERIFY_RESIZE"
        side.wait(end(server_id))
        done = side.wait(demo.servers.wait_until_done(server_id, timeout=60))
        assert done.action == f"{end.__name__.removesuffix('_resize')}Resize"
        assert side.wait(demo.servers.get(server_id)).status == "ACTIVE"
    delete(side, demo, server_id)


def test_an_image_is_waited_for(side: Side, newest_cloud: EmbeddedCloud, demo: Compute) -> None:
    server_id = boot(side, demo, newest_cloud)
    tasks: set[str | None] = set()

    def progress(server: Server) -> None:
        tasks.add(server.task_state)

    image = side.wait(demo.servers.create_image_and_wait(server_id, "snap", progress=progress))
    assert len(image) == 36
    assert None in tasks
    delete(side, demo, server_id)


def test_any_plugin_of_keystoneauth(side: Side, newest_cloud: EmbeddedCloud) -> None:
    given = json.loads(newest_cloud.clouds_yaml.read_text())["clouds"]["demo"]
    plugin = KeystoneauthPlugin(v3.Password(**given["auth"]))
    compute = side.client(plugin, region=given["region_name"])
    assert "m1.tiny" in [flavor.name for flavor in side.items(compute.flavors.list())]
    found = side.wait(compute.flavors.find("m1.tiny"))
    assert found == side.wait(compute.flavors.get(found.id))


def test_files_of_every_kind(
    side: Side, newest_cloud: EmbeddedCloud, demo: Compute, tmp_path: Path
) -> None:
    path = tmp_path / "content"
    path.write_bytes(RAW)
    with path.open("rb") as binary:
        files = {"/b": "x", "/a": RAW, "/d": io.StringIO("text"), "/c": binary, "/e": path}
        server_id = boot(side, demo, newest_cloud, files=files)
    delete(side, demo, server_id)


@pytest.mark.parametrize("microversion", ["2.1", "2.36", "2.37", "2.56", "2.57", "2.100"])
def test_a_server_boots_at(
    side: Side, newest_cloud: EmbeddedCloud, demo: Compute, microversion: str
) -> None:
    compute = demo.at(microversion)
    delete(side, compute, boot(side, compute, newest_cloud))


def volume(cloud: EmbeddedCloud) -> list[dict[str, object]]:
    source = {"source_type": "volume", "destination_type": "volume", "boot_index": 0}
    return [{**source, "uuid": cloud.ids.bootable_volume}]


def test_boot_from_volume(side: Side, cloud: EmbeddedCloud, demo: Compute) -> None:
    for resource in (demo.servers, demo.volumes_boot):
        made = side.wait(
            resource.create_and_wait(name="v", flavor="1", block_device_mapping_v2=volume(cloud))
        )
        assert made.image is None
        delete(side, demo, made.id)


def test_every_route_of_the_alias(side: Side, cloud: EmbeddedCloud, demo: Compute) -> None:
    alias = demo.volumes_boot
    server_id = side.wait(
        alias.create_and_wait(name=f"alias-{side.name}", flavor="1", image=cloud.ids.image)
    ).id

    def until(status: Status) -> None:
        side.wait(alias.wait_for(server_id, status=status, timeout=60))

    assert side.wait(alias.get(server_id)).id == server_id
    assert server_id in [server.id for server in side.items(alias.list())]
    assert server_id in [server.id for server in side.items(alias.list_summaries())]
    assert side.wait(alias.update(server_id, name="new")).name == "new"
    side.wait(alias.reboot(server_id, type="HARD"))
    until("ACTIVE")
    side.wait(alias.stop(server_id))
    until("SHUTOFF")
    side.wait(alias.start(server_id))
    until("ACTIVE")
    assert len(side.wait(alias.create_image(server_id, name="snapshot"))) == 36
    until("ACTIVE")
    side.wait(alias.rebuild(server_id, image=cloud.ids.image, user_data=RAW))
    until("ACTIVE")
    for end in (alias.revert_resize, alias.confirm_resize):
        side.wait(alias.resize(server_id, flavor="2"))
        until("VERIFY_RESIZE")
        side.wait(end(server_id))
        until("ACTIVE")
    side.wait(alias.delete(server_id))
    side.wait(alias.wait_until_deleted(server_id, timeout=60))


def test_alias_of_the_newest_release(
    side: Side, newest_cloud: EmbeddedCloud, demo: Compute
) -> None:
    with pytest.raises(errors.ServerError, match="Unexpected API Error") as caught:
        side.wait(
            demo.volumes_boot.create(
                name="v", flavor="1", block_device_mapping_v2=volume(newest_cloud)
            )
        )
    assert caught.value.status == 500
    assert caught.value.microversion == "2.102"


def test_conflict(side: Side, newest_cloud: EmbeddedCloud, demo: Compute) -> None:
    server_id = boot(side, demo, newest_cloud)
    with pytest.raises(errors.Conflict, match="Bring the server into a status") as caught:
        side.wait(demo.servers.confirm_resize(server_id))
    assert caught.value.fault == "conflictingRequest"
    delete(side, demo, server_id)


def test_bad_gateway(side: Side, cloud: EmbeddedCloud) -> None:
    page = "<html><head><title>502 Bad Gateway</title></head></html>"
    compute = side.keep(side.kind.connect("demo", retries=0))
    with cloud.faults("nova") as faults:
        faults.add(FaultRule(path="/flavors", status=502, body=page))
        with pytest.raises(errors.Unavailable, match="502 Bad Gateway"):
            side.items(compute.flavors.list())


def test_a_failed_build_tells_its_fault(side: Side, cloud: EmbeddedCloud, demo: Compute) -> None:
    admin = side.keep(side.kind.connect("admin"))
    with pytest.raises(errors.ServerFailed, match="No valid host") as caught:
        side.wait(
            admin.servers.create_and_wait(
                name="nowhere",
                flavor="1",
                image=cloud.ids.image,
                timeout=60,
                scheduler_hints={
                    "query": '[">=", "$free_ram_mb", 1]',
                    "same_host": [cloud.ids.image],
                },
            )
        )
    delete(side, admin, caught.value.server_id)


def test_quotas_hold(side: Side, each_cloud: EmbeddedCloud) -> None:
    """A project without a free server gets none, and one without a limit has room again."""
    admin = side.keep(side.kind.connect("admin"))
    project = each_cloud.ids.projects["admin"]  # for which none are set
    arguments: dict[str, Any] = {"name": "no room", "flavor": "1", "image": each_cloud.ids.image}
    try:
        changed = side.wait(admin.quotas.update(project, instances=0, force=True))
        assert changed.instances == 0
        assert side.wait(admin.limits.get()).absolute.max_total_instances == 0
        with pytest.raises(errors.QuotaExceeded, match="for instances"):
            side.wait(admin.servers.create(**arguments, networks="none"))
        side.wait(admin.quotas.update(project, instances=-1))
        assert side.wait(admin.quotas.get(project)).instances is None
        assert side.wait(admin.limits.get()).absolute.max_total_instances is None
        delete(side, admin, side.wait(admin.servers.create(**arguments, networks="none")).id)
    finally:
        side.wait(admin.quotas.delete(project))
    assert side.wait(admin.quotas.get(project)) == side.wait(admin.quotas.get_defaults(project))


def test_usage_of_a_project_is_one(side: Side, each_cloud: EmbeddedCloud, demo: Compute) -> None:
    project, start = each_cloud.ids.projects["demo"], datetime.now(UTC) - timedelta(days=1)
    servers = {boot(side, demo, each_cloud, name=f"used-{number}") for number in range(2)}
    time.sleep(1)  # Nova leaves out what is there since the very second of the end
    paged = side.wait(demo.usage.get(project, start=start, limit=1))
    whole = side.wait(demo.usage.get(project, start=start, end=paged.stop))
    assert servers <= {one.server_id for one in paged.server_usages or ()}
    assert paged.total_hours == pytest.approx(whole.total_hours)
    assert paged.total_memory_mb_usage == pytest.approx(whole.total_memory_mb_usage)
    admin = side.keep(side.kind.connect("admin"))
    listed = side.items(admin.usage.list(start=start, limit=1))
    assert [one.project_id for one in listed].count(project) == 1
    for server_id in servers:
        delete(side, demo, server_id)
