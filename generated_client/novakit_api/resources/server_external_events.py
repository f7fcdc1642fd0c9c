# Generated from spec/ by `make generate`: change the spec, not this file.
"""What other services tell of servers."""

from novakit_core.client import S
from novakit_core.resource import Resource, sent

from ..operations import server_external_events


class ServerExternalEvents(Resource[S]):
    """What other services tell of servers."""

    create = sent(server_external_events.create_server_external_events)
