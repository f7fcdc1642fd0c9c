"""What the tests of many calls at once share."""

import threading
import time

import pytest

from novakit import Compute, Retries
from tests.overlays.fake_cloud import FakeCloud, server
from tests.overlays.hostile import Reply, Seen
from tests.overlays.sides import Side

NAMES = [f"web-{number}" for number in range(10)]


@pytest.fixture
def compute(side: Side, fake: FakeCloud) -> Compute:
    fake.on("GET", "/compute/v2.1/servers/.*", shown)
    return side.keep(
        side.kind.from_token("given-token", fake.endpoint, retries=Retries(first_wait=0.01))
    )


def shown(seen: Seen) -> Reply:
    return Reply(200, {"server": server(name=seen.path.rpartition("/")[2])})


def nothing_runs(fake: FakeCloud, most: int) -> None:
    """Expect that no further requests come, and that no thread is left."""
    assert not [thread for thread in threading.enumerate() if thread.name == "novakit each"]
    seen = -1
    while seen != (seen := len(fake.requests("GET", "/servers/"))):
        time.sleep(0.2)  # what went out before the end may come in a little later
    assert seen <= most
