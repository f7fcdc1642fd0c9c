"""/os-services."""

from typing import Any, Literal

from novakit_api.models import Service, ServiceUpdated
from novakit_api.operations import (
    delete_service,
    list_hypervisors_detail,
    list_services,
    show_hypervisor,
    show_hypervisor_uptime,
    update_service,
)
from tests.scenario.flow import Steps
from tests.scenario.visit import Visit

_HOST = "compute2"
_BINARY = "nova-compute"


def walk(visit: Visit) -> Steps[None]:
    """Disable and enable a compute service, and have it count as down for a moment."""
    everything = yield from visit.send(list_services(), "admin")
    assert {"nova-conductor", "nova-scheduler", _BINARY} <= {one.binary for one in everything}
    service = yield from _service(visit)
    assert (service.status, service.state, service.zone) == ("enabled", "up", "nova")
    assert (service.id or "").isdigit() == visit.serves("-2.52")
    yield from _disable_and_enable(visit, service)
    if visit.serves("2.11-"):
        yield from _force_down(visit, service)
    yield from visit.refused(list_services(), 403)


def retire(visit: Visit) -> Steps[None]:
    """Delete a service whose host has gone for good, of which the cloud has some."""
    services = yield from visit.send(list_services(binary=_BINARY), "admin")
    retired = next(one for one in services if one.host.startswith("retired"))
    assert (retired.status, retired.state) == ("disabled", "down")
    yield from visit.send(delete_service(retired), "admin")
    yield from visit.refused(delete_service(retired), 404, "admin")
    yield from visit.refused(delete_service(retired), 403)


def _service(visit: Visit) -> Steps[Service]:
    (service,) = yield from visit.send(list_services(host=_HOST, binary=_BINARY), "admin")
    return service


Change = Literal["enable", "disable", "disable-log-reason", "force-down"]


def _update(visit: Visit, service: Service, old: Change, **changes: Any) -> Steps[ServiceUpdated]:
    """Change the service, in the way of the visit's microversion."""
    if visit.serves("-2.52"):
        changes.pop("status", None)
        operation = update_service(old, host=service.host, binary=service.binary, **changes)
    else:
        operation = update_service(service, **changes)
    return (yield from visit.send(operation, "admin"))


def _disable_and_enable(visit: Visit, service: Service) -> Steps[None]:
    told = yield from _update(visit, service, "disable", status="disabled")
    assert (told.host, told.status, told.disabled_reason) == (_HOST, "disabled", None)
    why = {"disabled_reason": visit.name}
    told = yield from _update(visit, service, "disable-log-reason", status="disabled", **why)
    assert (told.status, told.disabled_reason) == ("disabled", visit.name)
    now = yield from _service(visit)
    assert (now.status, now.disabled_reason) == ("disabled", visit.name)
    told = yield from _update(visit, service, "enable", status="enabled")
    assert (told.status, told.disabled_reason) == ("enabled", None)


def _force_down(visit: Visit, service: Service) -> Steps[None]:
    told = yield from _update(visit, service, "force-down", forced_down=True)
    assert (told.host, told.forced_down) == (_HOST, True)
    now = yield from _service(visit)
    assert (now.state, now.forced_down) == ("down", True)
    listed = yield from visit.send(list_hypervisors_detail(), "admin")
    (hypervisor,) = [one for one in listed.hypervisors if one.service.host == _HOST]
    shown = yield from visit.send(show_hypervisor(hypervisor), "admin")
    assert (shown.state, shown.status, shown.uptime) == ("down", "enabled", None)
    if visit.serves("-2.87"):
        yield from visit.refused(show_hypervisor_uptime(hypervisor), 400, "admin")
    told = yield from _update(visit, service, "force-down", forced_down=False)
    assert told.forced_down is False
