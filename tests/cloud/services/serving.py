"""Serve a WSGI application on a socket that the launcher has bound."""

import selectors
import socket
import sys
import threading
import traceback

from cheroot import wsgi

from tests.cloud.config import HOST, CloudConfig
from tests.cloud.faults import CONNECTION, DroppedConnectionError, FaultInjection

_THREADS = 10


class _Body:
    """A request's body that the application cannot close.

    Glance closes it after an upload, and cheroot then could not read the next request of a kept
    connection.
    """

    def __init__(self, body):
        self._body = body

    def __getattr__(self, name):
        return getattr(self._body, name)

    def __iter__(self):
        return iter(self._body)

    def close(self):
        pass


class _Gateway(wsgi.Gateway_10):
    """Give fault injection the client's socket."""

    def get_environ(self):
        environ = super().get_environ()
        body = _Body(environ["wsgi.input"])
        return environ | {CONNECTION: self.req.conn.socket, "wsgi.input": body}


class _Selector(selectors.DefaultSelector):
    """Wait for sockets, those also that another thread adds meanwhile.

    Under eventlet such a wait would not see them, and every second request of a kept connection
    would wait until the next one begins.
    """

    def __init__(self, server):
        super().__init__()
        self._woken, self._waker = socket.socketpair()
        for own in (server.socket, self._woken):
            super().register(own, selectors.EVENT_READ, server)

    def register(self, fileobj, events, data=None):
        added = super().register(fileobj, events, data)
        self._waker.send(b"+")
        return added

    def select(self, timeout=None):
        ready = super().select(timeout)
        added = [one for one in ready if one[0].fileobj is self._woken]
        if added:
            self._woken.recv(4096)
        return [one for one in ready if one not in added]


class _Server(wsgi.Server):
    def __init__(self, application, listener):
        super().__init__(
            (HOST, listener.getsockname()[1]),
            FaultInjection(application),
            numthreads=_THREADS,
            request_queue_size=128,
            timeout=60,  # of an idle connection
        )
        self.gateway = _Gateway
        self._listener = listener

    def bind(self, *kind):
        self.socket = self._listener
        return self.socket

    def prepare(self):
        super().prepare()
        # cheroot has no setting for it; its version is pinned.
        self._connections._selector._selector = _Selector(self)

    def error_log(self, msg="", level=20, traceback=False):
        if not isinstance(sys.exc_info()[1], DroppedConnectionError):
            print(msg, _traceback() if traceback else "", file=sys.stderr, flush=True)


def serve(application, config: CloudConfig, service: str) -> None:
    """Serve in a thread, from now to the end of the process."""
    listener = socket.socket(fileno=config.listeners[service])
    # Headers and body are written apart: a kept connection would wait 40 ms for each body.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    server = _Server(application, listener)
    server.prepare()
    threading.Thread(target=server.serve, daemon=True, name=service).start()


def _traceback():
    return traceback.format_exc()
