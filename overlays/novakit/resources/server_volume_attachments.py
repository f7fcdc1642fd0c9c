"""`compute.servers.volumes`: /servers/{server_id}/os-volume_attachments."""

from novakit.errors import DeadlineExceeded
from novakit.sending.calls import Calls
from novakit.servers.actions import Actions
from novakit.servers.attaching import VOLUME, Progress, until_attached, until_detached
from novakit.servers.networks import identify
from novakit_api.models import ServerVolumeAttachment
from novakit_api.operations import server_volume_attachments as operations
from novakit_api.resources import server_volume_attachments as generated
from novakit_core.checks import Identified
from novakit_core.client import S
from novakit_core.flow import Flow
from novakit_core.method import InFlow, method
from novakit_core.unset import UNSET, Unset


class ServerVolumeAttachments(generated.ServerVolumeAttachments[S]):
    """Volumes of servers. One that is listed need not be attached yet."""

    _calls: Calls

    @method
    def attach_and_wait(
        self: "ServerVolumeAttachments[InFlow]",
        server_id: str | Identified,
        volume_id: str | Identified,
        *,
        device: str | Unset | None = UNSET,
        tag: str | None = None,
        delete_on_termination: bool | None = None,
        timeout: float | None = 600.0,
        progress: Progress[ServerVolumeAttachment] | None = None,
    ) -> Flow[ServerVolumeAttachment]:
        """Attach a volume and wait until that is done. Needs 2.51, as before Nova tells no end.

        Args:
            server_id: the UUID of the server, or an object that has it.
            volume_id: the id of the volume, or an object that has it.
            device: the device inside the server, such as /dev/vdb; Nova chooses if it is left out.
            tag: by which the server finds the disk in its metadata. Since 2.49.
            delete_on_termination: whether to delete it together with the server. Since 2.79.
            timeout: seconds to wait at most once Nova has taken the order, None for ever.
            progress: called after each poll with the attachment, None while it is not listed.

        Raises:
            ActionFailed: it could not be attached.
            ServerFailed: the server is gone.
            WaitTimeout: it is not attached in time; Nova goes on.
            UnsupportedByCloud: before anything is sent, where Nova does not tell when it is done.
            DeadlineExceeded: the client's `deadline`, which bounds all of it, came first.
        """
        server, volume = identify(server_id, "server_id"), identify(volume_id, "volume_id")
        operation = operations.attach_server_volume(
            server,
            volume,
            device=device,
            tag=tag,
            delete_on_termination=delete_on_termination,
        )
        end = Actions(self._calls, server, VOLUME.attaching, None, to_the_end=True)
        yield from self._calls.choose(end.asking())
        _, response = yield from self._calls.exchange(operation)
        asked = response.request_id
        try:
            return (
                yield from until_attached(
                    self._calls, VOLUME, server, volume, asked, timeout, progress
                )
            )
        except DeadlineExceeded as error:
            error.add_note(f"The volume is being attached by the request {asked}.")
            raise

    @method
    def detach_and_wait(
        self: "ServerVolumeAttachments[InFlow]",
        server_id: str | Identified,
        volume_id: str | Identified,
        *,
        timeout: float | None = 600.0,
        progress: Progress[ServerVolumeAttachment] | None = None,
    ) -> Flow[None]:
        """Detach a volume and wait until it is gone from the server.

        Args:
            server_id: the UUID of the server, or an object that has it.
            volume_id: the id of the volume, or an object that has it.
            timeout: seconds to wait at most once Nova has taken the order, None for ever.
            progress: called after each poll with the attachment, None when it is gone.

        Raises:
            ActionFailed: it could not be detached, as when the guest does not let go of it.
            WaitTimeout: it is not gone in time; Nova goes on.
            DeadlineExceeded: the client's `deadline`, which bounds all of it, came first.
        """
        server, volume = identify(server_id, "server_id"), identify(volume_id, "volume_id")
        operation = operations.detach_server_volume(server, volume)
        _, response = yield from self._calls.exchange(operation)
        asked = response.request_id
        yield from until_detached(self._calls, VOLUME, server, volume, asked, timeout, progress)

    @method
    def wait_until_attached(
        self: "ServerVolumeAttachments[InFlow]",
        server_id: str | Identified,
        volume_id: str | Identified,
        *,
        request_id: str | None = None,
        timeout: float | None = 600.0,
        progress: Progress[ServerVolumeAttachment] | None = None,
    ) -> Flow[ServerVolumeAttachment]:
        """Wait until a volume is attached, whoever asked for it. Since 2.51.

        It is when Nova lists it and has no attaching to that server under way.

        Args:
            server_id: the UUID of the server, or an object that has it.
            volume_id: the id of the volume, or an object that has it.
            request_id: of the request that asked for it (`last_response.request_id` after
                `attach`): then only that one counts, and its failure is told at once.
            timeout: seconds to wait at most, None for ever.
            progress: called after each poll with the attachment, None while it is not listed.

        Raises:
            ActionFailed: it could not be attached, or is gone again.
            ServerFailed: the server is gone.
            WaitTimeout: the time is over.
        """
        server, volume = identify(server_id, "server_id"), identify(volume_id, "volume_id")
        return (
            yield from until_attached(
                self._calls, VOLUME, server, volume, request_id, timeout, progress
            )
        )

    @method
    def wait_until_detached(
        self: "ServerVolumeAttachments[InFlow]",
        server_id: str | Identified,
        volume_id: str | Identified,
        *,
        request_id: str | None = None,
        timeout: float | None = 600.0,
        progress: Progress[ServerVolumeAttachment] | None = None,
    ) -> Flow[None]:
        """Wait until a volume is gone from a server, whoever asked for it.

        Args:
            server_id: the UUID of the server, or an object that has it.
            volume_id: the id of the volume, or an object that has it.
            request_id: of the request that asked for it (`last_response.request_id` after
                `detach`); without it the last detaching from that server counts.
            timeout: seconds to wait at most, None for ever.
            progress: called after each poll with the attachment, None when it is gone.

        Raises:
            ActionFailed: it could not be detached.
            WaitTimeout: the time is over.
        """
        server, volume = identify(server_id, "server_id"), identify(volume_id, "volume_id")
        yield from until_detached(
            self._calls, VOLUME, server, volume, request_id, timeout, progress
        )
