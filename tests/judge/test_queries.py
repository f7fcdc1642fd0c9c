"""The query strings tell a parameter from one that differs in one word."""

from __future__ import annotations

import pytest

from tests.judge.queries import Query
from tests.spec.jsontypes import Schema
from tests.spec.projected import Parameter
from tests.spec.validator import compiled

pytestmark = pytest.mark.nova  # as the judge itself

DIGITS: Schema = {"type": "string", "pattern": "^[0-9]+$"}
ONCE: Schema = {"type": "array", "maxItems": 1, "items": DIGITS}
KEYS: Schema = {"type": "array", "items": {"type": "string", "enum": ["id", "name"]}}
LIMIT = Parameter("a", {"type": "integer", "minimum": 0}, joined=False, required=False)


def _list(values: list[str], *, joined: bool = False) -> Parameter:
    items: Schema = {"type": "string", "enum": [*values]}
    return Parameter("a", {"type": "array", "items": items}, joined=joined, required=False)


def _differ(theirs: Schema | None, ours: Parameter | None) -> bool:
    query = Query("a", theirs, ours)
    nova = compiled(query.asked())
    return any(nova({"a": [*texts]}) != query.takes(texts) for texts in query.drawn(60))


def test_what_says_the_same_does_not_differ() -> None:
    assert not _differ(ONCE, LIMIT)
    assert not _differ(KEYS, _list(["id", "name"]))


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        (ONCE, None),
        (None, LIMIT),
        (ONCE, Parameter("a", {"type": "integer", "minimum": 1}, joined=False, required=False)),
        (ONCE, Parameter("a", {"type": "boolean"}, joined=False, required=False)),
        ({"type": "array", "items": DIGITS}, LIMIT),
        (KEYS, _list(["id"])),
        (KEYS, _list(["id", "name", "a"])),
        (KEYS, _list(["id", "name"], joined=True)),
    ],
)
def test_a_difference_is_found(theirs: Schema | None, ours: Parameter | None) -> None:
    assert _differ(theirs, ours)
