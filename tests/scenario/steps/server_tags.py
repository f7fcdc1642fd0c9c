"""/servers/{server_id}/tags."""

from novakit_api.operations import (
    add_server_tag,
    check_server_tag,
    delete_server_tag,
    delete_server_tags,
    list_server_tags,
    replace_server_tags,
)
from tests.scenario.flow import Steps
from tests.scenario.visit import Visit


def walk(visit: Visit, server_id: str) -> Steps[None]:
    """Replace, add, check and delete tags."""
    if not visit.serves("2.26-"):
        return
    replaced = yield from visit.send(replace_server_tags(server_id, tags=["web", "blue"]))
    assert sorted(replaced) == ["blue", "web"]
    yield from visit.send(add_server_tag(server_id, "new"))  # 201
    yield from visit.send(add_server_tag(server_id, "new"))  # 204
    yield from visit.send(check_server_tag(server_id, "new"))
    yield from visit.send(delete_server_tag(server_id, "new"))
    yield from visit.refused(check_server_tag(server_id, "new"), 404)
    assert sorted((yield from visit.send(list_server_tags(server_id)))) == ["blue", "web"]
    yield from visit.send(delete_server_tags(server_id))
    assert (yield from visit.send(list_server_tags(server_id))) == []
