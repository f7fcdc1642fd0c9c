"""Lint: operationIds, tags, statuses, media types and parameters of paths."""

from tests.generator.lint.cases import ACTIONS, PATHS, Case, cases, check, problems
from tests.generator.specs import Spec


@cases(
    Case(
        PATHS,
        "operationId: create_server",
        "operationId: list_servers  # again",
        "# again",
        "the operationId 'list_servers' is taken by spec/paths/servers.yaml:4",
    ),
    Case(
        ACTIONS,
        "operationId: reboot_server",
        "operationId: rebootServer",
        "rebootServer",
        "write the operationId 'rebootServer' as verb_noun",
    ),
    Case(
        "paths/keypairs.yaml",
        "tags: [keypairs]",
        "tags: [servers]",
        "tags",
        "the tag is that of the file: [keypairs]",
    ),
    Case(
        "openapi.yaml",
        "paths:\n",
        "  - {name: tags, description: Words.}\npaths:\n",
        "name: tags",
        "no operation has the tag tags",
    ),
    Case(
        "openapi.yaml",
        "  - {name: keypairs, description: Keys of users.}\n",
        "",
        "tags",
        "openapi.yaml does not list the tag keypairs",
        "paths/keypairs.yaml",
    ),
    Case(
        "paths/keypairs.yaml",
        '"204"',
        '"2XX"',
        "2XX",
        "responses/2XX: a status is three digits",
    ),
    Case(
        ACTIONS,
        '        responses:\n          "202": {description: Nova reboots it.}',
        '        responses:  # faults\n          "400": {description: Nova refuses.}',
        "# faults",
        "there is no response of success at 2.1-2.104",
    ),
    Case(
        "components/responses.yaml",
        "application/json",
        "application/xml",
        "application/xml",
        "content/application/xml: Nova speaks application/json",
    ),
)
def test_names(spec: Spec, case: Case) -> None:
    check(spec, case)


def test_operation_ids_that_would_become_one_function(spec: Spec) -> None:
    spec.replace(PATHS, "operationId: create_server", "operationId: list-servers")
    line = spec.line(PATHS, "operationId: list-servers")
    assert problems(spec) == [
        f"spec/{PATHS}:{line}: write the operationId 'list-servers' as verb_noun",
    ]


def test_parameters_that_are_not_those_of_the_path(spec: Spec) -> None:
    file = "paths/keypairs.yaml"
    spec.replace(file, "- name: name\n", "- name: keypair\n")
    assert problems(spec) == [
        f"spec/{file}:2: the part {{name}} of the path is not described",
        f"spec/{file}:4: /os-keypairs/{{name}} has no part {{keypair}}",
    ]
