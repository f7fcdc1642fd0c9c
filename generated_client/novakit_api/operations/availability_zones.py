# Generated from spec/paths by `make generate`: change the spec, not this file.
"""Operations of availability_zones: each function builds one call, which a client then sends."""

from novakit_core.decoding import list_of, property_of
from novakit_core.operation import Operation, Route

from ..models.availability_zones import AvailabilityZone, AvailabilityZoneDetailed

_LIST_AVAILABILITY_ZONES: Route[list[AvailabilityZone]] = Route(
    "list_availability_zones",
    "GET",
    "/os-availability-zone",
    {200: property_of("availabilityZoneInfo", list_of(AvailabilityZone.from_dict))},
)


def list_availability_zones() -> Operation[list[AvailabilityZone]]:
    """List availability zones.

    Lists the availability zones that servers can be put into, for everyone.

    Spec: `list_availability_zones`, GET /os-availability-zone.
    For all users (os_compute_api:os-availability-zone:list).

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
    """
    return _LIST_AVAILABILITY_ZONES.call({})


_LIST_AVAILABILITY_ZONES_DETAIL: Route[list[AvailabilityZoneDetailed]] = Route(
    "list_availability_zones_detail",
    "GET",
    "/os-availability-zone/detail",
    {200: property_of("availabilityZoneInfo", list_of(AvailabilityZoneDetailed.from_dict))},
)


def list_availability_zones_detail() -> Operation[list[AvailabilityZoneDetailed]]:
    """List availability zones with their hosts.

    Lists the availability zones with the services on their hosts, but for services that are
    disabled. The one that holds Nova's own services, internal by default, is among them.

    Spec: `list_availability_zones_detail`, GET /os-availability-zone/detail.
    For administrators (os_compute_api:os-availability-zone:detail).

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
    """
    return _LIST_AVAILABILITY_ZONES_DETAIL.call({})
