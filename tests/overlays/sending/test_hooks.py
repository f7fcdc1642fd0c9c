"""What a user can look at, and change, on the way."""

from typing import Any

import anyio
import attrs
import pytest

from novakit import AsyncCompute, Compute, Retries, Timings, errors
from novakit_api.operations.servers import show_server, update_server
from novakit_core.operation import Operation
from novakit_core.outcome import Outcome
from tests.overlays.conftest import sign_in
from tests.overlays.fake_cloud import SERVER_ID, FakeCloud, server
from tests.overlays.hostile import Reply
from tests.overlays.sides import Side

SERVER = f"/servers/{SERVER_ID}"
REQUEST_ID = "req-0f2c1c5e-2b1d-4b4e-8b8a-0123456789ab"


def client(side: Side, fake: FakeCloud, **options: Any) -> Compute:
    given: dict[str, Any] = {"microversion": "2.90", **options}
    return side.keep(side.kind.from_token("given-token", fake.endpoint, **given))


def test_before_send_changes_the_operation(side: Side, fake: FakeCloud) -> None:
    def rename(operation: Operation[object]) -> Operation[object]:
        return attrs.evolve(operation, json={"server": {"name": "hooked"}})

    fake.nova("PUT", SERVER, Reply(200, {"server": server()}))
    side.wait(client(side, fake, before_send=[rename]).send(update_server(SERVER_ID, name="n")))
    assert fake.seen[-1].json == {"server": {"name": "hooked"}}


def test_before_send_that_returns_nothing(side: Side, fake: FakeCloud) -> None:
    with pytest.raises(errors.InvalidArgument, match="must return the operation"):
        side.wait(client(side, fake, before_send=[print]).servers.get(SERVER_ID))


def test_after_send_is_told_what_became_of_it(side: Side, fake: FakeCloud) -> None:
    told: list[Outcome[Operation[Any], Any]] = []
    compute = client(side, fake, after_send=[told.append])
    found = side.wait(compute.servers.get(SERVER_ID))
    with pytest.raises(errors.NotFound) as caught:
        side.wait(compute.servers.get("5f1a2b3c-4d5e-4f60-8a7b-9c0d1e2f3a4b"))
    response = side.wait(compute.raw(show_server(SERVER_ID)))
    assert [one.item.name for one in told] == ["show_server"] * 3
    assert told[0].value is found
    assert told[1].error is caught.value
    assert told[2].value is response


def test_after_send_is_told_of_each_page_and_what_was_not_sent(side: Side, fake: FakeCloud) -> None:
    told: list[Outcome[Operation[Any], Any]] = []
    compute = client(side, fake, after_send=[told.append])
    fake.list_two_pages()
    assert len(side.items(compute.servers.list())) == 2
    with pytest.raises(errors.UnsupportedByCloud) as caught:
        side.wait(compute.at("2.1").servers.tags.add(SERVER_ID, "web"))
    assert [one.error for one in told] == [None, None, caught.value]


def test_after_send_gets_the_operation_that_went_out(side: Side, fake: FakeCloud) -> None:
    told: list[object] = []

    def rename(operation: Operation[object]) -> Operation[object]:
        return attrs.evolve(operation, json={"server": {"name": "hooked"}})

    def look(outcome: Outcome[Operation[Any], Any]) -> None:
        told.append(outcome.item.json)

    fake.nova("PUT", SERVER, Reply(200, {"server": server()}))
    compute = client(side, fake, before_send=[rename], after_send=[look])
    side.wait(compute.servers.update(SERVER_ID, name="n"))
    assert told == [{"server": {"name": "hooked"}}]


def test_what_a_function_after_send_raises_the_call_raises(side: Side, fake: FakeCloud) -> None:
    def spoil(outcome: Outcome[Operation[Any], Any]) -> None:
        raise RuntimeError(outcome.item.name)

    compute = client(side, fake, after_send=[spoil])
    with pytest.raises(RuntimeError, match="show_server"):
        side.wait(compute.servers.get(SERVER_ID))
    with pytest.raises(RuntimeError) as caught:
        side.wait(compute.servers.get("5f1a2b3c-4d5e-4f60-8a7b-9c0d1e2f3a4b"))
    assert isinstance(caught.value.__context__, errors.NotFound)


def test_after_send_may_be_a_coroutine_in_tasks(fake: FakeCloud) -> None:
    told: list[str] = []

    async def look(outcome: Outcome[Operation[Any], Any]) -> None:
        await anyio.sleep(0)
        told.append(outcome.item.name)

    async def call() -> None:
        compute = AsyncCompute.from_token("given-token", fake.endpoint, after_send=[look])
        async with compute:
            await compute.servers.get(SERVER_ID)

    anyio.run(call)
    assert told == ["show_server"]


def test_timings_tell_every_exchange(side: Side, fake: FakeCloud) -> None:
    timings = Timings()
    fake.nova("GET", SERVER, Reply(503), Reply(200, {"server": server()}))
    compute = client(side, fake, event_hooks=[timings], retries=Retries(first_wait=0.01))
    side.wait(compute.servers.get(SERVER_ID))
    told = [(event.method, event.status, event.attempt) for event in timings]
    assert told == [("GET", 503, 1), ("GET", 200, 2)]
    assert timings.total > 0
    assert all(event.url == fake.endpoint + SERVER for event in timings)


def test_last_response(side: Side, fake: FakeCloud) -> None:
    headers = {"X-Compute-Request-Id": "req-1", "OpenStack-API-Version": "compute 2.90"}
    fake.nova("GET", SERVER, Reply(200, {"server": server()}, headers))
    compute = client(side, fake)
    assert compute.last_response is None
    last = side.then(lambda: compute.servers.get(SERVER_ID), lambda: compute.last_response)
    assert last is not None
    assert (last.status, last.request_id, last.microversion) == (200, "req-1", "2.90")


def test_raw(side: Side, fake: FakeCloud) -> None:
    fake.nova("GET", SERVER, Reply(404, {"itemNotFound": {"message": "no"}}))
    reply = side.wait(client(side, fake).raw(show_server(SERVER_ID)))
    assert reply.status == 404
    assert reply.json() == {"itemNotFound": {"message": "no"}}


def test_headers_of_every_request(side: Side, fake: FakeCloud) -> None:
    compute = side.client(sign_in(fake), app_name="horizon/25.1", global_request_id=REQUEST_ID)
    side.wait(compute.servers.get(SERVER_ID))
    assert len(fake.seen) == 3  # Keystone, the versions, the server
    for seen in fake.seen:
        assert seen.headers["user-agent"].startswith("horizon/25.1 novakit/")
        assert seen.headers["x-openstack-request-id"] == REQUEST_ID
        assert seen.headers["accept"] == "application/json"


def test_global_request_id_of_another_form(side: Side, fake: FakeCloud) -> None:
    with pytest.raises(errors.InvalidArgument, match="global_request_id"):
        client(side, fake, global_request_id="mine")


def test_context_manager_closes(fake: FakeCloud) -> None:
    with Compute.from_token("given-token", fake.endpoint) as compute:
        compute.servers.get(SERVER_ID)
    with pytest.raises(errors.ClientClosed):
        compute.servers.get(SERVER_ID)


def test_misspelt_resource(fake: FakeCloud) -> None:
    with pytest.raises(AttributeError, match="serves"):
        _ = Compute.from_token("t", fake.endpoint).serves  # type: ignore[attr-defined]  # pyright: ignore
