# Generated from spec/paths by `make generate`: change the spec, not this file.
"""Operations of quota_sets: each function builds one call, which a client then sends."""

from novakit_core.checks import Id, Identified, Text
from novakit_core.decoding import property_of
from novakit_core.operation import Operation, Query, Route
from novakit_core.structures import Envelope
from novakit_core.unset import UNSET, Unset

from ..models.quota_sets import QuotaSet, QuotaSetDetail, QuotaSetUpdate, QuotaSetUpdated

_SHOW_QUOTA_SET: Route[QuotaSet] = Route(
    "show_quota_set",
    "GET",
    "/os-quota-sets/{project_id}",
    {200: property_of("quota_set", QuotaSet.from_dict)},
    placeholders={
        "project_id": Id(Text(least=1)),
    },
    query={
        "user_id": Query("user_id", Id(Text())),
    },
)


def show_quota_set(
    project_id: str | Identified,
    *,
    user_id: str | Identified | None = None,
) -> Operation[QuotaSet]:
    """Show the quotas of a project.

    Shows how much the project, or one user in it, may have of each resource. Of another project,
    for administrators.

    Spec: `show_quota_set`, GET /os-quota-sets/{project_id}.
    For readers of the project and administrators (os_compute_api:os-quota-sets:show).

    Args:
        project_id: The id of the project.
        user_id: The user whose quotas are meant, rather than those of the whole project.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
    """
    return _SHOW_QUOTA_SET.call(locals())


_UPDATE_QUOTA_SET: Route[QuotaSetUpdated] = Route(
    "update_quota_set",
    "PUT",
    "/os-quota-sets/{project_id}",
    {200: property_of("quota_set", QuotaSetUpdated.from_dict)},
    placeholders={
        "project_id": Id(Text(least=1)),
    },
    query=_SHOW_QUOTA_SET.query,
    body=Envelope("quota_set", QuotaSetUpdate.checks),
)


def update_quota_set(
    project_id: str | Identified,
    *,
    cores: int | Unset = UNSET,
    fixed_ips: int | Unset = UNSET,
    floating_ips: int | Unset = UNSET,
    injected_file_content_bytes: int | Unset = UNSET,
    injected_file_path_bytes: int | Unset = UNSET,
    injected_files: int | Unset = UNSET,
    instances: int | Unset = UNSET,
    key_pairs: int | Unset = UNSET,
    metadata_items: int | Unset = UNSET,
    ram: int | Unset = UNSET,
    security_groups: int | Unset = UNSET,
    security_group_rules: int | Unset = UNSET,
    server_groups: int | Unset = UNSET,
    server_group_members: int | Unset = UNSET,
    force: bool | None = None,
    user_id: str | Identified | None = None,
) -> Operation[QuotaSetUpdated]:
    """Change quotas of a project.

    Sets the quotas that are given, and leaves the others. A quota below what is in use is refused,
    unless it is forced; that of a user is not above that of the project. A cloud with unified
    limits, whose quotas the Identity service keeps, takes the request and changes nothing.

    Spec: `update_quota_set`, PUT /os-quota-sets/{project_id}.
    For administrators (os_compute_api:os-quota-sets:update).

    Args:
        project_id: The id of the project.
        cores: Number of virtual CPUs of all servers together. -1 for no limit.
        fixed_ips: Number of fixed IP addresses; nothing counts them any more. -1 for no limit. Up
            to 2.35 (Newton).
        floating_ips: Number of floating IP addresses; nothing counts them any more. -1 for no
            limit. Up to 2.35 (Newton).
        injected_file_content_bytes: Size in bytes of each file that is put into a new server. -1
            for no limit. Up to 2.56 (Queens).
        injected_file_path_bytes: Length in bytes of the path of such a file. -1 for no limit. Up to
            2.56 (Queens).
        injected_files: Number of files that are put into one new server. -1 for no limit. Up to
            2.56 (Queens).
        instances: Number of servers. -1 for no limit.
        key_pairs: Number of key pairs of one user. -1 for no limit.
        metadata_items: Number of keys in the metadata of one server. -1 for no limit.
        ram: Memory of all servers together in MiB. -1 for no limit.
        security_groups: Number of security groups; nothing counts them any more. -1 for no limit.
            Up to 2.35 (Newton).
        security_group_rules: Number of rules of one security group; nothing counts them any more.
            -1 for no limit. Up to 2.35 (Newton).
        server_groups: Number of server groups. -1 for no limit.
        server_group_members: Number of servers of one user in one server group. -1 for no limit.
        force: Whether to set a quota although more than that is in use; nothing is taken away for
            it.
        user_id: The user whose quotas are meant, rather than those of the whole project.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
    """
    return _UPDATE_QUOTA_SET.call(locals())


_DELETE_QUOTA_SET: Route[None] = Route(
    "delete_quota_set",
    "DELETE",
    "/os-quota-sets/{project_id}",
    {202: None},
    placeholders={
        "project_id": Id(Text(least=1)),
    },
    query=_SHOW_QUOTA_SET.query,
)


def delete_quota_set(
    project_id: str | Identified,
    *,
    user_id: str | Identified | None = None,
) -> Operation[None]:
    """Reset the quotas of a project.

    Takes away what was set for the project, or for one user in it, so that the defaults hold again.
    For administrators.

    Spec: `delete_quota_set`, DELETE /os-quota-sets/{project_id}.
    For administrators (os_compute_api:os-quota-sets:delete).

    Args:
        project_id: The id of the project.
        user_id: The user whose quotas are meant, rather than those of the whole project.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
    """
    return _DELETE_QUOTA_SET.call(locals())


_SHOW_QUOTA_SET_DETAIL: Route[QuotaSetDetail] = Route(
    "show_quota_set_detail",
    "GET",
    "/os-quota-sets/{project_id}/detail",
    {200: property_of("quota_set", QuotaSetDetail.from_dict)},
    placeholders={
        "project_id": Id(Text(least=1)),
    },
    query=_SHOW_QUOTA_SET.query,
)


def show_quota_set_detail(
    project_id: str | Identified,
    *,
    user_id: str | Identified | None = None,
) -> Operation[QuotaSetDetail]:
    """Show the quotas of a project and what is used of them.

    Shows how much the project, or one user in it, may have of each resource, and how much it has.
    Of another project, for administrators.

    Spec: `show_quota_set_detail`, GET /os-quota-sets/{project_id}/detail.
    For readers of the project and administrators (os_compute_api:os-quota-sets:detail).

    Args:
        project_id: The id of the project.
        user_id: The user whose quotas are meant, rather than those of the whole project.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
    """
    return _SHOW_QUOTA_SET_DETAIL.call(locals())


_SHOW_QUOTA_SET_DEFAULTS: Route[QuotaSet] = Route(
    "show_quota_set_defaults",
    "GET",
    "/os-quota-sets/{project_id}/defaults",
    {200: property_of("quota_set", QuotaSet.from_dict)},
    placeholders={
        "project_id": Id(Text(least=1)),
    },
)


def show_quota_set_defaults(
    project_id: str | Identified,
) -> Operation[QuotaSet]:
    """Show the default quotas.

    Shows the quotas of a project for which none were set. They are the same for every project.

    Spec: `show_quota_set_defaults`, GET /os-quota-sets/{project_id}/defaults.
    For all users (os_compute_api:os-quota-sets:defaults).

    Args:
        project_id: The id of the project.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
    """
    return _SHOW_QUOTA_SET_DEFAULTS.call(locals())
