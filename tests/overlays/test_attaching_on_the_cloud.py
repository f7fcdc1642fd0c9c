"""Volumes and interfaces of a real server: attached when the wait ends, and gone."""

from collections.abc import Iterator

import pytest

from novakit import Compute, errors
from novakit_api.models import Server
from tests.cloud import EmbeddedCloud
from tests.overlays.on_the_cloud import at_the_cloud as at_the_cloud
from tests.overlays.on_the_cloud import demo as demo
from tests.overlays.on_the_cloud import side as side
from tests.overlays.sides import Side


@pytest.fixture
def server(side: Side, each_cloud: EmbeddedCloud, demo: Compute) -> Iterator[Server]:
    image = each_cloud.ids.image
    made = side.wait(
        demo.servers.create_and_wait(
            name="attaching", flavor="1", image=image, networks="none", timeout=60
        )
    )
    yield made
    side.wait(demo.servers.delete(made))
    side.wait(demo.servers.wait_until_deleted(made, timeout=60))


def result(side: Side, demo: Compute, server: Server, kind: str) -> list[str | None]:
    """Return how the steps of the newest action of this kind ended."""
    actions = side.items(demo.servers.instance_actions.list(server))
    newest = next(one for one in actions if one.action == kind)
    shown = side.wait(demo.servers.instance_actions.get(server, newest.request_id))
    return [step.result for step in shown.events or ()]


def test_a_volume(side: Side, each_cloud: EmbeddedCloud, demo: Compute, server: Server) -> None:
    volume = each_cloud.ids.bootable_volume
    volumes = demo.servers.volumes
    attached = side.wait(volumes.attach_and_wait(server, volume, timeout=60))
    assert attached.volume_id == volume
    assert result(side, demo, server, "attach_volume") == ["Success"]
    again = side.wait(volumes.wait_until_attached(server, volume, timeout=60))
    assert again.volume_id == volume

    side.wait(volumes.detach_and_wait(server, volume, timeout=60))
    assert not side.items(volumes.list(server))
    assert result(side, demo, server, "detach_volume") == ["Success"]
    side.wait(volumes.wait_until_detached(server, volume, timeout=60))


def test_a_volume_is_attached_again_at_once(
    side: Side, each_cloud: EmbeddedCloud, demo: Compute, server: Server
) -> None:
    volume = each_cloud.ids.bootable_volume
    for _ in range(2):
        side.wait(demo.servers.volumes.attach_and_wait(server, volume, timeout=60))
        side.wait(demo.servers.volumes.detach_and_wait(server, volume, timeout=60))


def test_an_interface(side: Side, each_cloud: EmbeddedCloud, demo: Compute, server: Server) -> None:
    interfaces = demo.servers.interfaces
    made = side.wait(interfaces.attach(server, net_id=each_cloud.ids.network))
    found = side.wait(interfaces.wait_until_attached(server, made.port_id, timeout=60))
    assert found.port_id == made.port_id
    side.wait(interfaces.detach_and_wait(server, made.port_id, timeout=60))
    assert made.port_id not in [one.port_id for one in side.items(interfaces.list(server))]
    side.wait(interfaces.wait_until_detached(server, made.port_id, timeout=60))


def test_where_nova_tells_no_end(
    side: Side, each_cloud: EmbeddedCloud, demo: Compute, server: Server
) -> None:
    volume = each_cloud.ids.bootable_volume
    with pytest.raises(errors.UnsupportedByCloud):
        side.wait(demo.at("2.50").servers.volumes.attach_and_wait(server, volume))
    assert not side.items(demo.servers.volumes.list(server))
