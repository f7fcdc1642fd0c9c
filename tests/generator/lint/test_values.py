"""Lint: values that their keyword cannot have."""

from tests.generator.lint.cases import SERVERS, Case, cases, check
from tests.generator.specs import Spec


@cases(
    Case(
        SERVERS,
        "description: Its id., type: string",
        "description: Its id., type: text",
        "text",
        "type: 'text' is not one of ['array', 'boolean', 'integer', 'null', 'number', 'object', "
        "'string']",
    ),
    Case(
        SERVERS,
        "description: Its id., type: string",
        "description: Its id., type: string, pattern: '(a'",
        "(a",
        "pattern: '(a' is not a 'regex'",
    ),
    Case(
        SERVERS,
        "description: Its id., type: string",
        "description: Its id., type: string, format: guid",
        "guid",
        "format: 'guid' is not one of ['date-time', 'date-time-local', 'ipv4', 'ipv6', 'regex', "
        "'uri', 'uuid']",
    ),
    Case(
        "components/scalars.yaml",
        "minLength: 1",
        "minLength: 2\n  maxLength: 1",
        "maxLength",
        "maxLength is below minLength",
    ),
    Case(
        "components/scalars.yaml",
        "minLength: 1",
        "minLength: -1",
        "minLength",
        "minLength: -1 is less than the minimum of 0",
    ),
    Case(
        SERVERS,
        "required: [id, name, tags]",
        "required: [id, id]",
        "[id, id]",
        "required: ['id', 'id'] has non-unique elements",
    ),
    Case(
        SERVERS,
        "description: Its id., type: string",
        "description: Its id., type: string, x-python-type: text",
        "text",
        "x-python-type: 'text' is not one of ['None', 'bool', 'datetime', 'dict', 'float', 'id', 'int', "
        "'limit', 'str']",
    ),
    Case(
        SERVERS,
        "  description: A page of servers.\n",
        "  description: A page of servers.\n  x-python-unwrap: server\n",
        "unwrap",
        "x-python-unwrap: there is no property server",
    ),
    Case(
        "components/scalars.yaml",
        "type: string",
        "type: string\n  enum: []",
        "enum",
        "enum: [] should be non-empty",
    ),
)
def test_values(spec: Spec, case: Case) -> None:
    check(spec, case)
