# Generated from spec/ by `make generate`: change the spec, not this file.
"""Migrations of all servers, also those that are over."""

from novakit_core.client import S
from novakit_core.page import page_of
from novakit_core.resource import Resource, listed

from ..models.migrations import Migration
from ..operations import migrations


class Migrations(Resource[S]):
    """Migrations of all servers, also those that are over."""

    list = listed(
        migrations.list_migrations,
        Migration,
        lambda reply: page_of(reply.migrations, reply.migrations_links),
        marker="uuid",
    )
