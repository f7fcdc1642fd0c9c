"""Every operation that the spec describes, called for real on both sides and both releases."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import anyio
import pytest

from generator.projection import Projector
from generator.source.operations import operations
from generator.source.spec import open_spec
from novakit import AsyncCompute, Compute
from tests.cloud import DEFAULT_RELEASE, NEWEST_RELEASE, EmbeddedCloud
from tests.cloud.session import Session
from tests.scenario import fakes
from tests.scenario.contract import Contract
from tests.scenario.flow import Steps
from tests.scenario.inspector import Inspector
from tests.scenario.itinerary import STOPS, Side, Stop
from tests.scenario.recorder import Recorder
from tests.scenario.runners import run, run_awaited
from tests.scenario.visit import Visit
from tests.scenario.walk import stroll, walk
from tests.spec.cache import ROOT


@dataclass
class Journal:
    """What all visits to a release together have done."""

    called: dict[Side, set[str]] = field(default_factory=lambda: {"sync": set(), "async": set()})
    answered: dict[Side, set[str]] = field(default_factory=lambda: {"sync": set(), "async": set()})
    excused: set[fakes.Unable] = field(default_factory=set[fakes.Unable])
    done: set[Stop] = field(default_factory=set[Stop])


_CLOUDS = {DEFAULT_RELEASE: "cloud", NEWEST_RELEASE: "newest_cloud"}
"""Release → the fixture that runs it."""


@pytest.fixture(scope="module")
def journals() -> dict[str, Journal]:
    return {release: Journal() for release in _CLOUDS}


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    return open_spec(ROOT / "spec").document


@pytest.fixture(scope="module")
def projector(document: dict[str, Any]) -> Projector:
    return Projector(document)


def _one_group(release: str) -> pytest.MarkDecorator:
    return pytest.mark.xdist_group(_CLOUDS[release])


@pytest.mark.cloud
@pytest.mark.parametrize(
    "stop", [pytest.param(stop, id=str(stop), marks=_one_group(stop.release)) for stop in STOPS]
)
def test_a_visit(
    stop: Stop,
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
    journals: dict[str, Journal],
    projector: Projector,
) -> None:
    journal = journals[stop.release]
    cloud: EmbeddedCloud = request.getfixturevalue(_CLOUDS[stop.release])
    monkeypatch.setenv("OS_CLIENT_CONFIG_FILE", str(cloud.clouds_yaml))
    recorder = Recorder(cloud.compute_url)
    inspector = Inspector(Contract(projector.at(stop.microversion)), recorder, stop.microversion)
    with Session(cloud) as services:
        name = f"visit-{stop.microversion}"
        visit = Visit(cloud, stop.microversion, name, services, journal.excused)
        steps = walk(visit) if stop.whole else stroll(visit)
        if stop.side == "sync":
            _visit(steps, recorder, inspector, stop.microversion)
        else:
            anyio.run(_visit_awaited, steps, recorder, inspector, stop.microversion)
    journal.called[stop.side] |= inspector.called
    journal.answered[stop.side] |= inspector.answered
    journal.done.add(stop)


def _visit(steps: Steps[None], recorder: Recorder, inspector: Inspector, microversion: str) -> None:
    with recorder.client() as http:
        demo = Compute.connect("demo", http_client=http, microversion=microversion, retries=0)
        admin = Compute.connect(
            "admin", project_name="demo", http_client=http, microversion=microversion, retries=0
        )
        run(steps, {"demo": demo, "admin": admin}, inspector)


async def _visit_awaited(
    steps: Steps[None], recorder: Recorder, inspector: Inspector, microversion: str
) -> None:
    async with recorder.async_client() as http:
        demo = AsyncCompute.connect("demo", http_client=http, microversion=microversion, retries=0)
        admin = AsyncCompute.connect(
            "admin", project_name="demo", http_client=http, microversion=microversion, retries=0
        )
        await run_awaited(steps, {"demo": demo, "admin": admin}, inspector)


@pytest.fixture(params=[pytest.param(one, marks=_one_group(one)) for one in _CLOUDS])
def release(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture
def journal(release: str, journals: dict[str, Journal]) -> Journal:
    missing = {stop for stop in STOPS if stop.release == release} - journals[release].done
    assert not missing, f"run the whole module: these visits failed or were left out: {missing}"
    return journals[release]


@pytest.mark.cloud
@pytest.mark.parametrize("side", ["sync", "async"])
def test_every_operation_was_called(
    side: Side, release: str, journal: Journal, document: dict[str, Any]
) -> None:
    described = {one.value["operationId"] for one in operations(document)}
    assert journal.called[side] == described
    assert described - journal.answered[side] == fakes.never(release)


@pytest.mark.cloud
def test_every_excuse_was_needed(release: str, journal: Journal) -> None:
    assert journal.excused == fakes.on(release)
