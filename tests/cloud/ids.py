"""The ids of what a new cloud holds, as its services report them."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

KEYSTONE_FILE = "keystone-ids.json"
NOVA_FILE = "nova-ids.json"


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class CloudIds:
    """Map names to ids.

    Images, networks and volumes are those of Nova's own functional-test fixtures, under the
    names they have there (`image1`, `network_1`, `IMAGE_BACKED_VOL`).
    """

    users: dict[str, str]
    projects: dict[str, str]
    roles: dict[str, str]
    flavors: dict[str, str]
    images: dict[str, str]
    networks: dict[str, str]
    ports: dict[str, str]
    security_groups: dict[str, str]
    volumes: dict[str, str]

    @property
    def image(self) -> str:
        """An image that any flavor can boot."""
        return self.images["image1"]

    @property
    def network(self) -> str:
        """A network that every project may use."""
        return self.networks["network_1"]

    @property
    def bootable_volume(self) -> str:
        """A volume that a server can boot from."""
        return self.volumes["IMAGE_BACKED_VOL"]

    @classmethod
    def load(cls, state: Path) -> CloudIds:
        """Read the files that the services of a started cloud have written."""
        parts = [json.loads((state / name).read_text()) for name in (KEYSTONE_FILE, NOVA_FILE)]
        return cls(**parts[0], **parts[1])
