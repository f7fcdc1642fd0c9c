"""novakit asks Nova for what python-novaclient asks for, whatever the arguments and the microversion."""

from collections.abc import Iterator, Sequence
from functools import partial
from inspect import Signature
from operator import attrgetter
from typing import Any

import pytest
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from tests.overlays.hostile import Reply
from tests.parity import differences, translations
from tests.parity import novaclient_managers as novaclient
from tests.parity.calls import CALLS, COMPARED, Call
from tests.parity.drawn_calls import arguments
from tests.parity.wire import Outcome, Recorder, Sent, recorder

SEED = 0
FEW = 8
MANY = 6
"""As many examples for each argument that a call takes, in the slow tests."""


@pytest.fixture(scope="module")
def both() -> Iterator[Recorder]:
    with recorder() as made:
        yield made


@pytest.mark.parametrize("deep", [False, pytest.param(True, marks=pytest.mark.slow)])
@pytest.mark.parametrize("call", COMPARED, ids=str)
def test_the_same_requests(both: Recorder, call: Call, deep: bool) -> None:
    forms = list(novaclient.forms(both.theirs, str(call)))
    most = max(len(signature.parameters) for *_, signature in forms)
    edges = [minor for first, last, _ in forms for minor in (first, last)]
    compared: list[Sent] = []

    @seed(SEED)
    @settings(
        max_examples=max(FEW, MANY * most) if deep else FEW,
        deadline=None,
        database=None,
        suppress_health_check=[HealthCheck.too_slow],
    )
    @given(st.data())
    def same(data: st.DataObject) -> None:
        minor = data.draw(st.sampled_from(edges) | st.integers(min(edges), max(edges)), "2.")
        signature = form(forms, minor)
        if signature is not None:
            drawn = data.draw(arguments(str(call), minor, signature), "arguments")
            theirs, ours = asked(both, call, drawn, minor)
            for difference in differences.concerning(str(call)):
                theirs, ours = difference.even(theirs, ours)
            assert ours == theirs
            compared.extend(ours)

    same()
    assert compared, "both refuse whatever is drawn"


def form(forms: Sequence[tuple[int, int, Signature]], minor: int) -> Signature | None:
    """Return the arguments at a microversion, if the call is there."""
    return next((found for first, last, found in forms if first <= minor <= last), None)


def asked(
    both: Recorder, call: Call, drawn: dict[str, Any], minor: int
) -> tuple[list[Sent], list[Sent]]:
    """Make a call with both libraries, and return what each sends; nothing, if both refuse."""
    theirs, ours = outcomes(both, call, drawn, minor)
    assert bool(theirs.refusals) == bool(ours.refusals), (theirs, ours)
    return theirs.requests, ours.requests


def outcomes(
    both: Recorder, call: Call, drawn: dict[str, Any], minor: int
) -> tuple[Outcome, Outcome]:
    """Make a call with both libraries."""
    answers = services(call, drawn, minor)
    compute = both.ours(minor)
    ours = [
        both.sent(partial(attrgetter(name)(compute), **arguments), answers)
        for name, arguments in translations.ours(call, drawn, minor)
    ]
    novaclient.pin(both.theirs, minor)
    method = novaclient.method(both.theirs, str(call), arguments := dict(drawn))
    return both.sent(partial(method, **arguments)), Outcome.of(ours)


def services(call: Call, drawn: dict[str, Any], minor: int) -> list[Reply]:
    """Return what Nova answers to novakit, which asks for a service by its host."""
    if not call.novakit.startswith("services.") or call.novakit in (
        "services.list",
        "services.delete",
    ):
        return []
    service = {
        "id": drawn.get("service_uuid", 7),
        "binary": drawn.get("binary", "nova-compute"),
        "host": drawn.get("host", translations.HOST),
        "status": "enabled",
        "state": "up",
        "zone": "nova",
        "updated_at": None,
        "disabled_reason": None,
        "forced_down": False,
    }
    return [Reply(200, {"services": [service]})]


@pytest.mark.parametrize("difference", differences.DIFFERENCES, ids=lambda one: one.ours)
def test_each_difference_is_one(both: Recorder, difference: differences.Difference) -> None:
    name, minor, drawn = difference.example
    call = next(one for one in CALLS if one.novaclient == name)
    theirs, ours = asked(both, call, dict(drawn), minor)
    others = [one for one in differences.concerning(name) if one is not difference]
    for other in others:
        theirs, ours = other.even(theirs, ours)
    assert ours != theirs
    theirs, ours = difference.even(theirs, ours)
    assert ours == theirs


@pytest.mark.parametrize("refusal", differences.REFUSALS, ids=lambda one: one.theirs)
def test_one_alone_refuses(both: Recorder, refusal: differences.Refusal) -> None:
    name, minor, drawn = refusal.example
    call = next(one for one in CALLS if one.novaclient == name)
    theirs, ours = outcomes(both, call, dict(drawn), minor)
    assert (bool(theirs.refusals), bool(ours.refusals)) == (
        not refusal.novakit_refuses,
        refusal.novakit_refuses,
    )
