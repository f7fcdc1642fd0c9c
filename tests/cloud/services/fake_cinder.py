"""Nova's fake Cinder, with the fields of a volume that only some of Nova's calls read."""

from nova.tests.fixtures import CinderFixture

_VOLUME = {
    "display_name": "volume",
    "display_description": "",
    "availability_zone": "nova",
    "created_at": "2026-01-01T00:00:00.000000",
    "volume_type_id": "fake_type",
    "snapshot_id": None,
    "volume_metadata": {},
}


class FakeCinder(CinderFixture):
    """Answer whole volumes: snapshots of volume-backed servers and /os-volumes need them."""

    def fake_get(self, *arguments, **more):
        return _VOLUME | super().fake_get(*arguments, **more)

    def fake_vol_create(self, *arguments, **more):
        return _VOLUME | super().fake_vol_create(*arguments, **more)
