"""What is refused at once: unknown, busy or unfit volumes, ports, addresses, networks and images."""

from __future__ import annotations

from typing import Any

import pytest

from novakit import errors
from tests.story.user import UNKNOWN, User, refused

CHECK = "Check the id, the project that you are signed in to, and the region."
IN_USE = "Use another port, or detach this one"
FREE = "Choose another address"


def disk(source: str, uuid: str, **more: object) -> dict[str, Any]:
    """Describe a volume to boot from."""
    root = {"source_type": source, "destination_type": "volume", "uuid": uuid, "boot_index": 0}
    return root | more


def test_an_unknown_volume_is_neither_attached_nor_detached(demo: User, server: str) -> None:
    said = (f"/servers/{server}/os-volume_attachments", f"Volume {UNKNOWN} could not be found")
    for call in (demo.servers.volumes.attach, demo.servers.volumes.detach):
        with refused(errors.NotFound, *said, CHECK):
            demo.wait(call(server, UNKNOWN))


def test_a_volume_that_is_not_attached_is_not_detached(demo: User, server: str) -> None:
    volume = demo.cinder.volume()
    said = f"Instance {server} is not attached to volume {volume}"
    with refused(errors.NotFound, said, "List what the server has"):
        demo.wait(demo.servers.volumes.detach(server, volume))


def test_a_busy_volume(demo: User, server: str) -> None:
    volume = demo.cinder.volume(imageRef=demo.ids.image)
    demo.wait(demo.servers.volumes.attach(server, volume))
    demo.cinder.wait_for_volume(volume, "in-use")
    said = f"volume {volume} is already attached to instances: {server}"
    with refused(errors.BadRequest, said, "Detach it there first"):
        demo.wait(demo.servers.volumes.attach(server, volume))
    with refused(errors.BadRequest, f"{volume} status must be available", "Wait until"):
        demo.order(block_device_mapping_v2=[disk("volume", volume)])
    demo.wait(demo.servers.volumes.detach(server, volume))
    demo.cinder.wait_for_volume(volume, "available")


@pytest.mark.parametrize(
    ("device", "said", "advice"),
    [
        (disk("volume", UNKNOWN), f"failed to get volume {UNKNOWN}", CHECK),
        (disk("snapshot", UNKNOWN), f"Snapshot {UNKNOWN} could not be found", CHECK),
        (disk("image", UNKNOWN, volume_size=1), f"failed to get image {UNKNOWN}", CHECK),
    ],
    ids=["volume", "snapshot", "image"],
)
def test_no_server_boots_from_what_is_unknown(
    demo: User, device: dict[str, Any], said: str, advice: str
) -> None:
    with refused(errors.BadRequest, "POST", said, advice):
        demo.order(block_device_mapping_v2=[device])


def test_no_server_boots_from_an_empty_volume_nor_from_one_too_small(demo: User) -> None:
    blank = demo.ids.volumes["blank"]
    with refused(errors.BadRequest, f"{blank} is not bootable", "made of an image"):
        demo.order(block_device_mapping_v2=[disk("volume", blank)])
    windows = disk("image", demo.ids.images["windows"], volume_size=1)
    with refused(errors.BadRequest, "Volume is smaller than the minimum", "volume_size"):
        demo.order(block_device_mapping_v2=[windows], flavor="3")
    with refused(errors.BadRequest, "non-zero size specified", "volume_size="):
        demo.order(block_device_mapping_v2=[disk("image", demo.ids.image)])


@pytest.mark.parametrize(
    ("name", "flavor", "said", "advice"),
    [
        ("windows", "1", "Flavor's memory is too small", "a flavor with more memory"),
        ("windows", "memory", "Flavor's disk is smaller", "a flavor with a larger disk"),
        ("queued", "1", "is not active", "Wait until the image's own status is active"),
        ("deactivated", "1", "is not active", "Wait until the image's own status is active"),
    ],
)
def test_an_image_that_does_not_fit_or_is_not_there_yet(
    demo: User, admin: User, name: str, flavor: str, said: str, advice: str
) -> None:
    image = demo.ids.images[name]
    if flavor == "memory":
        made = admin.wait(admin.compute.flavors.create(name="memory", ram=4096, vcpus=1, disk=1))
        flavor = made.id
        admin.afterwards(lambda: admin.wait(admin.compute.flavors.delete(flavor)))
    with refused(errors.BadRequest, "POST", said, advice):
        demo.order(image=image, flavor=flavor)


def test_a_server_is_not_rebuilt_of_such_an_image(demo: User, server: str) -> None:
    with refused(errors.BadRequest, "Flavor's memory is too small", "a flavor with more memory"):
        demo.wait(demo.servers.rebuild(server, demo.ids.images["windows"]))
    with refused(errors.BadRequest, "Cannot find image for rebuild", CHECK):
        demo.wait(demo.servers.rebuild(server, UNKNOWN))


def test_an_unknown_image_flavor_key_or_security_group(demo: User) -> None:
    with refused(errors.BadRequest, "Can not find requested image", CHECK):
        demo.order(image=UNKNOWN)
    with refused(errors.BadRequest, "Flavor 99 could not be found", CHECK):
        demo.order(flavor="99")
    with refused(errors.BadRequest, "Invalid key_name provided", "A key pair belongs to a user"):
        demo.order(key_name="nobody's")
    with refused(errors.BadRequest, "Unable to find security_group", "'nobody'", CHECK):
        demo.order(networks="auto", security_groups=["nobody"])


def test_an_unknown_port_or_network(demo: User, server: str) -> None:
    foreign = demo.ids.networks["alt"]
    for network in (UNKNOWN, foreign):
        with refused(errors.BadRequest, f"Network {network} could not be found", CHECK):
            demo.order(networks=[network])
    with refused(errors.BadRequest, f"Port id {UNKNOWN} could not be found", CHECK):
        demo.order(networks=[{"port-id": UNKNOWN}])
    with refused(errors.NotFound, f"Port id {UNKNOWN} could not be found", CHECK):
        demo.wait(demo.servers.interfaces.attach(server, port_id=UNKNOWN))
    with refused(errors.ServerError, "NetworkNotFound", "no such network"):
        demo.wait(demo.servers.interfaces.attach(server, net_id=UNKNOWN))


def test_a_busy_port_or_address(demo: User, server: str) -> None:
    (port,) = demo.neutron.ports_of(server)
    (address,) = demo.neutron.addresses(port)
    at = {"net-id": demo.ids.network, "v4-fixed-ip": address}
    with refused(errors.Conflict, f"Port {port} is still in use", IN_USE):
        demo.order(networks=[{"port-id": port}])
    with refused(errors.Conflict, f"Port {port} is still in use", IN_USE):
        demo.wait(demo.servers.interfaces.attach(server, port_id=port))
    with refused(errors.BadRequest, f"{address} is already in use on instance {server}", FREE):
        demo.order(networks=[at])
    with refused(errors.Conflict, f"Fixed IP {address} is already in use", FREE):
        demo.wait(
            demo.servers.interfaces.attach(
                server, net_id=demo.ids.network, fixed_ips=[{"ip_address": address}]
            )
        )


def test_an_address_of_another_network(demo: User, server: str) -> None:
    with refused(errors.ServerError, "nova.exception.InvalidInput", "the network's subnets"):
        demo.wait(
            demo.servers.interfaces.attach(
                server, net_id=demo.ids.network, fixed_ips=[{"ip_address": "192.0.2.7"}]
            )
        )


def test_an_external_network(demo: User, server: str) -> None:
    public = demo.ids.networks["public"]
    with refused(errors.Forbidden, f"external network {public}", "Use a network of the project"):
        demo.wait(demo.servers.interfaces.attach(server, net_id=public))


def test_several_networks_make_auto_ambiguous(alt: User) -> None:
    with refused(errors.Conflict, "Multiple possible networks found", "networks= of a new server"):
        alt.order(networks="auto")


def test_what_another_project_has_is_not_found(alt: User, demo: User) -> None:
    port = demo.neutron.port(demo.ids.network)
    with refused(errors.BadRequest, f"Port id {port} could not be found", "the project"):
        alt.order(networks=[{"port-id": port}])
    volume = demo.ids.bootable_volume
    with refused(errors.BadRequest, f"failed to get volume {volume}", "the project"):
        alt.order(block_device_mapping_v2=[disk("volume", volume)])


def test_a_security_group_of_a_server(demo: User, server: str) -> None:
    with refused(errors.NotFound, "Security group nobody is not found", CHECK):
        demo.wait(demo.servers.add_security_group(server, "nobody"))
    with refused(errors.NotFound, "web not associated", "List what the server has"):
        demo.wait(demo.servers.remove_security_group(server, "web"))
    with refused(errors.BadRequest, "Duplicate items in the list"):
        demo.wait(demo.servers.add_security_group(server, "default"))
