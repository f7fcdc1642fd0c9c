# Generated from spec/ by `make generate`: change the spec, not this file.
"""Parts of the cloud that servers can be put into."""

from novakit_core.client import S
from novakit_core.page import only_page
from novakit_core.resource import Resource, listed

from ..models.availability_zones import AvailabilityZone, AvailabilityZoneDetailed
from ..operations import availability_zones


class AvailabilityZones(Resource[S]):
    """Parts of the cloud that servers can be put into."""

    list = listed(availability_zones.list_availability_zones, AvailabilityZone, only_page)
    list_detail = listed(
        availability_zones.list_availability_zones_detail, AvailabilityZoneDetailed, only_page
    )
