"""`generator.projection`: the plain document of one microversion."""

from typing import Any

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from generator.projection import Projector
from generator.source.grammar import descendants
from generator.source.operations import operations
from generator.source.spec import open_spec
from generator.source.values import is_map
from tests.generator.specs import Spec, project


def schema(document: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = document["components"]["schemas"][name]
    return found


@pytest.fixture
def document(spec: Spec) -> dict[str, Any]:
    return open_spec(spec.folder).document


@pytest.mark.parametrize(
    ("microversion", "properties"),
    [
        ("2.1", {"name", "networks", "personality"}),
        ("2.51", {"name", "networks", "personality"}),
        ("2.52", {"name", "networks", "personality", "tags"}),
        ("2.56", {"name", "networks", "personality", "tags"}),
        ("2.57", {"name", "networks", "tags"}),
        ("2.104", {"name", "networks", "tags"}),
    ],
)
def test_properties_come_and_go(
    document: dict[str, Any], microversion: str, properties: set[str]
) -> None:
    assert set(schema(project(document, microversion), "ServerCreate")["properties"]) == properties


@pytest.mark.parametrize(
    ("microversion", "there"),
    [
        ("2.31", False),
        ("2.32", True),
        ("2.36", True),
        ("2.37", False),
        ("2.41", False),
        ("2.42", True),
    ],
)
def test_a_hole_stays_a_hole(document: dict[str, Any], microversion: str, there: bool) -> None:
    network = schema(project(document, microversion), "ServerCreateNetwork")
    assert ("tag" in network["properties"]) is there


@pytest.mark.parametrize(
    ("microversion", "required"), [("2.36", ["name"]), ("2.37", ["name", "networks"])]
)
def test_requiredness_follows_its_range(
    document: dict[str, Any], microversion: str, required: list[str]
) -> None:
    assert schema(project(document, microversion), "ServerCreate")["required"] == required


def test_what_is_gone_is_not_required(document: dict[str, Any]) -> None:
    assert schema(project(document, "2.25"), "Server")["required"] == ["id", "name"]
    assert schema(project(document, "2.26"), "Server")["required"] == ["id", "name", "tags"]


def test_a_union_of_one_collapses(document: dict[str, Any]) -> None:
    items = {"$ref": "#/components/schemas/ServerCreateNetwork"}
    before = schema(project(document, "2.36"), "ServerCreate")["properties"]["networks"]
    assert before == {"description": "Its networks.", "type": "array", "items": items}
    after = schema(project(document, "2.37"), "ServerCreate")["properties"]["networks"]
    assert after == {
        "description": "Its networks.",
        "oneOf": [{"type": "array", "items": items}, {"type": "string", "enum": ["auto", "none"]}],
    }


def names(document: dict[str, Any]) -> list[str]:
    return [one.value["operationId"] for one in operations(document)]


def test_operations_and_actions_follow_their_ranges(document: dict[str, Any]) -> None:
    always = ["list_servers", "create_server", "reboot_server"]
    assert names(project(document, "2.16")) == [*always, "delete_keypair"]
    assert names(project(document, "2.17")) == [*always, "trigger_crash_dump", "delete_keypair"]
    assert names(project(document, "2.103")) == [*always, "trigger_crash_dump"]


def test_operations_tells_actions_by_their_key(document: dict[str, Any]) -> None:
    routes = [one[:3] for one in operations(project(document, "2.1"))]
    assert routes == [
        ("/servers", "get", None),
        ("/servers", "post", None),
        ("/servers/{server_id}/action", "post", "reboot"),
        ("/os-keypairs/{name}", "delete", None),
    ]


def test_a_path_without_operations_goes_with_its_tag(document: dict[str, Any]) -> None:
    at_last, after = project(document, "2.102"), project(document, "2.103")
    assert "/os-keypairs/{name}" in at_last["paths"]
    assert "/os-keypairs/{name}" not in after["paths"]
    assert [tag["name"] for tag in at_last["tags"]] == ["servers", "server_actions", "keypairs"]
    assert [tag["name"] for tag in after["tags"]] == ["servers", "server_actions"]


def test_an_action_route_goes_with_its_last_action(spec: Spec) -> None:
    spec.replace(
        "paths/server_actions.yaml",
        "        description: Reboot a server.\n",
        '        description: Reboot a server.\n        x-microversions: "2.3-"\n',
    )
    document = open_spec(spec.folder).document
    assert "/servers/{server_id}/action" not in project(document, "2.2")["paths"]
    assert "/servers/{server_id}/action" in project(document, "2.3")["paths"]


def test_the_derived_body_follows_the_actions(document: dict[str, Any]) -> None:
    def body(microversion: str) -> Any:
        path = project(document, microversion)["paths"]["/servers/{server_id}/action"]
        return path["post"]["requestBody"]["content"]["application/json"]["schema"]

    reboot = {"$ref": "#/components/schemas/ServerRebootRequest"}
    crash = {"$ref": "#/components/schemas/ServerCrashRequest"}
    assert body("2.16") == {**reboot, "type": "object", "maxProperties": 1}
    assert body("2.17") == {"type": "object", "maxProperties": 1, "oneOf": [reboot, crash]}


def test_parameters_follow_their_ranges(document: dict[str, Any]) -> None:
    def parameters(microversion: str) -> list[Any]:
        get = project(document, microversion)["paths"]["/servers"]["get"]
        return [held.get("name", held.get("$ref")) for held in get.get("parameters", [])]

    assert parameters("2.29") == []
    assert parameters("2.30") == ["#/components/parameters/Limit"]
    assert parameters("2.73") == ["locked", "#/components/parameters/Limit"]


def test_statuses_follow_their_ranges(document: dict[str, Any]) -> None:
    def statuses(microversion: str) -> set[str]:
        path = project(document, microversion)["paths"]["/os-keypairs/{name}"]
        return set(path["delete"]["responses"])

    assert statuses("2.1") == {"202"}
    assert statuses("2.2") == {"204"}


def test_a_reply_has_a_body_only_in_its_range(document: dict[str, Any]) -> None:
    def reply(microversion: str) -> Any:
        path = project(document, microversion)["paths"]["/servers/{server_id}/action"]
        crash = path["post"]["x-openstack-actions"]["trigger_crash_dump"]
        return crash["responses"]["200"]

    assert reply("2.44") == {"description": "The dump."}
    assert reply("2.45")["content"]["application/json"]["example"] == {"dump_id": "1"}


def test_components_that_nothing_uses_are_dropped(document: dict[str, Any]) -> None:
    before, after = project(document, "2.29"), project(document, "2.30")
    assert "ServerDumpReply" not in before["components"]["schemas"]
    assert "parameters" not in before["components"]
    assert list(after["components"]["parameters"]) == ["Limit"]
    assert "Fault" in before["components"]["schemas"]  # through a response, through a schema


@pytest.mark.parametrize(
    ("microversion", "holds"), [("2.104", True), ("2.52", False), ("2.57", True), ("2.56", False)]
)
def test_an_example_holds_down_to_the_last_change_of_its_schema(
    document: dict[str, Any], microversion: str, holds: bool
) -> None:
    # 2.57 takes personality away, which ServerCreateRequest reaches through ServerCreate.
    post = project(document, microversion)["paths"]["/servers"]["post"]
    assert ("example" in post["requestBody"]["content"]["application/json"]) is holds


def test_no_extension_is_left_but_the_actions(document: dict[str, Any]) -> None:
    projected = project(document, "2.50")
    paths = projected["paths"].values()
    things = [child.value for path in paths for child in descendants("path item", path)]
    schemas = projected["components"]["schemas"].values()
    things += [child.value for held in schemas for child in descendants("schema", held)]
    keys = {key for thing in [projected, *things] if is_map(thing) for key in thing}
    assert {key for key in keys if key.startswith("x-")} == {"x-openstack-actions"}


def test_a_property_may_be_called_like_a_keyword(spec: Spec) -> None:
    spec.replace(
        "schemas/servers.yaml",
        "    id: {description: Its id.",
        "    x-microversions: {description: Odd., type: string}\n"
        "    required: {description: Odd., type: string}\n"
        "    id: {description: Its id.",
    )
    server = schema(project(open_spec(spec.folder).document, "2.50"), "Server")
    assert server["properties"]["x-microversions"] == {"description": "Odd.", "type": "string"}
    assert server["required"] == ["id", "name", "tags"]


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("allOf: [{required: [uuid, tag]}]", {"allOf": [{"required": ["uuid"]}]}),
        (
            "anyOf: [{required: [uuid]}, {required: [tag]}, {maxProperties: 1}]",
            {"anyOf": [{"required": ["uuid"]}, {"maxProperties": 1}]},
        ),
        ("not: {required: [uuid, tag]}", {"not": {"required": ["uuid", "tag"]}}),
    ],
)
def test_what_an_object_lost_its_branches_cannot_require(
    spec: Spec, written: str, left: dict[str, Any]
) -> None:
    uuid = "  properties:\n    uuid"
    spec.replace("schemas/servers.yaml", uuid, f"  {written}\n{uuid}")
    network = schema(project(open_spec(spec.folder).document, "2.37"), "ServerCreateNetwork")
    assert network.items() >= left.items()


@pytest.mark.parametrize(
    ("beside", "expected"),
    [
        ("description: Outer.", {"description": "Outer.", "type": "string", "maxLength": 5}),
        ("type: string", {"type": "string", "description": "Inner.", "maxLength": 5}),
        (
            "maxLength: 9",
            {
                "maxLength": 9,
                "allOf": [{"description": "Inner.", "type": "string", "maxLength": 5}],
            },
        ),
        (
            "additionalProperties: false",
            {
                "additionalProperties": False,
                "allOf": [{"description": "Inner.", "type": "string", "maxLength": 5}],
            },
        ),
    ],
)
def test_a_collapse_never_changes_the_meaning(
    spec: Spec, beside: str, expected: dict[str, Any]
) -> None:
    alternative = "{description: Inner., type: string, maxLength: 5}"
    later = '{type: integer, x-microversions: "2.90-"}'
    old = "id: {description: Its id., type: string}"
    spec.replace("schemas/servers.yaml", old, f"id: {{{beside}, anyOf: [{alternative}, {later}]}}")
    assert (
        schema(project(open_spec(spec.folder).document, "2.89"), "Server")["properties"]["id"]
        == expected
    )


def test_a_microversion_that_is_not_described(document: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"'2\.105' is not one of the microversions 2\.1-2\.104"):
        project(document, "2.105")


def test_sharing_changes_nothing(document: dict[str, Any]) -> None:
    projector = Projector(document)
    for microversion in reversed(projector.microversions):
        assert projector.at(microversion) == project(document, microversion)


@pytest.mark.parametrize("microversion", ["2.1", "2.37", "2.104"])
def test_the_result_is_valid_openapi(document: dict[str, Any], microversion: str) -> None:
    projected = project(document, microversion)
    assert projected["info"]["version"] == microversion
    OpenAPIV31SpecValidator(projected).validate()


def test_rules_of_python_are_not_in_a_projected_document(spec: Spec) -> None:
    old = "  description: A server to create.\n"
    rules = "  x-python-rules:\n    - {one_of: [{name: {pattern: a}}], because: it is so}\n"
    before = project(open_spec(spec.folder).document, "2.1")
    spec.replace("schemas/servers.yaml", old, old + rules)
    assert project(open_spec(spec.folder).document, "2.1") == before
