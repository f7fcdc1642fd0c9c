"""/extensions."""

from novakit_api.operations import list_extensions, show_extension
from tests.scenario.flow import Steps
from tests.scenario.visit import Visit


def walk(visit: Visit) -> Steps[None]:
    """List the extensions, and show one."""
    listed = yield from visit.send(list_extensions())
    (keypairs,) = [one for one in listed if one.alias == "os-keypairs"]
    shown = yield from visit.send(show_extension("os-keypairs"))
    assert shown.to_dict() == keypairs.to_dict()
    yield from visit.refused(show_extension("os-none"), 404)
