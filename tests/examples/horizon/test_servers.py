"""The example's functions for servers, on the newest Nova."""

import base64
from collections.abc import Callable
from typing import Any

import pytest

from examples import horizon
from examples.horizon import Request
from examples.horizon.client import compute
from novakit.errors import BadRequest, Conflict, InvalidArgument, NotFound
from novakit.servers.statuses import Status
from novakit_api.models import Server
from tests.cloud import EmbeddedCloud
from tests.cloud.session import Session

from .conftest import Boot, delete
from .signed_in import HttpRequest


@pytest.fixture(scope="module")
def server(boot: Boot) -> Server:
    return boot("horizon-life")


def test_create_with_every_argument(
    newest_cloud: EmbeddedCloud, demo: Request, admin: Request
) -> None:
    group = horizon.server_group_create(demo, "horizon-create", policy="anti-affinity")
    horizon.keypair_create(demo, "horizon-create")
    made = horizon.server_create(
        demo,
        " horizon-create ",
        "",
        "1",
        "horizon-create",
        "#!/bin/sh\n",
        ["default"],
        None,
        [
            {
                "boot_index": "0",  # the form has text for numbers
                "uuid": newest_cloud.ids.image,
                "source_type": "image",
                "destination_type": "volume",
                "volume_size": "1",
                "delete_on_termination": True,
            }
        ],
        [{"net-id": newest_cloud.ids.network, "v4-fixed-ip": ""}],
        "nova",
        1,
        "Secret-1",
        "AUTO",
        True,
        {"role": "web"},
        {"group": group.id},
        "a test",
    )
    assert made.admin_pass == "Secret-1"
    compute(demo).servers.wait_for(made, timeout=60)
    shown = horizon.server_get(admin, made.id)
    assert (shown.name, shown.description) == ("horizon-create", "a test")
    assert (shown.key_name, shown.metadata) == ("horizon-create", {"role": "web"})
    assert (shown.config_drive, shown.disk_config) == (True, "AUTO")
    assert (shown.availability_zone, shown.image) == ("nova", None)
    assert base64.b64decode(shown.user_data or "") == b"#!/bin/sh\n"
    assert (list(shown.addresses), len(shown.volumes_attached)) == (["private"], 1)
    assert horizon.server_group_get(demo, group.id).members == [made.id]
    delete(demo, made.id)
    horizon.server_group_delete(demo, group.id)
    horizon.keypair_delete(demo, "horizon-create")


def test_create_from_a_volume_in_the_old_way(newest_cloud: EmbeddedCloud, demo: Request) -> None:
    made = horizon.server_create(
        demo,
        "horizon-volume",
        None,
        "1",
        None,
        None,
        None,
        block_device_mapping={"vda": f"{newest_cloud.ids.bootable_volume}:::0"},
        nics=[{"net-id": "__auto_allocate__"}],
    )
    booted = compute(demo).servers.wait_for(made, timeout=60)
    assert [one.id for one in booted.volumes_attached] == [newest_cloud.ids.bootable_volume]
    delete(demo, made.id)


def test_life(newest_cloud: EmbeddedCloud, demo: Request, admin: Request, server: Server) -> None:
    servers = compute(demo).servers
    image = newest_cloud.ids.images["debian"]

    def do(
        status: Status, function: Callable[..., Any], *arguments: Any, by: Request = demo
    ) -> None:
        function(by, server.id, *arguments)
        servers.wait_for(server, status=status, timeout=60)

    do("SHUTOFF", horizon.server_stop)
    do("ACTIVE", horizon.server_start)
    do("ACTIVE", horizon.server_reboot, True)
    do("ACTIVE", horizon.server_reboot)
    do("PAUSED", horizon.server_pause)
    do("ACTIVE", horizon.server_unpause)
    do("SUSPENDED", horizon.server_suspend)
    do("ACTIVE", horizon.server_resume)
    do("ACTIVE", horizon.server_change_password, "Secret-2")
    do("RESCUE", horizon.server_rescue, "Secret-3", image)
    do("ACTIVE", horizon.server_unrescue)
    do("ACTIVE", horizon.server_rebuild, image, "Secret-4", "MANUAL", "built anew")
    shown = horizon.server_get(demo, server.id)
    assert shown.image is not None
    assert (shown.image.id, shown.description, shown.disk_config) == (image, "built anew", "MANUAL")
    do("SHELVED_OFFLOADED", horizon.server_shelve)
    do("ACTIVE", horizon.server_unshelve)
    before = horizon.server_get(admin, server.id).host
    do("ACTIVE", horizon.server_live_migrate, None, "auto", by=admin)
    do("VERIFY_RESIZE", horizon.server_resize, "2", "AUTO")
    do("ACTIVE", horizon.server_revert_resize)
    do("VERIFY_RESIZE", horizon.server_migrate, by=admin)
    do("ACTIVE", horizon.server_confirm_resize)
    done = [action.action for action in horizon.instance_action_list(demo, server.id)]
    assert done[:3] == ["confirmResize", "migrate", "revertResize"]
    assert done[-1] == "create"
    assert before is not None


def test_lock_and_rename(demo: Request, server: Server) -> None:
    horizon.server_lock(demo, server.id)
    assert horizon.server_get(demo, server.id).locked
    with pytest.raises(Conflict):
        horizon.server_stop(demo, server.id)
    horizon.server_unlock(demo, server.id)
    assert horizon.server_update(demo, server.id, " horizon-new ", "what it is for").name == (
        "horizon-new"
    )
    kept = horizon.server_update(demo, server.id, "horizon-life")
    assert (kept.name, kept.description) == ("horizon-life", "what it is for")
    horizon.server_metadata_update(demo, server.id, {"a": "1", "b": "2", "c": "3"})
    horizon.server_metadata_delete(demo, server.id, ["a", "c"])
    assert horizon.server_get(demo, server.id).metadata == {"b": "2"}


def test_a_snapshot(newest_cloud: EmbeddedCloud, demo: Request, server: Server) -> None:
    image = horizon.snapshot_create(demo, server.id, "horizon-saved")
    compute(demo).servers.wait_for(server, timeout=60)
    with Session(newest_cloud) as services:
        shown = services.send_to("image", "GET", f"/v2/images/{image}").json()
        assert shown["name"] == "horizon-saved"
        assert services.send_to("image", "DELETE", f"/v2/images/{image}").status_code == 204


def test_consoles(demo: Request, server: Server) -> None:
    assert horizon.server_console_output(demo, server.id, 2)
    for console in (
        horizon.server_vnc_console(demo, server.id),
        horizon.server_serial_console(demo, server.id),
        horizon.server_mks_console(demo, server.id),
    ):
        assert "://" in console.url
    with pytest.raises(BadRequest):  # a fake hypervisor has no such console, as the form expects
        horizon.server_rdp_console(demo, server.id)
    assert "://" in horizon.server_spice_console(demo, server.id).url
    key = horizon.keypair_create(demo, "horizon-password").private_key
    horizon.keypair_delete(demo, "horizon-password")
    assert horizon.get_password(demo, server.id) == ""  # no agent in it has told one
    assert horizon.get_password(demo, server.id, key) == ""
    with pytest.raises(InvalidArgument, match="private_key"):
        horizon.get_password(demo, server.id, "no key")


def test_volumes(newest_cloud: EmbeddedCloud, demo: Request, server: Server) -> None:
    volumes = compute(demo).servers.volumes
    with Session(newest_cloud) as services:
        volume = services.make_volume(name="horizon-data", size=1)
        horizon.instance_volume_attach(demo, volume, server.id, "")
        volumes.wait_until_attached(server, volume, timeout=60)
        (held,) = horizon.instance_volumes_list(demo, server.id)
        assert held.volume_id == volume
        horizon.instance_volume_detach(demo, server.id, volume)
        volumes.wait_until_detached(server, volume, timeout=60)
        assert horizon.instance_volumes_list(demo, server.id) == []
        services.wait_for_volume(volume, "available")
        services.send_to("volumev3", "DELETE", f"/volumes/{volume}")


def test_interfaces(newest_cloud: EmbeddedCloud, demo: Request, server: Server) -> None:
    interfaces = compute(demo).servers.interfaces
    made = horizon.interface_attach(demo, server.id, net_id=newest_cloud.ids.network)
    assert made.port_id in [one.port_id for one in interfaces.list(server)]
    horizon.interface_detach(demo, server.id, made.port_id)
    interfaces.wait_until_detached(server, made.port_id, timeout=60)


def test_pages_in_both_directions(newest_cloud: EmbeddedCloud, demo: HttpRequest) -> None:
    demo.session["API_RESULT_PAGE_SIZE"] = 1
    image = newest_cloud.ids.image
    horizon.server_create(demo, "horizon-page", image, "1", None, None, None, instance_count=3)
    opts = {"name": "horizon-page", "paginate": True}
    servers, has_more = horizon.server_list(demo, {"name": "horizon-page"})
    ids = [server.id for server in servers]
    assert (len(ids), has_more) == (3, False)
    for one in ids:  # what is being built is listed out of order
        compute(demo).servers.wait_for(one, timeout=60)

    def page(marker: str | None, back: bool = False) -> tuple[list[str], bool, bool]:
        found = horizon.server_list_paged(
            demo, {**opts, "marker": marker}, sort_dir="asc" if back else "desc"
        )
        return [server.id for server in found.items], found.has_more, found.has_prev

    (first,) = page(None)[0]
    (second,) = page(first)[0]
    (third,) = page(second)[0]
    assert {first, second, third} == set(ids)  # of one second: each of them once all the same
    assert page(None) == ([first], True, False)
    assert page(first) == ([second], True, True)
    assert page(second) == ([third], False, True)
    assert page(third, back=True) == ([second], True, True)
    assert page(second, back=True) == ([first], True, False)

    delete(demo, third)
    assert page(second) == ([second], False, True)  # nothing is left of the last page
    delete(demo, first)
    assert page(second, back=True) == ([second], False, False)  # nor of the first one
    assert page(first)[0] == [second]  # Nova knows the place of what is deleted

    listed = horizon.server_list_paged(demo, {"name": "horizon-page"}, detailed=False)
    assert [one.id for one in listed.items] == [second]
    (named,), _ = horizon.server_list(demo, {"name": "horizon-page"}, detailed=False)
    assert (named.name or "").startswith("horizon-page")
    delete(demo, second)
    with pytest.raises(NotFound):
        horizon.server_get(demo, second)
    del demo.session["API_RESULT_PAGE_SIZE"]
