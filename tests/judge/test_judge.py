"""Nova's validator and the spec's agree on what Hypothesis draws, but for the table of reasons."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple, cast

import pytest
from jsonschema import Draft202012Validator

from tests.judge.draws import draws
from tests.judge.queries import Query
from tests.spec import documents, nova
from tests.spec.difference import Kind
from tests.spec.jsontypes import Json, Schema, canonical, named
from tests.spec.nova import Declared, OperationKey
from tests.spec.projected import Described, operations
from tests.spec.queries import DECLARED_AND_REFUSED
from tests.spec.ranges import parse
from tests.spec.reasons.differences import EXCEPTIONS
from tests.spec.reasons.tightened import TIGHTENED
from tests.spec.tightening import tighten
from tests.spec.validator import compiled

pytestmark = pytest.mark.nova

COUNT = 12
"""Values drawn from each schema."""


class Pair(NamedTuple):
    """Two schemas that should decide alike, and where they stand."""

    theirs: Schema
    ours: Schema
    where: list[tuple[OperationKey, int]]


class Pairs:
    """The different pairs of schemas of all operations at all microversions."""

    def __init__(self) -> None:
        self._oracle = tighten(nova.load(), TIGHTENED)[0]
        self.requests: dict[str, Pair] = {}
        self.replies: dict[str, Pair] = {}
        self.queries: dict[str, tuple[Query, list[tuple[OperationKey, int]]]] = {}
        self.compared = 0
        for minor, document in documents.projected(documents.bundled()):
            for key, ours in operations(document).items():
                self._add(key, minor, self._oracle.operations[key][minor], ours)

    def _add(self, key: OperationKey, minor: int, theirs: Declared, ours: Described) -> None:
        self.compared += 1
        if theirs.request is not None and ours.request is not None:
            self._note(self.requests, theirs.request, ours.request, (key, minor))
        if theirs.reply is not None and ours.replies:
            self._note(self.replies, theirs.reply, {"anyOf": [*ours.replies]}, (key, minor))

        self._queries(theirs, ours, (key, minor))

    def _queries(self, theirs: Declared, ours: Described, where: tuple[OperationKey, int]) -> None:
        schema = self._oracle.schemas[theirs.query] if theirs.query else {}
        properties = named(schema.get("properties"))
        mine = {parameter.name: parameter for parameter in ours.parameters}
        for name in properties.keys() | mine.keys():
            query = Query(name, properties.get(name), mine.get(name))
            said: list[Json] = [query.ours.schema, query.ours.joined] if query.ours else []
            at = canonical([name, query.theirs, said])
            self.queries.setdefault(at, (query, []))[1].append(where)

    def _note(
        self, table: dict[str, Pair], theirs: str, ours: Schema, where: tuple[OperationKey, int]
    ) -> None:
        pair = Pair(self._oracle.schemas[theirs], ours, [])
        table.setdefault(canonical([pair.theirs, ours]), pair).where.append(where)


@pytest.fixture(scope="module")
def pairs() -> Pairs:
    return Pairs()


@cache
def drawn(schema: str) -> list[Any]:
    return draws(json.loads(schema), COUNT)


def test_all_is_judged(pairs: Pairs) -> None:
    assert pairs.compared >= 15_595  # with two schemas or none


def test_they_agree_on_requests(pairs: Pairs) -> None:
    told = [
        _told(pair, value, nova_takes=nova_takes)
        for pair, value, letter, nova_takes in _judged(pairs.requests)
        if letter != "f" and not _excused(pair, "request", value)
    ]
    assert not told, "\n".join(["", *told])


def test_they_agree_on_queries(pairs: Pairs) -> None:
    told: list[str] = []
    with nova.Judge() as judge:
        for query, where in pairs.queries.values():
            drawn = query.drawn(COUNT)
            judge.ask(query.asked(), [{query.name: [*texts]} for texts in drawn])
            for texts, letter in zip(drawn, judge.verdicts(), strict=True):
                taken = query.takes(texts)
                alike = taken == (letter == "a") or (letter == "f" and taken)
                excused = not taken and (query.may_differ(texts) or _is_refused(query, where))
                if not alike and not excused:
                    told.append(f"{where[0]} to {where[-1]}: {query.name} {letter} {texts!r:.300}")
    assert len(pairs.queries) > 80
    assert not told, "\n".join(["", *told])


def _is_refused(query: Query, where: list[tuple[OperationKey, int]]) -> bool:
    """Tell whether nova's schema declares a parameter that its code refuses."""
    lists = {str(key) for key, _ in where} <= _SERVER_LISTS
    return query.ours is None and query.name in DECLARED_AND_REFUSED and lists


_SERVER_LISTS = {
    f"GET /{name}{more}" for name in ("servers", "os-volumes_boot") for more in ("", "/detail")
}


def test_the_spec_takes_every_reply_of_nova(pairs: Pairs) -> None:
    """What the spec takes beyond Nova's schema does no harm: a client reads what it gets."""
    told = [
        _told(pair, value, nova_takes=nova_takes)
        for pair, value, _, nova_takes in _judged(pairs.replies)
        if nova_takes and value is not None and not _excused(pair, "reply", value)
    ]
    assert not told, "\n".join(["", *told])


def _judged(table: dict[str, Pair]) -> Iterator[tuple[Pair, Any, str, bool]]:
    """Yield what only one side takes: the pair, the value, nova's letter, and whether nova takes it."""
    with nova.Judge() as judge:
        for pair in table.values():
            values = [*drawn(canonical(pair.theirs)), *drawn(canonical(pair.ours))]
            judge.ask(pair.theirs, values)
            accepts = compiled(pair.ours)
            for value, letter in zip(values, judge.verdicts(), strict=True):
                if (letter == "a") != accepts(value):
                    yield pair, value, letter, letter == "a"


def _excused(pair: Pair, kind: Kind, value: Any) -> bool:
    """Tell whether the table of exceptions has all the places where the spec refuses the value."""
    known = {
        place
        for item in EXCEPTIONS
        if item.kind == kind
        for key, minor in pair.where
        if str(key) in item.operations and minor in parse(item.microversions)
        for place in item.places
        if place
    }
    places = list(_places(pair.ours, value))
    return bool(places) and all(
        any(f"{one}.".startswith(f"{place}.") or one.startswith(f"{place}[") for one in known)
        or place in known
        or any(place.startswith(one) for one in known)
        for place in places
    )


def _places(schema: Schema, value: Any) -> Iterator[str]:
    while len(alternatives := cast("list[Schema]", schema.get("anyOf", []))) == 1:
        schema = alternatives[0]
    validator = Draft202012Validator(schema)
    errors = cast("Iterator[Any]", validator.iter_errors(value))  # pyright: ignore[reportUnknownMemberType]
    for error in errors:
        steps = ("[]" if isinstance(step, int) else f".{step}" for step in error.absolute_path)
        yield "".join(steps).removeprefix(".")


def _told(pair: Pair, value: Any, *, nova_takes: bool) -> str:
    (first, low), (last, high) = pair.where[0], pair.where[-1]
    taker = "nova" if nova_takes else "the spec"
    return f"{first} 2.{low} to {last} 2.{high}: {taker} alone takes {json.dumps(value)[:900]}"
