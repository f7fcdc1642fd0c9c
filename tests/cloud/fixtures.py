"""Clouds for tests, as a pytest plugin: each starts when a test first asks for it.

Tests that ask for one get the marker `cloud`: `pytest -m "not cloud"` leaves them out. Tests that
share a cloud are a group: `pytest --dist loadgroup` runs the clouds beside each other, and each
cloud's tests one after another.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.cloud.launcher import DEFAULT_RELEASE, NEWEST_RELEASE, EmbeddedCloud

OLD_MAXIMUM = "2.60"


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


@pytest.hookimpl(tryfirst=True)  # xdist reads the groups then
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that use a cloud, and say which tests belong to one process."""
    for item in items:
        cloud = _cloud(item) if isinstance(item, pytest.Function) else None
        if cloud is not None:
            item.add_marker(pytest.mark.cloud)
        if item.get_closest_marker("xdist_group") is None:
            item.add_marker(pytest.mark.xdist_group(cloud or item.path.parent.name))


def _cloud(item: pytest.Function) -> str | None:
    """Return the fixture of the cloud that a test uses, that of the release for the old one."""
    if "each_cloud" in item.fixturenames:
        return str(item.callspec.params["each_cloud"])
    if "old_cloud" in item.fixturenames:
        return "cloud"
    return next((one for one in ("cloud", "newest_cloud") if one in item.fixturenames), None)
