"""`compute.instance_usage_audit_logs`: /os-instance_usage_audit_log."""

from datetime import UTC, datetime

from novakit_api.models import InstanceUsageAuditLog
from novakit_api.operations import instance_usage_audit_logs
from novakit_api.resources import instance_usage_audit_logs as generated
from novakit_core.client import S
from novakit_core.flow import Flow
from novakit_core.method import InFlow, method


class InstanceUsageAuditLogs(generated.InstanceUsageAuditLogs[S]):
    """How far the audits of usage are."""

    @method
    def get(  # pyright: ignore[reportIncompatibleVariableOverride]  # times too
        self: "InstanceUsageAuditLogs[InFlow]", before: datetime | str
    ) -> Flow[InstanceUsageAuditLog]:
        """Show how far the audit of the last period is that ended before a time. For administrators.

        Args:
            before: a time, UTC if it has no zone; or a text such as `2026-05-01 08:15:30`, in UTC.

        Raises:
            InvalidArgument: it is neither.
        """
        if isinstance(before, datetime):
            there = before if before.tzinfo is None else before.astimezone(UTC)
            before = there.replace(tzinfo=None).isoformat(" ")
        operation = instance_usage_audit_logs.show_instance_usage_audit_log(before)
        audit: Flow[InstanceUsageAuditLog] = self._calls.send(operation)
        return (yield from audit)
