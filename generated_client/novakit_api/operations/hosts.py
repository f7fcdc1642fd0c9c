# Generated from spec/paths by `make generate`: change the spec, not this file.
"""Operations of hosts: each function builds one call, which a client then sends."""

from typing import Literal

from novakit_core.checks import Choice, Text
from novakit_core.decoding import list_of, property_of
from novakit_core.microversions import Microversions
from novakit_core.operation import Operation, Query, Route
from novakit_core.structures import Field, Object

from ..models.hosts import Host, HostPowerAction, HostResources, HostUpdated

_LIST_HOSTS: Route[list[Host]] = Route(
    "list_hosts",
    "GET",
    "/os-hosts",
    {200: property_of("hosts", list_of(Host.from_dict))},
    served=Microversions.parse("2.1-2.42"),
    query={
        "zone": Query("zone", Text()),
    },
)


def list_hosts(
    *,
    zone: str | None = None,
) -> Operation[list[Host]]:
    """List hosts.

    Lists the hosts of services that are not disabled, once for each service; from 2.43 on the list
    of services does it.

    Up to 2.42 (Ocata). Spec: `list_hosts`, GET /os-hosts.
    For administrators (os_compute_api:os-hosts:list).

    Args:
        zone: Only hosts of this availability zone.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
    """
    return _LIST_HOSTS.call(locals())


_SHOW_HOST: Route[list[HostResources]] = Route(
    "show_host",
    "GET",
    "/os-hosts/{host_name}",
    {200: property_of("host", list_of(property_of("resource", HostResources.from_dict)))},
    served=Microversions.parse("2.1-2.42"),
    placeholders={
        "host_name": Text(least=1),
    },
)


def show_host(
    host_name: str,
) -> Operation[list[HostResources]]:
    """Show what a compute host has.

    Tells what the host has in all, what is used of it now, what its servers may use at most, and
    the same for each project with servers there; from 2.43 on the hypervisors tell it.

    Up to 2.42 (Ocata). Spec: `show_host`, GET /os-hosts/{host_name}.
    For administrators (os_compute_api:os-hosts:show).

    Args:
        host_name: The name of the compute host.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _SHOW_HOST.call(locals())


_UPDATE_HOST: Route[HostUpdated] = Route(
    "update_host",
    "PUT",
    "/os-hosts/{host_name}",
    {200: HostUpdated.from_dict},
    served=Microversions.parse("2.1-2.42"),
    placeholders={
        "host_name": Text(least=1),
    },
    body=Object(
        {
            "status": Field(
                "status", Choice(("enable", "disable", "Enable", "Disable", "ENABLE", "DISABLE"))
            ),
            "maintenance_mode": Field(
                "maintenance_mode",
                Choice(("enable", "disable", "Enable", "Disable", "ENABLE", "DISABLE")),
            ),
        },
        least=1,
    ),
)


def update_host(
    host_name: str,
    *,
    status: Literal["enable", "disable", "Enable", "Disable", "ENABLE", "DISABLE"] | None = None,
    maintenance_mode: Literal["enable", "disable", "Enable", "Disable", "ENABLE", "DISABLE"]
    | None = None,
) -> Operation[HostUpdated]:
    """Update a compute host.

    Enables or disables a compute host, or begins or ends its maintenance, as far as its driver can.
    From 2.43 on services are enabled and disabled.

    Up to 2.42 (Ocata). Spec: `update_host`, PUT /os-hosts/{host_name}.
    For administrators (os_compute_api:os-hosts:update).

    Args:
        host_name: The name of the compute host.
        status: Whether servers may start on the host.
        maintenance_mode: Whether maintenance begins, for which the driver moves the servers away,
            or ends.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        ServerError: (501) The hypervisor of this server, or the cloud's set-up, cannot do it.
    """
    return _UPDATE_HOST.call(locals())


_STARTUP_HOST: Route[HostPowerAction] = Route(
    "startup_host",
    "GET",
    "/os-hosts/{host_name}/startup",
    {200: HostPowerAction.from_dict},
    served=Microversions.parse("2.1-2.42"),
    placeholders={
        "host_name": Text(least=1),
    },
    acts=True,
)


def startup_host(
    host_name: str,
) -> Operation[HostPowerAction]:
    """Start a compute host.

    Switches the machine on, as far as its driver can.

    Up to 2.42 (Ocata). Spec: `startup_host`, GET /os-hosts/{host_name}/startup.
    For administrators (os_compute_api:os-hosts:start).

    Args:
        host_name: The name of the compute host.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        ServerError: (501) The hypervisor of this server, or the cloud's set-up, cannot do it.
    """
    return _STARTUP_HOST.call(locals())


_SHUTDOWN_HOST: Route[HostPowerAction] = Route(
    "shutdown_host",
    "GET",
    "/os-hosts/{host_name}/shutdown",
    {200: HostPowerAction.from_dict},
    served=Microversions.parse("2.1-2.42"),
    placeholders={
        "host_name": Text(least=1),
    },
    acts=True,
)


def shutdown_host(
    host_name: str,
) -> Operation[HostPowerAction]:
    """Shut a compute host down.

    Switches the machine off, as far as its driver can, and the servers on it with it.

    Up to 2.42 (Ocata). Spec: `shutdown_host`, GET /os-hosts/{host_name}/shutdown.
    For administrators (os_compute_api:os-hosts:shutdown).

    Args:
        host_name: The name of the compute host.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        ServerError: (501) The hypervisor of this server, or the cloud's set-up, cannot do it.
    """
    return _SHUTDOWN_HOST.call(locals())


_REBOOT_HOST: Route[HostPowerAction] = Route(
    "reboot_host",
    "GET",
    "/os-hosts/{host_name}/reboot",
    {200: HostPowerAction.from_dict},
    served=Microversions.parse("2.1-2.42"),
    placeholders={
        "host_name": Text(least=1),
    },
    acts=True,
)


def reboot_host(
    host_name: str,
) -> Operation[HostPowerAction]:
    """Reboot a compute host.

    Starts the machine anew, as far as its driver can, and with it the servers on it stop.

    Up to 2.42 (Ocata). Spec: `reboot_host`, GET /os-hosts/{host_name}/reboot.
    For administrators (os_compute_api:os-hosts:reboot).

    Args:
        host_name: The name of the compute host.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        ServerError: (501) The hypervisor of this server, or the cloud's set-up, cannot do it.
    """
    return _REBOOT_HOST.call(locals())
