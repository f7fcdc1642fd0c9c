"""/os-instance_usage_audit_log."""

from datetime import UTC, datetime

from novakit_api.operations import (
    show_instance_usage_audit_log,
    show_latest_instance_usage_audit_log,
)
from tests.scenario.flow import Steps
from tests.scenario.visit import Visit


def walk(visit: Visit) -> Steps[None]:
    """Show how far the audit of the last month is, asked for in both ways."""
    latest = yield from visit.send(show_latest_instance_usage_audit_log(), "admin")
    assert latest.hosts_not_run == []
    # The log stays of a host whose service is deleted.
    assert 0 < latest.num_hosts <= latest.num_hosts_done == len(latest.log)
    assert {one.state for one in latest.log.values()} == {"DONE"}
    now = f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S}"
    shown = yield from visit.send(show_instance_usage_audit_log(now), "admin")
    assert shown.to_dict() == latest.to_dict()
    yield from visit.refused(show_instance_usage_audit_log("2026-13-45 08:15:30"), 400, "admin")
