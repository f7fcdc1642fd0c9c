"""A Keystone and a Nova just real enough to sign in to, and to be asked for servers."""

import itertools
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.overlays.hostile import Hostile, Reply, Seen

PASSWORD = "correct-horse-battery"
SECRET = "credential-secret-xyz"
SERVER_ID = "11111111-2222-3333-4444-555555555555"
OTHER_ID = "99999999-2222-3333-4444-555555555555"


class FakeCloud(Hostile):
    """User `demo` of domain `Default` in project `demo`; Nova has endpoints in RegionOne alone.

    Tests may add to `projects` and to `regions`.
    """

    def __init__(self, *, lifetime: float = 3600.0, highest: str = "2.100") -> None:
        super().__init__()
        self.lifetime = lifetime
        self.valid: set[str] = {"given-token"}
        self.passcodes: list[str] = []
        self.issued = 0
        self._count = itertools.count(1)
        self.auth_url = f"{self.url}/identity/v3"
        self.endpoint = f"{self.url}/compute/v2.1"
        self.projects: list[dict[str, Any]] = [{"name": "demo", "domain": DOMAIN}]
        self.regions = {"RegionOne": self.endpoint}
        self.scopes: dict[str, Any] = {}
        """What each token is for."""
        self.on("POST", "/identity/v3/auth/tokens", self.sign_in)
        self.on("GET", "/identity/v3/auth/projects", Reply(200, {"projects": [{"name": "demo"}]}))
        self.nova("GET", "/", Reply(200, {"version": version("2.1", highest)}))
        self.nova("GET", f"/servers/{SERVER_ID}", Reply(200, {"server": server()}))

    def nova(self, method: str, path: str, *answers: Reply) -> None:
        """Answer calls of Nova that come with a valid token."""
        left = list(answers)

        def answer(seen: Seen) -> Reply:
            if seen.headers.get("x-auth-token") not in self.valid:
                return Reply(401, {"error": {"code": 401, "message": "Unauthorized"}})
            return left.pop(0) if len(left) > 1 else left[0]

        self.on(method, f"/compute/v2.1{path}", answer)

    def list_two_pages(self) -> None:
        """List two servers, the second one on a page of its own."""
        link = [{"rel": "next", "href": f"{self.endpoint}/servers/detail?marker={SERVER_ID}"}]
        self.nova(
            "GET",
            "/servers/detail",
            Reply(200, {"servers": [server()], "servers_links": link}),
            Reply(200, {"servers": [server(id=OTHER_ID)]}),
        )

    def revoke(self) -> None:
        """Make every token invalid."""
        self.valid.clear()

    def sign_in(self, seen: Seen) -> Reply:
        auth = seen.json["auth"]
        identity, scope = auth["identity"], auth.get("scope")
        if not all(self._accepts(method, identity[method]) for method in identity["methods"]):
            return unauthorized()
        if scope not in (None, "unscoped") and scope.get("project") not in self.projects:
            return unauthorized()
        token = f"secret-token-{next(self._count)}"
        self.valid.add(token)
        self.scopes[token] = scope
        self.issued += 1
        return Reply(
            201, {"token": self._token(scoped=scope is not None)}, {"X-Subject-Token": token}
        )

    def _accepts(self, method: str, given: Any) -> bool:
        if method == "password":
            user = {"name": "demo", "domain": DOMAIN, "password": PASSWORD}
            return bool(given["user"] == user)
        if method == "totp":
            return given["user"]["passcode"] in self.passcodes
        if method == "application_credential":
            return bool(given == {"id": "credential", "secret": SECRET})
        return bool(given["id"] in self.valid)

    def _token(self, *, scoped: bool) -> dict[str, Any]:
        now = datetime.now(UTC)
        return {
            "issued_at": now.strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
            "expires_at": (now + timedelta(seconds=self.lifetime)).strftime(
                "%Y-%m-%dT%H:%M:%S.%fZ"
            ),
            "catalog": self._catalog() if scoped else [],
        }

    def _catalog(self) -> list[dict[str, Any]]:
        public = [
            {"interface": "public", "region_id": region, "url": url}
            for region, url in self.regions.items()
        ]
        identity = {"interface": "public", "region_id": "RegionTwo", "url": self.auth_url}
        return [
            {"type": "compute", "endpoints": public},
            {"type": "identity", "endpoints": [identity]},
        ]


DOMAIN = {"name": "Default"}


def unauthorized() -> Reply:
    message = "The request you have made requires authentication."
    return Reply(401, {"error": {"code": 401, "message": message, "title": "Unauthorized"}})


def version(lowest: str, highest: str) -> dict[str, object]:
    return {"id": "v2.1", "status": "CURRENT", "min_version": lowest, "version": highest}


def server(**fields: object) -> dict[str, Any]:
    """Return a server as Nova shows it."""
    return {
        "id": SERVER_ID,
        "name": "web-1",
        "status": "ACTIVE",
        "OS-EXT-STS:task_state": None,
        "OS-EXT-STS:vm_state": "active",
        **fields,
    }
