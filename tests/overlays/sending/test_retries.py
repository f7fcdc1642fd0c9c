"""What is repeated, and above all what is not."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from novakit import Compute, Retries, errors
from novakit_api.operations.hosts import reboot_host, shutdown_host, startup_host
from novakit_api.operations.servers import delete_server, update_server
from novakit_core.operation import Operation
from tests.overlays.fake_cloud import SERVER_ID, FakeCloud, server
from tests.overlays.hostile import Reply
from tests.overlays.sides import Side

pytestmark = pytest.mark.fault

SERVER = f"/servers/{SERVER_ID}"
GOOD = Reply(200, {"server": server()})
QUICK = Retries(first_wait=0.01, longest_wait=0.02, deadline=5.0)


@pytest.fixture
def compute(side: Side, fake: FakeCloud) -> Compute:
    return side.keep(side.kind.from_token("given-token", fake.endpoint, retries=QUICK))


@pytest.mark.parametrize(
    "bad", [Reply(502), Reply(503), Reply(504), Reply(429), Reply(drop=True)], ids=str
)
def test_reads_are_repeated(side: Side, fake: FakeCloud, compute: Compute, bad: Reply) -> None:
    fake.nova("GET", SERVER, bad, bad, GOOD)
    assert side.wait(compute.servers.get(SERVER_ID)).name == "web-1"
    assert len(fake.requests("GET", SERVER)) == 3


@pytest.mark.parametrize("bad", [Reply(503), Reply(drop=True)], ids=str)
def test_put_and_delete_are_repeated(
    side: Side, fake: FakeCloud, compute: Compute, bad: Reply
) -> None:
    fake.nova("PUT", SERVER, bad, GOOD)
    fake.nova("DELETE", SERVER, bad, Reply(204))
    side.wait(compute.send(update_server(SERVER_ID, name="n")))
    side.wait(compute.send(delete_server(SERVER_ID)))
    assert len(fake.requests("PUT")) == len(fake.requests("DELETE")) == 2


@pytest.mark.parametrize(
    ("bad", "kind"),
    [
        (Reply(502), errors.Unavailable),
        (Reply(503, headers={"Retry-After": "0"}), errors.Unavailable),
        (Reply(500), errors.ServerError),
        (Reply(429), errors.RateLimited),
        (Reply(drop=True), errors.ConnectionLost),
        (Reply(202, {}, truncate=1), errors.ConnectionLost),
    ],
    ids=str,
)
def test_a_post_that_may_have_been_done_is_not_repeated(
    side: Side, fake: FakeCloud, compute: Compute, bad: Reply, kind: type[errors.NovakitError]
) -> None:
    fake.nova("POST", f"{SERVER}/action", bad, Reply(202))
    with pytest.raises(kind):
        side.wait(compute.servers.start(SERVER_ID))
    assert len(fake.requests("POST")) == 1


@pytest.mark.parametrize("call", [startup_host, shutdown_host, reboot_host])
@pytest.mark.parametrize(
    ("bad", "kind"),
    [
        (Reply(503, headers={"Retry-After": "0"}), errors.Unavailable),
        (Reply(429), errors.RateLimited),
        (Reply(drop=True), errors.ConnectionLost),
    ],
    ids=str,
)
def test_a_get_that_acts_is_not_repeated(
    side: Side,
    fake: FakeCloud,
    compute: Compute,
    call: Callable[[str], Operation[object]],
    bad: Reply,
    kind: type[errors.NovakitError],
) -> None:
    operation = call("compute1")
    fake.nova("GET", operation.path, bad, Reply(200, {}))
    with pytest.raises(kind) as caught:
        side.wait(compute.send(operation))
    assert len(fake.requests("GET", operation.path)) == 1
    if isinstance(caught.value, errors.ConnectionLost):
        assert "may have been carried out" in str(caught.value)


@pytest.mark.parametrize("status", [413, 429])
def test_a_post_that_was_turned_away_is_repeated(
    side: Side, fake: FakeCloud, compute: Compute, status: int
) -> None:
    fake.nova("POST", f"{SERVER}/action", Reply(status, headers={"Retry-After": "0"}), Reply(202))
    side.wait(compute.servers.start(SERVER_ID))
    assert len(fake.requests("POST")) == 2


@pytest.mark.parametrize("form", ["seconds", "date"])
def test_retry_after_is_kept_to(side: Side, fake: FakeCloud, compute: Compute, form: str) -> None:
    now = datetime.now(UTC)
    headers = {"Date": format_datetime(now, usegmt=True), "Retry-After": "1"}
    if form == "date":
        headers["Retry-After"] = format_datetime(now + timedelta(seconds=1), usegmt=True)
    fake.nova("GET", SERVER, Reply(429, headers=headers), GOOD)
    started = time.monotonic()
    side.wait(compute.servers.get(SERVER_ID))
    assert 0.9 < time.monotonic() - started < 3


def test_retry_after_beyond_the_deadline_is_not_waited_for(
    side: Side, fake: FakeCloud, compute: Compute
) -> None:
    fake.nova("GET", SERVER, Reply(503, headers={"Retry-After": "3600"}))
    started = time.monotonic()
    with pytest.raises(errors.Unavailable) as caught:
        side.wait(compute.servers.get(SERVER_ID))
    assert caught.value.retry_after == 3600
    assert time.monotonic() - started < 2


def test_attempts_are_bounded(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.nova("GET", SERVER, Reply(drop=True))
    with pytest.raises(errors.ConnectionLost) as caught:
        side.wait(compute.servers.get(SERVER_ID))
    assert len(fake.requests("GET", SERVER)) == QUICK.attempts
    assert caught.value.__notes__ == ["It was sent 4 times."]


def test_none_at_all(side: Side, fake: FakeCloud) -> None:
    compute = side.keep(side.kind.from_token("given-token", fake.endpoint, retries=0))
    fake.nova("GET", SERVER, Reply(503), GOOD)
    with pytest.raises(errors.Unavailable):
        side.wait(compute.servers.get(SERVER_ID))


def test_the_wait_grows_and_is_jittered() -> None:
    refused = errors.ConnectionRefused("no")
    policy = Retries(attempts=10, first_wait=1.0, longest_wait=4.0, deadline=1e9)

    def waits(attempt: int) -> list[float]:
        made = [
            policy.wait(refused, repeatable=False, attempt=attempt, elapsed=0.0) for _ in range(50)
        ]
        return [wait for wait in made if wait is not None]

    assert all(0.5 <= wait <= 1 for wait in waits(1))
    assert all(2 <= wait <= 4 for wait in waits(8))
    assert len(set(waits(1))) > 1
    assert not waits(10)
