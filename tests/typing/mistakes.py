"""What a user may get wrong: a type checker must complain of each marked line, and of no other."""

from novakit import AsyncCompute, Compute
from novakit_api.models import ServerCreate
from novakit_api.operations import list_servers, reboot_server, show_server


def sync_mistakes(compute: Compute) -> None:
    compute.servers.create(name="web", flavor="1", netwroks="auto")  # wrong
    compute.servers.create(flavor="1")  # wrong
    compute.servers.create(name="web", flavor="1", tags="web", user_data=3)  # wrong
    compute.servers.get()  # wrong
    compute.servers.get(server="8f0f")  # wrong
    compute.servers.list(stauts="ACTIVE")  # wrong
    compute.servers.reboot("8f0f", type="GENTLE")  # wrong
    compute.servers.creat(name="web")  # wrong
    compute.sevrers.list()  # wrong
    print(compute.servers.get("8f0f").nmae)  # wrong
    compute.servers.get("8f0f").created.lower()  # wrong
    compute.send(show_server(8))  # wrong
    Compute.connect("demo", regoin="RegionOne")  # wrong
    Compute.from_token("token")  # wrong
    compute.request("get", "/os-keypairs")  # wrong
    compute.request("GET", "/os-keypairs", query={})  # wrong
    compute.each(compute.servers.stop, [5])  # wrong
    print(compute.each(compute.servers.get, ["8f0f"])[0].value.nmae)  # wrong


async def async_mistakes(compute: AsyncCompute) -> None:
    print(compute.servers.get("8f0f").id)  # wrong
    for _ in compute.servers.list():  # wrong
        pass
    await compute.servers.create(name="web", flavor="1", netwroks="auto")  # wrong
    await compute.each(print, ["8f0f"])  # wrong


def thin_mistakes() -> None:
    ServerCreate(name="web", flavor="1", taggs=["a"])  # wrong
    ServerCreate(name="web")  # wrong
    list_servers(limit="ten")  # wrong
    reboot_server("8f0f")  # wrong
