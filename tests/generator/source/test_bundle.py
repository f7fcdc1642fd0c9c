"""`generator.source.bundle`: one document of many files."""
# The stubs of jsonschema have a recursive type that pyright cannot resolve.
# pyright: reportUnknownMemberType=false

from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator.source.problems import SpecError
from generator.source.spec import open_spec
from tests.generator.specs import Spec


def test_references_become_internal(spec: Spec) -> None:
    document = open_spec(spec.folder).document
    components = document["components"]
    create = components["schemas"]["ServerCreate"]["properties"]
    assert create["name"] == {"description": "Its name.", "$ref": "#/components/schemas/Name"}
    body = document["paths"]["/servers"]["post"]["requestBody"]["content"]["application/json"]
    assert body["schema"] == {"$ref": "#/components/schemas/ServerCreateRequest"}
    assert set(components) == {"schemas", "parameters", "responses", "headers"}


def test_ranges_stay(spec: Spec) -> None:
    document = open_spec(spec.folder).document
    create = document["components"]["schemas"]["ServerCreate"]
    assert create["x-required-microversions"] == {"networks": "2.37-"}
    assert create["properties"]["personality"]["x-microversions"] == "-2.56"
    assert document["x-openstack-microversions"][36]["version"] == "2.37"


def test_a_range_of_a_shared_parameter_is_told_at_its_use(spec: Spec) -> None:
    spec.replace(
        "paths/servers.yaml", 's.yaml#/Limit"', 's.yaml#/Limit"\n        x-microversions: "-2.40"'
    )
    document = open_spec(spec.folder).document
    limit = document["paths"]["/servers"]["get"]["parameters"][1]
    assert limit == {"$ref": "#/components/parameters/Limit", "x-microversions": "2.30-2.40"}
    assert "x-microversions" not in document["components"]["parameters"]["Limit"]


def test_an_example_is_data(spec: Spec) -> None:
    old = "{badRequest: {code: 400}}"
    spec.replace("components/responses.yaml", old, '{x: {$ref: "nowhere.yaml#/X"}}')
    response = open_spec(spec.folder).document["components"]["responses"]["BadRequest"]
    example = response["content"]["application/json"]["example"]
    assert example == {"x": {"$ref": "nowhere.yaml#/X"}}
    assert type(example["x"]["$ref"]) is str  # which can be copied, as `Reference` cannot


def action_schema(document: dict[str, Any]) -> dict[str, Any]:
    post = document["paths"]["/servers/{server_id}/action"]["post"]
    assert post["requestBody"]["required"] is True
    derived: dict[str, Any] = post["requestBody"]["content"]["application/json"]["schema"]
    return derived


def test_the_body_of_an_action_route_is_derived(spec: Spec) -> None:
    document = open_spec(spec.folder).document
    assert action_schema(document)["oneOf"] == [
        {"$ref": "#/components/schemas/ServerRebootRequest"},
        {"$ref": "#/components/schemas/ServerCrashRequest", "x-microversions": "2.17-"},
    ]


@pytest.mark.parametrize(
    ("body", "valid"),
    [
        ({"reboot": {"type": "SOFT"}}, True),
        ({"trigger_crash_dump": None}, True),
        ({"reboot": {"type": "LOUD"}}, False),
        ({}, False),
        ({"unknown": None}, False),
        # Open objects, which would both match:
        ({"reboot": {"type": "SOFT"}, "trigger_crash_dump": None}, False),
        ({"trigger_crash_dump": None, "other": 1}, False),
        ("reboot", False),
    ],
)
def test_the_derived_body_takes_each_action_alone(spec: Spec, body: Any, valid: bool) -> None:
    document = open_spec(spec.folder).document
    reboot = document["components"]["schemas"]["ServerRebootRequest"]
    del reboot["additionalProperties"]
    schema = {**action_schema(document), "components": document["components"]}
    assert Draft202012Validator(schema).is_valid(body) is valid


def test_references_that_lead_nowhere_are_all_reported(spec: Spec) -> None:
    spec.replace("paths/servers.yaml", "s.yaml#/Limit", "s.yaml#/Limits")
    spec.replace("schemas/faults.yaml", '"#/Fault"', '"#/Faults"')
    with pytest.raises(SpecError) as caught:
        open_spec(spec.folder)
    assert [problem.file for problem in caught.value.problems] == [
        "spec/paths/servers.yaml",
        "spec/schemas/faults.yaml",
    ]


def test_a_file_that_is_not_yaml_is_named(spec: Spec) -> None:
    spec.write("schemas/faults.yaml", "# nova\nFault: {type: object\nOther: 1\n")
    with pytest.raises(SpecError, match=r"^spec/schemas/faults\.yaml:3: not YAML: "):
        open_spec(spec.folder)


def test_a_spec_without_an_index_is_said(spec: Spec) -> None:
    (spec.folder / "openapi.yaml").unlink()
    with pytest.raises(SpecError, match=r"^spec/openapi\.yaml:1: there is no such file$"):
        open_spec(spec.folder)
