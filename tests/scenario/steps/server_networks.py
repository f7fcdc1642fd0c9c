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
        yield from _retired(visit, server_id)


def _interfaces(visit: Visit, server_id: str) -> Steps[None]:
    (first,) = yield from visit.send(list_server_interfaces(server_id))
    assert first.net_id == visit.cloud.ids.network
    assert first.fixed_ips is not None
    assert first.fixed_ips[0].ip_address
    shown = yield from visit.send(show_server_interface(server_id, first.port_id))
    assert shown.mac_addr == first.mac_addr
    attached = yield from visit.send(
        attach_server_interface(
            server_id, net_id=visit.cloud.ids.network, **visit.since("2.49", tag="second")
        )
    )
    assert attached.port_state == "ACTIVE"
    yield from visit.send(detach_server_interface(server_id, attached.port_id))
    yield from _until_there_are(visit, server_id, 1)


def _until_there_are(visit: Visit, server_id: str, count: int) -> Steps[None]:
    """Wait until the server has so many interfaces, and Neutron so many ports of it."""

    def look() -> Steps[bool]:
        held = yield from visit.send(list_server_interfaces(server_id))
        ports = visit.services.send_to("network", "GET", f"/v2.0/ports?device_id={server_id}")
        return len(held) == len(ports.json()["ports"]) == count

    yield from visit.until_true(look)


def _security_groups(visit: Visit, server_id: str) -> Steps[None]:
    yield from visit.send(add_server_security_group(server_id, name="web"))
    groups = yield from visit.send(list_server_security_groups(server_id))
    assert {group.name for group in groups} == {"default", "web"}
    rules = [(rule.parent_group_id, rule.from_port) for group in groups for rule in group.rules]
    assert rules == [(visit.cloud.ids.security_groups["web"], 80)]
    yield from visit.send(remove_server_security_group(server_id, name="web"))


def _retired(visit: Visit, server_id: str) -> Steps[None]:
    network = visit.cloud.ids.network
    before = yield from _addresses(visit, server_id)
    yield from visit.send(add_server_fixed_ip(server_id, network_id=network))

    def has_two() -> Steps[bool]:
        return len((yield from _addresses(visit, server_id))) == len(before) + 1

    yield from visit.until_true(has_two)
    (added,) = (yield from _addresses(visit, server_id)) - before
    floating = {"floating_network_id": visit.cloud.ids.networks["public"]}
    made = visit.services.send_to("network", "POST", "/v2.0/floatingips", {"floatingip": floating})
    address = made.json()["floatingip"]["floating_ip_address"]
    (fixed,) = before
    yield from visit.send(add_server_floating_ip(server_id, address=address, fixed_address=fixed))
    yield from visit.send(remove_server_floating_ip(server_id, address=address))
    yield from visit.send(remove_server_fixed_ip(server_id, address=added))


def _addresses(visit: Visit, server_id: str) -> Steps[set[str]]:
    shown = yield from visit.send(list_server_ips(server_id))
    return {one.addr for one in shown["private"]}
