"""Many servers in a fake cloud, each with a story of its own."""

from typing import Any
from urllib.parse import parse_qs

from tests.overlays.fake_cloud import FakeCloud, server
from tests.overlays.hostile import Reply, Seen

GONE = Reply(404, {"itemNotFound": {"code": 404, "message": "Instance could not be found."}})
BUILD, ACTIVE, ERROR, DELETED = "BUILD", "ACTIVE", "ERROR", "DELETED"


class Fleet:
    """Servers whose statuses go on with each look, by list or one by one; the last one stays.

    Args:
        fake: the cloud.
        unlisted: ids of servers that no list shows, such as those of another project.
    """

    def __init__(self, fake: FakeCloud, *, unlisted: tuple[str, ...] = ()) -> None:
        self.statuses: dict[str, list[str]] = {}
        self.unlisted = unlisted
        self._fake = fake
        fake.on("GET", r"/compute/v2.1/servers/[^/]+", self._show)
        fake.on("GET", "/compute/v2.1/servers/detail", self._list)
        fake.on("DELETE", r"/compute/v2.1/servers/[^/]+", self._delete)

    def add(self, server_id: str, *statuses: str) -> str:
        """Add a server."""
        self.statuses[server_id] = list(statuses)
        return server_id

    @property
    def lists(self) -> int:
        """How many lists were asked for."""
        return len(self._fake.requests("GET", "/servers/detail"))

    @property
    def shows(self) -> int:
        """How often single servers were asked for."""
        shown = self._fake.requests("GET", r"/servers/[^/]+$")
        return len(shown) - self.lists

    def _next(self, server_id: str) -> dict[str, Any] | None:
        statuses = self.statuses.get(server_id, [DELETED])
        status = statuses.pop(0) if len(statuses) > 1 else statuses[0]
        if status == DELETED:
            return None
        task = "spawning" if status == BUILD else None
        fault = {"fault": {"code": 500, "message": "No valid host was found."}}
        more = fault if status == ERROR else {}
        return server(id=server_id, status=status, **{"OS-EXT-STS:task_state": task}, **more)

    def _show(self, seen: Seen) -> Reply:
        found = self._next(seen.path.rpartition("/")[2])
        return Reply(200, {"server": found}) if found else GONE

    def _list(self, seen: Seen) -> Reply:
        limit = int(parse_qs(seen.query)["limit"][0])
        newest = [one for one in reversed(self.statuses) if one not in self.unlisted]
        found = [self._next(one) for one in newest[:limit]]
        return Reply(200, {"servers": [one for one in found if one]})

    def _delete(self, seen: Seen) -> Reply:
        server_id = seen.path.rpartition("/")[2]
        if self._next(server_id) is None:
            return GONE
        self.statuses[server_id] = [BUILD, DELETED]
        return Reply(204)
