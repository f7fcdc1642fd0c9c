"""The networks, the router, the security group and the quotas of a new cloud."""

from keystoneauth1.adapter import Adapter

from tests.cloud.config import CloudConfig
from tests.cloud.services.seeding import save_ids, saved_ids, sign_in

_NETWORKS = (
    # name, project, its attributes, and the range, the first and the last address of its subnet
    ("private", "demo", {"shared": True}, "10.20.0.0/16", "10.20.1.0", "10.20.255.254"),
    ("alt", "alt", {}, "10.21.0.0/24", "10.21.0.100", "10.21.0.199"),
    (
        "public",
        "service",
        {"router:external": True},
        "172.24.0.0/16",
        "172.24.1.0",
        "172.24.255.254",
    ),
)
"""The addresses below the first of a subnet are for those who ask for one."""

_QUOTAS = {
    "demo": {"network": 100, "port": 10000, "security_group": 1000, "floatingip": 100},
    "alt": {"network": 2, "port": 5, "security_group": 3, "floatingip": 1},
}
_HTTP = {"direction": "ingress", "ethertype": "IPv4", "protocol": "tcp"} | dict.fromkeys(
    ("port_range_min", "port_range_max"), 80
)


def seed(config: CloudConfig) -> None:
    """Create what there is, and write down the ids."""
    neutron = sign_in(config, "admin", "network")
    owners = saved_ids(config, "keystone")["projects"]
    networks, subnets = {}, {}
    for name, project, attributes, cidr, first, last in _NETWORKS:
        network = {"name": name, "project_id": owners[project], **attributes}
        networks[name] = _create(neutron, "network", network)
        pool = {"start": first, "end": last}
        subnet = {"name": name, "project_id": owners[project], "network_id": networks[name]}
        subnet |= {"ip_version": 4, "cidr": cidr, "allocation_pools": [pool]}
        subnets[name] = _create(neutron, "subnet", subnet)
    _create_router(neutron, networks["public"], subnets["private"])
    for project, quota in _QUOTAS.items():
        neutron.put(f"/v2.0/quotas/{owners[project]}", json={"quota": quota})
    groups = {"web": _create_group(sign_in(config, "demo", "network"))}
    ids = {"networks": networks, "subnets": subnets, "security_groups": groups}
    save_ids(config, "neutron", ids)


def _create_router(neutron: Adapter, external: str, subnet: str) -> None:
    router = {"name": "router", "external_gateway_info": {"network_id": external}}
    made = _create(neutron, "router", router)
    neutron.put(f"/v2.0/routers/{made}/add_router_interface", json={"subnet_id": subnet})


def _create_group(neutron: Adapter) -> str:
    group = _create(neutron, "security_group", {"name": "web", "description": "HTTP"})
    _create(neutron, "security_group_rule", {"security_group_id": group, **_HTTP})
    return group


def _create(neutron: Adapter, kind: str, body: dict[str, object]) -> str:
    path = f"/v2.0/{kind.replace('_', '-')}s"
    return neutron.post(path, json={kind: body}).json()[kind]["id"]
