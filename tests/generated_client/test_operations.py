"""Operations as values: what they send, what they ask of the microversion, what they refuse."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from typing import Any, cast

import pytest

from novakit_api import InvalidArgument, Operation, Response
from novakit_api.models import (
    Aggregate,
    SchedulerHints,
    ServerCreate,
    ServerCreateBlockDevice,
    ServerCreated,
    ServerCreateNetwork,
    ServerReservation,
)
from novakit_api.operations import (
    add_server_tag,
    create_flavor,
    create_flavor_extra_specs,
    create_keypair,
    create_server,
    create_server_image,
    create_server_via_volumes_boot,
    list_server_groups,
    list_servers,
    reboot_server,
    show_aggregate,
    show_server,
    start_server,
    trigger_server_crash_dump,
    trigger_server_crash_dump_via_volumes_boot,
    update_flavor_extra_spec,
    update_host,
    update_server,
)

IMAGE = "70a599e0-31e7-49b7-b260-868f441e862b"


def create(**arguments: Any) -> Operation[ServerCreated | ServerReservation]:
    return create_server(server=ServerCreate(name="web", flavor="1", image=IMAGE, **arguments))


@pytest.mark.parametrize(
    ("arguments", "microversions"),
    [
        ({}, "2.1-2.36"),  # networks are required from 2.37 on
        ({"networks": []}, "2.1-"),
        ({"networks": "auto"}, "2.37-"),
        ({"networks": [ServerCreateNetwork(port=IMAGE, uuid="x", tag="lan")]}, "2.32-2.36"),
        (
            {
                "networks": [
                    ServerCreateNetwork(uuid="4bd9c3d9-1b2f-4a52-a0f2-5e1f9d4d7a11", tag="lan")
                ]
            },
            "2.32-2.36, 2.42-",
        ),
        ({"personality": [], "networks": "none"}, "2.37-2.56"),
        ({"tags": ["a"], "networks": "none"}, "2.52-"),
        ({"hostname": "web", "networks": "none"}, "2.90-"),
        ({"hostname": "web.example.org", "networks": "none"}, "2.94-"),
        (
            {
                "block_device_mapping_v2": [ServerCreateBlockDevice(source_type="blank", tag="a")],
                "networks": [],
            },
            "2.32, 2.42-",
        ),
    ],
)
def test_an_operation_knows_the_microversions_of_all_that_it_uses(
    arguments: dict[str, Any], microversions: str
) -> None:
    assert str(create(**arguments).microversions) == microversions


@pytest.mark.parametrize(
    ("operation", "microversions"),
    [
        (create_keypair("laptop"), "2.1-2.91"),  # Nova makes no keys any more from 2.92 on
        (create_keypair("laptop", public_key="ssh-rsa A"), "2.1-"),
        (create_keypair("me@laptop.example", public_key="ssh-rsa A"), "2.92-"),
        (create_keypair("me@laptop.example"), "none"),
        (create_keypair("laptop", user_id="fab2"), "2.10-2.91"),
        (create_flavor("tiny", 512, 1, 0, description=None), "2.55-"),
        (create_flavor("tiny", 512, 1, 0, rxtx_factor=1.5), "2.1-2.101"),
    ],
)
def test_names_and_factors_that_only_some_microversions_take(
    operation: Operation[object], microversions: str
) -> None:
    assert str(operation.microversions) == microversions


def test_requirements_name_the_arguments() -> None:
    network = ServerCreateNetwork(uuid="4bd9c3d9-1b2f-4a52-a0f2-5e1f9d4d7a11", tag="lan")
    needs = create(networks=[network], tags=["a"]).requirements
    assert {need.argument: str(need.microversions) for need in needs} == {
        "networks[0].tag": "2.32-2.36, 2.42-",
        "tags": "2.52-",
    }


def test_the_range_of_an_operation_counts() -> None:
    assert str(trigger_server_crash_dump("x").microversions) == "2.17-"


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: create(tags=["a,b"]), r"tags\[0\]: .*comma"),
        (lambda: create(tags=["a"] * 51), r"tags: 51 items are too many, at most 50"),
        (lambda: create(tags="web"), r"tags: expected a list, not str"),
        (lambda: create(min_count=0), r"min_count: 0 is too small, at least 1"),
        (lambda: create(min_count=True), r"min_count: expected int, not bool"),
        (lambda: create(config_drive="yes"), r"config_drive: expected bool, not str"),
        (
            lambda: create(networks=[{"uuif": IMAGE}]),
            r"networks\[0\]: ServerCreateNetwork takes no argument 'uuif'. Did you mean 'uuid'",
        ),
        (lambda: create(networks=[7]), r"expected ServerCreateNetwork or a dict, not int"),
        (lambda: create(networks="all"), r"networks: .*'all' is not one of"),
        (lambda: create(access_ipv4="2001:db8::1"), r"access_ipv4: is not an IPv4 address"),
        (lambda: create(metadata={"a": 1}), r"metadata.'a': expected str, not int"),
        (lambda: create(metadata={"ä/": "x"}), r"metadata"),
        (lambda: create(admin_pass=12), r"admin_pass: expected str, not int"),
        (lambda: create(user_data="not base64 !"), r"user_data: is not base64"),
        (
            lambda: reboot_server("x", type=cast("Any", "GENTLE")),
            r"'GENTLE' is not one of 'SOFT', 'HARD'",
        ),
        (lambda: show_server(""), r"server_id: must not be empty"),
        (lambda: show_server(".."), r"server_id: '..' cannot be an id"),
        (lambda: show_server(cast("Any", None)), r"server_id: expected an id or an object that has one, not None"),
        (lambda: show_server(" "), r"server_id: ' ' cannot be an id"),
        (lambda: add_server_tag("x", "a,b"), r"tag: .*1 to 60 characters"),
        (lambda: list_servers(limit=-1), r"limit: -1 is too small"),
        (lambda: list_servers(tags=["a,b"]), r"tags"),
        (lambda: list_servers(changes_since=datetime(2026, 1, 1)), r"a time with its zone"),
        (lambda: create_server_image("x", name=""), r"name: must not be empty"),
        (lambda: create_keypair("a/b"), r"name: .*letters, digits, spaces, hyphens"),
        (lambda: create_flavor("a", 1, 1, 0, rxtx_factor=0), r"rxtx_factor: 0 .* above 0"),
        (lambda: create_flavor("a", 2**31, 1, 0), r"ram: 2147483648 is too large"),
        (
            lambda: create_flavor_extra_specs("1", {"a": cast("Any", 1)}),
            r"extra_specs.'a': expected str, not int",
        ),
        (
            lambda: update_flavor_extra_spec("1", "a", {"a": "1", "b": "2"}),
            r"extra_spec: 2 entries are too many, at most 1",
        ),
        (lambda: update_flavor_extra_spec("1", "a", {"a/b": "1"}), r"extra_spec.'a/b': "),
    ],
)
def test_bad_arguments_are_refused_by_name(call: Callable[[], Any], message: str) -> None:
    with pytest.raises(InvalidArgument, match=message):
        call()


def test_a_refusal_never_quotes_a_password() -> None:
    with pytest.raises(InvalidArgument) as caught:
        create(admin_pass=b"hunter2")
    assert "hunter2" not in str(caught.value)


def test_bodies_are_as_nova_writes_them() -> None:
    assert reboot_server("x", type="HARD").json == {"reboot": {"type": "HARD"}}
    assert start_server("x").json == {"os-start": None}
    assert update_server("x", name="b").json == {"server": {"name": "b"}}
    assert show_server("x").json is None


def test_a_body_that_is_a_map_is_the_argument() -> None:
    operation = update_flavor_extra_spec("1", "hw:cpu_policy", {"hw:cpu_policy": "shared"})
    assert operation.json == {"hw:cpu_policy": "shared"}
    assert operation.path == "/flavors/1/os-extra_specs/hw%3Acpu_policy"


def test_scheduler_hints_stand_beside_the_server_and_take_any_name() -> None:
    operation = create_server(
        server=ServerCreate(name="web", flavor="1", image=IMAGE),
        scheduler_hints=SchedulerHints(cidr="/24", extra={"reservation": "r-1"}),
    )
    assert operation.json is not None
    assert operation.json["os:scheduler_hints"] == {"cidr": "/24", "reservation": "r-1"}


def test_paths_are_percent_encoded() -> None:
    assert show_server("a b/../é").path == "/servers/a%20b%2F..%2F%C3%A9"
    assert reboot_server("x", type="SOFT").path == "/servers/x/action"


def test_query_values_are_written_as_nova_reads_them() -> None:
    berlin = timezone(timedelta(hours=2))
    operation = list_servers(
        all_tenants=True,
        limit=10,
        sort_key=["uuid", "host"],
        tags=["a", "b"],
        changes_since=datetime(2026, 1, 1, 2, tzinfo=berlin),
    )
    assert operation.params == (
        ("limit", "10"),
        ("sort_key", "uuid"),
        ("sort_key", "host"),
        ("all_tenants", "true"),
        ("changes-since", "2026-01-01T00:00:00Z"),
        ("tags", "a,b"),
    )
    assert str(operation.microversions) == "2.26-"
    assert list_servers(changes_since=datetime.now(UTC)).params[0][1].endswith("Z")


def test_a_flag_that_counts_by_being_there_is_left_out_where_it_is_false() -> None:
    assert list_server_groups(all_projects=True).params == (("all_projects", "true"),)
    assert list_server_groups(all_projects=False).params == ()
    with pytest.raises(InvalidArgument, match="all_projects: expected bool, not str"):
        list_server_groups(all_projects="no")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def test_a_number_is_an_id_as_its_digits_are() -> None:
    paths = {show_aggregate(given).path for given in (7, "7", Aggregate.from_dict({"id": 7}))}
    assert paths == {"/os-aggregates/7"}
    with pytest.raises(InvalidArgument, match="aggregate_id: .* A number"):
        show_aggregate("fast-disks")


def test_one_value_stands_for_a_list_of_it() -> None:
    assert list_servers(status="ACTIVE").params == (("status", "ACTIVE"),)
    assert list_servers(tags="web").params == (("tags", "web"),)


@pytest.mark.parametrize("argument", ["tags", "status", "sort_key"])
def test_an_empty_list_is_no_filter(argument: str) -> None:
    arguments: dict[str, Any] = {argument: []}
    with pytest.raises(InvalidArgument, match=f"{argument}: an empty list says nothing"):
        list_servers(**arguments)


def test_a_reply_is_told_by_its_keys() -> None:
    server: dict[str, object] = {
        "id": "1",
        "links": [],
        "security_groups": [],
        "OS-DCF:diskConfig": "AUTO",
    }
    created = create().parse(reply(202, {"server": server}))
    assert isinstance(created, ServerCreated)
    reserved = create().parse(reply(202, {"reservation_id": "r-1"}))
    assert isinstance(reserved, ServerReservation)
    assert reserved.reservation_id == "r-1"


def test_an_unlisted_success_is_read_if_it_has_a_body() -> None:
    assert show_server("1").parse(reply(203, {"server": {"id": "1"}})).id == "1"
    assert start_server("1").parse(Response(204, {})) is None


def test_an_empty_reply_is_none_only_where_nova_sends_one() -> None:
    from novakit_core.errors import UndecodableReply

    assert create_server_image("1", name="a").parse(Response(202, {})) is None
    assert create_server_image("1", name="a").parse(reply(202, None)) is None
    with pytest.raises(UndecodableReply):
        show_server("1").parse(Response(200, {}))


def test_a_body_that_is_not_json_is_an_error_of_its_own() -> None:
    from novakit_core.errors import UndecodableReply

    with pytest.raises(UndecodableReply):
        show_server("1").parse(Response(200, {"content-type": "text/html"}, b"<html>"))
    with pytest.raises(UndecodableReply):
        show_server("1").parse(reply(200, {"sever": {}}))
    with pytest.raises(UndecodableReply):
        show_server("1").parse(reply(200, []))
    with pytest.raises(UndecodableReply):
        show_server("1").parse(Response(200, {}, b"[" * 100_000))


def reply(status: int, body: object) -> Response:
    return Response(status, {"content-type": "application/json"}, json.dumps(body).encode())


def test_an_alias_builds_the_same_call_at_its_own_url() -> None:
    call = create_server_via_volumes_boot(server={"name": "web", "flavor": "1", "image": IMAGE, "tags": ["a"], "networks": "auto"})
    assert (call.name, call.path) == ("create_server_via_volumes_boot", "/os-volumes_boot")
    assert str(call.microversions) == "2.52-2.102"
    assert str(trigger_server_crash_dump_via_volumes_boot("x").microversions) == "2.17-2.102"
    assert trigger_server_crash_dump_via_volumes_boot("x").path == "/os-volumes_boot/x/action"
    assert {need.argument for need in call.requirements} == {
        "create_server_via_volumes_boot",
        "networks",
        "tags",
    }


def test_a_body_that_has_to_say_something_is_not_empty() -> None:
    with pytest.raises(InvalidArgument, match="give at least 1 argument"):
        update_host("compute1")
    assert update_host("compute1", status="disable").json == {"status": "disable"}
