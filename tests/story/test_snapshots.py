"""To make images of servers, and servers of those."""

from __future__ import annotations

from tests.story.user import User


def test_a_snapshot_of_a_server_on_an_image_is_an_image(demo: User, server: str) -> None:
    image = demo.wait(demo.servers.create_image(server, "snap", metadata={"made-by": "story"}))
    demo.glance.remove_afterwards(f"/images/{image}")
    seen = demo.glance.wait(f"/images/{image}", status="active")
    assert (seen["name"], seen["instance_uuid"], seen["made-by"]) == ("snap", server, "story")
    demo.settle(server)


def test_of_the_backups_only_so_many_are_kept(demo: User, server: str) -> None:
    made: list[str] = []
    for number in range(3):
        image = demo.wait(demo.servers.create_backup(server, f"backup {number}", "daily", 2))
        assert image is not None
        demo.glance.remove_afterwards(f"/images/{image}")
        demo.glance.wait(f"/images/{image}", status="active")
        demo.settle(server)
        made.append(image)
    demo.glance.wait_until_gone(f"/images/{made[0]}")
    kept = [demo.glance.show(f"/images/{image}") for image in made[1:]]
    assert [one["backup_type"] for one in kept] == ["daily", "daily"]


def test_a_snapshot_of_a_server_on_a_volume_is_one_of_the_volume(demo: User) -> None:
    volume = demo.cinder.volume(imageRef=demo.ids.image)
    root = {"source_type": "volume", "destination_type": "volume", "uuid": volume, "boot_index": 0}
    server = demo.boot(block_device_mapping_v2=[root])
    image = demo.wait(demo.servers.create_image(server, "of a volume"))
    demo.glance.remove_afterwards(f"/images/{image}")
    assert demo.glance.wait(f"/images/{image}", status="active")["size"] == 0
    (snapshot,) = demo.cinder.list(f"/snapshots?volume_id={volume}")
    demo.cinder.remove_afterwards(f"/snapshots/{snapshot['id']}")
    demo.cinder.wait(f"/snapshots/{snapshot['id']}", status="available")

    second = demo.boot(image=image)
    (attached,) = demo.list(demo.servers.volumes.list(second))
    demo.cinder.remove_afterwards(f"/volumes/{attached.volume_id}")
    copy = demo.cinder.show(f"/volumes/{attached.volume_id}")
    assert copy["snapshot_id"] == snapshot["id"]
    demo.end(second)
