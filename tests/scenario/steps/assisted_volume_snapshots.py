"""/os-assisted-volume-snapshots. The fake driver makes none, which Nova does not wait for."""

import json

from novakit_api.models import AssistedVolumeSnapshotInfo
from novakit_api.operations import (
    create_assisted_volume_snapshot,
    delete_assisted_volume_snapshot,
)
from tests.scenario.flow import Steps
from tests.scenario.visit import Visit

_SNAPSHOT = "421752a6-acf6-4b2d-bc7a-119f9148cd8c"


def walk(visit: Visit, volume_id: str) -> Steps[None]:
    """Ask for a snapshot of a volume that a server has, and for its deletion."""
    how = AssistedVolumeSnapshotInfo(
        snapshot_id=_SNAPSHOT, type="qcow2", new_file="new", id=_SNAPSHOT
    )
    asked = yield from visit.send(create_assisted_volume_snapshot(volume_id, how), "admin")
    assert (asked.id, asked.volume_id) == (_SNAPSHOT, volume_id)
    merge = {"volume_id": volume_id, "type": "qcow2", "file_to_merge": "new"}
    deletion = delete_assisted_volume_snapshot(_SNAPSHOT, json.dumps(merge))
    yield from visit.send(deletion, "admin")
    unknown = create_assisted_volume_snapshot(_SNAPSHOT, how)  # the id of no volume
    yield from visit.refused(unknown, 400, "admin")
