"""A Keystone and a Nova with several regions and interfaces, which remember who came how.

Each visitor has a root of its own in the path, by which what it asked for is told apart.
"""

from datetime import UTC, datetime, timedelta
from typing import Any

from tests.overlays.fake_cloud import SERVER_ID, server
from tests.overlays.hostile import Hostile, Reply, Seen

REGIONS = ("R1", "R2", "R3")
INTERFACES = ("admin", "internal", "public")


class RecordingCloud(Hostile):
    """Lets everybody in."""

    def __init__(self) -> None:
        super().__init__()
        self.on("POST", r"/\w+/\d+/identity\w*/v3/auth/tokens", self._token)
        self.on("GET", r"/\w+/\d+/identity\w*/v3/?", self._keystone)
        self.on("GET", r"/\w+/\d+/identity\w*/?", self._keystones)
        self.on("GET", r"/\w+/\d+/compute/.*/v2\.1/?", self._nova)
        self.on(
            "GET", rf"/\w+/\d+/compute/.*/servers/{SERVER_ID}", Reply(200, {"server": server()})
        )

    def told(self, visitor: str) -> dict[str, Any]:
        """Return where a visitor signed in, how, and where its first call of Nova went."""
        root = f"/{visitor}/"
        seen = [one for one in self.seen if one.path.startswith(root)]
        tokens = [one for one in seen if one.method == "POST"]
        calls = [one for one in seen if one.path.startswith(f"{root}compute/")]
        found: dict[str, Any] = {}
        if tokens:
            auth = tokens[0].json["auth"]
            found["keystone"] = tokens[0].path.removeprefix(root)
            found["identity"] = auth["identity"]
            found["scope"] = auth.get("scope")
        if calls:
            found["compute"] = calls[0].path.removeprefix(f"{root}compute/").split("/v2.1")[0]
            asked = [one for one in calls if "/servers/" in one.path]
            found["token"] = asked[0].headers.get("x-auth-token") if asked else None
            if asked:
                sent = asked[0].headers.get("openstack-api-version", "compute ")
                found["sent"] = sent.removeprefix("compute ") or None
        return found

    def _root(self, seen: Seen) -> str:
        return self.url + "/".join(seen.path.split("/")[:3])

    def _token(self, seen: Seen) -> Reply:
        now = datetime.now(UTC)
        endpoints = [
            {
                "id": f"{region}{interface}",
                "interface": interface,
                "region": region,
                "region_id": region,
                "url": f"{self._root(seen)}/compute/{region}/{interface}/v2.1",
            }
            for region in REGIONS
            for interface in INTERFACES
        ]
        token = {
            "methods": seen.json["auth"]["identity"]["methods"],
            "user": {"id": "u", "name": "u", "domain": {"id": "d", "name": "D"}},
            "project": {"id": "p", "name": "p", "domain": {"id": "d", "name": "D"}},
            "roles": [],
            "issued_at": f"{now:%Y-%m-%dT%H:%M:%S.%fZ}",
            "expires_at": f"{now + timedelta(hours=1):%Y-%m-%dT%H:%M:%S.%fZ}",
            "catalog": [{"type": "compute", "name": "nova", "id": "n", "endpoints": endpoints}],
        }
        return Reply(201, {"token": token}, {"X-Subject-Token": "issued"})

    def _keystone(self, seen: Seen) -> Reply:
        return Reply(200, {"version": _v3(f"{self.url}{seen.path.rstrip('/')}/")})

    def _keystones(self, seen: Seen) -> Reply:
        values = [_v3(f"{self.url}{seen.path.rstrip('/')}/v3/")]
        return Reply(300, {"versions": {"values": values}})

    def _nova(self, seen: Seen) -> Reply:
        version = {
            "id": "v2.1",
            "status": "CURRENT",
            "min_version": "2.1",
            "version": "2.100",
            "links": [{"rel": "self", "href": f"{self.url}{seen.path.rstrip('/')}/"}],
        }
        return Reply(200, {"version": version})


def _v3(href: str) -> dict[str, Any]:
    return {"id": "v3.14", "status": "stable", "links": [{"rel": "self", "href": href}]}
