"""New servers: what goes over the wire for each argument, and what is refused before that."""

import base64
import io
from pathlib import Path
from typing import Any

import pytest

from novakit import Compute, errors
from novakit_api.models import ServerCreateBlockDevice, ServerCreateNetwork
from tests.overlays.fake_cloud import SERVER_ID, FakeCloud
from tests.overlays.hostile import Reply
from tests.overlays.sides import Side

ID = "70a599e0-31e7-49b7-b260-868f441e862b"
CREATED: dict[str, Any] = {
    "id": SERVER_ID,
    "adminPass": "x",
    "links": [],
    "security_groups": [],
    "OS-DCF:diskConfig": "AUTO",
}
WITHOUT: dict[str, Any] = {"name": "n", "flavor": "1", "image": ID}
MINIMAL: dict[str, Any] = {**WITHOUT, "networks": "none"}


class Thing:
    id = ID


@pytest.fixture
def compute(side: Side, fake: FakeCloud) -> Compute:
    for path in ("/servers", "/os-volumes_boot"):
        fake.nova("POST", path, Reply(202, {"server": CREATED}))
    return side.keep(side.kind.from_token("given-token", fake.endpoint))


def body(fake: FakeCloud) -> dict[str, Any]:
    sent: dict[str, Any] = fake.requests("POST")[-1].json
    return sent


@pytest.mark.parametrize(
    ("argument", "given", "key", "sent"),
    [
        ("image", ID, "imageRef", ID),
        ("image", Thing(), "imageRef", ID),
        ("flavor", Thing(), "flavorRef", ID),
        ("metadata", {"a": "b"}, "metadata", {"a": "b"}),
        ("security_groups", ["g"], "security_groups", [{"name": "g"}]),
        ("key_name", "k", "key_name", "k"),
        ("availability_zone", "nova", "availability_zone", "nova"),
        ("admin_pass", "p", "adminPass", "p"),
        ("config_drive", True, "config_drive", True),
        ("config_drive", False, "config_drive", False),
        ("disk_config", "MANUAL", "OS-DCF:diskConfig", "MANUAL"),
        ("description", "d", "description", "d"),
        ("tags", ["t"], "tags", ["t"]),
        ("trusted_image_certificates", ["c"], "trusted_image_certificates", ["c"]),
        ("host", "h", "host", "h"),
        ("hypervisor_hostname", "h", "hypervisor_hostname", "h"),
        ("hostname", "host-1", "hostname", "host-1"),
        ("access_ipv4", "10.0.0.1", "accessIPv4", "10.0.0.1"),
        ("access_ipv6", "fd00::1", "accessIPv6", "fd00::1"),
        ("networks", "auto", "networks", "auto"),
        ("networks", [], "networks", []),
        ("networks", [ID, Thing()], "networks", [{"uuid": ID}, {"uuid": ID}]),
        ("networks", [ServerCreateNetwork(port=ID)], "networks", [{"port": ID}]),
        (
            "networks",
            [
                {
                    "net-id": ID,
                    "v4-fixed-ip": "10.0.0.1",
                    "v6-fixed-ip": "",
                    "port-id": None,
                    "tag": "t",
                }
            ],
            "networks",
            [{"uuid": ID, "fixed_ip": "10.0.0.1", "tag": "t"}],
        ),
        (
            "networks",
            [{"net-id": ID, "v6-fixed-ip": "fd00::1"}],
            "networks",
            [{"uuid": ID, "fixed_ip": "fd00::1"}],
        ),
        (
            "block_device_mapping",
            {"vda": ID},
            "block_device_mapping",
            [{"device_name": "vda", "volume_id": ID}],
        ),
        (
            "block_device_mapping",
            {"vda": f"{ID}:snapshot:8:true", "vdb": f"{ID}:::0"},
            "block_device_mapping",
            [
                {
                    "device_name": "vda",
                    "snapshot_id": ID,
                    "volume_size": 8,
                    "delete_on_termination": True,
                },
                {"device_name": "vdb", "volume_id": ID, "delete_on_termination": False},
            ],
        ),
        (
            "block_device_mapping_v2",
            [
                {"source_type": "volume", "uuid": ID, "boot_index": 0},
                ServerCreateBlockDevice(source_type="blank"),
            ],
            "block_device_mapping_v2",
            [{"source_type": "volume", "uuid": ID, "boot_index": 0}, {"source_type": "blank"}],
        ),
    ],
)
@pytest.mark.parametrize("resource", ["servers", "volumes_boot"])
def test_each_argument(
    side: Side,
    fake: FakeCloud,
    compute: Compute,
    resource: str,
    argument: str,
    given: object,
    key: str,
    sent: object,
) -> None:
    side.wait(getattr(compute, resource).create(**{**MINIMAL, argument: given}))
    assert body(fake)["server"][key] == sent


def test_smallest_body(side: Side, fake: FakeCloud, compute: Compute) -> None:
    created = side.wait(compute.servers.create(**MINIMAL))
    assert created.id == SERVER_ID
    assert created.admin_pass == "x"
    assert body(fake)["server"] == {
        "name": "n",
        "flavorRef": "1",
        "imageRef": ID,
        "networks": "none",
        "min_count": 1,
        "max_count": 1,
    }


@pytest.mark.parametrize(
    ("given", "sent"),
    [({"min_count": 2}, (2, 2)), ({"max_count": 3}, (1, 3)), ({"min_count": 0}, (1, 1))],
)
def test_counts_are_both_sent(
    side: Side, fake: FakeCloud, compute: Compute, given: dict[str, int], sent: tuple[int, int]
) -> None:
    side.wait(compute.servers.create(**MINIMAL, **given))  # type: ignore[arg-type]
    made = body(fake)["server"]
    assert (made["min_count"], made["max_count"]) == sent


def test_scheduler_hints(side: Side, fake: FakeCloud, compute: Compute) -> None:
    hints = {"group": ID, "custom": [1]}
    side.wait(compute.servers.create(**MINIMAL, scheduler_hints=hints))
    assert body(fake)["os:scheduler_hints"] == hints


def test_reservation(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.nova("POST", "/servers", Reply(202, {"reservation_id": "r-1"}))
    assert side.wait(compute.servers.create_reservation(**MINIMAL)) == "r-1"
    assert body(fake)["server"]["return_reservation_id"] is True


RAW = b"\x00\xff\nbinary"


@pytest.fixture(params=["str", "bytes", "text file", "binary file", "Path"])
def content(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[object, bytes]:
    """Return each form of a content, and the bytes that it stands for."""
    path = tmp_path / "content"
    match request.param:
        case "str":
            return "#cloud-config ü\n", "#cloud-config ü\n".encode()
        case "bytes":
            return RAW, RAW
        case "text file":
            return io.StringIO("ü\n"), "ü\n".encode()
        case "binary file":
            return io.BytesIO(RAW), RAW
        case _:
            path.write_bytes(RAW)
            return path, RAW


def test_user_data_and_files(
    side: Side, fake: FakeCloud, compute: Compute, content: tuple[Any, bytes]
) -> None:
    given, raw = content
    side.wait(compute.servers.create(**WITHOUT, user_data=given))
    assert base64.b64decode(body(fake)["server"]["user_data"]) == raw
    if hasattr(given, "seek"):
        given.seek(0)
    files = {"/etc/b": "x", "/etc/a": given}
    side.wait(compute.servers.create(**WITHOUT, files=files))
    sent = body(fake)["server"]["personality"]
    assert [item["path"] for item in sent] == ["/etc/a", "/etc/b"]
    assert base64.b64decode(sent[0]["contents"]) == raw


def test_what_looks_encoded_is_encoded(side: Side, fake: FakeCloud, compute: Compute) -> None:
    side.wait(compute.servers.create(**MINIMAL, user_data="aGVsbG8="))
    assert base64.b64decode(body(fake)["server"]["user_data"]) == b"aGVsbG8="


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"name": None}, "name: is required"),
        ({"min_count": 3, "max_count": 2}, "min_count is 3, max_count is 2"),
        ({"networks": ID}, f"\\['{ID}'\\]"),
        (
            {"networks": [{"v4-fixed-ip": "1", "v6-fixed-ip": "2"}]},
            "^Only one of 'v4-fixed-ip' and 'v6-fixed-ip' may be provided.$",
        ),
        ({"networks": [{"netid": ID}]}, "Did you mean 'net-id'"),
        (
            {
                "block_device_mapping": {"vda": ID},
                "block_device_mapping_v2": [
                    {
                        "uuid": ID,
                        "source_type": "volume",
                        "destination_type": "volume",
                        "boot_index": 0,
                    }
                ],
            },
            "both block_device_mapping and block_device_mapping_v2",
        ),
        (
            {"networks": [{"port-id": ID}, {"port": ID}]},
            r"a port is one interface: give each networks\[\].port once",
        ),
        ({"block_device_mapping": {"vda": f"{ID}::x"}}, "is not of the form"),
        ({"block_device_mapping": {"vda": f"{ID}:::maybe"}}, "is not of the form"),
        ({"block_device_mapping_v2": [{"uid": ID}]}, "Did you mean 'uuid'"),
        ({"tags": "web"}, r"tags: give a list: \['web'\]"),
        ({"user_data": 5}, "user_data: give str, bytes, an open file or a Path, not int"),
        ({"user_data": Path("no/such/file")}, "user_data: it cannot be read: No such file"),
        ({"user_data": b"x" * 49152}, "65536 characters in base64 are more than the 65535"),
        ({"files": {"/" + "x" * 255: "x"}}, "a path has 1 to 255 characters"),
    ],
)
def test_refused_before_sending(
    side: Side, fake: FakeCloud, compute: Compute, arguments: dict[str, Any], said: str
) -> None:
    with pytest.raises(errors.InvalidArgument, match=said):
        side.wait(compute.servers.create(**{**MINIMAL, **arguments}))
    assert not fake.requests("POST")


def test_the_longest_user_data(side: Side, fake: FakeCloud, compute: Compute) -> None:
    side.wait(compute.servers.create(**MINIMAL, user_data=b"x" * 49149))
    assert len(body(fake)["server"]["user_data"]) == 65532


IMAGE_FIRST = {
    "uuid": ID,
    "source_type": "image",
    "destination_type": "local",
    "boot_index": 0,
    "delete_on_termination": True,
}
VOLUME: dict[str, Any] = {"uuid": ID, "source_type": "volume", "destination_type": "volume"}


@pytest.mark.parametrize(
    ("devices", "sent"),
    [
        ([VOLUME], [IMAGE_FIRST, VOLUME]),
        ([{**VOLUME, "boot_index": -1}], [IMAGE_FIRST, {**VOLUME, "boot_index": -1}]),
        ([{**VOLUME, "boot_index": None}], [IMAGE_FIRST, {**VOLUME, "boot_index": None}]),
        ([ServerCreateBlockDevice(**VOLUME)], [IMAGE_FIRST, VOLUME]),
        ([{**VOLUME, "boot_index": 0}], [{**VOLUME, "boot_index": 0}]),
        ([VOLUME, IMAGE_FIRST], [VOLUME, IMAGE_FIRST]),
        ([], []),
    ],
)
def test_an_image_is_the_disk_to_boot_from_where_no_other_is(
    side: Side, fake: FakeCloud, compute: Compute, devices: list[Any], sent: list[Any]
) -> None:
    # Nova refuses a list of disks without one to boot from, also where there is an image.
    side.wait(compute.servers.create(**MINIMAL, block_device_mapping_v2=devices))
    assert body(fake)["server"]["block_device_mapping_v2"] == sent


def test_the_callers_objects_stay_as_they_are(compute: Compute, side: Side) -> None:
    devices = [{"source_type": "volume", "uuid": ID}]
    side.wait(compute.servers.create(**MINIMAL, block_device_mapping_v2=devices))
    assert devices == [{"source_type": "volume", "uuid": ID}]


def test_what_nova_may_have_relaxed_can_be_sent(side: Side, fake: FakeCloud) -> None:
    fake.nova("POST", "/servers", Reply(202, {"server": CREATED}))
    compute = side.keep(side.kind.from_token("given-token", fake.endpoint, check_rules=False))
    side.wait(compute.servers.create(**WITHOUT, min_count=3, max_count=2))
    sent = body(fake)["server"]
    assert (sent["min_count"], sent["max_count"], sent["networks"]) == (3, 2, "auto")
    ports = [{"port-id": ID}, {"port-id": ID}]
    side.wait(compute.servers.create(**WITHOUT, networks=ports))
    assert body(fake)["server"]["networks"] == [{"port": ID}, {"port": ID}]
