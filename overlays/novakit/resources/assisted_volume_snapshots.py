"""`compute.assisted_volume_snapshots`: /os-assisted-volume-snapshots."""

from collections.abc import Mapping

from novakit_api.operations import assisted_volume_snapshots
from novakit_api.resources import assisted_volume_snapshots as generated
from novakit_core.client import S
from novakit_core.flow import Flow
from novakit_core.method import InFlow, method
from novakit_core.request import json_text


class AssistedVolumeSnapshots(generated.AssistedVolumeSnapshots[S]):
    """Snapshots of volumes that the Block Storage service cannot make alone."""

    @method
    def delete(  # type: ignore[override]  # pyright: ignore[reportIncompatibleVariableOverride]  # a dict too
        self: "AssistedVolumeSnapshots[InFlow]",
        snapshot_id: str,
        delete_info: Mapping[str, object] | str,
    ) -> Flow[None]:
        """Have the hypervisor merge the file of a snapshot into its neighbour.

        Nova answers before it is done, and then tells the Block Storage service. For services and
        administrators.

        Args:
            snapshot_id: the id of the snapshot.
            delete_info: what to merge, or the same as JSON: `volume_id`; `type`, which is `qcow2`;
                `merge_target_file`, the older file that takes over, None for the newest one;
                `file_to_merge`, the file that is merged into it, or the one that the newest stands
                on afterwards, None for none.

        Raises:
            InvalidArgument: it cannot be written as JSON.
            BadRequest: no server has the volume, or its state does not allow this.
            NotFound: there is no such snapshot.
        """
        if isinstance(delete_info, Mapping):
            delete_info = json_text(dict(delete_info), "delete_info")
        yield from self._calls.send(
            assisted_volume_snapshots.delete_assisted_volume_snapshot(snapshot_id, delete_info)
        )
