# Generated from spec/paths by `make generate`: change the spec, not this file.
"""Operations of flavor_access: each function builds one call, which a client then sends."""

from novakit_core.checks import Id, Identified, Text
from novakit_core.decoding import list_of, property_of
from novakit_core.operation import Operation, Route
from novakit_core.structures import Envelope

from ..models.flavor_access import FlavorAccessChange, FlavorAccessProject

_LIST_FLAVOR_ACCESS: Route[list[FlavorAccessProject]] = Route(
    "list_flavor_access",
    "GET",
    "/flavors/{flavor_id}/os-flavor-access",
    {200: property_of("flavor_access", list_of(FlavorAccessProject.from_dict))},
    placeholders={
        "flavor_id": Id(Text(least=1)),
    },
)


def list_flavor_access(
    flavor_id: str | Identified,
) -> Operation[list[FlavorAccessProject]]:
    """List the projects that may use a flavor.

    Lists the projects that were given access to a flavor that is not public. Of a public one there
    is no such list (404).

    Spec: `list_flavor_access`, GET /flavors/{flavor_id}/os-flavor-access.
    For administrators (os_compute_api:os-flavor-access).

    Args:
        flavor_id: The id of the flavor.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _LIST_FLAVOR_ACCESS.call(locals())


_ADD_FLAVOR_ACCESS: Route[list[FlavorAccessProject]] = Route(
    "add_flavor_access",
    "POST",
    "/flavors/{flavor_id}/action",
    {200: property_of("flavor_access", list_of(FlavorAccessProject.from_dict))},
    placeholders={
        "flavor_id": Id(Text(least=1)),
    },
    body=Envelope("addTenantAccess", FlavorAccessChange.checks),
)


def add_flavor_access(
    flavor_id: str | Identified,
    project_id: str | Identified,
) -> Operation[list[FlavorAccessProject]]:
    """Let a project use a flavor.

    Gives a project access to a flavor that is not public, and lists all that have it. One that has
    it already is refused (409), and from 2.7 on a public flavor is too.

    Spec: `add_flavor_access`, POST /flavors/{flavor_id}/action.
    For administrators (os_compute_api:os-flavor-access:add_tenant_access).

    Args:
        flavor_id: The id of the flavor.
        project_id: The id of the project.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _ADD_FLAVOR_ACCESS.call(locals())


_REMOVE_FLAVOR_ACCESS: Route[list[FlavorAccessProject]] = Route(
    "remove_flavor_access",
    "POST",
    "/flavors/{flavor_id}/action",
    {200: property_of("flavor_access", list_of(FlavorAccessProject.from_dict))},
    placeholders={
        "flavor_id": Id(Text(least=1)),
    },
    body=Envelope("removeTenantAccess", FlavorAccessChange.checks),
)


def remove_flavor_access(
    flavor_id: str | Identified,
    project_id: str | Identified,
) -> Operation[list[FlavorAccessProject]]:
    """Let a project use a flavor no longer.

    Takes a project's access to a flavor away, and lists the projects that still have it. Servers
    that have the flavor keep it.

    Spec: `remove_flavor_access`, POST /flavors/{flavor_id}/action.
    For administrators (os_compute_api:os-flavor-access:remove_tenant_access).

    Args:
        flavor_id: The id of the flavor.
        project_id: The id of the project.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _REMOVE_FLAVOR_ACCESS.call(locals())
