"""Lint: objects are named, used, and on one side only."""

import pytest

from generator.lint import lint
from generator.source.spec import open_spec
from tests.generator.lint.cases import SERVERS, Case, cases, check, problems
from tests.generator.specs import Spec

UNNAMED = "an object with properties is a component of its own: give it a name"


@cases(
    Case(
        SERVERS,
        "id: {description: Its id., type: string}",
        "id: {description: Its id., type: [object, string], properties: {}}",
        "    id:",
        UNNAMED,
    ),
    Case(
        SERVERS,
        'x-microversions: "2.26-", type: array, items: {type: string}',
        'x-microversions: "2.26-", type: array, items: {type: [object, string], properties: {}}',
        "properties: {}",
        UNNAMED,
    ),
    Case(
        SERVERS,
        '{type: string, enum: [auto, none], x-microversions: "2.37-"}',
        '{properties: {}, x-microversions: "2.37-"}',
        "properties: {}",
        UNNAMED,
    ),
    Case(
        SERVERS,
        "  description: A network of a server to create.\n",
        "  description: A network of a server to create.\n  required: [port]\n",
        "required: [port]",
        "required: there is no property port",
    ),
    Case(
        "schemas/faults.yaml",
        'additionalProperties: {$ref: "#/Fault"}',
        "additionalProperties: true",
        "Fault:",
        "nothing uses the component Fault",
    ),
)
def test_objects(spec: Spec, case: Case) -> None:
    check(spec, case)


def test_an_object_of_requests_and_of_replies(spec: Spec) -> None:
    old = "    locked: {description: Whether"
    spec.replace(SERVERS, old, f'    network: {{$ref: "#/ServerCreateNetwork"}}\n{old}')
    assert problems(spec) == [
        (
            f"spec/{SERVERS}:{spec.line(SERVERS, 'ServerCreateNetwork:')}: "
            "the object ServerCreateNetwork is used in requests (create_server) and in replies "
            "(list_servers): make two of it"
        )
    ]


@pytest.mark.parametrize(
    "written",
    [
        "{description: A map., type: object, additionalProperties: {type: string}}",
        (
            "{description: A map., type: object, patternProperties: {^a: {}}, "
            "additionalProperties: false}"
        ),
        "{description: Anything., type: object}",
        "{description: A question., not: {properties: {a: {description: A., const: 1}}}}",
        "{description: One of two., anyOf: [{type: string}, {type: integer}]}",
        '{$ref: "../components/scalars.yaml#/Name"}',
        "{description: Named by itself., allOf: [{$ref: 'faults.yaml#/Fault'}], required: [code]}",
    ],
)
def test_what_needs_no_name(spec: Spec, written: str) -> None:
    old = "    locked: {description: Whether"
    spec.replace(SERVERS, old, f"    more: {written}\n{old}")
    assert "sound" in lint(open_spec(spec.folder))


def test_an_object_inside_itself(spec: Spec) -> None:
    old = "    locked: {description: Whether"
    more = f'    page: {{description: More., $ref: "#/ServersReply"}}\n{old}'
    spec.replace(SERVERS, old, more)
    line = spec.line(SERVERS, "Server:")
    circle = "Server → ServersReply → Server"
    assert problems(spec) == [
        f"spec/{SERVERS}:{line}: the component Server contains itself: {circle}"
    ]
