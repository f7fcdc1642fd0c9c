# Generated from spec/ by `make generate`: change the spec, not this file.
"""Passwords that servers told."""

from novakit_core.client import S
from novakit_core.resource import Resource, sent

from ..operations import server_password


class ServerPassword(Resource[S]):
    """Passwords that servers told."""

    get = sent(server_password.show_server_password)
    clear = sent(server_password.clear_server_password)
