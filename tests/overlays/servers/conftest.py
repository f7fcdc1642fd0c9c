"""Fixtures of the tests of servers."""

import pytest

from novakit import Compute, Retries
from novakit.servers import polling
from tests.overlays.fake_cloud import FakeCloud
from tests.overlays.sides import Side


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(polling, "FIRST_PAUSE", 0.01)


@pytest.fixture
def compute(side: Side, fake: FakeCloud) -> Compute:
    """Return a client that repeats at once."""
    return side.keep(
        side.kind.from_token("given-token", fake.endpoint, retries=Retries(first_wait=0.01))
    )
