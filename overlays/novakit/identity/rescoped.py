"""The same credentials for another project, domain or system."""

from collections.abc import Callable, Mapping
from typing import cast

from novakit.errors import InvalidArgument
from novakit_core.arguments import check_argument_names
from novakit_core.flow import Flow

from .auth import ApplicationCredential, Token
from .keystone_auth import KeystoneAuth
from .keystoneauth_plugin import KeystoneauthPlugin
from .scope import Scope, describe, scope_request
from .sign_in import Auth, Exchanger, Issued

ANEW = (
    "Make a client of the other project with credentials for it, such as Password(…) or Token(…)."
)


def asked(project: object, scope: Mapping[str, object]) -> Scope:
    """Return the scope that is asked for, empty if none is.

    Args:
        project: its id, or an object that has one; None if it is not given so.
        scope: by the names of `Scope`.

    Raises:
        InvalidArgument: a name is unknown, or the project is given twice or by no id.
    """
    check_argument_names(scope, Scope.__annotations__, "to()")
    given = {name: value for name, value in scope.items() if value is not None}
    if project is not None:
        if given.keys() & {"project_id", "project_name"}:
            raise InvalidArgument("project: give it, or project_id= or project_name=, not several.")
        given["project_id"] = getattr(project, "id", project)
    for name, value in given.items():
        if not isinstance(value, str) or not value:
            told = "project: expected the project's id, or an object that has one"
            raise InvalidArgument(told if project is not None else f"{name}: expected a str")
    found = cast("Scope", given)
    scope_request(found)
    return found


def rescoped(auth: Auth, scope: Scope, token: Callable[[], Flow[str]]) -> Auth:
    """Return a way to sign in with the same credentials for another scope.

    Args:
        auth: the credentials.
        scope: what the new token is for.
        token: returns the token that they got, for those that are good for one sign-in only.

    Raises:
        InvalidArgument: they are for one project alone.
    """
    if isinstance(auth, ApplicationCredential):
        raise InvalidArgument(
            f"project: an application credential is for the project that it was made in alone. {ANEW}"
        )
    if isinstance(auth, ByToken):
        return ByToken(auth.first, scope, auth.token)
    if isinstance(auth, KeystoneauthPlugin) and auth.auth_url:
        return ByToken(auth, scope, token)
    if not isinstance(auth, KeystoneAuth):
        kind = type(auth).__name__
        raise InvalidArgument(f"project: {kind} does not know how to sign in to another. {ANEW}")
    return auth.for_scope(scope) if auth.repeatable else ByToken(auth, scope, token)


class ByToken:
    """Signs in by the token of another sign-in, so that nobody is asked for a second passcode.

    Args:
        first: the other sign-in.
        scope: what the token is for.
        token: returns that of the other sign-in.
    """

    def __init__(
        self,
        first: KeystoneAuth | KeystoneauthPlugin,
        scope: Scope,
        token: Callable[[], Flow[str]],
    ) -> None:
        self.first = first
        self.token = token
        self.auth_url = first.auth_url or ""
        self.renewable = first.renewable
        self._scope = scope

    def sign_in(self, wire: Exchanger) -> Flow[Issued]:
        """Get a token from Keystone."""
        token = yield from self.token()
        return (yield from Token(self.auth_url, token=token, **self._scope).sign_in(wire))

    def __repr__(self) -> str:
        return f"{self.first!r} for {describe(self._scope)}"
