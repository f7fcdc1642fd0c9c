# Generated from spec/paths by `make generate`: change the spec, not this file.
"""Operations of limits: each function builds one call, which a client then sends."""

from novakit_core.checks import Id, Identified, Text
from novakit_core.decoding import property_of
from novakit_core.operation import Operation, Query, Route

from ..models.limits import Limits

_SHOW_LIMITS: Route[Limits] = Route(
    "show_limits",
    "GET",
    "/limits",
    {200: property_of("limits", Limits.from_dict)},
    query={
        "project_id": Query("tenant_id", Id(Text())),
    },
)


def show_limits(
    *,
    project_id: str | Identified | None = None,
) -> Operation[Limits]:
    """Show the limits of a project.

    Shows how much the project may have, and how much it has. Of another project, for
    administrators.

    Spec: `show_limits`, GET /limits.
    For all users (os_compute_api:limits); only for administrators when a project is named.

    Args:
        project_id: The id of another project than that of the token. For administrators.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
    """
    return _SHOW_LIMITS.call(locals())
