"""/, and /versions/{version_id}."""

from novakit_api.operations import show_version, show_version_by_id
from tests.scenario.flow import Steps
from tests.scenario.visit import Visit


def walk(visit: Visit) -> Steps[None]:
    """Show the version of the endpoint, and those that there are."""
    version = yield from visit.send(show_version())
    assert (version.id, version.min_version) == ("v2.1", "2.1")
    assert (yield from visit.send(show_version_by_id("v2.1"))).version == version.version
    assert (yield from visit.send(show_version_by_id("v2.0"))).status == "DEPRECATED"
    yield from visit.refused(show_version_by_id("v3"), 404)
