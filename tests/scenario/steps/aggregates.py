"""/os-aggregates, and the availability zones that they make."""

from novakit_api.operations import (
    add_aggregate_host,
    cache_aggregate_images,
    create_aggregate,
    delete_aggregate,
    list_aggregates,
    list_availability_zones,
    list_availability_zones_detail,
    remove_aggregate_host,
    set_aggregate_metadata,
    show_aggregate,
    update_aggregate,
)
from tests.scenario.flow import Steps
from tests.scenario.visit import Visit

_HOST = "compute2"


def walk(visit: Visit) -> Steps[None]:
    """Make an availability zone without hosts, and an aggregate with one; list the zones."""
    yield from _of_a_zone(visit)
    yield from _with_a_host(visit)
    zones = yield from visit.send(list_availability_zones())
    assert [zone.name for zone in zones if zone.state.available] == ["nova"]
    details = yield from visit.send(list_availability_zones_detail(), "admin")
    assert {zone.name for zone in details} == {"internal", "nova"}
    hosts = {zone.name: zone.hosts for zone in details}["nova"]
    assert hosts is not None
    assert hosts[_HOST]["nova-compute"].active


def _of_a_zone(visit: Visit) -> Steps[None]:
    created = create_aggregate(visit.name, availability_zone=f"{visit.name}-west")
    made = yield from visit.send(created, "admin")
    assert (made.name, made.availability_zone) == (visit.name, f"{visit.name}-west")
    assert (made.uuid is not None) == visit.serves("2.41-")
    yield from visit.refused(created, 409, "admin")
    changed = update_aggregate(made.id, name=f" {visit.name}-2 ", availability_zone=visit.name)
    updated = yield from visit.send(changed, "admin")
    assert (updated.name, updated.availability_zone) == (f"{visit.name}-2", visit.name)
    # Nova has no way back from a zone, as the spec says.
    zoneless = set_aggregate_metadata(made.id, {"availability_zone": None})
    yield from visit.refused(zoneless, 400, "admin")
    yield from visit.send(delete_aggregate(made.id), "admin")
    yield from visit.refused(show_aggregate(made.id), 404, "admin")


def _with_a_host(visit: Visit) -> Steps[None]:
    made = yield from visit.send(create_aggregate(visit.name), "admin")
    assert made.availability_zone is None
    one = yield from visit.send(add_aggregate_host(made, _HOST), "admin")
    assert one.hosts == [_HOST]
    yield from visit.refused(add_aggregate_host(made, _HOST), 409, "admin")
    yield from visit.refused(add_aggregate_host(made, "nowhere"), 404, "admin")
    held = yield from visit.send(set_aggregate_metadata(made, {"ssd": "yes", "a:b": "1"}), "admin")
    assert held.metadata == {"ssd": "yes", "a:b": "1"}
    held = yield from visit.send(set_aggregate_metadata(made, {"a:b": None}), "admin")
    assert held.metadata == {"ssd": "yes"}
    listed = yield from visit.send(list_aggregates(), "admin")
    (shown,) = [aggregate for aggregate in listed if aggregate.id == made.id]
    assert (shown.hosts, shown.metadata) == ([_HOST], {"ssd": "yes"})
    assert (yield from visit.send(show_aggregate(made), "admin")) == shown
    if visit.serves("2.81-"):
        images = cache_aggregate_images(made, [{"id": visit.cloud.ids.image}])
        yield from visit.send(images, "admin")
    yield from visit.refused(delete_aggregate(made), 400, "admin")
    bare = yield from visit.send(remove_aggregate_host(made, _HOST), "admin")
    assert bare.hosts == []
    yield from visit.send(delete_aggregate(made), "admin")
