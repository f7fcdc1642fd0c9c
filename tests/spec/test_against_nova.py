"""The spec decides like nova, at every microversion."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator

import pytest

from tests.spec import documents, exceptions, nova, report, results, selfmade
from tests.spec.corpus import examples
from tests.spec.difference import Difference
from tests.spec.jsontypes import as_object
from tests.spec.projected import operations
from tests.spec.proof import Proof, in_scope, prove
from tests.spec.reasons.righter import RIGHTER, Righter
from tests.spec.reasons.tightened import TIGHTENED
from tests.spec.results import Results
from tests.spec.tightening import Tightened, tighten
from tests.spec.validator import compiled

pytestmark = pytest.mark.nova


@pytest.fixture(scope="module")
def oracle() -> nova.Oracle:
    return tighten(nova.load(), TIGHTENED)[0]


@pytest.fixture(scope="module")
def judge() -> Iterator[nova.Judge]:
    with nova.Judge() as running:
        yield running


@pytest.fixture(scope="module")
def proof(oracle: nova.Oracle, judge: nova.Judge) -> Proof:
    return prove(documents.projected(documents.bundled()), oracle, judge, results.stored())


def test_nothing_disagrees_but_the_exceptions(proof: Proof, oracle: nova.Oracle) -> None:
    left, _ = exceptions.apply(proof.cells, oracle)
    assert not left, "\n".join(["", *report.lines(left, oracle)])


def test_every_exception_is_needed(proof: Proof, oracle: nova.Oracle) -> None:
    _, idle = exceptions.apply(proof.cells, oracle)
    assert not idle, "\n".join(idle)


def test_every_reply_said_to_be_tightened_is() -> None:
    _, idle = tighten(nova.load(), TIGHTENED)
    assert not idle, "\n".join(idle)


def test_a_reply_that_nova_itself_has_so_need_not_be_tightened() -> None:
    entry = Tightened(("GET /servers", "PUT /servers"), ("servers[].id", "servers[].ID"), "", "")
    raw = nova.load()
    made, idle = tighten(raw, [entry])
    assert made == raw
    assert idle == [
        "nova has no PUT /servers",
        "GET /servers at 2.1-2.104: nova itself says this of servers[].id",
        "nothing has this name: servers[].ID",
    ]


def test_every_operation_but_the_proxies_was_compared(proof: Proof, oracle: nova.Oracle) -> None:
    wanted = [spans for key, spans in oracle.operations.items() if in_scope(key)]
    assert len(wanted) == 169
    assert sum(map(len, wanted)) == 15_625
    left_out = {cell for cell in proof.cells if cell.difference.kind == "served"}
    assert proof.compared == 15_625 - len(left_out) == 15_595


def test_the_proxies_ended_long_ago(oracle: nova.Oracle) -> None:
    proxies = [spans for key, spans in oracle.operations.items() if not in_scope(key)]
    assert len(proxies) == 42
    assert {max(spans) for spans in proxies} == {35, 38}


@pytest.mark.parametrize("case", RIGHTER, ids=lambda case: ".".join(case.place))
def test_replies_that_only_nova_s_schema_refuses(
    case: Righter, oracle: nova.Oracle, judge: nova.Judge
) -> None:
    key = next(key for key in oracle.operations if str(key) == case.operation)
    name = oracle.operations[key][case.microversion].reply
    assert name is not None
    reply = examples(oracle.schemas[name], full=True)[0]
    changed = copy.deepcopy(reply)
    at = changed
    for step in case.place[:-1]:
        at = as_object(at)[step]
    as_object(at)[case.place[-1]] = case.value
    judge.ask(oracle.schemas[name], [reply, changed])
    assert judge.verdicts() == "ar"
    [(_, document)] = documents.projected(documents.bundled(), [case.microversion])
    assert any(compiled(schema)(changed) for schema in operations(document)[key].replies)


def unsaid(item: Difference) -> bool:
    """Nova holds digit strings to minimum and maximum, and a query parameter is a list to it."""
    name = item.place.rpartition(".")[2]
    beyond = rf'"{re.escape(name)}": "-?\d+"'
    return item.kind == "query" or re.search(beyond, item.body) is not None


def test_nova_agrees_with_itself(oracle: nova.Oracle, judge: nova.Judge) -> None:
    """Its own schemas as the spec: only what plain JSON Schema and OpenAPI can't say is left."""
    described = [(minor, selfmade.document(oracle, minor)) for minor in (1, 45, 104)]
    found = prove(described, oracle, judge, Results()).cells
    left = [cell for cell in found if not unsaid(cell.difference)]
    assert not left, "\n".join(["", *report.lines(left, oracle)])
