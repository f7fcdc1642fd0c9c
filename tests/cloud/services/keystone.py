"""Keystone: identity, the catalog and tokens."""

import json
import os
import urllib.request
from pathlib import Path

from tests.cloud.config import PASSWORD, CloudConfig
from tests.cloud.services.lifetime import serve_until_ended

_KEYS = ("fernet_tokens", "fernet_receipts", "credential")


def run(state: Path) -> None:
    """Set Keystone up from nothing and serve it."""
    config = CloudConfig.load(state)
    _configure(config)
    _create_keys()

    from tests.cloud.services import keystone_seed, sqlite
    from tests.cloud.services.serving import serve

    sqlite.install()
    keystone_seed.seed(config)
    serve(_application(), config, "keystone")
    _warm_up(config)
    serve_until_ended(config, "keystone")


def _configure(config: CloudConfig) -> None:
    from tests.cloud.services.sqlite import database_url

    path = config.state / "keystone.conf"
    path.write_text(_configuration(config, database_url(config.database("keystone"))))
    os.environ["OS_KEYSTONE_CONFIG_FILES"] = str(path)
    os.environ["OS_KEYSTONE_CONFIG_DIR"] = ""

    import keystone.server
    from keystone.common.sql import upgrades

    keystone.server.configure(config_files=[str(path)])
    upgrades.offline_sync_database_to_version()


def _configuration(config: CloudConfig, database: str) -> str:
    keys = "".join(f"[{name}]\nkey_repository = {config.state}/{name}\n" for name in _KEYS)
    return f"""
[DEFAULT]
log_file = {config.state}/keystone.log
public_endpoint = {config.url("keystone", "/")}
[database]
connection = {database}
sqlite_synchronous = false
[auth]
methods = password,token,application_credential,totp
[token]
provider = fernet
expiration = {config.token_ttl}
[identity]
password_hash_rounds = 4
[cache]
enabled = true
backend = dogpile.cache.memory
[oslo_policy]
enforce_scope = true
enforce_new_defaults = true
{keys}"""


def _create_keys() -> None:
    import keystone.conf
    from keystone.common import fernet_utils

    for name in _KEYS:
        section = keystone.conf.CONF[name]
        Path(section.key_repository).mkdir(mode=0o700)
        keys = fernet_utils.FernetUtils(
            section.key_repository, getattr(section, "max_active_keys", 3), name
        )
        keys.create_key_directory()
        keys.initialize_key_repository()


def _application():
    # keystone's own initialize_application would configure a second time and fail.
    from keystone.server.flask import application, core

    return core.setup_app_middleware(application.application_factory("public"))


def _warm_up(config: CloudConfig) -> None:
    """Make the first requests one after the other.

    Keystone creates its policy enforcer and drivers when they are first used, and two requests
    that do so at once break each other.
    """
    user = {"name": "nova", "password": PASSWORD, "domain": {"id": "default"}}
    identity = {"methods": ["password"], "password": {"user": user}}
    scope = {"project": {"name": "service", "domain": {"id": "default"}}}
    tokens = config.url("keystone", "/v3/auth/tokens")
    request = urllib.request.Request(
        tokens,
        data=json.dumps({"auth": {"identity": identity, "scope": scope}}).encode(),
        headers={"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request) as response:
        token = response.headers["X-Subject-Token"]
    headers = {"X-Auth-Token": token, "X-Subject-Token": token}
    for url in (tokens, config.url("keystone", "/v3/users")):
        urllib.request.urlopen(urllib.request.Request(url, headers=headers)).close()
