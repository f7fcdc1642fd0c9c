"""/servers/{server_id}/metadata."""

from novakit_api.operations import (
    delete_server_metadata_item,
    list_server_metadata,
    replace_server_metadata,
    set_server_metadata_item,
    show_server_metadata_item,
    update_server_metadata,
)
from tests.scenario.flow import Steps
from tests.scenario.visit import Visit


def walk(visit: Visit, server_id: str) -> Steps[None]:
    """Replace, add to, set and delete metadata."""
    replaced = replace_server_metadata(server_id, metadata={"a": "1"})
    assert (yield from visit.send(replaced)) == {"a": "1"}
    updated = update_server_metadata(server_id, metadata={"b": "2"})
    assert (yield from visit.send(updated)) == {"a": "1", "b": "2"}
    held = set_server_metadata_item(server_id, "c d", meta={"c d": "ä"})
    assert (yield from visit.send(held)) == {"c d": "ä"}
    shown = show_server_metadata_item(server_id, "c d")
    assert (yield from visit.send(shown)) == {"c d": "ä"}
    yield from visit.send(delete_server_metadata_item(server_id, "c d"))
    yield from visit.refused(shown, 404)
    assert (yield from visit.send(list_server_metadata(server_id))) == {"a": "1", "b": "2"}
