"""To boot a server: on networks, and from disks of every kind."""

from __future__ import annotations

from typing import Any

import pytest

from novakit import errors
from tests.story.user import User, refused

ADDRESS = "10.20.0.77"
"""Outside the pool: nobody gets it unasked."""

at_each_door = pytest.mark.parametrize(
    ("each_cloud", "door"),
    [("cloud", "servers"), ("cloud", "volumes_boot"), ("newest_cloud", "servers")],
    indirect=True,
)
"""By each resource that boots servers; by the alias only where Nova is sound."""

on_the_newest_release = pytest.mark.parametrize("each_cloud", ["newest_cloud"], indirect=True)


@pytest.fixture
def door(request: pytest.FixtureRequest, demo: User) -> Any:
    return getattr(demo.compute, request.param)


def test_on_a_network_on_a_port_and_at_an_address(demo: User) -> None:
    network = demo.ids.network
    port = demo.neutron.port(network, name="by hand")
    server = demo.boot(
        networks=[
            network,
            {"port-id": port, "tag": "first"},
            {"net-id": network, "v4-fixed-ip": ADDRESS},
        ]
    )
    shown = demo.wait(demo.servers.get(server)).addresses or {}
    addresses = {address.addr for address in shown["private"]}
    assert len(addresses) == 3
    assert {ADDRESS, *demo.neutron.addresses(port)} <= addresses
    interfaces = demo.list(demo.servers.interfaces.list(server))
    assert {one.port_id for one in interfaces} == set(demo.neutron.ports_of(server))
    assert {one.port_id: one.tag for one in interfaces}[port] == "first"


@at_each_door
def test_from_a_volume_by_device_name(demo: User, door: Any) -> None:
    volume = demo.cinder.volume(imageRef=demo.ids.image)
    server = demo.boot(door, block_device_mapping={"vda": f"{volume}:::0"})
    shown = demo.wait(demo.servers.get(server))
    assert shown.image is None
    assert [one.id for one in shown.volumes_attached or ()] == [volume]
    attached = demo.cinder.wait_for_volume(volume, "in-use")["attachments"]
    assert [one["server_id"] for one in attached] == [server]


@at_each_door
def test_from_disks_of_every_source(demo: User, door: Any) -> None:
    volume = demo.cinder.volume()
    snapshot = demo.cinder.snapshot(volume)
    new = {"destination_type": "volume", "volume_size": 1, "delete_on_termination": True}
    server = demo.boot(
        door,
        block_device_mapping_v2=[
            {"source_type": "image", "uuid": demo.ids.image, "boot_index": 0, "tag": "root", **new},
            {"source_type": "volume", "uuid": volume, "destination_type": "volume", "tag": "own"},
            {"source_type": "snapshot", "uuid": snapshot, "tag": "copy", **new},
            {"source_type": "blank", "tag": "scratch", **new},
        ],
    )
    attached = {one.tag: one for one in demo.list(demo.servers.volumes.list(server))}
    assert {tag: one.delete_on_termination for tag, one in attached.items()} == {
        "root": True,
        "own": False,
        "copy": True,
        "scratch": True,
    }
    assert attached.pop("own").volume_id == volume
    made = {tag: f"/volumes/{one.volume_id}" for tag, one in attached.items()}
    shown = {tag: demo.cinder.show(path) for tag, path in made.items()}
    assert [tag for tag, one in shown.items() if one["bootable"] == "true"] == ["root"]
    assert [tag for tag, one in shown.items() if one["snapshot_id"] == snapshot] == ["copy"]

    demo.end(server)
    for path in made.values():
        demo.cinder.wait_until_gone(path)
    demo.cinder.wait_for_volume(volume, "available")


@pytest.mark.parametrize("named", [True, False])
def test_from_an_image_on_the_host_with_a_volume_beside_it(demo: User, named: bool) -> None:
    image = demo.ids.image
    local = {"source_type": "image", "destination_type": "local", "uuid": image, "boot_index": 0}
    blank = {"source_type": "blank", "destination_type": "volume", "volume_size": 1}
    devices = [*([local] if named else []), blank | {"delete_on_termination": True}]
    server = demo.boot(image=image, block_device_mapping_v2=devices)
    shown = demo.wait(demo.servers.get(server))
    assert shown.image is not None
    assert shown.image.id == image
    assert len(shown.volumes_attached or ()) == 1


@on_the_newest_release
def test_by_the_alias_where_nova_fails(demo: User) -> None:
    said = ("/os-volumes_boot answered 500", "Request id: req-", "ask in another way")
    with refused(errors.ServerError, *said):
        demo.order(demo.compute.volumes_boot, image=demo.ids.image)
