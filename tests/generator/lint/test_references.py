"""Lint: `$ref`s, the index, and names that stand twice."""

from tests.generator.lint.cases import PATHS, SERVERS, Case, cases, problems
from tests.generator.specs import Spec


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
        "../components/responses.yaml#/BadRequest",
        "../components/response.yaml#/BadRequest",
        "response.yaml",
        "$ref '../components/response.yaml#/BadRequest': "
        "BadRequest is in ../components/responses.yaml#/BadRequest",
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
        "../components/parameters.yaml#/Limit",
        'schema: {$ref: "../components/parameters.yaml',
        "$ref '../components/parameters.yaml#/Limit' is one of parameters, not one of schemas",
    ),
    Case(
        PATHS,
        '$ref: "../components/parameters.yaml#/Limit"',
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
