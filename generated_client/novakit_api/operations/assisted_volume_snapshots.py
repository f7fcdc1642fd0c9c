# Generated from spec/paths by `make generate`: change the spec, not this file.
"""Operations of assisted_volume_snapshots: each function builds one call, which a client then sends."""

from collections.abc import Mapping

from novakit_core.checks import Id, Identified, Text
from novakit_core.decoding import property_of
from novakit_core.operation import Operation, Query, Route
from novakit_core.structures import Envelope

from ..models.assisted_volume_snapshots import (
    AssistedVolumeSnapshot,
    AssistedVolumeSnapshotCreate,
    AssistedVolumeSnapshotInfo,
)

_CREATE_ASSISTED_VOLUME_SNAPSHOT: Route[AssistedVolumeSnapshot] = Route(
    "create_assisted_volume_snapshot",
    "POST",
    "/os-assisted-volume-snapshots",
    {200: property_of("snapshot", AssistedVolumeSnapshot.from_dict)},
    body=Envelope("snapshot", AssistedVolumeSnapshotCreate.checks),
)


def create_assisted_volume_snapshot(
    volume_id: str | Identified,
    create_info: AssistedVolumeSnapshotInfo | Mapping[str, object],
) -> Operation[AssistedVolumeSnapshot]:
    """Make an assisted snapshot.

    Has the hypervisor make a snapshot of a volume that is attached to a server, and write to
    another file from then on. Cinder asks for it where volumes are files on a network share;
    libvirt alone can do it. Nova answers before it is done, and then tells Cinder. For services and
    administrators.

    Spec: `create_assisted_volume_snapshot`, POST /os-assisted-volume-snapshots.
    For services and administrators (os_compute_api:os-assisted-volume-snapshots:create).

    Args:
        volume_id: The id of the volume, which is attached to one server.
        create_info: How to make it.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
    """
    return _CREATE_ASSISTED_VOLUME_SNAPSHOT.call(locals())


_DELETE_ASSISTED_VOLUME_SNAPSHOT: Route[None] = Route(
    "delete_assisted_volume_snapshot",
    "DELETE",
    "/os-assisted-volume-snapshots/{snapshot_id}",
    {204: None},
    placeholders={
        "snapshot_id": Id(Text(least=1)),
    },
    query={
        "delete_info": Query("delete_info", Text()),
    },
)


def delete_assisted_volume_snapshot(
    snapshot_id: str | Identified,
    delete_info: str,
) -> Operation[None]:
    """Delete an assisted snapshot.

    Has the hypervisor merge the file of a snapshot into its neighbour. Nova answers before it is
    done, and then tells Cinder. For services and administrators.

    Spec: `delete_assisted_volume_snapshot`, DELETE /os-assisted-volume-snapshots/{snapshot_id}.
    For services and administrators (os_compute_api:os-assisted-volume-snapshots:delete).

    Args:
        snapshot_id: The id of the snapshot in the Block Storage service.
        delete_info: What to merge, as the text of a JSON object: volume_id; type, which is qcow2;
            merge_target_file, the older file that takes over, for which the server has to be
            ACTIVE, or null for the newest one; file_to_merge, the file that is merged into it, or
            the one that the newest stands on afterwards, null for none.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _DELETE_ASSISTED_VOLUME_SNAPSHOT.call(locals())
