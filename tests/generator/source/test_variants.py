"""`x-variant-of`: what a schema takes over from another, and what it says of its own."""

from typing import Any

import pytest

from generator.lint import lint
from generator.source.problems import SpecError
from generator.source.spec import open_spec
from generator.source.variants import python_class, read_as
from tests.generator.specs import Spec

SERVERS = "schemas/servers.yaml"
START = "ServerShort:\n  description: A server in short.\n  x-variant-of: Server\n"


def write(spec: Spec, differences: str, more: str = "") -> None:
    """Make the list of servers one of variants of Server."""
    spec.replace(SERVERS, 'items: {$ref: "#/Server"}', 'items: {$ref: "#/ServerShort"}')
    indented = "".join(f"  {line}\n" for line in differences.splitlines())
    spec.write(SERVERS, f"{spec.read(SERVERS)}\n{START}{indented}{more}")


def schemas(spec: Spec) -> dict[str, Any]:
    made: dict[str, Any] = open_spec(spec.folder).document["components"]["schemas"]
    return made


def problems(spec: Spec) -> list[str]:
    with pytest.raises(SpecError) as caught:
        lint(open_spec(spec.folder))
    return str(caught.value).splitlines()


def test_all_is_taken_over_that_is_not_said(spec: Spec) -> None:
    write(spec, "")
    base = {**schemas(spec)["Server"]}
    assert schemas(spec)["ServerShort"] == {
        **base,
        "description": "A server in short.",
        "x-variant-of": "Server",
    }


def test_null_leaves_a_property_out_or_a_word_of_it(spec: Spec) -> None:
    write(
        spec, "properties: {tags: null, locked: {type: [boolean, string], x-microversions: null}}"
    )
    short = schemas(spec)["ServerShort"]
    assert list(short["properties"]) == ["id", "name", "locked"]
    assert short["properties"]["locked"] == {
        "description": "Whether it is locked.",
        "type": ["boolean", "string"],
    }
    assert short["required"] == ["id", "name"]
    assert "x-microversions" in schemas(spec)["Server"]["properties"]["locked"]


def test_differences_reach_into_a_property(spec: Spec) -> None:
    write(spec, "properties: {tags: {items: {maxLength: 3}}}")
    tags = schemas(spec)["ServerShort"]["properties"]["tags"]
    assert tags["items"] == {"type": "string", "maxLength": 3}
    assert schemas(spec)["Server"]["properties"]["tags"]["items"] == {"type": "string"}


def test_only_some_may_be_taken_over_in_an_order_of_its_own(spec: Spec) -> None:
    write(spec, "x-only: [name, id]\nproperties: {host: {description: Its host., type: string}}")
    short = schemas(spec)["ServerShort"]
    assert list(short["properties"]) == ["name", "id", "host"]
    assert short["required"] == ["id", "name"]
    assert "x-only" not in short


def test_what_is_required_may_change(spec: Spec) -> None:
    write(
        spec,
        'required: [locked]\nx-required-microversions: {id: null, name: "2.5-"}',
    )
    short = schemas(spec)["ServerShort"]
    assert short["required"] == ["tags", "locked"]
    assert short["x-required-microversions"] == {"name": "2.5-"}


def test_a_variant_of_a_variant(spec: Spec) -> None:
    more = "ServerShorter:\n  description: A.\n  x-variant-of: ServerShort\n  x-only: [id]\n"
    write(spec, "properties: {tags: null}", more)
    assert list(schemas(spec)["ServerShorter"]["properties"]) == ["id"]


def test_references_mean_what_they_meant_in_their_file(spec: Spec) -> None:
    text = "# nova/x.py\nBriefReply:\n  description: A page.\n  x-variant-of: ServersReply\n"
    spec.write("schemas/brief.yaml", text)
    items = schemas(spec)["BriefReply"]["properties"]["servers"]["items"]
    assert items == {"$ref": "#/components/schemas/Server"}


def test_python_has_a_class_for_what_adds_a_property(spec: Spec) -> None:
    write(spec, "properties: {tags: null}")
    assert python_class(schemas(spec), "ServerShort") == "Server"
    assert python_class(schemas(spec), "Server") == "Server"


@pytest.mark.parametrize(("there", "told"), [("2.75-", "ServerShort"), ("2.1-", "Server")])
def test_python_has_a_class_for_what_lacks_a_property_at_some_microversions(
    spec: Spec, there: str, told: str
) -> None:
    write(spec, f'properties: {{name: {{x-microversions: "{there}"}}}}')
    assert python_class(schemas(spec), "ServerShort") == told


def test_a_class_has_what_is_read_as_it(spec: Spec) -> None:
    host = "host: {description: Its host., type: string}"
    write(spec, f"x-python-class: false\nproperties: {{name: null, {host}}}")
    whole = read_as(schemas(spec))["Server"]
    assert [*whole["properties"]][-1] == "host"
    assert "host" not in schemas(spec)["Server"]["properties"]


def test_python_has_a_class_for_what_says_so(spec: Spec) -> None:
    write(spec, "x-python-class: true\nproperties: {tags: null}")
    assert python_class(schemas(spec), "ServerShort") == "ServerShort"
    assert "sound" in lint(open_spec(spec.folder))


def test_a_problem_of_what_is_taken_over_is_told_once(spec: Spec) -> None:
    write(spec, "")
    spec.replace(
        SERVERS, "description: Its id., type: string", "description: Its id., minLength: 1"
    )
    line = spec.line(SERVERS, "Its id.")
    message = "minLength says nothing of a value without type: string"
    assert problems(spec) == [f"spec/{SERVERS}:{line}: {message}"]


@pytest.mark.parametrize(
    ("differences", "at", "message"),
    [
        ("properties: {hots: null}", "hots", "there is no hots to leave out"),
        ("properties: {id: {format: null}}", "format", "there is no format to leave out"),
        ("x-only: [id, hots]", "hots", "x-only: there is no hots in the properties to take over"),
        ("x-only: id", "x-only", "x-only must be a list of names"),
        (
            "x-required-microversions: {locked: null}",
            "{locked",
            "x-required-microversions: locked is not required anyway",
        ),
        ("required: id", "required: id", "required: 'id' is not of type 'array'"),
        (
            'x-required-microversions: {hots: "2.5-"}',
            "hots",
            "x-required-microversions: there is no property hots",
        ),
        ("required: [hots]", "hots", "required: there is no property hots"),
        (
            "x-python-class: false",
            "x-python-class",
            "x-python-class goes without saying: by rule, it has no class",
        ),
    ],
)
def test_senseless_differences(spec: Spec, differences: str, at: str, message: str) -> None:
    write(spec, differences)
    assert f"spec/{SERVERS}:{spec.line(SERVERS, at)}: {message}" in problems(spec)


def test_a_variant_of_nothing(spec: Spec) -> None:
    write(spec, "")
    spec.replace(SERVERS, "x-variant-of: Server", "x-variant-of: Sever")
    line = spec.line(SERVERS, "x-variant-of")
    message = "x-variant-of: there is no component Sever; did you mean Server?"
    assert problems(spec) == [f"spec/{SERVERS}:{line}: {message}"]


def test_a_variant_of_no_object(spec: Spec) -> None:
    write(spec, "")
    spec.replace(SERVERS, "x-variant-of: Server", "x-variant-of: Name")
    line = spec.line(SERVERS, "x-variant-of")
    message = "x-variant-of: Name is no object with properties"
    assert problems(spec) == [f"spec/{SERVERS}:{line}: {message}"]


def test_a_variant_of_itself(spec: Spec) -> None:
    write(spec, "")
    spec.replace(SERVERS, "x-variant-of: Server", "x-variant-of: ServerShort")
    line = spec.line(SERVERS, "ServerShort:")
    message = "x-variant-of leads back to where it started: ServerShort → ServerShort"
    assert problems(spec) == [f"spec/{SERVERS}:{line}: {message}"]


@pytest.mark.parametrize(
    "differences",
    [
        "properties: 3",
        "properties: []",
        "properties: {id: 3}",
        "properties: {tags: {items: [a]}}",
        "required: [[]]",
        "required: 3",
        "x-required-microversions: 3",
        "x-required-microversions: {id: 3}",
        "x-only: [[]]",
        "x-python-class: 3",
    ],
)
def test_odd_differences_give_readable_errors(spec: Spec, differences: str) -> None:
    write(spec, differences)
    line = spec.line(SERVERS, differences)
    assert any(told.startswith(f"spec/{SERVERS}:{line}: ") for told in problems(spec))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("required: [id, name, tags]", "required: [[], id]"),
        ("required: [id, name, tags]", "required: id"),
        ("required: [id, name, tags]", "x-required-microversions: 3"),
        ("id: {description: Its id., type: string}", "id: 3"),
    ],
)
def test_what_is_odd_in_the_other_is_told_there(spec: Spec, old: str, new: str) -> None:
    write(spec, "properties: {tags: null}")
    spec.replace(SERVERS, old, new)
    line = spec.line(SERVERS, new)
    assert any(told.startswith(f"spec/{SERVERS}:{line}: ") for told in problems(spec))
