# Generated from spec/schemas by `make generate`: change the spec, not this file.
"""Models of server_ips."""

from collections.abc import Callable
from typing import Any, ClassVar

from attrs import define
from novakit_core.model import Fields, ResponseModel


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ServerIp(ResponseModel):
    """One address of a server."""

    addr: str
    """The IPv4 or IPv6 address."""
    version: int
    """The version of the Internet Protocol."""

    fields: ClassVar[Fields] = {
        "addr": ("addr", None),
        "version": ("version", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("addr", "version"))

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("addr")) is not None:
            self.addr = value
        if (value := get("version")) is not None:
            self.version = value
