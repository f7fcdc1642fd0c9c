"""Every exchange of Nova's own samples is as the spec says, and the models hold all of it."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from urllib.parse import unquote

import pytest

import novakit_api.operations as functions
from generator.projection import Projector
from generator.source.operations import operations
from generator.source.spec import open_spec
from generator.source.values import is_list, is_map
from novakit_core.errors import NovakitError
from novakit_core.operation import Operation
from novakit_core.response import Response
from tests.cloud import DEFAULT_RELEASE
from tests.generated_client.calls_of_the_spec import CallsOfTheSpec
from tests.samples import recorded
from tests.scenario import fakes
from tests.scenario.contract import Contract
from tests.scenario.recorder import Exchange
from tests.scenario.round_trip import losses
from tests.spec.cache import ROOT

pytestmark = pytest.mark.nova


WITHOUT = {"delete_aggregate", "show_version_by_id"}
"""Operations that Nova has no sample of, beside those of the alias /os-volumes_boot.

The scenario (`tests/scenario`) has an exchange of each, which it holds to the same.
"""


class Samples:
    """The exchanges, each with the operation that it is of."""

    def __init__(self) -> None:
        document = open_spec(ROOT / "spec").document
        self.described = {one.value["operationId"] for one in operations(document)}
        self.calls = CallsOfTheSpec(document)
        self._contracts: dict[str, Contract] = {}
        self._projector = Projector(document)
        self.found: list[tuple[str, str, Exchange]] = []
        self.beyond: list[str] = []
        for one in recorded():
            exchange = Exchange(
                one["method"],
                one["path"],
                tuple((name, text) for name, text in one["query"]),
                _bytes(one["body"]),
                one["status"],
                one["headers"],
                _bytes(one["reply"]),
            )
            try:
                name = self.contract(one["microversion"]).route(exchange).name
            except (AssertionError, KeyError):  # no path, or no action
                self.beyond.append(f"{one['microversion']} {exchange}")
            else:
                self.found.append((name, one["microversion"], exchange))

    def operation(self, name: str, microversion: str, exchange: Exchange) -> Operation[Any]:
        """Build the call of an exchange."""
        placeholders = self.contract(microversion).route(exchange).placeholders
        texts = {key: unquote(text) for key, text in placeholders.items()}
        body = exchange.request_json if exchange.body else None
        arguments = self.calls.arguments(name, texts, exchange.query, body)
        operation: Operation[Any] = getattr(functions, name)(**arguments)
        operation.check()
        return operation

    def contract(self, microversion: str) -> Contract:
        if microversion not in self._contracts:
            self._contracts[microversion] = Contract(self._projector.at(microversion))
        return self._contracts[microversion]


def _bytes(body: object) -> bytes:
    return b"" if body is None else json.dumps(body).encode()


@pytest.fixture(scope="module")
def samples() -> Samples:
    return Samples()


def test_each_is_as_the_spec_says(samples: Samples) -> None:
    told: dict[str, list[str]] = defaultdict(list)
    for name, microversion, exchange in samples.found:
        for breach in samples.contract(microversion).breaches(exchange):
            refused = exchange.status >= 400 and not breach.startswith(("reply", "status"))
            if not refused:  # what Nova refused need not be as the spec says
                told[f"{name}: {breach[:200]}"].append(f"{microversion} {exchange}")
    _none(told)


def test_each_request_is_built_as_it_was_sent(samples: Samples) -> None:
    told: dict[str, list[str]] = defaultdict(list)
    for name, microversion, exchange in samples.found:
        if exchange.status < 400:
            for problem in _differences(samples, name, microversion, exchange):
                told[f"{name}: {problem[:200]}"].append(f"{microversion} {exchange}")
    _none(told)


def _differences(
    samples: Samples, name: str, microversion: str, exchange: Exchange
) -> Iterator[str]:
    try:
        operation = samples.operation(name, microversion, exchange)
    except NovakitError as error:
        yield str(error)
        return
    if microversion not in operation.microversions:
        yield f"it needs {', '.join(f'{one.argument} {one.microversions}' for one in operation.requirements)}"
    if (operation.method, unquote(operation.path)) != (exchange.method, unquote(exchange.path)):
        yield f"it goes to {operation.path}"
    if not _alike(sorted(map(list, operation.params)), sorted(map(list, exchange.query))):
        yield f"its query is {operation.params}"
    if not _alike(operation.json, exchange.request_json if exchange.body else None):
        yield f"its body is {operation.json}"


def _alike(ours: object, sent: object) -> bool:
    """Compare bodies: the old APIs' numbers and booleans may be written as texts."""
    if is_map(ours) and is_map(sent):
        return ours.keys() == sent.keys() and all(_alike(ours[key], sent[key]) for key in ours)
    if is_list(ours) and is_list(sent):
        return len(ours) == len(sent) and all(map(_alike, ours, sent))
    if isinstance(ours, str) and isinstance(sent, str) and _TIME.match(sent):
        return _moment(ours) == _moment(sent)
    said = str(sent).lower()
    return ours == sent or str(ours).lower() in (said, _BOOLEANS.get(said))


_TIME = re.compile(r"\d{4}-\d\d-\d\d[T ]")
_BOOLEANS = {"1": "true", "0": "false"}


def _moment(text: str) -> datetime:
    read = datetime.fromisoformat(text)
    return read if read.tzinfo else read.replace(tzinfo=UTC)


def test_each_reply_is_read_without_loss(samples: Samples) -> None:
    told: dict[str, list[str]] = defaultdict(list)
    for name, microversion, exchange in samples.found:
        if exchange.status >= 400:
            continue
        operation = samples.operation(name, microversion, exchange)
        result = operation.parse(Response(exchange.status, exchange.headers, exchange.reply))
        lost = losses(result, exchange.reply_json) if exchange.reply else []
        for one in lost:
            told[f"{name}: {one[:200]}"].append(f"{microversion} {exchange}")
    _none(told)


def _none(told: dict[str, list[str]]) -> None:
    lines = [
        f"{len(where)} times, {problem}\n    {where[0][:600]}" for problem, where in told.items()
    ]
    assert not told, "\n".join(["", *sorted(lines)])


def test_every_operation_has_one(samples: Samples) -> None:
    covered = {name for name, _, exchange in samples.found if exchange.status < 400}
    lacking = samples.described - covered
    assert {name for name in lacking if "volumes_boot" not in name} == WITHOUT
    assert not lacking & fakes.never(DEFAULT_RELEASE), "the scenario has no answer to these"
    assert len(samples.found) > 1000
