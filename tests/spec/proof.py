"""Compare every operation at every microversion; equal pairs of schemas are compared once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from tests.spec import bodies, cache, difference, queries
from tests.spec.corpus import examples
from tests.spec.difference import Cell, Difference, Smallest
from tests.spec.jsontypes import Json, Schema, as_list, digest
from tests.spec.nova import Declared, Judge, OperationKey, Oracle
from tests.spec.projected import Described, action_bodies, operations
from tests.spec.validator import compiled

SCOPE = ("/servers", "/os-volumes_boot")
"""Paths that have to be described completely; what else the spec describes has to be right."""
_NOT_DECIDING = ("__main__", "report", "exceptions", "documents", "mutations", "selfmade")


@dataclass
class Proof:
    """What was compared, and where the two sides disagree."""

    cells: list[Cell] = field(default_factory=list[Cell])
    compared: int = 0
    """How many (operation, microversion) pairs both sides serve."""
    pairs: int = 0
    """How many different pairs of schemas there were."""


class Results:
    """Disagreements per pair of schemas, kept from run to run."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._known = cache.load(path) if path else {}
        self._fresh = False
        self.asked: set[str] = set()

    def of(self, pair: Json, compare: Callable[[], list[Difference]]) -> list[Difference]:
        """Return the disagreements of a pair, compared the first time it is met."""
        key = digest(pair)
        self.asked.add(key)
        if key not in self._known:
            self._known[key] = [item.to_json() for item in compare()]
            self._fresh = True
        return [difference.from_json(item) for item in as_list(self._known[key])]

    def save(self) -> None:
        """Keep what this run asked for."""
        if self._path and self._fresh:
            kept = {key: value for key, value in self._known.items() if key in self.asked}
            cache.save(self._path, kept)


def stored_results() -> Results:
    """Return the results of earlier runs of the same code."""
    return Results(cache.folder() / f"spec-proof-{cache.code_key(without=_NOT_DECIDING)}.json")


def prove(
    documents: Iterable[tuple[int, dict[str, Json]]],
    oracle: Oracle,
    judge: Judge,
    results: Results,
    *,
    scope: tuple[str, ...] = SCOPE,
    only: str = "",
) -> Proof:
    """Compare projected documents (minor microversion, document) with nova's declarations."""
    proof = Proof()
    comparison = _Comparison(oracle, judge, results)
    for minor, document in documents:
        ours = operations(document)
        theirs = {key: spans[minor] for key, spans in oracle.operations.items() if minor in spans}
        for key in sorted({*ours, *theirs}, key=str):
            if only.lower() not in str(key).lower():
                continue
            if key in ours and key in theirs:
                proof.compared += 1
                found = list(comparison.operation(key, theirs[key], ours[key]))
            elif key in ours:
                found = [_served("the spec has it, nova does not serve it")]
            elif in_scope(key, scope):
                found = [_served("nova serves it, the spec does not have it")]
            else:
                continue
            proof.cells += [Cell(key, minor, item) for item in found]
        for key, item in comparison.action_bodies(document, ours):
            if only.lower() in str(key).lower():
                proof.cells.append(Cell(key, minor, item))
    proof.pairs = len(results.asked)
    results.save()
    return proof


def in_scope(key: OperationKey, scope: tuple[str, ...]) -> bool:
    """Say whether the operation's path is one of these or below it."""
    return any(key.path == path or key.path.startswith(f"{path}/") for path in scope)


class _Comparison:
    def __init__(self, oracle: Oracle, judge: Judge, results: Results) -> None:
        self._schemas = oracle.schemas
        self._judge = judge
        self._results = results

    def operation(
        self, key: OperationKey, theirs: Declared, ours: Described
    ) -> Iterator[Difference]:
        yield from _statuses(theirs, ours)
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

    def action_bodies(
        self, document: dict[str, Json], ours: dict[OperationKey, Described]
    ) -> Iterator[tuple[OperationKey, Difference]]:
        """Check that the requestBody of all actions together takes the body of each."""
        for path, together in action_bodies(document).items():
            name = digest(together)
            for key, described in ours.items():
                if key.path != path or not key.action or described.request is None:
                    continue
                found = self._results.of(
                    ["together", name, described.request],
                    partial(_together, together, described.request),
                )
                for item in found:
                    yield key, item

    def _schema(self, name: str | None) -> Schema | None:
        return None if name is None else self._schemas[name]


def _served(what: str) -> Difference:
    return Difference("served", "", what)


def _statuses(theirs: Declared, ours: Described) -> Iterator[Difference]:
    expected = {str(code) for code in theirs.statuses}
    if set(ours.success) != expected:
        what = f"nova answers {_listed(expected)}, the spec says {_listed(set(ours.success))}"
        yield Difference("status", "", what)
    missing = {str(code) for code in theirs.errors} - set(ours.statuses)
    if missing:
        yield Difference("errors", "", f"the spec does not mention {_listed(missing)}")


def _listed(codes: set[str]) -> str:
    return ", ".join(sorted(codes)) or "nothing"


def _together(together: Schema | None, request: Schema) -> list[Difference]:
    if together is None:
        return [Difference("request", "", "the path describes no body, its actions do")]
    alone, all_actions = compiled(request), compiled(together)
    found = Smallest("request")
    for value in [*examples(request), *examples(request, full=True)]:
        if alone(value) and not all_actions(value):
            found.add("", "the action's own schema accepts, the path's refuses", value)
    return found.differences()
