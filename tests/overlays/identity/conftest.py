"""Fixtures of the tests of signing in."""

from collections.abc import Iterator

import pytest

from novakit.identity.notices import say_once


@pytest.fixture(autouse=True)
def _nothing_said_yet() -> Iterator[None]:
    say_once.cache_clear()
    yield
    say_once.cache_clear()
