"""/os-hosts, which ended with 2.42."""

from novakit_api.operations import (
    list_hosts,
    reboot_host,
    show_host,
    shutdown_host,
    startup_host,
    update_host,
)
from tests.scenario.flow import Steps
from tests.scenario.visit import Visit

_HOST = "compute2"


def walk(visit: Visit) -> Steps[None]:
    """List and show hosts, and do with one what its driver can."""
    if not visit.serves("-2.42"):
        return
    everything = yield from visit.send(list_hosts(), "admin")
    assert {"compute", "conductor", "scheduler"} <= {host.service for host in everything}
    hosts = yield from visit.send(list_hosts(zone="nova"), "admin")
    assert _HOST in [host.host_name for host in hosts]
    resources = yield from visit.send(show_host(_HOST), "admin")
    assert [one.project for one in resources[:3]] == ["(total)", "(used_now)", "(used_max)"]
    assert {one.host for one in resources} == {_HOST}
    yield from _update(visit)
    for act in (startup_host, shutdown_host, reboot_host):
        done = yield from visit.send(act(_HOST), "admin")
        assert (done.host, done.power_action) == (_HOST, act.__name__.removesuffix("_host"))
    yield from visit.refused(reboot_host(_HOST), 403)


def _update(visit: Visit) -> Steps[None]:
    told = yield from visit.send(
        update_host(_HOST, status="disable", maintenance_mode="enable"), "admin"
    )
    assert (told.host, told.status, told.maintenance_mode) == (_HOST, "disabled", "on_maintenance")
    told = yield from visit.send(update_host(_HOST, maintenance_mode="disable"), "admin")
    assert (told.status, told.maintenance_mode) == (None, "off_maintenance")
    told = yield from visit.send(update_host(_HOST, status="enable"), "admin")
    assert (told.status, told.maintenance_mode) == ("enabled", None)
