"""Lint: what must be said of each thing."""

from tests.generator.lint.cases import ACTIONS, PATHS, SERVERS, Case, cases, check
from tests.generator.specs import Spec


@cases(
    Case(
        PATHS,
        "    description: List the servers of the project.\n",
        "",
        "  get:",
        "the operation get has no description",
    ),
    Case(
        ACTIONS,
        "        summary: Reboot a server\n",
        "",
        "      reboot:",
        "the action reboot has no summary",
    ),
    Case(
        PATHS,
        "        description: Only locked servers, or only others.\n",
        "",
        "- name: locked",
        "the parameter locked has no description",
    ),
    Case(
        PATHS,
        "description: List the servers of the project.\n    tags",
        "description: >-\n      List the servers, not of sub-\n      projects.\n    tags",
        "description: >-",
        "the description has a word that was broken in two: 'sub- projects'",
    ),
    Case(
        SERVERS,
        "{description: Its id., type: string}",
        "{type: string}",
        "    id:",
        "the property id has no description",
    ),
    Case(
        SERVERS,
        "  description: A page of servers.\n",
        "",
        "ServersReply:",
        "the schema ServersReply has no description",
    ),
    Case(
        "components/headers.yaml",
        "description: URL of the server., ",
        "",
        "Location:",
        "the header Location has no description",
    ),
    Case(
        ACTIONS,
        '"202": {description: Nova reboots it.}',
        '"202": {}',
        '"202": {}',
        "this response has no description",
    ),
    Case(
        PATHS,
        "        application/json:\n"
        '          schema: {$ref: "../schemas/servers.yaml#/ServerCreateRequest"}\n'
        "          example: {server: {name: web, networks: auto, tags: [a]}}\n",
        "        application/json:  # request\n"
        '          schema: {$ref: "../schemas/servers.yaml#/ServerCreateRequest"}\n',
        "# request",
        "this body has no example",
    ),
    Case(
        ACTIONS,
        "              application/json:\n"
        '                x-microversions: "2.45-"\n'
        '                schema: {$ref: "../schemas/server_actions.yaml#/ServerDumpReply"}\n'
        '                example: {dump_id: "1"}\n',
        "              application/json:  # reply\n"
        '                schema: {$ref: "../schemas/server_actions.yaml#/ServerDumpReply"}\n',
        "# reply",
        "this body has no example",
    ),
    Case(
        "paths/keypairs.yaml",
        "      required: true\n",
        "",
        "- name: name",
        "this parameter has no required",
    ),
)
def test_words(spec: Spec, case: Case) -> None:
    check(spec, case)
