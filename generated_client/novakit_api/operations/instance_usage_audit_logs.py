# Generated from spec/paths by `make generate`: change the spec, not this file.
"""Operations of instance_usage_audit_logs: each function builds one call, which a client then sends."""

from novakit_core.checks import Text
from novakit_core.decoding import property_of
from novakit_core.operation import Operation, Route

from ..models.instance_usage_audit_logs import InstanceUsageAuditLog

_SHOW_LATEST_INSTANCE_USAGE_AUDIT_LOG: Route[InstanceUsageAuditLog] = Route(
    "show_latest_instance_usage_audit_log",
    "GET",
    "/os-instance_usage_audit_log",
    {200: property_of("instance_usage_audit_logs", InstanceUsageAuditLog.from_dict)},
)


def show_latest_instance_usage_audit_log() -> Operation[InstanceUsageAuditLog]:
    """Show how far the latest audit is.

    Shows on which hosts the audit of the last whole period was made. There is something to see
    where instance_usage_audit is turned on; the period is a month, unless
    instance_usage_audit_period says otherwise. For administrators.

    Spec: `show_latest_instance_usage_audit_log`, GET /os-instance_usage_audit_log.
    For administrators (os_compute_api:os-instance-usage-audit-log:list).

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
    """
    return _SHOW_LATEST_INSTANCE_USAGE_AUDIT_LOG.call({})


_SHOW_INSTANCE_USAGE_AUDIT_LOG: Route[InstanceUsageAuditLog] = Route(
    "show_instance_usage_audit_log",
    "GET",
    "/os-instance_usage_audit_log/{before}",
    {200: property_of("instance_usage_audit_log", InstanceUsageAuditLog.from_dict)},
    placeholders={
        "before": Text(least=1, shape=r"^\d{4}-\d\d?-\d\d? \d\d?:\d\d?:\d\d?(\.\d{1,6})?$"),
    },
)


def show_instance_usage_audit_log(
    before: str,
) -> Operation[InstanceUsageAuditLog]:
    """Show how far an audit is.

    Shows on which hosts the audit was made of the last period that ended before a time.

    Spec: `show_instance_usage_audit_log`, GET /os-instance_usage_audit_log/{before}.
    For administrators (os_compute_api:os-instance-usage-audit-log:show).

    Args:
        before: A time in UTC, as 2026-05-01 08:15:30, perhaps with microseconds.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
    """
    return _SHOW_INSTANCE_USAGE_AUDIT_LOG.call(locals())
