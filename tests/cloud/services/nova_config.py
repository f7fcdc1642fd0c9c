"""Nova's configuration."""

import sys

import nova.conf
from nova import config as nova_config
from nova import objects
from oslo_log import log
from oslo_service import _options as service_options

from tests.cloud.config import HOST, REGION, CloudConfig
from tests.cloud.services.credentials import service_credentials, token_validation
from tests.cloud.services.sqlite import database_url


def configure(config: CloudConfig) -> None:
    """Write nova.conf and make it Nova's global configuration."""
    path = config.state / "nova.conf"
    path.write_text(_configuration(config))
    for directory in ("nova/instances", "locks"):
        (config.state / directory).mkdir(parents=True)
    nova.conf.CONF.register_opts(service_options.service_opts)
    nova_config.parse_args(["nova", "--config-file", str(path)], default_config_files=[str(path)])
    log.setup(nova.conf.CONF, "nova")
    objects.register_all()


def _configuration(config: CloudConfig) -> str:
    return f"""
[DEFAULT]
log_file = {config.state}/nova.log
state_path = {config.state}/nova
instances_path = {config.state}/nova/instances
transport_url = fake://
rpc_response_timeout = 60
compute_driver = fake.FakeDriver
host = {config.computes[0]}
my_ip = {HOST}
report_interval = 10
service_down_time = 60
periodic_fuzzy_delay = 5
update_resources_interval = 30
sync_power_state_interval = -1
heal_instance_info_cache_interval = -1
block_device_allocate_retries_interval = 1
allow_resize_to_same_host = true
vif_plugging_timeout = 0
vif_plugging_is_fatal = false
manager_shutdown_timeout = 0
default_thread_pool_size = 30
max_concurrent_builds = 0
[api]
auth_strategy = keystone
response_validation = error
[wsgi]
api_paste_config = {sys.prefix}/etc/nova/api-paste.ini
[api_database]
connection = {database_url(config.database("nova_api"))}
sqlite_synchronous = false
[database]
connection = {database_url(config.database("nova_cell1"))}
sqlite_synchronous = false
[oslo_concurrency]
lock_path = {config.state}/locks
[oslo_policy]
enforce_scope = true
enforce_new_defaults = true
[oslo_messaging_notifications]
driver = noop
[notifications]
notification_format = unversioned
[key_manager]
backend = nova.keymgr.conf_key_mgr.ConfKeyManager
fixed_key = {"0" * 64}
[quota]
instances = 10000
cores = 100000
ram = 1000000000
key_pairs = 10000
server_groups = 10000
server_group_members = 10000
[vnc]
enabled = true
novncproxy_base_url = http://127.0.0.1:6080/vnc_auto.html
[serial_console]
enabled = true
[spice]
enabled = true
[mks]
enabled = true
[scheduler]
discover_hosts_in_cells_interval = -1
[filter_scheduler]
track_instance_changes = false
enabled_filters = {",".join(_FILTERS)}
[glance]
api_servers = {config.url("glance")}
num_retries = 0
{service_credentials(config, "service_user")}
send_service_user_token = true
{service_credentials(config, "placement")}
valid_interfaces = public
{service_credentials(config, "neutron")}
valid_interfaces = public
http_retries = 0
{service_credentials(config, "cinder")}
catalog_info = volumev3:cinderv3:publicURL
http_retries = 0
os_region_name = {REGION}
{token_validation(config, "compute", cache_seconds=-1)}"""


_FILTERS = (
    "ComputeFilter",
    "ComputeCapabilitiesFilter",
    "ImagePropertiesFilter",
    "ServerGroupAntiAffinityFilter",
    "ServerGroupAffinityFilter",
    "SameHostFilter",
    "DifferentHostFilter",
)
"""Nova's defaults, and those that make scheduler hints matter."""
