"""Looks at every exchange of a visit: is it as the spec says, and is all of it in the result?"""

from __future__ import annotations

from typing import Any

from novakit.errors import APIError
from novakit_core.operation import Operation
from tests.scenario.contract import Contract
from tests.scenario.recorder import Recorder
from tests.scenario.round_trip import losses


class Inspector:
    """Inspects what a visit's operations came to.

    It keeps the names of those called, and of those answered without an error.
    """

    def __init__(self, contract: Contract, recorder: Recorder, microversion: str) -> None:
        self._contract = contract
        self._recorder = recorder
        self._microversion = microversion
        self.called: set[str] = set()
        self.answered: set[str] = set()

    def __call__(self, operation: Operation[Any], outcome: object) -> None:
        """Assert that the exchange was as described, and that the result holds all of its reply."""
        (exchange,) = self._recorder.take()
        assert self._contract.route(exchange).name == operation.name, str(exchange)
        assert exchange.headers["OpenStack-API-Version"] == f"compute {self._microversion}"
        breaches = self._contract.breaches(exchange)
        if exchange.status == 500:  # a fault of Nova or its fakes, which `fakes` has to excuse
            breaches = [breach for breach in breaches if not breach.startswith("status 500")]
        assert not breaches, "\n".join([*breaches, str(exchange)])
        if exchange.reply and not isinstance(outcome, APIError):
            lost = losses(outcome, exchange.reply_json)
            assert not lost, "\n".join([*lost, str(exchange)])
        self.called.add(operation.name)
        if not isinstance(outcome, APIError):
            self.answered.add(operation.name)
