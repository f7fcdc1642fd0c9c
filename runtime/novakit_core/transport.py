"""Where requests leave the process: the only module that knows httpx, imported when first needed."""

import functools
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from . import bounded_network, logs
from .errors import ClientClosed, ConfigurationError, InvalidArgument, NovakitError
from .outgoing import Request as Request
from .passage import Passage
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
        logs.keep_clean()
        self._options = (timeout, verify, cert)
        self._given = http_client
        self._own: HttpClient | None = None
        self._closed = False
        self._opening = threading.Lock()

    def send(self, request: Request, passage: Passage | None = None) -> Response:
        """Exchange the request for its reply, which must come while the passage lasts."""
        client = self._given or self._own or self._open()
        logs.exchanging.set(request)
        try:
            outgoing = _outgoing(client, request, merge=self._given is not None)
            if passage is not None:
                passage.sent = self._given is not None  # which may not tell how far it has come
                bounded_network.bind(client)
                timeouts = client.timeout.as_dict()
                outgoing.extensions.update(bounded_network.extensions(passage, timeouts))
            return _response(client.send(outgoing, follow_redirects=False), request)
        except Exception as error:
            failed = _translated(error, request)
        finally:
            logs.exchanging.set(None)
        raise failed  # out here, without the error of httpx, which holds the request and its token

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
                own = _opened(httpx.Client, *self._options)
                bounded_network.bind(own)
                self._own = own
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
        logs.keep_clean()
        self._options = (timeout, verify, cert)
        self._given = http_client
        self._own: AsyncHttpClient | None = None
        self._closed = False

    async def send(self, request: Request, passage: Passage | None = None) -> Response:
        """Exchange the request for its reply. The driver ends what outlasts the passage."""
        client = self._given or self._own or self._open()
        logs.exchanging.set(request)
        try:
            outgoing = _outgoing(client, request, merge=self._given is not None)
            if passage is not None:
                passage.sent = self._given is not None  # which may not tell how far it has come
                outgoing.extensions.update(trace=passage.noted)
            return _response(await client.send(outgoing, follow_redirects=False), request)
        except Exception as error:
            failed = _translated(error, request)
        finally:
            logs.exchanging.set(None)
        raise failed  # out here, without the error of httpx, which holds the request and its token

    async def close(self) -> None:
        """Close the connections, unless the client was given from outside."""
        self._closed = True
        if self._own is not None:
            await self._own.aclose()

    def _open(self) -> "AsyncHttpClient":
        import httpx

        if self._closed:
            raise _closed()
        own = _opened(httpx.AsyncClient, *self._options)
        bounded_network.bind_awaited(own)
        self._own = own
        return own


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


def _response(reply: "httpx.Response", request: Request) -> Response:
    headers = {
        name.decode("latin-1").lower(): value.decode("latin-1") for name, value in reply.headers.raw
    }
    return Response(reply.status_code, headers, reply.content, request)


def _opened(kind: Callable[..., C], timeout: Timeout, verify: Verify, cert: Certificate) -> C:
    import httpx

    logs.keep_clean()  # that it has loggers of its own is known now
    connect, read = timeout if isinstance(timeout, tuple) else (timeout, timeout)
    try:
        return kind(
            timeout=httpx.Timeout(read, connect=connect),
            verify=_tls(verify, cert),
            follow_redirects=False,
        )
    except ImportError as error:
        reason = str(error)
    except (ValueError, httpx.InvalidURL):  # which may quote the proxy's password
        reason = "it is no URL of the form http://host:port, https://… or socks5://…"
    raise ConfigurationError(
        f"The proxy that HTTP_PROXY, HTTPS_PROXY or ALL_PROXY names cannot be used: {reason}."
    )


def _tls(verify: Verify, cert: Certificate) -> "bool | SSLContext":
    if verify is False and cert is None:
        return False
    try:
        context = _trusting(verify)
        if cert is not None:
            context.load_cert_chain(*((cert,) if isinstance(cert, str) else cert))
    except OSError as error:  # ssl's own errors are OSErrors
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


def _translated(error: Exception, request: Request) -> NovakitError:
    """Return our exception for one of httpx's."""
    from . import connection_errors, evidence  # their own cost, for the rare failure

    if isinstance(error, RuntimeError) and "has been closed" in str(error):
        return _closed()
    if isinstance(error, UnicodeError):
        return InvalidArgument(
            f"{request.method} {request.url} cannot be sent: a header or the URL holds characters"
            " that HTTP does not allow. Check the endpoint, the token and the app name."
        )
    said = evidence.concealer(request).text(connection_errors.told(error))
    return connection_errors.translated(error, said, request.method, request.url)
