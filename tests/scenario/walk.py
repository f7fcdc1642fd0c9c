"""Everything that a visit does, in order."""

from __future__ import annotations

from tests.scenario.flow import Steps
from tests.scenario.steps import (
    aggregates,
    extensions,
    flavors,
    hosts,
    hypervisors,
    instance_usage_audit_logs,
    keypairs,
    migrations,
    quotas,
    server_consoles,
    server_ends,
    server_external_events,
    server_facts,
    server_groups,
    server_images,
    server_metadata,
    server_moves,
    server_networks,
    server_power,
    server_tags,
    server_volumes,
    servers,
    services,
    usage,
    versions,
    volumes_boot,
)
from tests.scenario.visit import Visit


def walk(visit: Visit) -> Steps[None]:
    """Call every operation that the visit's microversion serves."""
    server_id = yield from servers.boot(visit)
    from_volume = yield from volumes_boot.boot(visit)  # built while the other is walked
    yield from _look(visit, server_id)
    yield from server_power.walk(visit, server_id)
    yield from server_images.walk(visit, server_id)
    yield from server_moves.walk(visit, server_id)
    yield from migrations.walk(visit, server_id)
    yield from server_facts.history(visit, server_id)
    yield from volumes_boot.walk(visit, from_volume)
    yield from servers.reserve(visit)
    yield from services.retire(visit)
    yield from server_ends.walk(visit, server_id)


def stroll(visit: Visit) -> Steps[None]:
    """Call the operations that change most from microversion to microversion, and take no time."""
    server_id = yield from servers.boot(visit)
    yield from _look(visit, server_id)
    yield from migrations.look(visit)
    yield from server_facts.history(visit, server_id)
    yield from server_volumes.attach_for_good(visit, server_id)
    yield from server_ends.delete(visit, server_id)


def _look(visit: Visit, server_id: str) -> Steps[None]:
    yield from versions.walk(visit)
    yield from flavors.walk(visit)
    yield from flavors.manage(visit)
    yield from keypairs.walk(visit)
    yield from server_groups.walk(visit)
    yield from aggregates.walk(visit)
    yield from hypervisors.walk(visit, server_id)
    yield from services.walk(visit)
    yield from hosts.walk(visit)
    yield from extensions.walk(visit)
    yield from instance_usage_audit_logs.walk(visit)
    yield from quotas.walk(visit)
    for resource in (
        servers,
        server_metadata,
        server_tags,
        server_facts,
        server_networks,
        server_volumes,
        server_consoles,
        server_external_events,
        usage,
    ):
        yield from resource.walk(visit, server_id)
