"""What a project may not have any more: the quotas of Nova, Neutron and Cinder."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from novakit import errors
from tests.story.user import User, check, refused

ROOM = "Ask for less, free some of what the project has, or get it a higher quota."


@pytest.fixture
def quotas(admin: User) -> Iterator[Any]:
    """Return what sets alt's quotas in Nova; at last they are those of a new cloud."""
    project, resource = admin.ids.projects["alt"], admin.compute.quotas

    def update(**limits: Any) -> None:
        admin.wait(resource.update(project, force=True, **limits))

    yield update
    admin.wait(resource.delete(project))
    update(instances=3, cores=4)


@pytest.fixture
def network(alt: User) -> str:
    return alt.ids.networks["alt"]


def test_servers_and_cores(alt: User) -> None:
    said = "Quota exceeded for instances: Requested 4, but already used 0 of 3 instances"
    with refused(errors.QuotaExceeded, said, ROOM) as caught:
        alt.order(min_count=4)
    over = caught.value
    assert (over.resource, over.requested, over.used, over.limit) == ("instances", 4, 0, 3)
    assert (over.policy, over.allowed) == (None, None)
    with refused(
        errors.QuotaExceeded, "Quota exceeded for cores: Requested 8", "0 of 4 cores", ROOM
    ):
        alt.order(flavor="5")


def test_what_an_administrator_may_set_to_nothing(alt: User, quotas: Any) -> None:
    compute, key = alt.compute, "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQDG story"
    quotas(metadata_items=0, key_pairs=0, server_groups=0, ram=0)
    with refused(errors.QuotaExceeded, "Maximum number of metadata items exceeds 0", ROOM):
        alt.order(metadata={"a": "b"})
    with refused(errors.QuotaExceeded, "Quota exceeded for ram: Requested 512", ROOM):
        alt.order()
    with refused(errors.QuotaExceeded, "Quota exceeded, too many key pairs", ROOM):
        alt.wait(compute.keypairs.create("story", public_key=key))
    with refused(errors.QuotaExceeded, "Quota exceeded, too many server groups", ROOM):
        alt.wait(compute.server_groups.create(name="story", policy="affinity"))


def test_files_put_into_a_server(alt: User) -> None:
    servers = alt.compute.at("2.56").servers

    def order(files: dict[str, bytes]) -> None:
        about: Any = {"name": "story", "flavor": "1", "image": alt.ids.image, "networks": "none"}
        alt.wait(servers.create(**about, files=files))

    with refused(errors.QuotaExceeded, "Personality file limit exceeded", ROOM):
        order({f"/etc/{number}": b"" for number in range(6)})
    with refused(errors.QuotaExceeded, "Personality file content exceeds maximum 10240", ROOM):
        order({"/etc/motd": b"x" * 10241})


def test_members_of_a_server_group(alt: User, quotas: Any) -> None:
    groups = alt.compute.server_groups
    group = alt.wait(groups.create(name="story", policy="affinity"))
    quotas(server_group_members=0)
    with refused(errors.QuotaExceeded, "Quota exceeded, too many servers in group", ROOM):
        alt.order(scheduler_hints={"group": group.id})
    alt.wait(groups.delete(group.id))


def test_ports(alt: User, network: str) -> None:
    server = alt.boot()
    for _ in range(5):
        alt.neutron.port(network)
    with refused(errors.QuotaExceeded, "Maximum number of ports exceeded", ROOM):
        alt.order(networks=[network])
    with refused(errors.QuotaExceeded, "Maximum number of ports exceeded", ROOM):
        alt.wait(alt.servers.interfaces.attach(server, net_id=network))


def test_volumes_of_a_server_that_is_built(alt: User) -> None:
    image = {"source_type": "image", "destination_type": "volume", "uuid": alt.ids.image}
    root = image | {"boot_index": 0, "delete_on_termination": True}
    for _ in range(2):
        alt.cinder.volume()
    failed = alt.fail_to_boot(block_device_mapping_v2=[root | {"volume_size": 1}])
    said = "VolumeLimitExceeded: Maximum number of volumes allowed (2) exceeded"
    check(failed, errors.ServerFailed, "during create", said, ROOM)
    failed = alt.fail_to_boot(block_device_mapping_v2=[root | {"volume_size": 20}])
    said = "Requested 20G, quota is 10G and 2G has been consumed"
    check(failed, errors.ServerFailed, said, ROOM)


def test_snapshots_of_the_volumes_of_a_server(alt: User) -> None:
    root, data = alt.cinder.volume(imageRef=alt.ids.image), alt.cinder.volume()
    device = {"source_type": "volume", "destination_type": "volume"}
    server = alt.boot(
        block_device_mapping_v2=[
            {"uuid": root, "boot_index": 0, **device},
            {"uuid": data, **device},
        ]
    )
    with refused(errors.QuotaExceeded, "Quota exceeded for resources: snapshots", ROOM):
        alt.wait(alt.servers.create_image(server, "of two volumes"))
    assert alt.cinder.list("/snapshots") == []
    alt.settle(server)
