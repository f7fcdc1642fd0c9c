"""Ways to sign in to Keystone. Each is a plain value: it holds what Keystone asks for.

Password("https://keystone.example/v3", username="demo", user_domain_name="Default",
         password="…", project_name="demo", project_domain_name="Default")
"""

from collections.abc import Callable, Mapping
from typing import Any, Unpack

from novakit.errors import InvalidArgument

from .keystone_auth import KeystoneAuth, check_texts
from .scope import Scope, named


class Password(KeystoneAuth):
    """Signs in with a password.

    Args:
        auth_url: of Keystone, with or without `/v3`.
        username: with the domain that it is in, or `user_id` instead of both.
        scope: what the token is for, see `Scope`.
    """

    def __init__(
        self,
        auth_url: str,
        *,
        password: str,
        username: str | None = None,
        user_id: str | None = None,
        user_domain_name: str | None = None,
        user_domain_id: str | None = None,
        **scope: Unpack[Scope],
    ) -> None:
        super().__init__(auth_url, **scope)
        self._user = _user(username, user_id, user_domain_name, user_domain_id)
        check_texts(password=password)
        self._password = password

    def methods(self) -> Mapping[str, Mapping[str, Any]]:
        """Return the user and the password."""
        return {"password": {"user": {**self._user, "password": self._password}}}

    def _who(self) -> str:
        return f"user {self._user}, "


class Totp(KeystoneAuth):
    """Signs in with a one-time code; mostly a part of `MultiFactor`.

    Args:
        auth_url: of Keystone, with or without `/v3`.
        passcode: the code, or a function that returns one, which is asked at each sign-in.
        username: with the domain that it is in, or `user_id` instead of both.
        scope: what the token is for, see `Scope`.
    """

    repeatable = False

    def __init__(
        self,
        auth_url: str,
        *,
        passcode: str | Callable[[], str],
        username: str | None = None,
        user_id: str | None = None,
        user_domain_name: str | None = None,
        user_domain_id: str | None = None,
        **scope: Unpack[Scope],
    ) -> None:
        super().__init__(auth_url, **scope)
        self._user = _user(username, user_id, user_domain_name, user_domain_id)
        self._passcode = passcode
        self.renewable = callable(passcode)

    def methods(self) -> Mapping[str, Mapping[str, Any]]:
        """Return the user and a code."""
        code = self._passcode() if callable(self._passcode) else self._passcode
        check_texts(passcode=code)
        return {"totp": {"user": {**self._user, "passcode": code}}}

    def _who(self) -> str:
        return f"user {self._user}, "


class Token(KeystoneAuth):
    """Signs in with a token, to get one for another scope, and the catalog."""

    renewable = False  # the new token ends with the old one

    def __init__(self, auth_url: str, *, token: str, **scope: Unpack[Scope]) -> None:
        super().__init__(auth_url, **scope)
        check_texts(token=token)
        self._token = token

    def methods(self) -> Mapping[str, Mapping[str, Any]]:
        """Return the token."""
        return {"token": {"id": self._token}}


class ApplicationCredential(KeystoneAuth):
    """Signs in with an application credential, which is bound to a project of its own.

    Args:
        auth_url: of Keystone, with or without `/v3`.
        secret: of the credential.
        id: of the credential; or its `name` and the user whose it is.
    """

    def __init__(
        self,
        auth_url: str,
        *,
        secret: str,
        id: str | None = None,  # noqa: A002 - what Keystone and clouds.yaml call it
        name: str | None = None,
        username: str | None = None,
        user_id: str | None = None,
        user_domain_name: str | None = None,
        user_domain_id: str | None = None,
    ) -> None:
        super().__init__(auth_url)
        if not id and not name:
            raise InvalidArgument("ApplicationCredential needs id=, or name= and the user's name.")
        self._credential: dict[str, object] = {"id": id} if id else {"name": name}
        if not id:
            user = _user(username, user_id, user_domain_name, user_domain_id)
            self._credential["user"] = user
        check_texts(secret=secret, **({"id": id} if id else {"name": name}))
        self._secret = secret

    def methods(self) -> Mapping[str, Mapping[str, Any]]:
        """Return the credential and its secret."""
        return {"application_credential": {**self._credential, "secret": self._secret}}

    def _who(self) -> str:
        return f"credential {self._credential}, "


class MultiFactor(KeystoneAuth):
    """Signs in with several methods at once. The first one says where, and for what.

    MultiFactor(Password(url, password="…", …), Totp(url, passcode=ask, …))
    """

    def __init__(self, first: KeystoneAuth, *others: KeystoneAuth) -> None:
        super().__init__(first.auth_url, **first.scope)
        self._factors = (first, *others)
        self.renewable = all(factor.renewable for factor in self._factors)
        self.repeatable = all(factor.repeatable for factor in self._factors)

    def methods(self) -> Mapping[str, Mapping[str, Any]]:
        """Return what each factor returns."""
        return {name: value for factor in self._factors for name, value in factor.methods().items()}

    def _who(self) -> str:
        return " + ".join(map(repr, self._factors)) + ", "


def _user(
    username: str | None, user_id: str | None, domain_name: str | None, domain_id: str | None
) -> dict[str, object]:
    given = {
        "username": username,
        "user_id": user_id,
        "user_domain_name": domain_name,
        "user_domain_id": domain_id,
    }
    check_texts(**{name: value for name, value in given.items() if value is not None})
    if user_id:
        return {"id": user_id}
    if not username:
        raise InvalidArgument("Who signs in? Give username= and user_domain_name=, or user_id=.")
    if not (domain_name or domain_id):
        raise InvalidArgument(
            f"username={username!r} needs the user's domain: add user_domain_name=, on most clouds"
            ' "Default", or give user_id= instead.'
        )
    domain = named({"domain_id": domain_id, "domain_name": domain_name}, "domain")
    return {"name": username, "domain": domain}
