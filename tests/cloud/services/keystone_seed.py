"""The users, projects and catalog of a new cloud."""

import uuid

from keystone.cmd import bootstrap
from keystone.common import provider_api

from tests.cloud.config import EMPTY_REGION, PASSWORD, REGION, CloudConfig
from tests.cloud.services.seeding import save_ids

_GRANTS = (
    ("admin", "demo", "admin"),
    ("demo", "demo", "member"),
    ("reader", "demo", "reader"),
    ("manager", "demo", "manager"),
    ("alt", "alt", "member"),
    ("nova", "service", "admin"),
    ("nova", "service", "service"),
)
"""User, project and role."""

_apis = provider_api.ProviderAPIs


def seed(config: CloudConfig) -> None:
    """Fill an empty Keystone and write down the ids."""
    users, projects = _bootstrap(config)
    roles = {role["name"]: role["id"] for role in _apis.role_api.list_roles()}
    for user, project, role in _GRANTS:
        user_id = users.setdefault(user, None) or _create_user(users, user)
        project_id = projects.setdefault(project, None) or _create_project(projects, project)
        _apis.assignment_api.add_role_to_user_and_project(user_id, project_id, roles[role])
    for service_type, name, url in _services(config):
        _create_endpoints(service_type, name, url)
    save_ids(config, "keystone", {"users": users, "projects": projects, "roles": roles})


def _bootstrap(config: CloudConfig):
    """Do what `keystone-manage bootstrap` does; return its user and its project."""
    identity = config.url("keystone", "/v3")
    setup = bootstrap.Bootstrapper()
    setup.admin_username, setup.admin_password = "admin", PASSWORD
    setup.project_name, setup.admin_role_name = "admin", "admin"
    setup.region_id, setup.service_name = REGION, "keystone"
    setup.public_url = setup.internal_url = setup.admin_url = identity
    setup.bootstrap()
    _apis.catalog_api.create_region({"id": EMPTY_REGION})
    _create_endpoint(setup.service_id, "public", identity, EMPTY_REGION)
    return {"admin": setup.admin_user_id}, {"admin": setup.project_id}


def _services(config: CloudConfig):
    """Return types, names and addresses for the catalog."""
    compute = config.url("nova", "/v2.1")
    volumes = config.url("cinder", "/v3/$(project_id)s")
    return (
        ("compute", "nova", compute),
        # What older clouds have in their catalog, and some still do.
        ("compute_legacy", "nova_legacy", f"{compute}/$(project_id)s"),
        ("placement", "placement", config.url("placement")),
        ("image", "glance", config.url("glance")),
        ("network", "neutron", config.url("neutron")),
        ("volumev3", "cinderv3", volumes),  # the type that Nova looks for
        ("block-storage", "cinder", volumes),
    )


def _create_user(users, name: str) -> str:
    user = {"name": name, "domain_id": "default", "enabled": True, "password": PASSWORD}
    users[name] = _apis.identity_api.create_user(user)["id"]
    return users[name]


def _create_project(projects, name: str) -> str:
    projects[name] = uuid.uuid4().hex
    project = {
        "id": projects[name],
        "name": name,
        "domain_id": "default",
        "parent_id": "default",
        "is_domain": False,
        "enabled": True,
        "description": "",
    }
    _apis.resource_api.create_project(projects[name], project)
    return projects[name]


def _create_endpoints(service_type: str, name: str, url: str) -> None:
    service = uuid.uuid4().hex
    _apis.catalog_api.create_service(
        service, {"id": service, "type": service_type, "name": name, "enabled": True}
    )
    for interface in ("public", "internal", "admin"):
        _create_endpoint(service, interface, url, REGION)


def _create_endpoint(service: str, interface: str, url: str, region: str) -> None:
    endpoint = {
        "id": uuid.uuid4().hex,
        "service_id": service,
        "interface": interface,
        "url": url,
        "region_id": region,
        "enabled": True,
    }
    _apis.catalog_api.create_endpoint(endpoint["id"], endpoint)
