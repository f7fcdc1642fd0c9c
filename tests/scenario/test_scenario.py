"""Every operation that the spec describes, called for real on both sides."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import anyio
import pytest

from generator.projection import Projector
from generator.source.operations import operations
from generator.source.spec import open_spec
from novakit import AsyncCompute, Compute
from tests.cloud import DEFAULT_RELEASE, EmbeddedCloud
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
    """What all visits together have done."""

    document: dict[str, Any]
    called: dict[Side, set[str]] = field(default_factory=lambda: {"sync": set(), "async": set()})
    answered: dict[Side, set[str]] = field(default_factory=lambda: {"sync": set(), "async": set()})
    excused: set[fakes.Unable] = field(default_factory=set[fakes.Unable])
    done: set[Stop] = field(default_factory=set[Stop])


@pytest.fixture(scope="module")
def journal() -> Journal:
    return Journal(open_spec(ROOT / "spec").document)


@pytest.fixture(scope="module")
def projector(journal: Journal) -> Projector:
    return Projector(journal.document)


@pytest.mark.cloud
@pytest.mark.parametrize("stop", STOPS, ids=str)
def test_a_visit(
    stop: Stop,
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
    journal: Journal,
    projector: Projector,
) -> None:
    fixture = "cloud" if stop.release == DEFAULT_RELEASE else "newest_cloud"
    cloud: EmbeddedCloud = request.getfixturevalue(fixture)
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


@pytest.fixture
def whole_journal(journal: Journal) -> Journal:
    missing = set(STOPS) - journal.done
    assert not missing, f"run the whole module: these visits failed or were left out: {missing}"
    return journal


@pytest.mark.cloud
@pytest.mark.parametrize("side", ["sync", "async"])
def test_every_operation_was_called(side: Side, whole_journal: Journal) -> None:
    described = {one.value["operationId"] for one in operations(whole_journal.document)}
    assert whole_journal.called[side] == described
    assert described - whole_journal.answered[side] == fakes.never()


@pytest.mark.cloud
def test_every_excuse_was_needed(whole_journal: Journal) -> None:
    assert whole_journal.excused == set(fakes.UNABLE)
