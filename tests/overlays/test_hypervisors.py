"""`compute.hypervisors` and `compute.services`: finding, enabling and disabling."""

from typing import Any

import pytest

from novakit import Compute, errors
from tests.overlays.fake_cloud import FakeCloud
from tests.overlays.hostile import Reply
from tests.overlays.sides import Side

UUIDS = [f"{number}bb62a04-c576-402c-8147-9e89757a09e3" for number in range(4)]


def hypervisor(number: int, host: str) -> dict[str, Any]:
    name = f"node{number}.example.org"
    return {"id": UUIDS[number], "hypervisor_hostname": name, "service": {"id": "s", "host": host}}


@pytest.fixture
def compute(side: Side, fake: FakeCloud) -> Compute:
    hosts = ("compute0", "compute1", "ironic", "ironic")
    listed = [hypervisor(number, host) for number, host in enumerate(hosts)]
    fake.nova("GET", "/os-hypervisors/detail", Reply(200, {"hypervisors": listed}))
    fake.nova("GET", f"/os-hypervisors/{UUIDS[3]}", Reply(200, {"hypervisor": listed[3]}))
    return side.keep(side.kind.from_token("given-token", fake.endpoint))


@pytest.mark.parametrize(
    ("name", "number"), [("node1.example.org", 1), ("compute0", 0), (UUIDS[3], 3), (UUIDS[2], 2)]
)
def test_find_by_name_host_or_id(side: Side, compute: Compute, name: str, number: int) -> None:
    assert side.wait(compute.hypervisors.find(name)).id == UUIDS[number]


def test_find_wants_exactly_one(side: Side, compute: Compute) -> None:
    with pytest.raises(errors.NotFoundByName, match=r"no hypervisor .* 'node' in this region\."):
        side.wait(compute.hypervisors.find("node"))
    with pytest.raises(errors.NoUniqueMatch, match="2 hypervisors") as caught:
        side.wait(compute.hypervisors.find("ironic"))
    assert list(caught.value.ids) == UUIDS[2:]
    with pytest.raises(errors.InvalidArgument, match="name_or_id"):
        side.wait(compute.hypervisors.find(7))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


NEW, OLD = UUIDS[0], 7
CHANGES: list[tuple[str, dict[str, Any], dict[str, Any], str, dict[str, Any]]] = [
    ("enable", {}, {"status": "enabled"}, "enable", {}),
    ("disable", {}, {"status": "disabled"}, "disable", {}),
    (
        "disable",
        {"reason": "why"},
        {"status": "disabled", "disabled_reason": "why"},
        "disable-log-reason",
        {"disabled_reason": "why"},
    ),
    ("force_down", {}, {"forced_down": True}, "force-down", {"forced_down": True}),
    ("force_down", {"down": False}, {"forced_down": False}, "force-down", {"forced_down": False}),
]


@pytest.mark.parametrize("microversion", ["2.11", "2.52", "2.53", "2.100"])
@pytest.mark.parametrize(("name", "arguments", "by_id", "old", "by_name"), CHANGES)
def test_a_service_is_changed_in_the_way_of_its_time(
    side: Side,
    fake: FakeCloud,
    compute: Compute,
    name: str,
    arguments: dict[str, Any],
    by_id: dict[str, Any],
    old: str,
    by_name: dict[str, Any],
    microversion: str,
) -> None:
    is_old = microversion in ("2.11", "2.52")
    service = {"id": OLD if is_old else NEW, "host": "compute1", "binary": "nova-compute"}
    fake.nova("GET", "/os-services", Reply(200, {"services": [service]}))
    fake.nova("PUT", "/os-services/.*", Reply(200, {"service": service}))
    changed = side.wait(getattr(compute.at(microversion).services, name)("compute1", **arguments))
    assert changed.host == "compute1"
    (sent,) = fake.requests("PUT")
    assert sent.headers["x-openstack-nova-api-version"] == microversion
    whose = {"host": "compute1", "binary": "nova-compute"}
    assert sent.path.endswith(f"/os-services/{old if is_old else NEW}")
    assert sent.json == (whose | by_name if is_old else by_id)


def test_a_service_that_is_not_there(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.nova("GET", "/os-services", Reply(200, {"services": []}))
    with pytest.raises(errors.NotFoundByName, match=r"no nova-compute service .*'compute9'"):
        side.wait(compute.services.disable("compute9"))
    assert fake.requests("PUT") == []
