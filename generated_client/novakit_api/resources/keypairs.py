# Generated from spec/ by `make generate`: change the spec, not this file.
"""Public keys that servers let in."""

from novakit_core.client import S
from novakit_core.page import page_of
from novakit_core.resource import Resource, listed, sent

from ..models.keypairs import KeypairSummary
from ..operations import keypairs


class Keypairs(Resource[S]):
    """Public keys that servers let in."""

    list = listed(
        keypairs.list_keypairs,
        KeypairSummary,
        lambda reply: page_of(reply.keypairs, reply.keypairs_links),
        marker="name",
    )
    create = sent(keypairs.create_keypair)
    get = sent(keypairs.show_keypair)
    delete = sent(keypairs.delete_keypair)
