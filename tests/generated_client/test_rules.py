"""What Nova's server refuses although its schema takes it, and what it takes all the same."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from novakit_api import InvalidArgument, Microversions, Operation
from novakit_api.models import (
    SchedulerHints,
    ServerCreate,
    ServerCreateBlockDevice,
    ServerCreateLegacyBlockDevice,
    ServerCreateNetwork,
    ServerFile,
    ServerInterfaceFixedIp,
)
from novakit_api.operations import (
    add_server_tag,
    attach_server_interface,
    create_server,
    create_server_remote_console,
    create_server_via_volumes_boot,
    evacuate_server,
    list_server_instance_actions,
    list_servers,
    list_servers_detail,
    live_migrate_server,
    set_server_metadata_item,
    update_flavor_extra_spec,
    update_server_volume_attachment,
)
from novakit_core.checks import Text
from novakit_core.operation import Query, Route
from novakit_core.rules import NotTogether, Term

IMAGE = "4bd9c3d9-1b2f-4a52-a0f2-5e1f9d4d7a11"
NETWORK = "0b1f6f8e-7a53-4d0c-9f3e-6c1f2c7f8a22"
PORT = "c5a0d1de-2f0b-4d57-8a44-51d7f0c3be33"
VOLUME = "70a599e0-31e7-49b7-b260-868f441e862b"
OTHER_VOLUME = "a6c0b0a5-93a4-4a0e-b7c9-3b1a5d2e9f44"
SNAPSHOT = "e2f7c9b1-5d68-4c9a-9a7b-8f4d6e0a1c55"
NET = [ServerCreateNetwork(uuid=NETWORK)]
EARLY, LATE = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 1, 1, 0, 0, 0, 1, tzinfo=UTC)

Call = Callable[[], Operation[Any]]


def create(**arguments: Any) -> Operation[Any]:
    given: dict[str, Any] = {"image": IMAGE, "networks": "none", **arguments}
    return create_server(server=ServerCreate(name="web", flavor="1", **given))


def networks(*items: ServerCreateNetwork, **arguments: Any) -> Operation[Any]:
    return create(networks=list(items), **arguments)


def network(**arguments: Any) -> Operation[Any]:
    return networks(ServerCreateNetwork(**arguments))


def disk(**arguments: Any) -> Operation[Any]:
    root = ServerCreateBlockDevice(
        source_type="image", uuid=IMAGE, destination_type="local", boot_index=0
    )
    return create(block_device_mapping_v2=[ServerCreateBlockDevice(**arguments), root])


def legacy_disk(**arguments: Any) -> Operation[Any]:
    return create(block_device_mapping=[ServerCreateLegacyBlockDevice(**arguments)])


def booting(*disks: ServerCreateBlockDevice, **arguments: Any) -> Operation[Any]:
    return create(image="", block_device_mapping_v2=list(disks), **arguments)


ROOT = ServerCreateBlockDevice(source_type="volume", uuid=VOLUME, boot_index=0)
OTHER = ServerCreateBlockDevice(source_type="volume", uuid=OTHER_VOLUME)
LOCAL = ServerCreateBlockDevice(
    source_type="image", uuid=IMAGE, destination_type="local", boot_index=0
)
BLANK = ServerCreateBlockDevice(source_type="blank", destination_type="local", volume_size=1)
COPIED = ServerCreateBlockDevice(
    source_type="image", uuid=IMAGE, destination_type="volume", volume_size=1, boot_index=0
)

REFUSED: list[tuple[Call, str]] = [
    (
        lambda: create(min_count=3, max_count=2),
        "not above the most: min_count is 3, max_count is 2",
    ),
    (lambda: create(availability_zone="a:b:c:d"), "zone:host:node: give availability_zone"),
    (
        lambda: create(availability_zone="a:b", host="b"),
        "do not give both availability_zone of this form and host",
    ),
    (lambda: create(availability_zone="a::n", hypervisor_hostname="n"), "hypervisor_hostname"),
    (
        lambda: create(
            block_device_mapping=[ServerCreateLegacyBlockDevice(volume_id=VOLUME)],
            block_device_mapping_v2=[OTHER],
        ),
        "do not give both block_device_mapping and block_device_mapping_v2",
    ),
    (
        lambda: create(image=""),
        "give image, block_device_mapping or block_device_mapping_v2[].boot_index=0",
    ),
    (lambda: create(image="", block_device_mapping_v2=[]), "boots from an image"),
    (lambda: booting(OTHER), "block_device_mapping_v2[].boot_index=0"),
    (
        lambda: booting(LOCAL),
        "copied to a local disk: give image or block_device_mapping_v2[].no_device",
    ),
    (lambda: booting(ROOT, trusted_image_certificates=["a"]), "give image"),
    (
        lambda: networks(ServerCreateNetwork(port=PORT), max_count=2),
        "max_count>=2 and networks[].port",
    ),
    (
        lambda: networks(ServerCreateNetwork(port=PORT), min_count=2),
        "min_count>=2 and networks[].port",
    ),
    (
        lambda: networks(ServerCreateNetwork(uuid=NETWORK, fixed_ip="192.0.2.7"), max_count=2),
        "networks[].fixed_ip",
    ),
    (lambda: create(hostname="web", max_count=2), "max_count>=2 and hostname"),
    (
        lambda: create(min_count=2, block_device_mapping_v2=[OTHER]),
        'block_device_mapping_v2[].source_type="volume"',
    ),
    (lambda: network(), "networks[0]: an interface is on a network or is a port"),
    (lambda: network(port=None, tag="a"), "give port or uuid (uuid)"),
    (lambda: network(uuid="lan"), "give port or uuid (uuid)"),
    (lambda: network(port=PORT, fixed_ip="192.0.2.7"), "do not give both port and fixed_ip"),
    (lambda: create(personality=[ServerFile(path="/a")]), "personality[0]: a file needs contents"),
    (lambda: create(personality=[ServerFile(contents="")]), "personality[0]: a file needs a path"),
    (lambda: legacy_disk(device_name="vdb"), "give volume_id, snapshot_id, virtual_name"),
    (lambda: legacy_disk(virtual_name="swap1"), "block_device_mapping[0]"),
    (lambda: disk(source_type="volume"), 'give uuid, source_type="blank" or no_device'),
    (lambda: disk(volume_id=VOLUME), "block_device_mapping_v2[0]"),
    (lambda: disk(uuid=VOLUME), 'source_type="volume" or "image" or "snapshot"'),
    (lambda: disk(source_type="blank", uuid=VOLUME), "a blank disk has none"),
    (lambda: disk(source_type="volume", uuid=VOLUME, virtual_name=""), "do not give virtual_name"),
    (
        lambda: disk(source_type="image", uuid=IMAGE, destination_type="local", boot_index=1),
        "give boot_index=0",
    ),
    (
        lambda: disk(source_type="blank", destination_type="local", volume_type="ssd"),
        'give destination_type="volume"',
    ),
    (lambda: disk(source_type="volume", uuid=VOLUME, volume_type="ssd"), "has its type already"),
    (lambda: disk(source_type="image", uuid=IMAGE, destination_type="volume"), "give volume_size"),
    (lambda: disk(source_type="blank", destination_type="volume"), "give volume_size"),
    (lambda: attach_server_interface("s", net_id=NETWORK, port_id=PORT), "both net_id and port_id"),
    (
        lambda: attach_server_interface("s", fixed_ips=[ServerInterfaceFixedIp(ip_address="::1")]),
        "an address is on a network: give net_id",
    ),
    (
        lambda: create_server_remote_console("s", protocol="vnc", type="spice-html5"),
        'vnc serves its own types: give type="novnc" or "xvpvnc"',
    ),
    (lambda: create_server_remote_console("s", protocol="spice", type="novnc"), "spice-direct"),
    (lambda: create_server_remote_console("s", protocol="mks", type="novnc"), "webmks"),
    (lambda: create_server_remote_console("s", protocol="rdp", type="novnc"), "rdp-html5"),
    (lambda: evacuate_server("s", force=True), "give host"),
    (
        lambda: evacuate_server("s", admin_pass="x", on_shared_storage=True),
        "both admin_pass and on_shared_storage",
    ),
    (
        lambda: live_migrate_server("s", host=None, block_migration="auto", force=True),
        "give host",
    ),
    (lambda: set_server_metadata_item("s", "role", meta={"rule": "db"}), "make meta and key the"),
    (lambda: update_flavor_extra_spec("s", "a", extra_spec={"b": "1"}), "make extra_spec and key"),
    (
        lambda: update_server_volume_attachment("s", VOLUME, new_volume_id=VOLUME, id=OTHER_VOLUME),
        "make id and volume_id the same",
    ),
    (lambda: list_servers(changes_since=LATE, changes_before=EARLY), "changes_since is"),
    (lambda: list_servers_detail(changes_since=LATE, changes_before=EARLY), "changes_since is"),
    (
        lambda: list_server_instance_actions("s", changes_since=LATE, changes_before=EARLY),
        "changes_since is",
    ),
]

TAKEN: list[Call] = [
    lambda: create(min_count=2),
    lambda: create(max_count=2),
    lambda: create(min_count=2, max_count=2),
    lambda: create(availability_zone="a:b:c"),
    lambda: create(availability_zone="a:", host="b"),
    lambda: create(availability_zone="a::", host="b"),
    lambda: create(block_device_mapping=[], block_device_mapping_v2=[OTHER]),
    lambda: booting(ROOT, OTHER),
    lambda: booting(COPIED, BLANK),  # an image and a local disk, but not in one
    lambda: create(block_device_mapping_v2=[LOCAL]),
    lambda: booting(
        ROOT,
        ServerCreateBlockDevice(
            source_type="image", uuid=IMAGE, destination_type="local", no_device=True
        ),
    ),
    lambda: booting(ROOT, trusted_image_certificates=None),
    lambda: create(image="", block_device_mapping=[ServerCreateLegacyBlockDevice(snapshot_id=SNAPSHOT)]),
    lambda: create(max_count=2, block_device_mapping_v2=[OTHER]),
    lambda: networks(ServerCreateNetwork(uuid=NETWORK), ServerCreateNetwork(uuid=NETWORK), max_count=2),
    lambda: networks(ServerCreateNetwork(port=PORT), max_count=1),
    lambda: network(port=PORT, uuid="anything"),
    lambda: network(port=None, uuid=NETWORK, fixed_ip="192.0.2.7"),
    lambda: create(hostname="web"),
    lambda: create(personality=[ServerFile(path="", contents="")], networks=NET),
    lambda: legacy_disk(virtual_name="ephemeral0"),
    lambda: legacy_disk(no_device="yes"),
    lambda: disk(source_type="blank", destination_type="local", volume_size=1),
    lambda: disk(source_type="blank"),
    lambda: disk(no_device=True),
    lambda: disk(no_device=True, uuid=VOLUME),
    lambda: disk(source_type="image", uuid=IMAGE, destination_type="local", boot_index=0),
    lambda: disk(source_type="image", uuid=IMAGE, destination_type="volume", boot_index=0),
    lambda: disk(source_type="snapshot", uuid=SNAPSHOT, destination_type="volume", volume_type="ssd"),
    lambda: attach_server_interface("s"),
    lambda: attach_server_interface("s", port_id=PORT, tag="a"),
    lambda: attach_server_interface(
        "s", net_id=NETWORK, fixed_ips=[ServerInterfaceFixedIp(ip_address="::1")]
    ),
    # Nova's compute service looks at the type of every console but this one.
    lambda: create_server_remote_console("s", protocol="serial", type="novnc"),
    lambda: create_server_remote_console("s", protocol="vnc", type="xvpvnc"),
    lambda: evacuate_server("s", host="h", force=True),
    lambda: evacuate_server("s", force=False),
    lambda: evacuate_server("s", admin_pass="x", on_shared_storage=False),
    lambda: live_migrate_server("s", host=None, block_migration=True, force=False),
    lambda: set_server_metadata_item("s", "role", meta={"role": "db"}),
    lambda: update_flavor_extra_spec("s", "key", extra_spec={"key": "1"}),  # whatever it is called
    lambda: update_server_volume_attachment("s", VOLUME, new_volume_id=OTHER_VOLUME, id=VOLUME),
    lambda: add_server_tag("s", "a b"),
    lambda: list_servers(changes_since=EARLY, changes_before=EARLY),
    lambda: list_servers(changes_since=LATE),
    lambda: create_server_via_volumes_boot(
        server=ServerCreate(name="a", flavor="1", image=IMAGE), scheduler_hints=SchedulerHints()
    ),
]


@pytest.mark.parametrize(("call", "message"), REFUSED, ids=[message for _, message in REFUSED])
def test_what_nova_refuses_is_refused_with_the_way_out(call: Call, message: str) -> None:
    with pytest.raises(InvalidArgument) as caught:
        call().check()
    assert message in str(caught.value)


@pytest.mark.parametrize("call", TAKEN, ids=range(len(TAKEN)))
def test_what_nova_takes_is_taken(call: Call) -> None:
    call().check()
    assert call().microversions


def test_the_refused_part_is_named_without_the_alternatives() -> None:
    with pytest.raises(InvalidArgument) as caught:
        network().check()
    assert "auto" not in str(caught.value)


def test_a_model_alone_is_checked_too() -> None:
    with pytest.raises(InvalidArgument, match="give port or uuid"):
        ServerCreateNetwork(tag="a").to_dict()


def test_a_call_that_breaks_a_rule_can_be_built_and_sent_all_the_same() -> None:
    """Nova may have relaxed the rule since."""
    call = create(min_count=3, max_count=2)
    assert not call.microversions
    assert call.without_rules().microversions
    call.without_rules().check()


def test_a_rule_that_holds_at_some_microversions_leaves_the_others() -> None:
    rule = NotTogether((Term("a", ("a",)), Term("b", ("b",))), "one is enough", Microversions.parse("-2.50"))
    route: Route[Any] = Route("x", "POST", "/x", {202: None}, rules=(rule,), query={"a": Query("a", Text()), "b": Query("b", Text())})
    call = route.call({"a": "1", "b": "2"})
    call.check()
    assert str(call.microversions) == "2.51-"
    assert [need.because for need in call.requirements] == ["one is enough"]
    assert str(route.call({"a": "1"}).microversions) == "2.1-"
