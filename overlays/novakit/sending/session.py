"""What a call needs to be let in: a token, and the endpoint that the catalog or the user names."""

from collections.abc import Sequence
from typing import NamedTuple

from novakit.errors import InvalidArgument
from novakit.identity.catalog import compute_root, interfaces
from novakit.identity.saved import SavedSignIn
from novakit.identity.scope import Scope
from novakit_core.flow import Flow
from novakit_core.redaction import shown_url

from .sign_in import Held, SignIn
from .wire import Wire


class Access(NamedTuple):
    """What a call needs to be let in."""

    held: Held
    endpoint: str
    """Calls go below it."""
    version_root: str
    """Where the endpoint's versions are told."""

    @property
    def token(self) -> str:
        """That is sent."""
        return self.held.issued.token

    def __repr__(self) -> str:
        return f"Access(***, {shown_url(self.endpoint)!r})"


class Session:
    """The access to one endpoint.

    Args:
        sign_in: what holds the token; other sessions may share it.
        endpoint: of the service; None to look it up in the catalog.
        interface: `public`, `internal` or `admin`, or several, the best first.
        region: None for the first in the catalog.
    """

    def __init__(
        self,
        sign_in: SignIn,
        *,
        endpoint: str | None,
        interface: str | Sequence[str],
        region: str | None,
    ) -> None:
        self._sign_in = sign_in
        self.discovery_lock = sign_in.new_lock()
        self._endpoint = endpoint
        self._interfaces = interfaces(interface)
        self._region = region
        self._access: Access | None = None

    def __repr__(self) -> str:
        """Tell who calls what, for the repr of a client."""
        place = (
            shown_url(self._endpoint)
            if self._endpoint
            else f"{' or '.join(self._interfaces)} endpoint of {self._region or 'any region'}"
        )
        return f"{self._sign_in.auth!r} at {place}"

    @property
    def wire(self) -> Wire:
        """What to send with."""
        return self._sign_in.wire

    @property
    def renewable(self) -> bool:
        """Whether signing in again gives a token that lives on."""
        return self._sign_in.auth.renewable

    @property
    def refusals(self) -> int:
        """How often the credentials were refused."""
        return self._sign_in.refusals

    def to(self, region: str | None, scope: Scope) -> "Session":
        """Return the session of another region or scope; of another region alone by the same token.

        Args:
            region: None for the same.
            scope: empty for the same.

        Raises:
            InvalidArgument: the endpoint, or the way to sign in, is good for one alone.
        """
        if self._endpoint and region:
            raise InvalidArgument(
                f"region={region!r}: this client has endpoint={shown_url(self._endpoint)!r}, which no"
                " region changes. Leave endpoint= out, or make a client with that of the region."
            )
        if self._endpoint and scope and len(set(compute_root(self._endpoint))) > 1:
            raise InvalidArgument(
                f"project: this client has endpoint={shown_url(self._endpoint)!r}, which ends with the"
                " id of a project. Give endpoint= without it: Nova knows the project by the token."
            )
        return Session(
            self._sign_in.rescoped(scope) if scope else self._sign_in,
            endpoint=self._endpoint,
            interface=self._interfaces,
            region=region or self._region,
        )

    def save(self) -> Flow[SavedSignIn]:
        """Return the sign-in for the caller to keep."""
        return self._sign_in.save()

    def access(self) -> Flow[Access]:
        """Return the access, signing in if there is no token or it ends soon."""
        return self._by((yield from self._sign_in.held()))

    def renewed(self, stale: Access, seen: int) -> Flow[Access]:
        """Return an access got by signing in again; see `SignIn.renewed`.

        Args:
            stale: the access that will not do any more.
            seen: the `refusals` when the call began.
        """
        return self._by((yield from self._sign_in.renewed(stale.held, seen)))

    def _by(self, held: Held) -> Access:
        access = self._access
        if access is not None and access.held is held:
            return access
        endpoint = self._endpoint
        if endpoint is None:
            catalog = held.issued.catalog
            if catalog is None:
                raise InvalidArgument("A token without Keystone's catalog needs endpoint=.")
            endpoint = catalog.endpoint("compute", self._interfaces, self._region)
        self._access = Access(held, *compute_root(endpoint))
        return self._access
