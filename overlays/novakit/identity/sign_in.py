"""What signing in is: who knows how, what it is done with, and what comes of it."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, Protocol

from novakit_core.flow import Flow
from novakit_core.response import Response
from novakit_core.transport import Request

from .catalog import Catalog


class Issued(NamedTuple):
    """A token, and what came with it."""

    token: str
    lifetime: float | None = None
    """Seconds from its issue to its end, by Keystone's clock; None when not known."""
    catalog: Catalog | None = None
    """None when Keystone was not asked."""

    def __repr__(self) -> str:
        return f"Issued(***, lifetime={self.lifetime})"


class Exchanger(Protocol):
    """What requests to Keystone go out with."""

    @property
    def headers(self) -> Mapping[str, str]:
        """Those that every request carries."""
        ...

    @property
    def findings(self) -> dict[object, Sequence[str] | None]:
        """What was found out of refused credentials, by whose they are: see `refusal`."""
        ...

    def exchange(self, request: Request, *, repeatable: bool | None = None) -> Flow[Response]:
        """Send the request until there is an answer that stands.

        Args:
            request: what to send.
            repeatable: whether sending it twice does no harm; None for what it says itself.
        """
        ...


class Auth(Protocol):
    """What a client needs to know of a way to sign in."""

    @property
    def renewable(self) -> bool:
        """Whether signing in again gives a token that lives on."""
        ...

    def sign_in(self, wire: Exchanger) -> Flow[Issued]:
        """Get a token."""
        ...
