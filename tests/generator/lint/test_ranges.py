"""Lint: ranges that cannot be read, have no meaning, or never come true."""

from tests.generator.lint.cases import PATHS, SERVERS, Case, cases, check
from tests.generator.specs import Spec


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
        PATHS,
        'x-microversions: "2.73-"',
        'x-microversions: "2.105-"',
        "2.105-",
        "x-microversions: never served, as what is around it is served at 2.1-2.104 only",
    ),
    Case(
        "paths/keypairs.yaml",
        'x-microversions: "2.2-"',
        'x-microversions: "2.3-"',
        "responses:",
        "there is no response of success at 2.2",
    ),
)
def test_ranges(spec: Spec, case: Case) -> None:
    check(spec, case)
