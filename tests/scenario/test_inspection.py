"""That the inspection notices: each exchange here differs from a sound one by one mistake."""

from __future__ import annotations

import dataclasses
import json
from typing import Any

import pytest

from generator.projection import Projector
from generator.source.spec import open_spec
from novakit_api.models import Flavor
from tests.scenario.contract import Contract
from tests.scenario.recorder import Exchange
from tests.scenario.round_trip import losses
from tests.spec.cache import ROOT

SERVER = "4f5d8f4c-7d6b-4c57-9d7e-3f1d2a0a9b11"
NAMELESS: dict[str, Any] = {"id": SERVER, "links": []}
LISTED: dict[str, Any] = {"servers": [NAMELESS | {"name": "a"}]}


@pytest.fixture(scope="module")
def contract() -> Contract:
    return Contract(Projector(open_spec(ROOT / "spec").document).at("2.25"))


def exchange(**changes: Any) -> Exchange:
    sound = Exchange("GET", "/servers", (("limit", "1"),), b"", 200, {}, encoded(LISTED))
    return dataclasses.replace(sound, **changes)


def encoded(body: object) -> bytes:
    return json.dumps(body).encode()


def test_a_sound_exchange_has_no_breaches(contract: Contract) -> None:
    assert contract.breaches(exchange()) == []
    assert contract.route(exchange(path="/servers/detail")).name == "list_servers_detail"
    assert contract.route(exchange(path=f"/servers/{SERVER}")).name == "show_server"


@pytest.mark.parametrize(
    ("changes", "breach"),
    [
        ({"status": 204}, "status 204 is not described"),
        ({"reply": encoded({"servers": [NAMELESS]})}, "'name' is a required"),
        ({"reply": encoded(LISTED | {"more": 1})}, "'more' was unexpected"),
        ({"headers": {"Location": "x"}}, "no Location is described"),
        ({"body": b"{}"}, "no request body is described"),
        ({"query": (("tags", "a"),)}, "no query parameter tags is described"),  # since 2.26
        ({"query": (("limit", "-1"),)}, "limit at $: -1"),
        ({"query": (("limit", "1"), ("limit", "2"))}, "limit stands 2 times"),
    ],
)
def test_a_mistake_is_a_breach(contract: Contract, changes: dict[str, Any], breach: str) -> None:
    (found,) = contract.breaches(exchange(**changes))
    assert breach in found


def test_an_action_is_held_against_its_own_entry(contract: Contract) -> None:
    action = exchange(
        method="POST", path=f"/servers/{SERVER}/action", query=(), status=202, reply=b""
    )
    sound = dataclasses.replace(action, body=encoded({"reboot": {"type": "SOFT"}}))
    assert contract.route(sound).name == "reboot_server"
    assert contract.breaches(sound) == []
    wrong = dataclasses.replace(action, body=encoded({"reboot": {"type": "GENTLE"}}))
    assert len(contract.breaches(wrong)) == 2  # for the route and for the action


def test_what_the_document_does_not_have_is_no_route(contract: Contract) -> None:
    with pytest.raises(AssertionError, match="the document has nothing for"):
        contract.route(exchange(path=f"/servers/{SERVER}/tags"))  # since 2.26


def test_a_result_that_holds_everything_has_no_losses() -> None:
    sent = {"id": "1", "disk": 1, "swap": ""}
    assert losses(Flavor.from_dict(sent), sent) == []
    assert losses(Flavor.from_dict(sent), {"flavor": sent}) == []
    assert losses({"a": ["1"]}, {"a": ["1"]}) == []


def test_a_result_that_lacks_something_has_losses() -> None:
    sent: dict[str, object] = {"id": "1", "disk": 1, "new": True}
    (lost,) = losses(Flavor.from_dict(sent), {"flavor": sent})
    assert lost == "flavor: no field of Flavor is new"
    other = Flavor.from_dict({"id": "1", "disk": 2})
    assert ".disk: 2 of 1" in losses(other, {"id": "1", "disk": 1})[0]
    assert losses(None, {"flavor": sent})
    assert losses(["a"], {"tags": ["a", "b"]}) == ["tags: 1 items of 2"]
