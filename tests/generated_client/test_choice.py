"""The microversions of a call are right: Nova's own validator takes its body at these, and no others.

The rules of Nova's server beyond its schemas are off here; they have tests of their own.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from novakit_api import InvalidArgument, Microversions
from novakit_core.checks import Check
from novakit_core.operation import Route
from novakit_core.structures import EmptyAsNull, Envelope, Fixed, Object
from tests.generated_client.asked import Asked, asked, routes, size
from tests.generated_client.said import UnsayableError, arguments
from tests.spec import exceptions, nova
from tests.spec.corpus import cases
from tests.spec.documents import EVERY
from tests.spec.jsontypes import canonical, named

pytestmark = pytest.mark.nova

ROUTES = dict(routes())


@pytest.fixture(scope="module")
def oracle() -> nova.Oracle:
    return nova.load()


class Verdicts:
    """What Nova's validator decides, asked once for each schema and value."""

    def __init__(self, oracle: nova.Oracle, judge: nova.Judge) -> None:
        self._oracle = oracle
        self._judge = judge
        self._known: dict[tuple[str, str], bool] = {}

    def accepts(self, schemas: set[str], value: Any) -> dict[str, bool]:
        """Say of each schema whether it accepts the value."""
        self.ask(schemas, [value])
        text = canonical(value)
        return {name: self._known[name, text] for name in schemas}

    def ask(self, schemas: set[str], values: list[Any]) -> None:
        """Ask about many values at once, which is quicker."""
        texts = list(map(canonical, values))
        for name in schemas:
            new = [at for at, text in enumerate(texts) if (name, text) not in self._known]
            if new:
                self._judge.ask(self._oracle.schemas[name], [values[at] for at in new])
                for at, letter in zip(new, self._judge.verdicts(), strict=True):
                    self._known[name, texts[at]] = letter == "a"


@pytest.fixture(scope="module")
def verdicts(oracle: nova.Oracle) -> Iterator[Verdicts]:
    with nova.Judge() as judge:
        yield Verdicts(oracle, judge)


def key(body: Check | None) -> str:
    """Return the one key of an action's body."""
    match body:
        case Envelope():
            return body.name
        case Fixed():
            return next(iter(body.body))
        case Object():
            return next(iter(body.fields.values())).name
        case _:
            raise TypeError(body)


def declared(route: Route[Any], oracle: nova.Oracle) -> dict[int, nova.Declared]:
    """Return what Nova declares of a route, by microversion."""
    action = key(route.body) if route.path.endswith("/action") else None
    operation = nova.OperationKey(route.method, nova.anonymous(route.path), action)
    return {
        minor: one
        for minor, one in oracle.operations.get(operation, {}).items()
        if not exceptions.left_out(operation, minor)
    }


def served(
    route: Route[Any],
    case: Asked,
    declarations: dict[int, nova.Declared],
    oracle: nova.Oracle,
    verdicts: Verdicts,
) -> set[int]:
    """Return the microversions at which Nova takes the body, and knows and takes the query."""
    names = {d.request for d in declarations.values() if d.request}
    bodies = verdicts.accepts(names, case.wire)
    empty = True
    if isinstance(route.body, Envelope) and isinstance(route.body.inside, EmptyAsNull):
        # Where Nova looks at nothing, what is there does nothing: only null is taken.
        empty = case.wire[route.body.name] is None
        ignoring = verdicts.accepts(names, {route.body.name: {"x-unknown": "a"}})
        bodies = {name: bodies[name] and (empty or not ignoring[name]) for name in names}
    queries: dict[str, bool] = {}
    if case.wire_query:
        names = {d.query for d in declarations.values() if d.query}
        queries = verdicts.accepts(names, dict(case.wire_query))
        for name in names:
            known = named(oracle.schemas[name].get("properties"))
            queries[name] &= case.wire_query.keys() <= known.keys()
    return {
        minor
        for minor, one in declarations.items()
        if (bodies[one.request] if one.request else empty)
        and (not case.wire_query or (one.query is not None and queries[one.query]))
    }


@cache
def minors(microversions: Microversions) -> set[int]:
    """Return the second numbers of those that Nova knows."""
    return {minor for minor in EVERY if f"2.{minor}" in microversions}


def agree(
    route: Route[Any],
    case: Asked,
    declarations: dict[int, nova.Declared],
    oracle: nova.Oracle,
    verdicts: Verdicts,
) -> None:
    """Build the call, and compare where it can go with where Nova takes it."""
    taken = served(route, case, declarations, oracle, verdicts)
    path = {name: IN_URLS.get(name, "1") for name in route.placeholders}
    try:
        built = route.call({**path, **case.arguments}).without_rules()
    except InvalidArgument as refusal:
        if taken:
            pytest.fail(f"{case.wire}: {refusal}, but Nova takes it at {sorted(taken)}")
        return
    assert built.json == case.wire
    chosen = minors(built.microversions)
    assert chosen == taken, f"{case.wire}: {built.microversions}, but {sorted(chosen ^ taken)}"


def examples(route: Route[Any]) -> int:
    """Return how many calls to try: more where there is more to combine."""
    if route.body is None and not route.query:
        return 1
    return min(150, 25 + 5 * (size(route.body) + len(route.query)))


@pytest.mark.parametrize("name", ROUTES)
def test_a_call_is_built_for_the_microversions_that_take_it(
    name: str, oracle: nova.Oracle, verdicts: Verdicts
) -> None:
    route = ROUTES[name]
    declarations = declared(route, oracle)
    assert declarations, f"Nova has no route {route.method} {route.path}"

    @settings(
        max_examples=examples(route),
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    @given(asked(route))
    def compare(case: Asked) -> None:
        agree(route, case, declarations, oracle, verdicts)

    compare()


IN_URLS = {"before": "2026-05-04 08:15:30"}
"""What stands in the place of placeholders of URLs, where that is not 1."""

BODIES = [
    name
    for name, route in ROUTES.items()
    if route.body is not None
]


@pytest.mark.parametrize("name", BODIES)
def test_what_nova_takes_can_be_said(name: str, oracle: nova.Oracle, verdicts: Verdicts) -> None:
    """Bodies made of Nova's own schemas, good and mutated, go back into arguments."""
    route = ROUTES[name]
    assert route.body is not None
    declarations = declared(route, oracle)
    schemas = {one.request for one in declarations.values() if one.request}
    # What comes and goes in between stands in one of the two.
    ends = (declarations[min(declarations)].request, declarations[max(declarations)].request)
    made = [
        case.value
        for schema in sorted(set(filter(None, ends)))
        for case in cases(oracle.schemas[schema], mutate=True)
    ]
    bodies = list({canonical(body): body for body in made}.values())
    verdicts.ask(schemas, bodies)
    for body in bodies:
        try:
            said = arguments(route.body, body)
        except UnsayableError:
            continue
        agree(route, Asked(said, {}, body), declarations, oracle, verdicts)
