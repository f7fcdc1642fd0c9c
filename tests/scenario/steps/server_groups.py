"""/os-server-groups."""

from typing import Any

from novakit_api.operations import (
    create_server_group,
    delete_server_group,
    list_server_groups,
    show_server_group,
)
from tests.scenario.flow import Steps
from tests.scenario.visit import Visit


def walk(visit: Visit) -> Steps[None]:
    """Create groups, list them in parts, show and delete them."""
    made: list[str] = []
    for policy in ("affinity", "anti-affinity"):
        created = create_server_group(visit.name, **_of_policy(visit, policy))
        group = yield from visit.send(created)
        assert (group.name, group.members) == (visit.name, [])
        assert (group.policy or "".join(group.policies or [])) == policy
        assert (group.project_id is not None) == visit.serves("2.13-")
        made.append(group.id)
    shown = yield from visit.send(show_server_group(made[1]))
    assert (shown.rules is not None) == visit.serves("2.64-")
    if shown.rules is not None:
        assert shown.rules.max_server_per_host == 2
    everything = yield from visit.send(list_server_groups(all_projects=True), "admin")
    assert set(made) <= {group.id for group in everything}
    first = yield from visit.send(list_server_groups(limit=1))
    rest = yield from visit.send(list_server_groups(offset=1))
    assert len(first) == 1
    assert set(made) <= {group.id for group in [*first, *rest]}
    for group_id in made:
        yield from visit.send(delete_server_group(group_id))
        yield from visit.refused(show_server_group(group_id), 404)


def _of_policy(visit: Visit, policy: str) -> dict[str, Any]:
    if visit.serves("-2.63"):
        return {"policies": [policy]}
    rules = {"max_server_per_host": 2} if policy == "anti-affinity" else None
    return {"policy": policy, "rules": rules}
