"""Models of replies and requests: what they read, keep, hide and write."""

import copy
import json
import pickle
from collections.abc import Hashable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from generator.source.spec import open_spec
from generator.source.values import is_list, is_map
from novakit_api import UNSET, Operation, Response, operations
from novakit_api.models import (
    Flavor,
    Hypervisor,
    KeypairSummary,
    Server,
    ServerCreate,
    ServerFile,
    ServerImage,
    ServerAddress,
    Service,
)
from novakit_core.errors import FieldNotReturned, UndecodableReply
from novakit_core.model import ResponseModel
from novakit_core.page import Page

IMAGE = "70a599e0-31e7-49b7-b260-868f441e862b"
SPEC = Path(__file__).parents[2] / "spec"
SERVER: dict[str, Any] = {
    "id": "7bb5",
    "name": "web-1",
    "status": "ACTIVE",
    "created": "2026-01-02T03:04:05Z",
    "OS-SRV-USG:launched_at": "2026-01-02T03:04:09.000000",
    "OS-EXT-STS:vm_state": "active",
    "OS-EXT-SRV-ATTR:user_data": "c2VjcmV0",
    "image": "",
    "addresses": {"lan": [{"addr": "192.0.2.7", "version": 4}]},
    "metadata": {"role": "web"},
    "key_name": None,
    "x:new": {"in": "2.200"},
}


def test_names_are_pythons_and_values_are_typed() -> None:
    server = Server.from_dict(SERVER)
    assert server.vm_state == "active"
    assert server.created == datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert server.addresses["lan"][0].addr == "192.0.2.7"


def test_a_time_without_a_zone_is_utc() -> None:
    assert Server.from_dict(SERVER).launched_at == datetime(2026, 1, 2, 3, 4, 9, tzinfo=UTC)


def test_no_swap_disk_is_zero() -> None:
    assert Flavor.from_dict({"swap": ""}).swap == 0  # as Nova says it until 2.74
    assert Flavor.from_dict({"swap": 512}).swap == 512


@pytest.mark.parametrize("sent", [7, "1bb62a04-c576-402c-8147-9e89757a09e3"])
def test_an_id_is_text_whatever_it_is_on_the_wire(sent: int | str) -> None:
    service = Service.from_dict({"id": sent})  # until 2.52, and later
    assert service.id == str(sent)
    assert service.to_dict() == {"id": sent}
    assert operations.delete_service(service).path == f"/os-services/{sent}"
    assert operations.delete_service(sent).path == f"/os-services/{sent}"


@pytest.mark.parametrize("sent", [True, 1.5, ["7"]])
def test_what_is_no_id_cannot_be_read(sent: object) -> None:
    with pytest.raises(UndecodableReply, match=r"Service\.id"):
        _ = Service.from_dict({"id": sent}).id


@pytest.mark.parametrize(
    ("sent", "read"),
    [('{"arch": "x86_64"}', {"arch": "x86_64"}), ({"arch": "x86_64"}, {"arch": "x86_64"}), ("", {})],
)
def test_an_object_that_comes_as_its_json_is_read(sent: object, read: dict[str, str]) -> None:
    hypervisor = Hypervisor.from_dict({"cpu_info": sent})
    assert hypervisor.cpu_info == read
    assert hypervisor.to_dict() == {"cpu_info": sent}
    hypervisor.cpu_info = {"arch": "aarch64"}
    assert hypervisor.to_dict() == {"cpu_info": {"arch": "aarch64"}}


@pytest.mark.parametrize("sent", ["QEMU", "[]", "7", ["x86_64"]])
def test_what_is_no_object_cannot_be_read(sent: object) -> None:
    with pytest.raises(UndecodableReply, match=r"Hypervisor\.cpu_info"):
        _ = Hypervisor.from_dict({"cpu_info": sent}).cpu_info


def test_a_factor_of_zero_is_a_number() -> None:
    assert Flavor.from_dict({"rxtx_factor": ""}).rxtx_factor == 0.0  # as Nova says it
    assert Flavor.from_dict({"rxtx_factor": 1.5}).rxtx_factor == 1.5
    assert Flavor.from_dict({}).rxtx_factor is None  # from 2.102 on


def test_absent_and_null_are_none() -> None:
    server = Server.from_dict(SERVER)
    assert server.key_name is None
    assert server.locked is None
    assert server.image is None


@pytest.mark.parametrize(("sent", "read"), [("True", True), ("", False)])
def test_a_config_drive_is_there_or_not(sent: str, read: bool) -> None:
    server = Server.from_dict({**SERVER, "config_drive": sent})
    assert server.config_drive is read
    assert server.to_dict()["config_drive"] == sent


def test_unknown_fields_are_kept() -> None:
    server = Server.from_dict(SERVER)
    assert server.extra == {"x:new": {"in": "2.200"}}
    assert server.to_dict() == SERVER


def test_unknown_enum_values_are_kept() -> None:
    assert Server.from_dict({**SERVER, "status": "TELEPORTING"}).status == "TELEPORTING"


def test_a_missing_field_says_why() -> None:
    server = Server.from_dict({"id": "7bb5", "status": "UNKNOWN"})
    assert server.id == "7bb5"
    with pytest.raises(FieldNotReturned, match="cell is down"):
        _ = server.host_id
    assert "7bb5" in repr(server)


def test_a_field_that_cannot_be_read_breaks_only_who_reads_it() -> None:
    server = Server.from_dict({**SERVER, "created": "yesterday"})
    assert server.name == "web-1"
    with pytest.raises(UndecodableReply, match=r"Server\.created"):
        _ = server.created


def test_secrets_stay_out_of_a_repr() -> None:
    assert "c2VjcmV0" not in repr(Server.from_dict(SERVER))
    request = ServerCreate(
        name="a",
        flavor="1",
        image=IMAGE,
        admin_pass="hunter2",
        user_data="c2VjcmV0",
        personality=[ServerFile(path="/etc/motd", contents="c2VjcmV0")],
    )
    assert "hunter2" not in repr(request)
    assert "c2VjcmV0" not in repr(request)
    assert "/etc/motd" in repr(request)


def test_a_change_goes_into_the_dict() -> None:
    server = Server.from_dict(SERVER)
    server.name = "web-2"
    server.metadata["new"] = "yes"
    server.image = ServerImage(id="70a5", links=[])
    changed = server.to_dict()
    assert changed["name"] == "web-2"
    assert changed["metadata"] == {"role": "web", "new": "yes"}
    assert changed["image"] == {"id": "70a5", "links": []}


def test_a_field_set_before_it_was_read_stays_set() -> None:
    server = Server.from_dict(SERVER)
    server.created = datetime(2027, 1, 1, tzinfo=UTC)
    assert server.status == "ACTIVE"
    assert server.created.year == 2027
    assert server.to_dict()["created"] == "2027-01-01T00:00:00Z"


def test_equal_if_they_hold_the_same() -> None:
    assert Server.from_dict(SERVER) == Server.from_dict(copy.deepcopy(SERVER))
    assert Server.from_dict(SERVER) != Server.from_dict({**SERVER, "name": "other"})
    assert Server.from_dict(SERVER) != Server.from_dict({**SERVER, "y:new": 1})
    assert Server.from_dict(SERVER) != SERVER


def test_what_has_an_id_is_hashed_by_it() -> None:
    server, twin = Server.from_dict(SERVER), Server.from_dict(copy.deepcopy(SERVER))
    changed = Server.from_dict({**SERVER, "status": "SHUTOFF"})
    assert len({server, twin}) == 1
    assert hash(changed) == hash(server)
    assert len({server, changed}) == 2  # not equal: two looks at one server
    seen = {server: "seen"}
    server.name = "web-2"
    assert seen[server] == "seen"
    with pytest.raises(FieldNotReturned, match="id"):
        hash(Server.from_dict({"name": "web-1"}))


def test_what_has_no_id_is_not_hashable() -> None:
    with pytest.raises(TypeError, match="unhashable type: 'ServerAddress'"):
        hash(ServerAddress.from_dict({"addr": "192.0.2.7"}))
    assert not isinstance(KeypairSummary.from_dict({"name": "laptop"}), Hashable)
    assert isinstance(Flavor.from_dict({"id": "1"}), Hashable)


def test_a_repr_is_one_line_that_tells_things_apart() -> None:
    assert repr(Server.from_dict(SERVER)) == "Server(id='7bb5', name='web-1', status='ACTIVE', …)"
    flavor = {"id": "1", "name": "m1.tiny", "ram": 512, "vcpus": 1, "disk": 1, "swap": ""}
    shown = "Flavor(id='1', name='m1.tiny', ram=512, vcpus=1, disk=1, …)"
    assert repr(Flavor.from_dict(flavor)) == shown
    service = {"id": 7, "binary": "nova-compute", "host": "c1", "status": "enabled", "state": "up"}
    shown = "Service(id='7', host='c1', binary='nova-compute', status='enabled', state='up', …)"
    assert repr(Service.from_dict(service)) == shown
    image = ServerImage.from_dict({"id": IMAGE, "links": []})
    assert repr(image) == f"ServerImage(id='{IMAGE}', …)"
    summary = KeypairSummary.from_dict({"name": "laptop", "fingerprint": "f1"})  # has no id
    assert repr(summary) == "KeypairSummary(name='laptop', fingerprint='f1')"


def html_of(shown: Any) -> str:
    """Return what Jupyter asks for."""
    return str(shown._repr_html_())


def test_a_table_for_jupyter() -> None:
    server = Server.from_dict({**SERVER, "name": "<b>web</b>", "created": "yesterday"})
    html = html_of(server)
    assert html.startswith("<table><caption>Server</caption><tr><th>addresses</th>")
    assert "<tr><th>name</th><td>&#x27;&lt;b&gt;web&lt;/b&gt;&#x27;</td></tr>" in html
    assert "<tr><th>created</th><td>&lt;cannot be read&gt;</td></tr>" in html
    assert "<tr><th>user_data</th><td>…</td></tr>" in html
    assert "c2VjcmV0" not in html
    assert "fault" not in html  # there is none


def test_a_table_of_a_page_for_jupyter() -> None:
    others = [ServerFile(path="/etc/motd", contents="c2VjcmV0"), "a tag"]
    page: Page[object] = Page([Server.from_dict(SERVER), *others], "x", prev_marker="a")
    html = html_of(page)
    assert html.startswith("<table><caption>… 3 …</caption><tr><th>id</th><th>name</th>")
    assert "<tr><td>&#x27;7bb5&#x27;</td><td>&#x27;web-1&#x27;</td><td>&#x27;ACTIVE" in html
    assert "<td>&#x27;a tag&#x27;</td>" in html
    assert "c2VjcmV0" not in html


def test_survives_pickling_and_copying() -> None:
    server = Server.from_dict(SERVER)
    server.name = "web-2"
    for twin in (pickle.loads(pickle.dumps(server)), copy.copy(server), copy.deepcopy(server)):
        assert twin == server
        assert twin.extra == server.extra


def test_a_misspelt_attribute_is_an_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nmae'"):
        _ = Server.from_dict(SERVER).nmae  # type: ignore[attr-defined]  # pyright: ignore


def test_can_be_built_by_hand() -> None:
    image = ServerImage(id="70a5", links=[])
    assert image.to_dict() == {"id": "70a5", "links": []}
    assert image == ServerImage.from_dict({"id": "70a5", "links": []})


def test_absent_and_null_differ_in_a_request() -> None:
    assert ServerCreate(name="a", flavor="1", image=IMAGE).to_dict() == {
        "name": "a",
        "imageRef": IMAGE,
        "flavorRef": "1",
    }
    with_null = ServerCreate(name="a", flavor="1", image=IMAGE, description=None)
    assert with_null.to_dict()["description"] is None
    assert ServerCreate(name="a", flavor="1", image=IMAGE).description is UNSET


def test_none_is_as_left_out_where_the_api_takes_no_null() -> None:
    server = ServerCreate(name="a", flavor="1", image=IMAGE, tags=None, hostname=None)
    assert server.to_dict() == {"name": "a", "imageRef": IMAGE, "flavorRef": "1"}
    assert "tags" not in repr(server)


def test_an_object_with_an_id_goes_where_an_id_goes() -> None:
    flavor = Flavor.from_dict({"id": "7", "name": "m1"})
    image = ServerImage.from_dict({"id": IMAGE, "links": []})
    assert ServerCreate(name="a", flavor=flavor, image=image).to_dict() == {
        "name": "a",
        "imageRef": IMAGE,
        "flavorRef": "7",
    }


def test_no_default_of_the_spec_goes_over_the_wire() -> None:
    operation = operations.create_server(server=ServerCreate(name="a", flavor="1", image=IMAGE))
    assert operation.json == {"server": {"name": "a", "imageRef": IMAGE, "flavorRef": "1"}}


def _examples() -> list[tuple[str, int, Any]]:
    document = open_spec(SPEC).document
    found: list[tuple[str, int, Any]] = []
    for item in document["paths"].values():
        for method in ("get", "put", "post", "delete"):
            entry = item.get(method, {})
            for one in [entry, *entry.get("x-openstack-actions", {}).values()]:
                if "x-openstack-actions" in one:
                    continue
                for status, response in one.get("responses", {}).items():
                    if "$ref" in response:
                        name = response["$ref"].rpartition("/")[2]
                        response = document["components"]["responses"][name]
                    for media in response.get("content", {}).values():
                        if int(status) < 400 and "example" in media:
                            found.append((one["operationId"], int(status), media["example"]))
    return found


EXAMPLES = _examples()


@pytest.mark.parametrize(("name", "status", "example"), EXAMPLES, ids=[e[0] for e in EXAMPLES])
def test_every_example_of_the_spec_comes_back_as_it_went_in(
    name: str, status: int, example: Any
) -> None:
    function = getattr(operations, name)
    original = getattr(function, "__wrapped__", function)  # of an alias
    route = original.__globals__[f"_{original.__name__.upper()}"]
    operation: Operation[Any] = Operation(name, "GET", "/", route.parse)
    value = operation.parse(Response(status, {}, json.dumps(example).encode()))
    if isinstance(value, ResponseModel):
        read_everything(value)
        assert value.extra == {}
        written = value.to_dict()
        assert written == example or [written] == list(example.values())


def read_everything(value: Any) -> None:
    if isinstance(value, ResponseModel):
        for name in value.fields:
            read_everything(getattr(value, name, None))
    elif is_list(value):
        for item in value:
            read_everything(item)
    elif is_map(value):
        for item in value.values():
            read_everything(item)


def test_the_spec_has_examples() -> None:
    assert len(EXAMPLES) > 10
