"""Nova's conductor, scheduler, computes and API."""

from __future__ import annotations  # nova.objects is filled when Nova is configured

import nova.conf
from nova import context, objects, service
from nova.api.openstack import wsgi_app
from nova.api.wsgi import Loader
from nova.compute import rpcapi as compute_rpcapi
from nova.conductor import rpcapi as conductor_rpcapi
from nova.scheduler import rpcapi as scheduler_rpcapi

from tests.cloud.config import CloudConfig

_CONTROLLER = "controller"


def start(config: CloudConfig, cell: objects.CellMapping) -> None:
    """Start everything but the API, in the order in which they need each other."""
    _start("nova-conductor", _CONTROLLER, topic=conductor_rpcapi.RPC_TOPIC)
    _start("nova-scheduler", _CONTROLLER, topic=scheduler_rpcapi.RPC_TOPIC)
    for host in config.computes:
        _start_compute(host, cell)
    nova.conf.CONF.clear_override("host")


def api_application():
    """Return the WSGI application of the API."""
    wsgi_app._setup_service(_CONTROLLER, "osapi_compute")
    return Loader().load_app("osapi_compute")


def _start(binary: str, host: str, **topics: str) -> None:
    nova.conf.CONF.set_override("host", host)  # read in many places while a service starts
    service.Service.create(host=host, binary=binary, **topics).start()


def _start_compute(host: str, cell: objects.CellMapping) -> None:
    topics = {"topic": compute_rpcapi.RPC_TOPIC}
    if hasattr(compute_rpcapi, "RPC_TOPIC_ALT"):  # nova ≥ 33
        topics["topic_alt"] = compute_rpcapi.RPC_TOPIC_ALT
    _start("nova-compute", host, **topics)
    admin = context.get_admin_context()
    # What `nova-manage cell_v2 discover_hosts` does.
    objects.HostMapping(admin, host=host, cell_mapping=cell).create()
    with context.target_cell(admin, cell) as admin_of_cell:
        for node in objects.ComputeNodeList.get_all_by_host(admin_of_cell, host):
            node.mapped = 1
            node.save()
