"""Server groups."""

from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias

from novakit_api.models import ServerGroup

from .client import Request, compute

Policy: TypeAlias = Literal["affinity", "anti-affinity", "soft-affinity", "soft-anti-affinity"]


def server_group_list(request: Request) -> list[ServerGroup]:
    return compute(request).server_groups.list().to_list()


def server_group_create(
    request: Request,
    name: str,
    policies: Sequence[Policy] | None = None,
    policy: Policy | None = None,
    rules: Mapping[str, object] | None = None,
) -> ServerGroup:
    """Make a group. `policies` has one policy, and goes out until 2.63; `policy` from 2.64 on."""
    return compute(request).server_groups.create(
        name, policies=policies, policy=policy, rules=rules
    )


def server_group_get(request: Request, servergroup_id: str) -> ServerGroup:
    return compute(request).server_groups.get(servergroup_id)


def server_group_delete(request: Request, servergroup_id: str) -> None:
    compute(request).server_groups.delete(servergroup_id)
