"""What Nova refuses by its policy and by its quotas, and what the error says of it."""

import pytest

from novakit import Compute, errors
from tests.cloud import EmbeddedCloud
from tests.overlays.on_the_cloud import at_the_cloud as at_the_cloud
from tests.overlays.on_the_cloud import demo as demo
from tests.overlays.on_the_cloud import side as side
from tests.overlays.sides import Side


def test_a_reader_may_not_create(side: Side, cloud: EmbeddedCloud) -> None:
    reader = side.keep(side.kind.connect("reader"))
    assert isinstance(side.items(reader.servers.list()), list)
    with pytest.raises(errors.Forbidden, match="By default that is for members") as caught:
        side.wait(reader.servers.create(name="r", flavor="1", image=cloud.ids.image))
    assert caught.value.policy == "os_compute_api:servers:create"
    assert caught.value.allowed == "members of the project and administrators"


def test_a_member_may_not_evacuate_or_choose_the_host(
    side: Side, cloud: EmbeddedCloud, demo: Compute
) -> None:
    server = side.wait(
        demo.servers.create_and_wait(name="m", flavor="1", image=cloud.ids.image, timeout=60)
    )
    with pytest.raises(errors.Forbidden, match="By default that is for administrators") as caught:
        side.wait(demo.servers.evacuate(server.id))
    assert caught.value.policy == "os_compute_api:os-evacuate"
    side.wait(demo.servers.delete(server.id))
    with pytest.raises(errors.Forbidden, match="only when a host or a hypervisor is named"):
        side.wait(demo.servers.create(name="m", flavor="1", image=cloud.ids.image, host="compute1"))


def test_a_quota_is_told_as_one(side: Side, cloud: EmbeddedCloud, demo: Compute) -> None:
    many = {f"key-{number}": "value" for number in range(129)}
    with pytest.raises(errors.QuotaExceeded, match="higher quota") as caught:
        side.wait(demo.servers.create(name="q", flavor="1", image=cloud.ids.image, metadata=many))
    assert caught.value.policy is None
    assert "role" not in str(caught.value)
