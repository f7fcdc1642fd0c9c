"""The ids of what a new cloud holds, as its services report them."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

from tests.cloud.config import PROCESSES


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class CloudIds:
    """Map names to ids.

    images: "cirros" and "debian" are active, of two sizes; "windows" is active and asks for more
        disk and memory than most flavors have; "queued" has no data yet; "deactivated" is.
    networks: "private" belongs to the project demo and is shared with every other; "alt" is for
        the project alt, which may use two networks, so that none is picked for it; "public" is
        external: a router from "private" leads there, for floating IP addresses.
    volumes: "bootable" was made from the image "cirros" and "blank" from nothing; both belong to
        the project demo, as does "blank" among the snapshots.
    security_groups: "web" of the project demo lets HTTP in.
    """

    users: dict[str, str]
    projects: dict[str, str]
    roles: dict[str, str]
    flavors: dict[str, str]
    images: dict[str, str]
    networks: dict[str, str]
    subnets: dict[str, str]
    security_groups: dict[str, str]
    volumes: dict[str, str]
    snapshots: dict[str, str]

    @property
    def image(self) -> str:
        """An image that any flavor can boot."""
        return self.images["cirros"]

    @property
    def network(self) -> str:
        """A network that every project may use, and the only one that demo may."""
        return self.networks["private"]

    @property
    def bootable_volume(self) -> str:
        """A volume of the project demo that one server at a time can boot from."""
        return self.volumes["bootable"]

    @classmethod
    def load(cls, state: Path) -> CloudIds:
        """Read the files that the services of a started cloud have written."""
        ids: dict[str, dict[str, str]] = {}
        for process in PROCESSES:
            ids |= json.loads(ids_file(state, process).read_text())
        return cls(**ids)


def ids_file(state: Path, process: str) -> Path:
    """Return the file in which a process writes down the ids of what it holds."""
    return state / f"{process}-ids.json"
