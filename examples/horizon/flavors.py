"""Flavors, their extra specs, and the projects that may use them."""

from collections.abc import Mapping, Sequence
from typing import Literal

from novakit_api.models import Flavor, FlavorAccessProject

from .client import Request, compute
from .paging import Direction, Page, page

FLAVORS_OF = {None: "none", True: "true", False: "false"}
"""All of them, those for everyone, those for certain projects, as Nova's `is_public` has it."""


def flavor_create(
    request: Request,
    name: str,
    memory: int,
    vcpu: int,
    disk: int,
    flavorid: str = "auto",
    ephemeral: int = 0,
    swap: int = 0,
    metadata: Mapping[str, str] | None = None,
    is_public: bool = True,
) -> Flavor:
    """Make a flavor. Sizes of memory and swap are in MiB, those of disks in GiB."""
    flavor = compute(request).flavors.create(
        name,
        memory,
        vcpu,
        disk,
        id=None if flavorid == "auto" else flavorid,
        ephemeral=ephemeral,
        swap=swap,
        is_public=is_public,
    )
    flavor_extra_set(request, flavor.id, metadata or {})
    return flavor


def flavor_get(request: Request, flavor_id: str) -> Flavor:
    """Return the flavor, with its extra specs."""
    return compute(request).flavors.get(flavor_id)


def flavor_delete(request: Request, flavor_id: str) -> None:
    compute(request).flavors.delete(flavor_id)


def flavor_list(request: Request, is_public: bool | None = None) -> list[Flavor]:
    """Return the flavors that the user may see, with their extra specs."""
    return compute(request).flavors.list(is_public=FLAVORS_OF[is_public]).to_list()


def flavor_list_paged(
    request: Request,
    is_public: bool | None = None,
    min_disk: int | None = None,
    min_ram: int | None = None,
    marker: str | None = None,
    paginate: bool = False,
    sort_key: Literal["name", "memory_mb", "vcpus", "root_gb", "flavorid"] = "name",
    sort_dir: Direction = "desc",
    reversed_order: bool = False,
) -> Page[Flavor]:
    """Return a page of flavors, or all flavors in one page.

    Args:
        request: of the user.
        is_public: True for those of everyone, False for those of certain projects, None for both.
        min_disk, min_ram: that they have, in GiB and MiB.
        marker: the flavor to go on from.
        paginate: whether to return a page.
        sort_key, sort_dir: the order.
        reversed_order: whether to go back.
    """
    flavors = compute(request).flavors.list(
        is_public=FLAVORS_OF[is_public],
        min_disk=min_disk,
        min_ram=min_ram,
        sort_key=sort_key,
        sort_dir=sort_dir,
    )
    return page(request, flavors, paginate=paginate, marker=marker, back=reversed_order)


def flavor_access_list(request: Request, flavor: str | None = None) -> list[FlavorAccessProject]:
    """Return the projects that may use a flavor that is not public."""
    return [] if flavor is None else compute(request).flavors.access.list(flavor).to_list()


def add_tenant_to_flavor(request: Request, flavor: str, tenant: str) -> list[FlavorAccessProject]:
    """Let a project use the flavor; return all that may."""
    return compute(request).flavors.access.add(flavor, tenant)


def remove_tenant_from_flavor(
    request: Request, flavor: str, tenant: str
) -> list[FlavorAccessProject]:
    """Let a project use the flavor no more; return those that still may."""
    return compute(request).flavors.access.remove(flavor, tenant)


def flavor_get_extras(request: Request, flavor_id: str) -> dict[str, str]:
    """Return the flavor's extra specs."""
    return compute(request).flavors.extra_specs.list(flavor_id)


def flavor_extra_set(
    request: Request, flavor_id: str, metadata: Mapping[str, str]
) -> dict[str, str] | None:
    """Set extra specs of the flavor; others stay."""
    return compute(request).flavors.extra_specs.set(flavor_id, metadata) if metadata else None


def flavor_extra_delete(request: Request, flavor_id: str, keys: Sequence[str]) -> None:
    extra_specs = compute(request).flavors.extra_specs
    for key in keys:
        extra_specs.delete(flavor_id, key)
