"""Replies that nova's schema refuses, nova sends all the same, and the spec accepts."""

from __future__ import annotations

from dataclasses import dataclass

from tests.spec.jsontypes import Json
from tests.spec.reasons import NOVA

_ID = "6ca404f3-d844-4169-bb96-bc792f37de98"


@dataclass(frozen=True, slots=True)
class Righter:
    """A reply that nova's schema refuses, nova sends all the same, and the spec accepts."""

    operation: str
    microversion: int
    place: tuple[str, ...]
    """The keys from the whole reply to the value."""
    value: Json
    why: str
    link: str


RIGHTER = (
    Righter(
        "GET /servers/{}",
        104,
        ("server", "image"),
        {"id": _ID, "links": [], "properties": {"hw-vif-model": "virtio"}},
        "names of image properties may have a dash",
        f"{NOVA}api/openstack/compute/schemas/servers.py#L1215",
    ),
    Righter(
        "GET /os-instance_usage_audit_log",
        1,
        ("instance_usage_audit_logs", "hosts_not_run"),
        ["compute1"],
        "these are names of hosts",
        f"{NOVA}api/openstack/compute/instance_usage_audit_log.py#L82",
    ),
    Righter(
        "GET /os-console-auth-tokens/{}",
        104,
        ("console", "internal_access_path"),
        '{"ticket": "52f"}',
        "what a hypervisor wants is no uuid; VMware's is an object, as a text",
        f"{NOVA}virt/vmwareapi/vmops.py#L2158",
    ),
    Righter(
        "GET /os-keypairs/{}",
        104,
        ("keypair", "name"),
        "me@laptop.example",
        "names may have @ and dots since 2.92, and the view shows them at every microversion",
        f"{NOVA}api/openstack/compute/schemas/keypairs.py#L173",
    ),
)
