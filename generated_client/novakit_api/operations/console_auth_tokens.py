# Generated from spec/paths by `make generate`: change the spec, not this file.
"""Operations of console_auth_tokens: each function builds one call, which a client then sends."""

from novakit_core.checks import Secret, Text
from novakit_core.decoding import property_of
from novakit_core.microversions import Microversions
from novakit_core.operation import Operation, Route

from ..models.console_auth_tokens import ConsoleConnection

_SHOW_CONSOLE_AUTH_TOKEN: Route[ConsoleConnection] = Route(
    "show_console_auth_token",
    "GET",
    "/os-console-auth-tokens/{console_token}",
    {200: property_of("console", ConsoleConnection.from_dict)},
    served=Microversions.parse("2.31-"),
    placeholders={
        "console_token": Secret(Text(least=1)),
    },
)


def show_console_auth_token(
    console_token: str,
) -> Operation[ConsoleConnection]:
    """Show where a console is.

    Shows at which host and port a proxy reaches the console that the token was made for. Nova
    forgets a token after 10 minutes by default.

    Since 2.31 (Newton). Spec: `show_console_auth_token`, GET /os-console-auth-tokens/{console_token}.
    For administrators (os_compute_api:os-console-auth-tokens).

    Args:
        console_token: The token in the URL of a console.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _SHOW_CONSOLE_AUTH_TOKEN.call(locals())
