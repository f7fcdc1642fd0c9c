"""Draw pages of Horizon with python-novaclient; print what is sent for each. Runs in Nova's venv.

A page is one or more requests of the browser. For each of these, Horizon keeps a client for each
microversion, and asks the cloud for its microversions whenever it looks for another set of features.
"""

import json
import sys
from datetime import datetime
from urllib.parse import urlsplit

from novaclient import api_versions
from novaclient import client as novaclient
from requests.adapters import HTTPAdapter

PLACE = json.load(sys.stdin)

FEATURES = {
    "a new server": "2.67",
    "instance_description": "2.67",
    "key_type_list": "2.9",
    "locked_attribute": "2.42",
    "usage in pages": "2.40",
}
"""The microversions that Horizon has for them, the best first."""


class BrowserRequest:
    """What Horizon remembers for one request of the browser."""

    def __init__(self, user):
        self._token = PLACE["tokens"][user]
        self._clients = {}
        self._versions = {}

    def client(self, microversion="2"):
        if microversion not in self._clients:
            self._clients[microversion] = novaclient.Client(
                microversion,
                project_id=PLACE["project"],
                auth_url=PLACE["auth_url"],
                auth_token=self._token,
                endpoint_override=PLACE["compute_url"],
            )
        return self._clients[microversion]

    def client_with(self, feature):
        if feature not in self._versions:
            told = self.client().versions.get_current()
            wanted = api_versions.APIVersion(FEATURES[feature])
            lowest = api_versions.APIVersion(told.min_version)
            assert wanted.matches(lowest, api_versions.APIVersion(told.version))
            self._versions[feature] = wanted.get_string()
        return self.client(self._versions[feature])


def list_of_servers(request):
    opts = {"limit": 21, "project_id": PLACE["project"]}
    request.client_with("locked_attribute").servers.list(True, opts)
    request.client().flavors.list(is_public=None)
    request.client().limits.get(reserved=True)


def one_server(request):
    server = request.client_with("instance_description").servers.get(PLACE["server"])
    request.client().volumes.get_server_volumes(server.id)
    request.client().flavors.get(PLACE["flavor"])
    request.client_with("locked_attribute")  # for a button


def zones(request):
    request.client().availability_zones.list(detailed=False)


def flavors(request):
    for flavor in request.client().flavors.list(is_public=True):
        if flavor.name in PLACE["flavors"]:
            flavor.get_keys()


def keypairs(request):
    request.client_with("key_type_list").keypairs.list()


def limits(request):
    request.client().limits.get(reserved=True)


def server_groups(request):
    request.client().server_groups.list()


def create(request):
    request.client_with("a new server").servers.create(
        PLACE["new"], PLACE["image"], "1", nics=[{"net-id": PLACE["network"]}]
    )


def usage(request):
    limits(request)
    usages = request.client_with("usage in pages").usage
    period = [datetime.fromisoformat(one) for one in PLACE["period"]]
    marker = None
    while True:
        found = usages.get(PLACE["project"], *period, **({"marker": marker} if marker else {}))
        of_servers = getattr(found, "server_usages", None)
        if not of_servers:
            break
        marker = of_servers[-1]["instance_id"]


def aggregates(request):
    for aggregate in request.client().aggregates.list():
        if aggregate.id in PLACE["aggregates"]:
            request.client().aggregates.get_details(aggregate.id)
    request.client().availability_zones.list(detailed=True)


def hypervisors(request):
    request.client().hypervisors.list()
    request.client().services.list(binary="nova-compute")
    request.client().hypervisors.statistics()


PAGES = {
    "the list of servers": ("demo", list_of_servers),
    "one server": ("demo", one_server),
    "the form for a new server": ("demo", zones, flavors, keypairs, limits, server_groups),
    "a new server": ("demo", create),
    "the overview": ("demo", usage),
    "aggregates": ("admin", aggregates),
    "hypervisors": ("admin", hypervisors),
}


def draw(user, *parts):
    sent = []

    def record(adapter, request, **options):
        sent.append(f"{request.method} {urlsplit(request.url).path}")
        return send(adapter, request, **options)

    send, HTTPAdapter.send = HTTPAdapter.send, record
    try:
        for part in parts:
            part(BrowserRequest(user))
    finally:
        HTTPAdapter.send = send
    return sent


json.dump({name: draw(*page) for name, page in PAGES.items()}, sys.stdout)
