"""What all ways to sign in to Keystone have in common."""

import copy
from collections.abc import Mapping
from typing import Any, Self, Unpack

from novakit.errors import InvalidArgument
from novakit_core.arguments import check_argument_names
from novakit_core.flow import Flow
from novakit_core.redaction import shown_url

from . import keystone
from .scope import Scope, describe, scope_request
from .sign_in import Exchanger, Issued


def check_texts(**values: object) -> None:
    """Refuse what is no text, without quoting it: it may be a password.

    Raises:
        InvalidArgument: naming the argument.
    """
    for name, value in values.items():
        if not isinstance(value, str):
            raise InvalidArgument(f"{name}: expected str, not {type(value).__name__}")


class KeystoneAuth:
    """A way to sign in to Keystone v3.

    Args:
        auth_url: of Keystone, with or without `/v3`.
        scope: what the token is for, see `Scope`.
    """

    renewable: bool = True
    repeatable: bool = True
    """Whether the same request may be sent twice."""

    def __init__(self, auth_url: str, **scope: Unpack[Scope]) -> None:
        known = {*Scope.__annotations__, *self._own_arguments()}
        check_argument_names(scope, known, type(self).__name__)
        check_texts(auth_url=auth_url)
        check_texts(**{name: value for name, value in scope.items() if value is not None})
        self.auth_url = auth_url
        self.scope: Scope = scope
        self.scope_request = scope_request(scope)
        self.who = object()

    def for_scope(self, scope: Scope) -> Self:
        """Return the same credentials for another scope."""
        other = copy.copy(self)
        other.scope, other.scope_request = scope, scope_request(scope)
        return other

    def methods(self) -> Mapping[str, Mapping[str, Any]]:
        """Return what Keystone's `identity` holds for each method. Each way to sign in has its own."""
        raise NotImplementedError

    def sign_in(self, wire: Exchanger) -> Flow[Issued]:
        """Get a token from Keystone."""
        return keystone.sign_in(self, wire)

    def __repr__(self) -> str:
        where = shown_url(self.auth_url)
        return f"{type(self).__name__}({where!r}, {self._who()}{describe(self.scope)})"

    def _who(self) -> str:
        return ""

    @classmethod
    def _own_arguments(cls) -> set[str]:
        return set(cls.__init__.__annotations__) - {"return", "scope"}
