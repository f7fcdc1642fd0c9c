# Generated from spec/paths by `make generate`: change the spec, not this file.
"""Operations of migrations: each function builds one call, which a client then sends."""

import datetime

from novakit_core.checks import Id, Identified, Number, Text, Timestamp
from novakit_core.microversions import Microversions
from novakit_core.operation import Operation, Query, Route

from ..models.migrations import MigrationsReply

_LIST_MIGRATIONS: Route[MigrationsReply] = Route(
    "list_migrations",
    "GET",
    "/os-migrations",
    {200: MigrationsReply.from_dict},
    query={
        "status": Query("status", Text()),
        "host": Query("host", Text()),
        "source_compute": Query("source_compute", Text()),
        "server": Query("instance_uuid", Id(Text())),
        "migration_type": Query("migration_type", Text()),
        "hidden": Query("hidden", Text()),
        "limit": Query("limit", Number(least=0), served=Microversions.parse("2.59-")),
        "marker": Query("marker", Text(), served=Microversions.parse("2.59-")),
        "changes_since": Query("changes-since", Timestamp(), served=Microversions.parse("2.59-")),
        "changes_before": Query("changes-before", Timestamp(), served=Microversions.parse("2.66-")),
        "user_id": Query("user_id", Id(Text()), served=Microversions.parse("2.80-")),
        "project_id": Query("project_id", Id(Text()), served=Microversions.parse("2.80-")),
    },
)


def list_migrations(
    *,
    status: str | None = None,
    host: str | None = None,
    source_compute: str | None = None,
    server: str | Identified | None = None,
    migration_type: str | None = None,
    hidden: str | None = None,
    limit: int | None = None,
    marker: str | None = None,
    changes_since: datetime.datetime | str | None = None,
    changes_before: datetime.datetime | str | None = None,
    user_id: str | Identified | None = None,
    project_id: str | Identified | None = None,
) -> Operation[MigrationsReply]:
    """List migrations.

    Lists the migrations of servers, also those that are over: cold and live ones, resizes and
    evacuations. From 2.59 on the newest come first, in pages; before, all come at once. From 2.80
    on managers of a project may list those that its users asked for, if they name it as project_id.

    Spec: `list_migrations`, GET /os-migrations.
    For managers of the project and administrators (os_compute_api:os-migrations:index); only for
    administrators when the own project is not the one named.

    Args:
        status: Only migrations with this status, such as running or error.
        host: Only migrations from or to this compute host.
        source_compute: Only migrations from this compute host; not looked at together with host.
        server: Only migrations of this server, by its UUID.
        migration_type: Only migrations of this kind, which are migration, live-migration, resize
            and evacuation.
        hidden: Only migrations that Nova has hidden, or has not; but the reply never has those that
            it has.
        limit: How many items a page has at most; the cloud sets an upper bound, 1000 by default.
            Since 2.59 (Queens).
        marker: The uuid of the last migration of the page before. Since 2.59 (Queens).
        changes_since: Only migrations that came on at or after this time (ISO 8601, UTC without an
            offset). Since 2.59 (Queens).
        changes_before: Only migrations that came on at or before this time (ISO 8601, UTC without
            an offset). Since 2.66 (Stein).
        user_id: Only migrations that this user asked for. Since 2.80 (Ussuri).
        project_id: Only migrations that users of this project asked for. Since 2.80 (Ussuri).

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
    """
    return _LIST_MIGRATIONS.call(locals())
