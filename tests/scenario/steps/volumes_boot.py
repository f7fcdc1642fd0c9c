"""/os-volumes_boot, the old alias of /servers."""

from typing import Any

from novakit_api.models import ServerCreate, ServerCreateBlockDevice, ServerCreated
from novakit_api.operations import (
    confirm_resize_server_via_volumes_boot,
    create_server,
    create_server_image_via_volumes_boot,
    create_server_via_volumes_boot,
    delete_server,
    delete_server_via_volumes_boot,
    list_servers_detail_via_volumes_boot,
    list_servers_via_volumes_boot,
    reboot_server_via_volumes_boot,
    rebuild_server_via_volumes_boot,
    resize_server_via_volumes_boot,
    revert_resize_server_via_volumes_boot,
    show_server_via_volumes_boot,
    start_server_via_volumes_boot,
    stop_server_via_volumes_boot,
    trigger_server_crash_dump_via_volumes_boot,
    update_server_via_volumes_boot,
)
from tests.scenario.flow import Steps
from tests.scenario.visit import Visit


def boot(visit: Visit) -> Steps[str]:
    """Ask for a server that boots from a volume, by way of the alias if that works."""
    networks: dict[str, Any] = {"networks": "none"} if visit.serves("2.37-") else {}
    server = ServerCreate(
        name=f"{visit.name}-volume",
        flavor="1",
        block_device_mapping_v2=[
            ServerCreateBlockDevice(
                boot_index=0,
                uuid=visit.services.make_volume(
                    name=visit.name, size=1, imageRef=visit.cloud.ids.image
                ),
                source_type="volume",
                destination_type="volume",
                delete_on_termination=False,
            )
        ],
        **networks,
    )
    made = None
    if visit.serves("-2.102"):
        made = yield from visit.attempt(create_server_via_volumes_boot(server=server))
    if made is None:
        made = yield from visit.send(create_server(server=server))
    assert isinstance(made, ServerCreated)
    return made.id


def walk(visit: Visit, server_id: str) -> Steps[None]:
    """Do with the server what the alias offers."""
    yield from visit.settle(server_id, "ACTIVE")
    if not visit.serves("-2.102"):
        yield from visit.send(delete_server(server_id))
        return
    yield from _read(visit, server_id)
    yield from _act(visit, server_id)
    yield from visit.send(delete_server_via_volumes_boot(server_id))
    yield from visit.gone(server_id)


def _read(visit: Visit, server_id: str) -> Steps[None]:
    page = yield from visit.send(list_servers_via_volumes_boot(name=f"{visit.name}-volume"))
    assert [server.id for server in page.servers] == [server_id]
    details = yield from visit.send(
        list_servers_detail_via_volumes_boot(limit=1, sort_key="created_at")
    )
    assert len(details.servers) == 1
    server = yield from visit.send(show_server_via_volumes_boot(server_id))
    assert server.image is None
    assert len(server.volumes_attached) == 1
    changed = yield from visit.attempt(
        update_server_via_volumes_boot(server_id, name=f"{visit.name}-old")
    )
    assert changed is None or changed.name == f"{visit.name}-old"


def _act(visit: Visit, server_id: str) -> Steps[None]:
    for operation, status in (
        (stop_server_via_volumes_boot(server_id), "SHUTOFF"),
        (start_server_via_volumes_boot(server_id), "ACTIVE"),
        (reboot_server_via_volumes_boot(server_id, type="HARD"), "ACTIVE"),
        (resize_server_via_volumes_boot(server_id, flavor="2"), "VERIFY_RESIZE"),
        (revert_resize_server_via_volumes_boot(server_id), "ACTIVE"),
        (resize_server_via_volumes_boot(server_id, flavor="2"), "VERIFY_RESIZE"),
        (confirm_resize_server_via_volumes_boot(server_id), "ACTIVE"),
    ):
        yield from visit.attempt(operation)
        if visit.able(operation):
            yield from visit.settle(server_id, status)
    if visit.serves("2.17-"):
        yield from visit.attempt(trigger_server_crash_dump_via_volumes_boot(server_id))
    saved = create_server_image_via_volumes_boot(server_id, name=visit.name)
    made = yield from visit.attempt(saved)
    if visit.able(saved):
        assert bool(made and made.image_id) == visit.serves("2.45-")
    yield from visit.settle(server_id, "ACTIVE")
    yield from _rebuild(visit, server_id)


def _rebuild(visit: Visit, server_id: str) -> Steps[None]:
    image = visit.cloud.ids.image  # that the volume was made of: until 2.92 it has to be
    rebuilt = yield from visit.attempt(rebuild_server_via_volumes_boot(server_id, image=image))
    if rebuilt is None:
        return
    assert rebuilt.id == server_id
    yield from visit.settle(server_id, "ACTIVE")
