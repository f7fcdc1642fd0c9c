"""Lint: values that their keyword cannot have."""

from tests.generator.lint.cases import SERVERS, Case, cases, check
from tests.generator.specs import Spec


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
        "pattern must be a valid regex",
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
        "minLength: -1",
        "minLength",
        "minLength must be 0 or more",
    ),
    Case(
        SERVERS,
        "required: [id, name, tags]",
        "required: [id, id]",
        "[id, id]",
        "required must not name anything twice",
    ),
    Case(
        SERVERS,
        "description: Its id., type: string",
        "description: Its id., type: string, x-python-type: text",
        "text",
        "x-python-type must be None, bool, datetime, float, id, int, str, not text",
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
