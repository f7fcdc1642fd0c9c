"""What projects used in a period."""

from datetime import datetime
from typing import NamedTuple

from novakit_api.models import ProjectUsage

from .client import Request, compute


class Summary(NamedTuple):
    """What the overview shows: what is there now, and the sums over the period."""

    instances: int
    memory_mb: int
    vcpus: int
    vcpu_hours: float
    local_gb: int
    disk_gb_hours: float
    memory_mb_hours: float


def usage_get(request: Request, tenant_id: str, start: datetime, end: datetime) -> ProjectUsage:
    """Return what a project used, put together of all of Nova's pages."""
    return compute(request).usage.get(tenant_id, start=start, end=end)


def usage_list(request: Request, start: datetime, end: datetime) -> list[ProjectUsage]:
    """Return what each project used, put together of all of Nova's pages."""
    return compute(request).usage.list(start=start, end=end, detailed=True).to_list()


def get_summary(usage: ProjectUsage) -> Summary:
    """Sum up what a project used."""
    there = [server for server in usage.server_usages or () if server.ended_at is None]
    return Summary(
        instances=len(there),
        memory_mb=sum(server.memory_mb for server in there),
        vcpus=sum(server.vcpus for server in there),
        vcpu_hours=usage.total_vcpus_usage,
        local_gb=sum(server.local_gb for server in there),
        disk_gb_hours=usage.total_local_gb_usage,
        memory_mb_hours=usage.total_memory_mb_usage,
    )
