"""Glance, Neutron and Cinder, as a user of one project uses them beside Nova.

What is made here is removed at the end of the test, and every wait is for what the service shows.
"""

from __future__ import annotations

from contextlib import ExitStack
from typing import Any, ClassVar

from tests.cloud.session import Session

Shown = dict[str, Any]


class Service:
    """Make, show and remove the things of one service."""

    name: ClassVar[str]
    kind: ClassVar[str]
    """Its type in the catalog."""
    root: ClassVar[str] = ""
    """How all its paths begin."""

    def __init__(self, session: Session, afterwards: ExitStack) -> None:
        self._session = session
        self._afterwards = afterwards

    def find(self, path: str) -> Shown | None:
        """Return what is at the path, None if nothing is."""
        reply = self._send("GET", path)
        if reply.status_code == 404:
            return None
        assert reply.status_code == 200, reply.text
        return _inside(reply.json())

    def show(self, path: str) -> Shown:
        """Return what is at the path."""
        found = self.find(path)
        assert found is not None, f"nothing is at {path}"
        return found

    def list(self, path: str) -> list[Shown]:
        """Return the things that are listed at the path."""
        listed: list[Shown] = self._send("GET", path).json()[_last_word(path)]
        return listed

    def wait(self, path: str, **wished: object) -> Shown:
        """Wait until what is at the path has these values, and return it."""

        def look() -> Shown | None:
            shown = self.show(path)
            assert not str(shown["status"]).startswith("error"), shown
            return shown if wished.items() <= shown.items() else None

        return self._session.until(look, f"{path} has {wished}", self.name)

    def wait_until_gone(self, path: str) -> None:
        """Wait until nothing is at the path."""
        self._session.until(lambda: self.find(path) is None, f"{path} is gone", self.name)

    def remove(self, path: str) -> None:
        """Remove what is at the path, if it is still there, and wait until it is gone."""
        reply = self._send("DELETE", path)
        assert reply.status_code in (202, 204, 404), reply.text
        self.wait_until_gone(path)

    def remove_afterwards(self, path: str) -> None:
        """Remove what is at the path at the end of the test."""
        self._afterwards.callback(self.remove, path)

    def _make(self, path: str, document: Shown) -> str:
        """Make a thing, to be removed at the end of the test, and return its id."""
        reply = self._send("POST", path, document)
        assert reply.status_code in (201, 202), reply.text
        made = str(_inside(reply.json())["id"])
        self.remove_afterwards(f"{path}/{made}")
        return made

    def _send(self, method: str, path: str, body: object = None, **more: Any) -> Any:
        return self._session.send_to(self.kind, method, self.root + path, body, **more)


class Glance(Service):
    """Images."""

    name, kind, root = "glance", "image", "/v2"

    def image(self, data: bytes = b"\0" * 1024, **image: object) -> str:
        """Make an image of the data."""
        about = {"disk_format": "raw", "container_format": "bare", "name": "story", **image}
        made = self._make("/images", about)
        headers = {"Content-Type": "application/octet-stream"}
        stored = self._send("PUT", f"/images/{made}/file", content=data, headers=headers)
        assert stored.status_code == 204, stored.text
        return made


class Neutron(Service):
    """Networks, ports and security groups."""

    name, kind, root = "neutron", "network", "/v2.0"

    def network(self, cidr: str) -> str:
        """Make a network with a subnet of these addresses."""
        made = self._make("/networks", {"network": {"name": "story"}})
        subnet = {"network_id": made, "ip_version": 4, "cidr": cidr}
        self._make("/subnets", {"subnet": subnet})
        return made

    def port(self, network: str, **port: object) -> str:
        """Make a port by hand."""
        return self._make("/ports", {"port": {"network_id": network, **port}})

    def security_group(self, name: str) -> str:
        """Make a security group."""
        return self._make("/security-groups", {"security_group": {"name": name}})

    def addresses(self, port: str) -> list[str]:
        """Return the fixed addresses of a port."""
        shown = self.show(f"/ports/{port}")
        return [fixed["ip_address"] for fixed in shown["fixed_ips"]]

    def ports_of(self, server_id: str) -> list[str]:
        """Return the ports of a server."""
        return [port["id"] for port in self.list(f"/ports?device_id={server_id}")]

    def security_groups_of(self, server_id: str) -> set[str]:
        """Return the security groups of a server's ports."""
        ports = self.list(f"/ports?device_id={server_id}")
        return {group for port in ports for group in port["security_groups"]}


class Cinder(Service):
    """Volumes and their snapshots."""

    name, kind = "cinder", "volumev3"

    def volume(self, **volume: object) -> str:
        """Make a volume of 1 GiB, and wait until it is available."""
        made = self._make("/volumes", {"volume": {"name": "story", "size": 1, **volume}})
        self.wait_for_volume(made, "available")
        return made

    def snapshot(self, volume: str) -> str:
        """Make a snapshot of a volume, and wait until it is available."""
        made = self._make("/snapshots", {"snapshot": {"volume_id": volume, "name": "story"}})
        self.wait(f"/snapshots/{made}", status="available")
        return made

    def wait_for_volume(self, volume: str, status: str) -> Shown:
        """Wait until a volume has the status."""
        return self.wait(f"/volumes/{volume}", status=status)


def _inside(document: Shown) -> Shown:
    """Return what the only key of a document holds; around an image there is none."""
    return document if "id" in document else next(iter(document.values()))


def _last_word(path: str) -> str:
    """Return what a path lists: "ports" for "/ports?device_id=1"."""
    return path.partition("?")[0].rpartition("/")[2]
