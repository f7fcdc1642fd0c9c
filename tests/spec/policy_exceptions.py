"""Where the spec names other rules of policy than nova tells, each with its reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tests.spec.policies import Kind, Mismatch

_NOVA = "https://github.com/openstack/nova/blob/34.0.0/nova/"
_API = "os_compute_api:"
_EXTERNAL = "network:attach_external_network"
_CROSS_CELL = "compute:servers:resize:cross_cell"
_ZERO_DISK = f"{_API}servers:create:zero_disk_flavor"
_VIEW = tuple(
    f"{_API}{rule}"
    for rule in (
        "servers:show:flavor-extra-specs",
        "servers:show:host_status",
        "servers:show:host_status:unknown-only",
        "os-extended-server-attributes",
    )
)


@dataclass(frozen=True, slots=True)
class Deviation:
    """What is told of these rules at these operations on purpose."""

    kind: Kind
    rules: tuple[str, ...]
    operations: tuple[str, ...]
    why: str
    link: str

    def covers(self, mismatch: Mismatch) -> bool:
        """Say whether the mismatch is this one."""
        return (
            mismatch.kind == self.kind
            and mismatch.rule in self.rules
            and str(mismatch.operation) in self.operations
        )


def _and_alias(*operations: str) -> tuple[str, ...]:
    booted = (name.replace(" /servers", " /os-volumes_boot") for name in operations)
    return (*operations, *booted)


DEVIATIONS = (
    Deviation(
        "asked",
        (f"{_API}servers:detail:get_all_tenants", *_VIEW),
        _and_alias("GET /servers"),
        "one method serves both lists; of the short one it asks neither this nor the view of one",
        f"{_NOVA}api/openstack/compute/servers.py#L307",
    ),
    Deviation(
        "asked",
        (f"{_API}servers:index:get_all_tenants",),
        _and_alias("GET /servers/detail"),
        "as above, of the detailed one",
        f"{_NOVA}api/openstack/compute/servers.py#L307",
    ),
    Deviation(
        "not asked",
        (_EXTERNAL,),
        (*_and_alias("POST /servers"), "POST /servers/{}/os-interface"),
        "the compute service asks for it, with the user's roles, when it looks at the networks",
        f"{_NOVA}network/neutron.py#L588",
    ),
    Deviation(
        "not listed",
        (f"{_API}os-hypervisors:list-detail",),
        ("GET /os-hypervisors/detail",),
        "its documentation calls the path /os-hypervisors/details",
        f"{_NOVA}policies/hypervisors.py#L56",
    ),
    Deviation(
        "refuses",
        (_ZERO_DISK,),
        _and_alias(
            "POST /servers", "POST /servers/{}/action rebuild", "POST /servers/{}/action resize"
        ),
        "the check does not raise, but what comes after it does: 403 without the rule's name",
        f"{_NOVA}compute/api.py#L892",
    ),
    Deviation(
        "asked",
        (_ZERO_DISK,),
        ("POST /servers/{}/action migrate",),
        "the code of resize, where it goes to another flavor",
        f"{_NOVA}compute/api.py#L4394",
    ),
    Deviation(
        "not listed",
        (_ZERO_DISK,),
        ("POST /servers/{}/action rebuild", "POST /servers/{}/action resize"),
        "the same check as for a new server",
        f"{_NOVA}compute/api.py#L1084",
    ),
    Deviation(
        "not listed",
        (_CROSS_CELL,),
        ("POST /servers/{}/action migrate",),
        "a migration is a resize to the same flavor",
        f"{_NOVA}compute/api.py#L4318",
    ),
    Deviation(
        "first",
        (f"{_API}os-migrate-server:migrate:host",),
        ("POST /servers/{}/action migrate",),
        "asked in place of the other where a host is named",
        f"{_NOVA}api/openstack/compute/migrate_server.py#L58",
    ),
    Deviation(
        "first",
        (f"{_API}os-migrate-server:migrate_live:host",),
        ("POST /servers/{}/action os-migrateLive",),
        "asked in place of the other where a host is named",
        f"{_NOVA}api/openstack/compute/migrate_server.py#L113",
    ),
    Deviation(
        "first",
        (f"{_API}os-volumes-attachments:swap",),
        ("PUT /servers/{}/os-volume_attachments/{}",),
        "asked in place of the other where the volume changes, which up to 2.84 it always does",
        f"{_NOVA}api/openstack/compute/volume_attachments.py#L375",
    ),
    Deviation(
        "refuses",
        (f"{_API}os-server-groups:index:all_projects",),
        ("GET /os-server-groups",),
        "asked of administrators alone; all_projects of others is left aside, and they see their own",
        f"{_NOVA}api/openstack/compute/server_groups.py#L185",
    ),
    Deviation(
        "not listed",
        (f"{_API}os-attach-interfaces:show",),
        ("POST /servers/{}/os-interface",),
        "the reply is made by the method that shows an interface, which asks as always",
        f"{_NOVA}api/openstack/compute/attach_interfaces.py#L210",
    ),
)


def apply(found: list[Mismatch]) -> tuple[list[Mismatch], list[str]]:
    """Return what no deviation covers, and of the deviations what covers nothing."""
    left = [one for one in found if not any(item.covers(one) for item in DEVIATIONS)]
    return left, [line for item in DEVIATIONS for line in _idle(item, found)]


def _idle(item: Deviation, found: list[Mismatch]) -> Iterator[str]:
    covered = [one for one in found if item.covers(one)]
    for rule in {*item.rules} - {one.rule for one in covered}:
        yield f"{item.kind}: nothing differs about {rule}"
    for operation in {*item.operations} - {str(one.operation) for one in covered}:
        yield f"{item.kind}: nothing differs at {operation}"
