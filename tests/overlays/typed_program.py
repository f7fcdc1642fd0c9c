"""A user's program, for the type checkers: every call has its exact type.

`make check` runs pyright and mypy over it; both would report a wrong `assert_type`, and an ignore
comment that is not needed.
"""
# pyright: strict, reportUnnecessaryTypeIgnoreComment=true

from pathlib import Path
from typing import assert_type

from novakit import AsyncCompute, Compute
from novakit.pagination import AsyncPager, Page, Pager
from novakit_api.models import (
    Flavor,
    Server,
    ServerCreated,
    ServerRebuilt,
    ServerSummary,
)
from novakit_api.operation import Response
from novakit_api.operations.servers import show_server


def blocking(compute: Compute) -> None:
    servers = compute.servers
    created = servers.create(
        name="web-1",
        flavor="1",
        image="70a599e0-31e7-49b7-b260-868f441e862b",
        networks="auto",
        user_data=Path("cloud-init.yaml"),
        files={"/etc/motd": b"hello"},
        tags=["web"],
    )
    assert_type(created, ServerCreated)
    assert_type(servers.create_and_wait(name="n", flavor="1", timeout=60), Server)
    assert_type(servers.create_reservation(name="n", flavor="1"), str)
    assert_type(servers.get("id"), Server)
    assert_type(servers.find("web-1"), Server)
    assert_type(servers.update("id", name="n"), Server)
    assert_type(servers.delete("id"), None)
    assert_type(servers.wait_for("id", status="SHUTOFF"), Server)
    assert_type(servers.rebuild("id", image="i"), ServerRebuilt)
    assert_type(servers.create_image("id", name="n"), str)
    assert_type(servers.console_output("id"), str)
    assert_type(servers.list(name="web"), Pager[Server])
    assert_type(servers.list().first(), Server | None)
    assert_type(servers.list().to_list(), list[Server])
    assert_type(next(servers.list().pages()), Page[Server])
    assert_type(next(iter(servers.list_summaries())), ServerSummary)
    assert_type(compute.flavors.find("m1.tiny"), Flavor)
    assert_type(compute.volumes_boot.create_image("id", name="n"), str)
    assert_type(compute.volumes_boot.create(name="n", flavor="1"), ServerCreated)
    assert_type(compute.send(show_server("id")), Server)
    assert_type(compute.raw(show_server("id")), Response)
    assert_type(compute.at("2.60"), Compute)
    assert_type(Compute.connect("demo", region="RegionOne"), Compute)


async def awaited(compute: AsyncCompute) -> None:
    servers = compute.servers
    assert_type(await servers.create(name="n", flavor="1"), ServerCreated)
    assert_type(await servers.create_and_wait(name="n", flavor="1"), Server)
    assert_type(await servers.get("id"), Server)
    assert_type(await servers.delete("id"), None)
    assert_type(servers.list(all_tenants=True), AsyncPager[Server])
    assert_type(await servers.list().first(), Server | None)
    assert_type(await servers.list().to_list(), list[Server])
    async for server in servers.list():
        assert_type(server, Server)
    async for page in servers.list().pages():
        assert_type(page, Page[Server])
    assert_type(await compute.volumes_boot.get("id"), Server)
    assert_type(await compute.send(show_server("id")), Server)
    assert_type(AsyncCompute.connect("demo"), AsyncCompute)


def mistakes(compute: Compute) -> None:
    compute.servers.create(name="n", flavour="1")  # type: ignore[call-arg]
    compute.servers.create(name=1, flavor="1")  # type: ignore[arg-type]
    compute.servers.get()  # type: ignore[call-arg]
    compute.servers.list(nam="x")  # type: ignore[call-arg]
    compute.servers.reboot("id", type="WARM")  # type: ignore[arg-type]
    Compute.connect("demo", regoin="x")  # type: ignore[call-arg]
    compute.serves.get("id")  # type: ignore[attr-defined]
