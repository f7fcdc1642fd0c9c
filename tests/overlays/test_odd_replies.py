"""Whatever a server answers: a typed result or a `NovakitError`, and the same with DEBUG on."""

import logging
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest

from novakit import Compute, Retries, errors
from novakit.sending import wire
from tests.overlays.conftest import sign_in
from tests.overlays.fake_cloud import SERVER_ID, FakeCloud, server, version
from tests.overlays.hostile import Reply
from tests.overlays.sides import Side

pytestmark = pytest.mark.fault

SERVER = f"/servers/{SERVER_ID}"
TOKENS = "/identity/v3/auth/tokens"
NO_TIME = Retries(attempts=2, first_wait=0.01, deadline=1.0)
DEEP = b'{"server": {"id": "1", "metadata": ' + b'{"a":' * 900 + b"1" + b"}" * 900 + b"}}"


def given(side: Side, fake: FakeCloud, **options: Any) -> Compute:
    return side.keep(side.kind.from_token("given-token", fake.endpoint, **options))


@pytest.mark.parametrize(
    "told",
    [
        {"Retry-After": "9" * 400},
        {"Retry-After": "Mon, 01 Jan 999999999999 00:00:00 GMT"},
        {"Retry-After": "Mon, 01 Jan 0001 00:00:00 +9999"},
        {"Retry-After": "Mon, 01 Jan 0001 00:00:00 -0000"},
        {"Retry-After": "Mon, 01 Jan 2030 00:00:00 +99999999999999"},
        {
            "Retry-After": "Fri, 31 Dec 9999 23:59:59 GMT",
            "Date": "Mon, 01 Jan 99999999999999 00:00:00 GMT",
        },
        {"Retry-After": "Fri, 31 Dec 9999 23:59:59 -2359", "Date": "x"},
        {"Retry-After": "-5"},
        {"Retry-After": "NaN"},
    ],
    ids=str,
)
def test_absurd_retry_after(side: Side, fake: FakeCloud, told: dict[str, str]) -> None:
    told = {"Date": "", **told}
    fake.nova("GET", SERVER, Reply(503, {}, told), Reply(200, {"server": server()}))
    fake.nova("GET", "/servers/other", Reply(503, {}, told))
    compute = given(side, fake, retries=NO_TIME)
    with suppress(errors.Unavailable):  # it may be told to wait for longer than it may
        assert side.wait(compute.servers.get(SERVER_ID)).name == "web-1"
    with pytest.raises(errors.Unavailable) as caught:
        side.wait(compute.servers.get("other"))
    assert caught.value.retry_after is None or 0 <= caught.value.retry_after < 1e12


ODD_FIELDS: dict[str, tuple[str, object]] = {
    "time with a zone before all time": ("created", "0001-01-01T00:00:00+14:00"),
    "time after all time": ("updated", "9999-12-31T23:59:59-14:00"),
    "time as a number": ("created", 5),
    "object as a list": ("flavor", [1]),
    "list as an object": ("links", {}),
    "list of null": ("security_groups", [None]),
    "addresses as a list": ("addresses", ["lan"]),
}


@pytest.mark.parametrize("odd", ODD_FIELDS)
def test_a_field_that_cannot_be_decoded(side: Side, fake: FakeCloud, odd: str) -> None:
    name, value = ODD_FIELDS[odd]
    fake.nova("GET", SERVER, Reply(200, {"server": {**server(), name: value}}))
    found = side.wait(given(side, fake).servers.get(SERVER_ID))
    with pytest.raises(errors.UndecodableReply, match=name):
        getattr(found, name)
    assert "web-1" in repr(found)
    assert found.to_dict()[name] == value
    same = side.wait(given(side, fake).servers.get(SERVER_ID))
    assert found == same
    fake.nova("GET", SERVER, Reply(200, {"server": {**server(), name: "else"}}))
    assert found != side.wait(given(side, fake).servers.get(SERVER_ID))


def test_a_field_that_cannot_be_decoded_can_be_set(fake: FakeCloud) -> None:
    from novakit_api.models import Server, ServerFlavor

    found = Server.from_dict({"flavor": [1]})
    found.flavor = ServerFlavor.from_dict({"vcpus": 1})
    assert found.to_dict() == {"flavor": {"vcpus": 1}}


def test_infinity_is_no_integer(side: Side, fake: FakeCloud) -> None:
    fake.nova("GET", "/flavors/1", Reply(200, b'{"flavor": {"id": "1", "swap": Infinity}}'))
    found = side.wait(given(side, fake).flavors.get("1"))
    with pytest.raises(errors.UndecodableReply, match="swap"):
        _ = found.swap
    assert "id='1'" in repr(found)


@pytest.mark.parametrize("link", [5, "http://[", ["x"], {}, "\ud800", None, "?marker="])
def test_a_next_link_that_leads_nowhere(side: Side, fake: FakeCloud, link: object) -> None:
    first = {"servers": [server()], "servers_links": [{"rel": "next", "href": link}]}
    fake.nova("GET", "/servers/detail", Reply(200, first), Reply(200, {"servers": []}))
    try:
        found = side.wait(given(side, fake).servers.list().to_list())
    except errors.UndecodableReply:
        return
    assert [one.id for one in found] == [SERVER_ID]
    assert f"marker={SERVER_ID}" in fake.requests("GET", "/detail")[-1].query


@pytest.mark.parametrize("items", [[{"id": 5}], [{"id": ["x"]}], [{}], [], [{"id": ""}]])
def test_a_next_page_after_nothing_that_can_be_named(
    side: Side, fake: FakeCloud, items: list[object]
) -> None:
    page = {"servers": items, "servers_links": [{"rel": "next", "href": "http://x/"}]}
    fake.nova("GET", "/servers/detail", Reply(200, page))
    compute = given(side, fake)
    if items:
        with pytest.raises(errors.NovakitError):
            side.wait(compute.servers.list().to_list())
    else:
        assert side.wait(compute.servers.list().to_list()) == []


@pytest.mark.parametrize(
    "body",
    [
        {"itemNotFound": {"message": {"a": [1]}, "title": 5}},
        {"error": {"title": ["x"], "message": 7}},
        {"errors": [{"detail": None, "title": {"x": 1}}]},
        b'{"x": [[[]]]}',
        b'{"a": {"message": ' + b"[" * 900 + b"]" * 900 + b"}}",
        b"[" * 100_000,
        b"\xff\xfe\x00",
        b'{"a": {"message": "\\ud800"}}',
        5,
    ],
    ids=lambda body: str(body)[:40],
)
def test_odd_faults(side: Side, fake: FakeCloud, body: object) -> None:
    fake.nova("GET", SERVER, Reply(409, body))
    with pytest.raises(errors.Conflict) as caught:
        side.wait(given(side, fake).servers.get(SERVER_ID))
    assert isinstance(caught.value.message, str)
    assert isinstance(caught.value.fault, str | None)
    str(caught.value).encode()


def test_a_deep_reply_can_be_shown(side: Side, fake: FakeCloud) -> None:
    fake.nova("GET", SERVER, Reply(200, DEEP))
    found = side.wait(given(side, fake).servers.get(SERVER_ID))
    assert "id='1'" in repr(found)
    assert found.to_dict()["id"] == "1"


@pytest.mark.parametrize("body", [DEEP, b"[" * 100_000, b'{"server": {"id": "\\ud800"}}'])
def test_debug_changes_no_outcome(
    side: Side, fake: FakeCloud, debug_log: pytest.LogCaptureFixture, body: bytes
) -> None:
    fake.nova("GET", SERVER, Reply(200, body))

    def outcome() -> object:
        try:
            return side.wait(given(side, fake).servers.get(SERVER_ID)).to_dict()["id"]
        except errors.UndecodableReply as error:
            return str(error)

    with_debug = outcome()
    debug_log.set_level(logging.WARNING)
    assert outcome() == with_debug
    assert any("200 after" in line or "cannot be shown" in line for line in debug_log.messages)


def test_a_log_that_breaks_breaks_no_call(
    side: Side, fake: FakeCloud, debug_log: pytest.LogCaptureFixture
) -> None:
    def breaks(record: logging.LogRecord) -> bool:
        raise OSError("the disk is full")

    wire.logger.addFilter(breaks)
    try:
        assert side.wait(given(side, fake).servers.get(SERVER_ID)).name == "web-1"
    finally:
        wire.logger.removeFilter(breaks)


TOKEN: dict[str, Any] = {"expires_at": "2999-01-01T00:00:00Z", "issued_at": "2026-01-01T00:00:00Z"}
SUBJECT = {"X-Subject-Token": "t"}


def issued(**changes: object) -> Reply:
    return Reply(201, {"token": {**TOKEN, **changes}}, SUBJECT)


ODD_TOKENS: dict[str, Callable[[], Reply]] = {
    "no token": lambda: Reply(201, {"token": {**TOKEN, "catalog": []}}),
    "no body": lambda: Reply(201, b"", SUBJECT),
    "null": lambda: Reply(201, b"null", SUBJECT),
    "a page": lambda: Reply(201, b"<html><title>Sign in</title>", SUBJECT),
    "a list": lambda: Reply(201, {"token": [1]}, SUBJECT),
    "a text": lambda: Reply(201, {"token": "t"}, SUBJECT),
    "a token that no header holds": lambda: Reply(
        201, {"token": TOKEN}, {"X-Subject-Token": "a b"}
    ),
    "202": lambda: Reply(202, {"token": TOKEN}, SUBJECT),
    "204": lambda: Reply(204, b"", SUBJECT),
    "times that are none": lambda: issued(expires_at=5),
    "times with and without a zone": lambda: issued(issued_at="2026-01-01T00:00:00"),
    "times before all time": lambda: issued(issued_at="0001-01-01T00:00:00+14:00"),
    "catalog of null": lambda: issued(catalog=[None]),
    "catalog as a text": lambda: issued(catalog="x"),
    "catalog as an object": lambda: issued(catalog={"compute": 1}),
    "catalog as a number": lambda: issued(catalog=5),
    "endpoints as a number": lambda: issued(catalog=[{"type": "compute", "endpoints": 5}]),
    "endpoints of null": lambda: issued(catalog=[{"type": "compute", "endpoints": [None, 5]}]),
    "endpoint without a URL": lambda: issued(
        catalog=[{"type": "compute", "endpoints": [{"interface": "public"}]}]
    ),
    "endpoint that is no URL": lambda: issued(
        catalog=[{"type": "compute", "endpoints": [{"interface": "public", "url": "http://[x"}]}]
    ),
    "endpoint of a list": lambda: issued(
        catalog=[{"type": "compute", "endpoints": [{"interface": "public", "url": ["x"]}]}]
    ),
    "endpoint of surrogates": lambda: issued(
        catalog=[
            {"type": "compute", "endpoints": [{"interface": "public", "url": "http://\ud800/"}]}
        ]
    ),
    "type and region of lists": lambda: issued(
        catalog=[{"type": [1], "endpoints": [{"region_id": {"a": 1}, "interface": 5, "url": 5}]}]
    ),
}


@pytest.mark.parametrize("odd", ODD_TOKENS)
def test_odd_tokens(side: Side, fake: FakeCloud, odd: str) -> None:
    fake.on("POST", TOKENS, ODD_TOKENS[odd]())
    with pytest.raises(errors.NovakitError) as caught:
        side.wait(side.client(sign_in(fake), retries=0).servers.get(SERVER_ID))
    assert type(caught.value) is not errors.InvalidArgument or "endpoint" in str(caught.value)


@pytest.mark.parametrize(
    "projects",
    [
        Reply(200, b"<html>"),
        Reply(200, {}),
        Reply(200, {"projects": None}),
        Reply(200, {"projects": [None, 5, {}, {"name": ["x"]}]}),
        Reply(200, []),
        Reply(204),
        Reply(500, {}),
    ],
)
def test_odd_projects(side: Side, fake: FakeCloud, projects: Reply) -> None:
    fake.on("GET", "/identity/v3/auth/projects", projects)
    auth = sign_in(fake, project_name="unknown")
    with pytest.raises(errors.ScopeRefused):
        side.wait(side.client(auth, retries=0).servers.get(SERVER_ID))


def test_an_unscoped_token_that_is_none(side: Side, fake: FakeCloud) -> None:
    refused = Reply(401, {"error": {"message": "no", "code": 401, "title": "Unauthorized"}})
    fake.on("POST", TOKENS, refused, Reply(201, {"token": {}}))
    with pytest.raises(errors.NovakitError):
        side.wait(side.client(sign_in(fake), retries=0).servers.get(SERVER_ID))


@pytest.mark.parametrize("methods", [5, None, "x", [["password"], "totp", 5], {"a": 1}])
def test_odd_lists_of_methods(side: Side, fake: FakeCloud, methods: object) -> None:
    receipt = {"Openstack-Auth-Receipt": "r"}
    fake.on("POST", TOKENS, Reply(401, {"required_auth_methods": methods}, receipt))
    with pytest.raises(errors.MoreFactorsNeeded) as caught:
        side.wait(side.client(sign_in(fake), retries=0).servers.get(SERVER_ID))
    assert all(isinstance(one, list) for one in caught.value.methods)


IMPOSSIBLE: dict[str, Reply] = {
    "min above max": Reply(200, {"version": version("2.90", "2.1")}),
    "nothing of ours": Reply(200, {"version": version("2.500", "2.600")}),
    "numbers": Reply(200, {"version": {"min_version": 2.1, "version": 2.9}}),
    "no numbers": Reply(200, {"version": version("a.b", "c.d")}),
    "another major": Reply(200, {"version": version("3.1", "3.9")}),
    "missing": Reply(200, {"version": {"id": "v2.1"}}),
    "null": Reply(200, {"version": {"min_version": None, "version": None}}),
    "only one end": Reply(200, {"version": version("", "2.90")}),
    "no version": Reply(200, {}),
    "a list": Reply(200, []),
    "a page": Reply(200, b"<html><title>Sign in</title>"),
    "no body": Reply(200),
    "204": Reply(204),
    "300": Reply(300, {"choices": []}),
}


@pytest.mark.parametrize("document", IMPOSSIBLE)
def test_an_impossible_version_document_is_an_error_each_time(
    side: Side, fake: FakeCloud, document: str
) -> None:
    sound = Reply(200, {"version": version("2.1", "2.90")})
    fake.nova("GET", "/", IMPOSSIBLE[document], IMPOSSIBLE[document], sound)
    compute = given(side, fake, retries=0)
    for _ in range(2):
        with pytest.raises(errors.NovakitError):
            side.wait(compute.servers.get(SERVER_ID))
    assert side.wait(compute.servers.get(SERVER_ID)).name == "web-1"
    assert len(fake.requests("GET", "/compute/v2.1/$")) == 3


def test_a_nova_before_microversions_is_2_1(side: Side, fake: FakeCloud) -> None:
    fake.nova("GET", "/", Reply(200, {"version": version("", "")}))
    assert side.wait(given(side, fake).servers.get(SERVER_ID)).name == "web-1"
