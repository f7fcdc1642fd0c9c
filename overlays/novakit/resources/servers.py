"""`compute.servers`: /servers and its actions."""

from collections.abc import Mapping, Sequence
from typing import Literal

from novakit_api.models import Server, ServerRebuilt
from novakit_api.operations import server_actions, servers
from novakit_api.unset import UNSET, Unset

from novakit.boot import files_request, with_our_names
from novakit.encoding import Content, encode_user_data
from novakit.errors import NotFound, UndecodableReply
from novakit.find import UUID, exactly, only
from novakit.flow import Flow
from novakit.method import Awaited, Blocking, method
from novakit.networks import Identified, identify
from novakit.pagination import page_of
from novakit.resource import listed, sent

from .booting import BootingFlows


class ServersFlows(BootingFlows):
    """Servers, and what can be done to them."""

    _create = servers.create_server

    list = listed(
        servers.list_servers_detail, lambda reply: page_of(reply.servers, reply.servers_links)
    )
    list_summaries = listed(
        servers.list_servers, lambda reply: page_of(reply.servers, reply.servers_links)
    )
    get = sent(servers.show_server)
    update = sent(servers.update_server)
    delete = sent(servers.delete_server)

    start = sent(server_actions.start_server)
    stop = sent(server_actions.stop_server)
    resize = sent(server_actions.resize_server)
    confirm_resize = sent(server_actions.confirm_resize_server)
    revert_resize = sent(server_actions.revert_resize_server)
    trigger_crash_dump = sent(server_actions.trigger_server_crash_dump)

    @method
    def find(self, name_or_id: str) -> Flow[Server]:
        """Return the one server with this name or id.

        Raises:
            NotFoundByName: there is none.
            NoUniqueMatch: several have the name.
        """
        if UUID.fullmatch(name_or_id):
            try:
                return (yield from self.get(name_or_id))
            except NotFound:
                pass  # a server may have a name that looks like an id
        found = yield from self.list(name=exactly(name_or_id)).to_list()
        return only(found, name_or_id, "server")

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
    def rebuild(
        self,
        server_id: str,
        *,
        image: str | Identified,
        name: str | Unset = UNSET,
        admin_pass: str | Unset = UNSET,
        metadata: Mapping[str, str] | Unset = UNSET,
        preserve_ephemeral: bool | Unset = UNSET,
        disk_config: Literal["AUTO", "MANUAL"] | Unset = UNSET,
        access_ipv4: str | Unset = UNSET,
        access_ipv6: str | Unset = UNSET,
        files: Mapping[str, Content] | Unset = UNSET,
        description: str | Unset | None = UNSET,
        key_name: str | Unset | None = UNSET,
        user_data: Content | Unset | None = UNSET,
        trusted_image_certificates: Sequence[str] | Unset | None = UNSET,
        hostname: str | Unset = UNSET,
    ) -> Flow[ServerRebuilt]:
        """Replace the root disk by an image. What is left out stays as it is.

        Args:
            server_id: the UUID of the server.
            image: the id of the image, or an object that has it.
            name: the new name.
            admin_pass: the administrator's password to set; Nova makes one up if it is left out.
            metadata: the keys and values to keep instead of the present ones.
            preserve_ephemeral: whether to keep the ephemeral disks; for some bare-metal drivers.
            disk_config: how to lay out the root disk.
            access_ipv4: an address at which the server can be reached.
            access_ipv6: an address at which the server can be reached.
            files: contents by path, encoded here. Up to 2.56.
            description: the new description; None removes it. Since 2.19.
            key_name: the key pair to put into the server; None for none. Since 2.54.
            user_data: encoded here; None removes it. Since 2.57.
            trusted_image_certificates: ids; None for the cloud's default. Since 2.63.
            hostname: the host name inside the server. Since 2.90.
        """
        if user_data is not UNSET and user_data is not None:
            user_data = encode_user_data(user_data)
        certificates = trusted_image_certificates
        operation = server_actions.rebuild_server(
            server_id,
            image=identify(image),
            name=name,
            admin_pass=admin_pass,
            metadata=UNSET if metadata is UNSET else dict(metadata),
            preserve_ephemeral=preserve_ephemeral,
            disk_config=disk_config,
            access_ipv4=access_ipv4,
            access_ipv6=access_ipv6,
            personality=UNSET if files is UNSET else files_request(files),
            description=description,
            key_name=key_name,
            user_data=user_data,
            trusted_image_certificates=certificates
            if certificates is UNSET or certificates is None
            else [*certificates],
            hostname=hostname,
        )
        return (yield from self.calls.send(with_our_names(operation)))

    @method
    def create_image(
        self, server_id: str, *, name: str, metadata: dict[str, str] | Unset = UNSET
    ) -> Flow[str]:
        """Make an image of the server, and return the image's id, at every microversion."""
        operation = server_actions.create_server_image(server_id, name=name, metadata=metadata)
        reply, response = yield from self.calls.exchange(operation)
        if reply is not None and reply.image_id:
            return reply.image_id
        # Before 2.45 the id stands at the end of a URL in a header.
        image_id = response.headers.get("location", "").rstrip("/").rpartition("/")[2]
        if not image_id:
            raise UndecodableReply.from_response(response, "it does not tell the image's id")
        return image_id

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


class Servers(Blocking, ServersFlows):
    """`compute.servers` of `Compute`."""


class AsyncServers(Awaited, ServersFlows):
    """`compute.servers` of `AsyncCompute`."""
