"""A client's token and endpoint: got when first needed, renewed in time, once for all callers."""

from collections.abc import Callable
from typing import NamedTuple

from novakit.errors import APIError, InvalidArgument, InvalidToken, Unauthorized
from novakit.identity.catalog import compute_root
from novakit.identity.sign_in import Auth
from novakit_core.client import check_token
from novakit_core.faults import failure
from novakit_core.flow import NOW, Exclusive, Flow, Lock
from novakit_core.response import Response
from novakit_core.transport import Request

from .wire import Wire

MARGIN = 60.0
"""Seconds before its end at which a token is renewed; a fifth of its life if that is less."""


class Access(NamedTuple):
    """What a call needs to be let in."""

    token: str
    endpoint: str
    """Calls go below it."""
    version_root: str
    """Where the endpoint's versions are told."""
    fresh_until: float
    """On the clock of `NOW`."""

    def __repr__(self) -> str:
        return f"Access(***, {self.endpoint!r})"


class Session:
    """Signs in, and keeps the access.

    Args:
        auth: how to sign in.
        wire: what to send with.
        new_lock: of the driver that runs the flows.
        endpoint: of the service; None to look it up in the catalog.
        interface: `public`, `internal` or `admin`.
        region: None for the first in the catalog.
    """

    def __init__(
        self,
        auth: Auth,
        wire: Wire,
        new_lock: Callable[[], Lock],
        *,
        endpoint: str | None,
        interface: str,
        region: str | None,
    ) -> None:
        self.wire = wire
        self._auth = auth
        self._lock = new_lock()
        self.discovery_lock = new_lock()
        self._endpoint = endpoint
        self._interface = interface.removesuffix("URL")  # "publicURL" is how Keystone v2 put it
        self._region = region
        self._access: Access | None = None

    def __repr__(self) -> str:
        """Tell who calls what, for the repr of a client."""
        place = self._endpoint or f"{self._interface} endpoint of {self._region or 'any region'}"
        return f"{self._auth!r} at {place}"

    def exchange(
        self, make: Callable[[Access], Request], access: Access
    ) -> Flow[tuple[Request, Response]]:
        """Send a request that carries the token. If the token is refused, renew it, repeat once.

        Args:
            make: builds the request for an access.
            access: what `access()` has returned.
        """
        request = make(access)
        response = yield from self.wire.exchange(request)
        if response.status == 401 and self._auth.renewable:
            access = yield from self._renewed(access)
            request = make(access)
            response = yield from self.wire.exchange(request)
        return request, response

    def refusal(self, request: Request, response: Response, sent: object = None) -> APIError:
        """Return the exception for a 401 that stands.

        Args:
            request: that was refused.
            response: the 401.
            sent: the JSON of the request.
        """
        kind: type[APIError] = InvalidToken
        advice = ""
        if self._auth.renewable:
            kind = Unauthorized
            advice = (
                "Nova refuses a token that Keystone has just issued: compare their clocks, and look"
                " at [keystone_authtoken] in Nova's configuration."
            )
        return failure(response, request.method, request.url, sent=sent, kind=kind, advice=advice)

    def access(self) -> Flow[Access]:
        """Return the access, signing in if there is none or it ends soon."""
        access = self._access
        now: float = yield NOW
        if access is not None and now < access.fresh_until:
            return access
        return (yield from self._renewed(access))

    def _renewed(self, stale: Access | None) -> Flow[Access]:
        access: Access = yield Exclusive(self._lock, self._renew(stale))
        return access

    def _renew(self, stale: Access | None) -> Flow[Access]:
        if self._access is not None and self._access is not stale:
            return self._access  # another caller was first
        issued = yield from self._auth.sign_in(self.wire)
        now: float = yield NOW
        margin = 0.0
        if issued.lifetime is not None and self._auth.renewable:
            margin = min(MARGIN, issued.lifetime / 5)
        lifetime = float("inf") if issued.lifetime is None else issued.lifetime
        endpoint = self._endpoint
        if endpoint is None:
            if issued.catalog is None:
                raise InvalidArgument("A token without Keystone's catalog needs endpoint=.")
            endpoint = issued.catalog.endpoint("compute", self._interface, self._region)
        self._access = Access(
            check_token(issued.token), *compute_root(endpoint), now + lifetime - margin
        )
        return self._access
