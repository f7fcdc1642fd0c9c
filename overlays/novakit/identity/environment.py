"""The OS_* variables, as an entry of clouds.yaml would have them."""

from collections.abc import Mapping
from typing import Any

AUTH = {
    "auth_url": ("OS_AUTH_URL",),
    "username": ("OS_USERNAME",),
    "user_id": ("OS_USER_ID",),
    "password": ("OS_PASSWORD",),
    "passcode": ("OS_PASSCODE",),
    "token": ("OS_TOKEN", "OS_AUTH_TOKEN"),
    "endpoint": ("OS_ENDPOINT", "OS_URL"),
    "application_credential_id": ("OS_APPLICATION_CREDENTIAL_ID",),
    "application_credential_name": ("OS_APPLICATION_CREDENTIAL_NAME",),
    "application_credential_secret": ("OS_APPLICATION_CREDENTIAL_SECRET",),
    "user_domain_id": ("OS_USER_DOMAIN_ID",),
    "user_domain_name": ("OS_USER_DOMAIN_NAME",),
    "project_id": ("OS_PROJECT_ID", "OS_TENANT_ID"),
    "project_name": ("OS_PROJECT_NAME", "OS_TENANT_NAME"),
    "project_domain_id": ("OS_PROJECT_DOMAIN_ID",),
    "project_domain_name": ("OS_PROJECT_DOMAIN_NAME",),
    "domain_id": ("OS_DOMAIN_ID",),
    "domain_name": ("OS_DOMAIN_NAME",),
    "default_domain_id": ("OS_DEFAULT_DOMAIN_ID", "OS_DEFAULT_DOMAIN"),
    "default_domain_name": ("OS_DEFAULT_DOMAIN_NAME",),
    "system_scope": ("OS_SYSTEM_SCOPE",),
    "trust_id": ("OS_TRUST_ID",),
}
"""What stands under `auth`, and the variables for it; the first that is set counts."""

OTHERS = {
    "auth_type": ("OS_AUTH_TYPE",),
    "region_name": ("OS_REGION_NAME",),
    "interface": ("OS_INTERFACE", "OS_ENDPOINT_TYPE"),
    "cacert": ("OS_CACERT",),
    "cert": ("OS_CERT",),
    "key": ("OS_KEY",),
    "insecure": ("OS_INSECURE",),
    "compute_api_version": ("OS_COMPUTE_API_VERSION",),
    "compute_endpoint_override": ("OS_COMPUTE_ENDPOINT_OVERRIDE",),
}


def from_environment(environ: Mapping[str, str]) -> dict[str, Any]:
    """Return the settings of the variables; `auth` is empty when none of those is set."""
    return {**_read(OTHERS, environ), "auth": _read(AUTH, environ)}


def _read(names: Mapping[str, tuple[str, ...]], environ: Mapping[str, str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for key, variables in names.items():
        for variable in variables:
            if environ.get(variable):
                found.setdefault(key, environ[variable])
    return found
