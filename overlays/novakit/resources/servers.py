"""`compute.servers`: /servers and its actions."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Literal

from novakit.server_move import ServerMove
from novakit.servers.creating_many import CreatingMany
from novakit.servers.endings import Endings
from novakit.servers.find import PROJECT, exactly, find, the_name
from novakit.servers.imaging import image_in_header
from novakit.servers.many import ManyServers
from novakit.servers.moving import move_all
from novakit.servers.spelled_out import spelled_out
from novakit_api.models import Hypervisor, Server
from novakit_api.operations import server_actions, servers
from novakit_api.resources import servers as generated
from novakit_core.checks import Identified
from novakit_core.client import S
from novakit_core.flow import Flow
from novakit_core.method import InFlow, method
from novakit_core.unset import UNSET, Unset

from .hypervisors import Hypervisors
from .server_interfaces import ServerInterfaces
from .server_metadata import ServerMetadata
from .server_password import ServerPassword
from .server_volume_attachments import ServerVolumeAttachments


class Servers(CreatingMany[S], Endings[S], ManyServers[S], generated.Servers[S]):  # type: ignore[misc]  # pyright: ignore[reportIncompatibleVariableOverride]  # easier arguments
    """Virtual machines."""

    _create = servers.create_server
    _rebuild = server_actions.rebuild_server
    _create_image = server_actions.create_server_image

    @cached_property
    def metadata(self) -> ServerMetadata[S]:
        """Keys and values that users give servers."""
        return ServerMetadata(self._calls, self._driver)

    @cached_property
    def volumes(self) -> ServerVolumeAttachments[S]:
        """Volumes of servers."""
        return ServerVolumeAttachments(self._calls, self._driver)

    @cached_property
    def interfaces(self) -> ServerInterfaces[S]:
        """Network interfaces of servers."""
        return ServerInterfaces(self._calls, self._driver)

    @cached_property
    def password(self) -> ServerPassword[S]:
        """Passwords that servers told."""
        return ServerPassword(self._calls, self._driver)

    @method
    def find(self: "Servers[InFlow]", name_or_id: str) -> Flow[Server]:
        """Return the one server with this name or id, as `get` does.

        Args:
            name_or_id: the whole of it; names are compared letter by letter.

        Raises:
            NotFoundByName: there is none.
            NoUniqueMatch: several have the name.
        """
        return (
            yield from find(
                name_or_id,
                "server",
                PROJECT,
                lambda: self.list(name=exactly(name_or_id)),
                the_name,
                get=self.get,
                whole=True,  # from 2.71 on only GET of one server tells its server groups
            )
        )

    @method
    def reboot(  # type: ignore[override]  # pyright: ignore[reportIncompatibleVariableOverride]  # a default
        self: "Servers[InFlow]",
        server_id: str | Identified,
        type: Literal["SOFT", "HARD"] = "SOFT",  # noqa: A002 - as the API has it
    ) -> Flow[None]:
        """Reboot the server: SOFT asks its operating system, HARD cuts the power.

        Args:
            server_id: the UUID of the server, or an object that has it.
            type: SOFT or HARD.
        """
        yield from self._calls.send(server_actions.reboot_server(server_id, type))

    @method
    def create_backup(  # type: ignore[override]  # pyright: ignore[reportIncompatibleVariableOverride]  # returns the id
        self: "Servers[InFlow]",
        server_id: str | Identified,
        name: str,
        backup_type: str,
        rotation: int,
        *,
        metadata: Mapping[str, str] | None = None,
    ) -> Flow[str | None]:
        """Make a backup of the server, and return the image's id.

        Args:
            server_id: the UUID of the server, or an object that has it.
            name: of the image.
            backup_type: the kind of backup that is counted, such as `daily`.
            rotation: how many backups of this kind to keep; older ones are deleted, at 0 all of
                them and this one too.
            metadata: properties for the image.

        Returns:
            The image's id. Until 2.44 None where `rotation` is 0; from 2.45 on Nova tells it also
            of an image that it will delete at once.
        """
        operation = server_actions.create_server_backup(
            server_id, name, backup_type, rotation, metadata=metadata
        )
        reply, response = yield from self._calls.exchange(operation)
        return (reply.image_id if reply is not None else None) or image_in_header(response)

    @method
    def console_output(  # type: ignore[override]  # pyright: ignore[reportIncompatibleVariableOverride]  # returns the text
        self: "Servers[InFlow]", server_id: str | Identified, *, length: int | None = None
    ) -> Flow[str]:
        """Return what the server wrote to its console.

        Args:
            server_id: the UUID of the server, or an object that has it.
            length: how many lines, counted from the end; None for all.
        """
        operation = server_actions.get_server_console_output(
            server_id, length=UNSET if length is None else length
        )
        return (yield from self._calls.send(operation)).output

    @method
    @spelled_out(Hypervisors.evacuate)
    def migrate_all(  # noqa: D417 - spelled out
        self: "Servers[InFlow]",
        host: str | Hypervisor,
        *,
        target_host: str | None = None,
        max_servers: int | None = None,
    ) -> Flow[Sequence[ServerMove]]:
        """Ask Nova to migrate each server of a compute host, off for a while, to another one.

        A server that Nova took is in VERIFY_RESIZE at the end, and `confirm_resize` lets go of the
        host. Nova needs 2.56 to use a certain host. For administrators.

        Args:
            host, target_host, max_servers: the arguments of `hypervisors.evacuate`.
        """
        to: str | Unset = UNSET if target_host is None else target_host
        return move_all(self, host, max_servers, lambda server: self.migrate(server, host=to))
