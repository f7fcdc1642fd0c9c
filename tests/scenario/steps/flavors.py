"""/flavors, and the version document."""

from novakit_api.operations import list_flavors, list_flavors_detail, show_flavor, show_version
from tests.scenario.flow import Steps
from tests.scenario.visit import Visit


def walk(visit: Visit) -> Steps[None]:
    """List and show flavors; show the version."""
    version = yield from visit.send(show_version())
    assert (version.id, version.min_version) == ("v2.1", "2.1")
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
