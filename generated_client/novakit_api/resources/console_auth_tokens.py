# Generated from spec/ by `make generate`: change the spec, not this file.
"""Where consoles are."""

from novakit_core.client import S
from novakit_core.resource import Resource, sent

from ..operations import console_auth_tokens


class ConsoleAuthTokens(Resource[S]):
    """Where consoles are."""

    get = sent(console_auth_tokens.show_console_auth_token)
