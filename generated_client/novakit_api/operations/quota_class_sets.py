# Generated from spec/paths by `make generate`: change the spec, not this file.
"""Operations of quota_class_sets: each function builds one call, which a client then sends."""

from novakit_core.checks import Text
from novakit_core.decoding import property_of
from novakit_core.operation import Operation, Route
from novakit_core.structures import Envelope
from novakit_core.unset import UNSET, Unset

from ..models.quota_class_sets import QuotaClassSet, QuotaClassSetUpdate, QuotaClassSetUpdated

_SHOW_QUOTA_CLASS_SET: Route[QuotaClassSet] = Route(
    "show_quota_class_set",
    "GET",
    "/os-quota-class-sets/{quota_class}",
    {200: property_of("quota_class_set", QuotaClassSet.from_dict)},
    placeholders={
        "quota_class": Text(least=1),
    },
)


def show_quota_class_set(
    quota_class: str,
) -> Operation[QuotaClassSet]:
    """Show the quotas of a class.

    Shows the quotas of the class; of one that there is not, the defaults of the configuration.

    Spec: `show_quota_class_set`, GET /os-quota-class-sets/{quota_class}.
    For administrators (os_compute_api:os-quota-class-sets:show).

    Args:
        quota_class: The name of the class. default holds the quotas of every project for which none
            were set; Nova uses no other.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
    """
    return _SHOW_QUOTA_CLASS_SET.call(locals())


_UPDATE_QUOTA_CLASS_SET: Route[QuotaClassSetUpdated] = Route(
    "update_quota_class_set",
    "PUT",
    "/os-quota-class-sets/{quota_class}",
    {200: property_of("quota_class_set", QuotaClassSetUpdated.from_dict)},
    placeholders={
        "quota_class": Text(least=1),
    },
    body=Envelope("quota_class_set", QuotaClassSetUpdate.checks),
)


def update_quota_class_set(
    quota_class: str,
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
) -> Operation[QuotaClassSetUpdated]:
    """Change quotas of a class.

    Sets the quotas that are given, and leaves the others. A cloud with unified limits, whose quotas
    the Identity service keeps, takes the request and changes nothing.

    Spec: `update_quota_class_set`, PUT /os-quota-class-sets/{quota_class}.
    For administrators (os_compute_api:os-quota-class-sets:update).

    Args:
        quota_class: The name of the class. default holds the quotas of every project for which none
            were set; Nova uses no other.
        cores: Number of virtual CPUs of all servers together. -1 for no limit.
        fixed_ips: Number of fixed IP addresses; nothing counts them any more. -1 for no limit. Up
            to 2.49 (Pike).
        floating_ips: Number of floating IP addresses; nothing counts them any more. -1 for no
            limit. Up to 2.49 (Pike).
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
            Up to 2.49 (Pike).
        security_group_rules: Number of rules of one security group; nothing counts them any more.
            -1 for no limit. Up to 2.49 (Pike).
        server_groups: Number of server groups. -1 for no limit.
        server_group_members: Number of servers of one user in one server group. -1 for no limit.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
    """
    return _UPDATE_QUOTA_CLASS_SET.call(locals())
