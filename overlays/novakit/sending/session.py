"""A client's token and endpoint: got when first needed, renewed in time, once for all callers."""

import copy
from collections.abc import Callable, Sequence
from typing import NamedTuple

from novakit.errors import APIError, Forbidden, InvalidArgument, Unauthorized
from novakit.identity.catalog import compute_root, interfaces
from novakit.identity.sign_in import Auth
from novakit_core.flow import NOW, Exclusive, Flow, Lock
from novakit_core.redaction import shown_url
from novakit_core.request import check_token

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
        return f"Access(***, {shown_url(self.endpoint)!r})"


class Session:
    """Signs in, and keeps the access.

    Args:
        auth: how to sign in.
        wire: what to send with.
        new_lock: of the driver that runs the flows.
        endpoint: of the service; None to look it up in the catalog.
        interface: `public`, `internal` or `admin`, or several, the best first.
        region: None for the first in the catalog.
    """

    def __init__(
        self,
        auth: Auth,
        wire: Wire,
        new_lock: Callable[[], Lock],
        *,
        endpoint: str | None,
        interface: str | Sequence[str],
        region: str | None,
    ) -> None:
        self.wire = wire
        self._auth = auth
        self._lock = new_lock()
        self.discovery_lock = new_lock()
        self._endpoint = endpoint
        self._interfaces = interfaces(interface)
        self._region = region
        self._access: Access | None = None
        self._refusal: APIError | None = None
        self.refusals = 0
        """How often the credentials were refused."""

    def __repr__(self) -> str:
        """Tell who calls what, for the repr of a client."""
        place = (
            shown_url(self._endpoint)
            if self._endpoint
            else f"{' or '.join(self._interfaces)} endpoint of {self._region or 'any region'}"
        )
        return f"{self._auth!r} at {place}"

    @property
    def renewable(self) -> bool:
        """Whether signing in again gives a token that lives on."""
        return self._auth.renewable

    def access(self) -> Flow[Access]:
        """Return the access, signing in if there is none or it ends soon."""
        access = self._access
        now: float = yield NOW
        if access is not None and now < access.fresh_until:
            return access
        return (yield from self.renewed(access, self.refusals))

    def renewed(self, stale: Access | None, seen: int) -> Flow[Access]:
        """Return an access got by signing in again, by this caller or by another.

        Many clouds lock an account after a few wrong attempts. So credentials that were refused
        since the call began are not tried again for it; a call that begins later tries them once,
        for the password may have been set right meanwhile.

        Args:
            stale: the access that will not do any more; None if there was none.
            seen: the `refusals` when the call began.

        Raises:
            APIError: Keystone refuses the credentials, to this caller or to another.
        """
        access: Access = yield Exclusive(self._lock, self._renew(stale, seen), "signing in")
        return access

    def _renew(self, stale: Access | None, seen: int) -> Flow[Access]:
        if self._access is not None and self._access is not stale:
            return self._access  # another caller was first
        if self._refusal is not None and self.refusals > seen:
            raise copy.copy(self._refusal)  # each caller gets a traceback of its own
        try:
            issued = yield from self._auth.sign_in(self.wire)
        except (Unauthorized, Forbidden) as error:
            self._refusal = copy.copy(error)  # without its traceback, which holds frames
            self.refusals += 1
            raise
        self.wire.findings.clear()  # what is refused next has a reason of its own
        now: float = yield NOW
        margin = 0.0
        if issued.lifetime is not None and self.renewable:
            margin = min(MARGIN, issued.lifetime / 5)
        lifetime = float("inf") if issued.lifetime is None else issued.lifetime
        endpoint = self._endpoint
        if endpoint is None:
            if issued.catalog is None:
                raise InvalidArgument("A token without Keystone's catalog needs endpoint=.")
            endpoint = issued.catalog.endpoint("compute", self._interfaces, self._region)
        self._access = Access(
            check_token(issued.token), *compute_root(endpoint), now + lifetime - margin
        )
        return self._access
