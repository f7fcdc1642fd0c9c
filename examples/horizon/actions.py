"""What is done to a server: power, locks, rescue, sizes, images, moves."""

from typing import Literal

from novakit_api import UNSET
from novakit_api.models import ServerInstanceActionSummary, ServerRebuilt

from .client import Request, compute


def server_start(request: Request, instance_id: str) -> None:
    compute(request).servers.start(instance_id)


def server_stop(request: Request, instance_id: str) -> None:
    compute(request).servers.stop(instance_id)


def server_reboot(request: Request, instance_id: str, soft_reboot: bool = False) -> None:
    compute(request).servers.reboot(instance_id, "SOFT" if soft_reboot else "HARD")


def server_pause(request: Request, instance_id: str) -> None:
    compute(request).servers.pause(instance_id)


def server_unpause(request: Request, instance_id: str) -> None:
    compute(request).servers.unpause(instance_id)


def server_suspend(request: Request, instance_id: str) -> None:
    compute(request).servers.suspend(instance_id)


def server_resume(request: Request, instance_id: str) -> None:
    compute(request).servers.resume(instance_id)


def server_shelve(request: Request, instance_id: str) -> None:
    compute(request).servers.shelve(instance_id)


def server_unshelve(request: Request, instance_id: str) -> None:
    compute(request).servers.unshelve(instance_id)


def server_lock(request: Request, instance_id: str) -> None:
    compute(request).servers.lock(instance_id)


def server_unlock(request: Request, instance_id: str) -> None:
    compute(request).servers.unlock(instance_id)


def server_rescue(
    request: Request, instance_id: str, password: str | None = None, image: str | None = None
) -> None:
    """Boot the server from another image, with its own disk beside."""
    compute(request).servers.rescue(instance_id, admin_pass=password, image=image)


def server_unrescue(request: Request, instance_id: str) -> None:
    compute(request).servers.unrescue(instance_id)


def server_rebuild(
    request: Request,
    instance_id: str,
    image_id: str,
    password: str | None = None,
    disk_config: Literal["AUTO", "MANUAL"] | None = None,
    description: str | None = None,
) -> ServerRebuilt:
    """Make the server's disk anew from an image."""
    return compute(request).servers.rebuild(
        instance_id,
        image=image_id,
        admin_pass=password,
        disk_config=disk_config,
        description=description or UNSET,
    )


def server_change_password(request: Request, instance_id: str, password: str) -> None:
    compute(request).servers.change_password(instance_id, password)


def server_resize(
    request: Request,
    instance_id: str,
    flavor: str,
    disk_config: Literal["AUTO", "MANUAL"] | None = None,
) -> None:
    compute(request).servers.resize(instance_id, flavor, disk_config=disk_config)


def server_confirm_resize(request: Request, instance_id: str) -> None:
    compute(request).servers.confirm_resize(instance_id)


def server_revert_resize(request: Request, instance_id: str) -> None:
    compute(request).servers.revert_resize(instance_id)


def server_migrate(request: Request, instance_id: str) -> None:
    compute(request).servers.migrate(instance_id)


def server_live_migrate(
    request: Request,
    instance_id: str,
    host: str | None,
    block_migration: bool | Literal["auto"] = False,
    disk_over_commit: bool = False,
) -> None:
    """Move the server while it runs. Nova heeds `disk_over_commit` until 2.24: then it goes so."""
    compute(request).servers.live_migrate(
        instance_id, block_migration, host, disk_over_commit=disk_over_commit or None
    )


def snapshot_create(request: Request, instance_id: str, name: str) -> str | None:
    """Have an image made of the server; return the image's id."""
    return compute(request).servers.create_image(instance_id, name=name)


def instance_action_list(request: Request, instance_id: str) -> list[ServerInstanceActionSummary]:
    """Return what was done to the server, the latest first."""
    return compute(request).servers.instance_actions.list(instance_id).to_list()
