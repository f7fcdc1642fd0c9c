"""Fixtures for all tests."""

import pytest

pytest_plugins = ["tests.cloud.fixtures"]


@pytest.hookimpl(tryfirst=True)  # before xdist looks at the groups
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Part the tests in two halves of like length, which run at once, each with its own clouds."""
    for item in items:
        half = "scenario" if item.nodeid.startswith("tests/scenario/") else "others"
        item.add_marker(pytest.mark.xdist_group(half))
