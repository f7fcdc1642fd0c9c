"""A sign-in that a program keeps, and goes on with later."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Self

from novakit.errors import InvalidArgument, InvalidToken
from novakit_core.arguments import check_argument_names
from novakit_core.flow import Flow
from novakit_core.request import check_token

from .catalog import Catalog
from .sign_in import Auth, Exchanger, Issued

NAMES = ("token", "expires_at", "catalog", "of")


class SavedSignIn:
    """A token with its end and its catalog. Who has it is let in: keep it as you keep a password.

        saved = compute.save_sign_in()
        keep(json.dumps(saved.to_dict()))

        saved = SavedSignIn.from_dict(json.loads(kept()))
        compute = Compute(saved)                    # Keystone is never asked
        compute = Compute(password, saved=saved)    # it is asked when the token is over

    Args:
        token: of Keystone.
        expires_at: when it ends, by this machine's clock; None if that is not known.
        catalog: the services that came with it; None if none did: then clients need `endpoint=`.
        of: who signed in to what, as the repr of the credentials tells it. It holds no secret.
    """

    renewable = False

    def __init__(
        self, token: str, expires_at: datetime | None, catalog: Catalog | None, of: str
    ) -> None:
        self._token = check_token(token)
        self.expires_at = expires_at
        self._catalog = catalog
        self.of = of

    @classmethod
    def made(cls, issued: Issued, auth: Auth) -> Self:
        """Return what was just issued.

        Args:
            issued: its lifetime begins now.
            auth: that signed in.
        """
        ends = None
        if issued.lifetime is not None:
            ends = datetime.now(UTC) + timedelta(seconds=issued.lifetime)
        return cls(issued.token, ends, issued.catalog, whose(auth))

    @classmethod
    def from_dict(cls, data: Mapping[str, object]) -> Self:
        """Return what `to_dict()` has returned before, perhaps in another process.

        Raises:
            InvalidArgument: it is not of that form. The message quotes no value.
        """
        if not isinstance(data, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance]  # whatever its type says
            raise InvalidArgument(f"A saved sign-in is a dict, not {type(data).__name__}.")
        check_argument_names(data, NAMES, "SavedSignIn.from_dict()")
        given: dict[str, Any] = {name: data.get(name) for name in NAMES}
        if not isinstance(given["of"], str):
            raise InvalidArgument("A saved sign-in has a text under `of`.")
        services: object = given["catalog"]
        if not (services is None or _is_list(services)):
            raise InvalidArgument("A saved sign-in has a list or null under `catalog`.")
        catalog = None if services is None else Catalog(services)
        return cls(given["token"], _moment(given["expires_at"]), catalog, given["of"])

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data that JSON can hold. The token stands in it."""
        return {
            "token": self._token,
            "expires_at": None if self.expires_at is None else self.expires_at.isoformat(),
            "catalog": None if self._catalog is None else self._catalog.services,
            "of": self.of,
        }

    @property
    def is_over(self) -> bool:
        """Whether the token has ended."""
        return self.expires_at is not None and datetime.now(UTC) >= self.expires_at

    def issued(self) -> Issued:
        """Return the token with what is left of its life.

        Raises:
            InvalidToken: it has ended.
        """
        if self.expires_at is None:
            return Issued(self._token, None, self._catalog)
        left = (self.expires_at - datetime.now(UTC)).total_seconds()
        if left <= 0:
            raise InvalidToken(
                f"The saved sign-in ended at {self.expires_at.isoformat()}. Nothing was sent. Sign in"
                " anew; Compute(Password(…), saved=…) does that by itself.",
                status=401,
            )
        return Issued(self._token, left, self._catalog)

    def sign_in(self, wire: Exchanger) -> Flow[Issued]:  # noqa: ARG002 - as Auth has it
        """Return the token."""
        return self.issued()
        yield  # a flow that has nothing to do

    def __repr__(self) -> str:
        until = "" if self.expires_at is None else f", until {self.expires_at.isoformat()}"
        return f"SavedSignIn(*** of {self.of}{until})"


def whose(auth: Auth) -> str:
    """Return who signs in to what: a saved sign-in is used for the same alone."""
    return auth.of if isinstance(auth, SavedSignIn) else repr(auth)


def _is_list(value: object) -> bool:
    return isinstance(value, list)


def _moment(given: object) -> datetime | None:
    if given is None:
        return None
    try:
        moment = datetime.fromisoformat(given) if isinstance(given, str) else None
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise InvalidArgument(
            "A saved sign-in has a time such as 2026-11-25T14:00:00+00:00 or null under `expires_at`."
        )
    return moment
