# Generated from spec/paths by `make generate`: change the spec, not this file.
"""Operations of server_security_groups: each function builds one call, which a client then sends."""

from novakit_core.checks import Id, Identified, Text
from novakit_core.decoding import list_of, property_of
from novakit_core.operation import Operation, Route

from ..models.server_security_groups import SecurityGroup

_LIST_SERVER_SECURITY_GROUPS: Route[list[SecurityGroup]] = Route(
    "list_server_security_groups",
    "GET",
    "/servers/{server_id}/os-security-groups",
    {200: property_of("security_groups", list_of(SecurityGroup.from_dict))},
    placeholders={
        "server_id": Id(Text(least=1)),
    },
)


def list_server_security_groups(
    server_id: str | Identified,
) -> Operation[list[SecurityGroup]]:
    """List the security groups of a server.

    Shows the security groups of all ports of the server, with their rules.

    Spec: `list_server_security_groups`, GET /servers/{server_id}/os-security-groups.
    For readers of the project and administrators (os_compute_api:os-security-groups:list).

    Args:
        server_id: The UUID of the server.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _LIST_SERVER_SECURITY_GROUPS.call(locals())
