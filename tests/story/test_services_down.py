"""What a user is told while a service that Nova needs is down, and that all is well afterwards."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager
from typing import Any, TypeAlias

import pytest

from novakit import Compute, errors
from tests.cloud import EmbeddedCloud
from tests.cloud.fault_rules import FaultRule
from tests.story.user import User, check, refused

PAGE = "<html><head><title>503 Service Unavailable</title></head><body></body></html>"
LATER = "repeat it later"


@contextmanager
def down(
    cloud: EmbeddedCloud, service: str, path: str = "", method: str | None = None
) -> Generator[None]:
    """Let a proxy answer for a service that is down."""
    headers = {"Content-Type": "text/html"}
    with cloud.faults(service) as faults:
        faults.add(FaultRule(path=path, method=method, status=503, body=PAGE, headers=headers))
        yield


@contextmanager
def unreachable(cloud: EmbeddedCloud, service: str) -> Generator[None]:
    """Let a service drop every connection."""
    with cloud.faults(service) as faults:
        faults.add(FaultRule(close=True))
        yield


Gone: TypeAlias = Callable[[EmbeddedCloud, str], AbstractContextManager[None]]


@pytest.fixture(params=[down, unreachable])
def gone(request: pytest.FixtureRequest) -> Gone:
    """Return each way in which a service may be away."""
    way: Gone = request.param
    return way


def test_glance(demo: User, each_cloud: EmbeddedCloud, server: str, gone: Gone) -> None:
    told = (errors.ServerError, "answered 500", "The Image service does not do its part", LATER)
    with gone(each_cloud, "glance"):
        with refused(*told):
            demo.order()
        with refused(*told):
            demo.wait(demo.servers.rebuild(server, demo.ids.image))
        with refused(*told):
            demo.wait(demo.servers.create_image(server, "never"))
        assert demo.wait(demo.servers.get(server)).status == "ACTIVE"
    demo.settle(server)


def test_neutron(demo: User, each_cloud: EmbeddedCloud, server: str, gone: Gone) -> None:
    # Nova does not tell which service drops connections.
    which = "The Networking service" if gone is down else "Another service that Nova needs"
    told = (errors.ServerError, "answered 500", f"{which} does not do its part", LATER)
    with gone(each_cloud, "neutron"):
        with refused(*told):
            demo.order(networks=[demo.ids.network])
        with refused(*told):
            demo.wait(demo.servers.interfaces.attach(server, net_id=demo.ids.network))
        with refused(*told):
            demo.list(demo.servers.interfaces.list(server))
        with refused(*told):
            demo.wait(demo.servers.add_security_group(server, "web"))
    assert len(demo.list(demo.servers.interfaces.list(server))) == 1


def test_cinder(demo: User, each_cloud: EmbeddedCloud, server: str, gone: Gone) -> None:
    volume = demo.cinder.volume()
    root = {"source_type": "volume", "destination_type": "volume", "boot_index": 0}
    told: Any = (errors.ServerError, "The Block Storage service does not do its part", LATER)
    # Nova does not tell a service that is down from a volume that is unknown.
    unknown: Any = (errors.BadRequest, "failed to get volume", "Block Storage service is down")
    with gone(each_cloud, "cinder"):
        for call in (demo.servers.volumes.attach, demo.servers.volumes.detach):
            with refused(*told):
                demo.wait(call(server, volume))
        with refused(*(unknown if gone is down else told)):
            demo.order(block_device_mapping_v2=[root | {"uuid": volume}])
    demo.cinder.wait_for_volume(volume, "available")


def test_keystone(demo: User, each_cloud: EmbeddedCloud, server: str) -> None:
    compute: Compute = demo.compute.within(5)
    said = ("answered 503", "The Keystone service is temporarily unavailable", LATER)
    with down(each_cloud, "keystone"), refused(errors.Unavailable, *said):
        demo.wait(compute.servers.stop(server))
    assert demo.wait(demo.servers.get(server)).status == "ACTIVE"


def test_placement_while_a_server_is_built(demo: User, each_cloud: EmbeddedCloud) -> None:
    with down(each_cloud, "placement"):
        failed = demo.fail_to_boot()
        check(
            failed, errors.ServerFailed, "during create", "No valid host was found", "No host fits"
        )
        said = "503 Service Unavailable"
        with refused(errors.Conflict, "Failed to delete allocations", said, LATER):
            demo.wait(demo.servers.delete(failed.server_id))
    demo.end(failed.server_id)


def test_cinder_while_a_server_is_built(demo: User, each_cloud: EmbeddedCloud) -> None:
    volume = demo.cinder.volume(imageRef=demo.ids.image)
    root = {"source_type": "volume", "destination_type": "volume", "boot_index": 0, "uuid": volume}
    with down(each_cloud, "cinder", method="PUT", path="/attachments"):
        failed = demo.fail_to_boot(block_device_mapping_v2=[root])
    check(failed, errors.ServerFailed, "during create", "aborted: Service Unavailable (HTTP 503)")
    demo.end(failed.server_id)
    demo.cinder.wait_for_volume(volume, "available")


def test_neutron_while_a_server_is_built(demo: User, each_cloud: EmbeddedCloud) -> None:
    with down(each_cloud, "neutron", method="POST", path="/v2.0/ports"):
        failed = demo.fail_to_boot(networks=[demo.ids.network])
    check(failed, errors.ServerFailed, "during create", "No host could build it", LATER)
    demo.end(failed.server_id)


def test_cinder_while_a_volume_is_attached(
    demo: User, each_cloud: EmbeddedCloud, server: str
) -> None:
    volume = demo.cinder.volume()
    with (
        down(each_cloud, "cinder", method="PUT", path="/attachments"),
        refused(errors.ActionFailed, "was not attached to", "attach_volume ended in an error"),
    ):
        demo.wait(demo.servers.volumes.attach_and_wait(server, volume, timeout=60))
    demo.cinder.wait_for_volume(volume, "available")
    assert demo.list(demo.servers.volumes.list(server)) == []
