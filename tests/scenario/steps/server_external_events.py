"""/os-server-external-events."""

from novakit_api.models import ServerExternalEvent
from novakit_api.operations import create_server_external_events
from tests.scenario.flow import Steps
from tests.scenario.visit import Visit

_UNKNOWN = "7a0a0e0b-6b3c-4f3e-9d5a-0d7b1f0c3e55"


def walk(visit: Visit, server_id: str) -> Steps[None]:
    """Tell of events: one that is passed on, one of no server, and one without its tag."""
    changed = ServerExternalEvent(name="network-changed", server_uuid=server_id)
    told = yield from visit.send(create_server_external_events([changed]), "admin")
    assert [(one.code, one.status) for one in told] == [(200, "completed")]
    events = [changed, ServerExternalEvent(name="network-changed", server_uuid=_UNKNOWN)]
    codes = [200, 404]
    if visit.serves("2.51-"):
        events.append(ServerExternalEvent(name="volume-extended", server_uuid=server_id))
        codes.append(400)
    told = yield from visit.send(create_server_external_events(events), "admin")  # 207
    assert [one.code for one in told] == codes
    yield from visit.refused(create_server_external_events(events), 403)
