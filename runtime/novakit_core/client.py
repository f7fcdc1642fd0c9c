"""A thin client: sends any operation, without signing in, choosing microversions or repeating."""

import json
from collections.abc import Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar
from urllib.parse import urlencode

from .errors import InvalidArgument, UnsupportedByCloud
from .faults import failure
from .operation import Operation
from .response import Response
from .transport import DEFAULT_TIMEOUT, AsyncTransport, Request, SyncTransport, Timeout, Verify

if TYPE_CHECKING:
    from .transport import AsyncHttpClient, HttpClient

T = TypeVar("T")

BASE_HEADERS: Mapping[str, str] = {"Accept": "application/json", "User-Agent": "novakit"}


def build_request(
    operation: Operation[Any],
    endpoint: str,
    token: str,
    microversion: str | None,
    headers: Mapping[str, str] = BASE_HEADERS,
) -> Request:
    """Build what goes over the wire for an operation.

    Args:
        operation: what to call.
        endpoint: the version root, without a slash at its end.
        token: of Keystone.
        microversion: at which to call; None for Nova's default, 2.1.
        headers: those that every request carries.
    """
    url = endpoint + operation.path
    if operation.params:
        url = f"{url}?{urlencode(operation.params)}"
    made = {**headers, "X-Auth-Token": token}
    if microversion is not None:
        made["OpenStack-API-Version"] = f"compute {microversion}"
        made["X-OpenStack-Nova-API-Version"] = microversion  # all that Nova below 2.27 knows
    content = None
    if operation.json is not None:
        made["Content-Type"] = "application/json"
        try:
            content = json.dumps(operation.json, allow_nan=False).encode()
        except (TypeError, ValueError) as error:
            raise InvalidArgument(f"{operation.name}: the body cannot be JSON: {error}.") from error
    return Request(operation.method, url, made, content)


def conclude(operation: Operation[T], request: Request, response: Response) -> T:
    """Return what the operation reads from a success.

    Raises:
        APIError: the reply is no success.
        UndecodableReply: it is one, but cannot be read.
    """
    if 200 <= response.status < 300:
        return operation.parse(response)
    raise failure(response, request.method, request.url, sent=operation.json)


def check_token(token: str) -> str:
    """Return the token.

    Raises:
        InvalidArgument: it cannot stand in a header. The message does not quote it.
    """
    if token and token.isascii() and token.isprintable() and " " not in token:
        return token
    raise InvalidArgument(
        "The token is empty, or holds a space, a line break or a character that no HTTP header"
        " can hold: pass it as Keystone gave it, without a line break at its end."
    )


class _Calls:
    """What both clients share: everything but the exchange."""

    def __init__(self, endpoint: str, token: str, microversion: str | None) -> None:
        self._endpoint = endpoint.rstrip("/")
        self._token = check_token(token)
        self._microversion = microversion

    def _request(self, operation: Operation[Any], microversion: str | None) -> Request:
        chosen = microversion or self._microversion
        if (chosen or "2.1") not in operation.microversions:
            raise UnsupportedByCloud(
                f"{operation.name} is not served at {chosen or '2.1, which no microversion= means'}:"
                f" pass one of {operation.microversions}.",
                needs={need.argument: str(need.microversions) for need in operation.requirements},
                offered=chosen or "2.1",
            )
        return build_request(operation, self._endpoint, self._token, chosen)


class Client(_Calls):
    """Sends operations to one endpoint with one token.

    Args:
        endpoint: the version root, e.g. `https://cloud.example/compute/v2.1`.
        token: of Keystone.
        microversion: at which every call goes out; None for Nova's default, 2.1.
        timeout: seconds for a reply, or (seconds to connect, seconds for a reply).
        verify: False for no check of certificates, or the path of CA certificates.
        http_client: a client to send with. It is not closed; its own timeout and verify hold.
    """

    def __init__(
        self,
        endpoint: str,
        token: str,
        *,
        microversion: str | None = None,
        timeout: Timeout = DEFAULT_TIMEOUT,
        verify: Verify = True,
        http_client: "HttpClient | None" = None,
    ) -> None:
        super().__init__(endpoint, token, microversion)
        self._transport = SyncTransport(timeout=timeout, verify=verify, http_client=http_client)

    def send(self, operation: Operation[T], *, microversion: str | None = None) -> T:
        """Send the operation and return what its reply holds.

        Raises:
            APIError: the cloud answered with an error.
            TransportError: no whole reply came back.
            UnsupportedByCloud: the operation is not served at the microversion.
        """
        request = self._request(operation, microversion)
        return conclude(operation, request, self._transport.send(request))

    def close(self) -> None:
        """Close the connections."""
        self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


class AsyncClient(_Calls):
    """`Client`, awaited. Runs on asyncio and trio."""

    def __init__(
        self,
        endpoint: str,
        token: str,
        *,
        microversion: str | None = None,
        timeout: Timeout = DEFAULT_TIMEOUT,
        verify: Verify = True,
        http_client: "AsyncHttpClient | None" = None,
    ) -> None:
        super().__init__(endpoint, token, microversion)
        self._transport = AsyncTransport(timeout=timeout, verify=verify, http_client=http_client)

    async def send(self, operation: Operation[T], *, microversion: str | None = None) -> T:
        """Send the operation and return what its reply holds; raises as `Client.send` does."""
        request = self._request(operation, microversion)
        return conclude(operation, request, await self._transport.send(request))

    async def close(self) -> None:
        """Close the connections."""
        await self._transport.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()
