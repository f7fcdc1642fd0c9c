"""`request()`: calls that the spec does not describe, sent as all others are."""

import json
from typing import Any

import pytest

from novakit import Compute, Password, Retries, errors
from novakit_core.operation import Operation
from tests.overlays.exposure import exposed, leaks, recorded
from tests.overlays.fake_cloud import FakeCloud
from tests.overlays.hostile import Reply
from tests.overlays.sides import Side

FOUND = Reply(200, {"invoices": [{"id": 7}]}, {"X-Compute-Request-Id": "req-7"})
SECRET = "Schlehen & Hagebutten/7"


def client(side: Side, fake: FakeCloud, **options: Any) -> Compute:
    return side.keep(side.kind.from_token("given-token", fake.endpoint, **options))


def test_a_reply_as_it_came(side: Side, fake: FakeCloud, password: Password) -> None:
    fake.nova("GET", "/os-invoices", FOUND)
    reply = side.wait(side.client(password).request("GET", "/os-invoices"))
    assert (reply.status, reply.headers["x-compute-request-id"]) == (200, "req-7")
    assert reply.json() == {"invoices": [{"id": 7}]}
    seen = fake.seen[-1]
    assert seen.headers["x-auth-token"] == "secret-token-1"
    assert seen.headers["accept"] == "application/json"
    assert seen.body == b""


def test_query_body_and_headers(side: Side, fake: FakeCloud) -> None:
    fake.nova("POST", "/os-invoices/a%2Fb", FOUND)
    params = {"all": True, "tag": ["a b", "ü&"], "marker": None, "limit": 5}
    side.wait(
        client(side, fake).request(
            "POST",
            "/os-invoices/a%2Fb",
            params=params,
            json={"invoice": {"sum": 1.5, "note": None}},
            headers={"accept": "text/csv", "X-Trace": "1"},
        )
    )
    seen = fake.seen[-1]
    assert seen.query == "all=true&tag=a+b&tag=%C3%BC%26&limit=5"
    assert seen.json == {"invoice": {"sum": 1.5, "note": None}}
    assert seen.headers["content-type"] == "application/json"
    assert (seen.headers["accept"], seen.headers["x-trace"]) == ("text/csv", "1")


@pytest.mark.parametrize(
    ("pinned", "given", "used"),
    [
        (None, None, "2.100"),
        ("2.60", None, "2.60"),
        ("2.60", "2.3", "2.3"),
        (None, "2.999", "2.999"),
        ("2.60", "latest", "2.100"),
    ],
)
def test_its_microversion(
    side: Side, fake: FakeCloud, pinned: str | None, given: str | None, used: str
) -> None:
    fake.nova("GET", "/os-invoices", FOUND)
    compute = client(side, fake, microversion=pinned)
    side.wait(compute.request("GET", "/os-invoices", microversion=given))
    assert fake.seen[-1].headers["openstack-api-version"] == f"compute {used}"
    assert fake.seen[-1].headers["x-openstack-nova-api-version"] == used
    assert len(fake.seen) == (2 if (given or pinned or "latest") == "latest" else 1)


def test_a_microversion_that_the_cloud_lacks(side: Side, fake: FakeCloud) -> None:
    fake.nova("GET", "/os-invoices", Reply(406, {"computeFault": {"message": "no 2.999"}}))
    with pytest.raises(errors.MicroversionNotSupported, match=r"no 2\.999"):
        side.wait(client(side, fake).request("GET", "/os-invoices", microversion="2.999"))


def test_a_failure_is_an_error(side: Side, fake: FakeCloud) -> None:
    fake.nova("GET", "/os-invoices", Reply(409, {"conflictingRequest": {"message": "paid"}}))
    with pytest.raises(errors.Conflict, match="paid"):
        side.wait(client(side, fake).request("GET", "/os-invoices"))


def test_a_refused_token_is_renewed(side: Side, fake: FakeCloud, password: Password) -> None:
    fake.nova("DELETE", "/os-invoices/7", Reply(204))
    compute = side.client(password)
    side.wait(compute.request("DELETE", "/os-invoices/7"))
    fake.revoke()
    assert side.wait(compute.request("DELETE", "/os-invoices/7")).status == 204
    assert fake.issued == 2


@pytest.mark.parametrize(
    ("method", "arguments", "times"),
    [
        ("GET", {}, 2),
        ("PUT", {}, 2),
        ("DELETE", {}, 2),
        ("GET", {"acts": True}, 1),
        ("POST", {}, 1),
        ("PATCH", {}, 1),
    ],
)
def test_what_is_repeated(
    side: Side, fake: FakeCloud, method: Any, arguments: dict[str, Any], times: int
) -> None:
    fake.nova(method, "/os-invoices", Reply(503), FOUND)
    compute = client(side, fake, microversion="2.90", retries=Retries(first_wait=0.01))
    try:
        side.wait(compute.request(method, "/os-invoices", **arguments))
    except errors.Unavailable:
        assert times == 1
    assert len(fake.seen) == times


def test_a_deadline_ends_it(side: Side, fake: FakeCloud) -> None:
    fake.nova("GET", "/os-invoices", Reply(200, {}, delay=1))
    compute = client(side, fake, microversion="2.90").within(0.1)
    with pytest.raises(errors.DeadlineExceeded):
        side.wait(compute.request("GET", "/os-invoices"))


def test_a_hook_sees_it(side: Side, fake: FakeCloud) -> None:
    seen: list[tuple[str, str]] = []

    def look(operation: Operation[Any]) -> Operation[Any]:
        seen.append((operation.name, operation.path))
        return operation

    fake.nova("GET", "/os-invoices", FOUND)
    side.wait(client(side, fake, before_send=[look]).request("GET", "/os-invoices"))
    assert seen == [("request", "/os-invoices")]


def test_another_client_of_it_has_its_own(side: Side, fake: FakeCloud) -> None:
    """What was bound for one client is not used by the clients that are made of it."""
    fake.nova("GET", "/os-invoices", FOUND)
    compute = client(side, fake)
    side.wait(compute.request("GET", "/os-invoices"))
    side.wait(compute.at("2.3").request("GET", "/os-invoices"))
    assert fake.seen[-1].headers["openstack-api-version"] == "compute 2.3"


@pytest.mark.parametrize(
    "path",
    [
        "https://evil.example/x",
        "HTTP:/x",
        "//evil.example/x",
        "os-invoices",
        "",
        "/a/../b",
        "/a/./b",
        "/a/%2e%2E/b",
        "/a/%2E",
        "/a%2f..%2fb",
        "/a%5C..%5Cb",
        "/a\\..\\b",
        "/a/%20/b",
        "/servers//action",
        "/servers/",
        "/a?b=c",
        "/a#b",
        "/a b",
        "/a\r\nX-Evil: 1",
        "/a%",
        "/a%zz",
        "/ü",
        "/\ud800",
        "/v2.1/os-invoices",
        "/v2",
        None,
        b"/a",
    ],
)
def test_paths_that_lead_elsewhere(side: Side, fake: FakeCloud, path: Any) -> None:
    with pytest.raises(errors.InvalidArgument, match=r"^path: "):
        side.wait(client(side, fake).request("GET", path))
    assert not fake.seen


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"params": [("a", "b")]}, "params: expected a dict"),
        ({"params": {"": "b"}}, "name in a query"),
        ({"params": {"a": {"b": 1}}}, "'a': a dict"),
        ({"params": {"a": "\ud800"}}, "'a': a str"),
        ({"json": {"a": 1}}, "json: a GET has no body"),
        ({"headers": {"x-auth-token": "mine"}}, "signs in by itself"),
        ({"headers": {"OpenStack-API-Version": "compute 2.1"}}, "give microversion="),
        ({"headers": {"HOST": "evil.example"}}, "leave out HOST"),
        ({"headers": {"X-A": "b\r\nX-Evil: 1"}}, "X-A: give a str of printable ASCII"),
        ({"headers": {"X A": "b"}}, "cannot be the name"),
        ({"headers": {"X-A": 1}}, "X-A: give a str"),
        ({"headers": ["X-A"]}, "headers: expected a dict"),
        ({"microversion": "3.1"}, "microversion: '3.1'"),
        ({"microversion": 2.6}, "microversion: write it"),
        ({"secrets": "one"}, "secrets: expected a list"),
        ({"secrets": [""]}, "secrets: expected a list"),
        ({"acts": "yes"}, "acts: 'yes'"),
        ({"parms": {}}, "Did you mean 'params'"),
    ],
)
def test_arguments_that_cannot_be(
    side: Side, fake: FakeCloud, arguments: dict[str, Any], said: str
) -> None:
    with pytest.raises(errors.InvalidArgument, match=said):
        side.wait(client(side, fake).request("GET", "/a", **arguments))
    assert not fake.seen


@pytest.mark.parametrize("method", ["get", "TRACE", "GET /x", "", None, "CONNECT"])
def test_methods_that_are_none(side: Side, fake: FakeCloud, method: Any) -> None:
    with pytest.raises(errors.InvalidArgument, match="is none of GET, HEAD, POST"):
        side.wait(client(side, fake).request(method, "/a"))
    assert not fake.seen


@pytest.mark.parametrize("body", [[1], "x", {"a": float("nan")}, {"a": object()}])
def test_bodies_that_are_none(side: Side, fake: FakeCloud, body: Any) -> None:
    compute = client(side, fake, microversion="2.90")
    with pytest.raises(errors.InvalidArgument, match=r"json: expected a dict|cannot be JSON"):
        side.wait(compute.request("POST", "/a", json=body))
    assert not fake.seen


def test_nothing_secret_is_told(
    side: Side, fake: FakeCloud, debug_log: pytest.LogCaptureFixture
) -> None:
    """What the spec calls secret by its name; what the caller does, wherever it stands."""
    body = {"server": {"adminPass": "Apri'köse-Hagebutte"}, "note": SECRET}
    service = "gAAAAABs-Wd4Zp6Xk1Vb"
    said = f"{SECRET!r} and {json.dumps(body)} and {service}"
    fake.nova("POST", "/.*", Reply(400, {"badRequest": {"message": said}}))
    with pytest.raises(errors.BadRequest) as caught:
        side.wait(
            client(side, fake).request(
                "POST",
                "/os-invoices/Schlehen%20%26%20Hagebutten%2F7",
                params={"q": SECRET},
                json=body,
                headers={"X-Note": SECRET, "X-Service-Token": service},
                secrets=[SECRET],
            )
        )
    assert fake.seen[-1].json == body
    secrets = [SECRET, service, "Apri'köse-Hagebutte", "given-token"]
    assert leaks(exposed(caught.value) | recorded(debug_log.records), secrets) == []
    assert "/os-invoices/***?q=***" in str(caught.value)
