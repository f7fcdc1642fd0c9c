"""Actions that move a server: resizing, migrating, evacuating; and its migrations."""

from novakit_api.models import ServerMigration
from novakit_api.operations import (
    abort_server_migration,
    confirm_resize_server,
    evacuate_server,
    force_complete_server_migration,
    list_migrations,
    list_server_migrations,
    live_migrate_server,
    migrate_server,
    resize_server,
    revert_resize_server,
    show_server_migration,
)
from tests.cloud import FaultRule
from tests.scenario.flow import Steps
from tests.scenario.visit import Visit


def walk(visit: Visit, server_id: str) -> Steps[None]:
    """Move the server about, to another flavor and to other hosts."""
    # In this order, as a fake host forgets a server that migrated, but not one that did so live.
    yield from _live_migrate(visit, server_id)
    yield from _resize(visit, server_id)
    yield from _migrate(visit, server_id)


def _resize(visit: Visit, server_id: str) -> Steps[None]:
    yield from visit.send(resize_server(server_id, flavor="2", disk_config="AUTO"))
    yield from visit.settle(server_id, "VERIFY_RESIZE")
    yield from visit.send(revert_resize_server(server_id))
    yield from visit.settle(server_id, "ACTIVE")


def _migrate(visit: Visit, server_id: str) -> Steps[None]:
    before = yield from visit.settle(server_id, "ACTIVE")
    yield from visit.send(migrate_server(server_id), "admin")
    yield from visit.settle(server_id, "VERIFY_RESIZE")
    yield from visit.send(confirm_resize_server(server_id))
    yield from visit.settle(server_id, "ACTIVE", away_from=before.host)


def _live_migrate(visit: Visit, server_id: str) -> Steps[None]:
    before = yield from visit.settle(server_id, "ACTIVE")
    moved = (
        live_migrate_server(server_id, host=None, block_migration="auto")
        if visit.serves("2.25-")
        else live_migrate_server(
            server_id, host=None, block_migration=False, disk_over_commit=False
        )
    )
    with visit.cloud.faults("placement") as faults:
        # The fake driver is done at once, but Nova then asks Placement, before it writes that down.
        faults.add(FaultRule(path="/resource_providers/.*/allocations", delay=2))
        yield from visit.send(moved, "admin")
        if visit.serves("2.23-"):
            yield from _under_way(visit, server_id)
    yield from visit.settle(server_id, "ACTIVE", away_from=before.host)


def _under_way(visit: Visit, server_id: str) -> Steps[None]:
    """Look at a live migration, and press on with it."""
    yield from visit.settle(server_id, "ACTIVE")  # whose server is there already
    found: list[ServerMigration] = []

    def is_running() -> Steps[bool]:
        found[:] = yield from visit.send(list_server_migrations(server_id), "admin")
        return [migration.status for migration in found] == ["running"]

    yield from visit.until_true(is_running)
    listed = yield from visit.send(list_migrations(server=server_id, status="running"), "admin")
    assert [(move.id, len(move.links or ())) for move in listed.migrations] == [(found[0].id, 2)]
    migration_id = str(found[0].id)
    shown = yield from visit.send(show_server_migration(server_id, migration_id), "admin")
    assert (shown.server_uuid, shown.status) == (server_id, "running")
    forced = force_complete_server_migration(server_id, migration_id)
    yield from visit.attempt(forced, "admin")
    if visit.serves("2.24-"):
        yield from visit.attempt(abort_server_migration(server_id, migration_id), "admin")


def evacuate(visit: Visit, server_id: str) -> Steps[None]:
    """Bring the server to another host, as its own has failed."""
    before = yield from visit.settle(server_id, "ACTIVE")
    moved = yield from visit.send(
        evacuate_server(
            server_id, admin_pass="Secret-5", **visit.until("2.13", on_shared_storage=False)
        ),
        "admin",
    )
    assert (moved is not None) == visit.serves("-2.13")
    # From 2.95 on it stays off, until somebody has seen to it.
    status = "SHUTOFF" if visit.serves("2.95-") else "ACTIVE"
    yield from visit.settle(server_id, status, away_from=before.host)
