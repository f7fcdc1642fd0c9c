"""Every projected document is plain OpenAPI: nothing of the spec's own extensions is left."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.spec import documents
from tests.spec.jsontypes import Json, named
from tests.spec.projected import operations


@pytest.mark.slow
def test_plain() -> None:
    bundled = documents.bundled()
    for minor, document in documents.projected(bundled):
        problem = f"at 2.{minor}"
        assert not list(_values_of("x-microversions", document)), problem
        assert not list(_values_of("x-required-microversions", document)), problem
        assert str(document["openapi"]).startswith("3.1."), problem
        assert not [path for path in named(document["paths"]) if path.startswith("/v2")], problem
        # Reading resolves every reference, and fails on recursion and on other than JSON.
        assert operations(document), problem


def _values_of(wanted: str, value: Json) -> Iterator[str]:
    """Yield every text that stands under a key, at any depth."""
    if isinstance(value, list):
        for item in value:
            yield from _values_of(wanted, item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key == wanted and isinstance(item, str):
                yield item
            yield from _values_of(wanted, item)
