"""`novakit_api.Client` alone, without the overlays."""

import anyio
import pytest

from novakit import errors
from novakit_api import AsyncClient, Client
from novakit_api.operations.server_actions import trigger_server_crash_dump
from novakit_api.operations.servers import show_server
from tests.overlays.fake_cloud import SERVER_ID, FakeCloud


def test_sends_an_operation(fake: FakeCloud) -> None:
    with Client(f"{fake.endpoint}/", "given-token") as client:
        assert client.send(show_server(SERVER_ID)).name == "web-1"
        assert "openstack-api-version" not in fake.seen[-1].headers
        client.send(show_server(SERVER_ID), microversion="2.60")
    assert fake.seen[-1].headers["openstack-api-version"] == "compute 2.60"


def test_sends_an_operation_awaited(fake: FakeCloud) -> None:
    async def main() -> str | None:
        async with AsyncClient(fake.endpoint, "given-token", microversion="2.90") as client:
            return (await client.send(show_server(SERVER_ID))).name

    assert anyio.run(main) == "web-1"
    assert fake.seen[-1].headers["openstack-api-version"] == "compute 2.90"


def test_raises_what_the_cloud_answers(fake: FakeCloud) -> None:
    with Client(fake.endpoint, "given-token") as client, pytest.raises(errors.NotFound):
        client.send(show_server("none"))


def test_refuses_what_the_microversion_does_not_serve(fake: FakeCloud) -> None:
    with Client(fake.endpoint, "given-token") as client:
        with pytest.raises(errors.UnsupportedByCloud, match=r"2\.17"):
            client.send(trigger_server_crash_dump(SERVER_ID))
        with pytest.raises(errors.UnsupportedByCloud, match=r"not served at 2\.16"):
            client.send(trigger_server_crash_dump(SERVER_ID), microversion="2.16")
    assert not fake.seen


@pytest.mark.parametrize("kind", [Client, AsyncClient])
def test_token_that_no_header_can_hold(kind: type[Client]) -> None:
    with pytest.raises(errors.InvalidArgument, match="token"):
        kind("http://n", "a\n")
