# Generated from spec/schemas by `make generate`: change the spec, not this file.
"""Models of aggregates."""

import datetime
from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from attrs import define
from novakit_core.checks import NONE, Id, Identified, Text
from novakit_core.decoding import (
    to_datetime,
)
from novakit_core.model import Fields, RequestModel, ResponseModel, identity
from novakit_core.structures import Field, Map, Nullable, Object
from novakit_core.unset import UNSET, Unset

from ..scalars import AVAILABILITY_ZONE_NAME, HOST_NAME, NAME, UNTRIMMED_NAME


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class Aggregate(ResponseModel):
    """Compute hosts that have something in common, perhaps an availability zone."""

    id: int
    """The number of the aggregate, by which it is shown."""
    uuid: str | None = None
    """The id of the aggregate in the Placement service. Since 2.41 (Ocata)."""
    name: str
    """The name of the aggregate."""
    availability_zone: str | None = None
    """The availability zone of its hosts; null for none of its own."""
    hosts: list[str]
    """The names of its compute hosts."""
    metadata: dict[str, str]
    """Keys and values; the availability zone is among them."""
    created_at: datetime.datetime
    """When the aggregate was created (UTC)."""
    updated_at: datetime.datetime | None = None
    """When its name or metadata last changed (UTC); null if they did not yet."""
    deleted: bool
    """Always false."""
    deleted_at: datetime.datetime | None = None
    """Always null."""

    fields: ClassVar[Fields] = {
        "id": ("id", None),
        "uuid": ("uuid", None),
        "name": ("name", None),
        "availability_zone": ("availability_zone", None),
        "hosts": ("hosts", None),
        "metadata": ("metadata", None),
        "created_at": ("created_at", to_datetime),
        "updated_at": ("updated_at", to_datetime),
        "deleted": ("deleted", None),
        "deleted_at": ("deleted_at", to_datetime),
    }
    required: ClassVar[frozenset[str]] = frozenset(
        ("id", "name", "hosts", "metadata", "created_at", "deleted")
    )

    def __hash__(self) -> int:
        return identity(self)

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("id")) is not None:
            self.id = value
        self.uuid = get("uuid")
        if (value := get("name")) is not None:
            self.name = value
        self.availability_zone = get("availability_zone")
        if (value := get("hosts")) is not None:
            self.hosts = value
        if (value := get("metadata")) is not None:
            self.metadata = value
        if (value := get("deleted")) is not None:
            self.deleted = value


@define(kw_only=True, repr=False)
class AggregateCreate(RequestModel):
    """A new aggregate."""

    name: str
    """A name that no other aggregate has."""
    availability_zone: str | None | Unset = UNSET
    """The availability zone of its hosts; null, or left out, for none of its own."""

    checks: ClassVar[Object] = Object(
        {
            "name": Field("name", NAME, optional=NONE),
            "availability_zone": Field(
                "availability_zone", Nullable(AVAILABILITY_ZONE_NAME), null=True
            ),
        },
    )


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class AggregateCreated(ResponseModel):
    """A new aggregate, which has no hosts yet."""

    id: int
    """The number of the aggregate, by which it is shown."""
    uuid: str | None = None
    """The id of the aggregate in the Placement service. Since 2.41 (Ocata)."""
    name: str
    """The name of the aggregate."""
    availability_zone: str | None = None
    """The availability zone of its hosts; null for none of its own."""
    created_at: datetime.datetime
    """When the aggregate was created (UTC)."""
    updated_at: datetime.datetime | None = None
    """When its name or metadata last changed (UTC); null if they did not yet."""
    deleted: bool
    """Always false."""
    deleted_at: datetime.datetime | None = None
    """Always null."""

    fields: ClassVar[Fields] = {
        "id": ("id", None),
        "uuid": ("uuid", None),
        "name": ("name", None),
        "availability_zone": ("availability_zone", None),
        "created_at": ("created_at", to_datetime),
        "updated_at": ("updated_at", to_datetime),
        "deleted": ("deleted", None),
        "deleted_at": ("deleted_at", to_datetime),
    }
    required: ClassVar[frozenset[str]] = frozenset(("id", "name", "created_at", "deleted"))

    def __hash__(self) -> int:
        return identity(self)

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("id")) is not None:
            self.id = value
        self.uuid = get("uuid")
        if (value := get("name")) is not None:
            self.name = value
        self.availability_zone = get("availability_zone")
        if (value := get("deleted")) is not None:
            self.deleted = value


@define(kw_only=True, repr=False)
class AggregateHost(RequestModel):
    """A compute host."""

    host: str
    """The name of the compute host."""

    checks: ClassVar[Object] = Object(
        {
            "host": Field("host", HOST_NAME, optional=NONE),
        },
    )


@define(kw_only=True, repr=False)
class AggregateImage(RequestModel):
    """An image to cache."""

    id: str | Identified
    """The id of the image."""

    checks: ClassVar[Object] = Object(
        {
            "id": Field("id", Id(Text(form="uuid")), optional=NONE),
        },
    )


@define(kw_only=True, repr=False)
class AggregateSetMetadata(RequestModel):
    """Metadata to set and to remove."""

    metadata: Mapping[str, str | None]
    """The keys and values to set; null removes a key. Both have up to 255 characters; keys are
    letters, digits, spaces, hyphens, underscores, colons and dots.
    """

    checks: ClassVar[Object] = Object(
        {
            "metadata": Field(
                "metadata",
                Map(Nullable(Text(most=255)), key=Text(shape="^[a-zA-Z0-9_:. -]{1,255}$")),
                optional=NONE,
            ),
        },
    )


@define(kw_only=True, repr=False)
class AggregateUpdate(RequestModel):
    """The changes, one at least."""

    name: str | None = None
    """A name that no other aggregate has."""
    availability_zone: str | None = None
    """The availability zone of its hosts. An aggregate that has one cannot lose it."""

    checks: ClassVar[Object] = Object(
        {
            "name": Field("name", UNTRIMMED_NAME),
            "availability_zone": Field("availability_zone", AVAILABILITY_ZONE_NAME),
        },
        least=1,
    )
