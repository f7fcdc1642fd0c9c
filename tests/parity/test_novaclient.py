"""`servers.create` sends what python-novaclient sends, argument by argument."""

import base64
import io
import json
import subprocess
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from novakit import Compute
from novakit_api import Operation
from tests.spec.nova import nova_python

IMAGE = "70a599e0-31e7-49b7-b260-868f441e862b"
NET = "4bd9c3d9-1b2f-4a52-a0f2-5e1f9d4d7a11"
PORT = "0b7c7d53-6a43-4ed2-9a14-4ee3e9f5c5ba"
SCRIPT = Path(__file__).parent / "novaclient" / "bodies.py"

pytestmark = pytest.mark.nova


class Case(NamedTuple):
    """The same wish in both languages, beyond name, image, flavor."""

    name: str
    microversion: str
    theirs: dict[str, Any]
    ours: dict[str, Any]


NOTHING: dict[str, Any] = {}
CASES = [
    Case("plain", "2.1", NOTHING, NOTHING),
    Case("networks are needed", "2.37", {"nics": "auto"}, NOTHING),
    Case("no networks", "2.100", {"nics": "none"}, {"networks": "none"}),
    Case("metadata", "2.1", {"meta": {"a": "b"}}, {"metadata": {"a": "b"}}),
    Case("user data", "2.1", {"userdata": "#!ü"}, {"user_data": "#!ü"}),
    Case("open user data", "2.1", {"open_userdata": "ü"}, {"user_data": io.BytesIO("ü".encode())}),
    Case(
        "files, sorted by path",
        "2.56",
        {"files": {"/z": "last", "/a": "first"}, "nics": "auto"},
        {"files": {"/z": "last", "/a": "first"}},
    ),
    Case("reservation", "2.1", {"reservation_id": True}, {"reservation": True}),
    Case("counts", "2.1", {"min_count": 2, "max_count": 3}, {"min_count": 2, "max_count": 3}),
    Case("least alone", "2.1", {"min_count": 2}, {"min_count": 2}),
    Case("most alone", "2.1", {"max_count": 2}, {"max_count": 2}),
    Case("groups", "2.1", {"security_groups": ["a", "b"]}, {"security_groups": ["a", "b"]}),
    Case(
        "key, zone, password",
        "2.1",
        {"key_name": "k", "availability_zone": "z", "admin_pass": "p"},
        {"key_name": "k", "availability_zone": "z", "admin_pass": "p"},
    ),
    Case("config drive", "2.1", {"config_drive": True}, {"config_drive": True}),
    Case("disk config", "2.1", {"disk_config": "MANUAL"}, {"disk_config": "MANUAL"}),
    Case("hints", "2.1", {"scheduler_hints": {"x": "1"}}, {"scheduler_hints": {"x": "1"}}),
    Case(
        "access addresses",
        "2.1",
        {"access_ip_v4": "192.0.2.1", "access_ip_v6": "2001:db8::1"},
        {"access_ipv4": "192.0.2.1", "access_ipv6": "2001:db8::1"},
    ),
    Case(
        "old block devices",
        "2.1",
        {"image": "", "block_device_mapping": {"vda": f"{IMAGE}:::1"}},
        {"image": "", "block_device_mapping": {"vda": f"{IMAGE}:::1"}},
    ),
    Case(
        "old block devices of a snapshot, with a size",
        "2.1",
        {"image": "", "block_device_mapping": {"vda": f"{IMAGE}:snap:8:0"}},
        {"image": "", "block_device_mapping": {"vda": f"{IMAGE}:snap:8:0"}},
    ),
    Case(
        "nics",
        "2.42",
        {"nics": [{"net-id": NET, "v4-fixed-ip": "192.0.2.9", "tag": "t"}, {"port-id": PORT}]},
        {"networks": [{"net-id": NET, "v4-fixed-ip": "192.0.2.9", "tag": "t"}, {"port-id": PORT}]},
    ),
    Case("description", "2.19", {"description": "d"}, {"description": "d"}),
    Case("tags", "2.52", {"nics": "auto", "tags": ["a"]}, {"tags": ["a"]}),
    Case(
        "certificates",
        "2.63",
        {"nics": "auto", "trusted_image_certificates": ["c"]},
        {"trusted_image_certificates": ["c"]},
    ),
    Case(
        "host",
        "2.74",
        {"nics": "auto", "host": "h", "hypervisor_hostname": "n"},
        {"host": "h", "hypervisor_hostname": "n"},
    ),
    Case("host name", "2.90", {"nics": "auto", "hostname": "web"}, {"hostname": "web"}),
]


class Kept(Exception):  # noqa: N818 - it is no error
    """Carries the operation that would have been sent."""


def keep(operation: Operation[Any]) -> None:
    raise Kept(operation)


@pytest.fixture(scope="module")
def theirs() -> list[dict[str, Any]]:
    """Return what novaclient sends in each case."""
    calls = [
        {
            "microversion": case.microversion,
            "arguments": {"name": "web", "image": IMAGE, "flavor": "1", **case.theirs},
        }
        for case in CASES
    ]
    command = [str(nova_python()), "-W", "ignore", str(SCRIPT)]
    done = subprocess.run(command, input=json.dumps(calls), capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    read: list[dict[str, Any]] = json.loads(done.stdout)
    return read


@pytest.mark.parametrize("number", range(len(CASES)), ids=[case.name for case in CASES])
def test_the_same_body(theirs: list[dict[str, Any]], number: int) -> None:
    case = CASES[number]
    ours: dict[str, Any] = {"name": "web", "image": IMAGE, "flavor": "1", **case.ours}
    reservation = ours.pop("reservation", False)
    with Compute.from_token(
        "token", "http://127.0.0.1:1/v2.1", microversion=case.microversion, before_send=[keep]
    ) as compute:
        create = compute.servers.create_reservation if reservation else compute.servers.create
        with pytest.raises(Kept) as caught:
            create(**ours)
    operation: Operation[Any] = caught.value.args[0]
    assert operation.path == theirs[number]["url"]
    assert operation.json == typed(theirs[number]["body"])


def typed(body: dict[str, Any]) -> dict[str, Any]:
    """Write the old block devices' numbers and flags as such; novaclient leaves them strings."""
    for device in body["server"].get("block_device_mapping", ()):
        if "volume_size" in device:
            device["volume_size"] = int(device["volume_size"])
        if "delete_on_termination" in device:
            device["delete_on_termination"] = device["delete_on_termination"] == "1"
    return body


def test_bytes_are_encoded_as_they_are() -> None:
    # novaclient takes text or an open file; any byte must survive.
    raw = bytes(range(256))
    with (
        Compute.from_token("t", "http://127.0.0.1:1", microversion="2.1", before_send=[keep]) as c,
        pytest.raises(Kept) as caught,
    ):
        c.servers.create(name="web", image=IMAGE, flavor="1", user_data=raw)
    assert base64.b64decode(caught.value.args[0].json["server"]["user_data"]) == raw
