"""The spec of this project: it is sound, and each of its documents is valid OpenAPI 3.1."""
# The stubs of jsonschema have a recursive type that pyright cannot resolve.
# pyright: reportUnknownMemberType=false

import json
import re
import time
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

from generator.lint import lint
from generator.projection import Projector
from generator.source.operations import operations
from generator.source.spec import open_spec

SPEC = Path(__file__).parents[2] / "spec"

# What stands for a component that an earlier document has shown to be valid.
STUBS: dict[str, dict[str, Any]] = {
    "schemas": {},
    "responses": {"description": "A stub."},
    "headers": {"schema": {}},
}


@pytest.fixture(scope="module")
def projector() -> Projector:
    return Projector(open_spec(SPEC).document)


def test_the_spec_is_sound() -> None:
    assert "sound" in lint(open_spec(SPEC))


def test_a_whole_document_is_valid(projector: Projector) -> None:
    OpenAPIV31SpecValidator(projector.at(projector.microversions[-1])).validate()


@pytest.mark.slow
def test_every_document_is_valid(projector: Projector) -> None:
    # The validator takes seconds over a whole document, so each is reduced to what is new in it, and
    # a fixed time over any, so that documents which are not at odds are made one.
    seen: dict[str, list[Any]] = {}
    documents: list[dict[str, Any]] = []
    for microversion in projector.microversions:
        reduced = reduce(projector.at(microversion), seen)
        if reduced and not any(joined(document, reduced) for document in documents):
            documents.append(reduced)
    for document in documents:
        OpenAPIV31SpecValidator(document).validate()


def joined(document: dict[str, Any], other: dict[str, Any]) -> bool:
    """Add all that is in another document, if nothing of that name in this one is different."""
    if document["paths"].keys() & other["paths"].keys():
        return False
    sections = [
        (document["components"].setdefault(section, {}), held, STUBS.get(section))
        for section, held in other["components"].items()
    ]
    for here, there, stub in sections:
        for name in here.keys() & there.keys():
            if here[name] != there[name] and stub not in (here[name], there[name]):
                return False
    document["paths"].update(other["paths"])
    for here, there, stub in sections:
        here.update(
            {name: held for name, held in there.items() if name not in here or held != stub}
        )
    return True


def reduce(document: dict[str, Any], seen: dict[str, list[Any]]) -> dict[str, Any] | None:
    """Return what no document before had, with stubs for the rest that it refers to."""
    whole = document["components"]
    paths = {path: item for path, item in document["paths"].items() if is_new(path, item, seen)}
    components: dict[str, dict[str, Any]] = {
        section: {name: held for name, held in whole[section].items() if is_new(name, held, seen)}
        for section in whole.keys() & STUBS.keys()
    }
    if not paths and not any(components.values()):
        return None
    # The validator holds parameters against their path, so no stub could stand for them.
    components["parameters"] = {
        name: whole["parameters"][name] for name in references("parameters", paths)
    }
    for section, stub in STUBS.items():
        for name in references(section, paths, components):
            assert name in whole[section]
            components[section].setdefault(name, stub)
    return {**document, "paths": paths, "components": components}


def references(section: str, *things: Any) -> set[str]:
    return set(re.findall(rf'"#/components/{section}/([^"]+)"', json.dumps(things)))


def is_new(name: str, thing: Any, seen: dict[str, list[Any]]) -> bool:
    known = seen.setdefault(name, [])
    if thing in known:
        return False
    known.append(thing)
    return True


def test_operation_ids_are_unique_in_every_document(projector: Projector) -> None:
    for microversion in projector.microversions:
        served = [one.value for one in operations(projector.at(microversion))]
        names = [operation["operationId"] for operation in served]
        assert len(set(names)) == len(names), microversion


def test_projecting_all_microversions_is_quick() -> None:
    start = time.process_time()
    projector = Projector(open_spec(SPEC).document)
    for microversion in projector.microversions:
        projector.at(microversion)
    assert time.process_time() - start < 10


def test_every_action_is_taken_by_the_derived_body_once(projector: Projector) -> None:
    for microversion in ("2.1", "2.37", "2.104"):
        document = projector.at(microversion)
        for path, item in document["paths"].items():
            actions = item.get("post", {}).get("x-openstack-actions", {})
            for key, action in actions.items():
                media = action["requestBody"]["content"]["application/json"]
                if "example" in media:
                    assert list(media["example"]) == [key]
                    assert matches(document, path, media["example"]) == 1, (path, key)
            if actions:
                assert matches(document, path, {"noSuchAction": None}) == 0


def matches(document: dict[str, Any], path: str, body: Any) -> int:
    """Return how many alternatives of a route's body take this one, 0 if the body does not."""
    route = document["paths"][path]["post"]["requestBody"]["content"]["application/json"]["schema"]

    def takes(schema: Any) -> bool:
        whole = {**schema, "components": document["components"]}
        return Draft202012Validator(whole).is_valid(body)

    return sum(map(takes, route.get("oneOf", [route]))) if takes(route) else 0


SECRETS = frozenset(
    {"adminPass", "connection_info", "contents", "output", "password", "user_data"}
    | {"OS-EXT-SRV-ATTR:user_data"}
)


def test_every_secret_is_marked() -> None:
    schemas = open_spec(SPEC).document["components"]["schemas"]
    secrets = {
        (name, wire): part.get("x-secret")
        for name, schema in schemas.items()
        for wire, part in schema.get("properties", {}).items()
        # The URL of a console lets anyone in.
        if wire in SECRETS or (wire == "url" and name.endswith("Console"))
    }
    assert len(secrets) > 20
    assert [where for where, marked in secrets.items() if marked is not True] == []
