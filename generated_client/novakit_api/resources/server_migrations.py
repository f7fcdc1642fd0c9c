# Generated from spec/ by `make generate`: change the spec, not this file.
"""Live migrations of servers."""

from novakit_core.client import S
from novakit_core.page import only_page
from novakit_core.resource import Resource, listed, sent

from ..models.server_migrations import ServerMigration
from ..operations import server_migrations


class ServerMigrations(Resource[S]):
    """Live migrations of servers."""

    list = listed(server_migrations.list_server_migrations, ServerMigration, only_page)
    get = sent(server_migrations.show_server_migration)
    abort = sent(server_migrations.abort_server_migration)
    force_complete = sent(server_migrations.force_complete_server_migration)
