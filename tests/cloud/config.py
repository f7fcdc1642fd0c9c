"""What the launcher and the services agree on: one value, passed between them as a file."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

HOST = "127.0.0.1"
REGION = "RegionOne"
EMPTY_REGION = "RegionTwo"
"""A region of the catalog with an identity endpoint and nothing else."""

DOWN_HOST = "compute-down"
"""A compute host that is enabled and does not report."""

PASSWORD = "secret"  # of every user, services included

PROCESSES = {
    "keystone": ("keystone",),
    "nova": ("nova", "placement"),
    "glance": ("glance",),
    "neutron": ("neutron",),
    "cinder": ("cinder",),
}
"""Process → the services that it serves. Placement shares Nova's process to save memory."""


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class CloudConfig:
    """Describe one cloud.

    `listeners` are file descriptors of sockets that the launcher has bound and the services
    inherit: a port is never free for someone else to take between choosing and serving it.
    """

    state: Path
    ports: dict[str, int]
    listeners: dict[str, int]
    computes: tuple[str, ...]
    token_ttl: int
    max_microversion: str | None

    def url(self, service: str, path: str = "") -> str:
        """Return the address of a path of a service."""
        return f"http://{HOST}:{self.ports[service]}{path}"

    def ready_file(self, process: str) -> Path:
        """Return the file that a process creates once it serves; it holds the process id."""
        return self.state / f"{process}.ready"

    def database(self, name: str) -> Path:
        """Return the SQLite file of a database."""
        return self.state / f"{name}.sqlite"

    def save(self) -> None:
        """Write the file that `load` reads."""
        values = dataclasses.asdict(self) | {"state": str(self.state)}
        _file(self.state).write_text(json.dumps(values, indent=1))

    @classmethod
    def load(cls, state: Path) -> CloudConfig:
        """Read what the launcher saved in a state directory."""
        values: dict[str, Any] = json.loads(_file(state).read_text())
        values["state"], values["computes"] = state, tuple(values["computes"])
        return cls(**values)


def _file(state: Path) -> Path:
    return state / "config.json"
