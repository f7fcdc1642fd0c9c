# Generated from spec/schemas by `make generate`: change the spec, not this file.
"""Models of services."""

import datetime
from collections.abc import Callable
from typing import Any, ClassVar

from attrs import define
from novakit_core.decoding import (
    to_datetime,
    to_text,
)
from novakit_core.model import Fields, ResponseModel, identity


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class Service(ResponseModel):
    """A process of Nova on a host."""

    id: str | None = None
    """The id of the service; on the wire a number until 2.52, and a UUID from 2.53 on. None while
    its cell is down.
    """
    binary: str
    """The kind of service: nova-compute, nova-conductor or nova-scheduler."""
    host: str
    """The name of the host."""
    zone: str | None = None
    """The availability zone of a compute service, internal for the others."""
    status: str
    """enabled or disabled, which says whether the scheduler may put servers there; from 2.69 on
    UNKNOWN while its cell is down.
    """
    state: str | None = None
    """up if it has reported lately and is not forced down, else down."""
    updated_at: datetime.datetime | None = None
    """When it last reported (UTC), null if it never did."""
    disabled_reason: str | None = None
    """Why it is disabled, null if nobody said."""
    forced_down: bool | None = None
    """Whether it counts as down whatever it reports. Since 2.11 (Liberty)."""

    fields: ClassVar[Fields] = {
        "id": ("id", to_text),
        "binary": ("binary", None),
        "host": ("host", None),
        "zone": ("zone", None),
        "status": ("status", None),
        "state": ("state", None),
        "updated_at": ("updated_at", to_datetime),
        "disabled_reason": ("disabled_reason", None),
        "forced_down": ("forced_down", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("binary", "host", "status"))

    def __hash__(self) -> int:
        return identity(self)

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("binary")) is not None:
            self.binary = value
        if (value := get("host")) is not None:
            self.host = value
        self.zone = get("zone")
        if (value := get("status")) is not None:
            self.status = value
        self.state = get("state")
        self.disabled_reason = get("disabled_reason")
        self.forced_down = get("forced_down")


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ServiceUpdated(ResponseModel):
    """A service after its update, of which no more than what was changed is told until 2.52."""

    id: str | None = None
    """The id of the service; on the wire a number until 2.52, and a UUID from 2.53 on. None while
    its cell is down.
    """
    binary: str
    """The kind of service: nova-compute, nova-conductor or nova-scheduler."""
    host: str
    """The name of the host."""
    zone: str | None = None
    """The availability zone of a compute service, internal for the others."""
    status: str | None = None
    """enabled or disabled, which says whether the scheduler may put servers there; from 2.69 on
    UNKNOWN while its cell is down.
    """
    state: str | None = None
    """up if it has reported lately and is not forced down, else down."""
    updated_at: datetime.datetime | None = None
    """When it last reported (UTC), null if it never did."""
    disabled_reason: str | None = None
    """Why it is disabled, null if nobody said."""
    forced_down: bool | None = None
    """Whether it counts as down whatever it reports. Since 2.11 (Liberty)."""

    fields: ClassVar[Fields] = {
        "id": ("id", to_text),
        "binary": ("binary", None),
        "host": ("host", None),
        "zone": ("zone", None),
        "status": ("status", None),
        "state": ("state", None),
        "updated_at": ("updated_at", to_datetime),
        "disabled_reason": ("disabled_reason", None),
        "forced_down": ("forced_down", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("binary", "host"))

    def __hash__(self) -> int:
        return identity(self)

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("binary")) is not None:
            self.binary = value
        if (value := get("host")) is not None:
            self.host = value
        self.zone = get("zone")
        self.status = get("status")
        self.state = get("state")
        self.disabled_reason = get("disabled_reason")
        self.forced_down = get("forced_down")
