"""The volumes, the snapshot and the quotas of a new cloud."""

from keystoneauth1.adapter import Adapter

from tests.cloud.config import CloudConfig
from tests.cloud.services.seeding import save_ids, saved_ids, sign_in, wait_for_status

_QUOTAS = {
    "demo": {"volumes": 1000, "gigabytes": 100000, "snapshots": 1000},
    "alt": {"volumes": 2, "gigabytes": 10, "snapshots": 1},
}


def seed(config: CloudConfig) -> None:
    """Create what there is, and write down the ids."""
    admin, demo = (sign_in(config, user, "volumev3") for user in ("admin", "demo"))
    projects = saved_ids(config, "keystone")["projects"]
    for project, quota in _QUOTAS.items():
        admin.put(f"/os-quota-sets/{projects[project]}", json={"quota_set": quota})
    image = saved_ids(config, "glance")["images"]["cirros"]
    volumes = {
        "bootable": _create(demo, "volume", name="bootable", size=1, imageRef=image),
        "blank": _create(demo, "volume", name="blank", size=1),
    }
    for volume in volumes.values():
        wait_for_status(demo, f"/volumes/{volume}", "available")
    blank = _create(demo, "snapshot", name="blank", volume_id=volumes["blank"])
    wait_for_status(demo, f"/snapshots/{blank}", "available")
    save_ids(config, "cinder", {"volumes": volumes, "snapshots": {"blank": blank}})


def _create(cinder: Adapter, kind: str, **body: object) -> str:
    return cinder.post(f"/{kind}s", json={kind: body}).json()[kind]["id"]
