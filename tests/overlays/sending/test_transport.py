"""What goes wrong on the way, and what it becomes."""

import copy
import pickle
import socket
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

import httpx
import pytest

from novakit import Compute, Password, Retries, errors
from tests.overlays.fake_cloud import SERVER_ID, FakeCloud
from tests.overlays.hostile import Reply
from tests.overlays.raw_server import CERTIFICATE, RawServer
from tests.overlays.sides import Side

SERVER = f"/servers/{SERVER_ID}"
HTML = b"<html><head><title>502 Bad\n Gateway</title></head><body><h1>nginx</h1></body></html>"


def to(side: Side, url: str, **options: Any) -> Compute:
    return side.keep(side.kind.from_token("given-token", url, retries=0, **options))


@contextmanager
def closed_port() -> Generator[int]:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        yield port


def test_refused(side: Side) -> None:
    with closed_port() as port, pytest.raises(errors.ConnectionRefused) as caught:
        side.wait(to(side, f"http://127.0.0.1:{port}").servers.get(SERVER_ID))
    assert caught.value.may_have_arrived is False
    assert "Nothing listens there" in str(caught.value)


def test_unreachable_keystone(side: Side) -> None:
    with closed_port() as port:
        auth = Password(f"http://127.0.0.1:{port}", user_id="u", password="p", project_id="p")
        compute = side.client(auth, retries=0)
        with pytest.raises(errors.ConnectionRefused, match="auth/tokens"):
            side.wait(compute.servers.get(SERVER_ID))


def test_unknown_host(side: Side) -> None:
    with pytest.raises(errors.NameNotResolved, match="DNS"):
        side.wait(to(side, "http://no-such-host.invalid").servers.get(SERVER_ID))


def test_tls_to_a_port_without_it(side: Side, fake: FakeCloud) -> None:
    endpoint = fake.endpoint.replace("http:", "https:")
    with pytest.raises(errors.TLSFailed, match="verify="):
        side.wait(to(side, endpoint).servers.get(SERVER_ID))


def test_a_certificate_that_nobody_vouches_for(side: Side) -> None:
    with RawServer(scheme="https") as raw:
        with pytest.raises(errors.TLSFailed, match="verify="):
            side.wait(to(side, raw.url, microversion="2.1").servers.get(SERVER_ID))
        assert not raw.asked
        for verify in (str(CERTIFICATE), False):
            compute = to(side, raw.url, microversion="2.1", verify=verify)
            assert side.wait(compute.servers.get(SERVER_ID)).id == SERVER_ID


def test_slow_reply(side: Side, fake: FakeCloud) -> None:
    fake.nova("GET", SERVER, Reply(200, {}, delay=1.0))
    with pytest.raises(errors.ReadTimeout) as caught:
        side.wait(to(side, fake.endpoint, timeout=(1.0, 0.1)).servers.get(SERVER_ID))
    assert caught.value.may_have_arrived is True


@pytest.mark.parametrize("wrong", [Reply(drop=True), Reply(200, {"server": {}}, truncate=5)])
def test_dropped_connection(side: Side, fake: FakeCloud, wrong: Reply) -> None:
    fake.nova("GET", SERVER, wrong)
    with pytest.raises(errors.ConnectionLost):
        side.wait(to(side, fake.endpoint).servers.get(SERVER_ID))


def test_html_of_a_gateway_is_readable(side: Side, fake: FakeCloud) -> None:
    fake.nova("GET", SERVER, Reply(502, HTML))
    with pytest.raises(errors.Unavailable, match="502 Bad Gateway") as caught:
        side.wait(to(side, fake.endpoint).servers.get(SERVER_ID))
    assert caught.value.message == "502 Bad Gateway: nginx"


@pytest.mark.parametrize("body", [b'{"server": ', HTML, b"[]", b'"text"', b"{}"])
def test_success_that_cannot_be_read(side: Side, fake: FakeCloud, body: bytes) -> None:
    fake.nova("GET", SERVER, Reply(200, body))
    with pytest.raises(errors.UndecodableReply, match="cannot be read") as caught:
        side.wait(to(side, fake.endpoint).servers.get(SERVER_ID))
    assert caught.value.response is not None
    assert caught.value.response.content == body


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_redirects_are_not_followed(side: Side, fake: FakeCloud, status: int) -> None:
    with FakeCloud() as other:
        fake.nova("GET", SERVER, Reply(status, headers={"Location": f"{other.url}/elsewhere"}))
        with pytest.raises(errors.UnexpectedRedirect, match=f"{other.url}/elsewhere"):
            side.wait(to(side, fake.endpoint).servers.get(SERVER_ID))
        assert not other.seen


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, errors.BadRequest),
        (403, errors.Forbidden),
        (404, errors.NotFound),
        (406, errors.MicroversionNotSupported),
        (409, errors.Conflict),
        (410, errors.Gone),
        (413, errors.OverLimit),
        (418, errors.APIError),
        (429, errors.RateLimited),
        (500, errors.ServerError),
        (501, errors.ServerError),
        (503, errors.Unavailable),
    ],
)
def test_every_status_has_its_class(
    side: Side, fake: FakeCloud, status: int, kind: type[errors.APIError]
) -> None:
    fault = {"conflictingRequest": {"code": status, "message": "Cannot do that"}}
    fake.nova("GET", SERVER, Reply(status, fault, {"X-Openstack-Request-Id": "req-1"}))
    with pytest.raises(errors.APIError) as caught:
        side.wait(to(side, fake.endpoint).servers.get(SERVER_ID))
    error = caught.value
    assert type(error) is kind
    assert (error.status, error.fault, error.message) == (
        status,
        "conflictingRequest",
        "Cannot do that",
    )
    assert (error.request_id, error.method) == ("req-1", "GET")
    assert error.url == f"{fake.endpoint}{SERVER}"
    assert str(error).endswith(error.advice)
    for twin in (copy.copy(error), pickle.loads(pickle.dumps(error))):
        assert (type(twin), str(twin), twin.url) == (kind, str(error), error.url)


def test_given_http_client_is_used_and_left_open(side: Side, fake: FakeCloud) -> None:
    options: Any = {"headers": {"X-Ours": "yes"}}
    client = httpx.Client(**options) if side.name == "sync" else httpx.AsyncClient(**options)
    compute = to(side, fake.endpoint, http_client=client)
    side.wait(compute.servers.get(SERVER_ID))
    side.finish(compute.close)
    assert fake.seen[-1].headers["x-ours"] == "yes"
    assert not client.is_closed
    side.finish(client.close if isinstance(client, httpx.Client) else client.aclose)


def test_closed_client(side: Side, fake: FakeCloud) -> None:
    compute = to(side, fake.endpoint)
    side.wait(compute.servers.get(SERVER_ID))
    side.finish(compute.close)
    with pytest.raises(errors.ClientClosed, match="Make a new one"):
        side.wait(compute.servers.get(SERVER_ID))


@pytest.mark.parametrize("proxy", ["strange://proxy", "socks5://proxy"])
def test_proxy_that_cannot_be_used(
    side: Side, fake: FakeCloud, proxy: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ALL_PROXY", proxy)
    with pytest.raises(errors.ConfigurationError, match="ALL_PROXY"):
        side.wait(to(side, fake.endpoint).servers.get(SERVER_ID))


# httpx leaves its own generators open when decoding fails, which trio complains of.
@pytest.mark.filterwarnings("ignore:Async generator:ResourceWarning")
def test_compressed_reply_that_is_broken(side: Side, fake: FakeCloud) -> None:
    fake.nova("GET", SERVER, Reply(200, b"no gzip", {"Content-Encoding": "gzip"}))
    with pytest.raises(errors.UndecodableReply, match="compression"):
        side.wait(to(side, fake.endpoint).servers.get(SERVER_ID))


@pytest.mark.parametrize("body", [b"", b"null", b"[]", b"[" * 100_000, b"\xff", b'{"a": 5}'])
def test_error_without_explanation(side: Side, fake: FakeCloud, body: bytes) -> None:
    fake.nova("GET", SERVER, Reply(409, body))
    with pytest.raises(errors.Conflict, match="no explanation"):
        side.wait(to(side, fake.endpoint).servers.get(SERVER_ID))


def test_ca_file_that_is_not_there(side: Side, fake: FakeCloud) -> None:
    compute = to(side, fake.endpoint, verify="no-such-file.pem")
    with pytest.raises(errors.ConfigurationError, match=r"no-such-file\.pem"):
        side.wait(compute.servers.get(SERVER_ID))


@pytest.mark.parametrize("endpoint", ["cloud.example/v2.1", "ftp://cloud.example"])
def test_endpoint_that_is_no_url(side: Side, endpoint: str) -> None:
    with pytest.raises(errors.InvalidArgument, match="http://"):
        side.wait(to(side, endpoint).servers.get(SERVER_ID))


def test_idle_connection_that_was_dropped(side: Side, fake: FakeCloud) -> None:
    """A request that finds its kept connection closed goes out over a new one."""
    compute = side.keep(
        side.kind.from_token("given-token", fake.endpoint, retries=Retries(first_wait=0.01))
    )
    fake.nova(
        "GET",
        SERVER,
        Reply(200, {"server": {"id": "1"}}),
        Reply(drop=True),
        Reply(200, {"server": {"id": "2"}}),
    )
    assert side.wait(compute.servers.get(SERVER_ID)).id == "1"
    assert side.wait(compute.servers.get(SERVER_ID)).id == "2"
