"""A success whose body is not what the API promises is told, and never taken for a success."""

from collections.abc import Callable

import pytest

from novakit import Compute, errors
from novakit_core.response import Response
from tests.generated_client.asked import routes
from tests.overlays.fake_cloud import SERVER_ID, FakeCloud
from tests.overlays.hostile import Reply
from tests.overlays.sides import Side

pytestmark = pytest.mark.fault

SERVER = f"/servers/{SERVER_ID}"
IMAGE = "70a599e0-31e7-49b7-b260-868f441e862b"
LOGIN = b"<html><head><title>Please sign in</title></head><body><form></form></body></html>"

Use = Callable[[Compute], object]


def boot(compute: Compute) -> object:
    return compute.servers.create(name="web", flavor="1", image=IMAGE, networks="none")


def stop(compute: Compute) -> object:
    return compute.servers.stop(SERVER_ID)


FALSE: dict[str, tuple[str, str, Reply, Use]] = {
    "delete, a login page": (
        "DELETE",
        SERVER,
        Reply(200, LOGIN),
        lambda compute: compute.servers.delete(SERVER_ID),
    ),
    "delete, a login page as 202": (
        "DELETE",
        SERVER,
        Reply(202, LOGIN),
        lambda compute: compute.servers.delete(SERVER_ID),
    ),
    "delete, an error in JSON": (
        "DELETE",
        SERVER,
        Reply(200, {"error": {"code": 403, "message": "blocked by policy"}}),
        lambda compute: compute.servers.delete(SERVER_ID),
    ),
    "delete, a part of something": (
        "DELETE",
        SERVER,
        Reply(206),
        lambda compute: compute.servers.delete(SERVER_ID),
    ),
    "create, nothing in it": ("POST", "/servers", Reply(202, {}), boot),
    "create, a server of nothing": ("POST", "/servers", Reply(202, {"server": {}}), boot),
    "create, 204": ("POST", "/servers", Reply(204), boot),
    "create, 202 without a body": ("POST", "/servers", Reply(202), boot),
    "create, null": ("POST", "/servers", Reply(202, b"null"), boot),
    "create, a reservation": ("POST", "/servers", Reply(202, {"reservation_id": "r-1"}), boot),
    "create, a page": ("POST", "/servers", Reply(200, LOGIN), boot),
    "reservation, a server": (
        "POST",
        "/servers",
        Reply(202, {"server": {"id": SERVER_ID}}),
        lambda compute: compute.servers.create_reservation(
            name="web", flavor="1", image=IMAGE, networks="none"
        ),
    ),
    "action, a page": ("POST", f"{SERVER}/action", Reply(202, LOGIN), stop),
    "action, a page as 200": ("POST", f"{SERVER}/action", Reply(200, LOGIN), stop),
    "get, 204": ("GET", SERVER, Reply(204), lambda compute: compute.servers.get(SERVER_ID)),
    "get, a part": (
        "GET",
        SERVER,
        Reply(206, {"server": {"id": SERVER_ID}}),
        lambda compute: compute.servers.get(SERVER_ID),
    ),
    "get, a list": (
        "GET",
        SERVER,
        Reply(200, {"server": [{"id": SERVER_ID}]}),
        lambda compute: compute.servers.get(SERVER_ID),
    ),
    "list, no list": (
        "GET",
        "/servers/detail",
        Reply(200, {}),
        lambda compute: compute.servers.list().to_list(),
    ),
    "list, an object": (
        "GET",
        "/servers/detail",
        Reply(200, {"servers": {}}),
        lambda compute: compute.servers.list().to_list(),
    ),
    "list, 204": (
        "GET",
        "/servers/detail",
        Reply(204),
        lambda compute: compute.servers.list().to_list(),
    ),
    "metadata, a number": (
        "GET",
        f"{SERVER}/metadata",
        Reply(200, {"metadata": 5}),
        lambda compute: compute.servers.metadata.get(SERVER_ID),
    ),
    "tags, a map": (
        "GET",
        f"{SERVER}/tags",
        Reply(200, {"tags": {"web": 1}}),
        lambda compute: compute.servers.tags.list(SERVER_ID).to_list(),
    ),
}


@pytest.mark.parametrize("case", FALSE)
def test_what_is_not_as_promised_is_no_success(side: Side, fake: FakeCloud, case: str) -> None:
    method, path, reply, use = FALSE[case]
    fake.nova(method, path, reply)
    compute = side.keep(side.kind.from_token("given-token", fake.endpoint, retries=0))
    with pytest.raises(errors.UndecodableReply):
        side.wait(use(compute))


@pytest.mark.parametrize(
    "reply", [Reply(202), Reply(204), Reply(200), Reply(200, b" \n"), Reply(202, {"job_id": "7"})]
)
def test_where_nothing_is_promised_nothing_or_harmless_json_will_do(
    side: Side, fake: FakeCloud, reply: Reply
) -> None:
    fake.nova("POST", f"{SERVER}/action", reply)
    compute = side.keep(side.kind.from_token("given-token", fake.endpoint, retries=0))
    assert side.wait(stop(compute)) is None


def test_one_missing_field_is_told_when_it_is_read(side: Side, fake: FakeCloud) -> None:
    fake.nova("GET", SERVER, Reply(200, {"server": {"id": SERVER_ID}}))
    compute = side.keep(side.kind.from_token("given-token", fake.endpoint))
    server = side.wait(compute.servers.get(SERVER_ID))
    assert server.id == SERVER_ID
    with pytest.raises(errors.FieldNotReturned):
        _ = server.status


@pytest.mark.parametrize("name", [name for name, _ in routes()])
def test_no_operation_takes_a_page_or_a_part(name: str) -> None:
    route = dict(routes())[name]
    pages = [Response(status, {"content-type": "text/html"}, LOGIN) for status in (200, 201, 202)]
    for response in [*pages, Response(206, {}, b""), Response(299, {}, b"{}")]:
        with pytest.raises(errors.UndecodableReply):
            route.parse(response)
