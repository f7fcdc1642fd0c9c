# Generated from spec/schemas by `make generate`: change the spec, not this file.
"""Models of links."""

from collections.abc import Callable
from typing import Any, ClassVar

from attrs import define
from novakit_core.model import Fields, ResponseModel


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class Link(ResponseModel):
    """A URL of the resource itself."""

    rel: str
    """self keeps the version in the path, bookmark leaves it out."""
    href: str
    """The absolute URL."""

    fields: ClassVar[Fields] = {
        "rel": ("rel", None),
        "href": ("href", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("rel", "href"))

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("rel")) is not None:
            self.rel = value
        if (value := get("href")) is not None:
            self.href = value


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class NextLink(ResponseModel):
    """Where the next page of a list is."""

    rel: str
    """Always next."""
    href: str
    """The absolute URL, with the filters of this page and its last id as marker."""

    fields: ClassVar[Fields] = {
        "rel": ("rel", None),
        "href": ("href", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("rel", "href"))

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("rel")) is not None:
            self.rel = value
        if (value := get("href")) is not None:
            self.href = value
