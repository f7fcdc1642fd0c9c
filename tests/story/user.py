"""A user of the cloud, on one side: with the SDK, and with the other services."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager
from typing import Any, TypeVar

import pytest

from novakit import Compute, errors
from novakit.servers.statuses import Status
from novakit_api.models import Server
from tests.cloud.ids import CloudIds
from tests.cloud.session import Session
from tests.overlays.sides import Side
from tests.story.services import Cinder, Glance, Neutron

T = TypeVar("T")

UNKNOWN = "11111111-2222-4333-8444-555555555555"
"""The id of nothing."""

_PATIENCE = 60  # seconds


class User:
    """Talk to Nova by the SDK, as a member of one project; what is booted goes at the end."""

    def __init__(self, side: Side, compute: Compute, session: Session, stack: ExitStack) -> None:
        self._side = side
        self._session = session
        self._stack = stack
        self.compute = compute
        self.servers = compute.servers
        self.ids: CloudIds = session.cloud.ids
        self.glance = Glance(session, stack)
        self.neutron = Neutron(session, stack)
        self.cinder = Cinder(session, stack)

    def afterwards(self, call: Callable[[], object]) -> None:
        """Call it at the end of the test."""
        self._stack.callback(call)

    def wait(self, value: T) -> T:
        """Return what a call returned, after awaiting it on the async side."""
        return self._side.wait(value)

    def list(self, pager: Any) -> list[Any]:
        """Return the items of a pager."""
        return self._side.items(pager)

    def order(self, resource: Any = None, **server: Any) -> str:
        """Ask for a server, of the image cirros and without a network if nothing else is said."""
        usual: dict[str, Any] = {"name": "story", "flavor": "1", "networks": "none"}
        if "block_device_mapping" not in server and "block_device_mapping_v2" not in server:
            usual["image"] = self.ids.image
        made = self.wait((resource or self.servers).create(**usual | server)).id
        self._stack.callback(self.delete, made)
        return made

    def boot(self, resource: Any = None, **server: Any) -> str:
        """Ask for a server and wait until it is active."""
        made = self.order(resource, **server)
        self.settle(made)
        return made

    def fail_to_boot(self, **server: Any) -> errors.ServerFailed:
        """Ask for a server that comes to nothing, and return what is said of that."""
        made = self.order(**server)
        with pytest.raises(errors.ServerFailed) as caught:
            self.settle(made)
        assert caught.value.server_id == made
        return caught.value

    def settle(self, server_id: str, status: Status = "ACTIVE") -> Server:
        """Wait until the server has the status and is idle."""
        return self.wait(self.servers.wait_for(server_id, status=status, timeout=_PATIENCE))

    def wait_until(self, holds: Callable[[], bool]) -> None:
        """Look again until it holds."""
        self._session.until(holds, "what the test waits for", "nova")

    def end(self, server_id: str) -> None:
        """Delete the server as a user does, and wait until it is gone."""
        self.wait(self.servers.delete(server_id))
        self.wait(self.servers.wait_until_deleted(server_id, timeout=_PATIENCE))

    def delete(self, server_id: str) -> None:
        """Delete the server, if it is still there, and wait until it is gone."""
        if self._session.send("GET", f"/servers/{server_id}").status_code != 404:
            self._session.delete(server_id)


@contextmanager
def refused(kind: type[T], *phrases: str) -> Generator[pytest.ExceptionInfo[Any]]:
    """Expect this very class of exception, with all of the phrases in its message."""
    with pytest.raises(errors.NovakitError) as caught:
        yield caught
    check(caught.value, kind, *phrases)


def check(error: Exception, kind: type[Any], *phrases: str) -> None:
    """Check the class and the message of an exception."""
    assert type(error) is kind, repr(error)
    missing = [phrase for phrase in phrases if phrase not in str(error)]
    assert not missing, f"{missing} not in: {error}"
