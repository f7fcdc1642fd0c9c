"""Each operation is called by those whom it is not for: Nova refuses, and names the rule."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from typing import Any

from generator.policies import POLICY
from generator.source.operations import Operation, operations
from generator.source.ranges import range_of
from novakit_core.microversions import Microversions
from tests.cloud import EmbeddedCloud
from tests.cloud.session import Session
from tests.generator.this_spec import bundled

_REFUSED = {
    "members": ("reader",),
    "managers": ("reader", "demo"),
    "administrators": ("reader", "demo", "manager"),
    "services": ("reader", "demo", "manager"),
}
"""Users who lack the roles of policies.yaml."""
_UNREACHED = {
    "remove_server_floating_ip": "Nova looks for the address first, and the cloud has none",
}
_HIGHEST = {"32.2.1": "2.100", "34.0.0": "2.104"}
_ID = "70a599e0-31e7-49b7-b260-868f441e862b"


def test_whom_nova_refuses(each_cloud: EmbeddedCloud) -> None:
    allowed: list[str] = []
    called = 0
    with ExitStack() as stack:
        users = {
            name: stack.enter_context(Session(each_cloud, name))
            for name in ("reader", "demo", "manager")
        }
        ids = _things(users["demo"], each_cloud)
        for operation, role, microversion in _operations(_HIGHEST[each_cloud.release]):
            path = re.sub(r"\{(\w+)\}", lambda part: ids.get(part[1], _ID), operation.path)
            body = _example(operation.value)
            for user in _REFUSED.get(role, ()):
                reply = users[user].send(operation.method, path, body, microversion=microversion)
                called += 1
                rule = re.search(r"Policy doesn't allow (\S+) to be performed", reply.text)
                if rule is None or rule[1] not in operation.value[POLICY]:
                    name = operation.value["operationId"]
                    allowed.append(f"{user}: {name}: {reply.status_code} {reply.text}")
        users["demo"].send("DELETE", f"/servers/{ids['server_id']}")
        users["demo"].send("DELETE", f"/os-server-groups/{ids['server_group_id']}")
    assert not allowed, "\n".join(["", *allowed])
    assert called > 200


def _things(demo: Session, cloud: EmbeddedCloud) -> dict[str, str]:
    """Return the ids of what Nova looks for before it asks a rule."""
    group = {"server_group": {"name": "refusals", "policy": "affinity"}}
    made = demo.send("POST", "/os-server-groups", group, microversion="2.100").json()
    server = demo.boot(imageRef=cloud.ids.image)
    return {"server_id": server["id"], "server_group_id": made["server_group"]["id"]}


def _operations(highest: str) -> Iterator[tuple[Operation, str, str]]:
    """Yield each operation, the role of its first rule, and the highest microversion of it."""
    document = bundled().document
    known: Mapping[str, Any] = document["x-openstack-policies"]["rules"]
    for one in operations(document):
        asked: list[str] = one.value.get(POLICY, [])
        last = range_of(one.value).highest(Microversions.between("2.1", highest))
        is_own = "x-alias-of" not in one.value and one.value["operationId"] not in _UNREACHED
        if asked and last is not None and is_own:
            yield one, known[asked[0]]["for"], last


def _example(operation: Mapping[str, Any]) -> Any:
    content = operation.get("requestBody", {}).get("content", {}).get("application/json", {})
    named = [one["value"] for one in content.get("examples", {}).values()]
    return content["example"] if "example" in content else next(iter(named), None)
