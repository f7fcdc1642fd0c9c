"""To keep servers on one host, or apart."""

from __future__ import annotations

from typing import Any

import pytest

from tests.story.user import User


@pytest.mark.parametrize(("policy", "hosts"), [("anti-affinity", 2), ("affinity", 1)])
def test_two_servers_of_a_group(demo: User, admin: User, policy: Any, hosts: int) -> None:
    group = demo.wait(demo.compute.server_groups.create(name="story", policy=policy))
    try:
        ordered = [demo.order(scheduler_hints={"group": group.id}) for _ in range(2)]
        seen = {admin.settle(server).host for server in ordered}
        assert len(seen) == hosts
        members = demo.wait(demo.compute.server_groups.get(group.id)).members
        assert set(members) == set(ordered)
        if policy == "anti-affinity":
            failed = demo.fail_to_boot(scheduler_hints={"group": group.id})
            assert "No valid host was found" in str(failed)
    finally:
        demo.wait(demo.compute.server_groups.delete(group.id))
