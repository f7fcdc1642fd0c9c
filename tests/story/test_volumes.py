"""To attach volumes to a server and to detach them."""

from __future__ import annotations

from tests.story.user import User


def test_a_volume_is_attached_with_a_tag_and_detached(demo: User, server: str) -> None:
    volume = demo.cinder.volume()
    demo.wait(demo.servers.volumes.attach(server, volume, tag="data"))
    seen = demo.cinder.wait_for_volume(volume, "in-use")
    assert [one["server_id"] for one in seen["attachments"]] == [server]

    (listed,) = demo.list(demo.servers.volumes.list(server))
    assert (listed.volume_id, listed.tag, listed.delete_on_termination) == (volume, "data", False)
    shown = demo.wait(demo.servers.get(server))
    assert [one.id for one in shown.volumes_attached or ()] == [volume]

    demo.wait(demo.servers.volumes.detach(server, volume))
    demo.cinder.wait_for_volume(volume, "available")
    demo.wait_until(lambda: demo.list(demo.servers.volumes.list(server)) == [])


def test_whether_a_volume_ends_with_its_server_can_be_changed(demo: User, server: str) -> None:
    volume = demo.cinder.volume()
    attached = demo.servers.volumes
    demo.wait(attached.attach(server, volume, delete_on_termination=True))
    demo.cinder.wait_for_volume(volume, "in-use")
    assert demo.wait(attached.get(server, volume)).delete_on_termination is True
    demo.wait(attached.update(server, volume, volume, delete_on_termination=False))
    assert demo.wait(attached.get(server, volume)).delete_on_termination is False
    demo.wait(attached.detach(server, volume))
    demo.cinder.wait_for_volume(volume, "available")
