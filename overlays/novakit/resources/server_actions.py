"""What can be done to a server: the actions of /servers/{server_id}/action."""

from typing import Literal

from novakit.resource import sent
from novakit_api.operations import server_actions
from novakit_core.flow import Flow
from novakit_core.method import method
from novakit_core.unset import UNSET, Unset

from .imaging import ImagingFlows, image_in_header


class ServerActionsFlows(ImagingFlows):
    """The actions. Those that Nova has retired are to be sent with `compute.send`."""

    _rebuild = server_actions.rebuild_server
    _create_image = server_actions.create_server_image

    start = sent(server_actions.start_server)
    stop = sent(server_actions.stop_server)
    pause = sent(server_actions.pause_server)
    unpause = sent(server_actions.unpause_server)
    suspend = sent(server_actions.suspend_server)
    resume = sent(server_actions.resume_server)
    lock = sent(server_actions.lock_server)
    unlock = sent(server_actions.unlock_server)
    rescue = sent(server_actions.rescue_server)
    unrescue = sent(server_actions.unrescue_server)
    shelve = sent(server_actions.shelve_server)
    shelve_offload = sent(server_actions.shelve_offload_server)
    unshelve = sent(server_actions.unshelve_server)
    resize = sent(server_actions.resize_server)
    confirm_resize = sent(server_actions.confirm_resize_server)
    revert_resize = sent(server_actions.revert_resize_server)
    migrate = sent(server_actions.migrate_server)
    live_migrate = sent(server_actions.live_migrate_server)
    evacuate = sent(server_actions.evacuate_server)
    restore = sent(server_actions.restore_server)
    force_delete = sent(server_actions.force_delete_server)
    change_password = sent(server_actions.change_server_password)
    add_security_group = sent(server_actions.add_server_security_group)
    remove_security_group = sent(server_actions.remove_server_security_group)
    reset_state = sent(server_actions.reset_server_state)
    inject_network_info = sent(server_actions.inject_server_network_info)
    trigger_crash_dump = sent(server_actions.trigger_server_crash_dump)

    @method
    def reboot(
        self,
        server_id: str,
        *,
        type: Literal["SOFT", "HARD"] = "SOFT",  # noqa: A002 - as the API has it
    ) -> Flow[None]:
        """Reboot the server: SOFT asks its operating system, HARD cuts the power."""
        yield from self.calls.send(server_actions.reboot_server(server_id, type=type))

    @method
    def create_backup(
        self,
        server_id: str,
        *,
        name: str,
        backup_type: str,
        rotation: int,
        metadata: dict[str, str] | Unset = UNSET,
    ) -> Flow[str | None]:
        """Make a backup of the server, and return the image's id; None when `rotation` is 0.

        Args:
            server_id: the UUID of the server.
            name: of the image.
            backup_type: the kind of backup that is counted, such as `daily`.
            rotation: how many backups of this kind to keep; older ones are deleted.
            metadata: properties for the image.
        """
        operation = server_actions.create_server_backup(
            server_id, name=name, backup_type=backup_type, rotation=rotation, metadata=metadata
        )
        reply, response = yield from self.calls.exchange(operation)
        return (reply.image_id if reply is not None else None) or image_in_header(response)

    @method
    def console_output(self, server_id: str, *, length: int | None = None) -> Flow[str]:
        """Return what the server wrote to its console.

        Args:
            server_id: the UUID of the server.
            length: how many lines, counted from the end; None for all.
        """
        operation = server_actions.get_server_console_output(
            server_id, length=UNSET if length is None else length
        )
        return (yield from self.calls.send(operation)).output
