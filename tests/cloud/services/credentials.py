"""The sections of a service's configuration that name Keystone."""

from tests.cloud.config import PASSWORD, REGION, CloudConfig


def service_credentials(config: CloudConfig, section: str) -> str:
    """Return a section with the credentials of the user that all services share."""
    return f"""
[{section}]
auth_type = password
auth_url = {config.url("keystone", "/v3")}
username = nova
password = {PASSWORD}
project_name = service
user_domain_id = default
project_domain_id = default
region_name = {REGION}
"""


def token_validation(config: CloudConfig, service_type: str, cache_seconds: int = 300) -> str:
    """Return the section of keystonemiddleware; -1 seconds turn its cache off."""
    # The service type makes the access rules of application credentials work.
    return f"""{service_credentials(config, "keystone_authtoken")}
www_authenticate_uri = {config.url("keystone", "/v3")}
token_cache_time = {cache_seconds}
service_token_roles = service
service_token_roles_required = true
service_type = {service_type}
"""
