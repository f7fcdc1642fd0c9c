"""A request as it goes over the wire, with what is secret in it."""

from typing import NamedTuple

from .redaction import redact, shown_url, without
from .service import KEYSTONE, Service


class Request(NamedTuple):
    """What goes over the wire."""

    method: str
    url: str
    headers: dict[str, str]
    content: bytes | None = None
    secrets: tuple[str, ...] = ()
    """What is secret in the URL and the body, whatever its name."""
    hidden: tuple[str, ...] = ()
    """What is secret in the URL, as it is written there."""
    service: Service = KEYSTONE
    """What it goes to: it knows the names of secrets, in the body and in the reply's."""
    acts: bool = False
    """Whether it changes something although it is a GET."""

    @property
    def reads(self) -> bool:
        """Whether it changes nothing."""
        return self.method in ("GET", "HEAD") and not self.acts

    @property
    def repeatable(self) -> bool:
        """Whether doing it twice does no harm."""
        return self.method not in ("POST", "PATCH") and not self.acts

    @property
    def shown_url(self) -> str:
        """The URL as logs, hooks and messages have it."""
        return self.shown(self.url)

    def shown(self, url: str) -> str:
        """Return its URL, in whatever way somebody writes it, as it is shown."""
        return shown_url(without(self.hidden, url))

    def __repr__(self) -> str:
        return f"Request({self.method} {self.shown_url}, headers={redact(self.headers)})"
