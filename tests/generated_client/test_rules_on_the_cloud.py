"""No rule refuses what a real Nova takes: each call that the rules refuse, sent without them."""

from collections.abc import Iterator

import pytest
from attrs import evolve

from novakit import Compute
from tests.cloud import EmbeddedCloud
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
    monkeypatch.setattr(test_rules, "A", each_cloud.ids.image)
    monkeypatch.setattr(test_rules, "B", each_cloud.ids.bootable_volume)
    with Compute.connect("admin", check_rules=False) as compute:
        yield compute


def test_nova_refuses_what_the_rules_refuse(compute: Compute, each_cloud: EmbeddedCloud) -> None:
    server = compute.servers.create_and_wait(
        name="rules", flavor="1", image=each_cloud.ids.image, networks="none", timeout=60
    )
    taken: list[str] = []
    for call, message in test_rules.REFUSED:
        operation = call()
        path = operation.path.replace("/servers/s/", f"/servers/{server.id}/")
        reply = compute.raw(evolve(operation, path=path))
        said = reply.content.decode()
        if reply.status < 400 or not any(words in said for words in NOVA_SAYS):
            taken.append(f"{message}: {reply.status} {said}")
    assert not taken, "\n".join(taken)
    compute.servers.delete(server.id)
