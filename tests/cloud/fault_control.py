"""The client side of fault injection."""

from __future__ import annotations

import dataclasses
import json
import urllib.request
from types import TracebackType
from typing import Any, Self

from tests.cloud.fault_rules import FaultRule, LoggedRequest


class FaultControl:
    """Add and clear the fault rules of one service.

    As a context manager it clears them at the end:

        with cloud.faults("nova") as faults:
            faults.add(FaultRule(path="/servers", method="GET", status=503, count=1))
    """

    def __init__(self, url: str) -> None:
        self._url = url

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.clear()

    def add(self, *rules: FaultRule) -> None:
        """Add rules after those that are there."""
        for rule in rules:
            self._call("POST", dataclasses.asdict(rule))

    def clear(self) -> None:
        """Forget all rules and the log."""
        self._call("DELETE")

    def rules(self) -> list[FaultRule]:
        """Return the rules, with what is left of their skip and count."""
        return [FaultRule(**rule) for rule in self._call("GET")["rules"]]

    def log(self) -> list[LoggedRequest]:
        """Return the requests since the last clear, in the order of their answers."""
        return [LoggedRequest(**request) for request in self._call("GET")["log"]]

    def _call(self, method: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self._url, data=data, method=method)
        with urllib.request.urlopen(request, timeout=30) as response:
            shown: dict[str, Any] = json.load(response)
        return shown
