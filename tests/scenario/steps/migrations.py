"""/os-migrations."""

from datetime import UTC, datetime

from novakit_api.operations import list_migrations
from tests.scenario.flow import Steps
from tests.scenario.visit import Visit

_LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


def walk(visit: Visit, server_id: str) -> Steps[None]:
    """List the migrations of a server that was moved live, resized and back, and moved cold."""
    reply = yield from visit.send(list_migrations(server=server_id), "admin")
    moves = reply.migrations
    assert {move.server_uuid for move in moves} == {server_id}
    kinds = sorted(move.migration_type or "" for move in moves)
    known = visit.serves("2.23-")
    assert kinds == (["live-migration", "migration", "resize"] if known else ["", "", ""])
    assert {move.status for move in moves} == {"completed", "confirmed", "reverted"}
    assert all((move.uuid is not None) == visit.serves("2.59-") for move in moves)
    assert all((move.user_id is not None) == visit.serves("2.80-") for move in moves)
    done = yield from visit.send(list_migrations(server=server_id, status="completed"), "admin")
    assert [move.status for move in done.migrations] == ["completed"]
    yield from look(visit)
    if visit.serves("2.59-"):
        yield from _in_pages(visit, server_id)


def look(visit: Visit) -> Steps[None]:
    """List migrations by everything that there is to choose them by."""
    found = list_migrations(
        host="compute1",
        source_compute="compute2",
        migration_type="resize",
        hidden="false",
        **visit.since("2.59", changes_since=_LONG_AGO),
        **visit.since("2.66", changes_before=datetime.now(UTC)),
        **visit.since("2.80", project_id=visit.cloud.ids.projects["demo"]),
        **visit.since("2.80", user_id=visit.cloud.ids.users["demo"]),
    )
    reply = yield from visit.send(found, "admin")
    assert all("compute1" in (move.source_compute, move.dest_compute) for move in reply.migrations)
    yield from visit.refused(list_migrations(), 403)


def _in_pages(visit: Visit, server_id: str) -> Steps[None]:
    page = yield from visit.send(list_migrations(server=server_id, limit=2), "admin")
    assert page.migrations_links is not None
    rest = list_migrations(server=server_id, limit=2, marker=page.migrations[-1].uuid)
    assert len((yield from visit.send(rest, "admin")).migrations) == 1
    yield from visit.refused(list_migrations(marker=server_id), 400, "admin")
