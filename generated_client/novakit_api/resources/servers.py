# Generated from spec/ by `make generate`: change the spec, not this file.
"""Virtual machines."""

from functools import cached_property
from typing import TYPE_CHECKING

from novakit_core.client import S
from novakit_core.listing import Order
from novakit_core.page import page_of
from novakit_core.resource import Resource, listed, sent

from ..models.server_replies import ServerSummary
from ..models.servers import Server
from ..operations import server_actions, servers

if TYPE_CHECKING:
    from .server_diagnostics import ServerDiagnostics
    from .server_instance_actions import ServerInstanceActions
    from .server_interfaces import ServerInterfaces
    from .server_ips import ServerIps
    from .server_metadata import ServerMetadata
    from .server_migrations import ServerMigrations
    from .server_password import ServerPassword
    from .server_remote_consoles import ServerRemoteConsoles
    from .server_security_groups import ServerSecurityGroups
    from .server_shares import ServerShares
    from .server_tags import ServerTags
    from .server_topology import ServerTopology
    from .server_volume_attachments import ServerVolumeAttachments


class Servers(Resource[S]):
    """Virtual machines."""

    list_summaries = listed(
        servers.list_servers,
        ServerSummary,
        lambda reply: page_of(reply.servers, reply.servers_links),
        limit=True,
        marker="id",
        order=Order(key="created_at", direction="desc", last="uuid"),
    )
    create = sent(servers.create_server)
    list = listed(
        servers.list_servers_detail,
        Server,
        lambda reply: page_of(reply.servers, reply.servers_links),
        limit=True,
        marker="id",
        order=Order(key="created_at", direction="desc", last="uuid"),
    )
    get = sent(servers.show_server)
    update = sent(servers.update_server)
    delete = sent(servers.delete_server)
    start = sent(server_actions.start_server)
    stop = sent(server_actions.stop_server)
    reboot = sent(server_actions.reboot_server)
    rebuild = sent(server_actions.rebuild_server)
    resize = sent(server_actions.resize_server)
    confirm_resize = sent(server_actions.confirm_resize_server)
    revert_resize = sent(server_actions.revert_resize_server)
    create_image = sent(server_actions.create_server_image)
    create_backup = sent(server_actions.create_server_backup)
    console_output = sent(server_actions.get_server_console_output)
    trigger_crash_dump = sent(server_actions.trigger_server_crash_dump)
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
    restore = sent(server_actions.restore_server)
    force_delete = sent(server_actions.force_delete_server)
    change_password = sent(server_actions.change_server_password)
    add_security_group = sent(server_actions.add_server_security_group)
    remove_security_group = sent(server_actions.remove_server_security_group)
    migrate = sent(server_actions.migrate_server)
    live_migrate = sent(server_actions.live_migrate_server)
    evacuate = sent(server_actions.evacuate_server)
    reset_state = sent(server_actions.reset_server_state)
    inject_network_info = sent(server_actions.inject_server_network_info)
    add_floating_ip = sent(server_actions.add_server_floating_ip)
    remove_floating_ip = sent(server_actions.remove_server_floating_ip)
    add_fixed_ip = sent(server_actions.add_server_fixed_ip)
    remove_fixed_ip = sent(server_actions.remove_server_fixed_ip)
    get_vnc_console = sent(server_actions.get_server_vnc_console)
    get_spice_console = sent(server_actions.get_server_spice_console)
    get_serial_console = sent(server_actions.get_server_serial_console)

    @cached_property
    def metadata(self) -> "ServerMetadata[S]":
        """Keys and values that users give servers."""
        from .server_metadata import ServerMetadata

        return ServerMetadata(self._calls, self._driver)

    @cached_property
    def tags(self) -> "ServerTags[S]":
        """Short labels that servers are found by."""
        from .server_tags import ServerTags

        return ServerTags(self._calls, self._driver)

    @cached_property
    def ips(self) -> "ServerIps[S]":
        """Addresses of servers."""
        from .server_ips import ServerIps

        return ServerIps(self._calls, self._driver)

    @cached_property
    def diagnostics(self) -> "ServerDiagnostics[S]":
        """What hypervisors measure at servers."""
        from .server_diagnostics import ServerDiagnostics

        return ServerDiagnostics(self._calls, self._driver)

    @cached_property
    def topology(self) -> "ServerTopology[S]":
        """NUMA topology of servers."""
        from .server_topology import ServerTopology

        return ServerTopology(self._calls, self._driver)

    @cached_property
    def password(self) -> "ServerPassword[S]":
        """Passwords that servers told."""
        from .server_password import ServerPassword

        return ServerPassword(self._calls, self._driver)

    @cached_property
    def security_groups(self) -> "ServerSecurityGroups[S]":
        """Security groups of servers."""
        from .server_security_groups import ServerSecurityGroups

        return ServerSecurityGroups(self._calls, self._driver)

    @cached_property
    def remote_consoles(self) -> "ServerRemoteConsoles[S]":
        """Screens and serial ports of servers."""
        from .server_remote_consoles import ServerRemoteConsoles

        return ServerRemoteConsoles(self._calls, self._driver)

    @cached_property
    def interfaces(self) -> "ServerInterfaces[S]":
        """Network interfaces of servers."""
        from .server_interfaces import ServerInterfaces

        return ServerInterfaces(self._calls, self._driver)

    @cached_property
    def volumes(self) -> "ServerVolumeAttachments[S]":
        """Volumes of servers."""
        from .server_volume_attachments import ServerVolumeAttachments

        return ServerVolumeAttachments(self._calls, self._driver)

    @cached_property
    def instance_actions(self) -> "ServerInstanceActions[S]":
        """What was done with servers."""
        from .server_instance_actions import ServerInstanceActions

        return ServerInstanceActions(self._calls, self._driver)

    @cached_property
    def migrations(self) -> "ServerMigrations[S]":
        """Live migrations of servers."""
        from .server_migrations import ServerMigrations

        return ServerMigrations(self._calls, self._driver)

    @cached_property
    def shares(self) -> "ServerShares[S]":
        """File shares of servers."""
        from .server_shares import ServerShares

        return ServerShares(self._calls, self._driver)
