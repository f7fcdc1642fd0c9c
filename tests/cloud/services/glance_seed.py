"""The images of a new cloud."""

from keystoneauth1.adapter import Adapter

from tests.cloud.config import CloudConfig
from tests.cloud.services.seeding import save_ids, sign_in

_KIB = 1024
_IMAGES = (
    # name, KiB of data, what else there is to say
    ("cirros", 1, {}),
    ("debian", 64, {"hw_architecture": "x86_64", "os_distro": "debian"}),
    ("windows", 256, {"min_disk": 40, "min_ram": 4096, "os_type": "windows"}),
    ("queued", 0, {}),
    ("deactivated", 1, {}),
)
"""All are public. What has no data stays queued."""


def seed(config: CloudConfig) -> None:
    """Create the images and write down their ids."""
    glance = sign_in(config, "admin", "image")
    ids = {name: _create(glance, name, size, more) for name, size, more in _IMAGES}
    glance.post(f"/v2/images/{ids['deactivated']}/actions/deactivate")
    save_ids(config, "glance", {"images": ids})


def _create(glance: Adapter, name: str, size: int, more: dict[str, object]) -> str:
    image = {"name": name, "visibility": "public", "disk_format": "raw", "container_format": "bare"}
    made = glance.post("/v2/images", json=image | more).json()["id"]
    if size:
        glance.put(
            f"/v2/images/{made}/file",
            data=b"\0" * size * _KIB,
            headers={"Content-Type": "application/octet-stream"},
        )
    return made
