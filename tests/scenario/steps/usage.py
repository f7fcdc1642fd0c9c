"""/limits and /os-simple-tenant-usage."""

from datetime import UTC, datetime, timedelta

from novakit_api.operations import list_simple_tenant_usage, show_limits, show_simple_tenant_usage
from tests.scenario.flow import Steps
from tests.scenario.visit import Visit


def walk(visit: Visit, server_id: str) -> Steps[None]:
    """Tell what the project may have, what it has, and what it used."""
    ids = visit.cloud.ids
    limits = yield from visit.send(show_limits())
    assert limits.absolute.total_instances_used >= 1
    assert limits.absolute.max_total_instances is not None
    yield from visit.send(show_limits(project_id=ids.projects["alt"]), "admin")
    yield from visit.refused(show_limits(project_id=ids.projects["alt"]), 403)

    project, start = ids.projects["demo"], datetime.now(UTC) - timedelta(days=1)
    used = yield from visit.send(show_simple_tenant_usage(project, start=start))
    assert used.usage is not None
    assert used.usage.project_id == project
    assert server_id in [one.server_id for one in used.usage.server_usages or ()]
    nothing = yield from visit.send(
        show_simple_tenant_usage(project, start=start - timedelta(days=9), end=start)
    )
    assert nothing.usage is None
    listed = yield from visit.send(list_simple_tenant_usage(start=start), "admin")
    assert project in [one.project_id for one in listed.usages]
    assert all(one.server_usages is None for one in listed.usages)
    one = visit.since("2.40", limit=1)
    detailed = yield from visit.send(
        list_simple_tenant_usage(start=start, end=datetime.now(UTC), detailed=True, **one), "admin"
    )
    assert detailed.usages[0].server_usages
    if one:
        assert detailed.usages_links
        assert len(detailed.usages[0].server_usages) == 1
        last = detailed.usages[0].server_usages[0].server_id
        yield from visit.send(list_simple_tenant_usage(start=start, marker=last, **one), "admin")
        yield from visit.send(show_simple_tenant_usage(project, start=start, **one))
