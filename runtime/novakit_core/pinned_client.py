"""A thin client: one endpoint, one token, one microversion; nothing is repeated or renewed."""

from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from .async_driver import AsyncDriver
from .async_transport import AsyncTransport
from .client import AwaitedClient, BlockingClient, ClientBase, S
from .errors import InvalidArgument, UnsupportedByCloud
from .flow import Exchange, Flow
from .microversions import Microversions
from .operation import Operation, refuse_other
from .redaction import shown_url
from .request import build_request, check_token, conclude
from .response import Response
from .service import Service
from .sync_driver import SyncDriver
from .sync_transport import SyncTransport
from .texts import is_text, shown
from .transport import (
    DEFAULT_MAX_REPLY_BYTES,
    DEFAULT_TIMEOUT,
    Request,
    Timeout,
    Verify,
)

if TYPE_CHECKING:
    from .transport import AsyncHttpClient, HttpClient  # noqa: F401 - in base classes, below

T = TypeVar("T")
H = TypeVar("H")
"""httpx's client of the side."""


class PinnedCalls:
    """Sends operations at the pinned microversion, or at Nova's default, 2.1."""

    def __init__(
        self,
        endpoint: str,
        token: str,
        microversion: str | None,
        service: Service,
        *,
        check_rules: bool = True,
    ) -> None:
        if not is_text(endpoint):
            raise InvalidArgument(f"endpoint: expected str, not {type(endpoint).__name__}")
        self._endpoint = endpoint.rstrip("/")
        self._token = check_token(token)
        self._microversion = _checked(microversion)
        self._service = service
        self._check_rules = check_rules

    def __repr__(self) -> str:
        return f"{shown_url(self._endpoint)!r} at {self._microversion or '2.1'}"

    def send(self, operation: Operation[T], microversion: str | None = None) -> Flow[T]:
        """Send the operation and return what its reply holds."""
        request = self._request(operation, microversion)
        response: Response = yield Exchange(request)
        return conclude(operation, request, response)

    def raw(self, operation: Operation[Any]) -> Flow[Response]:
        """Send the operation and return the reply as it is."""
        response: Response = yield Exchange(self._request(operation, None))
        return response

    def _request(self, operation: Operation[Any], microversion: str | None) -> Request:
        refuse_other(operation)
        if not self._check_rules:
            operation = operation.without_rules()
        operation.check()
        chosen = _checked(microversion) or self._microversion
        if (chosen or "2.1") not in operation.microversions:
            raise UnsupportedByCloud(
                f"{operation.name} is not served at {chosen or '2.1, which no microversion= means'}:"
                f" pass one of {operation.microversions}.",
                needs={need.argument: str(need.microversions) for need in operation.requirements},
                offered=chosen or "2.1",
            )
        return build_request(operation, self._endpoint, self._token, chosen, self._service)


def _checked(microversion: object) -> str | None:
    if microversion is None:
        return None
    try:
        if isinstance(microversion, str) and microversion in Microversions.ALL:
            return microversion
    except ValueError:
        pass
    raise InvalidArgument(f'microversion: write it as "2.90", not as {shown(microversion)}')


class PinnedBase(ClientBase[S], Generic[S, H]):
    """What `PinnedClient` and `AsyncPinnedClient` have in common: everything but the waiting."""

    _service: ClassVar[Service]
    """What the client is of."""

    def __init__(
        self,
        endpoint: str,
        token: str,
        *,
        microversion: str | None = None,
        timeout: Timeout = DEFAULT_TIMEOUT,
        verify: Verify = True,
        http_client: H | None = None,
        max_reply_bytes: int = DEFAULT_MAX_REPLY_BYTES,
        check_rules: bool = True,
        deadline: float | None = None,
    ) -> None:
        driver = self._new_driver(
            deadline,
            timeout=timeout,
            verify=verify,
            http_client=http_client,
            max_reply_bytes=max_reply_bytes,
        )
        calls = PinnedCalls(endpoint, token, microversion, self._service, check_rules=check_rules)
        super().__init__(calls, driver)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._calls!r})"

    def _new_driver(self, deadline: float | None, **connection: Any) -> S:
        """Return the driver of a side over a new transport. Each side has its own."""
        raise NotImplementedError


class PinnedClient(PinnedBase[SyncDriver, "HttpClient"], BlockingClient):
    """Sends operations to one endpoint with one token.

    Args:
        endpoint: the version root, e.g. `https://cloud.example/compute/v2.1`.
        token: of Keystone.
        microversion: at which every call goes out; None for Nova's default, 2.1.
        timeout: seconds for a reply, or (seconds to connect, seconds for a reply).
        verify: False for no check of certificates, or the path of CA certificates.
        http_client: a client to send with. It is not closed; its own timeout and verify hold.
        max_reply_bytes: that a reply may have, decompressed.
        check_rules: False to send also what Nova's server is known to refuse.
        deadline: seconds that each call may take as a whole; None for no such end. See `within`.
    """

    def send(self, operation: Operation[T], *, microversion: str | None = None) -> T:
        """Send the operation and return what its reply holds.

        Args:
            operation: of `novakit_api.operations`.
            microversion: at which to send it; None for that of the client.

        Raises:
            InvalidArgument: the call breaks a rule of Nova's server.
            APIError: the cloud answered with an error.
            TransportError: no whole reply came back.
            UnsupportedByCloud: the operation is not served at the microversion.
        """
        flow: Flow[T] = self._calls.send(operation, microversion)
        return self._driver.run(flow)

    def _new_driver(self, deadline: float | None, **connection: Any) -> SyncDriver:
        return SyncDriver(SyncTransport(**connection), deadline)


class AsyncPinnedClient(PinnedBase[AsyncDriver, "AsyncHttpClient"], AwaitedClient):
    """`PinnedClient`, awaited. Runs on asyncio and trio."""

    async def send(self, operation: Operation[T], *, microversion: str | None = None) -> T:
        """Send the operation and return what its reply holds; raises as `PinnedClient.send`."""
        flow: Flow[T] = self._calls.send(operation, microversion)
        return await self._driver.run(flow)

    def _new_driver(self, deadline: float | None, **connection: Any) -> AsyncDriver:
        return AsyncDriver(AsyncTransport(**connection), deadline)
