"""Glance: images, kept as files."""

import os
import sys
from pathlib import Path

from tests.cloud.config import CloudConfig
from tests.cloud.services import sqlite
from tests.cloud.services.credentials import token_validation
from tests.cloud.services.lifetime import serve_until_ended, wait_until_ready
from tests.cloud.services.serving import serve

_STORES = ("images", "staging", "tasks")


def run(state: Path) -> None:
    """Set Glance up from nothing and serve it."""
    config = CloudConfig.load(state)
    _configure(config)
    sqlite.install()

    from glance.common import wsgi_app
    from glance.db.sqlalchemy import api, models

    from tests.cloud.services import glance_seed

    models.register_models(api.get_engine())
    application = wsgi_app.init_app()
    wait_until_ready(config, "keystone")
    serve(application, config, "glance")
    glance_seed.seed(config)
    serve_until_ended(config, "glance")


def _configure(config: CloudConfig) -> None:
    home = config.state / "glance"
    for store in _STORES:
        (home / store).mkdir(parents=True)
    path = home / "glance-api.conf"
    path.write_text(_configuration(config, home))
    os.environ["OS_GLANCE_CONFIG_DIR"] = str(home)  # where the application looks once more

    from glance.common import config as glance_config
    from glance.common import wsgi_app as wsgi_app  # it registers options of the command line
    from oslo_config import cfg

    glance_config.set_config_defaults()
    cfg.CONF([], project="glance", prog="glance-api", default_config_files=[str(path)])


def _configuration(config: CloudConfig, home: Path) -> str:
    return f"""
[DEFAULT]
log_file = {config.state}/glance.log
transport_url = fake://
enabled_backends = files:file
enabled_import_methods = []
worker_self_reference_url = {config.url("glance")}
[database]
connection = {sqlite.database_url(config.database("glance"))}
sqlite_synchronous = false
[glance_store]
default_backend = files
[files]
filesystem_store_datadir = {home}/images
[os_glance_staging_store]
filesystem_store_datadir = {home}/staging
[os_glance_tasks_store]
filesystem_store_datadir = {home}/tasks
[oslo_concurrency]
lock_path = {home}/locks
[oslo_policy]
enforce_scope = true
enforce_new_defaults = true
[paste_deploy]
flavor = keystone
config_file = {sys.prefix}/etc/glance/glance-api-paste.ini
{token_validation(config, "image")}"""
