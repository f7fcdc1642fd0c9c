"""Fill a service that has just started, over its own API as any user would."""

import json
import time

from keystoneauth1.adapter import Adapter
from keystoneauth1.identity import v3
from keystoneauth1.session import Session

from tests.cloud.config import PASSWORD, CloudConfig
from tests.cloud.ids import ids_file

_PATIENCE = 60  # seconds


def sign_in(config: CloudConfig, user: str, service_type: str) -> Adapter:
    """Return a client of a service, as a user in the project of the same name."""
    password = v3.Password(
        config.url("keystone", "/v3"),
        username=user,
        password=PASSWORD,
        project_name=user,
        user_domain_id="default",
        project_domain_id="default",
    )
    return Adapter(Session(password), service_type=service_type)


def wait_for_status(client: Adapter, path: str, status: str) -> None:
    """Wait until the resource at the path, a document of one key, has the status."""
    deadline = time.monotonic() + _PATIENCE
    while (seen := next(iter(client.get(path).json().values()))["status"]) != status:
        if seen.startswith("error") or time.monotonic() > deadline:
            raise RuntimeError(f"{path} is {seen}, not {status}")
        time.sleep(0.02)


def save_ids(config: CloudConfig, process: str, ids: dict[str, dict[str, str]]) -> None:
    """Write down the ids of what a process serves, for `CloudIds`."""
    ids_file(config.state, process).write_text(json.dumps(ids, indent=1))


def saved_ids(config: CloudConfig, process: str) -> dict[str, dict[str, str]]:
    """Return what `save_ids` wrote down, of a process that is ready."""
    return json.loads(ids_file(config.state, process).read_text())
