# Generated from spec/paths by `make generate`: change the spec, not this file.
"""Operations of flavors: each function builds one call, which a client then sends."""

from collections.abc import Sequence
from typing import Literal

from novakit_core.checks import ALL, Boolean, Choice, Id, Identified, Number, Text
from novakit_core.decoding import property_of
from novakit_core.microversions import Microversions
from novakit_core.operation import Operation, Query, Route
from novakit_core.structures import AnyOf, Array, Envelope
from novakit_core.unset import UNSET, Unset

from ..models.flavors import (
    Flavor,
    FlavorCreate,
    FlavorsDetailReply,
    FlavorsListReply,
    FlavorUpdate,
)

_LIST_FLAVORS: Route[FlavorsListReply] = Route(
    "list_flavors",
    "GET",
    "/flavors",
    {200: FlavorsListReply.from_dict},
    query={
        "limit": Query("limit", Number(least=0)),
        "marker": Query("marker", Id(Text())),
        "is_public": Query("is_public", AnyOf(((Boolean(), ALL), (Text(), ALL)))),
        "min_ram": Query("minRam", Number()),
        "min_disk": Query("minDisk", Number()),
        "sort_key": Query(
            "sort_key",
            Array(
                AnyOf(
                    (
                        (
                            Choice(
                                (
                                    "created_at",
                                    "description",
                                    "disabled",
                                    "ephemeral_gb",
                                    "flavorid",
                                    "id",
                                    "is_public",
                                    "memory_mb",
                                    "name",
                                    "root_gb",
                                    "swap",
                                    "updated_at",
                                    "vcpu_weight",
                                    "vcpus",
                                )
                            ),
                            ALL,
                        ),
                        (Choice(("rxtx_factor",)), Microversions.parse("2.1-2.101")),
                    )
                )
            ),
        ),
        "sort_dir": Query("sort_dir", Array(Choice(("asc", "desc")))),
        "name": Query("name", Text(), served=Microversions.parse("2.102-")),
    },
)


def list_flavors(
    *,
    limit: int | None = None,
    marker: str | Identified | None = None,
    is_public: bool | str | None = None,
    min_ram: int | None = None,
    min_disk: int | None = None,
    sort_key: Sequence[
        Literal[
            "created_at",
            "description",
            "disabled",
            "ephemeral_gb",
            "flavorid",
            "id",
            "is_public",
            "memory_mb",
            "name",
            "root_gb",
            "swap",
            "updated_at",
            "vcpu_weight",
            "vcpus",
            "rxtx_factor",
        ]
    ]
    | Literal[
        "created_at",
        "description",
        "disabled",
        "ephemeral_gb",
        "flavorid",
        "id",
        "is_public",
        "memory_mb",
        "name",
        "root_gb",
        "swap",
        "updated_at",
        "vcpu_weight",
        "vcpus",
        "rxtx_factor",
    ]
    | None = None,
    sort_dir: Sequence[Literal["asc", "desc"]] | Literal["asc", "desc"] | None = None,
    name: str | None = None,
) -> Operation[FlavorsListReply]:
    """List flavors.

    Lists the flavors that the project may use, with no more than id, name, description and links.

    Spec: `list_flavors`, GET /flavors.
    For all users.

    Args:
        limit: How many items a page has at most; the cloud sets an upper bound, 1000 by default.
        marker: The id of the last item of the page before.
        is_public: True for the public flavors, False for the others, "none" for both kinds. For
            administrators; others get the public flavors and their own.
        min_ram: Only flavors with at least this much memory in MiB.
        min_disk: Only flavors with at least this much root disk in GiB.
        sort_key: What to sort by; flavorid, which is the id, if left out.
        sort_dir: The direction for each sort_key; asc where left out.
        name: Only flavors whose name matches this pattern. Since 2.102 (2026.1 Gazpacho).

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
    """
    return _LIST_FLAVORS.call(locals())


_CREATE_FLAVOR: Route[Flavor] = Route(
    "create_flavor",
    "POST",
    "/flavors",
    {200: property_of("flavor", Flavor.from_dict)},
    body=Envelope("flavor", FlavorCreate.checks),
)


def create_flavor(
    name: str,
    ram: int,
    vcpus: int,
    disk: int,
    *,
    id: str | None | Unset = UNSET,
    ephemeral: int | None = None,
    swap: int | None = None,
    rxtx_factor: float | None = None,
    is_public: bool | None = None,
    description: str | None | Unset = UNSET,
) -> Operation[Flavor]:
    """Create a flavor.

    Makes a size that servers can have. Neither the name nor the id may be taken (409). Of an
    existing flavor only the description and the extra specs can change.

    Spec: `create_flavor`, POST /flavors.
    For administrators (os_compute_api:os-flavor-manage:create).

    Args:
        name: The name of the flavor.
        ram: Memory in MiB.
        vcpus: Number of virtual CPUs.
        disk: Size of the root disk in GiB; 0 takes the size of the image.
        id: The new id: letters, digits, spaces, hyphens, dots and underscores, with no space at
            either end. Null, as if left out, for a UUID that Nova makes.
        ephemeral: Size of the ephemeral disk in GiB; 0, if left out.
        swap: Size of the swap disk in MiB; 0, if left out.
        rxtx_factor: A factor above 0 for the bandwidth of networks; nothing uses it any more. Up to
            2.101 (2026.1 Gazpacho).
        is_public: Whether every project may use the flavor; so, if left out. Else only those that
            are given access may, and at first none is.
        description: A description of the flavor, null for none. Since 2.55 (Queens).

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _CREATE_FLAVOR.call(locals())


_LIST_FLAVORS_DETAIL: Route[FlavorsDetailReply] = Route(
    "list_flavors_detail",
    "GET",
    "/flavors/detail",
    {200: FlavorsDetailReply.from_dict},
    query=_LIST_FLAVORS.query,
)


def list_flavors_detail(
    *,
    limit: int | None = None,
    marker: str | Identified | None = None,
    is_public: bool | str | None = None,
    min_ram: int | None = None,
    min_disk: int | None = None,
    sort_key: Sequence[
        Literal[
            "created_at",
            "description",
            "disabled",
            "ephemeral_gb",
            "flavorid",
            "id",
            "is_public",
            "memory_mb",
            "name",
            "root_gb",
            "swap",
            "updated_at",
            "vcpu_weight",
            "vcpus",
            "rxtx_factor",
        ]
    ]
    | Literal[
        "created_at",
        "description",
        "disabled",
        "ephemeral_gb",
        "flavorid",
        "id",
        "is_public",
        "memory_mb",
        "name",
        "root_gb",
        "swap",
        "updated_at",
        "vcpu_weight",
        "vcpus",
        "rxtx_factor",
    ]
    | None = None,
    sort_dir: Sequence[Literal["asc", "desc"]] | Literal["asc", "desc"] | None = None,
    name: str | None = None,
) -> Operation[FlavorsDetailReply]:
    """List flavors with details.

    Lists the flavors that the project may use, each as GET of one flavor shows it.

    Spec: `list_flavors_detail`, GET /flavors/detail.
    For all users.

    Args:
        limit: How many items a page has at most; the cloud sets an upper bound, 1000 by default.
        marker: The id of the last item of the page before.
        is_public: True for the public flavors, False for the others, "none" for both kinds. For
            administrators; others get the public flavors and their own.
        min_ram: Only flavors with at least this much memory in MiB.
        min_disk: Only flavors with at least this much root disk in GiB.
        sort_key: What to sort by; flavorid, which is the id, if left out.
        sort_dir: The direction for each sort_key; asc where left out.
        name: Only flavors whose name matches this pattern. Since 2.102 (2026.1 Gazpacho).

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
    """
    return _LIST_FLAVORS_DETAIL.call(locals())


_SHOW_FLAVOR: Route[Flavor] = Route(
    "show_flavor",
    "GET",
    "/flavors/{flavor_id}",
    {200: property_of("flavor", Flavor.from_dict)},
    placeholders={
        "flavor_id": Id(Text(least=1)),
    },
)


def show_flavor(
    flavor_id: str | Identified,
) -> Operation[Flavor]:
    """Show a flavor.

    Shows a flavor that the project may use.

    Spec: `show_flavor`, GET /flavors/{flavor_id}.
    For all users.

    Args:
        flavor_id: The id of the flavor.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _SHOW_FLAVOR.call(locals())


_UPDATE_FLAVOR: Route[Flavor] = Route(
    "update_flavor",
    "PUT",
    "/flavors/{flavor_id}",
    {200: property_of("flavor", Flavor.from_dict)},
    served=Microversions.parse("2.55-"),
    placeholders={
        "flavor_id": Id(Text(least=1)),
    },
    body=Envelope("flavor", FlavorUpdate.checks),
)


def update_flavor(
    flavor_id: str | Identified,
    description: str | None,
) -> Operation[Flavor]:
    """Describe a flavor.

    Gives the flavor another description; nothing else of it can change this way.

    Since 2.55 (Queens). Spec: `update_flavor`, PUT /flavors/{flavor_id}.
    For administrators (os_compute_api:os-flavor-manage:update).

    Args:
        flavor_id: The id of the flavor.
        description: The new description, null for none.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _UPDATE_FLAVOR.call(locals())


_DELETE_FLAVOR: Route[None] = Route(
    "delete_flavor",
    "DELETE",
    "/flavors/{flavor_id}",
    {202: None},
    placeholders={
        "flavor_id": Id(Text(least=1)),
    },
)


def delete_flavor(
    flavor_id: str | Identified,
) -> Operation[None]:
    """Delete a flavor.

    Deletes the flavor at once. Servers that have it keep their size; new ones cannot have it.

    Spec: `delete_flavor`, DELETE /flavors/{flavor_id}.
    For administrators (os_compute_api:os-flavor-manage:delete).

    Args:
        flavor_id: The id of the flavor.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _DELETE_FLAVOR.call(locals())
