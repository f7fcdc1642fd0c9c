"""A request of Horizon by a user of the embedded cloud, with what Django and openstack_auth put into it."""

from collections.abc import Mapping, MutableMapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from examples.horizon.client import Token, User
from tests.cloud import EmbeddedCloud
from tests.cloud.session import Session


@dataclass
class KeystoneToken:
    id: str


@dataclass
class SignedIn:
    token: Token
    tenant_id: str
    services_region: str
    service_catalog: Sequence[Mapping[str, Any]]


@dataclass
class HttpRequest:
    user: User
    session: MutableMapping[str, Any] = field(default_factory=dict[str, Any])


def request_of(cloud: EmbeddedCloud, user: str) -> HttpRequest:
    """Sign in to Horizon, in the project demo."""
    with Session(cloud, user=user) as session:
        token, catalog = KeystoneToken(session.token), session.catalog
    return HttpRequest(SignedIn(token, cloud.ids.projects["demo"], cloud.region, catalog))
