"""To give a server another size, another disk, or no host for a while."""

from __future__ import annotations

from typing import Any

import pytest

from novakit import errors
from tests.story.user import User, refused


@pytest.fixture
def on_a_volume(demo: User) -> tuple[str, str]:
    """Return a server and the volume that it boots from."""
    volume = demo.cinder.volume(imageRef=demo.ids.image)
    root = {"source_type": "volume", "destination_type": "volume", "uuid": volume, "boot_index": 0}
    return demo.boot(block_device_mapping_v2=[root]), volume


def flavor_of(server: Any) -> str:
    return str(server.flavor.original_name)


def test_a_server_is_resized_and_sent_back(demo: User) -> None:
    server, small = demo.boot(), demo.ids.flavors["m1.small"]
    for end, flavor in (("revert_resize", "m1.tiny"), ("confirm_resize", "m1.small")):
        demo.wait(demo.servers.resize(server, flavor=small))
        assert flavor_of(demo.settle(server, "VERIFY_RESIZE")) == "m1.small"
        demo.wait(getattr(demo.servers, end)(server))
        assert flavor_of(demo.settle(server)) == flavor


def test_a_server_is_shelved_and_comes_back_with_its_port(demo: User, server: str) -> None:
    ports = demo.neutron.ports_of(server)
    demo.wait(demo.servers.shelve(server))
    demo.settle(server, "SHELVED_OFFLOADED")
    (image,) = demo.glance.list("/images?name=shared-shelved")
    with refused(errors.Conflict, "vm_state shelved_offloaded", "Bring the server into a status"):
        demo.wait(demo.servers.reboot(server))
    demo.wait(demo.servers.unshelve(server))
    demo.settle(server)
    assert demo.neutron.ports_of(server) == ports
    demo.glance.wait_until_gone(f"/images/{image['id']}")


def test_a_server_is_rescued(demo: User, server: str) -> None:
    rescue_image = demo.glance.image(hw_rescue_bus="virtio", hw_rescue_device="disk")
    demo.wait(demo.servers.rescue(server, image=rescue_image))
    demo.settle(server, "RESCUE")
    with refused(errors.Conflict, "Cannot 'rebuild' instance", "rescued", "Bring the server into"):
        demo.wait(demo.servers.rebuild(server, demo.ids.image))
    demo.wait(demo.servers.unrescue(server))
    demo.settle(server)


def test_a_server_is_rebuilt_of_another_image(demo: User, server: str) -> None:
    for name in ("debian", "cirros"):
        image = demo.ids.images[name]
        rebuilt = demo.wait(demo.servers.rebuild(server, image, user_data="#!/bin/sh"))
        assert rebuilt.id == server
        shown = demo.settle(server).image
        assert shown is not None
        assert shown.id == image


def test_a_volume_is_made_anew_since_2_93(demo: User, on_a_volume: tuple[str, str]) -> None:
    server, volume = on_a_volume
    debian = demo.ids.images["debian"]
    with refused(errors.BadRequest, "different image for a volume-backed server"):
        demo.wait(demo.compute.at("2.92").servers.rebuild(server, debian))
    demo.wait(demo.compute.at("2.93").servers.rebuild(server, debian))
    demo.settle(server)
    about = demo.cinder.wait_for_volume(volume, "in-use")["volume_image_metadata"]
    assert about["image_id"] == debian
