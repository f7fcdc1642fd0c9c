"""Glance, Neutron and Cinder are real, and hold what the cloud was seeded with."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from tests.cloud import EmbeddedCloud
from tests.cloud.config import DOWN_HOST
from tests.cloud.session import Session

UNKNOWN = "11111111-2222-4333-8444-555555555555"


@pytest.fixture
def demo(each_cloud: EmbeddedCloud) -> Iterator[Session]:
    with Session(each_cloud) as session:
        yield session


@pytest.fixture
def alt(each_cloud: EmbeddedCloud) -> Iterator[Session]:
    with Session(each_cloud, "alt", "alt") as session:
        yield session


@pytest.fixture
def admin(each_cloud: EmbeddedCloud) -> Iterator[Session]:
    with Session(each_cloud, "admin", "admin") as session:
        yield session


def shown(response: httpx.Response, status: int = 200) -> Any:
    """Return what the only key of a document holds, or the whole document."""
    assert response.status_code == status, response.text
    document = response.json()
    return next(iter(document.values())) if len(document) == 1 else document


def until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 30
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.05)


@pytest.mark.parametrize(
    ("service", "service_type", "path"),
    [
        ("glance", "image", ""),
        ("neutron", "network", ""),
        ("cinder", "volumev3", "/v3/{project}"),
        ("cinder", "block-storage", "/v3/{project}"),
    ],
)
def test_the_catalog_says_where_each_service_is(
    each_cloud: EmbeddedCloud, demo: Session, service: str, service_type: str, path: str
) -> None:
    path = path.format(project=each_cloud.ids.projects["demo"])
    assert demo.endpoint(service_type) == each_cloud.config.url(service, path)


def test_glance_has_images_of_several_sizes_and_states(
    each_cloud: EmbeddedCloud, demo: Session
) -> None:
    images = demo.send_to("image", "GET", "/v2/images").json()["images"]
    ids = each_cloud.ids.images
    assert {name: one["id"] for one in images for name in ids if one["name"] == name} == ids
    seen = {one["name"]: (one["status"], one["size"], one["min_disk"]) for one in images}
    assert {name: seen[name] for name in ids} == {
        "cirros": ("active", 1024, 0),
        "debian": ("active", 64 * 1024, 0),
        "windows": ("active", 256 * 1024, 40),
        "queued": ("queued", None, 0),
        "deactivated": ("deactivated", 1024, 0),
    }


@pytest.mark.parametrize(
    ("image", "said"),
    [
        ("queued", "is not active"),
        ("deactivated", "is not active"),
        ("windows", "memory is too small"),
    ],
)
def test_nova_refuses_images_that_it_cannot_boot(
    each_cloud: EmbeddedCloud, demo: Session, image: str, said: str
) -> None:
    server = {"name": "test", "flavorRef": "1", "networks": "none"}
    server["imageRef"] = each_cloud.ids.images[image]
    refused = demo.send("POST", "/servers", {"server": server})
    assert shown(refused, 400)["message"].endswith(said) or said in refused.text


def test_a_kept_connection_takes_requests_after_an_upload(demo: Session) -> None:
    image = {"name": "mine", "disk_format": "raw", "container_format": "bare"}
    made = shown(demo.send_to("image", "POST", "/v2/images", image), 201)["id"]
    kind = {"Content-Type": "application/octet-stream"}
    path = f"/v2/images/{made}"
    sent = demo.send_to("image", "PUT", f"{path}/file", content=b"data", headers=kind)
    assert sent.status_code == 204
    assert demo.send_to("image", "GET", path).json()["size"] == 4
    assert demo.send_to("image", "DELETE", path).status_code == 204


def test_demo_may_use_one_network_and_alt_two(
    each_cloud: EmbeddedCloud, demo: Session, alt: Session
) -> None:
    def names(session: Session) -> set[str]:
        networks = shown(session.send_to("network", "GET", "/v2.0/networks"))
        return {one["name"] for one in networks if not one["router:external"]}

    assert names(demo) == {"private"}
    assert names(alt) == {"private", "alt"}
    server = {"name": "test", "flavorRef": "1", "networks": "auto"}
    server["imageRef"] = each_cloud.ids.image
    refused = alt.send("POST", "/servers", {"server": server})
    assert "Multiple possible networks found" in shown(refused, 409)["message"]


def test_a_server_has_a_port_a_fixed_address_and_a_floating_one(
    each_cloud: EmbeddedCloud, demo: Session
) -> None:
    ids = each_cloud.ids
    address = f"10.20.0.{50 + len(each_cloud.release)}"
    network = {"uuid": ids.network, "fixed_ip": address}
    server = demo.boot(imageRef=ids.image, networks=[network], security_groups=[{"name": "web"}])
    assert [one["addr"] for one in server["addresses"]["private"]] == [address]
    assert server["security_groups"] == [{"name": "web"}]
    (port,) = shown(demo.send_to("network", "GET", f"/v2.0/ports?device_id={server['id']}"))
    assert (port["status"], port["fixed_ips"][0]["subnet_id"]) == ("ACTIVE", ids.subnets["private"])

    floating = {"floating_network_id": ids.networks["public"], "port_id": port["id"]}
    made = demo.send_to("network", "POST", "/v2.0/floatingips", {"floatingip": floating})
    assert shown(made, 201)["fixed_ip_address"] == address
    demo.delete(server["id"])
    until(lambda: not shown(demo.send_to("network", "GET", f"/v2.0/ports?id={port['id']}")))
    path = f"/v2.0/floatingips/{made.json()['floatingip']['id']}"
    assert demo.send_to("network", "DELETE", path).status_code == 204


def test_a_volume_is_attached_with_a_tag_and_detached(demo: Session) -> None:
    server = demo.boot(networks="none", imageRef=demo.cloud.ids.image)
    volume = demo.make_volume(size=1)
    attachment = {"volumeAttachment": {"volumeId": volume, "tag": "data"}}
    attachments = f"/servers/{server['id']}/os-volume_attachments"
    attached = demo.send("POST", attachments, attachment, microversion="2.100")
    assert attached.status_code == 200, attached.text
    demo.wait_for_volume(volume, "in-use")
    assert demo.send("DELETE", f"{attachments}/{volume}").status_code == 202
    demo.wait_for_volume(volume, "available")
    demo.delete(server["id"])
    assert demo.send_to("volumev3", "DELETE", f"/volumes/{volume}").status_code == 202


def test_an_unknown_volume_is_refused(demo: Session) -> None:
    server = demo.boot(networks="none", imageRef=demo.cloud.ids.image)
    attachment = {"volumeAttachment": {"volumeId": UNKNOWN}}
    refused = demo.send("POST", f"/servers/{server['id']}/os-volume_attachments", attachment)
    assert refused.status_code == 404
    assert UNKNOWN in refused.text
    demo.delete(server["id"])


def test_a_server_boots_from_a_volume_made_of_an_image_and_is_made_anew(demo: Session) -> None:
    image = demo.cloud.ids.image
    volume = demo.make_volume(size=1, imageRef=image)
    server = demo.boot(networks="none", block_device_mapping_v2=[boot_from(volume)])
    assert server["image"] == ""
    path = f"/servers/{server['id']}"
    rebuilt = demo.send("POST", f"{path}/action", {"rebuild": {"imageRef": image}})
    assert rebuilt.status_code == 202, rebuilt.text
    until(lambda: shown(demo.send("GET", path))["status"] == "ACTIVE")
    demo.delete(server["id"])
    until(lambda: demo.send_to("volumev3", "GET", f"/volumes/{volume}").status_code == 404)


def boot_from(volume: str) -> dict[str, object]:
    kind = {"source_type": "volume", "destination_type": "volume"}
    return {**kind, "uuid": volume, "boot_index": 0, "delete_on_termination": True}


def test_a_snapshot_of_a_server_is_an_image(demo: Session) -> None:
    server = demo.boot(networks="none", imageRef=demo.cloud.ids.image)
    body = {"createImage": {"name": "snapshot"}}
    made = demo.send("POST", f"/servers/{server['id']}/action", body).json()["image_id"]
    path = f"/v2/images/{made}"
    until(lambda: demo.send_to("image", "GET", path).json()["status"] == "active")
    assert demo.send_to("image", "GET", path).json()["size"] == 1024
    assert demo.send_to("image", "DELETE", path).status_code == 204
    demo.delete(server["id"])


def test_cinder_has_a_bootable_volume_a_blank_one_and_a_snapshot(
    each_cloud: EmbeddedCloud, demo: Session
) -> None:
    ids = each_cloud.ids
    for name, bootable in (("bootable", "true"), ("blank", "false")):
        volume = shown(demo.send_to("volumev3", "GET", f"/volumes/{ids.volumes[name]}"))
        assert (volume["name"], volume["bootable"], volume["size"]) == (name, bootable, 1)
    snapshot = shown(demo.send_to("volumev3", "GET", f"/snapshots/{ids.snapshots['blank']}"))
    assert (snapshot["status"], snapshot["volume_id"]) == ("available", ids.volumes["blank"])


def test_alt_comes_to_the_end_of_its_volumes(alt: Session) -> None:
    made = [alt.make_volume(size=1) for _ in range(2)]
    third = alt.send_to("volumev3", "POST", "/volumes", {"volume": {"size": 1}})
    assert "quota" in shown(third, 413)["message"].lower()
    for volume in made:
        alt.send_to("volumev3", "DELETE", f"/volumes/{volume}")


def test_both_projects_have_quotas_of_their_own(each_cloud: EmbeddedCloud, admin: Session) -> None:
    def limits(project: str) -> tuple[int, int, int]:
        project_id = each_cloud.ids.projects[project]
        nova = shown(admin.send("GET", f"/os-quota-sets/{project_id}"))
        cinder = shown(admin.send_to("volumev3", "GET", f"/os-quota-sets/{project_id}"))
        neutron = shown(admin.send_to("network", "GET", f"/v2.0/quotas/{project_id}"))
        return nova["instances"], neutron["port"], cinder["volumes"]

    assert limits("alt") == (3, 5, 2)
    assert limits("demo") == (1000, 10000, 1000)


def test_one_compute_of_several_is_down(each_cloud: EmbeddedCloud, admin: Session) -> None:
    hypervisors = shown(admin.send("GET", "/os-hypervisors/detail"))
    states = {one["hypervisor_hostname"]: (one["state"], one["status"]) for one in hypervisors}
    assert states.pop(DOWN_HOST) == ("down", "enabled")
    assert states == dict.fromkeys(each_cloud.config.computes, ("up", "enabled"))
