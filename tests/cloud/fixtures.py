"""Clouds for tests, as a pytest plugin: each starts when a test first asks for it.

Tests that ask for one get the marker `cloud`: `pytest -m "not cloud"` leaves them out. Tests that
share a cloud are a group: `pytest --dist loadgroup` runs the clouds beside each other, and each
cloud's tests one after another. Tests that start a cloud for themselves are one group too, so that
there are never more than three, and the third for less than a minute: each takes a gigabyte.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.cloud.launcher import DEFAULT_RELEASE, NEWEST_RELEASE, EmbeddedCloud

OLD_MAXIMUM = "2.60"

_CLOUDS = ("cloud", "newest_cloud", "old_cloud")


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


@pytest.fixture(scope="module")
def old_cloud() -> Iterator[EmbeddedCloud]:
    """Run the default release limited to the microversions of an old cloud, for a module alone."""
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
            folder = item.path.parent.relative_to(item.config.rootpath).as_posix()
            item.add_marker(pytest.mark.xdist_group(cloud or folder))


def _cloud(item: pytest.Function) -> str | None:
    """Return the fixture of the cloud that a test uses."""
    if "each_cloud" in item.fixturenames:
        return str(item.callspec.params["each_cloud"])
    return next((one for one in _CLOUDS if one in item.fixturenames), None)
