# Generated from spec/paths by `make generate`: change the spec, not this file.
"""Operations of aggregates: each function builds one call, which a client then sends."""

from collections.abc import Mapping, Sequence

from novakit_core.checks import NONE, Identified
from novakit_core.decoding import list_of, property_of
from novakit_core.microversions import Microversions
from novakit_core.operation import Operation, Route
from novakit_core.structures import Array, Envelope, Field, Model, Object
from novakit_core.unset import UNSET, Unset

from ..models.aggregates import (
    Aggregate,
    AggregateCreate,
    AggregateCreated,
    AggregateHost,
    AggregateImage,
    AggregateSetMetadata,
    AggregateUpdate,
)
from ..scalars import NUMERIC_ID

_LIST_AGGREGATES: Route[list[Aggregate]] = Route(
    "list_aggregates",
    "GET",
    "/os-aggregates",
    {200: property_of("aggregates", list_of(Aggregate.from_dict))},
)


def list_aggregates() -> Operation[list[Aggregate]]:
    """List aggregates.

    Lists all aggregates of the cloud.

    Spec: `list_aggregates`, GET /os-aggregates.
    For administrators (os_compute_api:os-aggregates:index).

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
    """
    return _LIST_AGGREGATES.call({})


_CREATE_AGGREGATE: Route[AggregateCreated] = Route(
    "create_aggregate",
    "POST",
    "/os-aggregates",
    {200: property_of("aggregate", AggregateCreated.from_dict)},
    body=Envelope("aggregate", AggregateCreate.checks),
)


def create_aggregate(
    name: str,
    *,
    availability_zone: str | None | Unset = UNSET,
) -> Operation[AggregateCreated]:
    """Create an aggregate.

    Creates an aggregate without hosts. With an availability zone it makes that zone, which users
    see once it has a host.

    Spec: `create_aggregate`, POST /os-aggregates.
    For administrators (os_compute_api:os-aggregates:create).

    Args:
        name: A name that no other aggregate has.
        availability_zone: The availability zone of its hosts; null, or left out, for none of its
            own.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _CREATE_AGGREGATE.call(locals())


_SHOW_AGGREGATE: Route[Aggregate] = Route(
    "show_aggregate",
    "GET",
    "/os-aggregates/{aggregate_id}",
    {200: property_of("aggregate", Aggregate.from_dict)},
    placeholders={
        "aggregate_id": NUMERIC_ID,
    },
)


def show_aggregate(
    aggregate_id: str | int | Identified,
) -> Operation[Aggregate]:
    """Show an aggregate.

    Shows an aggregate with its hosts and metadata.

    Spec: `show_aggregate`, GET /os-aggregates/{aggregate_id}.
    For administrators (os_compute_api:os-aggregates:show).

    Args:
        aggregate_id: The number of the aggregate.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _SHOW_AGGREGATE.call(locals())


_UPDATE_AGGREGATE: Route[Aggregate] = Route(
    "update_aggregate",
    "PUT",
    "/os-aggregates/{aggregate_id}",
    {200: property_of("aggregate", Aggregate.from_dict)},
    placeholders={
        "aggregate_id": NUMERIC_ID,
    },
    body=Envelope("aggregate", AggregateUpdate.checks),
)


def update_aggregate(
    aggregate_id: str | int | Identified,
    *,
    name: str | None = None,
    availability_zone: str | None = None,
) -> Operation[Aggregate]:
    """Update an aggregate.

    Gives an aggregate another name, another availability zone, or both. The zone can only change
    while no server is on its hosts, and no host of it may be in another zone.

    Spec: `update_aggregate`, PUT /os-aggregates/{aggregate_id}.
    For administrators (os_compute_api:os-aggregates:update).

    Args:
        aggregate_id: The number of the aggregate.
        name: A name that no other aggregate has.
        availability_zone: The availability zone of its hosts. An aggregate that has one cannot lose
            it.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _UPDATE_AGGREGATE.call(locals())


_DELETE_AGGREGATE: Route[None] = Route(
    "delete_aggregate",
    "DELETE",
    "/os-aggregates/{aggregate_id}",
    {200: None},
    placeholders={
        "aggregate_id": NUMERIC_ID,
    },
)


def delete_aggregate(
    aggregate_id: str | int | Identified,
) -> Operation[None]:
    """Delete an aggregate.

    Deletes an aggregate that has no hosts.

    Spec: `delete_aggregate`, DELETE /os-aggregates/{aggregate_id}.
    For administrators (os_compute_api:os-aggregates:delete).

    Args:
        aggregate_id: The number of the aggregate.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _DELETE_AGGREGATE.call(locals())


_ADD_AGGREGATE_HOST: Route[Aggregate] = Route(
    "add_aggregate_host",
    "POST",
    "/os-aggregates/{aggregate_id}/action",
    {200: property_of("aggregate", Aggregate.from_dict)},
    placeholders={
        "aggregate_id": NUMERIC_ID,
    },
    body=Envelope("add_host", AggregateHost.checks),
)


def add_aggregate_host(
    aggregate_id: str | int | Identified,
    host: str,
) -> Operation[Aggregate]:
    """Add a host to an aggregate.

    Puts a compute host into an aggregate, and into its availability zone. A host may be in many
    aggregates, but in one zone only, and none of its servers may change its zone by it.

    Spec: `add_aggregate_host`, POST /os-aggregates/{aggregate_id}/action.
    For administrators (os_compute_api:os-aggregates:add_host).

    Args:
        aggregate_id: The number of the aggregate.
        host: The name of the compute host.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _ADD_AGGREGATE_HOST.call(locals())


_REMOVE_AGGREGATE_HOST: Route[Aggregate] = Route(
    "remove_aggregate_host",
    "POST",
    "/os-aggregates/{aggregate_id}/action",
    {200: property_of("aggregate", Aggregate.from_dict)},
    placeholders={
        "aggregate_id": NUMERIC_ID,
    },
    body=Envelope("remove_host", AggregateHost.checks),
)


def remove_aggregate_host(
    aggregate_id: str | int | Identified,
    host: str,
) -> Operation[Aggregate]:
    """Remove a host from an aggregate.

    Takes a compute host out of an aggregate, unless servers on it would change their availability
    zone by it.

    Spec: `remove_aggregate_host`, POST /os-aggregates/{aggregate_id}/action.
    For administrators (os_compute_api:os-aggregates:remove_host).

    Args:
        aggregate_id: The number of the aggregate.
        host: The name of the compute host.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _REMOVE_AGGREGATE_HOST.call(locals())


_SET_AGGREGATE_METADATA: Route[Aggregate] = Route(
    "set_aggregate_metadata",
    "POST",
    "/os-aggregates/{aggregate_id}/action",
    {200: property_of("aggregate", Aggregate.from_dict)},
    placeholders={
        "aggregate_id": NUMERIC_ID,
    },
    body=Envelope("set_metadata", AggregateSetMetadata.checks),
)


def set_aggregate_metadata(
    aggregate_id: str | int | Identified,
    metadata: Mapping[str, str | None],
) -> Operation[Aggregate]:
    """Set metadata of an aggregate.

    Sets the given keys of the metadata, by which the scheduler finds the hosts for a flavor, and
    removes those whose value is null; others stay. The key availability_zone is the zone of the
    aggregate and cannot be removed.

    Spec: `set_aggregate_metadata`, POST /os-aggregates/{aggregate_id}/action.
    For administrators (os_compute_api:os-aggregates:set_metadata).

    Args:
        aggregate_id: The number of the aggregate.
        metadata: The keys and values to set; null removes a key. Both have up to 255 characters;
            keys are letters, digits, spaces, hyphens, underscores, colons and dots.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _SET_AGGREGATE_METADATA.call(locals())


_CACHE_AGGREGATE_IMAGES: Route[None] = Route(
    "cache_aggregate_images",
    "POST",
    "/os-aggregates/{aggregate_id}/images",
    {202: None},
    served=Microversions.parse("2.81-"),
    placeholders={
        "aggregate_id": NUMERIC_ID,
    },
    body=Object({"images": Field("cache", Array(Model(AggregateImage), least=1), optional=NONE)}),
)


def cache_aggregate_images(
    aggregate_id: str | int | Identified,
    images: Sequence[AggregateImage | Mapping[str, object]],
) -> Operation[None]:
    """Cache images on the hosts of an aggregate.

    Asks the hosts of an aggregate to fetch images, so that servers boot from them sooner. Nova
    answers before it is done, and tells nobody but its notifications what became of it.

    Since 2.81 (Ussuri). Spec: `cache_aggregate_images`, POST /os-aggregates/{aggregate_id}/images.
    For administrators (compute:aggregates:images).

    Args:
        aggregate_id: The number of the aggregate.
        images: The images, each of them once.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _CACHE_AGGREGATE_IMAGES.call(locals())
