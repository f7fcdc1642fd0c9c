"""/servers/{server_id}/os-volume_attachments."""

from novakit_api.operations import (
    attach_server_volume,
    detach_server_volume,
    list_server_volume_attachments,
    show_server_volume_attachment,
    update_server_volume_attachment,
)
from tests.scenario.flow import Steps
from tests.scenario.steps import assisted_volume_snapshots
from tests.scenario.visit import Visit


def walk(visit: Visit, server_id: str) -> Steps[None]:
    """Attach a volume, change it and detach it."""
    volume_id = visit.services.make_volume(name=visit.name, size=1)
    operation = attach_server_volume(server_id, volume_id=volume_id)
    attached = yield from visit.send(operation)
    assert (attached is not None) == visit.serves("-2.100")
    if attached is not None:
        assert (attached.server_id, attached.volume_id) == (server_id, volume_id)
    yield from _until_held(visit, server_id, volume_id)
    yield from assisted_volume_snapshots.walk(visit, volume_id)
    past = list_server_volume_attachments(server_id, limit=1, offset=2)
    assert (yield from visit.send(past)) == []  # Nova counts the root disk, and leaves it out then
    yield from _update(visit, server_id, volume_id)
    yield from visit.send(detach_server_volume(server_id, volume_id))
    yield from _until_held(visit, server_id, None)
    yield from visit.refused(show_server_volume_attachment(server_id, volume_id), 404)


def attach_for_good(visit: Visit, server_id: str) -> Steps[None]:
    """Attach a volume with all there is to say, and leave it to the end of the server."""
    volume_id = visit.services.make_volume(name=visit.name, size=1)
    operation = attach_server_volume(
        server_id,
        volume_id=volume_id,
        device="/dev/vdd",
        **visit.since("2.49", tag="data"),
        **visit.since("2.79", delete_on_termination=False),
    )
    yield from visit.send(operation)
    yield from _until_held(visit, server_id, volume_id)
    shown = yield from visit.send(show_server_volume_attachment(server_id, volume_id))
    assert (shown.volume_id, shown.id is None) == (volume_id, visit.serves("2.89-"))
    assert (shown.tag, shown.delete_on_termination) == (
        "data" if visit.serves("2.70-") else None,
        False if visit.serves("2.79-") else None,
    )


def _update(visit: Visit, server_id: str, volume_id: str) -> Steps[None]:
    """Change the attachment."""
    if visit.serves("2.85-"):
        kept = update_server_volume_attachment(
            server_id, volume_id, new_volume_id=volume_id, delete_on_termination=True
        )
        yield from visit.send(kept)
        shown = yield from visit.send(show_server_volume_attachment(server_id, volume_id))
        assert shown.delete_on_termination is True
        return
    # Swapping is for Cinder, while it moves the data of a volume itself.
    other = visit.services.make_volume(name=visit.name, size=1)
    swapped = update_server_volume_attachment(server_id, volume_id, new_volume_id=other)
    yield from visit.refused(swapped, 409, "admin")


def _until_held(visit: Visit, server_id: str, volume_id: str | None) -> Steps[None]:
    """Wait until the server has this volume and no other, and Cinder knows it too."""
    wanted = [] if volume_id is None else [(volume_id, True)]

    def look() -> Steps[bool]:
        held = yield from visit.send(list_server_volume_attachments(server_id))
        return [(one.volume_id, one.device is not None) for one in held] == wanted

    yield from visit.until_true(look)
    if volume_id is not None:
        visit.services.wait_for_volume(volume_id, "in-use")
