"""A client of Nova for each request that Horizon serves, over connections that all of them share."""

from collections.abc import Mapping, MutableMapping, Sequence
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Any, Protocol

import httpx

from novakit import Compute

connections = httpx.Client(
    timeout=30,
    # A cookie that one user's reply sets must not go out with the next user's request.
    cookies=CookieJar(DefaultCookiePolicy(allowed_domains=())),
)
"""Kept open, and used by all threads."""


class Token(Protocol):
    """A token of Keystone, as `openstack_auth` keeps it."""

    id: str


class User(Protocol):
    """Who is signed in to Horizon."""

    token: Token
    tenant_id: str
    services_region: str
    service_catalog: Sequence[Mapping[str, Any]]


class Request(Protocol):
    """What is needed of Django's request."""

    user: User
    session: MutableMapping[str, Any]


def compute(request: Request) -> Compute:
    """Return a client that acts for the user of the request. Keystone is not asked."""
    user = request.user
    return Compute.from_token(
        user.token.id, _endpoint(user), http_client=connections, app_name="horizon"
    )


def _endpoint(user: User) -> str:
    for service in user.service_catalog:
        if service["type"] == "compute":
            for endpoint in service["endpoints"]:
                if (endpoint["interface"], endpoint["region"]) == ("public", user.services_region):
                    return str(endpoint["url"])
    raise LookupError(f"the catalog has no compute service in {user.services_region}")
