"""The addresses, interfaces and security groups of a server."""

from novakit_api.operations import (
    add_server_fixed_ip,
    add_server_floating_ip,
    add_server_security_group,
    attach_server_interface,
    detach_server_interface,
    inject_server_network_info,
    list_server_interfaces,
    list_server_ips,
    list_server_security_groups,
    remove_server_fixed_ip,
    remove_server_floating_ip,
    remove_server_security_group,
    show_server_interface,
    show_server_ips,
)
from tests.scenario.flow import Steps
from tests.scenario.visit import Visit


def walk(visit: Visit, server_id: str) -> Steps[None]:
    """Show addresses, attach and detach an interface, add and remove a security group."""
    addresses = yield from visit.send(list_server_ips(server_id))
    shown = yield from visit.send(show_server_ips(server_id, "private"))
    assert shown["private"] == addresses["private"]
    yield from visit.refused(show_server_ips(server_id, "public"), 404)
    yield from _interfaces(visit, server_id)
    yield from _security_groups(visit, server_id)
    yield from visit.send(inject_server_network_info(server_id), "admin")
    if visit.serves("-2.43"):
        yield from _retired(visit, server_id, addresses["private"][0].addr)


def _interfaces(visit: Visit, server_id: str) -> Steps[None]:
    (first,) = yield from visit.send(list_server_interfaces(server_id))
    assert first.net_id == visit.cloud.ids.network
    assert first.fixed_ips is not None
    assert first.fixed_ips[0].ip_address
    shown = yield from visit.send(show_server_interface(server_id, first.port_id))
    assert shown.mac_addr == first.mac_addr
    attached = yield from visit.attempt(
        attach_server_interface(
            server_id, net_id=visit.cloud.ids.network, **visit.since("2.49", tag="second")
        )
    )
    if attached is not None:
        assert attached.port_state == "ACTIVE"
    port_id = first.port_id if attached is None else attached.port_id
    yield from visit.attempt(detach_server_interface(server_id, port_id))


def _security_groups(visit: Visit, server_id: str) -> Steps[None]:
    groups = yield from visit.attempt(list_server_security_groups(server_id))
    if groups is not None:
        assert groups[0].name == "default"
        assert groups[0].rules[0].parent_group_id == groups[0].id
    yield from visit.attempt(add_server_security_group(server_id, name="web"))
    yield from visit.attempt(remove_server_security_group(server_id, name="web"))


def _retired(visit: Visit, server_id: str, address: str) -> Steps[None]:
    network = visit.cloud.ids.network
    yield from visit.attempt(add_server_fixed_ip(server_id, network_id=network))
    yield from visit.attempt(remove_server_fixed_ip(server_id, address=address))
    yield from visit.attempt(add_server_floating_ip(server_id, address="203.0.113.7"))
    yield from visit.attempt(remove_server_floating_ip(server_id, address="203.0.113.7"))
