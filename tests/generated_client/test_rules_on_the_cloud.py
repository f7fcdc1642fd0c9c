"""No rule refuses what a real Nova takes: each call that the rules refuse, sent without them."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from attrs import evolve

from novakit import Compute
from novakit_core.operation import Operation
from tests.cloud import EmbeddedCloud
from tests.cloud.session import Session
from tests.generated_client import test_rules

NOVA_SAYS = (
    *(
        "min_count must be",
        "parse availability_zone",
        "mutually exclusive",
        "different block_device",
    ),
    *("Missing imageRef", "Boot sequence", "when booting from volume", "specified twice"),
    *(
        "single configured port",
        "if an fixed_ip is specified",
        "single hostname",
        "more volumes to",
    ),
    *("Bad network", "cannot be used with port", "KeyError", "TypeError", "Unexpected API Error"),
    *("Unrecognized legacy format", "Missing device UUID", "Invalid device UUID", "virtual_name"),
    *("image to local", "volume_type with destination_type=local", "volume type to existing"),
    *("non-zero size", "both network_id and port_id", "Must input network_id"),
    *("Invalid console type", "malformed or otherwise incorrect", "non-provided destination"),
    *("on existing disk", "URI mismatch", "is invalid", "equal to changes-before"),
    "No volume Block Device Mapping",  # the server of this test has no volume
)


@pytest.fixture
def compute(each_cloud: EmbeddedCloud, monkeypatch: pytest.MonkeyPatch) -> Iterator[Compute]:
    monkeypatch.setenv("OS_CLIENT_CONFIG_FILE", str(each_cloud.clouds_yaml))
    with Compute.connect("admin", check_rules=False) as compute:
        yield compute


@pytest.fixture
def port(each_cloud: EmbeddedCloud) -> Iterator[str]:
    with Session(each_cloud, "admin", "admin") as admin:
        body = {"port": {"network_id": each_cloud.ids.network}}
        made = admin.send_to("network", "POST", "/v2.0/ports", body).json()["port"]["id"]
        yield made
        admin.send_to("network", "DELETE", f"/v2.0/ports/{made}")


def test_nova_refuses_what_the_rules_refuse(
    compute: Compute, each_cloud: EmbeddedCloud, port: str
) -> None:
    ids = each_cloud.ids
    server = compute.servers.create_and_wait(
        name="rules", flavor="1", image=ids.image, networks="none", timeout=60
    )
    existing = {
        "/servers/s/": f"/servers/{server.id}/",
        test_rules.IMAGE: ids.image,
        test_rules.NETWORK: ids.network,
        test_rules.PORT: port,
        test_rules.VOLUME: ids.bootable_volume,
        test_rules.OTHER_VOLUME: ids.volumes["blank"],
        test_rules.SNAPSHOT: ids.snapshots["blank"],
    }
    taken: list[str] = []
    for call, message in test_rules.REFUSED:
        reply = compute.raw(with_ids(call(), existing))
        said = reply.content.decode()
        if reply.status < 400 or not any(words in said for words in NOVA_SAYS):
            taken.append(f"{message}: {reply.status} {said}")
    assert not taken, "\n".join(taken)
    compute.servers.delete(server.id)


def with_ids(operation: Operation[Any], existing: dict[str, str]) -> Operation[Any]:
    """Return the call with what there is in place of ids that nothing has."""
    path, body = operation.path, json.dumps(operation.json)
    for made_up, real in existing.items():
        path, body = path.replace(made_up, real), body.replace(made_up, real)
    return evolve(operation, path=path, json=json.loads(body))
