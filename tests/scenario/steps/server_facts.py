"""What Nova tells of a server beside itself: diagnostics, topology, password, past actions."""

from novakit_api.models import ServerDiagnostics
from novakit_api.operations import (
    clear_server_password,
    list_server_instance_actions,
    show_server_diagnostics,
    show_server_instance_action,
    show_server_password,
    show_server_topology,
)
from tests.scenario.flow import Steps
from tests.scenario.visit import Visit


def walk(visit: Visit, server_id: str) -> Steps[None]:
    """Show what there is to be known."""
    diagnostics = yield from visit.send(show_server_diagnostics(server_id), "admin")
    assert isinstance(diagnostics, ServerDiagnostics) == visit.serves("2.48-")
    if isinstance(diagnostics, ServerDiagnostics):
        assert (diagnostics.state, diagnostics.num_cpus) == (
            "running",
            len(diagnostics.cpu_details or ()),
        )
    if visit.serves("2.78-"):
        topology = yield from visit.send(show_server_topology(server_id), "admin")
        assert topology.nodes == []
        topology = yield from visit.send(show_server_topology(server_id))
        assert topology.nodes == []
    assert (yield from visit.send(show_server_password(server_id))) == ""
    yield from visit.send(clear_server_password(server_id))


def history(visit: Visit, server_id: str) -> Steps[None]:
    """Show what was done to the server so far."""
    done = yield from visit.send(list_server_instance_actions(server_id))
    assert done.instance_actions[-1].action == "create"
    if visit.serves("2.58-"):
        page = yield from visit.send(
            list_server_instance_actions(
                server_id,
                limit=1,
                changes_since=done.instance_actions[-1].start_time,
                **visit.since("2.66", changes_before=done.instance_actions[0].updated_at),
            )
        )
        assert len(page.instance_actions) == 1
        assert page.links is not None
    first = done.instance_actions[-1].request_id
    for user in ("demo", "admin"):
        action = yield from visit.send(show_server_instance_action(server_id, first), user)
        assert (action.action, action.instance_uuid) == ("create", server_id)
        if user == "admin" or visit.serves("2.51-"):
            assert action.events is not None
            assert action.events[0].result == "Success"
