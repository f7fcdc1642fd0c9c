"""The embedded cloud: real OpenStack services on loopback, for tests and for trying things out.

    with EmbeddedCloud(max_microversion="2.60") as cloud, cloud.faults("nova") as faults:
        faults.add(FaultRule(path="/servers", status=503, count=1))
        connect(cloud.clouds_yaml, "demo").list_servers(image=cloud.ids.image)

Modules here run in the developer's Python and need nothing but the standard library (`fixtures`
needs pytest, `session` httpx). What runs inside the services' own environments lives in `services/`.
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
