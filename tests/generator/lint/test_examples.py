"""Lint: examples are valid where their body is last served."""

from tests.generator.lint.cases import ACTIONS, PATHS, Case, cases, check, problems
from tests.generator.specs import Spec


@cases(
    Case(
        PATHS,
        "example: {server: {name: web, networks: auto, tags: [a]}}",
        "example: {server: {name: web, networks: all, tags: [a]}}",
        "networks: all",
        "this example is not valid at 2.104, /server/networks: "
        "'all' is not one of ['auto', 'none']",
    ),
    Case(
        PATHS,
        "example: {server: {name: web, networks: auto, tags: [a]}}",
        "example:\n            server:\n              name: web\n"
        "              networks:\n                - uuid: 1\n",
        "- uuid: 1",
        "this example is not valid at 2.104, /server/networks/0/uuid: 1 is not of type 'string'",
    ),
    Case(
        PATHS,
        "example: {server: {name: web, networks: auto, tags: [a]}}",
        "example: {server: {name: web, networks: auto, personality: []}}",
        "personality",
        "this example is not valid at 2.104, /server: Additional properties are not allowed "
        "('personality' was unexpected)",
    ),
    Case(
        ACTIONS,
        'example: {dump_id: "1"}',
        "example: {dump_id: 1}",
        "dump_id: 1",
        "this example is not valid at 2.104, /dump_id: 1 is not of type 'string'",
    ),
    Case(
        "components/responses.yaml",
        "example: {badRequest: {code: 400}}",
        "example: {badRequest: {}}",
        "example:",
        "this example is not valid at 2.104, /badRequest: 'code' is a required property",
    ),
)
def test_examples(spec: Spec, case: Case) -> None:
    check(spec, case)


def test_an_example_is_of_the_last_microversion_with_its_body(spec: Spec) -> None:
    spec.replace(ACTIONS, 'x-microversions: "2.17-"', 'x-microversions: "2.17-2.50"')
    spec.replace(ACTIONS, 'example: {dump_id: "1"}', "example: {}")
    line = spec.line(ACTIONS, "example: {}")
    assert problems(spec) == [
        (
            f"spec/{ACTIONS}:{line}: this example is not valid at 2.50, the whole: "
            "'dump_id' is a required property"
        )
    ]
