"""Cinder: volumes and snapshots. API, scheduler and the volume service share one process."""

import os
import sys
import threading
from importlib import metadata
from pathlib import Path

from tests.cloud.config import HOST, CloudConfig
from tests.cloud.services.credentials import service_credentials, token_validation
from tests.cloud.services.lifetime import serve_until_ended, wait_until_ready

_BACKEND = "fake"
_VOLUME_HOST = f"controller@{_BACKEND}"


def run(state: Path) -> None:
    """Set Cinder up from nothing and serve it."""
    _choose_threading()
    config = CloudConfig.load(state)
    _configure(config)

    from cinder.db import migration

    from tests.cloud.services import cinder_seed, sqlite
    from tests.cloud.services.fakes import volumes
    from tests.cloud.services.serving import serve

    sqlite.install()
    migration.db_sync()
    volumes.install()
    wait_until_ready(config, "keystone")
    _start_services()
    serve(_application(), config, "cinder")
    wait_until_ready(config, "glance")
    cinder_seed.seed(config)
    serve_until_ended(config, "cinder")


def _choose_threading() -> None:
    """Choose native threads from cinder 28 on; older releases only work patched by eventlet."""
    if int(metadata.version("cinder").split(".")[0]) >= 28:
        os.environ["OS_CINDER_DISABLE_EVENTLET_PATCHING"] = "1"
        from cinder import monkey_patch

        monkey_patch.patch(backend="threading")
    else:
        import eventlet

        eventlet.monkey_patch()


def _configure(config: CloudConfig) -> None:
    """Write cinder.conf and make it Cinder's global configuration."""
    home = config.state / "cinder"
    home.mkdir()
    path = home / "cinder.conf"
    path.write_text(_configuration(config, home))

    from cinder import objects, version
    from cinder.cmd import volume  # it registers most options
    from oslo_config import cfg
    from oslo_log import log

    objects.register_all()
    arguments = ["--config-file", str(path)]
    cfg.CONF(arguments, project="cinder", version=version.version_string())
    cfg.CONF.register_opt(volume.host_opt, group=_BACKEND)
    log.setup(cfg.CONF, "cinder")


def _start_services() -> None:
    from cinder import coordination, rpc, service
    from cinder.common import constants
    from oslo_config import cfg

    coordination.COORDINATOR.start()
    rpc.init(cfg.CONF)
    # The scheduler's start waits until a volume service has reported.
    scheduler = service.Service.create(binary=constants.SCHEDULER_BINARY)
    starting = threading.Thread(target=scheduler.start, daemon=True)
    starting.start()
    service.Service.create(
        host=_VOLUME_HOST,
        service_name=_BACKEND,
        binary=constants.VOLUME_BINARY,
        coordination=False,
    ).start()
    starting.join()


def _application():
    from cinder.common import config
    from oslo_config import cfg
    from oslo_service import wsgi

    config.set_middleware_defaults()
    return wsgi.Loader(cfg.CONF).load_app(name="osapi_volume")


def _configuration(config: CloudConfig, home: Path) -> str:
    from tests.cloud.services.fakes import volumes
    from tests.cloud.services.sqlite import database_url

    return f"""
[DEFAULT]
log_file = {config.state}/cinder.log
state_path = {home}
transport_url = fake://
auth_strategy = keystone
api_paste_config = {sys.prefix}/etc/cinder/api-paste.ini
resource_query_filters_file = {sys.prefix}/etc/cinder/resource_filters.json
host = controller
my_ip = {HOST}
enabled_backends = {_BACKEND}
default_volume_type = __DEFAULT__
glance_api_servers = {config.url("glance")}
[{_BACKEND}]
volume_driver = {volumes.DRIVER}
volume_backend_name = {_BACKEND}
[database]
connection = {database_url(config.database("cinder"))}
sqlite_synchronous = false
[coordination]
backend_url = file://{home}/coordination
[key_manager]
backend = cinder.keymgr.conf_key_mgr.ConfKeyManager
fixed_key = {"0" * 64}
[oslo_concurrency]
lock_path = {home}/locks
[oslo_messaging_notifications]
driver = noop
[oslo_policy]
enforce_scope = true
enforce_new_defaults = true
{service_credentials(config, "nova")}
{service_credentials(config, "service_user")}
send_service_user_token = true
{token_validation(config, "block-storage")}"""
