"""Quotas and limits of projects."""

from typing import TypedDict, Unpack

from novakit_api.models import QuotaSet

from .client import Request, compute


class Quotas(TypedDict, total=False):
    """New quotas; -1 for no limit."""

    cores: int
    instances: int
    key_pairs: int
    metadata_items: int
    ram: int
    """In MiB."""
    server_groups: int
    server_group_members: int
    injected_files: int
    injected_file_content_bytes: int
    injected_file_path_bytes: int


def tenant_quota_get(request: Request, tenant_id: str) -> QuotaSet:
    """Return the quotas of a project; None is no limit."""
    return compute(request).quotas.get(tenant_id)


def tenant_quota_update(request: Request, tenant_id: str, **quotas: Unpack[Quotas]) -> None:
    if quotas:
        compute(request).quotas.update(tenant_id, **quotas)


def default_quota_get(request: Request, tenant_id: str) -> QuotaSet:
    return compute(request).quotas.get_defaults(tenant_id)


def default_quota_update(request: Request, **quotas: Unpack[Quotas]) -> None:
    compute(request).quota_classes.update("default", **quotas)


def tenant_absolute_limits(request: Request, tenant_id: str | None = None) -> dict[str, float]:
    """Return how much the project may have and has, by Nova's names; infinity is no limit."""
    other = None if tenant_id == request.user.tenant_id else tenant_id  # for administrators alone
    absolute = compute(request).limits.get(project_id=other).absolute.to_dict()
    return {
        name: value if value >= 0 else 0 if name.endswith("Used") else float("inf")
        for name, value in absolute.items()
    }
