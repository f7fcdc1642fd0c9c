# Generated from spec/schemas by `make generate`: change the spec, not this file.
"""Models of availability_zones."""

import datetime
from collections.abc import Callable
from typing import Any, ClassVar

from attrs import define
from novakit_core.decoding import (
    dict_of,
    to_datetime,
)
from novakit_core.model import Fields, ResponseModel


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class AvailabilityZoneState(ResponseModel):
    """The state of an availability zone."""

    available: bool
    """Whether any of its hosts has an enabled service."""

    fields: ClassVar[Fields] = {
        "available": ("available", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("available",))

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("available")) is not None:
            self.available = value


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class AvailabilityZoneService(ResponseModel):
    """A service on a host."""

    active: bool
    """Whether it is enabled; always true, as others are not listed."""
    available: bool
    """Whether it has reported in time."""
    updated_at: datetime.datetime | None = None
    """When it last reported (UTC); null if it never did."""

    fields: ClassVar[Fields] = {
        "active": ("active", None),
        "available": ("available", None),
        "updated_at": ("updated_at", to_datetime),
    }
    required: ClassVar[frozenset[str]] = frozenset(("active", "available"))

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("active")) is not None:
            self.active = value
        if (value := get("available")) is not None:
            self.available = value


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class AvailabilityZone(ResponseModel):
    """A part of the cloud that servers can be put into."""

    name: str
    """The name, which a server is created with."""
    state: AvailabilityZoneState
    """Whether servers can be put there."""
    hosts: None = None
    """Always null."""

    fields: ClassVar[Fields] = {
        "name": ("zoneName", None),
        "state": ("zoneState", AvailabilityZoneState.from_dict),
        "hosts": ("hosts", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("name", "state"))

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("zoneName")) is not None:
            self.name = value
        self.hosts = get("hosts")


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class AvailabilityZoneDetailed(ResponseModel):
    """An availability zone in the detailed list."""

    name: str
    """The name, which a server is created with."""
    state: AvailabilityZoneState
    """Whether servers can be put there."""
    hosts: dict[str, dict[str, AvailabilityZoneService]] | None = None
    """The services on each host of the zone, by the name of the host; null for a zone that is not
    available.
    """

    fields: ClassVar[Fields] = {
        "name": ("zoneName", None),
        "state": ("zoneState", AvailabilityZoneState.from_dict),
        "hosts": ("hosts", dict_of(dict_of(AvailabilityZoneService.from_dict))),
    }
    required: ClassVar[frozenset[str]] = frozenset(("name", "state"))

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("zoneName")) is not None:
            self.name = value
