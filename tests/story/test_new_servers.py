"""What is asked of a new server is what it then is."""

from __future__ import annotations

from typing import Any

import pytest

from tests.story.user import User

pytestmark = pytest.mark.parametrize("each_cloud", ["newest_cloud"], indirect=True)

CERTIFICATE = "5e5f0f0a-2c3d-4b1e-9f00-0d1c2b3a4f5e"


def test_every_argument_that_a_server_shows(demo: User) -> None:
    key = demo.wait(demo.compute.keypairs.create("story-new")).name
    demo.afterwards(lambda: demo.wait(demo.compute.keypairs.delete(key)))
    asked: dict[str, Any] = {
        "name": "all of it",
        "key_name": key,
        "metadata": {"colour": "green"},
        "tags": ["web"],
        "description": "with everything",
        "hostname": "all-of-it",
        "availability_zone": "nova",
        "access_ipv4": "192.0.2.1",
        "access_ipv6": "2001:db8::1",
        "config_drive": True,
        "disk_config": "MANUAL",
    }
    server = demo.boot(networks=[demo.ids.network], security_groups=["web"], **asked)
    shown = demo.wait(demo.servers.get(server))
    assert {name: getattr(shown, name) for name in asked} == asked
    assert [group.name for group in shown.security_groups or ()] == ["web"]


def test_a_config_drive_that_is_not_wanted(demo: User) -> None:
    server = demo.boot(config_drive=False)
    assert demo.wait(demo.servers.get(server)).config_drive is False


def test_an_administrator_names_the_host(admin: User) -> None:
    hypervisors = admin.list(admin.compute.hypervisors.list())
    there = next(one for one in hypervisors if (one.state, one.status) == ("up", "enabled"))
    host, name = there.service.host, there.hypervisor_hostname
    shown = admin.wait(admin.servers.get(admin.boot(host=host, hypervisor_hostname=name)))
    assert (shown.host, shown.hypervisor_hostname) == (host, name)


def test_certificates_of_the_image(demo: User) -> None:
    server = demo.order(trusted_image_certificates=[CERTIFICATE])
    shown = demo.wait(demo.servers.get(server))
    assert shown.trusted_image_certificates == [CERTIFICATE]
