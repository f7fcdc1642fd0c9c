# Generated from spec/ by `make generate`: change the spec, not this file.
"""Snapshots of volumes that the Block Storage service cannot make alone."""

from novakit_core.client import S
from novakit_core.resource import Resource, sent

from ..operations import assisted_volume_snapshots


class AssistedVolumeSnapshots(Resource[S]):
    """Snapshots of volumes that the Block Storage service cannot make alone."""

    create = sent(assisted_volume_snapshots.create_assisted_volume_snapshot)
    delete = sent(assisted_volume_snapshots.delete_assisted_volume_snapshot)
