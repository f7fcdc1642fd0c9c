"""A token that is already there."""

from novakit.errors import InvalidArgument
from novakit_core.flow import Flow
from novakit_core.texts import is_text

from .sign_in import Exchanger, Issued


class GivenToken:
    """A token that somebody else got, used as it is until Nova refuses it. Asks Keystone nothing."""

    renewable = False

    def __init__(self, token: str) -> None:
        if not is_text(token):
            raise InvalidArgument(f"token: expected str, not {type(token).__name__}")
        self._token = token

    def sign_in(self, wire: Exchanger) -> Flow[Issued]:  # noqa: ARG002 - as Auth has it
        """Return the token."""
        return Issued(self._token)
        yield  # a flow that has nothing to do

    def __repr__(self) -> str:
        return "GivenToken(***)"
