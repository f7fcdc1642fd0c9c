"""`generator.lint`: each rule breaks one thing in a sound spec and names the line."""

from dataclasses import dataclass

import pytest

from generator.lint import lint
from generator.problems import SpecError
from tests.generator.specs import Spec


@dataclass(frozen=True)
class Case:
    """In `file`, `old` becomes `new`; the problem stands in the line of `at` and reads `message`."""

    file: str
    old: str
    new: str
    at: str
    message: str
    other: str = ""
    """The file of the problem, where it is not the file of the change."""


def problems(spec: Spec) -> list[str]:
    with pytest.raises(SpecError) as caught:
        lint(spec.folder)
    return str(caught.value).splitlines()


def check(spec: Spec, case: Case) -> None:
    spec.replace(case.file, case.old, case.new)
    file = case.other or case.file
    expected = f"spec/{file}:{spec.line(file, case.at)}: {case.message}"
    assert problems(spec) == [expected]


SERVERS = "schemas/servers.yaml"
PATHS = "paths/servers.yaml"
ACTIONS = "paths/server_actions.yaml"
ID = "    id: {description: Its id., type: string}\n"


def test_a_sound_spec_is_counted(spec: Spec) -> None:
    assert lint(spec.folder) == "12 files, 6 operations and 12 schemas are sound"


def cases(*given: Case) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("case", given, ids=lambda case: case.message[:50])


@cases(
    Case(
        SERVERS,
        '{$ref: "#/ServerCreateNetwork"}',
        '{$ref: "#/ServerCreateNetwrk"}',
        "Netwrk",
        "$ref '#/ServerCreateNetwrk': there is no ServerCreateNetwrk in schemas/servers.yaml; "
        "did you mean #/ServerCreateNetwork?",
    ),
    Case(
        PATHS,
        "../shared/responses.yaml#/BadRequest",
        "../shared/response.yaml#/BadRequest",
        "response.yaml",
        "$ref '../shared/response.yaml#/BadRequest': "
        "BadRequest is in ../shared/responses.yaml#/BadRequest",
    ),
    Case(
        PATHS,
        "../schemas/servers.yaml#/ServersReply",
        "../schemas/server.yaml#/ServerReply",
        "ServerReply",
        "$ref '../schemas/server.yaml#/ServerReply': there is no file schemas/server.yaml; "
        "did you mean schemas/servers.yaml?",
    ),
    Case(
        PATHS,
        "../schemas/servers.yaml#/ServersReply",
        "../shared/parameters.yaml#/Limit",
        'schema: {$ref: "../shared/parameters.yaml',
        "$ref '../shared/parameters.yaml#/Limit' is one of parameters, not one of schemas",
    ),
    Case(
        PATHS,
        '$ref: "../shared/parameters.yaml#/Limit"',
        "$ref: Limit",
        "$ref: Limit",
        "a $ref is written as FILE#/NAME, not 'Limit'",
    ),
    Case(
        "openapi.yaml",
        "  /os-keypairs/{name}: {",
        '  /os-keys: {$ref: "paths/keypairs.yaml#/~1os-keys"}\n  /os-keypairs/{name}: {',
        "/os-keys:",
        "/os-keys does not stand in paths/keypairs.yaml",
    ),
    Case(
        "openapi.yaml",
        '"paths/keypairs.yaml#/~1os-keypairs~1{name}"',
        '"paths/servers.yaml#/~1servers"',
        "/os-keypairs/{name}:",
        "/os-keypairs/{name}: its $ref leads to the path /servers",
    ),
)
def test_references(spec: Spec, case: Case) -> None:
    spec.replace(case.file, case.old, case.new)
    expected = f"spec/{case.file}:{spec.line(case.file, case.at)}: {case.message}"
    assert expected in problems(spec)


def test_a_path_that_the_index_lacks(spec: Spec) -> None:
    text = spec.read("paths/keypairs.yaml")
    spec.write("paths/keypairs.yaml", text + "/os-keys: {}\n")
    line = spec.line("paths/keypairs.yaml", "/os-keys:")
    assert problems(spec) == [
        f"spec/paths/keypairs.yaml:{line}: /os-keys does not stand in the index, openapi.yaml"
    ]


def test_a_component_that_stands_twice(spec: Spec) -> None:
    text = spec.read("schemas/faults.yaml")
    spec.write("schemas/faults.yaml", text + "Server:\n  description: Another.\n  type: string\n")
    first = spec.line("schemas/faults.yaml", "Server:")
    line = spec.line(SERVERS, "Server:")
    assert problems(spec) == [
        (
            f"spec/schemas/servers.yaml:{line}: the component Server stands twice: "
            f"first at spec/schemas/faults.yaml:{first}"
        )
    ]


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
        "        in: query\n",
        "        in: query\n        x-secret: true\n",
        "x-secret",
        "x-secret has no meaning on a parameter",
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


@cases(
    Case(
        SERVERS,
        'x-microversions: "-2.56"',
        'x-microversions: "2.56-2.x"',
        "2.x",
        "bad microversion range '2.56-2.x': '2.x' is not a microversion: write it as \"2.90\"",
    ),
    Case(
        SERVERS,
        'x-microversions: "-2.56"',
        'x-microversions: "2.56-2.10"',
        "2.10",
        "bad microversion range '2.56-2.10': '2.56-2.10' runs backwards",
    ),
    Case(
        SERVERS,
        'x-microversions: "-2.56"',
        "x-microversions: 2.56",
        "2.56",
        'bad microversion range 2.56: write it in quotes, as "2.26-2.56"',
    ),
    Case(
        SERVERS,
        "ServerCreateNetwork:\n",
        'ServerCreateNetwork:\n  x-microversions: "2.10-"\n',
        "2.10-",
        "x-microversions has no meaning on the schema of components",
    ),
    Case(
        PATHS,
        "    requestBody:\n",
        '    requestBody:\n      x-microversions: "2.10-"\n',
        "2.10-",
        "x-microversions has no meaning on a request body",
    ),
    Case(
        SERVERS,
        '{networks: "2.37-"}',
        '{network: "2.37-"}',
        '{network: "2.37-"}',
        "x-required-microversions: there is no property network",
    ),
    Case(
        SERVERS,
        '{networks: "2.37-"}',
        '{name: "2.37-"}',
        '{name: "2.37-"}',
        "x-required-microversions: name also stands in required, which holds everywhere",
    ),
    Case(
        SERVERS,
        '{networks: "2.37-"}',
        '{networks: "always"}',
        "always",
        "bad microversion range 'always': 'always' is not a microversion: write it as \"2.90\"",
    ),
    Case(
        SERVERS,
        "- {type: array, items",
        '- {type: array, x-microversions: "2.40-", items',
        "oneOf:",
        "oneOf has no alternative at 2.1-2.36",
    ),
    Case(
        "paths/keypairs.yaml",
        'x-microversions: "2.2-"',
        'x-microversions: "2.103-"',
        "2.103-",
        "x-microversions: never served, as what is around it is served at 2.1-2.102 only",
    ),
)
def test_ranges(spec: Spec, case: Case) -> None:
    check(spec, case)


@cases(
    Case(
        SERVERS,
        "description: Its id., type: string",
        "description: Its id., type: text",
        "text",
        "type must be one or a list of array, boolean, integer, null, number, object, string",
    ),
    Case(
        SERVERS,
        "description: Its id., type: string",
        "description: Its id., type: string, pattern: '(a'",
        "(a",
        "pattern must be a regular expression",
    ),
    Case(
        SERVERS,
        "description: Its id., type: string",
        "description: Its id., type: string, format: guid",
        "guid",
        "format must be one of date-time, ipv4, ipv6, regex, uri, uuid",
    ),
    Case(
        "shared/scalars.yaml",
        "minLength: 1",
        "minLength: 2\n  maxLength: 1",
        "maxLength",
        "maxLength is below minLength",
    ),
    Case(
        "shared/scalars.yaml",
        "minLength: 1",
        "minLength: true",
        "minLength",
        "minLength must be a whole number from 0",
    ),
    Case(
        SERVERS,
        "required: [id, name, tags]",
        "required: [id, id]",
        "[id, id]",
        "required must be a list of different names",
    ),
    Case(
        SERVERS,
        "description: Its id., type: string",
        "description: Its id., type: string, x-python-type: text",
        "text",
        "x-python-type must be None, bool, datetime, float, int, str or an object schema, not text",
    ),
    Case(
        SERVERS,
        "  description: A page of servers.\n",
        "  description: A page of servers.\n  x-python-unwrap: server\n",
        "unwrap",
        "x-python-unwrap: there is no property server",
    ),
    Case(
        "shared/scalars.yaml",
        "type: string",
        "type: string\n  enum: []",
        "enum",
        "enum must be a list of values",
    ),
)
def test_values(spec: Spec, case: Case) -> None:
    check(spec, case)


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
        "a status is three digits, not '2XX'",
    ),
    Case(
        ACTIONS,
        '        responses:\n          "202": {description: Nova reboots it.}',
        '        responses:  # faults\n          "400": {description: Nova refuses.}',
        "# faults",
        "there is no response of success",
    ),
    Case(
        "shared/responses.yaml",
        "application/json",
        "application/xml",
        "application/xml",
        "Nova speaks application/json, not application/xml",
    ),
)
def test_names(spec: Spec, case: Case) -> None:
    check(spec, case)


def test_operation_ids_that_become_one_function(spec: Spec) -> None:
    spec.replace(PATHS, "operationId: create_server", "operationId: list-servers")
    line = spec.line(PATHS, "operationId: list-servers")
    first = spec.line(PATHS, "operationId: list_servers")
    assert problems(spec) == [
        f"spec/{PATHS}:{line}: the operationId 'list-servers' is taken by spec/{PATHS}:{first}",
        f"spec/{PATHS}:{line}: write the operationId 'list-servers' as verb_noun",
    ]


def test_parameters_that_are_not_those_of_the_path(spec: Spec) -> None:
    file = "paths/keypairs.yaml"
    spec.replace(file, "- name: name\n", "- name: keypair\n")
    assert problems(spec) == [
        f"spec/{file}:2: the part {{name}} of the path is not described",
        f"spec/{file}:4: /os-keypairs/{{name}} has no part {{keypair}}",
    ]


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
        "shared/headers.yaml",
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
        "the response 202 has no description",
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
        "the parameter name is part of the path, so it is required: true",
    ),
)
def test_words(spec: Spec, case: Case) -> None:
    check(spec, case)


UNNAMED = "an object with properties is a component of its own: give it a name"


@cases(
    Case(
        SERVERS,
        "id: {description: Its id., type: string}",
        "id: {description: Its id., properties: {}}",
        "    id:",
        UNNAMED,
    ),
    Case(
        SERVERS,
        'x-microversions: "2.26-", type: array, items: {type: string}',
        'x-microversions: "2.26-", type: array, items: {properties: {}}',
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
        '{$ref: "../shared/scalars.yaml#/Name"}',
        "{description: Named by itself., allOf: [{$ref: '#/Server'}], required: [id, name]}",
    ],
)
def test_what_needs_no_name(spec: Spec, written: str) -> None:
    old = "    locked: {description: Whether"
    spec.replace(SERVERS, old, f"    more: {written}\n{old}")
    assert "sound" in lint(spec.folder)


@cases(
    Case(
        "schemas/server_actions.yaml",
        "required: [reboot]",
        "required: []",
        '$ref: "../schemas/server_actions.yaml#/ServerRebootRequest"',
        "the body of reboot requires the one property reboot",
        ACTIONS,
    ),
    Case(
        ACTIONS,
        "    x-openstack-actions:\n",
        "    requestBody: {content: {}}\n    x-openstack-actions:\n",
        "    requestBody: {content",
        "the body of an action route is derived from its actions, never written",
    ),
)
def test_actions(spec: Spec, case: Case) -> None:
    check(spec, case)


def test_actions_whose_keys_collide(spec: Spec) -> None:
    spec.replace(ACTIONS, "example: {trigger_crash_dump: null}", "example: {reboot: null}")
    file = "schemas/server_actions.yaml"
    spec.replace(file, "required: [trigger_crash_dump]", "required: [reboot]")
    spec.replace(file, "    trigger_crash_dump: {", "    reboot: {")
    line = spec.line(ACTIONS, "#/ServerCrashRequest")
    assert problems(spec) == [
        (
            f"spec/{ACTIONS}:{line}: the body of trigger_crash_dump requires the one property "
            "trigger_crash_dump, not reboot"
        )
    ]


def test_an_action_without_a_body(spec: Spec) -> None:
    text = spec.read(ACTIONS)
    start, end = (
        text.index("        requestBody:\n"),
        text.index('        responses:\n          "202"'),
    )
    spec.write(ACTIONS, text[:start] + text[end:])
    line = spec.line(ACTIONS, "      reboot:")
    assert f"spec/{ACTIONS}:{line}: the action reboot has no body" in problems(spec)


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
        "shared/responses.yaml",
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


@cases(
    Case(
        SERVERS,
        "# nova/api/openstack/compute/schemas/servers.py\n",
        "# What servers are.\n",
        "# What servers are.",
        "open with a comment that names the file of Nova described here",
    ),
    Case(
        SERVERS,
        ID,
        f"{ID}{ID}".replace("Its id., type: string}\n    id", "First., type: string}\n    id"),
        "Its id.",
        "the key 'id' stands here twice: first in line 54",
    ),
    Case(
        "shared/scalars.yaml",
        "minLength: 1",
        "minLength: 1\n  enum: [yes]",
        "enum",
        "quote 'yes': some readers of YAML take it for a bool",
    ),
    Case(
        "shared/scalars.yaml",
        "description: A name.",
        "description:",
        "description:",
        "a value is missing here; write null if that is meant",
    ),
    Case(
        SERVERS,
        "required: [servers]\n  properties:\n",
        "required: [servers]\n  allOf: {}\n  properties:\n",
        "allOf",
        "allOf must be a list",
    ),
    Case(
        SERVERS,
        ID,
        "    id: text\n",
        "    id:",
        "'id' must be a map: it is a property",
    ),
    Case(
        "microversions.yaml",
        '- {version: "2.26", release: Kilo, summary: "Change 26."}\n',
        "",
        "# nova",
        "the microversion 2.26 is missing",
    ),
    Case(
        "microversions.yaml",
        'release: Kilo, summary: "Change 26."',
        'release: Kilo, summary: ""',
        '"2.26"',
        "summary is missing, or is not text in quotes",
    ),
    Case(
        "microversions.yaml",
        '- {version: "2.104"',
        '- {version: "2.105", release: Kilo, summary: More.}\n- {version: "2.104"',
        "# nova",
        "write each of 2.1 to 2.104 once, in their order",
    ),
)
def test_files(spec: Spec, case: Case) -> None:
    check(spec, case)


def test_a_long_file_says_why(spec: Spec) -> None:
    spec.write(SERVERS, spec.read(SERVERS) + "\n" * 300)
    length = len(spec.read(SERVERS).splitlines())
    assert problems(spec) == [
        (
            f"spec/{SERVERS}:301: {length} lines are more than 300: split the file, "
            "or say '# long: REASON' in the opening comment"
        )
    ]
    spec.write(SERVERS, spec.read(SERVERS).replace("\n", "\n# long: one object\n", 1))
    assert "sound" in lint(spec.folder)


def test_a_file_out_of_place(spec: Spec) -> None:
    spec.write("servers.yaml", "# nova/wsgi.py\nA: {}\n")
    assert problems(spec) == [
        (
            "spec/servers.yaml:1: files of the spec are openapi.yaml, microversions.yaml and "
            "snake_case names in paths/, schemas/ and shared/"
        )
    ]


def test_everything_is_reported_at_once_and_sorted(spec: Spec) -> None:
    spec.replace(SERVERS, "description: Its id., type: string", "type: string, maxlength: 3")
    spec.replace(PATHS, "networks: auto", "networks: all")
    spec.replace(PATHS, "    summary: Create a server\n", "")
    found = problems(spec)
    assert [line.partition(": ")[2] for line in found] == [
        "the operation post has no summary",
        (
            "this example is not valid at 2.104, /server/networks: "
            "'all' is not one of ['auto', 'none']"
        ),
        "'maxlength' is no keyword of a property; did you mean maxLength?",
        "the property id has no description",
    ]


def test_a_file_that_is_not_yaml(spec: Spec) -> None:
    spec.write(SERVERS, "# nova/wsgi.py\nServer: {\n")
    assert problems(spec)[0].startswith(f"spec/{SERVERS}:3: not YAML: ")
