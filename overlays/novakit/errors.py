"""Every exception of the SDK: those of the generated client, and the overlays' own.

    NovakitError
    ├── ConfigurationError
    │   ├── UnknownCloud                clouds.yaml has no cloud of this name
    │   ├── BadCloudsFile               clouds.yaml cannot be read
    │   ├── BadAuthURL                  auth_url does not lead to a Keystone v3
    │   └── EndpointNotFound            the catalog has no such service in this region
    ├── APIError
    │   ├── Unauthorized
    │   │   ├── WrongCredentials        Keystone knows no such user and password
    │   │   ├── MoreFactorsNeeded       Keystone asks for further methods
    │   │   └── ScopeRefused            unknown project or domain, or no role in it
    │   └── NotFound
    │       └── NotFoundByName          find() has no match
    ├── NoUniqueMatch                   find() has several
    ├── PasswordNotDecrypted            the private key is not that of the server's key pair
    ├── HostNotEmptied                  the servers of a host were not all asked to move
    └── WaitError                       a wait ended without what it waited for
        ├── WaitTimeout                 (also a TimeoutError)
        ├── ServerFailed                the server went into ERROR, or is gone
        └── ActionFailed                what was asked of a server ended in an error; it may be well

The rest of the tree is drawn in `novakit_core.errors`.
"""
# A name says what happened; "Error" at its end would add nothing.
# ruff: noqa: N818

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from novakit_core.errors import (
    APIError,
    BadRequest,
    ClientClosed,
    ConfigurationError,
    Conflict,
    ConnectionFailed,
    ConnectionLost,
    ConnectionRefused,
    ConnectTimeout,
    DeadlineExceeded,
    FieldNotReturned,
    Forbidden,
    Gone,
    InvalidArgument,
    InvalidToken,
    MarkerNotFound,
    MicroversionNotSupported,
    NameNotResolved,
    NotFound,
    NovakitError,
    OverLimit,
    PaginationLoop,
    QuotaExceeded,
    RateLimited,
    ReadTimeout,
    ReplyTooLarge,
    ServerError,
    TLSFailed,
    TransportError,
    Unauthorized,
    Unavailable,
    UndecodableReply,
    UnexpectedRedirect,
    UnsupportedByCloud,
)

if TYPE_CHECKING:
    from .server_move import ServerMove

__all__ = [
    "APIError",
    "ActionFailed",
    "BadAuthURL",
    "BadCloudsFile",
    "BadRequest",
    "ClientClosed",
    "ConfigurationError",
    "Conflict",
    "ConnectTimeout",
    "ConnectionFailed",
    "ConnectionLost",
    "ConnectionRefused",
    "DeadlineExceeded",
    "EndpointNotFound",
    "FieldNotReturned",
    "Forbidden",
    "Gone",
    "HostNotEmptied",
    "InvalidArgument",
    "InvalidToken",
    "MarkerNotFound",
    "MicroversionNotSupported",
    "MoreFactorsNeeded",
    "NameNotResolved",
    "NoUniqueMatch",
    "NotFound",
    "NotFoundByName",
    "NovakitError",
    "OverLimit",
    "PaginationLoop",
    "PasswordNotDecrypted",
    "QuotaExceeded",
    "RateLimited",
    "ReadTimeout",
    "ReplyTooLarge",
    "ScopeRefused",
    "ServerError",
    "ServerFailed",
    "TLSFailed",
    "TransportError",
    "Unauthorized",
    "Unavailable",
    "UndecodableReply",
    "UnexpectedRedirect",
    "UnknownCloud",
    "UnsupportedByCloud",
    "WaitError",
    "WaitTimeout",
    "WrongCredentials",
]


class UnknownCloud(ConfigurationError):
    """No file of clouds has a cloud of this name."""


class BadCloudsFile(ConfigurationError):
    """A file of clouds cannot be read, or does not hold what it should."""


class BadAuthURL(ConfigurationError):
    """`auth_url` does not lead to a Keystone that speaks v3."""


class EndpointNotFound(ConfigurationError):
    """The catalog of the token has no such service, interface or region."""


class WrongCredentials(Unauthorized):
    """Keystone refuses the credentials."""

    advice = (
        "Check the user's name (or id), its domain and the password, or the application"
        " credential's id and secret. The user may also be disabled or locked."
    )


class MoreFactorsNeeded(Unauthorized):
    """Keystone accepts what was given and asks for further methods."""

    advice = "Sign in with MultiFactor(...) of all the methods that the message lists."

    methods: Sequence[Sequence[str]] = ()
    """The combinations of methods that would do."""


class ScopeRefused(Unauthorized):
    """The credentials are right, but the project, domain or other scope is unknown or not yours."""

    advice = "Give one of the projects that you have a role in, or ask for a role."

    projects: Sequence[str] = ()
    """Names of the projects in which the user has a role."""


class NotFoundByName(NotFound):
    """Nothing has this name or id, of all that the cloud listed: no reply said 404."""

    status = 404


class NoUniqueMatch(NovakitError):
    """Several have this name."""

    ids: Sequence[str] = ()


class PasswordNotDecrypted(NovakitError):
    """The password that a server told is not for this private key."""


class HostNotEmptied(NovakitError):
    """An error that is not of one server alone ended the moving of a host's servers.

    Its cause is that error; with `moves` and `left` one can go on.
    """

    moves: "Sequence[ServerMove]" = ()
    """What became of each server so far; the last has the error that ended it."""
    left: Sequence[str] = ()
    """The UUIDs of the servers that were not asked to move."""


class WaitError(NovakitError):
    """A wait ended without what it waited for."""

    server_id: str = ""
    last: Any = None
    """What the last poll returned, None when none succeeded. Pickled without its secrets."""

    def __reduce__(self) -> tuple[Callable[..., NovakitError], tuple[Any, ...]]:
        from novakit_api.secrets import SECRETS
        from novakit_core.model import ResponseModel

        fields: dict[str, Any]
        revive, (kind, arguments, fields) = super().__reduce__()
        last = self.last
        if isinstance(last, ResponseModel):
            fields = {**fields, "last": last.from_dict(SECRETS.hide(last.to_dict()))}
        return revive, (kind, arguments, fields)


class WaitTimeout(WaitError, TimeoutError):
    """The time given to the wait is over."""


class ServerFailed(WaitError):
    """The server went into ERROR, or is gone."""

    fault: str | None = None
    """What Nova says of the failure."""
    action: str | None = None
    """The instance action that failed, e.g. `create`."""


class ActionFailed(WaitError):
    """What was asked of a server ended in an error; the server itself may be well.

    Or Nova dropped it before it began, or it was undone by somebody else.
    """

    fault: str | None = None
    """What Nova says of it; by default only administrators see that, from 2.84 on."""
    action: str | None = None
    """The instance action, e.g. `attach_volume`."""
    request_id: str | None = None
    """The id of the request that asked for it, under which Nova's logs have it."""
