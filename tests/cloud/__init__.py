"""The embedded cloud: real OpenStack services on loopback, for tests and for trying things out.

Modules here run in the developer's Python and need nothing but the standard library (`fixtures`
needs pytest). What runs inside the services' own environments lives in `services/`.
"""

from tests.cloud.fault_rules import FaultRule, LoggedRequest
from tests.cloud.launcher import DEFAULT_RELEASE, NEWEST_RELEASE, CloudError, EmbeddedCloud

__all__ = [
    "DEFAULT_RELEASE",
    "NEWEST_RELEASE",
    "CloudError",
    "EmbeddedCloud",
    "FaultRule",
    "LoggedRequest",
]
