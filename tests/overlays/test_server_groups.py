"""`compute.server_groups`: finding one."""

from urllib.parse import parse_qs

import pytest

from novakit import Compute, errors
from tests.overlays.fake_cloud import FakeCloud
from tests.overlays.hostile import Reply, Seen
from tests.overlays.sides import Side

ONE, OTHER = (f"5bbcc3c4-1da2-4437-a48a-66f15b1b13f{number}" for number in (1, 2))


@pytest.fixture
def compute(side: Side, fake: FakeCloud) -> Compute:
    return side.keep(side.kind.from_token("given-token", fake.endpoint))


def group(group_id: str, name: str) -> dict[str, object]:
    return {"id": group_id, "name": name, "members": [], "policy": "affinity", "rules": {}}


def test_one_is_found_by_id_or_name(side: Side, fake: FakeCloud, compute: Compute) -> None:
    groups = [group(ONE, "web"), group(OTHER, "web"), group(ONE, "db"), group(OTHER, ONE)]

    def listed(seen: Seen) -> Reply:
        (start,) = parse_qs(seen.query).get("offset", ["0"])
        return Reply(200, {"server_groups": groups[int(start) :]})

    fake.on("GET", "/compute/v2.1/os-server-groups", listed)
    fake.nova("GET", f"/os-server-groups/{OTHER}", Reply(200, {"server_group": groups[1]}))
    fake.nova("GET", f"/os-server-groups/{ONE}", Reply(404, {"itemNotFound": {"code": 404}}))
    assert side.wait(compute.server_groups.find("db")).id == ONE
    assert side.wait(compute.server_groups.find(OTHER)).name == "web"
    assert side.wait(compute.server_groups.find(ONE)).id == OTHER  # whose name it is
    with pytest.raises(errors.NoUniqueMatch, match=f"2 server groups .*{ONE}, {OTHER}"):
        side.wait(compute.server_groups.find("web"))
    with pytest.raises(
        errors.NotFoundByName, match=r"no server group .* 'Web' in this project and region\."
    ):
        side.wait(compute.server_groups.find("Web"))
