"""A request as it goes over the wire, with what is secret in it."""

from typing import NamedTuple

from .redaction import KEYSTONE, Secrets, redact, without


class Request(NamedTuple):
    """What goes over the wire."""

    method: str
    url: str
    headers: dict[str, str]
    content: bytes | None = None
    secrets: tuple[str, ...] = ()
    """What is secret in the URL and the body, whatever its name."""
    names: Secrets = KEYSTONE
    """What is secret by its name, in the body and in the reply's."""

    hidden: tuple[str, ...] = ()
    """What is secret in the URL, as it is written there."""

    @property
    def shown_url(self) -> str:
        """The URL as logs, hooks and messages have it."""
        return without(self.hidden, self.url)

    def __repr__(self) -> str:
        return f"Request({self.method} {self.shown_url}, headers={redact(self.headers)})"
