"""Pages of Horizon drawn with python-novaclient, as Horizon calls it.

A page is one or more requests of the browser. For each of these, Horizon keeps a client for each
microversion, and asks the cloud for its microversions whenever it looks for another set of features.
"""

import importlib
import warnings
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.cloud import EmbeddedCloud

from .signed_in import HttpRequest

_client: Any = importlib.import_module("novaclient.client")
_versions: Any = importlib.import_module("novaclient.api_versions")
_adapters: Any = importlib.import_module("requests.adapters")

FEATURES = {
    "a new server": "2.67",
    "instance_description": "2.67",
    "key_type_list": "2.9",
    "locked_attribute": "2.42",
    "usage in pages": "2.40",
}
"""The microversions that Horizon has for them, the best one that the cloud has."""


@dataclass(frozen=True)
class Place:
    """What the pages are of."""

    cloud: EmbeddedCloud
    demo: HttpRequest
    admin: HttpRequest
    server: str
    aggregates: Sequence[int]
    period: tuple[datetime, datetime]


class BrowserRequest:
    """What Horizon remembers for one request of the browser."""

    def __init__(self, place: Place, user: HttpRequest) -> None:
        self.place = place
        self.user = user.user
        self._clients: dict[str, Any] = {}
        self._found: dict[str, str] = {}

    def client(self, microversion: str = "2") -> Any:
        if microversion not in self._clients:
            self._clients[microversion] = _client.Client(
                microversion,
                project_id=self.user.tenant_id,
                auth_url=self.place.cloud.auth_url,
                auth_token=self.user.token.id,
                endpoint_override=self.place.cloud.compute_url,
            )
        return self._clients[microversion]

    def client_with(self, feature: str) -> Any:
        if feature not in self._found:
            told = self.client().versions.get_current()
            ends = (_versions.APIVersion(end) for end in (told.min_version, told.version))
            assert _versions.APIVersion(FEATURES[feature]).matches(*ends)
            self._found[feature] = FEATURES[feature]
        return self.client(self._found[feature])


def the_list_of_servers(request: BrowserRequest) -> None:
    opts = {"limit": 21, "project_id": request.user.tenant_id}
    request.client_with("locked_attribute").servers.list(True, opts)
    request.client().flavors.list(is_public=None)
    limits(request)


def one_server(request: BrowserRequest) -> None:
    server = request.client_with("instance_description").servers.get(request.place.server)
    request.client().volumes.get_server_volumes(server.id)
    request.client().flavors.get("1")
    request.client_with("locked_attribute")  # for a button


def zones(request: BrowserRequest) -> None:
    request.client().availability_zones.list(detailed=False)


def flavors(request: BrowserRequest) -> None:
    for flavor in request.client().flavors.list(is_public=True):
        if flavor.name in request.place.cloud.ids.flavors:
            flavor.get_keys()


def keypairs(request: BrowserRequest) -> None:
    request.client_with("key_type_list").keypairs.list()


def limits(request: BrowserRequest) -> None:
    request.client().limits.get(reserved=True)


def server_groups(request: BrowserRequest) -> None:
    request.client().server_groups.list()


def a_new_server(request: BrowserRequest) -> None:
    ids = request.place.cloud.ids
    request.client_with("a new server").servers.create(
        "horizon-new", ids.image, "1", nics=[{"net-id": ids.network}]
    )


def the_overview(request: BrowserRequest) -> None:
    limits(request)
    usage = request.client_with("usage in pages").usage
    period = [one.replace(tzinfo=None) for one in request.place.period]  # it knows no zones
    after: dict[str, str] = {}
    while True:
        found = usage.get(request.user.tenant_id, *period, **after)
        if not getattr(found, "server_usages", None):
            break
        after = {"marker": found.server_usages[-1]["instance_id"]}


def aggregates(request: BrowserRequest) -> None:
    for aggregate in request.client().aggregates.list():
        if aggregate.id in request.place.aggregates:
            request.client().aggregates.get_details(aggregate.id)
    request.client().availability_zones.list(detailed=True)


def hypervisors(request: BrowserRequest) -> None:
    request.client().hypervisors.list()
    request.client().services.list(binary="nova-compute")
    request.client().hypervisors.statistics()


Part = Callable[[BrowserRequest], None]

OF_USERS: Mapping[str, Sequence[Part]] = {
    "the list of servers": [the_list_of_servers],
    "one server": [one_server],
    "the form for a new server": [zones, flavors, keypairs, limits, server_groups],
    "a new server": [a_new_server],
    "the overview": [the_overview],
}
OF_ADMINISTRATORS: Mapping[str, Sequence[Part]] = {
    "aggregates": [aggregates],
    "hypervisors": [hypervisors],
}


def draw(place: Place) -> dict[str, list[str]]:
    """Draw each page; return what is sent for it."""
    drawn: dict[str, list[str]] = {}
    for pages, user in ((OF_USERS, place.demo), (OF_ADMINISTRATORS, place.admin)):
        for name, parts in pages.items():
            with sent() as drawn[name]:
                for part in parts:
                    part(BrowserRequest(place, user))
    return drawn


@contextmanager
def sent() -> Generator[list[str]]:
    """Write down what novaclient sends."""
    requests: list[str] = []
    send = _adapters.HTTPAdapter.send

    def record(adapter: Any, request: Any, **options: Any) -> Any:
        requests.append(f"{request.method} {urlsplit(str(request.url)).path}")
        return send(adapter, request, **options)

    with pytest.MonkeyPatch.context() as patch, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        patch.setattr(_adapters.HTTPAdapter, "send", record)
        yield requests
