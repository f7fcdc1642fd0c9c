"""What the transports stand on: the only module that knows httpx, imported when first needed."""

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, Generic, TypeAlias, TypeVar

from . import logs
from .body import ACCEPTED, Body, BodyTooLarge
from .connection_options import check_connection
from .errors import ClientClosed, ConfigurationError, InvalidArgument, NovakitError
from .forks import belongs_to_process, importing
from .outgoing import Request as Request
from .texts import sentence

if TYPE_CHECKING:
    from ssl import SSLContext

    import httpx

    HttpClient: TypeAlias = httpx.Client
    AsyncHttpClient: TypeAlias = httpx.AsyncClient
    HttpReply: TypeAlias = httpx.Response
    Chunks: TypeAlias = httpx.SyncByteStream
    AsyncChunks: TypeAlias = httpx.AsyncByteStream

C = TypeVar("C")

Timeout: TypeAlias = float | tuple[float, float] | None
"""Seconds to wait for a reply, or (seconds to connect, seconds to wait), or None for ever."""

Verify: TypeAlias = "bool | str | SSLContext"
"""True, False for no check at all, or the path of a file or folder of CA certificates."""

Certificate: TypeAlias = "str | tuple[str, str] | None"
"""The path of a client's certificate with its key, or the paths of both."""

DEFAULT_TIMEOUT: Timeout = (10.0, 60.0)

DEFAULT_MAX_REPLY_BYTES = 256 * 1024 * 1024
"""A page of 1,000 servers is about 3 MB."""


class Transport(Generic[C]):
    """What the two transports have in common.

    Args:
        timeout: seconds to wait.
        verify: how to check the service's certificate.
        cert: of the client.
        http_client: a client to send with instead of one of its own; it is not closed.
        max_reply_bytes: that a reply may have, decompressed.
    """

    _kind: ClassVar[str]
    """The name of httpx's class of clients."""

    def __init__(
        self,
        *,
        timeout: Timeout = DEFAULT_TIMEOUT,
        verify: Verify = True,
        cert: Certificate = None,
        http_client: C | None = None,
        max_reply_bytes: int = DEFAULT_MAX_REPLY_BYTES,
    ) -> None:
        check_connection(timeout, verify, cert, http_client, blocks=self._kind == "Client")
        logs.keep_clean()
        self._options = (timeout, verify, cert)
        self._limit = _checked_limit(max_reply_bytes)
        self._given = http_client
        self._closed = False
        self._lost = False
        self._begin()
        belongs_to_process(self)

    def forget_parent(self) -> None:
        """Open connections anew; a client that was given cannot be."""
        self._lost = self._lost or self._given is not None
        self._given = None
        self._begin()

    def _begin(self) -> None:
        """Start without connections. Each transport has its own kind of them."""
        raise NotImplementedError

    def _opened(self) -> C:
        """Return a new client of httpx."""
        if self._lost:
            raise _made_before_fork()
        if self._closed:
            raise _closed()
        with importing:
            import httpx

            "".encode("idna")  # imports what the first connection would
            kind: Callable[..., C] = getattr(httpx, self._kind)
            return _opened(kind, *self._options)

    def _outgoing(
        self, client: "HttpClient | AsyncHttpClient", request: Request
    ) -> "httpx.Request":
        headers = {"Accept-Encoding": ACCEPTED, **request.headers}
        method, url, content = request.method, request.url, request.content
        if self._given is not None:  # with its headers, cookies and parameters
            outgoing = client.build_request(method, url, headers=headers, content=content)
        else:
            import httpx

            outgoing = httpx.Request(method, url, headers=headers, content=content)
        if request.hidden:
            outgoing.url = _concealing_url()(outgoing.url, request)
        return outgoing

    def _begun(self, reply: "HttpReply", request: Request) -> tuple[dict[str, str], Body]:
        """Return the headers of a reply, and what to put its body into."""
        headers = {
            name.decode("latin-1").lower(): value.decode("latin-1")
            for name, value in reply.headers.raw
        }
        length = headers.get("content-length", "")
        if length.isdecimal() and int(length) > self._limit and request.method != "HEAD":
            raise BodyTooLarge(self._limit)
        decoded = reply.is_stream_consumed  # by a hook of a client that was given, or by a mock
        return headers, Body(self._limit, None if decoded else headers.get("content-encoding"))


@functools.cache
def _concealing_url() -> "Callable[[httpx.URL, Request], httpx.URL]":
    import httpx

    class ConcealingURL(httpx.URL):
        """A URL that whoever watches httpx, such as OpenTelemetry, sees without its secrets."""

        def __init__(self, url: httpx.URL, request: Request) -> None:
            super().__init__(url)
            self._request = request

        def __str__(self) -> str:
            return self._request.shown(super().__str__())

        def __repr__(self) -> str:
            return f"URL({str(self)!r})"

    return ConcealingURL


def _checked_limit(given: object) -> int:
    if isinstance(given, bool) or not isinstance(given, int) or given < 1:
        raise InvalidArgument(
            f"max_reply_bytes={given!r}: give the bytes that a reply may have, a whole number from"
            " 1 on, or leave it out."
        )
    return given


def _opened(kind: Callable[..., C], timeout: Timeout, verify: Verify, cert: Certificate) -> C:
    import httpx

    logs.keep_clean()  # that it has loggers of its own is known now
    connect, read = timeout if isinstance(timeout, (tuple, list)) else (timeout, timeout)
    trusted = _tls(verify, cert)
    try:
        return kind(
            timeout=httpx.Timeout(read, connect=connect), verify=trusted, follow_redirects=False
        )
    except ImportError as error:
        reason = str(error)
    except (ValueError, httpx.InvalidURL):  # which may quote the proxy's password
        reason = "it is no URL of the form http://host:port, https://… or socks5://…"
    raise ConfigurationError(
        f"The proxy that HTTP_PROXY, HTTPS_PROXY or ALL_PROXY names cannot be used: {sentence(reason)}"
    )


def _tls(verify: Verify, cert: Certificate) -> "bool | SSLContext":
    if verify is False and cert is None:
        return False
    try:
        context = _trusting(verify)
        if cert is not None:
            context.load_cert_chain(*((cert,) if isinstance(cert, str) else cert))
    except (OSError, ValueError) as error:  # ssl's own errors are OSErrors; ValueError: no path
        raise ConfigurationError(
            f"The certificates cannot be read: {sentence(error)}"
            f" Check verify={verify!r}, cert={cert!r}, and SSL_CERT_FILE if it is set."
        ) from error
    return context


def _trusting(verify: Verify) -> "SSLContext":
    import ssl
    from pathlib import Path

    import httpx

    if isinstance(verify, ssl.SSLContext):
        return verify
    if isinstance(verify, bool):
        return _default_tls() if verify else httpx.create_ssl_context(verify=False)
    folder = Path(verify).is_dir()
    return ssl.create_default_context(
        cafile=None if folder else verify, capath=verify if folder else None
    )


@functools.cache
def _default_tls() -> "SSLContext":
    # Reading the CA certificates takes longer than all else a client does before its first
    # request, and a web application makes a client for each of its own.
    import httpx

    return httpx.create_ssl_context()


def _closed() -> ClientClosed:
    return ClientClosed("This client was closed. Make a new one, or use it inside its with block.")


def _made_before_fork() -> ConfigurationError:
    return ConfigurationError(
        "http_client= was made before os.fork(): its connections are the parent's, so nothing was"
        " sent. Make it, and the client that it is for, in the child (post_fork of gunicorn,"
        " worker_process_init of celery), or leave http_client= out: then connections are opened"
        " in each process by themselves."
    )


def translated(error: Exception, request: Request) -> NovakitError:
    """Return our exception for one of httpx's."""
    from . import connection_errors, evidence  # their own cost, for the rare failure

    if isinstance(error, RuntimeError) and "has been closed" in str(error):
        return _closed()
    if isinstance(error, UnicodeError):
        return InvalidArgument(
            f"{request.method} {request.shown_url} cannot be sent: a header or the URL holds characters"
            " that HTTP does not allow. Check the endpoint, the token and the app name."
        )
    said = evidence.concealer(request).text(connection_errors.told(error))
    return connection_errors.translated(error, said, request)
