"""The flavors and quotas of a new cloud."""

from nova import context, objects

from tests.cloud.config import CloudConfig
from tests.cloud.services.seeding import save_ids, saved_ids, sign_in

_FLAVORS = (
    # name, MiB of RAM, vcpus, GiB of root disk, GiB of ephemeral disk, MiB of swap, extra specs
    ("m1.tiny", 512, 1, 1, 0, 0, {}),
    ("m1.small", 2048, 1, 20, 0, 0, {}),
    ("m1.medium", 4096, 2, 40, 0, 0, {}),
    ("m1.large", 8192, 4, 80, 0, 0, {}),
    ("m1.xlarge", 16384, 8, 160, 0, 0, {}),
    ("m1.specs", 512, 1, 1, 1, 64, {"hw:cpu_policy": "shared", "quota:cpu_shares": "1024"}),
)
"""Their ids are "1", "2" and so on."""

_QUOTAS = {
    "demo": {"instances": 1000, "cores": 10000, "ram": 10000000},
    "alt": {"instances": 3, "cores": 4},
}


def seed(config: CloudConfig) -> None:
    """Create the flavors, set the quotas, and write down the ids."""
    nova = sign_in(config, "admin", "compute")
    projects = saved_ids(config, "keystone")["projects"]
    for project, quota in _QUOTAS.items():
        nova.put(f"/os-quota-sets/{projects[project]}", json={"quota_set": quota})
    save_ids(config, "nova", {"flavors": _create_flavors()})


def _create_flavors() -> dict[str, str]:
    """Create the flavors; return their names and ids."""
    ids = {}
    for number, (name, ram, vcpus, root, ephemeral, swap, specs) in enumerate(_FLAVORS, 1):
        ids[name] = str(number)
        objects.Flavor(
            context.get_admin_context(),
            flavorid=ids[name],
            name=name,
            memory_mb=ram,
            vcpus=vcpus,
            root_gb=root,
            ephemeral_gb=ephemeral,
            swap=swap,
            rxtx_factor=1.0,
            is_public=True,
            disabled=False,
            extra_specs=specs,
        ).create()
    return ids
