"""/servers/{server_id}/shares."""

from novakit_api.operations import (
    attach_server_share,
    detach_server_share,
    list_server_shares,
    show_server_share,
)
from tests.scenario.flow import Steps
from tests.scenario.visit import Visit

_SHARE = "e8debdc0-447a-4376-a10a-4cd9122d7986"


def walk(visit: Visit, server_id: str) -> Steps[None]:
    """Attach and detach a share."""
    if not visit.serves("2.97-"):
        return
    assert (yield from visit.send(list_server_shares(server_id))) == []
    attached = yield from visit.attempt(attach_server_share(server_id, share_id=_SHARE, tag="data"))
    if attached is not None:
        assert (attached.share_id, attached.tag) == (_SHARE, "data")
    yield from visit.attempt(show_server_share(server_id, _SHARE))
    yield from visit.attempt(detach_server_share(server_id, _SHARE))
