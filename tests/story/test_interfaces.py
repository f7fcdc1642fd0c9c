"""To attach interfaces to a server and to detach them, and what lets traffic in."""

from __future__ import annotations

import pytest

from tests.story.user import User


def addresses(user: User, server: str) -> set[str]:
    """Return what Nova says of a server's addresses."""
    networks = user.wait(user.servers.get(server)).addresses or {}
    return {address.addr for several in networks.values() for address in several}


def detach(user: User, server: str, port: str) -> None:
    """Detach an interface and wait until the server is without it."""
    user.wait(user.servers.interfaces.detach(server, port))
    user.wait_until(lambda: port not in user.neutron.ports_of(server))
    listed = user.list(user.servers.interfaces.list(server))
    assert port not in [one.port_id for one in listed]


def test_a_new_interface_has_a_port_of_its_own_that_goes_with_it(demo: User, server: str) -> None:
    before = addresses(demo, server)
    made = demo.wait(demo.servers.interfaces.attach(server, net_id=demo.ids.network, tag="late"))
    assert (made.port_state, made.net_id) == ("ACTIVE", demo.ids.network)
    (address,) = [one.ip_address for one in made.fixed_ips or ()]
    assert addresses(demo, server) == before | {address}
    assert demo.wait(demo.servers.interfaces.get(server, made.port_id)).tag == "late"

    detach(demo, server, made.port_id)
    demo.wait_until(lambda: addresses(demo, server) == before)
    demo.neutron.wait_until_gone(f"/ports/{made.port_id}")


def test_a_port_made_by_hand_is_lent_to_a_server(demo: User, server: str) -> None:
    port = demo.neutron.port(demo.ids.network, fixed_ips=[{"ip_address": "10.20.0.78"}])
    demo.wait(demo.servers.interfaces.attach(server, port_id=port))
    assert "10.20.0.78" in addresses(demo, server)
    detach(demo, server, port)
    assert demo.neutron.show(f"/ports/{port}")["device_id"] == ""


def test_an_interface_at_an_address_on_a_second_network(demo: User, server: str) -> None:
    network = demo.neutron.network("10.30.0.0/24")
    made = demo.wait(
        demo.servers.interfaces.attach(
            server, net_id=network, fixed_ips=[{"ip_address": "10.30.0.9"}]
        )
    )
    assert "10.30.0.9" in addresses(demo, server)
    detach(demo, server, made.port_id)
    demo.neutron.wait_until_gone(f"/ports/{made.port_id}")


@pytest.fixture
def security_group(demo: User) -> str:
    return demo.neutron.security_group("story")


def test_a_security_group_of_a_server_is_one_of_its_ports(
    demo: User, server: str, security_group: str
) -> None:
    def names() -> set[str]:
        return {group.name for group in demo.list(demo.servers.security_groups.list(server))}

    demo.wait(demo.servers.add_security_group(server, "story"))
    assert names() == {"default", "story"}
    assert security_group in demo.neutron.security_groups_of(server)
    demo.wait(demo.servers.remove_security_group(server, "story"))
    assert names() == {"default"}
    assert security_group not in demo.neutron.security_groups_of(server)
