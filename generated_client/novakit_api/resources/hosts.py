# Generated from spec/ by `make generate`: change the spec, not this file.
"""Compute hosts, as they were seen until 2.42."""

from novakit_core.client import S
from novakit_core.page import only_page
from novakit_core.resource import Resource, listed, sent

from ..models.hosts import Host
from ..operations import hosts


class Hosts(Resource[S]):
    """Compute hosts, as they were seen until 2.42."""

    list = listed(hosts.list_hosts, Host, only_page)
    get = sent(hosts.show_host)
    update = sent(hosts.update_host)
    startup = sent(hosts.startup_host)
    shutdown = sent(hosts.shutdown_host)
    reboot = sent(hosts.reboot_host)
