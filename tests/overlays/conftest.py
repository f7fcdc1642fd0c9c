"""Fixtures of the overlays' tests: a side to test on, and a cloud that can be hostile."""

import logging
from collections.abc import Iterator

import pytest

from novakit import Password
from novakit.sending import discovery
from tests.overlays.fake_cloud import PASSWORD, FakeCloud
from tests.overlays.sides import Side, open_side


@pytest.fixture(params=["sync", "asyncio", "trio"])
def side(request: pytest.FixtureRequest) -> Iterator[Side]:
    """Return each side in turn."""
    with open_side(request.param) as opened:
        yield opened


@pytest.fixture
def fake() -> Iterator[FakeCloud]:
    """Return a fake cloud."""
    with FakeCloud() as running:
        yield running


@pytest.fixture
def password(fake: FakeCloud) -> Password:
    """Return the right way to sign in to the fake cloud."""
    return sign_in(fake)


@pytest.fixture(autouse=True)
def _nothing_known_of_other_endpoints() -> Iterator[None]:
    yield
    discovery._known.clear()  # pyright: ignore[reportPrivateUsage]  # ports are used again


@pytest.fixture(autouse=True)
def _no_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    import os

    for name in [name for name in os.environ if name.startswith("OS_")]:
        monkeypatch.delenv(name)


@pytest.fixture
def debug_log(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    """Return the log, with everything in it."""
    caplog.set_level(logging.DEBUG)
    return caplog


def sign_in(fake: FakeCloud, **changes: str) -> Password:
    """Return a way to sign in to the fake cloud."""
    arguments = {
        "username": "demo",
        "user_domain_name": "Default",
        "password": PASSWORD,
        "project_name": "demo",
        "project_domain_name": "Default",
        **changes,
    }
    return Password(fake.auth_url, **arguments)
