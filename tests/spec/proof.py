"""Compare every operation at every microversion; equal pairs of schemas are compared once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from tests.spec import action_routes, bodies, queries
from tests.spec.difference import Cell, Difference
from tests.spec.jsontypes import Json, Schema, as_object, named
from tests.spec.nova import Declared, Judge, OperationKey, Oracle
from tests.spec.projected import Described, action_bodies, operations
from tests.spec.results import Results

PROXIES = frozenset(
    {"images", "os-baremetal-nodes", "os-security-groups", "os-security-group-rules"}
    | {"os-snapshots", "os-volumes", "os-volume-types", "os-floating-ips", "os-floating-ip-pools"}
    | {"os-networks", "os-tenant-networks"}
)
"""Paths that handed on to other services until 2.35 or 2.38: the spec leaves them out."""

WITHOUT_TOKEN_OR_ROLE = frozenset({"401", "403"})
"""What stands before the methods answers, so that they declare neither."""
BAD_REQUEST = "400"
"""Any call may get it: the URL may name another project than the token's."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What was compared, and where the two sides disagree."""

    cells: list[Cell]
    compared: int
    """How many (operation, microversion) pairs both sides serve."""
    pairs: int
    """How many different pairs of schemas there were."""


def prove(
    documents: Iterable[tuple[int, dict[str, Json]]],
    oracle: Oracle,
    judge: Judge,
    results: Results,
    *,
    only: Callable[[OperationKey], bool] = lambda _: True,
) -> Proof:
    """Compare projected documents (minor microversion, document) with nova's declarations."""
    comparison = Comparison(oracle, judge, results, only=only)
    cells = [cell for minor, document in documents for cell in comparison.cells(minor, document)]
    results.save()
    return Proof(cells, comparison.compared, len(results.asked))


def in_scope(key: OperationKey) -> bool:
    """Say whether the spec has to describe it: everything that nova serves, but the proxies."""
    return key.path.split("/")[1] not in PROXIES


class Comparison:
    """Compares one document after the other; the work on equal schemas is shared."""

    def __init__(
        self,
        oracle: Oracle,
        judge: Judge,
        results: Results,
        *,
        only: Callable[[OperationKey], bool] = lambda _: True,
    ) -> None:
        self._oracle = oracle
        self._judge = judge
        self._results = results
        self._only = only
        self.compared = 0

    def cells(self, minor: int, document: dict[str, Json]) -> Iterator[Cell]:
        """Yield where the document of a microversion disagrees with nova, operation by operation."""
        ours = operations(document)
        theirs = {
            key: spans[minor] for key, spans in self._oracle.operations.items() if minor in spans
        }
        for key in sorted({*ours, *theirs}, key=str):
            if not self._only(key):
                continue
            if key in ours and key in theirs:
                self.compared += 1
                found = self._operation(key, theirs[key], ours[key])
            elif key in ours:
                found = iter([_served("the spec has it, nova does not serve it")])
            elif in_scope(key):
                found = iter([_served("nova serves it, the spec does not have it")])
            else:
                continue
            yield from (Cell(key, minor, item) for item in found)
        for key, item in self._action_routes(document, ours):
            if self._only(key):
                yield Cell(key, minor, item)

    def _operation(
        self, key: OperationKey, theirs: Declared, ours: Described
    ) -> Iterator[Difference]:
        yield from _statuses(theirs, ours, checked=self._checks(theirs))
        request: Json = [ours.request, ours.request_required]
        if key.action and theirs.request is None:
            action = key.action
            yield from self._results.of(
                ["unchecked", key.action, request],
                lambda: bodies.compare_unchecked_action(action, ours),
            )
        else:
            yield from self._results.of(
                ["request", theirs.request, request],
                lambda: bodies.compare_request(self._schema(theirs.request), ours, self._judge),
            )
        parameters: Json = [
            [item.name, item.schema, item.joined, item.required] for item in ours.parameters
        ]
        yield from self._results.of(
            ["query", theirs.query, parameters],
            lambda: queries.compare_query(self._schema(theirs.query), ours.parameters, self._judge),
        )
        reply = self._schema(theirs.reply)
        if reply is not None:
            yield from self._results.of(
                ["reply", theirs.reply, list(ours.replies), list(ours.reply_statuses)],
                lambda: bodies.compare_reply(reply, ours, self._judge),
            )

    def _action_routes(
        self, document: dict[str, Json], ours: dict[OperationKey, Described]
    ) -> Iterator[tuple[OperationKey, Difference]]:
        for path, together in action_bodies(document).items():
            for key, spans in self._oracle.operations.items():
                if key.path != path or not key.action:
                    continue
                request = ours[key].request if key in ours else None
                if request is not None:
                    found = self._results.of(
                        ["takes", together, request],
                        partial(action_routes.takes, together, request),
                    )
                elif key not in ours and together is not None:
                    names = sorted({span.request for span in spans.values() if span.request})
                    requests = [self._oracle.schemas[name] for name in names]
                    found = self._results.of(
                        ["refuses", together, key.action, [*names]],
                        partial(action_routes.refuses, together, key.action, requests),
                    )
                else:
                    continue
                yield from ((key, item) for item in found)

    def _checks(self, theirs: Declared) -> bool:
        """Say whether nova's schema of a body or of a query refuses some of them."""
        body, query = self._schema(theirs.request), self._schema(theirs.query) or {}
        values = [
            as_object(value.get("items", {})) for value in named(query.get("properties")).values()
        ]
        return (body is not None and body.get("type") != "null") or any(
            value != {"type": "string"} for value in values
        )

    def _schema(self, name: str | None) -> Schema | None:
        return None if name is None else self._oracle.schemas[name]


def _served(what: str) -> Difference:
    return Difference("served", "", what)


def _statuses(theirs: Declared, ours: Described, *, checked: bool) -> Iterator[Difference]:
    """Compare the statuses; ``checked`` says that nova has a schema which may refuse a request."""
    expected = {str(code) for code in theirs.statuses}
    if set(ours.success) != expected:
        what = f"nova answers {_listed(expected)}, the spec says {_listed(set(ours.success))}"
        yield Difference("status", "", what)
    errors = {str(code) for code in theirs.errors} | WITHOUT_TOKEN_OR_ROLE
    if checked:
        errors.add(BAD_REQUEST)
    for status in sorted(errors - set(ours.statuses)):
        yield Difference("errors", "", f"the spec does not mention {status}")
    for status in sorted(set(ours.statuses) - set(ours.success) - errors - {BAD_REQUEST}):
        yield Difference("errors", "", f"nova does not answer {status}")


def _listed(codes: set[str]) -> str:
    return ", ".join(sorted(codes)) or "nothing"
