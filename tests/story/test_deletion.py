"""To delete a server, and what of its things is left."""

from __future__ import annotations

from tests.story.user import User


def test_what_the_user_made_stays_and_what_nova_made_goes(demo: User) -> None:
    own, lent, copied = (demo.cinder.volume() for _ in range(3))
    port = demo.neutron.port(demo.ids.network)
    snapshot = demo.cinder.snapshot(copied)
    volume = {"source_type": "volume", "destination_type": "volume"}
    server = demo.boot(
        image=demo.ids.image,
        networks=[demo.ids.network, {"port-id": port}],
        block_device_mapping_v2=[
            {"source_type": "image", "uuid": demo.ids.image, "boot_index": 0}
            | {"destination_type": "local", "delete_on_termination": True},
            {"uuid": own, "delete_on_termination": True, **volume},
            {"uuid": lent, **volume},
            {"uuid": copied, "delete_on_termination": True, **volume},
        ],
    )
    (novas,) = set(demo.neutron.ports_of(server)) - {port}
    demo.end(server)

    assert demo.neutron.show(f"/ports/{port}")["device_id"] == ""
    demo.neutron.wait_until_gone(f"/ports/{novas}")
    demo.cinder.wait_until_gone(f"/volumes/{own}")
    demo.cinder.wait_for_volume(lent, "available")
    demo.cinder.wait_for_volume(copied, "available")
    demo.cinder.wait(f"/snapshots/{snapshot}", status="available")
