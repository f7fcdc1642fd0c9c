"""Fixtures of the tests on the embedded cloud."""

from collections.abc import Iterator

import pytest

from novakit import Compute
from tests.overlays.sides import Side, open_side


@pytest.fixture(params=["sync", "asyncio"])
def side(request: pytest.FixtureRequest) -> Iterator[Side]:
    """Return both sides; what trio could do otherwise, the hostile server shows in less time."""
    with open_side(request.param) as opened:
        yield opened


@pytest.fixture(autouse=True)
def files_of_the_cloud(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    names = ("each_cloud", "old_cloud", "newest_cloud", "cloud")
    running = next(request.getfixturevalue(n) for n in names if n in request.fixturenames)
    monkeypatch.setenv("OS_CLIENT_CONFIG_FILE", str(running.clouds_yaml))


@pytest.fixture
def demo(side: Side) -> Compute:
    return side.keep(side.kind.connect("demo"))
