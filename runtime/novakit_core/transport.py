"""Where requests leave the process: the only module that knows httpx, imported when first needed."""

import functools
import logging
import re
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, TypeVar

from .connection_options import check_connection
from .errors import ClientClosed, ConfigurationError, InvalidArgument, NovakitError
from .redaction import HEADERS, HIDDEN, redact
from .response import Response

if TYPE_CHECKING:
    from ssl import SSLContext

    import httpx

    HttpClient: TypeAlias = httpx.Client
    AsyncHttpClient: TypeAlias = httpx.AsyncClient

C = TypeVar("C")

Timeout: TypeAlias = float | tuple[float, float] | None
"""Seconds to wait for a reply, or (seconds to connect, seconds to wait), or None for ever."""

Verify: TypeAlias = "bool | str | SSLContext"
"""True, False for no check at all, or the path of a file or folder of CA certificates."""

Certificate: TypeAlias = "str | tuple[str, str] | None"
"""The path of a client's certificate with its key, or the paths of both."""

DEFAULT_TIMEOUT: Timeout = (10.0, 60.0)


class Request(NamedTuple):
    """What goes over the wire."""

    method: str
    url: str
    headers: dict[str, str]
    content: bytes | None = None

    def __repr__(self) -> str:
        return f"Request({self.method} {self.url}, headers={redact(self.headers)})"


class SyncTransport:
    """Sends over one `httpx.Client`, its own or the one that is given."""

    def __init__(
        self,
        *,
        timeout: Timeout = DEFAULT_TIMEOUT,
        verify: Verify = True,
        cert: Certificate = None,
        http_client: "HttpClient | None" = None,
    ) -> None:
        check_connection(timeout, verify, cert, http_client, blocks=True)
        _hide_headers_from_the_log()
        self._options = (timeout, verify, cert)
        self._given = http_client
        self._own: HttpClient | None = None
        self._closed = False
        self._opening = threading.Lock()

    def send(self, request: Request) -> Response:
        """Exchange the request for its reply."""
        client = self._given or self._own or self._open()
        try:
            outgoing = _outgoing(client, request, merge=self._given is not None)
            reply = client.send(outgoing, follow_redirects=False)
        except Exception as error:
            raise _translated(error, request) from _cause(error)
        return _response(reply)

    def close(self) -> None:
        """Close the connections, unless the client was given from outside."""
        self._closed = True
        if self._own is not None:
            self._own.close()

    def _open(self) -> "HttpClient":
        import httpx

        with self._opening:  # several threads may send their first request at once
            if self._closed:
                raise _closed()
            if self._own is None:
                self._own = _opened(httpx.Client, *self._options)
        return self._own


class AsyncTransport:
    """Sends over one `httpx.AsyncClient`, its own or the one that is given."""

    def __init__(
        self,
        *,
        timeout: Timeout = DEFAULT_TIMEOUT,
        verify: Verify = True,
        cert: Certificate = None,
        http_client: "AsyncHttpClient | None" = None,
    ) -> None:
        check_connection(timeout, verify, cert, http_client, blocks=False)
        _hide_headers_from_the_log()
        self._options = (timeout, verify, cert)
        self._given = http_client
        self._own: AsyncHttpClient | None = None
        self._closed = False

    async def send(self, request: Request) -> Response:
        """Exchange the request for its reply."""
        client = self._given or self._own or self._open()
        try:
            outgoing = _outgoing(client, request, merge=self._given is not None)
            reply = await client.send(outgoing, follow_redirects=False)
        except Exception as error:
            raise _translated(error, request) from _cause(error)
        return _response(reply)

    async def close(self) -> None:
        """Close the connections, unless the client was given from outside."""
        self._closed = True
        if self._own is not None:
            await self._own.aclose()

    def _open(self) -> "AsyncHttpClient":
        import httpx

        if self._closed:
            raise _closed()
        self._own = _opened(httpx.AsyncClient, *self._options)
        return self._own


@functools.cache
def _hide_headers_from_the_log() -> None:
    # At level DEBUG httpcore logs the headers of every reply, and Keystone's token is one of them.
    names = "|".join(HEADERS.names)
    header = re.compile(rf"(\(b'(?:{names})', b')[^']*", re.IGNORECASE)

    def redacted(record: logging.LogRecord) -> bool:
        record.msg = header.sub(rf"\1{HIDDEN}", str(record.msg))
        return True

    for logger in ("httpcore.http11", "httpcore.http2"):
        logging.getLogger(logger).addFilter(redacted)


def _outgoing(
    client: "HttpClient | AsyncHttpClient", request: Request, *, merge: bool
) -> "httpx.Request":
    if merge:  # with the headers, cookies and parameters of a client that was given
        return client.build_request(
            request.method, request.url, headers=request.headers, content=request.content
        )
    # Of a client of our own there is nothing to merge but what it can decode.
    import httpx

    headers = {"Accept-Encoding": client.headers["accept-encoding"], **request.headers}
    return httpx.Request(request.method, request.url, headers=headers, content=request.content)


def _response(reply: "httpx.Response") -> Response:
    headers = {
        name.decode("latin-1").lower(): value.decode("latin-1") for name, value in reply.headers.raw
    }
    return Response(reply.status_code, headers, reply.content)


def _opened(kind: Callable[..., C], timeout: Timeout, verify: Verify, cert: Certificate) -> C:
    import httpx

    connect, read = timeout if isinstance(timeout, (tuple, list)) else (timeout, timeout)
    trusted = _tls(verify, cert)
    try:
        return kind(
            timeout=httpx.Timeout(read, connect=connect), verify=trusted, follow_redirects=False
        )
    except (ImportError, ValueError, httpx.InvalidURL) as error:
        raise ConfigurationError(
            f"The proxy that HTTP_PROXY, HTTPS_PROXY or ALL_PROXY names cannot be used: {error}"
        ) from error


def _tls(verify: Verify, cert: Certificate) -> "bool | SSLContext":
    if verify is False and cert is None:
        return False
    try:
        context = _trusting(verify)
        if cert is not None:
            context.load_cert_chain(*((cert,) if isinstance(cert, str) else cert))
    except (OSError, ValueError) as error:  # ssl's own errors are OSErrors; ValueError: no path
        raise ConfigurationError(
            f"The certificates cannot be read: {error}."
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


def _cause(error: Exception) -> Exception | None:
    # h11 quotes a header that it refuses, which may be the token.
    return None if "Illegal header" in str(error) else error


def _translated(error: Exception, request: Request) -> NovakitError:
    """Return our exception for one of httpx's."""
    from . import connection_errors  # its own cost, for the rare failure

    if isinstance(error, RuntimeError) and "has been closed" in str(error):
        return _closed()
    if isinstance(error, UnicodeError):
        return InvalidArgument(
            f"{request.method} {request.url} cannot be sent: a header or the URL holds characters"
            " that HTTP does not allow. Check the endpoint, the token and the app name."
        )
    return connection_errors.translated(error, request.method, request.url)
