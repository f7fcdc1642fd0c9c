# Generated from spec/paths by `make generate`: change the spec, not this file.
"""Operations of server_migrations: each function builds one call, which a client then sends."""

from novakit_core.checks import Id, Identified, Text
from novakit_core.decoding import list_of, property_of
from novakit_core.microversions import Microversions
from novakit_core.operation import Operation, Route
from novakit_core.structures import Fixed

from ..models.server_migrations import ServerMigration
from ..scalars import NUMERIC_ID

_LIST_SERVER_MIGRATIONS: Route[list[ServerMigration]] = Route(
    "list_server_migrations",
    "GET",
    "/servers/{server_id}/migrations",
    {200: property_of("migrations", list_of(ServerMigration.from_dict))},
    served=Microversions.parse("2.23-"),
    placeholders={
        "server_id": Id(Text(least=1)),
    },
)


def list_server_migrations(
    server_id: str | Identified,
) -> Operation[list[ServerMigration]]:
    """List the live migrations of a server.

    Lists the live migrations of the server that are under way.

    Since 2.23 (Mitaka). Spec: `list_server_migrations`, GET /servers/{server_id}/migrations.
    For managers of the project and administrators (os_compute_api:servers:migrations:index).

    Args:
        server_id: The UUID of the server.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _LIST_SERVER_MIGRATIONS.call(locals())


_SHOW_SERVER_MIGRATION: Route[ServerMigration] = Route(
    "show_server_migration",
    "GET",
    "/servers/{server_id}/migrations/{migration_id}",
    {200: property_of("migration", ServerMigration.from_dict)},
    served=Microversions.parse("2.23-"),
    placeholders={
        "server_id": Id(Text(least=1)),
        "migration_id": NUMERIC_ID,
    },
)


def show_server_migration(
    server_id: str | Identified,
    migration_id: str | int | Identified,
) -> Operation[ServerMigration]:
    """Show a live migration of a server.

    Shows a live migration that is under way.

    Since 2.23 (Mitaka). Spec: `show_server_migration`, GET /servers/{server_id}/migrations/{migration_id}.
    For administrators (os_compute_api:servers:migrations:show).

    Args:
        server_id: The UUID of the server.
        migration_id: The number of the migration.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _SHOW_SERVER_MIGRATION.call(locals())


_ABORT_SERVER_MIGRATION: Route[None] = Route(
    "abort_server_migration",
    "DELETE",
    "/servers/{server_id}/migrations/{migration_id}",
    {202: None},
    served=Microversions.parse("2.24-"),
    placeholders={
        "server_id": Id(Text(least=1)),
        "migration_id": NUMERIC_ID,
    },
)


def abort_server_migration(
    server_id: str | Identified,
    migration_id: str | int | Identified,
) -> Operation[None]:
    """Abort a live migration of a server.

    Stops a running live migration, and the server stays on its host; from 2.65 also one that is
    queued or preparing.

    Since 2.24 (Mitaka). Spec: `abort_server_migration`, DELETE /servers/{server_id}/migrations/{migration_id}.
    For managers of the project and administrators (os_compute_api:servers:migrations:delete).

    Args:
        server_id: The UUID of the server.
        migration_id: The number of the migration.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _ABORT_SERVER_MIGRATION.call(locals())


_FORCE_COMPLETE_SERVER_MIGRATION: Route[None] = Route(
    "force_complete_server_migration",
    "POST",
    "/servers/{server_id}/migrations/{migration_id}/action",
    {202: None},
    served=Microversions.parse("2.22-"),
    placeholders={
        "server_id": Id(Text(least=1)),
        "migration_id": NUMERIC_ID,
    },
    body=Fixed({"force_complete": None}),
)


def force_complete_server_migration(
    server_id: str | Identified,
    migration_id: str | int | Identified,
) -> Operation[None]:
    """Force a live migration to complete.

    Lets a running live migration of an ACTIVE server come to its end by pausing the server, or by
    copying the rest of its memory afterwards.

    Since 2.22 (Mitaka). Spec: `force_complete_server_migration`, POST /servers/{server_id}/migrations/{migration_id}/action.
    For managers of the project and administrators
    (os_compute_api:servers:migrations:force_complete).

    Args:
        server_id: The UUID of the server.
        migration_id: The number of the migration.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _FORCE_COMPLETE_SERVER_MIGRATION.call(locals())
