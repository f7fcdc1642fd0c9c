"""What people write before they have read anything: it works, or they are told what does."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.source.values import is_list, is_map
from novakit import Compute, errors
from novakit_api import models
from novakit_api.models import Server
from novakit_core import guesses
from novakit_core.resource import Resource
from tests.overlays.fake_cloud import SERVER_ID, FakeCloud, server
from tests.overlays.hostile import Seen
from tests.overlays.sides import Side, open_side

pytestmark = pytest.mark.fault

GUESSES: list[dict[str, Any]] = [
    guess
    for chapter in yaml.safe_load((Path(__file__).parents[1] / "guesses.yaml").read_text()).values()
    for guess in chapter
]


class Thing:
    """An object that has an id."""

    def __init__(self, id: str) -> None:  # noqa: A002 - as all have it
        self.id = id


IDS = {
    "ID": SERVER_ID,
    "FLAVOR": "1",
    "IMAGE": "70a599e0-31e7-49b7-b260-868f441e862b",
    "NETWORK": "5f1a2b3c-4d5e-4f60-8a7b-9c0d1e2f3a4b",
    "PORT": "6a2b3c4d-5e6f-4071-9b8c-0d1e2f3a4b5c",
    "VOLUME": "0c1d2e3f-4a5b-4c6d-8e7f-8091a2b3c4d5",
    "GROUP": "1d2e3f4a-5b6c-4d7e-8f80-91a2b3c4d5e6",
    "PROJECT": "0c1d2e3f4a5b4c6d8e7f8091a2b3c4d5",
}
THINGS: dict[str, Any] = {
    **{name.lower(): Thing(value) for name, value in IDS.items()},
    "server": Thing(SERVER_ID),
    "found": Server.from_dict(server()),
}


@pytest.fixture(params=["sync", "asyncio"])
def side(request: pytest.FixtureRequest) -> Iterator[Side]:
    """Return the side of each client in turn; which loop runs one changes no names."""
    with open_side(request.param) as opened:
        yield opened


@pytest.fixture
def compute(side: Side, fake: FakeCloud) -> Compute:
    return side.keep(side.kind.from_token("given-token", fake.endpoint, retries=0))


def call(side: Side, compute: Compute, text: str) -> None:
    value = eval(text, {"compute": compute, **IDS, **THINGS})
    if hasattr(value, "__iter__") or hasattr(value, "__aiter__"):
        side.items(value)
    side.wait(value)


def target(seen: Seen) -> str:
    path = seen.path.partition("/v2.1")[2]
    return f"{seen.method} {path}?{seen.query}".rstrip("?")


def holds(sent: Any, told: Any) -> bool:
    """Tell whether what was sent has all that is told; lists are whole."""
    if is_map(told):
        return all(key in sent and holds(sent[key], value) for key, value in told.items())
    if is_list(told):
        return len(sent) == len(told) and all(map(holds, sent, told))
    return bool(sent == told)


@pytest.mark.parametrize("guess", GUESSES, ids=[guess["call"] for guess in GUESSES])
def test_a_guess_works_or_is_answered_with_what_does(
    side: Side, fake: FakeCloud, compute: Compute, guess: dict[str, Any]
) -> None:
    if hint := guess.get("hint"):
        with pytest.raises((errors.InvalidArgument, TypeError, AttributeError)) as caught:
            call(side, compute, guess["call"])
        assert hint in str(caught.value)
        assert fake.seen == []
        return
    with suppress(errors.NotFound):  # the fake cloud knows little
        call(side, compute, guess["call"])
    first = next(seen for seen in fake.seen if not seen.path.endswith("/v2.1/"))
    assert target(first) == guess["sends"] or target(first).partition("?")[0] == guess["sends"]
    if "body" in guess:
        assert holds(first.json, guess["body"])


def test_there_are_many() -> None:
    assert len(GUESSES) >= 150


def things(thing: Any) -> Iterator[Any]:
    """Yield the client and everything that hangs below it."""
    yield thing
    for name in dir(thing):
        held = getattr(thing, name)
        if isinstance(held, Resource):
            yield from things(held)


def test_every_answer_is_a_name_that_there_is() -> None:
    compute = Compute.from_token("token", "http://nova.example")
    resources = list(things(compute))
    arguments = {
        argument
        for thing in resources
        for name in dir(thing)
        if callable(method := getattr(thing, name))
        for argument in inspect.signature(method).parameters
    }
    answers = {answer for answers in guesses.ARGUMENTS.values() for answer in answers}
    assert answers - arguments == set()
    fields = {name for model in vars(models).values() for name in getattr(model, "fields", ())}
    for path in guesses.ATTRIBUTES.values():
        first, _, rest = path.partition(".")
        holders = [getattr(one, first) for one in resources if first in dir(one)]
        assert first in fields or any(not rest or rest in dir(one) for one in holders), path


def test_what_nobody_knows_is_answered_without_a_hint() -> None:
    compute = Compute.from_token("token", "http://nova.example")
    for name in ("quux", "_private", "__wrapped__"):
        with pytest.raises(AttributeError, match=f"^'Compute' object has no attribute '{name}'$"):
            getattr(compute, name)
    with pytest.raises(
        TypeError, match=r"^Servers.get\(\) got an unexpected keyword argument 'q'$"
    ):
        compute.servers.get(q=1)  # type: ignore[call-arg]  # pyright: ignore
    with pytest.raises(TypeError, match=r"^Servers.get\(\) missing 1 required positional argument"):
        compute.servers.get()  # type: ignore[call-arg]  # pyright: ignore
