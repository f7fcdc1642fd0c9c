"""The table has every call of python-novaclient and of openstacksdk, and only names that there are."""

import importlib
import inspect
import re
from collections.abc import Iterator
from functools import reduce
from typing import Any

import pytest

import novakit
from novakit import Compute
from novakit_core import guesses
from tests.parity import draws, page
from tests.parity import novaclient_managers as novaclient
from tests.parity.calls import CALLS, COMPARED, NO_COUNTERPART, NOT_COMPARED, Call
from tests.parity.drawn_calls import is_drawn

CLIENT = novaclient.new_client("http://nova.example/v2.1", "token")
PROXY: Any = importlib.import_module("openstack.compute.v2._proxy").Proxy


def calls_of_novaclient() -> Iterator[str]:
    """Yield what its managers do, and what their resources do that the managers do not."""
    for name, manager in novaclient.managers(CLIENT).items():
        if name in NO_COUNTERPART:
            continue
        done = novaclient.methods(type(manager))
        resource = manager.resource_class
        yield from (f"{name}.{method}" for method in done)
        yield from (f"{resource.__name__}.{method}" for method in novaclient.methods(resource))


def known(call: str) -> bool:
    """Tell whether the table, or a manager of the same name, speaks of a call."""
    _, _, method = call.partition(".")
    named = {call.novaclient for call in CALLS} | set(NO_COUNTERPART)
    return call in named or method in NOT_COMPARED or (call[0].isupper() and method in METHODS)


METHODS = {
    method
    for manager in novaclient.managers(CLIENT).values()
    for method in novaclient.methods(type(manager))
}


def test_every_call_of_novaclient_has_a_counterpart_or_a_reason() -> None:
    assert [call for call in calls_of_novaclient() if not known(call)] == []


def test_every_call_of_openstacksdk_has_a_counterpart_or_a_reason() -> None:
    named = {call.openstacksdk for call in CALLS} | set(NO_COUNTERPART)
    assert [name for name in public(PROXY) if name not in named] == []


def public(thing: Any) -> list[str]:
    own: dict[str, Any] = dict(thing.__dict__)
    return [name for name, it in own.items() if callable(it) and not name.startswith("_")]


@pytest.mark.parametrize("call", CALLS, ids=str)
def test_every_name_is_one(call: Call) -> None:
    compute = Compute.from_token("token", "http://nova.example/v2.1")
    ours: Any = reduce(getattr, call.novakit.split("."), compute)
    assert callable(ours)
    if call.novaclient:
        assert callable(novaclient.method(CLIENT, call.novaclient, {"flavor": "1"}))
    if call.openstacksdk:
        assert callable(getattr(PROXY, call.openstacksdk))


def test_every_reason_is_of_something() -> None:
    managers = novaclient.managers(CLIENT)
    for name in NO_COUNTERPART:
        assert name in managers or hasattr(PROXY, name) or novaclient.method(CLIENT, name, {})
    names = [str(call).split(".")[-1] for call in CALLS]
    assert set(NOT_COMPARED) <= set(names)


@pytest.mark.parametrize("call", COMPARED, ids=str)
def test_every_argument_is_drawn(call: Call) -> None:
    for *_, signature in novaclient.forms(CLIENT, str(call)):
        assert [name for name in signature.parameters if not is_drawn(str(call), name)] == []


def test_what_is_not_drawn_is_an_argument() -> None:
    for path in draws.LEFT_OUT:
        call, _, argument = path.rpartition(".")
        forms = novaclient.forms(CLIENT, call)
        assert any(argument in signature.parameters for *_, signature in forms)


def test_the_page_has_the_table() -> None:
    assert page.PAGE.read_text() == page.written(page.PAGE.read_text())


WORDS = re.findall(
    r"`((?:Async|)Compute\.|(?:compute|novakit|novaclient|openstack)\.)([a-z_A-Z.]+)`",
    page.PAGE.read_text(),
)


@pytest.mark.parametrize(("owner", "name"), WORDS)
def test_what_the_page_says_besides_is_there(owner: str, name: str) -> None:
    module = owner.rstrip(".")
    if module in ("Compute", "AsyncCompute"):
        thing: Any = getattr(novakit, module)
    elif module == "compute":
        thing = Compute.from_token("token", "http://nova.example/v2.1")
    else:
        path, _, _ = f"{module}.{name}".rpartition(".")
        thing, name = importlib.import_module(path), name.rpartition(".")[2]
    assert callable(reduce(getattr, name.split("."), thing))


THEIRS = [
    (theirs, call.novakit)
    for call in CALLS
    for theirs in (call.novaclient, call.openstacksdk)
    if theirs and not theirs.startswith("Flavor.")
]


@pytest.mark.parametrize(("theirs", "ours"), THEIRS)
def test_who_writes_their_name_is_led_to_ours(theirs: str, ours: str) -> None:
    thing: Any = Compute.from_token("token", "http://nova.example/v2.1")
    found: list[str] = []
    for name in theirs.split("."):
        there = _followed(thing, name)
        thing = reduce(getattr, there.split("."), thing)
        found.append(there)
    assert f"{ours}.".startswith(f"{'.'.join(found)}.")


def _followed(thing: Any, name: str) -> str:
    """Return the name, or what the error says in its place."""
    try:
        getattr(thing, name)
    except AttributeError as error:
        return str(error).rpartition("Did you mean '")[2].removesuffix("'?")
    return name


def test_who_writes_their_argument_is_told_ours() -> None:
    compute = Compute.from_token("token", "http://nova.example/v2.1")
    silent: list[str] = []
    for call in COMPARED:
        method: Any = reduce(getattr, call.novakit.split("."), compute)
        offered = set(inspect.signature(method).parameters)
        for *_, signature in novaclient.forms(CLIENT, str(call)):
            for name in set(signature.parameters) - offered - {"kwargs"}:
                hint, ours = guesses.argument(name, offered), call.our_name(name)
                if f"{call}.{name}" not in draws.LEFT_OUT and not (
                    f"'{ours}'" in hint if ours in offered else hint
                ):
                    silent.append(f"{call} {name}: {hint}")
    assert silent == []
