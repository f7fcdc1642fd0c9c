"""Faults are injected as their rules say, and stop when they should."""

from __future__ import annotations

import time
from collections.abc import Iterator

import httpx
import pytest

from tests.cloud import EmbeddedCloud, FaultRule
from tests.cloud.fault_control import FaultControl
from tests.cloud.session import Session


@pytest.fixture
def faults(cloud: EmbeddedCloud) -> Iterator[FaultControl]:
    with cloud.faults("nova") as control:
        yield control


@pytest.fixture
def demo(cloud: EmbeddedCloud) -> Iterator[Session]:
    with Session(cloud) as session:
        yield session


def test_answers_in_place_of_the_service(faults: FaultControl, demo: Session) -> None:
    body = {"busy": {"code": 503}}
    rule = FaultRule(path="/servers", status=503, headers={"Retry-After": "7"}, body=body, count=2)
    faults.add(rule)
    first, second, third = (demo.send("GET", "/servers") for _ in range(3))
    assert [first.status_code, second.status_code, third.status_code] == [503, 503, 200]
    assert first.headers["Retry-After"] == "7"
    assert first.json() == body


def test_leaves_other_requests_alone(faults: FaultControl, demo: Session) -> None:
    faults.add(FaultRule(path=r"/servers\?limit=1$", method="GET", skip=1, status=500))
    assert demo.send("GET", "/flavors").status_code == 200
    assert demo.send("GET", "/servers?limit=2").status_code == 200
    assert demo.send("GET", "/servers?limit=1").status_code == 200
    assert demo.send("GET", "/servers?limit=1").status_code == 500
    assert [(seen.query, seen.status, seen.spoiled) for seen in faults.log()] == [
        ("", 200, False),
        ("limit=2", 200, False),
        ("limit=1", 200, False),
        ("limit=1", 500, True),
    ]
    assert faults.log()[0].microversion == "compute latest"


def test_drops_the_connection_before_the_service_sees_it(
    faults: FaultControl, demo: Session
) -> None:
    faults.add(FaultRule(path="/os-server-groups", close=True, count=1))
    with pytest.raises(httpx.RemoteProtocolError):
        demo.send("POST", "/os-server-groups", GROUP)
    assert not groups(demo)


def test_truncates_the_answer_of_a_service_that_has_done_its_work(
    faults: FaultControl, demo: Session
) -> None:
    faults.add(FaultRule(method="POST", truncate=10, count=1), FaultRule(method="POST", truncate=0))
    for said in ("without sending complete message", "without sending a response"):
        with pytest.raises(httpx.RemoteProtocolError, match=said):
            demo.send("POST", "/os-server-groups", GROUP)
    made = groups(demo)
    assert len(made) == 2
    for group_id in made:
        demo.send("DELETE", f"/os-server-groups/{group_id}")


def test_makes_the_service_itself_answer_401(faults: FaultControl, demo: Session) -> None:
    faults.add(FaultRule(strip_token=True, count=1))
    refused = demo.send("GET", "/servers")
    assert refused.status_code == 401
    assert refused.headers["WWW-Authenticate"].startswith("Keystone")
    assert demo.send("GET", "/servers").status_code == 200


def test_delays(faults: FaultControl, demo: Session) -> None:
    faults.add(FaultRule(delay=0.5, count=1))
    started = time.monotonic()
    assert demo.send("GET", "/servers").status_code == 200
    assert time.monotonic() - started > 0.5


def test_clears(cloud: EmbeddedCloud, demo: Session) -> None:
    with cloud.faults("nova") as control:
        control.add(FaultRule(status=500))
        assert [rule.status for rule in control.rules()] == [500]
    assert demo.send("GET", "/servers").status_code == 200
    assert control.rules() == []


@pytest.mark.parametrize("service", ["keystone", "placement", "glance", "neutron", "cinder"])
def test_every_service_can_fail(cloud: EmbeddedCloud, service: str) -> None:
    with cloud.faults(service) as control:
        control.add(FaultRule(status=502, count=1))
        assert httpx.get(cloud.config.url(service, "/")).status_code == 502
        assert httpx.get(cloud.config.url(service, "/")).status_code < 500
        spoiled = [seen.spoiled for seen in control.log() if seen.path == "/"]
        assert spoiled[-2:] == [True, False]


GROUP = {"server_group": {"name": "test", "policy": "affinity"}}


def groups(session: Session) -> list[str]:
    shown = session.send("GET", "/os-server-groups").json()["server_groups"]
    return [group["id"] for group in shown if group["name"] == "test"]
