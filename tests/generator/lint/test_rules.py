"""Lint: rules between arguments are well formed, and speak of what is there."""

import pytest

from generator.api.document import Document
from generator.api.rules import Ruled
from generator.lint import lint
from generator.source.spec import open_spec
from novakit_core.microversions import Microversions
from tests.generator.lint.cases import PATHS, SERVERS, problems
from tests.generator.specs import Spec

OBJECT = "  description: A server to create.\n"
OPERATION = "    description: Create a server.\n"
BECAUSE = "because: it is so"


def add(spec: Spec, rule: str, file: str = SERVERS, after: str = OBJECT) -> None:
    indent = after[: len(after) - len(after.lstrip())]
    spec.replace(file, after, f"{after}{indent}x-python-rules:\n{indent}  - {rule}\n")


@pytest.mark.parametrize(
    "rule",
    [
        "{one_of: [name, networks], because: it is so}",
        "{one_of: [name], when: [{tags: {pattern: a}}], because: it is so}",
        "{one_of: [{name: [a, b]}, {name: a}], because: it is so}",
        "{one_of: [{tags: {type: string}}], because: it is so}",
        "{one_of: [{tags: a}], when: [tags], because: it is so}",
        "{not_together: [tags, name], because: it is so}",
        "{not_together: [tags], because: it is so}",
        "{not_above: [name, tags], because: it is so}",
        '{not_together: [tags, name], x-microversions: "-2.60", because: it is so}',
    ],
)
def test_sound_rules(spec: Spec, rule: str) -> None:
    add(spec, rule)
    lint(open_spec(spec.folder))


@pytest.mark.parametrize(
    ("rule", "message"),
    [
        ("one_of", "/0: 'one_of' is not of type 'object'"),
        (
            "{one_of: [name], same: [name, tags], because: a}",
            "/0: a rule has one of one_of, not_together, not_above, same",
        ),
        ("{one_of: [name]}", "/0 has no because"),
        (
            "{one_of: [name], because: a, unless: [tags]}",
            "/0: Additional properties are not allowed ('unless' was unexpected)",
        ),
        (
            "{same: [name, tags], when: [tags], because: a}",
            "/0: 'one_of' is a dependency of 'when'",
        ),
        ("{one_of: [], because: a}", "/0/one_of: [] should be non-empty"),
        ("{not_above: [name], because: a}", "/0/not_above: ['name'] is too short"),
        (
            "{not_together: [name, tags, name], because: a}",
            "/0/not_together: ['name', 'tags', 'name'] is too long",
        ),
        ("{one_of: name, because: a}", "/0/one_of: 'name' is not of type 'array'"),
        (
            "{one_of: [{name: a, tags: b}], because: a}",
            "/0/one_of/0: {'name': 'a', 'tags': 'b'} has too many properties",
        ),
        ("{one_of: [name..x], because: a}", "/0/one_of/0: this does not name a property"),
        (
            "{one_of: [{name: {enum: [a]}}], because: a}",
            "/0/one_of/0/name: Additional properties are not allowed ('enum' was unexpected)",
        ),
        ("{one_of: [image], because: a}", ": there is no image here"),
        (
            "{one_of: [name], x-microversions: 2.60, because: a}",
            "/0/x-microversions: 2.6 is not of type 'string'",
        ),
        (
            '{one_of: [name], x-microversions: "2.60-2.x", because: a}',
            ": bad microversion range '2.60-2.x': '2.x' is not a microversion: write it as \"2.90\"",
        ),
        (
            '{one_of: [name], x-microversions: "2.105-", because: a}',
            ": what this speaks of is not there",
        ),
        (
            '{one_of: [tags], x-microversions: "-2.40", because: a}',
            ": what this speaks of is not there",
        ),
        (
            '{one_of: [tags], x-microversions: "2.50-", because: a}',
            ": x-microversions goes without saying, as nothing it speaks of is elsewhere",
        ),
        (
            "{one_of: [{tags: a}], because: a}",
            ": where tags is left out this is broken too: say when: [tags], or one_of: [tags]",
        ),
        ('{one_of: ["networks[].ports"], because: a}', ": there is no networks[].ports here"),
    ],
)
def test_rules_that_say_nothing(spec: Spec, rule: str, message: str) -> None:
    add(spec, rule)
    line = spec.line(SERVERS, f"  - {rule}")
    assert problems(spec) == [f"spec/{SERVERS}:{line}: x-python-rules{message}"]


def test_rules_of_an_operation_speak_of_its_parameters_and_its_body(spec: Spec) -> None:
    add(spec, "{same: [server.name, tags], because: a}", PATHS, OPERATION)
    line = spec.line(PATHS, "  - {same")
    assert problems(spec) == [f"spec/{PATHS}:{line}: x-python-rules: there is no tags here"]


@pytest.mark.parametrize(
    ("inside", "message"),
    [
        ("[name, tog]", ": there is no tog here"),
        ("[name]", "/0/one_of/0/server/with: ['name'] is too short"),
    ],
)
def test_terms_of_one_object_that_say_nothing(spec: Spec, inside: str, message: str) -> None:
    add(spec, f"{{one_of: [{{server: {{with: {inside}}}}}], because: a}}", PATHS, OPERATION)
    line = spec.line(PATHS, "  - {one_of")
    assert problems(spec) == [f"spec/{PATHS}:{line}: x-python-rules{message}"]


def test_sound_terms_of_one_object(spec: Spec) -> None:
    add(spec, "{one_of: [{server: {with: [name, {tags: a}]}}], because: a}", PATHS, OPERATION)
    lint(open_spec(spec.folder))


def test_rules_stand_where_they_are_read(spec: Spec) -> None:
    spec.replace(SERVERS, OBJECT, f"{OBJECT}  x-python-rules: {{}}\n")
    line = spec.line(SERVERS, "  x-python-rules")
    assert problems(spec) == [f"spec/{SERVERS}:{line}: x-python-rules: {{}} is not of type 'array'"]


def test_a_rule_knows_where_it_holds(spec: Spec) -> None:
    found = open_spec(spec.folder)
    document = Document(found.document, found.resources)
    ruled = Ruled.of_object(document, document.schemas["ServerCreate"])
    written = {"one_of": ["name"], "because": "a"}
    assert ruled.rule(written).served == Microversions.ALL
    there = ruled.rule({**written, "x-microversions": "2.3-2.9"}).served
    assert there == Microversions.parse("2.3-2.9")
