"""A request as it goes over the wire, with what is secret in it."""

from typing import NamedTuple

from .redaction import KEYSTONE, Secrets, redact


class Request(NamedTuple):
    """What goes over the wire."""

    method: str
    url: str
    headers: dict[str, str]
    content: bytes | None = None
    secrets: tuple[str, ...] = ()
    """What is secret in the body, whatever its name."""
    names: Secrets = KEYSTONE
    """What is secret by its name, in the body and in the reply's."""

    def __repr__(self) -> str:
        return f"Request({self.method} {self.url}, headers={redact(self.headers)})"
