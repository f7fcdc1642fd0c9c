"""Nova's databases and cells."""

from __future__ import annotations  # nova.objects is filled when Nova is configured

import uuid

from nova import context, objects
from nova.db import migration

from tests.cloud.config import CloudConfig
from tests.cloud.services.sqlite import copy_database


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
