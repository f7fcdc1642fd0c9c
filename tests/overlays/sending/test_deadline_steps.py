"""In which step a deadline struck, and whether the request may have been carried out."""

import re
import socket
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

import attrs
import pytest

from novakit import Compute, Retries, Timings
from novakit_api.operations.servers import update_server
from novakit_core.operation import Operation
from tests.overlays import dripping
from tests.overlays.conftest import sign_in
from tests.overlays.dripping import Dripping
from tests.overlays.fake_cloud import SERVER_ID, FakeCloud, server
from tests.overlays.hostile import Reply
from tests.overlays.sending.test_deadline import DEADLINE, all_refused, ends_in_time, to
from tests.overlays.sides import Side

pytestmark = pytest.mark.fault

SERVER = f"/servers/{SERVER_ID}"
SIGN_IN = "/identity/v3/auth/tokens"
QUEUED = "waiting for another caller that is signing in"
SLOW = Reply(503, delay=0.2)
PATIENT = Retries(attempts=100, first_wait=0.05, longest_wait=0.1)


def test_signing_in(side: Side, fake: FakeCloud) -> None:
    fake.on("POST", SIGN_IN, Reply(201, {}, delay=2))
    with ends_in_time() as caught:
        side.wait(side.client(sign_in(fake), deadline=DEADLINE).servers.delete(SERVER_ID))
    assert caught.value.step == "signing in: attempt 1, waiting for the reply's head"
    assert "signing in" in dict(caught.value.steps)
    assert not caught.value.may_have_arrived
    assert "has not been carried out" in str(caught.value)


def test_keystone_at_503_behind_ten_queued_callers(side: Side, fake: FakeCloud) -> None:
    fake.on("POST", SIGN_IN, SLOW)
    compute = side.client(sign_in(fake), deadline=DEADLINE, retries=PATIENT)

    met = all_refused(side, [lambda: compute.servers.get(SERVER_ID)] * 10)
    waited = [dict(error.steps).get(QUEUED, 0) for error in met]
    assert sum(seconds > DEADLINE / 2 for seconds in waited) == 9
    assert {error.step.split(":")[0] for error in met} <= {QUEUED, "signing in"}
    assert not any(error.may_have_arrived for error in met)


def test_asking_for_versions(side: Side, fake: FakeCloud) -> None:
    fake.nova("GET", "/", Reply(200, {}, delay=2))
    with ends_in_time() as caught:
        side.wait(side.client(sign_in(fake), deadline=DEADLINE).servers.delete(SERVER_ID))
    assert caught.value.step == "asking for versions: attempt 1, waiting for the reply's head"
    assert not caught.value.may_have_arrived


@pytest.mark.parametrize(
    ("answer", "may_have_arrived"),
    [
        (Reply(503, headers={"Retry-After": "30"}, delay=0.05), True),
        (Reply(429, headers={"Retry-After": "30"}, delay=0.05), False),
    ],
    ids=["503", "429"],
)
def test_pausing(side: Side, fake: FakeCloud, answer: Reply, may_have_arrived: bool) -> None:
    fake.nova("DELETE", SERVER, answer)
    compute = side.keep(side.kind.from_token("given-token", fake.endpoint, deadline=DEADLINE))
    with ends_in_time() as caught:
        side.wait(compute.servers.delete(SERVER_ID))
    assert caught.value.step == "pausing before attempt 2"
    assert caught.value.may_have_arrived is may_have_arrived
    assert re.search(
        r"went into: .*attempt 1 .*pausing before attempt 2 0\.\d\d s", str(caught.value)
    )


def test_a_later_attempt(side: Side, fake: FakeCloud) -> None:
    fake.nova("PUT", SERVER, Reply(503), Reply(200, {}, delay=2))
    compute = side.keep(
        side.kind.from_token("given-token", fake.endpoint, deadline=DEADLINE, retries=PATIENT)
    )
    with ends_in_time() as caught:
        side.wait(compute.servers.update(SERVER_ID, name="n"))
    assert caught.value.step == "attempt 2, waiting for the reply's head"
    assert caught.value.may_have_arrived
    assert "may have been carried out: look" in str(caught.value)
    assert len(fake.requests("PUT")) == 2


def test_a_get_that_acts(side: Side, fake: FakeCloud) -> None:
    fake.nova("GET", "/os-hosts/compute1/reboot", Reply(200, {}, delay=2))
    compute = side.keep(side.kind.from_token("given-token", fake.endpoint, deadline=DEADLINE))
    with ends_in_time() as caught:
        side.wait(compute.hosts.reboot("compute1"))
    assert "may have been carried out: look" in str(caught.value)
    assert len(fake.requests("GET", "/os-hosts/compute1/reboot")) == 1


def test_reading_the_body(side: Side) -> None:
    timings = Timings()
    with Dripping(dripping.dripping_body) as server, ends_in_time() as caught:
        compute = to(side, server.url, deadline=DEADLINE, event_hooks=[timings])
        side.wait(compute.servers.start(SERVER_ID))
    assert caught.value.step == "attempt 1, reading the reply's body"
    assert caught.value.may_have_arrived
    assert len(server.lines) == 1  # it is not repeated
    assert [(event.attempt, event.status) for event in timings] == [(1, None)]


@contextmanager
def full_backlog() -> Generator[str]:
    """Open a port that answers no further connection."""
    with socket.socket() as listener, socket.socket() as first, socket.socket() as second:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        address = listener.getsockname()
        for one in (first, second):
            one.setblocking(False)
            one.connect_ex(address)
        time.sleep(0.05)
        yield f"http://127.0.0.1:{address[1]}"


def test_connecting(side: Side) -> None:
    with full_backlog() as url, ends_in_time() as caught:
        side.wait(to(side, url, deadline=DEADLINE).servers.start(SERVER_ID))
    assert caught.value.step == "attempt 1, connecting"
    assert not caught.value.may_have_arrived


def test_a_tls_handshake_that_is_not_answered(side: Side) -> None:
    with Dripping(dripping.silence) as server, ends_in_time() as caught:
        url = server.url.replace("http:", "https:")
        side.wait(to(side, url, deadline=DEADLINE).servers.start(SERVER_ID))
    assert caught.value.step == "attempt 1, connecting"
    assert not caught.value.may_have_arrived


def test_a_proxy_that_does_not_answer(side: Side, monkeypatch: pytest.MonkeyPatch) -> None:
    with Dripping(dripping.dripping_head) as proxy, ends_in_time() as caught:
        monkeypatch.setenv("HTTPS_PROXY", proxy.url)
        compute = to(side, "https://cloud.invalid", deadline=DEADLINE)
        side.wait(compute.servers.start(SERVER_ID))
    assert proxy.lines == ["CONNECT cloud.invalid:443 HTTP/1.1"]
    assert not caught.value.may_have_arrived


def test_a_name_that_is_not_resolved_in_time(side: Side, monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(*args: Any, **options: Any) -> list[Any]:
        flags = options.get("flags", args[5] if len(args) > 5 else 0)
        if not flags & socket.AI_NUMERICHOST:  # which trio asks for in its loop
            time.sleep(DEADLINE + 1.2)
        raise socket.gaierror(socket.EAI_NONAME, "no such name")

    with ends_in_time() as caught:
        compute = to(side, "http://cloud.invalid", deadline=DEADLINE)
        monkeypatch.setattr(socket, "getaddrinfo", slow)
        side.wait(compute.servers.start(SERVER_ID))
    assert caught.value.step == "attempt 1, connecting"
    assert not caught.value.may_have_arrived


# httpx leaves its own generators open when it is cancelled, which trio complains of.
@pytest.mark.filterwarnings("ignore:Async generator:ResourceWarning")
def test_a_server_that_does_not_read(side: Side) -> None:
    big = attrs.evolve(update_server(SERVER_ID, name="n"), json={"x": "y" * 12_000_000})
    with socket.create_server(("127.0.0.1", 0)) as deaf, ends_in_time() as caught:
        url = f"http://127.0.0.1:{deaf.getsockname()[1]}"
        side.wait(to(side, url, deadline=DEADLINE).send(big))
    assert caught.value.step == "attempt 1, sending the request"
    assert caught.value.may_have_arrived


def test_a_hook_before(side: Side, fake: FakeCloud) -> None:
    def slow_hook(operation: Operation[Any]) -> Operation[Any]:
        time.sleep(DEADLINE + 0.1)
        return operation

    compute = to(side, fake.url, deadline=DEADLINE, before_send=[slow_hook])
    with ends_in_time() as caught:
        side.wait(compute.servers.start(SERVER_ID))
    assert "slow_hook" in caught.value.step
    assert not caught.value.may_have_arrived
    assert not fake.seen


def test_a_hook_after(side: Side, fake: FakeCloud) -> None:
    def slow_hook(_event: object) -> None:
        time.sleep(DEADLINE + 0.1)

    fake.nova("GET", SERVER, Reply(200, {"server": server()}))
    compute = side.keep(
        side.kind.from_token(
            "given-token",
            fake.endpoint,
            microversion="2.90",
            deadline=DEADLINE,
            event_hooks=[slow_hook],
        )
    )
    with ends_in_time() as caught:
        side.wait(compute.servers.get(SERVER_ID))
    assert "slow_hook" in caught.value.step
    assert caught.value.may_have_arrived


def test_a_renewal_that_hangs(side: Side, fake: FakeCloud) -> None:
    compute = side.client(sign_in(fake))
    side.wait(compute.servers.get(SERVER_ID))
    fake.revoke()
    fake.nova("DELETE", SERVER, Reply(204))
    fake.on("POST", SIGN_IN, Reply(201, {}, delay=2))
    with ends_in_time() as caught:
        side.wait(compute.within(DEADLINE).servers.delete(SERVER_ID))
    assert caught.value.step.startswith("signing in: attempt 1")
    assert not caught.value.may_have_arrived  # the 401 says so


def test_the_lock_is_free_afterwards(side: Side, fake: FakeCloud) -> None:
    compute: Compute = side.client(sign_in(fake))
    fake.on("POST", SIGN_IN, Reply(201, {}, delay=0.5), fake.sign_in)
    with ends_in_time():
        side.wait(compute.within(DEADLINE).servers.get(SERVER_ID))
    assert side.wait(compute.servers.get(SERVER_ID)).name == "web-1"
    assert "novakit connects" not in {thread.name for thread in threading.enumerate()}
