"""Actions with images: snapshots, rebuilding, rescuing and shelving."""

from novakit_api.operations import (
    create_server_backup,
    create_server_image,
    rebuild_server,
    rescue_server,
    shelve_offload_server,
    shelve_server,
    unrescue_server,
    unshelve_server,
)
from tests.scenario.flow import Steps
from tests.scenario.steps.servers import SCRIPT
from tests.scenario.visit import Visit


def walk(visit: Visit, server_id: str) -> Steps[None]:
    """Save the server's disk and replace it."""
    yield from _save(visit, server_id)
    yield from _rebuild(visit, server_id)
    yield from _rescue(visit, server_id)
    yield from _shelve(visit, server_id)


def _save(visit: Visit, server_id: str) -> Steps[None]:
    name = f"{visit.name}-image"
    made = yield from visit.send(create_server_image(server_id, name=name, metadata={"a": "1"}))
    assert bool(made and made.image_id) == visit.serves("2.45-")
    yield from visit.settle(server_id, "ACTIVE")
    kept = yield from visit.send(
        create_server_backup(server_id, name=name, backup_type="daily", rotation=1)
    )
    assert bool(kept and kept.image_id) == visit.serves("2.45-")
    yield from visit.settle(server_id, "ACTIVE")


def _rebuild(visit: Visit, server_id: str) -> Steps[None]:
    rebuilt = yield from visit.send(
        rebuild_server(
            server_id,
            image=visit.cloud.ids.images["debian"],
            name=visit.name,
            admin_pass="Secret-3",
            metadata={"colour": "blue"},
            preserve_ephemeral=False,
            disk_config="AUTO",
            access_ipv4="192.0.2.3",
            **visit.since("2.19", description="rebuilt"),
            **visit.since("2.54", key_name=None),
            **visit.since("2.57", user_data=SCRIPT),
            **visit.since("2.90", hostname="rebuilt"),
        )
    )
    assert (rebuilt.id, rebuilt.admin_pass) == (server_id, "Secret-3")
    assert (rebuilt.user_data == SCRIPT) == visit.serves("2.57-")
    server = yield from visit.settle(server_id, "ACTIVE")
    assert server.metadata == {"colour": "blue"}


def _rescue(visit: Visit, server_id: str) -> Steps[None]:
    rescued = yield from visit.send(
        rescue_server(
            server_id,
            admin_pass="Secret-4",
            image=visit.cloud.ids.images["debian"],
        )
    )
    assert rescued.admin_pass == "Secret-4"
    yield from visit.settle(server_id, "RESCUE")
    yield from visit.send(unrescue_server(server_id))
    yield from visit.settle(server_id, "ACTIVE")


def _shelve(visit: Visit, server_id: str) -> Steps[None]:
    yield from visit.send(shelve_server(server_id))
    yield from visit.settle(server_id, "SHELVED_OFFLOADED")
    yield from visit.attempt(shelve_offload_server(server_id), "admin")
    yield from visit.settle(server_id, "SHELVED_OFFLOADED")
    yield from visit.send(
        unshelve_server(server_id, **visit.since("2.77", availability_zone="nova"))
    )
    yield from visit.settle(server_id, "ACTIVE")
