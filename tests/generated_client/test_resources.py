"""Every operation of the spec is a method of all four clients, and sends what the spec says."""

import json
from collections.abc import Iterator
from functools import cached_property
from typing import Any, NamedTuple
from urllib.parse import parse_qs

import anyio
import httpx
import pytest

from novakit import AsyncCompute, Compute
from novakit_api import AsyncClient, Client
from novakit_core.resource import listed, sent
from tests.generated_client.calls_of_the_spec import Call, CallsOfTheSpec
from tests.generator.this_spec import bundled

ENDPOINT = "http://nova.example/compute/v2.1"
CALLS = list(CallsOfTheSpec(bundled().document))


class Place(NamedTuple):
    """Where the method of an operation is: `servers.tags`, `add`."""

    attributes: tuple[str, ...]
    method: str


def walk(thing: object, above: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Yield the resources of a client, each with the attributes that lead to it."""
    for name in dir(type(thing)):
        if isinstance(getattr(type(thing), name), cached_property):
            resource = getattr(thing, name)
            yield (*above, name), resource
            yield from walk(resource, (*above, name))


def places() -> dict[str, Place]:
    """Return where the operations are on a generated client, by operationId."""
    found: dict[str, Place] = {}
    for attributes, resource in walk(Client(ENDPOINT, "token")):
        kind = resource.__class__
        for name in dir(kind):
            held: Any = getattr(kind, name)
            if isinstance(held, sent | listed):
                operation: Any = held.operation
                assert operation.__name__ not in found
                found[operation.__name__] = Place(attributes, name)
    return found


PLACES = places()


def of(client: object, place: Place) -> Any:
    for attribute in place.attributes:
        client = getattr(client, attribute)
    return getattr(client, place.method)


def test_each_of_the_169_operations_has_a_place() -> None:
    assert len({call.name for call in CALLS}) == len(CALLS) == 169
    assert PLACES.keys() == {call.name for call in CALLS}


@pytest.mark.parametrize("call", CALLS, ids=str)
def test_a_method_is_where_its_url_says(call: Call) -> None:
    attributes = PLACES[call.name].attributes
    # What further steps say is in the method; an action may be one of a resource below its URL.
    assert 1 <= len(attributes) <= len(call.steps) + call.path.endswith("/action")
    for attribute, step in zip(attributes, call.steps, strict=False):
        # `volumes` of os-volume_attachments, `quota_classes` of os-quota-class-sets.
        assert any(word.removesuffix("s") in step for word in attribute.split("_"))


@pytest.mark.parametrize("kind", [Client, AsyncClient, Compute, AsyncCompute])
def test_every_operation_is_a_method_of_every_client(kind: Any) -> None:
    make = getattr(kind, "from_token", None)
    client = make("token", ENDPOINT) if make else kind(ENDPOINT, "token")
    for place in PLACES.values():
        bound = of(client, place)
        assert bound.__name__ == place.method
        assert bound.__doc__


class Cloud:
    """Answers a call with the spec's example, and keeps what was asked."""

    def __init__(self, call: Call) -> None:
        self._call = call
        self.seen: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.seen.append(request)
        if self._call.reply is None:
            return httpx.Response(self._call.status)
        return httpx.Response(self._call.status, json=self._call.reply)

    @property
    def asked(self) -> tuple[str, str, bytes, bytes]:
        (request,) = self.seen
        return request.method, request.url.raw_path.decode(), request.url.query, request.content


def called(call: Call) -> tuple[Cloud, Any]:
    """Call the method of an operation, and return what it read: of a list, the first page."""
    cloud = Cloud(call)
    with (
        httpx.Client(transport=httpx.MockTransport(cloud)) as http,
        Client(
            ENDPOINT,
            "token",
            microversion=call.microversion,
            http_client=http,
            check_rules=False,
        ) as client,
    ):
        returned = of(client, PLACES[call.name])(**call.arguments)
        return cloud, next(returned.pages()) if hasattr(returned, "pages") else returned


async def awaited(call: Call) -> tuple[Cloud, Any]:
    """Do the same on the other side."""
    cloud = Cloud(call)
    async with (
        httpx.AsyncClient(transport=httpx.MockTransport(cloud)) as http,
        AsyncClient(
            ENDPOINT,
            "token",
            microversion=call.microversion,
            http_client=http,
            check_rules=False,
        ) as client,
    ):
        returned = of(client, PLACES[call.name])(**call.arguments)
        if hasattr(returned, "pages"):
            return cloud, await anext(returned.pages())
        return cloud, await returned


@pytest.mark.parametrize("call", CALLS, ids=str)
def test_a_method_sends_what_the_spec_says(call: Call) -> None:
    cloud, _ = called(call)
    (request,) = cloud.seen
    assert request.method == call.method
    assert request.url.raw_path.decode().partition("?")[0] == f"/compute/v2.1{call.url}"
    assert request.headers["openstack-api-version"] == f"compute {call.microversion}"
    assert set(parse_qs(request.url.query.decode())) == set(call.query)
    assert (json.loads(request.content) if request.content else None) == call.body


@pytest.mark.parametrize("call", CALLS, ids=str)
def test_both_sides_send_and_read_the_same(call: Call) -> None:
    cloud, read = called(call)
    other, also_read = anyio.run(awaited, call)
    assert other.asked == cloud.asked
    assert also_read == read
    assert (read is None) == (call.reply is None)
