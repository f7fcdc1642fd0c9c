"""Neutron: networks, ports, addresses and security groups."""

import inspect
import os
import sys
from importlib import metadata
from pathlib import Path

from tests.cloud.config import CloudConfig
from tests.cloud.services.credentials import token_validation
from tests.cloud.services.lifetime import serve_until_ended, wait_until_ready
from tests.cloud.services.sqlite import database_url


def run(state: Path) -> None:
    """Set Neutron up from nothing and serve it."""
    _choose_threading()
    config = CloudConfig.load(state)
    _configure(config)

    from tests.cloud.services import neutron_seed, sqlite
    from tests.cloud.services.fakes import agents
    from tests.cloud.services.serving import serve

    sqlite.install()
    agents.install()
    application = _application()
    wait_until_ready(config, "keystone")
    serve(application, config, "neutron")
    neutron_seed.seed(config)
    serve_until_ended(config, "neutron")


def _choose_threading() -> None:
    """Have eventlet patch what only works so; Neutron 28 and later use native threads."""
    if int(metadata.version("neutron").split(".")[0]) < 28:
        from neutron.common import eventlet_utils

        eventlet_utils.monkey_patch()


def _configure(config: CloudConfig) -> None:
    home = config.state / "neutron"
    home.mkdir()
    (home / "neutron.conf").write_text(_configuration(config, home))
    os.environ["OS_NEUTRON_CONFIG_DIR"] = str(home)
    os.environ["OS_NEUTRON_CONFIG_FILES"] = "neutron.conf"


def _application():
    """Create the tables and return the application."""
    from neutron import server
    from neutron.db.migration.models import head
    from neutron.server import api
    from neutron_lib.db import api as database

    def start():
        head.get_metadata().create_all(database.CONTEXT_WRITER.get_engine())
        return api.api_server()

    is_named = "prog" in inspect.signature(server.boot_server).parameters  # neutron ≥ 28
    return server.boot_server(start, **{"prog": "neutron-api"} if is_named else {})


def _configuration(config: CloudConfig, home: Path) -> str:
    from tests.cloud.services.fakes import agents

    return f"""
[DEFAULT]
log_file = {config.state}/neutron.log
state_path = {home}
transport_url = fake://
auth_strategy = keystone
api_paste_config = {sys.prefix}/etc/neutron/api-paste.ini
core_plugin = ml2
service_plugins = router
rpc_workers = 0
dhcp_agent_notification = false
notify_nova_on_port_status_changes = false
notify_nova_on_port_data_changes = false
[ml2]
type_drivers = flat,vxlan,local
tenant_network_types = vxlan
mechanism_drivers = {agents.DRIVER}
extension_drivers = port_security
[ml2_type_flat]
flat_networks = *
[ml2_type_vxlan]
vni_ranges = 1:2000
[database]
connection = {database_url(config.database("neutron"))}
sqlite_synchronous = false
[oslo_concurrency]
lock_path = {home}/locks
[oslo_messaging_notifications]
driver = noop
[oslo_policy]
enforce_scope = true
enforce_new_defaults = true
{token_validation(config, "network")}"""
