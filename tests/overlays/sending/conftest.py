"""What the first call of a process pays alone, paid before a test looks at its watch."""

import pytest

from novakit import Compute
from tests.overlays.fake_cloud import SERVER_ID, FakeCloud


@pytest.fixture(scope="session", autouse=True)
def _warm() -> None:
    with FakeCloud() as fake, Compute.from_token("given-token", fake.endpoint) as compute:
        compute.within(60).servers.get(SERVER_ID)
