"""What the methods that move all servers of a host return, and `HostNotEmptied` has."""

from attrs import frozen

from novakit_core.novakit_error import NovakitError


@frozen
class ServerMove:
    """What became of asking Nova to move one server. It goes wherever the server's id goes."""

    id: str
    """The UUID of the server."""
    name: str | None
    """The name of the server; None if the list did not tell it."""
    error: NovakitError | None = None
    """Why Nova does not move it; None if Nova took the request."""

    @property
    def accepted(self) -> bool:
        """Whether Nova took the request; moving takes longer."""
        return self.error is None
