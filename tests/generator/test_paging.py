"""What the spec says of the pages of lists: what a marker is, and which order can be turned round."""

import copy
from typing import Any

import pytest

from generator.api.read import read
from generator.source.problems import Untranslatable
from novakit_core.listing import Order
from tests.generator.this_spec import bundled, model


def test_markers_and_orders() -> None:
    found = {
        method.operation.name: (method.paging.marker, method.paging.order)
        for top in model().resources
        for resource in top.walk()
        for method in resource.methods
        if method.paging and method.paging.marker
    }
    newest_first = Order("created_at", "desc", last="uuid")
    by_id = Order("flavorid", "asc")
    assert found == {
        "list_servers": ("id", newest_first),
        "list_servers_detail": ("id", newest_first),
        "list_servers_via_volumes_boot": ("id", newest_first),
        "list_servers_detail_via_volumes_boot": ("id", newest_first),
        "list_flavors": ("id", by_id),
        "list_flavors_detail": ("id", by_id),
        "list_hypervisors": ("id", None),
        "list_hypervisors_detail": ("id", None),
        "list_keypairs": ("name", None),
        "list_migrations": ("uuid", None),
        "list_server_instance_actions": ("request_id", None),
    }


def test_a_marker_that_items_do_not_have() -> None:
    spec = bundled()
    document: Any = copy.deepcopy(spec.document)
    parameters = document["paths"]["/os-migrations"]["get"]["parameters"]
    next(one for one in parameters if one.get("name") == "marker")["x-marker"] = "uid"
    with pytest.raises(Untranslatable, match="an item of the list has no uid"):
        read(document, spec.homes)
