"""Many calls at once that are interrupted: nothing is left running."""

import signal
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, TypeAlias

import anyio
import pytest

from novakit import Compute
from tests.overlays.conftest import sign_in
from tests.overlays.fake_cloud import SERVER_ID, FakeCloud, server
from tests.overlays.hostile import Reply
from tests.overlays.many_calls import NAMES, nothing_runs
from tests.overlays.many_calls import compute as compute
from tests.overlays.sides import Side

pytestmark = pytest.mark.fault

Interrupt: TypeAlias = Callable[[float], None]


@pytest.fixture
def interrupt() -> Iterator[Interrupt]:
    """Return what has this thread interrupted after some seconds, as Ctrl-C would.

    Also where the tests run in the background of a shell, which has them ignore it.
    """
    target = threading.get_ident()
    timers: list[threading.Timer] = []

    def after(seconds: float) -> None:
        timers.append(threading.Timer(seconds, signal.pthread_kill, (target, signal.SIGINT)))
        timers[-1].start()

    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield after
    for timer in timers:
        timer.cancel()
        timer.join()
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def blocking(fake: FakeCloud) -> Iterator[Compute]:
    with Compute.from_token("given-token", fake.endpoint) as compute:
        yield compute


def test_ctrl_c_ends_requests(fake: FakeCloud, blocking: Compute, interrupt: Interrupt) -> None:
    fake.nova("GET", "/servers/.*", Reply(200, {"server": server()}, delay=20))
    interrupt(0.5)
    started = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        blocking.each(blocking.servers.get, NAMES, at_once=4)
    assert time.monotonic() - started < 2
    nothing_runs(fake, 4)


def test_ctrl_c_ends_waits(fake: FakeCloud, blocking: Compute, interrupt: Interrupt) -> None:
    fake.nova("GET", "/servers/.*", Reply(200, {"server": server(status="BUILD")}))
    call = partial(blocking.servers.wait_for, timeout=60)
    interrupt(0.8)
    started = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        blocking.each(call, NAMES)
    assert time.monotonic() - started < 2
    nothing_runs(fake, 50)


def test_ctrl_c_ends_connecting(monkeypatch: pytest.MonkeyPatch, interrupt: Interrupt) -> None:
    import socket

    find = socket.getaddrinfo

    def slow(*args: Any, **options: Any) -> Any:
        time.sleep(3)
        return find(*args, **options)

    monkeypatch.setattr(socket, "getaddrinfo", slow)
    interrupt(0.5)
    started = time.monotonic()
    with (
        Compute.from_token("given-token", "http://nova.invalid/v2.1") as compute,
        pytest.raises(KeyboardInterrupt),
    ):
        compute.each(compute.servers.get, NAMES, at_once=2)
    assert time.monotonic() - started < 2


def test_ctrl_c_ends_a_sign_in_that_others_wait_for(fake: FakeCloud, interrupt: Interrupt) -> None:
    fake.on("POST", "/identity/v3/auth/tokens", Reply(201, {}, delay=20))
    interrupt(0.5)
    started = time.monotonic()
    with Compute(sign_in(fake)) as compute:
        with pytest.raises(KeyboardInterrupt):
            compute.each(compute.servers.get, NAMES)
        assert time.monotonic() - started < 2
        fake.on("POST", "/identity/v3/auth/tokens", fake.sign_in)
        assert compute.servers.get(SERVER_ID).id == SERVER_ID  # nothing is broken or locked


def test_ctrl_c_ends_many_within_many(
    fake: FakeCloud, blocking: Compute, interrupt: Interrupt
) -> None:
    fake.nova("GET", "/servers/.*", Reply(200, {"server": server()}, delay=20))
    interrupt(0.5)
    started = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        blocking.each(lambda ids: blocking.each(blocking.servers.get, ids), [NAMES, NAMES])
    assert time.monotonic() - started < 2
    nothing_runs(fake, 20)


def test_ctrl_c_leaves_connections_of_others_alone(
    fake: FakeCloud, blocking: Compute, interrupt: Interrupt
) -> None:
    fake.nova("GET", "/servers/slow.*", Reply(200, {"server": server()}, delay=20))
    fake.nova("GET", "/servers/other", Reply(200, {"server": server()}, delay=1))
    found: list[Any] = []
    other = threading.Thread(target=lambda: found.append(blocking.servers.get("other")))
    other.start()
    interrupt(0.5)
    with pytest.raises(KeyboardInterrupt):
        blocking.each(blocking.servers.get, ["slow-1", "slow-2"])
    other.join()
    assert [one.id for one in found] == [SERVER_ID]


@pytest.mark.parametrize("side", ["asyncio", "trio"], indirect=True)  # threads are not cancelled
def test_a_cancelled_task_ends_all(side: Side, fake: FakeCloud, compute: Any) -> None:
    fake.nova("GET", "/servers/.*", Reply(200, {"server": server()}, delay=20))

    async def main() -> bool:
        with anyio.move_on_after(0.5) as scope:
            await compute.each(compute.servers.get, NAMES, at_once=4)
        return scope.cancelled_caught

    calls: Any = [main]
    started = time.monotonic()
    assert side.together(calls) == [True]
    assert time.monotonic() - started < 2
    nothing_runs(fake, 4)
