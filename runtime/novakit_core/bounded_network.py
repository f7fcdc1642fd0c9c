"""Reading and writing that end at a moment, however slowly the other side drips its bytes.

A timeout of httpx bounds one read. A server that sends a byte from time to time is never timed out.
Here the timeout that httpx hands down is a number that knows the moment: each read gets what is left.
"""

import threading
import time
from collections.abc import Callable
from contextlib import nullcontext, suppress
from typing import TYPE_CHECKING, Any

from .passage import Passage

if TYPE_CHECKING:
    from concurrent.futures import Future

    from .stopping import Stop

PIECE = 4096
"""So many bytes go out at a time: the system takes them whole, or not at all."""


class Until(float):
    """A timeout that is over at a moment: of any other owner, just the seconds left when made."""

    moment: float
    stop: "Stop | None"
    """What may end it before; None for nothing."""

    def left(self) -> float:
        """Return the seconds for the next read.

        Raises:
            TimeoutError: the moment has passed, or was not waited for.
        """
        left = self.moment - time.monotonic()
        if left <= 0 or (self.stop is not None and self.stop.is_set):
            raise TimeoutError("the deadline has passed")
        return min(self, left)


def extensions(passage: Passage, timeouts: dict[str, float | None]) -> dict[str, Any]:
    """Return the extensions of a request that keep it in its time.

    Args:
        passage: of the request.
        timeouts: of the client, by what they are for.
    """
    left = max(0.001, passage.until - time.monotonic())  # 0 would mean not to block at all
    return {
        "timeout": {name: _until(passage, given, left) for name, given in timeouts.items()},
        "trace": passage.note,
    }


def _until(passage: Passage, given: float | None, left: float) -> Until:
    timeout = Until(left if given is None else min(given, left))
    timeout.moment, timeout.stop = passage.until, passage.stop
    return timeout


def bind(client: Any) -> None:
    """Make the connections of an `httpx.Client` heed `Until`, those of its proxies too."""
    _lay_over(client, _Network)


def bind_awaited(client: Any) -> None:
    """Make an `httpx.AsyncClient` close a connection whose TLS handshake is cancelled."""
    _lay_over(client, _AwaitedNetwork)


def _lay_over(client: Any, kind: type["_Network"] | type["_AwaitedNetwork"]) -> None:
    # httpx has no option for it. What has no such pool inside keeps to what it does itself.
    for transport in (client._transport, *client._mounts.values()):
        pool: Any = getattr(transport, "_pool", None)
        network = getattr(pool, "_network_backend", None)
        if network is not None and not isinstance(network, kind):
            pool._network_backend = kind(network)


class _Network:
    """Opens connections, as httpcore's `NetworkBackend` does."""

    def __init__(self, network: Any) -> None:
        self.network = network

    def connect_tcp(
        self, host: str, port: int, timeout: float | None = None, **options: Any
    ) -> "_Stream":
        # A name is resolved without any timeout, and each of its addresses gets the whole of it.
        if not isinstance(timeout, Until):
            return _Stream(self.network.connect_tcp(host, port, timeout=timeout, **options))
        left = timeout.left()
        return _Stream(
            _in_time(
                left,
                timeout.stop,
                lambda: self.network.connect_tcp(host, port, timeout=left, **options),
            )
        )

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, **options: Any
    ) -> "_Stream":
        return _Stream(self.network.connect_unix_socket(path, timeout=timeout, **options))

    def sleep(self, seconds: float) -> None:
        self.network.sleep(seconds)


class _Stream:
    """A connection, as httpcore's `NetworkStream` is one."""

    __slots__ = ("_read", "_stream", "_write", "close", "get_extra_info")

    def __init__(self, stream: Any) -> None:
        self._stream = stream
        self._read: Callable[[int, float | None], bytes] = stream.read
        self._write: Callable[[bytes, float | None], None] = stream.write
        self.close: Callable[[], None] = stream.close
        self.get_extra_info: Callable[[str], Any] = stream.get_extra_info

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        if isinstance(timeout, Until):
            if timeout.stop is not None:
                with timeout.stop.waking(self._shut_down):
                    return self._read(max_bytes, timeout.left())
            timeout = timeout.left()
        return self._read(max_bytes, timeout)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        if isinstance(timeout, Until):
            stop = timeout.stop
            with nullcontext() if stop is None else stop.waking(self._shut_down):
                for start in range(0, len(buffer), PIECE):
                    self._write(buffer[start : start + PIECE], timeout.left())
        else:
            self._write(buffer, timeout)

    def start_tls(
        self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None
    ) -> "_Stream":
        if isinstance(timeout, Until):
            timeout = timeout.left()
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, timeout))

    def _shut_down(self) -> None:
        """End what another thread waits for here."""
        import socket

        with suppress(OSError):  # it may be over by itself
            # Not SSLSocket's own, which would take its parts away from the thread that uses it.
            socket.socket.shutdown(self.get_extra_info("socket"), socket.SHUT_RDWR)


def _in_time(seconds: float, stop: "Stop | None", connect: Callable[[], Any]) -> Any:
    """Return the connection; one that comes too late is closed."""
    from concurrent.futures import Future  # its own cost, for calls with a deadline alone

    coming: Future[Any] = Future()

    def work() -> None:
        try:
            coming.set_result(connect())
        except BaseException as error:  # whoever waits gets it
            coming.set_exception(error)

    threading.Thread(target=work, daemon=True, name="novakit connects").start()
    try:
        if stop is not None:
            ended = threading.Event()
            coming.add_done_callback(lambda _: ended.set())
            with stop.waking(ended.set):
                ended.wait(0 if stop.is_set else seconds)
            seconds = 0
        return coming.result(seconds)
    except TimeoutError:
        coming.add_done_callback(_close)
        raise


def _close(late: "Future[Any]") -> None:
    if late.exception() is None:
        late.result().close()


class _AwaitedNetwork:
    """Opens connections, as httpcore's `AsyncNetworkBackend` does."""

    def __init__(self, network: Any) -> None:
        self.network = network
        self.sleep = network.sleep

    async def connect_tcp(self, *args: Any, **options: Any) -> Any:
        return _closing(await self.network.connect_tcp(*args, **options))

    async def connect_unix_socket(self, *args: Any, **options: Any) -> Any:
        return _closing(await self.network.connect_unix_socket(*args, **options))


def _closing(stream: Any) -> Any:
    """Have the connection closed when its TLS handshake is cancelled."""
    start_tls = stream.start_tls

    async def start(*args: Any, **options: Any) -> Any:
        import anyio

        try:
            return _closing(await start_tls(*args, **options))
        except anyio.get_cancelled_exc_class():  # httpcore closes it after errors alone
            with anyio.CancelScope(shield=True):
                await stream.aclose()
            raise

    stream.start_tls = start  # the rest of it stays as it is, and as fast
    return stream
