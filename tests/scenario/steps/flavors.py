"""/flavors and all below it."""

from novakit_api.operations import (
    add_flavor_access,
    create_flavor,
    create_flavor_extra_specs,
    delete_flavor,
    delete_flavor_extra_spec,
    list_flavor_access,
    list_flavor_extra_specs,
    list_flavors,
    list_flavors_detail,
    remove_flavor_access,
    show_flavor,
    show_flavor_extra_spec,
    update_flavor,
    update_flavor_extra_spec,
)
from tests.scenario.flow import Steps
from tests.scenario.visit import Visit


def walk(visit: Visit) -> Steps[None]:
    """List and show flavors."""
    page = yield from visit.send(list_flavors(limit=2, sort_key="flavorid"))
    assert [flavor.id for flavor in page.flavors] == ["1", "2"]
    assert page.flavors_links is not None
    page = yield from visit.send(list_flavors(marker="2", sort_key="flavorid", sort_dir="asc"))
    assert page.flavors[0].id == "3"
    details = yield from visit.send(list_flavors_detail(min_ram=1000, min_disk=1))
    assert all(flavor.ram >= 1000 for flavor in details.flavors)
    assert details.flavors_links is None
    everything = yield from visit.send(list_flavors_detail(is_public="none"), "admin")
    assert len(everything.flavors) == len(visit.cloud.ids.flavors)
    flavor = yield from visit.send(show_flavor(visit.cloud.ids.flavors["m1.specs"]), "admin")
    assert (flavor.name, flavor.is_public, flavor.swap) == ("m1.specs", True, 64)
    assert (flavor.extra_specs is not None) == visit.serves("2.61-")


def manage(visit: Visit) -> Steps[None]:
    """Create a flavor that one project may use, give it extra specs, and delete it."""
    made = yield from visit.send(
        create_flavor(
            visit.name,
            64,
            1,
            0,
            id=visit.name,
            ephemeral=1,
            swap=32,
            is_public=False,
            **visit.since("2.55", description="made by the scenario"),
            **visit.until("2.101", rxtx_factor=1.5),
        ),
        "admin",
    )
    assert (made.id, made.is_public, made.swap, made.disk) == (visit.name, False, 32, 0)
    assert made.rxtx_factor == (1.5 if visit.serves("-2.101") else None)
    yield from visit.refused(create_flavor(visit.name, 64, 1, 0), 409, "admin")
    if visit.serves("2.55-"):
        described = yield from visit.send(update_flavor(made, None), "admin")
        assert described.description is None
    yield from _give(visit, made.id)
    yield from _specify(visit, made.id)
    yield from visit.send(delete_flavor(made), "admin")
    yield from visit.refused(show_flavor(made), 404)


def _give(visit: Visit, flavor_id: str) -> Steps[None]:
    project = visit.cloud.ids.projects["demo"]
    yield from visit.refused(show_flavor(flavor_id), 404)
    given = yield from visit.send(add_flavor_access(flavor_id, project), "admin")
    assert [(one.flavor_id, one.project_id) for one in given] == [(flavor_id, project)]
    yield from visit.refused(add_flavor_access(flavor_id, project), 409, "admin")
    assert (yield from visit.send(list_flavor_access(flavor_id), "admin")) == given
    yield from visit.refused(list_flavor_access(flavor_id), 403)
    yield from visit.refused(list_flavor_access("1"), 404, "admin")  # which is public
    assert (yield from visit.send(show_flavor(flavor_id))).id == flavor_id
    assert (yield from visit.send(remove_flavor_access(flavor_id, project), "admin")) == []


def _specify(visit: Visit, flavor_id: str) -> Steps[None]:
    wanted = {"hw:cpu_policy": "shared", "colour": "green"}
    held = yield from visit.send(create_flavor_extra_specs(flavor_id, wanted), "admin")
    assert held == wanted
    changed = update_flavor_extra_spec(flavor_id, "hw:cpu_policy", {"hw:cpu_policy": "dedicated"})
    yield from visit.send(changed, "admin")
    shown = yield from visit.send(show_flavor_extra_spec(flavor_id, "hw:cpu_policy"), "admin")
    assert shown == {"hw:cpu_policy": "dedicated"}
    unknown = create_flavor_extra_specs(flavor_id, {"hw:cpu_policy": "sometimes"})
    if visit.serves("2.86-"):
        yield from visit.refused(unknown, 400, "admin")
    yield from visit.send(delete_flavor_extra_spec(flavor_id, "hw:cpu_policy"), "admin")
    left = yield from visit.send(list_flavor_extra_specs(flavor_id), "admin")
    assert left == {"colour": "green"}
