"""/servers: booting, listing, showing and changing."""

from datetime import timedelta
from typing import Any

from novakit_api.models import (
    SchedulerHints,
    Server,
    ServerCreate,
    ServerCreated,
    ServerCreateNetwork,
    ServerCreateSecurityGroup,
    ServerFile,
    ServerReservation,
)
from novakit_api.operations import (
    create_server,
    delete_server,
    list_servers,
    list_servers_detail,
    update_server,
)
from tests.scenario.flow import Steps
from tests.scenario.visit import Visit

_ELSEWHERE = "11111111-2222-4333-8444-555555555555"  # no server at all
SCRIPT = "IyEvYmluL3NoCmVjaG8gaGVsbG8K"


def boot(visit: Visit) -> Steps[str]:
    """Ask for a server with everything that the microversion takes; return its id."""
    network: dict[str, Any] = {"tag": "lan"} if visit.serves("2.32-2.36, 2.42-") else {}
    server = ServerCreate(
        name=visit.name,
        image=visit.cloud.ids.image,
        flavor="1",
        networks=[ServerCreateNetwork(uuid=visit.cloud.ids.network, **network)],
        security_groups=[ServerCreateSecurityGroup(name="default")],
        metadata={"colour": "green"},
        user_data=SCRIPT,
        config_drive=True,
        admin_pass="Secret-1",
        availability_zone="nova",
        access_ipv4="192.0.2.1",
        access_ipv6="2001:db8::1",
        disk_config="AUTO",
        min_count=1,
        max_count=1,
        **visit.since("2.19", description="made by the scenario"),
        **visit.since("2.52", tags=["web"]),
        **visit.since("2.90", hostname="scenario"),
        **visit.until("2.56", personality=[ServerFile(path="/etc/motd", contents="aGVsbG8=")]),
    )
    hints = SchedulerHints(different_host=[_ELSEWHERE], extra={"colour": "green"})
    made = yield from visit.send(create_server(server=server, scheduler_hints=hints))
    assert isinstance(made, ServerCreated)
    assert (made.admin_pass, made.disk_config) == ("Secret-1", "AUTO")
    return made.id


def walk(visit: Visit, server_id: str) -> Steps[None]:
    """Look at a new server in every way there is, and change it."""
    server = yield from visit.settle(server_id, "ACTIVE")
    _check(visit, server)
    yield from _lists(visit, server)
    changed = yield from visit.send(
        update_server(
            server_id,
            name=f"{visit.name}-renamed",
            disk_config="MANUAL",
            access_ipv4="192.0.2.2",
            access_ipv6="2001:db8::2",
            **visit.since("2.19", description=None),
            **visit.since("2.90", hostname="renamed"),
        )
    )
    assert (changed.name, changed.disk_config) == (f"{visit.name}-renamed", "MANUAL")
    assert (changed.locked is not None) == visit.serves("2.9-")
    if visit.serves("2.104-"):
        pinned = update_server(server_id, pinned_availability_zone="nova")
        assert (yield from visit.send(pinned)).pinned_availability_zone == "nova"


def _check(visit: Visit, server: Server) -> None:
    assert (server.name, server.status, server.vm_state) == (visit.name, "ACTIVE", "active")
    assert server.metadata == {"colour": "green"}
    assert server.addresses["private"][0].version == 4
    assert server.access_ipv4 == "192.0.2.1"
    assert (server.config_drive, server.power_state) == (True, 1)
    assert server.image is not None
    assert server.image.id == visit.cloud.ids.image
    assert server.created <= server.updated
    known = {
        "2.3-": server.user_data == SCRIPT,
        "2.9-": server.locked is False,
        "2.16-": server.host_status == "UP",
        "2.19-": server.description == "made by the scenario",
        "2.26-": server.tags is not None,
        "-2.46": server.flavor.id == "1",
        "2.47-": server.flavor.original_name == "m1.tiny",
        "2.52-": server.tags == ["web"],
        "2.71-": server.server_groups == [],
        "2.90-": server.hostname == "scenario",
        "2.96-": server.pinned_availability_zone == "nova",
        "2.98-": server.image.properties is not None,
        "2.100-": server.scheduler_hints is not None
        and server.scheduler_hints.extra == {"colour": ["green"]},
    }
    assert known == {served: visit.serves(served) for served in known}


def _lists(visit: Visit, server: Server) -> Steps[None]:
    page = yield from visit.send(list_servers(name=f"^{visit.name}$"))
    assert [summary.id for summary in page.servers] == [server.id]
    page = yield from visit.send(list_servers(limit=1, sort_key="created_at", sort_dir="desc"))
    assert page.servers_links is not None
    page = yield from visit.send(list_servers(limit=5, marker=server.id))
    assert server.id not in [summary.id for summary in page.servers]
    details = yield from visit.send(
        list_servers_detail(
            status="ACTIVE",
            image=visit.cloud.ids.image,
            flavor="1",
            sort_key=["display_name", "created_at"],
            sort_dir=["asc", "desc"],
            changes_since=server.created,
            **visit.since("2.26", tags_any=["web", "mail"], not_tags=["a", "b"]),
            **visit.since("2.66", changes_before=server.updated + timedelta(minutes=1)),
            **visit.since("2.73", locked=False),
        )
    )
    found = [item for item in details.servers if item.id == server.id]
    assert len(found) == visit.serves("-2.25, 2.52-")  # by its tag, which a server gets from 2.52
    shown = yield from visit.send(
        list_servers_detail(all_tenants=True, host=server.host or "", uuid=server.id), "admin"
    )
    assert [item.hypervisor_hostname for item in shown.servers] == [server.hypervisor_hostname]


def reserve(visit: Visit) -> Steps[None]:
    """Ask for servers by the number, and delete them before they are built."""
    networks: Any = "none" if visit.serves("2.37-") else None
    server = ServerCreate(
        name=f"{visit.name}-reserved",
        image=visit.cloud.ids.image,
        flavor="1",
        return_reservation_id=True,
        **({"networks": networks} if networks else {}),
    )
    made = yield from visit.send(create_server(server=server))
    assert isinstance(made, ServerReservation)
    found = list_servers(reservation_id=made.reservation_id)
    page = yield from visit.send(found, "admin")
    (reserved,) = page.servers
    yield from visit.send(delete_server(reserved.id))
    yield from visit.gone(reserved.id)
