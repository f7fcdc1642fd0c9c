"""The least client that the tests of the cloud itself need: it signs in and sends JSON."""

from __future__ import annotations

import time
from types import TracebackType
from typing import Any, Self

import httpx

from tests.cloud.launcher import EmbeddedCloud

_ACTIVE_TIMEOUT = 30


class Session:
    """Talk to a cloud as one of its users, in one of its projects."""

    def __init__(self, cloud: EmbeddedCloud, user: str = "demo", project: str = "demo") -> None:
        self._cloud = cloud
        identity = {
            "methods": ["password"],
            "password": {
                "user": {
                    "name": user,
                    "domain": {"id": "default"},
                    "password": cloud.password,
                }
            },
        }
        scope = {"project": {"name": project, "domain": {"id": "default"}}}
        self.token, body = authenticate(cloud, {"identity": identity, "scope": scope})
        self.catalog: list[dict[str, Any]] = body["catalog"]
        headers = {"X-Auth-Token": self.token}
        self._http = httpx.Client(base_url=cloud.compute_url, headers=headers, timeout=60)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._http.close()

    def send(
        self, method: str, path: str, body: object = None, *, microversion: str = "latest"
    ) -> httpx.Response:
        """Send a request to Nova."""
        headers = {"OpenStack-API-Version": f"compute {microversion}"}
        return self._http.request(method, path, json=body, headers=headers)

    def boot(self, path: str = "/servers", **server: object) -> dict[str, Any]:
        """Boot a server at 2.100, wait until it is active, and return it."""
        defaults = {"name": "test", "flavorRef": "1", "networks": "auto"}
        made = self.send("POST", path, {"server": defaults | server}, microversion="2.100")
        assert made.status_code == 202, made.text
        deadline = time.monotonic() + _ACTIVE_TIMEOUT
        while True:
            shown = self.send("GET", f"/servers/{made.json()['server']['id']}").json()["server"]
            if shown["status"] == "ACTIVE":
                return dict(shown)
            assert shown["status"] == "BUILD", shown.get("fault")
            assert time.monotonic() < deadline, self._cloud.log_tail("nova")
            time.sleep(0.1)


def authenticate(cloud: EmbeddedCloud, auth: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """Return a new token and what Keystone says of it."""
    response = httpx.post(f"{cloud.auth_url}/auth/tokens", json={"auth": auth})
    assert response.status_code == 201, response.text
    return response.headers["X-Subject-Token"], response.json()["token"]
