# Generated from spec/ by `make generate`: change the spec, not this file.
"""What hypervisors measure at servers."""

from novakit_core.client import S
from novakit_core.resource import Resource, sent

from ..operations import server_diagnostics


class ServerDiagnostics(Resource[S]):
    """What hypervisors measure at servers."""

    get = sent(server_diagnostics.show_server_diagnostics)
