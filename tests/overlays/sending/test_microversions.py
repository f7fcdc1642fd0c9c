"""The choice of the microversion, and the refusal before anything is sent."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from attrs import evolve

from novakit import Compute, errors
from novakit_api.operations.server_actions import trigger_server_crash_dump
from novakit_api.operations.servers import show_server
from novakit_api.supported import SUPPORTED
from novakit_core.checks import Requirement
from novakit_core.microversions import Microversions
from novakit_core.operation import Operation
from tests.overlays.fake_cloud import SERVER_ID, FakeCloud, version
from tests.overlays.hostile import Reply
from tests.overlays.sides import Side

IMAGE = "70a599e0-31e7-49b7-b260-868f441e862b"
CREATED = Reply(
    202,
    {"server": {"id": SERVER_ID, "links": [], "security_groups": [], "OS-DCF:diskConfig": "AUTO"}},
)


def at(side: Side, fake: FakeCloud, highest: str, lowest: str = "2.1") -> Compute:
    """Return a client of a cloud with other limits."""
    fake.nova("GET", "/", Reply(200, {"version": version(lowest, highest)}))
    fake.nova("POST", "/servers", CREATED)
    return side.keep(side.kind.from_token("given-token", fake.endpoint))


def sent_at(fake: FakeCloud) -> str:
    headers = fake.seen[-1].headers
    old, new = headers["x-openstack-nova-api-version"], headers["openstack-api-version"]
    assert new == f"compute {old}"
    return old


@pytest.mark.parametrize(
    ("offered", "used"), [("2.1", "2.1"), ("2.60", "2.60"), ("2.999", "2.104")]
)
def test_the_highest_that_both_know(side: Side, fake: FakeCloud, offered: str, used: str) -> None:
    side.wait(at(side, fake, offered).servers.get(SERVER_ID))
    assert sent_at(fake) == used


@pytest.mark.parametrize(
    ("arguments", "used"),
    [
        ({}, "2.100"),
        ({"files": {"/a": "x"}}, "2.56"),
        ({"files": {"/a": "x"}, "tags": ["t"]}, "2.56"),
        ({"networks": [{"net-id": IMAGE, "tag": "t"}], "files": {"/a": "x"}}, "2.56"),
    ],
)
def test_what_the_arguments_ask_for(
    side: Side, fake: FakeCloud, arguments: dict[str, object], used: str
) -> None:
    compute = at(side, fake, "2.100")
    side.wait(compute.servers.create(name="n", flavor="1", image=IMAGE, **arguments))  # type: ignore[arg-type]
    assert sent_at(fake) == used


@pytest.mark.parametrize(
    ("offered", "networks"), [("2.100", "auto"), ("2.37", "auto"), ("2.36", None)]
)
def test_networks_that_are_not_given(
    side: Side, fake: FakeCloud, offered: str, networks: str | None
) -> None:
    side.wait(at(side, fake, offered).servers.create(name="n", flavor="1", image=IMAGE))
    assert sent_at(fake) == offered
    assert fake.seen[-1].json["server"].get("networks") == networks


def test_networks_that_are_not_given_give_way_to_what_is(side: Side, fake: FakeCloud) -> None:
    device = {"source_type": "volume", "uuid": IMAGE, "boot_index": 0, "tag": "t"}  # 2.32, 2.42-
    compute = at(side, fake, "2.41")
    side.wait(compute.servers.create(name="n", flavor="1", block_device_mapping_v2=[device]))
    assert sent_at(fake) == "2.32"
    assert "networks" not in fake.seen[-1].json["server"]


def test_old_cloud_is_told_before_sending(side: Side, fake: FakeCloud) -> None:
    compute = at(side, fake, "2.30")
    with pytest.raises(errors.UnsupportedByCloud) as caught:
        side.wait(compute.servers.create(name="n", flavor="1", image=IMAGE, tags=["t"]))
    said = str(caught.value)
    assert "this cloud offers 2.30 and earlier" in said
    assert "tags needs 2.52 and later" in said
    assert "Leave out" in said
    assert "networks" not in said  # which were not given
    assert not fake.requests("POST")
    assert caught.value.offered == "2.1-2.30"


def test_arguments_that_exclude_each_other(side: Side, fake: FakeCloud) -> None:
    with pytest.raises(
        errors.UnsupportedByCloud, match=r"files needs 2\.56 and earlier.*together: leave out one"
    ):
        side.wait(
            at(side, fake, "2.100").servers.create(
                name="n", flavor="1", image=IMAGE, files={"/a": "x"}, hostname="h1"
            )
        )


def test_call_that_the_cloud_does_not_serve(side: Side, fake: FakeCloud) -> None:
    with pytest.raises(errors.UnsupportedByCloud, match="The call itself"):
        side.wait(at(side, fake, "2.16").send(trigger_server_crash_dump(SERVER_ID)))


def test_alias_goes_out_below_its_end(side: Side, fake: FakeCloud) -> None:
    fake.nova("POST", "/os-volumes_boot", CREATED)
    compute = at(side, fake, "2.104")
    side.wait(compute.volumes_boot.create(name="n", flavor="1", image=IMAGE))
    assert sent_at(fake) == "2.102"


def test_pinned_asks_for_no_versions(side: Side, fake: FakeCloud) -> None:
    compute = side.keep(side.kind.from_token("given-token", fake.endpoint, microversion="2.60"))
    side.wait(compute.servers.get(SERVER_ID))
    assert sent_at(fake) == "2.60"
    assert len(fake.seen) == 1
    assert side.wait(compute.microversion_for(show_server(SERVER_ID))) == "2.60"
    with pytest.raises(errors.UnsupportedByCloud, match=r"microversion= pins 2.60.*pin another"):
        side.wait(compute.servers.create(name="n", flavor="1", image=IMAGE, hostname="h1"))


def test_pinned_for_some_calls(side: Side, fake: FakeCloud) -> None:
    compute = at(side, fake, "2.100")
    side.wait(compute.at("2.3").servers.get(SERVER_ID))
    assert sent_at(fake) == "2.3"
    side.wait(compute.servers.get(SERVER_ID))
    assert sent_at(fake) == "2.100"


@pytest.mark.parametrize("wrong", ["2", "3.1", "2.0", "2.105", "Latest", "2.latest"])
def test_pins_that_are_none(fake: FakeCloud, wrong: str) -> None:
    with pytest.raises(errors.InvalidArgument, match="microversion"):
        Compute.from_token("given-token", fake.endpoint, microversion=wrong)


@pytest.mark.parametrize(("offered", "used"), [("2.60", "2.60"), ("2.999", "2.104")])
def test_latest_is_the_highest_that_both_know(
    side: Side, fake: FakeCloud, offered: str, used: str
) -> None:
    compute = at(side, fake, offered)
    side.wait(compute.at("2.3").at("latest").servers.get(SERVER_ID))
    assert sent_at(fake) == used
    pinned = side.keep(side.kind.from_token("given-token", fake.endpoint, microversion="latest"))
    side.wait(pinned.servers.get(SERVER_ID))
    assert sent_at(fake) == used
    assert side.wait(pinned.microversion_for(show_server(SERVER_ID))) == used
    assert len(fake.requests("GET", r"/v2.1/$")) == 1


def test_latest_is_not_lowered(side: Side, fake: FakeCloud) -> None:
    compute = at(side, fake, "2.100").at("latest")
    with pytest.raises(
        errors.UnsupportedByCloud,
        match=r'microversion="latest" pins 2\.100, the highest that this cloud and novakit know;'
        r" .*files needs 2\.56 and earlier.*leave out microversion=",
    ):
        side.wait(compute.servers.create(name="n", flavor="1", image=IMAGE, files={"/a": "x"}))
    assert not fake.requests("POST")


def test_latest_of_nothing_in_common(side: Side, fake: FakeCloud) -> None:
    compute = at(side, fake, "2.999", lowest="2.500").at("latest")
    with pytest.raises(errors.UnsupportedByCloud, match=r"offers 2\.500 to 2\.999.*novakit knows"):
        side.wait(compute.servers.get(SERVER_ID))


def test_networks_that_are_not_given_at_the_latest(side: Side, fake: FakeCloud) -> None:
    side.wait(
        at(side, fake, "2.100").at("latest").servers.create(name="n", flavor="1", image=IMAGE)
    )
    assert sent_at(fake) == "2.100"
    assert fake.seen[-1].json["server"]["networks"] == "auto"


def test_versions_are_asked_for_once(side: Side, fake: FakeCloud) -> None:
    for _ in range(3):
        side.wait(at_home(side, fake).servers.get(SERVER_ID))
    assert len(fake.requests("GET", r"/v2.1/$")) == 1


def at_home(side: Side, fake: FakeCloud) -> Compute:
    return side.keep(side.kind.from_token("given-token", fake.endpoint))


def test_a_406_makes_it_ask_again(side: Side, fake: FakeCloud) -> None:
    fake.nova("GET", f"/servers/{SERVER_ID}", Reply(406, {"computeFault": {"message": "no"}}))
    for _ in range(2):
        with pytest.raises(errors.MicroversionNotSupported):
            side.wait(at_home(side, fake).servers.get(SERVER_ID))
    assert len(fake.requests("GET", r"/v2.1/$")) == 2


@pytest.mark.parametrize(
    "end", ["/compute", "/compute/", "/compute/v2.1/", "/compute/v2.1/PROJECT"]
)
def test_ways_to_write_an_endpoint(side: Side, fake: FakeCloud, end: str) -> None:
    fake.on("GET", r".*/servers/x", Reply(200, {"server": {"id": "x"}}))
    compute = side.keep(side.kind.from_token("given-token", fake.url + end))
    assert side.wait(compute.servers.get("x")).id == "x"
    assert fake.requests("GET")[0].path == "/compute/v2.1/"


def test_endpoint_without_nova(side: Side, fake: FakeCloud) -> None:
    compute = side.keep(side.kind.from_token("given-token", f"{fake.url}/elsewhere"))
    with pytest.raises(errors.ConfigurationError, match="endpoint="):
        side.wait(compute.servers.get(SERVER_ID))


@pytest.mark.parametrize("body", [{}, {"versions": []}, {"version": {"version": "x"}}, b"<html>"])
def test_version_document_that_is_none(side: Side, fake: FakeCloud, body: object) -> None:
    fake.nova("GET", "/", Reply(200, body))
    with pytest.raises(errors.UndecodableReply):
        side.wait(at_home(side, fake).servers.get(SERVER_ID))


def test_a_nova_without_microversions(side: Side, fake: FakeCloud) -> None:
    side.wait(at(side, fake, "", "").servers.get(SERVER_ID))
    assert sent_at(fake) == "2.1"


def test_this_release_knows_what_the_spec_knows() -> None:
    spec = Path(__file__).parents[3] / "spec" / "microversions.yaml"
    versions = [entry["version"] for entry in yaml.safe_load(spec.read_text())]
    assert Microversions.between(versions[0], versions[-1]) == SUPPORTED


def shows_but(served: str) -> Operation[Any]:
    """Return a call that breaks a rule of Nova's server at some microversions."""
    rule = Requirement("give a name", Microversions.ALL - Microversions.parse(served), "no name")
    return evolve(show_server(SERVER_ID), requirements=(rule,))


def test_a_rule_is_kept_by_going_where_it_does_not_hold(side: Side, fake: FakeCloud) -> None:
    compute = at(side, fake, "2.60")
    side.wait(compute.send(shows_but("2.50-")))
    assert sent_at(fake) == "2.49"


def test_a_rule_that_holds_wherever_the_cloud_serves_is_told(side: Side, fake: FakeCloud) -> None:
    compute = at(side, fake, "2.60")
    with pytest.raises(
        errors.UnsupportedByCloud, match=r"at 2\.70 and earlier no name: give a name"
    ):
        side.wait(compute.send(shows_but("-2.70")))
    with pytest.raises(errors.InvalidArgument, match="no name: give a name"):
        side.wait(compute.send(shows_but("2.1-")))
    assert all(seen.method != "GET" or seen.path.endswith("/v2.1/") for seen in fake.seen)


def test_rules_can_be_left_to_nova(side: Side, fake: FakeCloud) -> None:
    compute = side.keep(side.kind.from_token("given-token", fake.endpoint, check_rules=False))
    side.wait(compute.send(shows_but("2.1-")))
    assert sent_at(fake) == "2.100"
