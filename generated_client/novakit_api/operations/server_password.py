# Generated from spec/paths by `make generate`: change the spec, not this file.
"""Operations of server_password: each function builds one call, which a client then sends."""

from novakit_core.checks import Id, Identified, Text
from novakit_core.decoding import a_text, property_of
from novakit_core.operation import Operation, Route

_SHOW_SERVER_PASSWORD: Route[str] = Route(
    "show_server_password",
    "GET",
    "/servers/{server_id}/os-server-password",
    {200: property_of("password", a_text)},
    placeholders={
        "server_id": Id(Text(least=1)),
    },
)


def show_server_password(
    server_id: str | Identified,
) -> Operation[str]:
    """Show the password of a server.

    Shows the password that the operating system of the server set at its first start and told Nova
    through the metadata service, encrypted so that only the owner of the key pair can read it.

    Spec: `show_server_password`, GET /servers/{server_id}/os-server-password.
    For readers of the project and administrators (os_compute_api:os-server-password:show).

    Args:
        server_id: The UUID of the server.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _SHOW_SERVER_PASSWORD.call(locals())


_CLEAR_SERVER_PASSWORD: Route[None] = Route(
    "clear_server_password",
    "DELETE",
    "/servers/{server_id}/os-server-password",
    {204: None},
    placeholders={
        "server_id": Id(Text(least=1)),
    },
)


def clear_server_password(
    server_id: str | Identified,
) -> Operation[None]:
    """Forget the password of a server.

    Deletes the password from what Nova keeps. The password inside the server stays as it is.

    Spec: `clear_server_password`, DELETE /servers/{server_id}/os-server-password.
    For members of the project and administrators (os_compute_api:os-server-password:clear).

    Args:
        server_id: The UUID of the server.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _CLEAR_SERVER_PASSWORD.call(locals())
