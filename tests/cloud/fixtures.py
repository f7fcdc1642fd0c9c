"""Clouds for tests, as a pytest plugin: each starts when a test first asks for it.

Tests that ask for one get the marker `cloud`: `pytest -m "not cloud"` leaves them out.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.cloud.launcher import DEFAULT_RELEASE, NEWEST_RELEASE, EmbeddedCloud

OLD_MAXIMUM = "2.60"

_FIXTURES = {"cloud", "newest_cloud", "old_cloud", "each_cloud"}


@pytest.fixture(scope="session")
def cloud() -> Iterator[EmbeddedCloud]:
    """Run the default release, which serves everything soundly."""
    with EmbeddedCloud(DEFAULT_RELEASE) as running:
        yield running


@pytest.fixture(scope="session")
def newest_cloud() -> Iterator[EmbeddedCloud]:
    """Run the newest release, which has the highest microversion."""
    with EmbeddedCloud(NEWEST_RELEASE) as running:
        yield running


@pytest.fixture(scope="session")
def old_cloud() -> Iterator[EmbeddedCloud]:
    """Run the default release limited to the microversions of an old cloud."""
    with EmbeddedCloud(DEFAULT_RELEASE, max_microversion=OLD_MAXIMUM) as running:
        yield running


@pytest.fixture(scope="session", params=["cloud", "newest_cloud"])
def each_cloud(request: pytest.FixtureRequest) -> EmbeddedCloud:
    """Return the cloud of each release in turn."""
    running: EmbeddedCloud = request.getfixturevalue(request.param)
    return running


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that use a cloud."""
    for item in items:
        if isinstance(item, pytest.Function) and _FIXTURES & set(item.fixturenames):
            item.add_marker(pytest.mark.cloud)
