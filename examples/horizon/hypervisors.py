"""Hypervisors, and moving all servers of a host elsewhere."""

from collections.abc import Sequence
from typing import Literal

from novakit.errors import APIError, HostNotEmptied
from novakit.server_move import ServerMove
from novakit_api.models import Hypervisor, HypervisorStatistics

from .client import Request, compute

WITH_RESOURCES = "2.53"
"""Up to 2.87 a hypervisor tells what it has and what is used of that; every Nova since Pike knows
this microversion."""


def hypervisor_list(request: Request) -> list[Hypervisor]:
    """Return the hypervisors, with what they have and what is used of that."""
    return compute(request).at(WITH_RESOURCES).hypervisors.list().to_list()


def hypervisor_stats(request: Request) -> HypervisorStatistics:
    """Return the sums over all hypervisors. It goes out at 2.87 or below."""
    return compute(request).hypervisors.statistics()


def hypervisor_search(request: Request, query: str, servers: bool = True) -> list[Hypervisor]:
    """Return the hypervisors whose names contain the query, with their servers."""
    found = compute(request).hypervisors.list(
        hypervisor_hostname_pattern=query, with_servers=servers
    )
    return found.to_list()


def evacuate_host(request: Request, host: str, target: str | None = None) -> bool:
    """Have the servers of a host that is down built anew elsewhere.

    Raises:
        HostNotEmptied: Nova refused some of them; `moves` has the answer for each.
    """
    return _emptied(host, compute(request).hypervisors.evacuate(host, target_host=target))


def migrate_host(
    request: Request,
    host: str,
    live_migrate: bool = False,
    disk_over_commit: bool = False,
    block_migration: bool | Literal["auto"] = False,
) -> bool:
    """Have the servers of a host moved elsewhere, while they run if `live_migrate` says so.

    Raises:
        HostNotEmptied: Nova refused some of them; `moves` has the answer for each.
    """
    servers = compute(request).servers
    if not live_migrate:
        return _emptied(host, servers.migrate_all(host))
    moves: list[ServerMove] = []
    for server in servers.list(all_tenants=True, host=host).to_list():
        refused: APIError | None = None
        try:
            if server.status in ("ACTIVE", "PAUSED"):
                over = disk_over_commit or None  # until 2.24: then it goes out so
                servers.live_migrate(server, block_migration, None, disk_over_commit=over)
            else:
                servers.migrate(server)
        except APIError as error:
            refused = error
        moves.append(ServerMove(server.id, server.name, refused))
    return _emptied(host, moves)


def _emptied(host: str, moves: Sequence[ServerMove]) -> bool:
    if refused := [move for move in moves if not move.accepted]:
        told = ", ".join(f"{move.name} ({move.id})" for move in refused)
        raise HostNotEmptied(f"Some servers stay on {host}: {told}", moves=moves, left=())
    return True
