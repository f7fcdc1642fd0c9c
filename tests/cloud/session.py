"""The least client that the tests of the cloud itself need: it signs in and sends JSON."""

from __future__ import annotations

import time
from collections.abc import Callable
from types import TracebackType
from typing import Any, Self, TypeVar

import httpx

from tests.cloud.launcher import EmbeddedCloud

T = TypeVar("T")

_PATIENCE = 30  # seconds


class Session:
    """Talk to a cloud as one of its users, in one of its projects."""

    def __init__(self, cloud: EmbeddedCloud, user: str = "demo", project: str = "demo") -> None:
        self.cloud = cloud
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

    def send_to(
        self,
        service_type: str,
        method: str,
        path: str,
        body: object = None,
        *,
        content: bytes | None = None,
        headers: dict[str, str] | None = None,
    ) -> httpx.Response:
        """Send a request to a service of the catalog; the path follows its endpoint.

        "image" and "network" take paths with their version, as "/v2/images" and "/v2.0/ports",
        "volumev3" without, as "/volumes". content: bytes to send in place of JSON.
        """
        url = self.endpoint(service_type) + path
        return self._http.request(method, url, json=body, content=content, headers=headers)

    def endpoint(self, service_type: str) -> str:
        """Return the public address of a service in the catalog."""
        return next(
            str(endpoint["url"])
            for service in self.catalog
            if service["type"] == service_type
            for endpoint in service["endpoints"]
            if endpoint["interface"] == "public"
        )

    def boot(self, path: str = "/servers", **server: object) -> dict[str, Any]:
        """Boot a server at 2.100, wait until it is active, and return it."""
        defaults = {"name": "test", "flavorRef": "1", "networks": "auto"}
        made = self.send("POST", path, {"server": defaults | server}, microversion="2.100")
        assert made.status_code == 202, made.text
        path = f"/servers/{made.json()['server']['id']}"

        def active() -> dict[str, Any] | None:
            shown: dict[str, Any] = self.send("GET", path).json()["server"]
            assert shown["status"] in ("BUILD", "ACTIVE"), shown.get("fault")
            return shown if shown["status"] == "ACTIVE" else None

        return self.until(active, f"{path} is active", "nova")

    def delete(self, server_id: str) -> None:
        """Delete a server and wait until it is gone."""
        path = f"/servers/{server_id}"
        assert self.send("DELETE", path).status_code == 204
        self.until(lambda: self.send("GET", path).status_code == 404, f"{path} is gone", "nova")

    def make_volume(self, **volume: object) -> str:
        """Create a volume in Cinder, wait until it is available, and return its id."""
        made = self.send_to("volumev3", "POST", "/volumes", {"volume": volume})
        assert made.status_code == 202, made.text
        volume_id = str(made.json()["volume"]["id"])
        self.wait_for_volume(volume_id, "available")
        return volume_id

    def wait_for_volume(self, volume_id: str, status: str) -> None:
        """Wait until a volume has the status."""
        path = f"/volumes/{volume_id}"

        def has_status() -> bool:
            seen = self.send_to("volumev3", "GET", path).json()["volume"]["status"]
            assert not seen.startswith("error"), seen
            return bool(seen == status)

        self.until(has_status, f"{path} is {status}", "cinder")

    def until(self, look: Callable[[], T | None], wish: str, service: str) -> T:
        """Look until there is something to see, and return it."""
        deadline = time.monotonic() + _PATIENCE
        while not (seen := look()):
            if time.monotonic() > deadline:
                log = self.cloud.log_tail(service)
                raise AssertionError(f"not so after {_PATIENCE} s: {wish}\n{log}")
            time.sleep(0.05)
        return seen


def authenticate(cloud: EmbeddedCloud, auth: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """Return a new token and what Keystone says of it."""
    response = httpx.post(f"{cloud.auth_url}/auth/tokens", json={"auth": auth})
    assert response.status_code == 201, response.text
    return response.headers["X-Subject-Token"], response.json()["token"]
