"""Aggregates of compute hosts, and the availability zones that they make."""

from collections.abc import Mapping

from novakit_api.models import (
    Aggregate,
    AggregateCreated,
    AvailabilityZone,
    AvailabilityZoneDetailed,
)

from .client import Request, compute


def aggregate_details_list(request: Request) -> list[Aggregate]:
    """Return the aggregates, with their hosts and metadata."""
    return compute(request).aggregates.list().to_list()


def aggregate_create(
    request: Request, name: str, availability_zone: str | None = None
) -> AggregateCreated:
    return compute(request).aggregates.create(name, availability_zone=availability_zone)


def aggregate_get(request: Request, aggregate_id: int) -> Aggregate:
    return compute(request).aggregates.get(aggregate_id)


def aggregate_update(request: Request, aggregate_id: int, values: Mapping[str, str]) -> None:
    """Change the name, the availability zone, or both."""
    compute(request).aggregates.update(
        aggregate_id,
        name=values.get("name"),
        availability_zone=values.get("availability_zone"),
    )


def aggregate_set_metadata(
    request: Request, aggregate_id: int, metadata: Mapping[str, str | None]
) -> Aggregate:
    """Set keys of the metadata; a value of None removes its key."""
    return compute(request).aggregates.set_metadata(aggregate_id, metadata)


def aggregate_delete(request: Request, aggregate_id: int) -> None:
    compute(request).aggregates.delete(aggregate_id)


def add_host_to_aggregate(request: Request, aggregate_id: int, host: str) -> None:
    compute(request).aggregates.add_host(aggregate_id, host)


def remove_host_from_aggregate(request: Request, aggregate_id: int, host: str) -> None:
    compute(request).aggregates.remove_host(aggregate_id, host)


def availability_zone_list(
    request: Request, detailed: bool = False
) -> list[AvailabilityZone] | list[AvailabilityZoneDetailed]:
    """Return the zones by name, for administrators with what is in them."""
    zones = compute(request).availability_zones
    if detailed:
        return sorted(zones.list_detail(), key=lambda zone: zone.name)
    return sorted(zones.list(), key=lambda zone: zone.name)
