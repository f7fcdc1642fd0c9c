# Generated from spec/schemas by `make generate`: change the spec, not this file.
"""Models of extensions."""

import datetime
from collections.abc import Callable
from typing import Any, ClassVar

from attrs import define
from novakit_core.decoding import (
    list_of,
    to_datetime,
)
from novakit_core.model import Fields, ResponseModel


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ExtensionLink(ResponseModel):
    """A URL about an extension. Nova has none."""

    href: str | None = None
    """The URL."""
    rel: str | None = None
    """What is there."""

    fields: ClassVar[Fields] = {
        "href": ("href", None),
        "rel": ("rel", None),
    }

    def _fill(self, get: Callable[[str], Any]) -> None:
        self.href = get("href")
        self.rel = get("rel")


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class Extension(ResponseModel):
    """A part of the API that once could be left out."""

    alias: str
    """The short name by which it is shown."""
    description: str
    """What it does."""
    links: list[ExtensionLink]
    """Always empty."""
    name: str
    """A longer name."""
    namespace: str
    """A URL from the time of XML, the same for all."""
    updated: datetime.datetime
    """A time (UTC), the same for all."""

    fields: ClassVar[Fields] = {
        "alias": ("alias", None),
        "description": ("description", None),
        "links": ("links", list_of(ExtensionLink.from_dict)),
        "name": ("name", None),
        "namespace": ("namespace", None),
        "updated": ("updated", to_datetime),
    }
    required: ClassVar[frozenset[str]] = frozenset(
        ("alias", "description", "links", "name", "namespace", "updated")
    )

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("alias")) is not None:
            self.alias = value
        if (value := get("description")) is not None:
            self.description = value
        if (value := get("name")) is not None:
            self.name = value
        if (value := get("namespace")) is not None:
            self.namespace = value
