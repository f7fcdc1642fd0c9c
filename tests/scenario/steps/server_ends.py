"""The end of a server."""

from collections.abc import Generator
from contextlib import contextmanager

from novakit_api.operations import (
    delete_server,
    force_delete_server,
    reset_server_state,
    restore_server,
    show_server,
)
from tests.cloud import EmbeddedCloud
from tests.cloud.session import Session
from tests.scenario.flow import Steps
from tests.scenario.steps import server_moves, server_volumes
from tests.scenario.visit import Visit


def walk(visit: Visit, server_id: str) -> Steps[None]:
    """Let the server's host fail, reset the server's state, and delete it for good."""
    server = yield from visit.send(show_server(server_id), "admin")
    with _failed(visit.cloud, server.host or ""):
        yield from server_moves.evacuate(visit, server_id)
        yield from server_volumes.attach_for_good(visit, server_id)
        yield from _reset(visit, server_id)
        yield from visit.attempt(restore_server(server_id))
        yield from visit.send(force_delete_server(server_id))
        yield from visit.gone(server_id)
    yield from visit.refused(delete_server(server_id), 404)


def delete(visit: Visit, server_id: str) -> Steps[None]:
    """Delete the server."""
    yield from visit.send(delete_server(server_id))
    yield from visit.gone(server_id)


def _reset(visit: Visit, server_id: str) -> Steps[None]:
    yield from visit.send(reset_server_state(server_id, state="error"), "admin")
    yield from visit.settle(server_id, "ERROR")
    yield from visit.send(reset_server_state(server_id, state="active"), "admin")
    yield from visit.settle(server_id, "ACTIVE")


@contextmanager
def _failed(cloud: EmbeddedCloud, host: str) -> Generator[None]:
    """Tell Nova that a host has failed; it may come back when no server waits for it any more."""
    body: dict[str, object] = {"host": host, "binary": "nova-compute"}
    path = "/os-services/force-down"
    with Session(cloud, "admin", "admin") as operator:
        operator.send("PUT", path, body | {"forced_down": True}, microversion="2.11")
        try:
            yield
        finally:
            told = operator.send("PUT", path, body | {"forced_down": False}, microversion="2.11")
        assert told.status_code == 200, told.text
