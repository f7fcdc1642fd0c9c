# Generated from spec/schemas by `make generate`: change the spec, not this file.
"""Models of flavors."""

from collections.abc import Callable
from typing import Any, ClassVar

from attrs import define
from novakit_core.checks import NONE, Number, Text
from novakit_core.decoding import list_of, to_bool, to_float, to_int
from novakit_core.microversions import Microversions
from novakit_core.model import Fields, RequestModel, ResponseModel, identity
from novakit_core.structures import AnyOf, Field, Nullable, Object
from novakit_core.unset import UNSET, Unset

from ..scalars import BOOLEAN_LIKE, FLAVOR_AMOUNT, FLAVOR_AMOUNT_OR_ZERO, FLAVOR_DESCRIPTION, NAME


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class FlavorLink(ResponseModel):
    """A URL of a flavor, or of the next page of a list."""

    href: str
    """The absolute URL."""
    rel: str
    """self with the version in the path, bookmark without it, next for a page."""

    fields: ClassVar[Fields] = {
        "href": ("href", None),
        "rel": ("rel", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("href", "rel"))

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("href")) is not None:
            self.href = value
        if (value := get("rel")) is not None:
            self.rel = value


@define(kw_only=True, repr=False)
class FlavorCreate(RequestModel):
    """The flavor to make."""

    name: str
    """The name of the flavor."""
    ram: int
    """Memory in MiB."""
    vcpus: int
    """Number of virtual CPUs."""
    disk: int
    """Size of the root disk in GiB; 0 takes the size of the image."""
    id: str | None | Unset = UNSET
    """The new id: letters, digits, spaces, hyphens, dots and underscores, with no space at either
    end. Null, as if left out, for a UUID that Nova makes.
    """
    ephemeral: int | None = None
    """Size of the ephemeral disk in GiB; 0, if left out."""
    swap: int | None = None
    """Size of the swap disk in MiB; 0, if left out."""
    rxtx_factor: float | None = None
    """A factor above 0 for the bandwidth of networks; nothing uses it any more. Up to 2.101 (2026.1
    Gazpacho).
    """
    is_public: bool | None = None
    """Whether every project may use the flavor; so, if left out. Else only those that are given
    access may, and at first none is.
    """
    description: str | None | Unset = UNSET
    """A description of the flavor, null for none. Since 2.55 (Queens)."""

    checks: ClassVar[Object] = Object(
        {
            "name": Field("name", NAME, optional=NONE),
            "ram": Field("ram", FLAVOR_AMOUNT, optional=NONE),
            "vcpus": Field("vcpus", FLAVOR_AMOUNT, optional=NONE),
            "disk": Field("disk", FLAVOR_AMOUNT_OR_ZERO, optional=NONE),
            "id": Field(
                "id",
                Nullable(
                    Text(
                        least=1,
                        most=255,
                        shape="^(?! )[a-zA-Z0-9. _-]+(?<! )$",
                        rule="The new id: letters, digits, spaces, hyphens, dots and underscores, with no space at either end. Null, as if left out, for a UUID that Nova makes.",
                    )
                ),
                null=True,
            ),
            "ephemeral": Field("OS-FLV-EXT-DATA:ephemeral", FLAVOR_AMOUNT_OR_ZERO),
            "swap": Field("swap", FLAVOR_AMOUNT_OR_ZERO),
            "rxtx_factor": Field(
                "rxtx_factor",
                AnyOf(
                    (
                        (
                            Number(most=3.40282e38, whole=False, above=0),
                            Microversions.parse("2.1-2.101"),
                        ),
                    )
                ),
                served=Microversions.parse("2.1-2.101"),
            ),
            "is_public": Field("os-flavor-access:is_public", BOOLEAN_LIKE),
            "description": Field(
                "description",
                Nullable(FLAVOR_DESCRIPTION),
                served=Microversions.parse("2.55-"),
                null=True,
            ),
        },
    )


@define(kw_only=True, repr=False)
class FlavorUpdate(RequestModel):
    """What to change of a flavor."""

    description: str | None
    """The new description, null for none."""

    checks: ClassVar[Object] = Object(
        {
            "description": Field(
                "description", Nullable(FLAVOR_DESCRIPTION), optional=NONE, null=True
            ),
        },
    )


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class Flavor(ResponseModel):
    """The size of a server."""

    disk: int
    """Size of the root disk in GiB; 0 takes the size of the image."""
    id: str
    """The id of the flavor, a UUID or any other text."""
    links: list[FlavorLink]
    """Where the flavor is."""
    name: str
    """The name of the flavor."""
    is_public: bool
    """Whether every project may use the flavor, or only those that were given access."""
    ram: int
    """Memory in MiB."""
    rxtx_factor: float | None = None
    """A factor for the bandwidth of networks, "" for 0; nothing uses it any more. Up to 2.101
    (2026.1 Gazpacho).
    """
    swap: int
    """Size of the swap disk in MiB; until 2.74 "" means none."""
    vcpus: int
    """Number of virtual CPUs."""
    ephemeral: int
    """Size of the ephemeral disk in GiB."""
    disabled: bool | None = None
    """Whether the flavor is disabled. It never is, as no operation can do that. Up to 2.101 (2026.1
    Gazpacho).
    """
    description: str | None = None
    """A description of the flavor, null for none. Since 2.55 (Queens)."""
    extra_specs: dict[str, str] | None = None
    """Further requirements, such as hw:cpu_policy; left out for users whom policy does not show
    them. Since 2.61 (Rocky).
    """

    fields: ClassVar[Fields] = {
        "disk": ("disk", None),
        "id": ("id", None),
        "links": ("links", list_of(FlavorLink.from_dict)),
        "name": ("name", None),
        "is_public": ("os-flavor-access:is_public", to_bool),
        "ram": ("ram", None),
        "rxtx_factor": ("rxtx_factor", to_float),
        "swap": ("swap", to_int),
        "vcpus": ("vcpus", None),
        "ephemeral": ("OS-FLV-EXT-DATA:ephemeral", None),
        "disabled": ("OS-FLV-DISABLED:disabled", None),
        "description": ("description", None),
        "extra_specs": ("extra_specs", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(
        ("disk", "id", "links", "name", "is_public", "ram", "swap", "vcpus", "ephemeral")
    )

    def __hash__(self) -> int:
        return identity(self)

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("disk")) is not None:
            self.disk = value
        if (value := get("id")) is not None:
            self.id = value
        if (value := get("name")) is not None:
            self.name = value
        if (value := get("ram")) is not None:
            self.ram = value
        if (value := get("vcpus")) is not None:
            self.vcpus = value
        if (value := get("OS-FLV-EXT-DATA:ephemeral")) is not None:
            self.ephemeral = value
        self.disabled = get("OS-FLV-DISABLED:disabled")
        self.description = get("description")
        self.extra_specs = get("extra_specs")


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class FlavorSummary(ResponseModel):
    """A flavor in GET /flavors."""

    id: str
    """The id of the flavor, a UUID or any other text."""
    links: list[FlavorLink]
    """Where the flavor is."""
    name: str
    """The name of the flavor."""
    description: str | None = None
    """A description of the flavor, null for none. Since 2.55 (Queens)."""

    fields: ClassVar[Fields] = {
        "id": ("id", None),
        "links": ("links", list_of(FlavorLink.from_dict)),
        "name": ("name", None),
        "description": ("description", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("id", "links", "name"))

    def __hash__(self) -> int:
        return identity(self)

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("id")) is not None:
            self.id = value
        if (value := get("name")) is not None:
            self.name = value
        self.description = get("description")


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class FlavorsDetailReply(ResponseModel):
    """One page of flavors with their details."""

    flavors: list[Flavor]
    """The flavors of the page."""
    flavors_links: list[FlavorLink] | None = None
    """Where the next page is; left out on the last page."""

    fields: ClassVar[Fields] = {
        "flavors": ("flavors", list_of(Flavor.from_dict)),
        "flavors_links": ("flavors_links", list_of(FlavorLink.from_dict)),
    }
    required: ClassVar[frozenset[str]] = frozenset(("flavors",))


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class FlavorsListReply(ResponseModel):
    """One page of flavors, in short."""

    flavors: list[FlavorSummary]
    """The flavors of the page."""
    flavors_links: list[FlavorLink] | None = None
    """Where the next page is; left out on the last page."""

    fields: ClassVar[Fields] = {
        "flavors": ("flavors", list_of(FlavorSummary.from_dict)),
        "flavors_links": ("flavors_links", list_of(FlavorLink.from_dict)),
    }
    required: ClassVar[frozenset[str]] = frozenset(("flavors",))
