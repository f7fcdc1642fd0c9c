# Generated from spec/ by `make generate`: change the spec, not this file.
"""Network interfaces of servers."""

from novakit_core.client import S
from novakit_core.page import only_page
from novakit_core.resource import Resource, listed, sent

from ..models.server_interfaces import ServerInterface
from ..operations import server_interfaces


class ServerInterfaces(Resource[S]):
    """Network interfaces of servers."""

    list = listed(server_interfaces.list_server_interfaces, ServerInterface, only_page)
    attach = sent(server_interfaces.attach_server_interface)
    get = sent(server_interfaces.show_server_interface)
    detach = sent(server_interfaces.detach_server_interface)
