"""Lint: words of OpenAPI, of JSON Schema, and the project's own."""

from tests.generator.lint.cases import ACTIONS, PATHS, SERVERS, Case, cases, check
from tests.generator.specs import Spec


@cases(
    Case(
        SERVERS,
        "description: Its id., type: string",
        "description: Its id., type: string, maxlength: 36",
        "maxlength",
        "'maxlength' is no keyword of a property; did you mean maxLength?",
    ),
    Case(
        SERVERS,
        "description: Its id., type",
        'description: Its id., x-microversion: "2.9-", type',
        '"2.9-", type: string',
        "unknown key 'x-microversion'; did you mean x-microversions?",
    ),
    Case(
        PATHS,
        "        description: The servers.\n",
        "        description: The servers.\n        x-secret: true\n",
        "x-secret",
        "x-secret has no meaning on a response",
    ),
    Case(
        PATHS,
        "    requestBody:\n",
        "    x-acts: true\n    requestBody:\n",
        "x-acts",
        "x-acts has no meaning on an operation",
    ),
    Case(
        ACTIONS,
        "        summary: Reboot a server\n",
        "        summary: Reboot a server\n        x-acts: true\n",
        "x-acts",
        "x-acts has no meaning on an action",
    ),
    Case(
        PATHS,
        "    description: List the servers of the project.\n",
        "    description: List the servers of the project.\n    x-acts: maybe\n",
        "x-acts",
        "x-acts: True was expected",
    ),
    Case(
        ACTIONS,
        "        summary: Reboot a server\n",
        "        summary: Reboot a server\n        tags: [server_actions]\n",
        "        tags",
        "'tags' is no keyword of an action",
    ),
    Case(
        PATHS,
        's.yaml#/Limit"',
        's.yaml#/Limit"\n        required: true',
        "        required: true",
        "required has no effect beside a $ref",
    ),
)
def test_keys(spec: Spec, case: Case) -> None:
    check(spec, case)
