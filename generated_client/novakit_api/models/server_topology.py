# Generated from spec/schemas by `make generate`: change the spec, not this file.
"""Models of server_topology."""

from collections.abc import Callable
from typing import Any, ClassVar

from attrs import define
from novakit_core.decoding import list_of
from novakit_core.model import Fields, ResponseModel


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ServerTopologyNode(ResponseModel):
    """One NUMA node of the server."""

    cpu_pinning: dict[str, int] | None = None
    """The host's CPU by the number of the server's, where they are pinned. For administrators."""
    host_node: int | None = None
    """The number of the host's node. For administrators."""
    memory_mb: int
    """Memory of the node in MiB."""
    siblings: list[list[int]]
    """The groups of CPUs that share a core."""
    vcpu_set: list[int]
    """The numbers of the node's CPUs."""

    fields: ClassVar[Fields] = {
        "cpu_pinning": ("cpu_pinning", None),
        "host_node": ("host_node", None),
        "memory_mb": ("memory_mb", None),
        "siblings": ("siblings", None),
        "vcpu_set": ("vcpu_set", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("memory_mb", "siblings", "vcpu_set"))

    def _fill(self, get: Callable[[str], Any]) -> None:
        self.cpu_pinning = get("cpu_pinning")
        self.host_node = get("host_node")
        if (value := get("memory_mb")) is not None:
            self.memory_mb = value
        if (value := get("siblings")) is not None:
            self.siblings = value
        if (value := get("vcpu_set")) is not None:
            self.vcpu_set = value


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ServerTopology(ResponseModel):
    """How the CPUs and the memory of a server lie on NUMA nodes."""

    nodes: list[ServerTopologyNode]
    """The nodes; none if the server has no NUMA topology."""
    pagesize_kb: int | None = None
    """Size of the memory pages in KiB; null if nothing was asked for."""

    fields: ClassVar[Fields] = {
        "nodes": ("nodes", list_of(ServerTopologyNode.from_dict)),
        "pagesize_kb": ("pagesize_kb", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("nodes",))

    def _fill(self, get: Callable[[str], Any]) -> None:
        self.pagesize_kb = get("pagesize_kb")
