# Generated from spec/paths by `make generate`: change the spec, not this file.
"""Operations of services: each function builds one call, which a client then sends."""

from typing import Literal

from novakit_core.checks import Boolean, Choice, Id, Identified, Text
from novakit_core.decoding import list_of, property_of
from novakit_core.microversions import Microversions
from novakit_core.operation import Operation, Query, Route
from novakit_core.rules import NotTogether, OneOf, Term
from novakit_core.structures import Field, Object

from ..models.services import Service, ServiceUpdated
from ..scalars import BOOLEAN_LIKE, HOST_NAME

_LIST_SERVICES: Route[list[Service]] = Route(
    "list_services",
    "GET",
    "/os-services",
    {200: property_of("services", list_of(Service.from_dict))},
    query={
        "host": Query("host", Text()),
        "binary": Query("binary", Text()),
    },
)


def list_services(
    *,
    host: str | None = None,
    binary: str | None = None,
) -> Operation[list[Service]]:
    """List compute services.

    Lists the conductors, schedulers and compute services of all cells, not the APIs. Where two
    filters are given, both must fit.

    Spec: `list_services`, GET /os-services.
    For administrators (os_compute_api:os-services:list).

    Args:
        host: Only services of this host, by its whole name.
        binary: Only services of this kind: nova-compute, nova-conductor or nova-scheduler.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
    """
    return _LIST_SERVICES.call(locals())


_UPDATE_SERVICE: Route[ServiceUpdated] = Route(
    "update_service",
    "PUT",
    "/os-services/{service_id}",
    {200: property_of("service", ServiceUpdated.from_dict)},
    placeholders={
        "service_id": Id(Text(least=1)),
    },
    body=Object(
        {
            "host": Field(
                "host",
                HOST_NAME,
                served=Microversions.parse("2.1-2.52"),
                optional=Microversions.parse("2.53-"),
            ),
            "binary": Field(
                "binary",
                Text(least=1, most=255),
                served=Microversions.parse("2.1-2.52"),
                optional=Microversions.parse("2.53-"),
            ),
            "status": Field(
                "status", Choice(("enabled", "disabled")), served=Microversions.parse("2.53-")
            ),
            "disabled_reason": Field("disabled_reason", Text(least=1, most=255)),
            "forced_down": Field("forced_down", BOOLEAN_LIKE, served=Microversions.parse("2.11-")),
        }
    ),
    rules=(
        OneOf(
            (
                Term(
                    'service_id="enable" or "disable" or "disable-log-reason" or "force-down"',
                    ("service_id",),
                    check=Choice(("enable", "disable", "disable-log-reason", "force-down")),
                ),
            ),
            "until 2.52 the URL says what to do",
            served=Microversions.parse("2.1-2.52"),
        ),
        OneOf(
            (Term("disabled_reason", ("disabled_reason",)),),
            "a reason is to be logged",
            when=(
                Term(
                    'service_id="disable-log-reason"',
                    ("service_id",),
                    check=Choice(("disable-log-reason",)),
                ),
            ),
            served=Microversions.parse("2.1-2.52"),
        ),
        OneOf(
            (Term("forced_down", ("forced_down",), check=Boolean()),),
            "a host is forced down or no more",
            when=(Term('service_id="force-down"', ("service_id",), check=Choice(("force-down",))),),
            served=Microversions.parse("2.1-2.52"),
        ),
        OneOf(
            (Term('binary="nova-compute"', ("binary",), check=Choice(("nova-compute",))),),
            "no other service can be updated",
            when=(Term("binary", ("binary",)),),
        ),
        NotTogether(
            (
                Term('status="enabled"', ("status",), check=Choice(("enabled",))),
                Term("disabled_reason", ("disabled_reason",)),
            ),
            "what is enabled needs no reason",
        ),
        OneOf(
            (Term("status", ("status",)), Term("forced_down", ("forced_down",), check=Boolean())),
            "something is to be changed",
            served=Microversions.parse("2.53-"),
        ),
    ),
)


def update_service(
    service_id: str | Identified,
    *,
    host: str | None = None,
    binary: str | None = None,
    status: Literal["enabled", "disabled"] | None = None,
    disabled_reason: str | None = None,
    forced_down: bool | None = None,
) -> Operation[ServiceUpdated]:
    """Update a compute service.

    Lets the scheduler put servers on a compute host or not, or says that the host has failed, so
    that its servers may be evacuated. From 2.53 on the URL has the id of the service and the body
    what changes; until 2.52 the URL says what to do, and the body for which host and binary. Only a
    nova-compute service can be updated.

    Checked before sending, as Nova does: until 2.52 the URL says what to do (at 2.1-2.52); a reason
    is to be logged (at 2.1-2.52); a host is forced down or no more (at 2.1-2.52); no other service
    can be updated; what is enabled needs no reason; something is to be changed (at 2.53-).

    Spec: `update_service`, PUT /os-services/{service_id}.
    For administrators (os_compute_api:os-services:update).

    Args:
        service_id: The UUID of the service. Until 2.52 enable, disable, disable-log-reason or, from
            2.11, force-down.
        host: The name of the service's host. Up to 2.52 (Pike).
        binary: The kind of service, which is nova-compute. Up to 2.52 (Pike).
        status: Whether the scheduler may put servers there. Since 2.53 (Pike).
        disabled_reason: Why it is disabled, for others to read.
        forced_down: Whether the service counts as down whatever it reports. Set it only when the
            host has been cut off: its servers can be evacuated at once, and must not run twice.
            Since 2.11 (Liberty).

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _UPDATE_SERVICE.call(locals())


_DELETE_SERVICE: Route[None] = Route(
    "delete_service",
    "DELETE",
    "/os-services/{service_id}",
    {204: None},
    placeholders={
        "service_id": Id(Text(), number=True),
    },
)


def delete_service(
    service_id: str | int | Identified,
) -> Operation[None]:
    """Delete a compute service.

    Forgets a service whose process has ended for good: one that still runs comes back. A
    nova-compute service goes with its place in aggregates, its cell and its inventory in Placement;
    409 while servers or migrations are on its host.

    Spec: `delete_service`, DELETE /os-services/{service_id}.
    For administrators (os_compute_api:os-services:delete).

    Args:
        service_id: The id of the service, a number until 2.52 and a UUID from 2.53 on.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _DELETE_SERVICE.call(locals())
