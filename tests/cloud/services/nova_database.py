"""Nova's databases, cells and flavors."""

from __future__ import annotations  # nova.objects is filled when Nova is configured

import uuid

from nova import context, objects
from nova.db import migration

from tests.cloud.config import CloudConfig
from tests.cloud.services.sqlite import copy_database

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


def create_cells(config: CloudConfig) -> objects.CellMapping:
    """Create the tables and both cells; return the cell that has the computes."""
    migration.db_sync(database="api")
    migration.db_sync(database="main")
    copy_database(config.database("nova_cell1"), config.database("nova_cell0"))
    admin = context.get_admin_context()
    _map_cell(config, admin, objects.CellMapping.CELL0_UUID, "cell0", "none:///")
    return _map_cell(config, admin, str(uuid.uuid4()), "cell1", "fake://")


def _map_cell(config, admin, cell_id, name, transport) -> objects.CellMapping:
    cell = objects.CellMapping(
        admin,
        uuid=cell_id,
        name=name,
        transport_url=transport,
        database_connection=f"sqlite:///{config.database(f'nova_{name}')}",
    )
    cell.create()
    return cell


def create_flavors() -> dict[str, str]:
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
