"""Placement: which host has room for what."""

from oslo_config import cfg
from placement import conf, db_api, deploy

from tests.cloud.config import CloudConfig
from tests.cloud.services.credentials import token_validation
from tests.cloud.services.serving import serve
from tests.cloud.services.sqlite import database_url


def start(config: CloudConfig) -> None:
    """Create Placement's tables and serve it in this process."""
    path = config.state / "placement.conf"
    path.write_text(f"""
[placement_database]
connection = {database_url(config.database("placement"))}
sqlite_synchronous = false
sync_on_startup = true
[api]
auth_strategy = keystone
{token_validation(config, "placement")}""")
    options = cfg.ConfigOpts()
    conf.register_opts(options)
    options([], project="placement", default_config_files=[str(path)])
    db_api.configure(options)
    serve(deploy.loadapp(options), config, "placement")
