"""Fixtures of the tests on the embedded cloud."""

from collections.abc import Iterator

import pytest

from novakit import Compute
from novakit.servers import polling
from tests.overlays.sides import Side, open_side


def poll_often(patch: pytest.MonkeyPatch) -> None:
    """Have waits ask more often than they would over a network: the cloud is on this machine."""
    patch.setattr(polling, "FIRST_PAUSE", 0.1)
    patch.setattr(polling, "LONGEST_PAUSE", 0.5)


@pytest.fixture(params=["sync", "asyncio"])
def side(request: pytest.FixtureRequest) -> Iterator[Side]:
    """Return both sides; what trio could do otherwise, the hostile server shows in less time."""
    with open_side(request.param) as opened:
        yield opened


@pytest.fixture(autouse=True)
def at_the_cloud(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """Sign in with the files of the cloud that the test asks for, and poll often."""
    names = ("each_cloud", "old_cloud", "newest_cloud", "cloud")
    running = next(request.getfixturevalue(n) for n in names if n in request.fixturenames)
    monkeypatch.setenv("OS_CLIENT_CONFIG_FILE", str(running.clouds_yaml))
    poll_often(monkeypatch)


@pytest.fixture
def demo(side: Side) -> Compute:
    return side.keep(side.kind.connect("demo"))
