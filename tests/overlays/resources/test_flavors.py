"""`compute.flavors`: finding them, and the values of extra specs."""

from typing import Any
from urllib.parse import parse_qs

import pytest

from novakit import Compute, errors
from tests.overlays.fake_cloud import FakeCloud
from tests.overlays.hostile import Reply
from tests.overlays.sides import Side

SPEC = "/flavors/1/os-extra_specs/hw%3Acpu_policy"


class Thing:
    id = "1"


@pytest.fixture
def compute(side: Side, fake: FakeCloud) -> Compute:
    return side.keep(side.kind.from_token("given-token", fake.endpoint))


def flavor(id: str, name: str) -> dict[str, Any]:  # noqa: A002 - as the API has it
    return {"id": id, "name": name, "ram": 512, "vcpus": 1, "disk": 1, "swap": 0}


def test_find_also_those_that_are_not_public(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.nova("GET", "/flavors/1", Reply(200, {"flavor": flavor("1", "m1.tiny")}))
    listed = [
        flavor("1", "m1.tiny"),
        flavor("2", "own"),
        flavor("3", "twice"),
        flavor("4", "twice"),
    ]
    fake.nova("GET", "/flavors/detail", Reply(200, {"flavors": listed}))
    assert side.wait(compute.flavors.find("1")).name == "m1.tiny"
    assert side.wait(compute.flavors.find("own")).id == "2"
    assert parse_qs(fake.requests("GET", "detail")[0].query) == {"is_public": ["none"]}
    with pytest.raises(errors.NotFoundByName, match=r"no flavor .* 'Own' in this region\."):
        side.wait(compute.flavors.find("Own"))
    with pytest.raises(errors.NoUniqueMatch) as caught:
        side.wait(compute.flavors.find("twice"))
    assert list(caught.value.ids) == ["3", "4"]


def test_an_extra_spec_is_its_value(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.nova("GET", SPEC, Reply(200, {"hw:cpu_policy": "shared"}))
    fake.nova("PUT", SPEC, Reply(200, {"hw:cpu_policy": "dedicated"}))
    specs = compute.flavors.extra_specs
    assert side.wait(specs.get(Thing(), "hw:cpu_policy")) == "shared"
    assert side.wait(specs.update(Thing(), "hw:cpu_policy", "dedicated")) is None
    assert fake.requests("PUT")[0].json == {"hw:cpu_policy": "dedicated"}
    with pytest.raises(errors.InvalidArgument, match="expected str, not int"):
        side.wait(specs.update("1", "hw:numa_nodes", 2))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def test_a_reply_about_another_key_is_no_value(
    side: Side, fake: FakeCloud, compute: Compute
) -> None:
    fake.nova("GET", SPEC, Reply(200, {"hw:cpu_threads": "2"}))
    with pytest.raises(errors.UndecodableReply, match="hw:cpu_policy"):
        side.wait(compute.flavors.extra_specs.get("1", "hw:cpu_policy"))


def test_several_extra_specs_are_set_at_once(side: Side, fake: FakeCloud, compute: Compute) -> None:
    wanted = {"hw:cpu_policy": "dedicated", "hw:numa_nodes": "2"}
    fake.nova("POST", "/flavors/1/os-extra_specs", Reply(200, {"extra_specs": wanted}))
    assert side.wait(compute.flavors.extra_specs.set("1", wanted)) == wanted
    assert fake.requests("POST")[0].json == {"extra_specs": wanted}


def test_access_is_given_to_projects(side: Side, fake: FakeCloud, compute: Compute) -> None:
    access = {"flavor_access": [{"flavor_id": "1", "tenant_id": "p"}]}
    fake.nova("POST", "/flavors/1/action", Reply(200, access), Reply(200, {"flavor_access": []}))
    (given,) = side.wait(compute.flavors.access.add("1", "p"))
    assert (given.flavor_id, given.project_id) == ("1", "p")
    assert side.wait(compute.flavors.access.remove(Thing(), Project())) == []
    sent = [seen.json for seen in fake.requests("POST")]
    assert sent == [{"addTenantAccess": {"tenant": "p"}}, {"removeTenantAccess": {"tenant": "p"}}]


class Project:
    id = "p"
