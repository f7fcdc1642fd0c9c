"""The agents of Neutron: nothing wires a port, so that it is up as soon as it is bound to a host."""

from neutron.tests.unit.plugins.ml2.drivers.mechanism_logger import LoggerMechanismDriver
from neutron_lib.plugins.ml2 import api

DRIVER = "logger"
"""Name of the mechanism driver that Neutron's own tests use: it logs every change."""

_BRIDGE = {"port_filter": True, "bridge_name": "br-int", "connectivity": "l2"}


def install() -> None:
    """Make the driver bind ports, before Neutron loads it."""
    LoggerMechanismDriver.bind_port = _bind_port
    LoggerMechanismDriver.connectivity = "l2"


def _bind_port(driver, context):
    segment = context.segments_to_bind[0]
    context.set_binding(segment[api.ID], "ovs", dict(_BRIDGE), status="ACTIVE")
