# Generated from spec/ by `make generate`: change the spec, not this file.
"""What was done with servers."""

from novakit_core.client import S
from novakit_core.page import page_of
from novakit_core.resource import Resource, listed, sent

from ..models.server_instance_actions import ServerInstanceActionSummary
from ..operations import server_instance_actions


class ServerInstanceActions(Resource[S]):
    """What was done with servers."""

    list = listed(
        server_instance_actions.list_server_instance_actions,
        ServerInstanceActionSummary,
        lambda reply: page_of(reply.instance_actions, reply.links),
        marker="request_id",
    )
    get = sent(server_instance_actions.show_server_instance_action)
