"""/os-hypervisors."""

from novakit_api.models import Hypervisor
from novakit_api.operations import (
    list_hypervisors,
    list_hypervisors_detail,
    search_hypervisor_servers,
    search_hypervisors,
    show_hypervisor,
    show_hypervisor_statistics,
    show_hypervisor_uptime,
)
from tests.cloud.config import DOWN_HOST
from tests.scenario.flow import Steps
from tests.scenario.visit import Visit


def walk(visit: Visit, server_id: str) -> Steps[None]:
    """List, search and show hypervisors, with the servers that are on them."""
    page = yield from visit.send(list_hypervisors(**visit.since("2.33", limit=1)), "admin")
    first, *others = page.hypervisors
    if visit.serves("2.33-"):
        assert (others, bool(page.hypervisors_links)) == ([], True)
        more = yield from visit.send(list_hypervisors(marker=first.id), "admin")
        assert first.id not in [one.id for one in more.hypervisors]
    details = yield from visit.send(
        list_hypervisors_detail(**visit.since("2.53", with_servers=True)), "admin"
    )
    assert [one.hypervisor_hostname for one in details.hypervisors if one.state == "down"] == [
        DOWN_HOST
    ]
    for hypervisor in details.hypervisors:
        if hypervisor.state == "up":
            _look(visit, hypervisor)
    up = next(one for one in details.hypervisors if one.state == "up")
    shown = yield from visit.send(
        show_hypervisor(up.id, **visit.since("2.53", with_servers=True)), "admin"
    )
    assert (shown.id, shown.hypervisor_hostname) == (up.id, up.hypervisor_hostname)
    yield from _search(visit, server_id)
    if visit.serves("-2.87"):
        sums = yield from visit.send(show_hypervisor_statistics(), "admin")
        assert sums.count == len(details.hypervisors)
        timed = yield from visit.send(show_hypervisor_uptime(up.id), "admin")
        assert "load average" in (timed.uptime or "")
    yield from visit.refused(list_hypervisors(), 403)


def _look(visit: Visit, hypervisor: Hypervisor) -> None:
    assert hypervisor.hypervisor_type == "fake"
    assert hypervisor.id.isdigit() == visit.serves("-2.52")
    assert hypervisor.service.id.isdigit() == visit.serves("-2.52")
    if visit.serves("-2.87"):
        assert (hypervisor.cpu_info or {})["vendor"] == "Intel"
        assert hypervisor.memory_mb is not None
    else:
        assert hypervisor.memory_mb is None
        assert "load average" in (hypervisor.uptime or "")


def _search(visit: Visit, server_id: str) -> Steps[None]:
    """Find by a part of the name the hypervisor that the server is on."""
    if visit.serves("-2.52"):
        found = yield from visit.send(search_hypervisors("compute"), "admin")
        assert [one.hypervisor_hostname for one in found].count(DOWN_HOST) == 1
        filled = yield from visit.send(search_hypervisor_servers("compute"), "admin")
        yield from visit.refused(search_hypervisors("nothing"), 404, "admin")
    else:
        asked = list_hypervisors(hypervisor_hostname_pattern="compute", with_servers=True)
        filled = (yield from visit.send(asked, "admin")).hypervisors
        unknown = list_hypervisors(hypervisor_hostname_pattern="nothing")
        yield from visit.refused(unknown, 404, "admin")
    assert server_id in [server.id for one in filled for server in one.servers or ()]
