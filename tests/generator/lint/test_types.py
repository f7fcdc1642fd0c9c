"""Lint: what a schema says fits its type."""

import pytest

from generator.lint import lint
from generator.source.spec import open_spec
from tests.generator.lint.cases import SERVERS, Case, cases, check
from tests.generator.specs import Spec


@cases(
    Case(
        "components/scalars.yaml",
        "  type: string\n",
        "",
        "minLength",
        "minLength says nothing of a value without type: string",
    ),
    Case(
        "components/scalars.yaml",
        "  minLength: 1\n",
        "  minLength: 1\n  minItems: 1\n",
        "minItems",
        "minItems says nothing of string without type: array",
    ),
    Case(
        SERVERS,
        "type: string, enum: [auto, none]",
        "type: string, enum: [auto, none, null]",
        "enum: [auto, none, null]",
        "enum: None is not of the type string",
    ),
    Case(
        "components/scalars.yaml",
        "  type: string\n",
        "  type: [string, boolean]\n  enum: [web, true, 1]\n",
        "enum",
        "enum: 1 is not of the type boolean or string",
    ),
    Case(
        "components/scalars.yaml",
        "  type: string\n",
        "  type: [integer, string]\n  x-python-type: limit\n  minimum: 0\n",
        "limit",
        "a limit is an integer, and -1 says that there is none: write minimum: -1",
    ),
)
def test_types(spec: Spec, case: Case) -> None:
    check(spec, case)


@pytest.mark.parametrize(
    "written",
    [
        "{description: Anything.}",
        "{description: A number., type: integer, minimum: 1, enum: [1, 2]}",
        "{description: Or null., type: [string, 'null'], minLength: 1, enum: [a, null]}",
        "{description: Long or short., type: string, anyOf: [{maxLength: 1}, {minLength: 9}]}",
        "{description: More of it., allOf: [{$ref: 'faults.yaml#/Fault'}], minProperties: 1}",
    ],
)
def test_what_fits(spec: Spec, written: str) -> None:
    old = "    locked: {description: Whether"
    spec.replace(SERVERS, old, f"    more: {written}\n{old}")
    assert "sound" in lint(open_spec(spec.folder))
