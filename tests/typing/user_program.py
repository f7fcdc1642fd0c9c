"""What a user may write, with the exact type of every call. Read by type checkers, never run."""

from collections.abc import AsyncIterator, Iterator
from datetime import datetime
from pathlib import Path
from typing import Literal, assert_type

from novakit import AsyncCompute, Compute, Outcomes, Password, SavedSignIn
from novakit.extending import AsyncDriver, Flow, InFlow, Resource, S, SyncDriver, method
from novakit_api import AsyncClient, Client, Operation, Response
from novakit_api.models import (
    Flavor,
    Server,
    ServerAddress,
    ServerCreate,
    ServerCreated,
    ServerImage,
    ServerRebuilt,
    ServerReservation,
    ServersDetailReply,
    ServerSummary,
    ServerUpdated,
)
from novakit_api.operations import (
    create_server,
    list_servers_detail,
    reboot_server,
    show_server,
)
from novakit_core.pagination import AsyncPager, Page, Pager


def sync_program() -> None:
    auth = Password("http://127.0.0.1:5000/v3", username="a", password="b", project_name="c")
    with Compute(auth, region="RegionOne", microversion="2.90") as compute:
        assert_type(compute, Compute)
        created = compute.servers.create(
            name="web",
            image="70a5",
            flavor="1",
            networks="auto",
            user_data=Path("cloud-init.yaml"),
            files={"/etc/a": b"\x00", "/etc/b": "text", "/etc/c": Path("c")},
            tags=["web"],
        )
        assert_type(created, ServerCreated)
        assert_type(created.id, str)
        assert_type(created.admin_pass, str | None)
        server = compute.servers.create_and_wait(name="web", flavor="1", timeout=60)
        assert_type(server, Server)
        assert_type(server.id, str)
        assert_type(server.created, datetime)
        assert_type(server.image, ServerImage | None)
        assert_type(server.addresses, dict[str, list[ServerAddress]])
        assert_type(server.locked, bool | None)
        assert_type(server.name, str)
        assert_type(server.config_drive, bool)
        assert_type(server.description, str | None)
        assert_type(compute.servers.create_reservation(name="web", flavor="1"), str)
        assert_type(compute.servers.get("8f0f"), Server)
        assert_type(compute.servers.find("web"), Server)
        got = compute.each(compute.servers.get, ["8f0f", "70a5"], at_once=5)
        assert_type(got, Outcomes[str, Server])
        assert_type(got.values(), list[Server])
        assert_type(got[0].value, Server)
        assert_type(got[0].error, Exception | None)
        stopped = compute.each(compute.servers.stop, compute.servers.list())
        assert_type(stopped.failed[0].item, Server)
        assert_type(compute.servers.wait_for_all(["8f0f"]), Outcomes[str, Server])
        many = compute.servers.create_many(["a", {"name": "b", "flavor": "2"}], flavor="1")
        assert_type(many, Outcomes[str, ServerCreated])
        assert_type(compute.servers.list_reservation("r-1"), Pager[Server])
        deleted = compute.servers.delete_many(compute.servers.list())
        assert_type(deleted.values(), list[Literal["deleting", "gone"]])
        assert_type(compute.servers.list(status="ACTIVE", tags=["a"]), Pager[Server])
        assert_type(iter(compute.servers.list()), Iterator[Server])
        assert_type(compute.servers.list_summaries().to_list(), list[ServerSummary])
        assert_type(compute.servers.list().first(), Server | None)
        assert_type(next(compute.servers.list().pages()), Page[Server])
        assert_type(compute.servers.list(limit=2).page(after="x"), Page[Server])
        assert_type(compute.servers.list().limited(max_items=5), Pager[Server])
        assert_type(compute.servers.update("8f0f", name="web-2"), ServerUpdated)
        assert_type(compute.servers.rebuild("8f0f", image="70a5"), ServerRebuilt)
        assert_type(compute.servers.create_image("8f0f", name="copy"), str)
        assert_type(compute.servers.console_output("8f0f", length=10), str)
        assert_type(compute.servers.wait_for("8f0f", status="SHUTOFF"), Server)
        assert_type(compute.volumes_boot.get("8f0f"), Server)
        assert_type(compute.volumes_boot.create(name="db", flavor="1"), ServerCreated)
        assert_type(compute.flavors.find("m1.tiny"), Flavor)
        assert_type(compute.send(show_server("8f0f")), Server)
        assert_type(compute.raw(show_server("8f0f")), Response)
        assert_type(compute.request("GET", "/os-keypairs", params={"limit": 1}), Response)
        assert_type(compute.microversion_for(show_server("8f0f")), str)
        assert_type(compute.volumes_boot.create_image("8f0f", name="copy"), str)
        assert_type(compute.save_sign_in(), SavedSignIn)
        assert_type(Compute(auth, saved=compute.save_sign_in()), Compute)
        assert_type(compute.at("2.60"), Compute)
        assert_type(compute.to(region="RegionTwo", project="8f0f"), Compute)
        assert_type(compute.to(project_name="a", project_domain_id="b"), Compute)
        compute.servers.delete("8f0f")
        compute.servers.reboot("8f0f", type="HARD")


async def async_program() -> None:
    async with AsyncCompute.connect("demo") as compute:
        assert_type(compute, AsyncCompute)
        created = await compute.servers.create(name="web", flavor="1")
        assert_type(created, ServerCreated)
        assert_type(await compute.servers.create_and_wait(name="web", flavor="1"), Server)
        assert_type(await compute.servers.get(created.id), Server)
        assert_type(compute.servers.list(), AsyncPager[Server])
        assert_type(aiter(compute.servers.list()), AsyncIterator[Server])
        assert_type(await compute.servers.list().to_list(), list[Server])
        assert_type(await compute.servers.list().first(), Server | None)
        page = await compute.servers.list(limit=2).page(before="x")
        assert_type(page, Page[Server])
        async for page in compute.servers.list().pages():
            assert_type(page, Page[Server])
        assert_type([server.id async for server in compute.servers.list()], list[str])
        assert_type(await compute.send(show_server("8f0f")), Server)
        assert_type(await compute.raw(show_server("8f0f")), Response)
        assert_type(await compute.request("GET", "/os-keypairs", json={"a": 1}), Response)
        assert_type(await compute.microversion_for(show_server("8f0f")), str)
        got = await compute.each(compute.servers.get, ["8f0f", "70a5"])
        assert_type(got, Outcomes[str, Server])
        stopped = await compute.each(compute.servers.stop, compute.servers.list())
        assert_type(stopped, Outcomes[Server, None])
        ready = await compute.servers.wait_for_all(compute.servers.list_reservation("r-1"))
        assert_type(ready, Outcomes[str, Server])
        assert_type(await compute.servers.wait_until_all_deleted([created]), Outcomes[str, None])
        await compute.each(compute.servers.get, got.values(), progress=lambda at: at.outcome.value)


class Billing(Resource[S]):
    @method
    def invoices(self: "Billing[InFlow]", month: str) -> Flow[list[int]]:
        reply = yield from self._calls.request("GET", "/os-invoices", params={"month": month})
        assert_type(reply, Response)
        return [one["id"] for one in reply.json()["invoices"]]


class Cloud(Compute):
    billing: Billing[SyncDriver]


class AsyncCloud(AsyncCompute):
    billing: Billing[AsyncDriver]


async def program_with_a_resource_of_its_own() -> None:
    compute = Cloud.connect("demo", resources={"billing": Billing})
    assert_type(compute.billing.invoices("2026-11"), list[int])
    assert_type(compute.at("2.60").billing.invoices("2026-11"), list[int])
    waited = AsyncCloud.connect("demo", resources={"billing": Billing})
    assert_type(await waited.billing.invoices("2026-11"), list[int])


def thin_program() -> None:
    operation = create_server(server=ServerCreate(name="web", flavor="1"))
    assert_type(operation, Operation[ServerCreated | ServerReservation])
    assert_type(reboot_server("8f0f", type="SOFT"), Operation[None])
    with Client("http://127.0.0.1:8774/v2.1", "token") as client:
        assert_type(client.send(list_servers_detail(limit=1)), ServersDetailReply)
        assert_type(client.send(operation), ServerCreated | ServerReservation)


async def thin_async_program() -> None:
    async with AsyncClient("http://127.0.0.1:8774/v2.1", "token") as client:
        assert_type(await client.send(show_server("8f0f")), Server)
