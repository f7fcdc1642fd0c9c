"""The draws tell two schemas apart that differ in one word alone."""

import copy
from functools import cache
from typing import Any

import pytest

from tests.judge.draws import draws
from tests.spec.validator import compiled

pytestmark = pytest.mark.nova  # as the judge itself: what is drawn takes its time

NAME = {"type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[a-z]*$"}
BODY: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["server", "count"],
    "properties": {
        "server": NAME,
        "count": {"type": "integer", "minimum": 1, "maximum": 10},
        "kind": {"type": "string", "enum": ["a", "b"]},
        "id": {"type": ["string", "null"], "format": "uuid"},
        "tags": {"type": "array", "items": {"type": "string"}, "minItems": 1, "uniqueItems": True},
    },
}


@cache
def drawn() -> list[Any]:
    return draws(BODY, 300)


@pytest.mark.parametrize(
    ("path", "word", "other"),
    [
        ((), "required", ["server"]),
        ((), "additionalProperties", True),
        (("server",), "minLength", 0),
        (("server",), "maxLength", 300),
        (("server",), "pattern", "^[a-zA-Z]*$"),
        (("count",), "minimum", 0),
        (("count",), "maximum", 11),
        (("count",), "type", ["integer", "string"]),
        (("kind",), "enum", ["a"]),
        (("id",), "type", "string"),
        (("id",), "format", "ipv4"),
        (("tags",), "minItems", 0),
        (("tags",), "uniqueItems", False),
        (("tags", "items"), "type", ["string", "null"]),
    ],
)
def test_a_difference_is_found(path: tuple[str, ...], word: str, other: object) -> None:
    changed = copy.deepcopy(BODY)
    at = changed["properties"][path[0]] if path else changed
    for step in path[1:]:
        at = at[step]
    at[word] = other
    mine, theirs = compiled(BODY), compiled(changed)
    values = [*drawn(), *draws(changed, 300)]
    assert any(mine(value) != theirs(value) for value in values)
