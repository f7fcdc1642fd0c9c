"""Hosts that Nova knows and never hears of: retired ones, and one that is down."""

from __future__ import annotations  # nova.objects is filled when Nova is configured

import uuid
from datetime import UTC, datetime

from nova import context, objects
from nova.compute import rpcapi

from tests.cloud.config import DOWN_HOST

_LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)
_RETIRED = tuple(f"retired{number + 1}" for number in range(8))
"""Hosts that are gone for good: services to delete, one for each test that does."""


def create(cell: objects.CellMapping) -> None:
    """Create their records; nothing runs on them, so that they take no time to start."""
    admin = context.get_admin_context()
    for host in (DOWN_HOST, *_RETIRED):
        objects.HostMapping(admin, host=host, cell_mapping=cell).create()
    with context.target_cell(admin, cell) as admin_of_cell:
        for host in _RETIRED:
            _create_service(admin_of_cell, host, disabled=True, disabled_reason="retired")
        _create_service(admin_of_cell, DOWN_HOST)
        _create_node(admin_of_cell, DOWN_HOST)


def _create_service(admin: context.RequestContext, host: str, **state: object) -> None:
    objects.Service(
        admin,
        host=host,
        binary="nova-compute",
        topic=rpcapi.RPC_TOPIC,
        report_count=0,
        last_seen_up=_LONG_AGO,
        **state,
    ).create()


def _create_node(admin: context.RequestContext, host: str) -> None:
    objects.ComputeNode(
        admin,
        uuid=str(uuid.uuid4()),
        host=host,
        hypervisor_hostname=host,
        hypervisor_type="fake",
        hypervisor_version=1000,
        cpu_info="{}",
        host_ip="192.0.2.9",
        vcpus=8,
        vcpus_used=0,
        memory_mb=16384,
        memory_mb_used=512,
        local_gb=100,
        local_gb_used=0,
        mapped=1,
    ).create()
