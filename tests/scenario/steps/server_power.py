"""Actions that switch a server on and off, stop and lock it."""

from novakit_api.operations import (
    change_server_password,
    lock_server,
    pause_server,
    reboot_server,
    resume_server,
    start_server,
    stop_server,
    suspend_server,
    trigger_server_crash_dump,
    unlock_server,
    unpause_server,
)
from tests.scenario.flow import Steps
from tests.scenario.steps import server_shares
from tests.scenario.visit import Visit


def walk(visit: Visit, server_id: str) -> Steps[None]:
    """Take a running server through its states."""
    yield from visit.send(stop_server(server_id))
    yield from visit.settle(server_id, "SHUTOFF")
    yield from server_shares.walk(visit, server_id)  # which only a stopped server gets
    for operation, status in (
        (start_server(server_id), "ACTIVE"),
        (reboot_server(server_id, type="SOFT"), "ACTIVE"),
        (pause_server(server_id), "PAUSED"),
        (unpause_server(server_id), "ACTIVE"),
        (suspend_server(server_id), "SUSPENDED"),
        (resume_server(server_id), "ACTIVE"),
    ):
        yield from visit.send(operation)
        yield from visit.settle(server_id, status)
    yield from visit.send(change_server_password(server_id, admin_pass="Secret-2"))
    yield from visit.settle(server_id, "ACTIVE")
    if visit.serves("2.17-"):
        yield from visit.send(trigger_server_crash_dump(server_id))
    yield from _locking(visit, server_id)


def _locking(visit: Visit, server_id: str) -> Steps[None]:
    yield from visit.send(lock_server(server_id, **visit.since("2.73", locked_reason="payroll")))
    locked = yield from visit.settle(server_id, "ACTIVE")
    assert (locked.locked, locked.locked_reason) == (
        True if visit.serves("2.9-") else None,
        "payroll" if visit.serves("2.73-") else None,
    )
    yield from visit.refused(stop_server(server_id), 409)
    yield from visit.send(unlock_server(server_id))
