"""Every projected document is plain, valid OpenAPI 3.1."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator, validate

from tests.spec import documents
from tests.spec.jsontypes import Json, as_object, digest, named
from tests.spec.projected import operations


@pytest.fixture(scope="module")
def bundled() -> dict[str, Json]:
    return documents.bundled()


def test_valid(bundled: dict[str, Json]) -> None:
    """Validate 2.1 as a whole, and of every other document the paths that differ from all before.

    A path is told by all that it refers to, so that nothing is left out: validating 104 documents
    as wholes finds the same in minutes.
    """
    seen: set[str] = set()
    for minor, document in documents.projected(bundled):
        fresh = _unseen(document, seen)
        if fresh["paths"]:
            try:
                validate(fresh, cls=OpenAPIV31SpecValidator)
            except Exception as error:
                error.add_note(f"at 2.{minor}")
                raise


def test_operation_ids_differ(bundled: dict[str, Json]) -> None:
    for minor, document in documents.projected(bundled):
        ids = list(_values_of("operationId", document))
        assert len(ids) == len(set(ids)), f"at 2.{minor}"


def test_all_in_seconds(bundled: dict[str, Json]) -> None:
    started = time.monotonic()
    assert len(list(documents.projected(bundled))) == len(documents.EVERY)
    assert time.monotonic() - started < 20


def test_plain(bundled: dict[str, Json]) -> None:
    for minor, document in documents.projected(bundled):
        problem = f"at 2.{minor}"
        assert not list(_values_of("x-microversions", document)), problem
        assert not list(_values_of("x-required-microversions", document)), problem
        assert str(document["openapi"]).startswith("3.1."), problem
        assert not [path for path in named(document["paths"]) if path.startswith("/v2")], problem
        # Reading resolves every reference, and fails on recursion and on other than JSON.
        assert operations(document), problem


def _unseen(document: dict[str, Json], seen: set[str]) -> dict[str, Json]:
    """Return the document with only the paths that are new, and what they refer to."""
    components = as_object(document["components"])
    paths: dict[str, Json] = {}
    kept: dict[str, dict[str, Json]] = {}
    for path, item in as_object(document["paths"]).items():
        used: dict[str, Json] = {}
        pending: list[Json] = [item]
        while pending:
            for reference in _values_of("$ref", pending.pop()):
                section, name = reference.removeprefix("#/components/").split("/")
                if reference not in used:
                    used[reference] = as_object(components[section])[name]
                    pending.append(used[reference])
                    kept.setdefault(section, {})
        key = digest([path, item, used])
        if key not in seen:
            seen.add(key)
            paths[path] = item
            for reference, value in used.items():
                section, name = reference.removeprefix("#/components/").split("/")
                kept[section][name] = value
    return {**document, "paths": paths, "components": {**kept}}


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
