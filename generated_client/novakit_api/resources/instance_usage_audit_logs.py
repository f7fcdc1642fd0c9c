# Generated from spec/ by `make generate`: change the spec, not this file.
"""How far the audits of usage are."""

from novakit_core.client import S
from novakit_core.resource import Resource, sent

from ..operations import instance_usage_audit_logs


class InstanceUsageAuditLogs(Resource[S]):
    """How far the audits of usage are."""

    get_latest = sent(instance_usage_audit_logs.show_latest_instance_usage_audit_log)
    get = sent(instance_usage_audit_logs.show_instance_usage_audit_log)
