"""Nova's conductor, scheduler, computes and API."""

from __future__ import annotations  # nova.objects is filled when Nova is configured

import nova.conf
from nova import context, objects, service, utils
from nova.api.openstack import wsgi_app
from nova.api.wsgi import Loader
from nova.compute import rpcapi as compute_rpcapi
from nova.conductor import rpcapi as conductor_rpcapi
from nova.scheduler import rpcapi as scheduler_rpcapi

from tests.cloud.config import CloudConfig
from tests.cloud.services import nova_gone_hosts

_CONTROLLER = "controller"


def start(config: CloudConfig, cell: objects.CellMapping) -> None:
    """Start everything but the API, in the order in which they need each other."""
    _start("nova-conductor", _CONTROLLER, topic=conductor_rpcapi.RPC_TOPIC)
    _start("nova-scheduler", _CONTROLLER, topic=scheduler_rpcapi.RPC_TOPIC)
    for host in config.computes:
        _start_compute(host, cell)
    nova_gone_hosts.create(cell)
    _audit_usage(cell)
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
    objects.HostMapping(admin, host=host, cell_mapping=cell).create()
    with context.target_cell(admin, cell) as admin_of_cell:
        for node in objects.ComputeNodeList.get_all_by_host(admin_of_cell, host):
            node.mapped = 1
            node.save()


def _audit_usage(cell: objects.CellMapping) -> None:
    """Log for every host that its audit of the last period is done.

    The schema by which Nova checks its replies takes names of hosts without one for errors.
    """
    begin, end = utils.last_completed_audit_period()
    with context.target_cell(context.get_admin_context(), cell) as admin:
        for compute in objects.ServiceList.get_by_binary(admin, "nova-compute", True):
            log = objects.TaskLog(admin, task_name="instance_usage_audit", host=compute.host)
            log.period_beginning, log.period_ending = begin, end
            log.task_items, log.message = 0, "Instance usage audit started..."
            log.begin_task()
            log.errors, log.message = 0, "Instance usage audit ran, 0 instances."
            log.end_task()
