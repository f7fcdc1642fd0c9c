"""How much of a reply is read: up to `max_reply_bytes=`, counted after decompression."""

import gzip
import json
import subprocess
import sys
import zlib
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from novakit import AsyncCompute, Compute, errors
from novakit_api import AsyncClient, Client
from tests.overlays.fake_cloud import SERVER_ID, FakeCloud, server
from tests.overlays.hostile import Reply
from tests.overlays.raw_server import Asked, RawServer, Said
from tests.overlays.raw_server import server as named
from tests.overlays.sides import Side

MIB = 1 << 20
# httpx leaves its own generators open when the reading ends early, which trio complains of.
pytestmark = [
    pytest.mark.fault,
    pytest.mark.filterwarnings("ignore:Async generator:ResourceWarning"),
]


def to(side: Side, url: str, **options: Any) -> Compute:
    return side.keep(
        side.kind.from_token("given-token", url, microversion="2.1", retries=0, **options)
    )


def deflated(body: bytes) -> bytes:
    raw = zlib.compressobj(wbits=-15)
    return raw.compress(body) + raw.flush()


def bomb(mebibytes: int) -> bytes:
    """Return a gzip that unfolds to so many MiB of zeros; it has no end, so none that fits."""
    packer = zlib.compressobj(9, wbits=31)
    head = packer.compress(b"\0") + packer.flush(zlib.Z_FULL_FLUSH)
    block = packer.compress(b"\0" * MIB) + packer.flush(zlib.Z_FULL_FLUSH)
    return head + block * mebibytes


BODY = json.dumps({"server": server(name="x" * 1000)}).encode()
COMPRESSIONS: dict[str, Callable[[bytes], bytes]] = {
    "identity": lambda body: body,
    "gzip": gzip.compress,
    "x-gzip": gzip.compress,
    "deflate": zlib.compress,
    "Deflate": deflated,
    "gzip, deflate": lambda body: zlib.compress(gzip.compress(body)),
}


@pytest.mark.parametrize("compression", COMPRESSIONS)
def test_what_is_just_within_the_bound(side: Side, fake: FakeCloud, compression: str) -> None:
    body = COMPRESSIONS[compression](BODY)
    fake.nova("GET", f"/servers/{SERVER_ID}", Reply(200, body, {"Content-Encoding": compression}))
    found = side.wait(to(side, fake.endpoint, max_reply_bytes=len(BODY)).servers.get(SERVER_ID))
    assert found.name == "x" * 1000
    with pytest.raises(errors.ReplyTooLarge):
        side.wait(to(side, fake.endpoint, max_reply_bytes=len(BODY) - 1).servers.get(SERVER_ID))


def test_what_the_error_says(side: Side, fake: FakeCloud) -> None:
    fake.nova("GET", f"/servers/{SERVER_ID}", Reply(200, BODY))
    with pytest.raises(errors.ReplyTooLarge) as caught:
        side.wait(to(side, fake.endpoint, max_reply_bytes=100).servers.get(SERVER_ID))
    error = caught.value
    assert isinstance(error, errors.UndecodableReply)
    assert (error.method, error.url) == ("GET", f"{fake.endpoint}/servers/{SERVER_ID}")
    assert error.limit == 100
    assert "GET" in str(error)
    assert "more than 100 bytes" in str(error)
    assert "max_reply_bytes=" in str(error)
    assert len(fake.requests("GET", SERVER_ID)) == 1


def test_it_is_not_asked_for_again(side: Side, fake: FakeCloud) -> None:
    fake.nova("GET", f"/servers/{SERVER_ID}", Reply(200, BODY))
    compute = side.client(*_signed_in(fake), microversion="2.1", max_reply_bytes=700, retries=3)
    with pytest.raises(errors.ReplyTooLarge):
        side.wait(compute.servers.get(SERVER_ID))
    assert len(fake.requests("GET", SERVER_ID)) == 1


def _signed_in(fake: FakeCloud) -> tuple[Any]:
    from tests.overlays.conftest import sign_in

    return (sign_in(fake),)


def test_what_changed_something_may_have_done_so(side: Side, fake: FakeCloud) -> None:
    fake.nova("POST", "/servers", Reply(202, BODY))
    compute = to(side, fake.endpoint, max_reply_bytes=100)
    with pytest.raises(errors.ReplyTooLarge, match="may have been carried out"):
        side.wait(compute.servers.create(name="web", image=SERVER_ID, flavor="1"))


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
ENDLESS: dict[str, Said] = {
    "announced": [HEAD + b"Content-Length: 9000000000\r\n\r\n"],
    "announced, and coming": [HEAD + b"Content-Length: 9000000000\r\n\r\n" + b" " * MIB],
    "in chunks": [
        HEAD + b"Transfer-Encoding: chunked\r\n\r\n",
        *[b"10000\r\n" + b" " * 0x10000 + b"\r\n"] * 20,
    ],
    "until it is closed": [HEAD + b"\r\n" + b" " * MIB],
}


@pytest.mark.parametrize("kind", ENDLESS)
def test_its_connection_is_not_used_again(side: Side, kind: str) -> None:
    def answer(asked: Asked) -> Said:
        return ENDLESS[kind] if asked.connection == 1 else [named(asked.last, asked.connection)]

    with RawServer(answer) as raw:
        compute = to(side, raw.url, max_reply_bytes=100_000, timeout=5)
        with pytest.raises(errors.ReplyTooLarge, match="100,000"):
            side.wait(compute.servers.get("first"))
        assert side.wait(compute.servers.get("second")).name == "connection-2"


BROKEN: dict[str, tuple[str, bytes]] = {
    "no gzip": ("gzip", b"no gzip"),
    "no deflate": ("deflate", b"no deflate"),
    "without its check": ("gzip", gzip.compress(BODY)[:-4]),
    "half": ("gzip", gzip.compress(BODY)[:50]),
    "not asked for": ("br", b"anything"),
    "not asked for, within gzip": ("gzip, br", b"anything"),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_compression_that_is_broken_or_was_not_asked_for(
    side: Side, fake: FakeCloud, kind: str
) -> None:
    encoding, body = BROKEN[kind]
    fake.nova("GET", f"/servers/{SERVER_ID}", Reply(200, body, {"Content-Encoding": encoding}))
    with pytest.raises(errors.UndecodableReply, match="compression"):
        side.wait(to(side, fake.endpoint).servers.get(SERVER_ID))
    assert fake.seen[-1].headers["accept-encoding"] == "gzip, deflate"


def test_empty_body_that_is_called_compressed(side: Side, fake: FakeCloud) -> None:
    fake.nova("DELETE", f"/servers/{SERVER_ID}", Reply(204, headers={"Content-Encoding": "gzip"}))
    side.wait(to(side, fake.endpoint).servers.delete(SERVER_ID))


@pytest.mark.parametrize("read_by_hook", [False, True])
def test_given_client(side: Side, fake: FakeCloud, read_by_hook: bool) -> None:
    """The bound is ours, whoever's the connections are; its hooks may read the reply first."""
    body = gzip.compress(BODY)
    fake.nova("GET", f"/servers/{SERVER_ID}", Reply(200, body, {"Content-Encoding": "gzip"}))

    async def read_awaited(response: httpx.Response) -> None:
        await response.aread()

    given: Any
    if side.name == "sync":
        hooks = {"response": [httpx.Response.read]} if read_by_hook else {}
        given = httpx.Client(event_hooks=hooks)
    else:
        given = httpx.AsyncClient(event_hooks={"response": [read_awaited]} if read_by_hook else {})
    compute = to(side, fake.endpoint, http_client=given)
    assert side.wait(compute.servers.get(SERVER_ID)).name == "x" * 1000
    small = to(side, fake.endpoint, http_client=given, max_reply_bytes=500)
    with pytest.raises(errors.ReplyTooLarge):
        side.wait(small.servers.get(SERVER_ID))
    side.finish(given.close if side.name == "sync" else given.aclose)


def test_thin_clients_have_it_too(side: Side, fake: FakeCloud) -> None:
    kind: Any = Client if side.name == "sync" else AsyncClient
    fake.nova("GET", f"/servers/{SERVER_ID}", Reply(200, BODY))
    client = side.keep(kind(fake.endpoint, "given-token", max_reply_bytes=100))
    with pytest.raises(errors.ReplyTooLarge):
        side.wait(client.servers.get(SERVER_ID))


@pytest.mark.parametrize("wrong", [0, -1, 1.5, "1", True, None])
def test_bound_that_is_none(wrong: Any) -> None:
    for kind in (Compute, AsyncCompute):
        with pytest.raises(errors.InvalidArgument, match="max_reply_bytes"):
            kind.from_token("t", "http://nova.example", max_reply_bytes=wrong)


MEASURE = """
import resource, sys
from novakit import Compute, errors
url, bound = sys.argv[1], int(sys.argv[2])
compute = Compute.from_token("t", url, microversion="2.1", retries=0, max_reply_bytes=bound)
compute.servers.get("small")
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
try:
    compute.servers.get("bomb")
except errors.ReplyTooLarge:
    print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024)
"""


def test_one_megabyte_that_unfolds_to_a_gigabyte() -> None:
    """What it takes at most is the bound and little more."""
    packed = bomb(1024)
    assert len(packed) < 2 * MIB
    head = HEAD + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(packed)

    def answer(asked: Asked) -> Said:
        return [head + packed] if asked.last == "bomb" else [named(asked.last, 1)]

    bound = 64 * MIB
    with RawServer(answer) as raw:
        done = subprocess.run(
            [sys.executable, "-c", MEASURE, raw.url, str(bound)],
            capture_output=True,
            text=True,
            timeout=60,
            env={"PYTHONPATH": ":".join(sys.path)},
            check=False,
        )
    assert not done.stderr
    assert int(done.stdout) < bound + 16 * MIB
