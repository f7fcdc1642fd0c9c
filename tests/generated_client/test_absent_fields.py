"""A field that some microversion or some reply leaves out is typed so; others but limits are there."""

import pytest

import novakit_api.models as models
from generator.source.ranges import range_of
from generator.source.values import Json
from generator.source.variants import python_class
from novakit_api.models import Server, ServerRebuilt, ServerSummary, ServerUpdated
from novakit_core.decoding import to_limit
from novakit_core.errors import FieldNotReturned
from novakit_core.microversions import Microversions
from novakit_core.model import ResponseModel
from tests.generator.this_spec import bundled

SCHEMAS: dict[str, Json] = bundled().document["components"]["schemas"]

DOWN = {"ServerPartial", "ServerDetailedPartial", "ServerSummaryPartial"}
"""What Nova knows of servers whose cell is down: to read more than that raises."""

LATE = ("volumes_attached", "availability_zone", "vm_state", "power_state", "config_drive")
"""Some of what PUT and rebuild answer from 2.75 on."""


def read_as(name: str) -> type[ResponseModel] | None:
    kind = getattr(models, python_class(SCHEMAS, name), None)
    return kind if isinstance(kind, type) and issubclass(kind, ResponseModel) else None


@pytest.mark.parametrize("name", [name for name in SCHEMAS if read_as(name)])
def test_what_is_never_none_is_in_every_reply(name: str) -> None:
    schema, kind = SCHEMAS[name], read_as(name)
    assert kind is not None
    always = {
        wire
        for wire in schema.get("required", ())
        if range_of(schema["properties"][wire]) == Microversions.ALL
    }
    told = {kind.fields[field] for field in kind.required}
    lacking = {wire for wire, decode in told if decode is not to_limit} - always
    assert bool(lacking) is (name in DOWN), lacking


@pytest.mark.parametrize("kind", [ServerUpdated, ServerRebuilt])
@pytest.mark.parametrize("field", LATE)
def test_what_a_reply_has_at_some_microversions_reads_as_none(
    kind: type[ServerUpdated | ServerRebuilt], field: str
) -> None:
    assert getattr(kind.from_dict({"id": "7bb5"}), field) is None


def test_a_server_of_a_down_cell_says_so() -> None:
    told: dict[str, object] = {"id": "7bb5", "status": "UNKNOWN", "links": []}
    assert ServerSummary.from_dict(told).status == "UNKNOWN"
    assert ServerSummary.from_dict({"id": "7bb5", "name": "web-1", "links": []}).status is None
    for server in (ServerSummary.from_dict(told), Server.from_dict(told)):
        with pytest.raises(FieldNotReturned, match="cell is down"):
            _ = server.name
