# Generated from spec/schemas by `make generate`: change the spec, not this file.
"""Models of versions."""

import datetime
from collections.abc import Callable
from typing import Any, ClassVar

from attrs import define
from novakit_core.decoding import (
    list_of,
    to_datetime,
)
from novakit_core.model import Fields, ResponseModel, identity


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class VersionLink(ResponseModel):
    """A URL about the version."""

    href: str
    """The absolute URL."""
    rel: str
    """self for the endpoint, describedby for its documentation."""
    type: str | None = None
    """The media type behind the URL."""

    fields: ClassVar[Fields] = {
        "href": ("href", None),
        "rel": ("rel", None),
        "type": ("type", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("href", "rel"))

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("href")) is not None:
            self.href = value
        if (value := get("rel")) is not None:
            self.rel = value
        self.type = get("type")


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class VersionMediaType(ResponseModel):
    """A media type of the version."""

    base: str
    """The plain media type."""
    type: str
    """The media type with vendor and version."""

    fields: ClassVar[Fields] = {
        "base": ("base", None),
        "type": ("type", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("base", "type"))

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("base")) is not None:
            self.base = value
        if (value := get("type")) is not None:
            self.type = value


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class Version(ResponseModel):
    """A version of the API and the microversions that the cloud offers of it."""

    id: str
    """v2.1; v2.0 at the endpoint of the old API."""
    status: str
    """What to think of the version."""
    links: list[VersionLink]
    """Where the endpoint and its documentation are."""
    min_version: str
    """The lowest microversion on offer; "" at the old API, which has none."""
    updated: datetime.datetime
    """When the version was last changed in a way that counts."""
    version: str
    """The highest microversion on offer; "" at the old API, which has none."""
    media_types: list[VersionMediaType]
    """The media types of the version."""

    fields: ClassVar[Fields] = {
        "id": ("id", None),
        "status": ("status", None),
        "links": ("links", list_of(VersionLink.from_dict)),
        "min_version": ("min_version", None),
        "updated": ("updated", to_datetime),
        "version": ("version", None),
        "media_types": ("media-types", list_of(VersionMediaType.from_dict)),
    }
    required: ClassVar[frozenset[str]] = frozenset(
        ("id", "status", "links", "min_version", "updated", "version", "media_types")
    )

    def __hash__(self) -> int:
        return identity(self)

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("id")) is not None:
            self.id = value
        if (value := get("status")) is not None:
            self.status = value
        if (value := get("min_version")) is not None:
            self.min_version = value
        if (value := get("version")) is not None:
            self.version = value
