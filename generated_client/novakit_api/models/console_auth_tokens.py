# Generated from spec/schemas by `make generate`: change the spec, not this file.
"""Models of console_auth_tokens."""

from collections.abc import Callable
from typing import Any, ClassVar

from attrs import define
from novakit_core.model import Fields, ResponseModel


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ConsoleConnection(ResponseModel):
    """Where a proxy reaches a console."""

    server_id: str
    """The id of the server."""
    host: str
    """The name or address of the hypervisor's host."""
    port: int
    """The port there."""
    internal_access_path: str | None = None
    """What the hypervisor wants of who connects, such as a ticket; mostly null."""
    tls_port: int | None = None
    """The port there for TLS; for spice-direct alone, null if it has none. Since 2.99 (2025.1
    Epoxy).
    """

    fields: ClassVar[Fields] = {
        "server_id": ("instance_uuid", None),
        "host": ("host", None),
        "port": ("port", None),
        "internal_access_path": ("internal_access_path", None),
        "tls_port": ("tls_port", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("server_id", "host", "port"))
    secret: ClassVar[frozenset[str]] = frozenset(("internal_access_path",))

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("instance_uuid")) is not None:
            self.server_id = value
        if (value := get("host")) is not None:
            self.host = value
        if (value := get("port")) is not None:
            self.port = value
        self.internal_access_path = get("internal_access_path")
        self.tls_port = get("tls_port")
