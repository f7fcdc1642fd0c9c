# Generated from spec/paths by `make generate`: change the spec, not this file.
"""Operations of server_external_events: each function builds one call, which a client then sends."""

from collections.abc import Mapping, Sequence

from novakit_core.checks import NONE
from novakit_core.decoding import (
    list_of,
    property_of,
)
from novakit_core.operation import Operation, Route
from novakit_core.structures import Array, Field, Model, Object

from ..models.server_external_events import ServerExternalEvent, ServerExternalEventResult

_CREATE_SERVER_EXTERNAL_EVENTS: Route[list[ServerExternalEventResult]] = Route(
    "create_server_external_events",
    "POST",
    "/os-server-external-events",
    {
        200: property_of("events", list_of(ServerExternalEventResult.from_dict)),
        207: property_of("events", list_of(ServerExternalEventResult.from_dict)),
    },
    body=Object(
        {"events": Field("events", Array(Model(ServerExternalEvent), least=1), optional=NONE)}
    ),
)


def create_server_external_events(
    events: Sequence[ServerExternalEvent | Mapping[str, object]],
) -> Operation[list[ServerExternalEventResult]]:
    """Tell of events.

    Tells Nova what happened to servers outside of it, as Neutron, Cinder, Ironic and Cyborg do.
    Each event comes back with a code of its own: 200 if Nova passed it on to the server's host, 400
    without the tag that it needs, 404 for an unknown server, and 422 for a server that is on no
    host. One event that is not passed on does not keep Nova from the others. For services and
    administrators.

    Spec: `create_server_external_events`, POST /os-server-external-events.
    For services and administrators (os_compute_api:os-server-external-events:create).

    Args:
        events: The events, of one server or of several; at least one.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
    """
    return _CREATE_SERVER_EXTERNAL_EVENTS.call(locals())
