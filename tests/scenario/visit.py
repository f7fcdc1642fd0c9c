"""A visit: one walk through the cloud, on one side at one microversion."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from novakit.errors import APIError, NotFound
from novakit_api.models import Server
from novakit_api.operations import show_server
from novakit_core.microversions import Microversions
from novakit_core.operation import Operation
from tests.cloud import EmbeddedCloud
from tests.cloud.session import Session
from tests.scenario import fakes
from tests.scenario.flow import Pause, Send, Steps, User

T = TypeVar("T")

_POLL = 0.05  # seconds
_PATIENCE = 30  # seconds


@dataclass(slots=True)
class Visit:
    """What steps need to know and to do."""

    cloud: EmbeddedCloud
    microversion: str
    name: str
    """Of what the visit makes: no two visits share it."""
    services: Session
    """To Glance, Neutron and Cinder, as demo."""
    excused: set[fakes.Unable]
    """What the table of fakes was right about."""

    def serves(self, microversions: str) -> bool:
        """Say whether the visit's microversion is one of these."""
        return self.microversion in Microversions.parse(microversions)

    def since(self, microversion: str, **arguments: Any) -> dict[str, Any]:
        """Return the arguments if they exist at the visit's microversion, else none."""
        return arguments if self.serves(f"{microversion}-") else {}

    def until(self, microversion: str, **arguments: Any) -> dict[str, Any]:
        """Return the arguments if they still exist, else none."""
        return arguments if self.serves(f"-{microversion}") else {}

    def send(self, operation: Operation[T], user: User = "demo") -> Steps[T]:
        """Send an operation that has to succeed."""
        outcome: Any = yield Send(operation, user)
        if isinstance(outcome, APIError):
            raise outcome
        result: T = outcome
        return result

    def refused(
        self, operation: Operation[Any], status: int, user: User = "demo"
    ) -> Steps[APIError]:
        """Send an operation that has to fail with the status."""
        outcome: object = yield Send(operation, user)
        assert isinstance(outcome, APIError), f"{operation.name} succeeded"
        assert outcome.status == status, outcome
        return outcome

    def able(self, operation: Operation[Any]) -> bool:
        """Say whether the embedded cloud can do what `attempt` attempts."""
        return fakes.find(operation.name, self.cloud.release) is None

    def attempt(self, operation: Operation[T], user: User = "demo") -> Steps[T | None]:
        """Send an operation that the embedded cloud cannot do everywhere; None where it cannot."""
        unable = fakes.find(operation.name, self.cloud.release)
        if unable is None:
            return (yield from self.send(operation, user))
        outcome: object = yield Send(operation, user)
        told = f"{unable} no longer holds: {operation.name} came to {outcome!r}"
        assert isinstance(outcome, APIError), told
        assert outcome.status == unable.status, told
        self.excused.add(unable)
        return None

    def settle(self, server_id: str, status: str, *, away_from: str | None = None) -> Steps[Server]:
        """Wait until the server has the status, has left a host, and nothing is under way."""
        seen = ""
        for _ in range(int(_PATIENCE / _POLL)):
            server = yield from self.send(show_server(server_id), "admin")
            is_there = away_from is None or server.host not in (None, away_from)
            if server.status == status and server.task_state is None and is_there:
                return server
            seen = f"{server.status} ({server.task_state}) on {server.host}, {server.fault}"
            assert status == "ERROR" or server.status != "ERROR", seen
            yield Pause(_POLL)
        raise AssertionError(f"the server is {seen}, not {status}, after {_PATIENCE} s")

    def until_true(self, look: Callable[[], Steps[bool]]) -> Steps[None]:
        """Wait until the steps return True."""
        for _ in range(int(_PATIENCE / _POLL)):
            if (yield from look()):
                return
            yield Pause(_POLL)
        raise AssertionError(f"still not true after {_PATIENCE} s")

    def gone(self, server_id: str) -> Steps[None]:
        """Wait until there is no such server any more."""

        def look() -> Steps[bool]:
            outcome: object = yield Send(show_server(server_id), "demo")
            return isinstance(outcome, NotFound)

        yield from self.until_true(look)
