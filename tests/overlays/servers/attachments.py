"""What Nova answers while volumes and interfaces come and go, for the tests that wait for them."""

from typing import Any

import pytest

from novakit import Compute, Retries
from novakit.servers import polling
from tests.overlays.fake_cloud import SERVER_ID, FakeCloud
from tests.overlays.hostile import Reply
from tests.overlays.sides import Side

VOLUME = "2f5b7c4e-6a3d-4a0e-9c1b-7d8e9f0a1b2c"
PORT = "ce531f90-199f-48c0-816c-13e38010b442"
REQUEST, OTHER = "req-1111", "req-2222"

SERVER = f"/servers/{SERVER_ID}"
VOLUMES, PORTS = f"{SERVER}/os-volume_attachments", f"{SERVER}/os-interface"
ACTIONS = f"{SERVER}/os-instance-actions"

TAKEN = Reply(202, headers={"X-Compute-Request-Id": REQUEST})
NOT_FOUND = Reply(404, {"itemNotFound": {"code": 404, "message": "It is not attached."}})
LISTED = Reply(
    200,
    {
        "volumeAttachment": {
            "volumeId": VOLUME,
            "serverId": SERVER_ID,
            "device": "/dev/vdb",
            "attachment_id": PORT,
            "bdm_uuid": PORT,
        }
    },
)
INTERFACE = Reply(
    200,
    {
        "interfaceAttachment": {
            "port_id": PORT,
            "net_id": VOLUME,
            "mac_addr": "fa:16:3e:2a:6f:0c",
            "port_state": "ACTIVE",
            "fixed_ips": [],
        }
    },
)


def acting(
    kind: str, result: str | None, request_id: str = REQUEST, **event: object
) -> dict[str, Any]:
    """Return an action with one step, as Nova shows it."""
    step = {"event": f"compute_{kind}", "start_time": "2026-01-01T00:00:00", "result": result}
    return {
        "action": kind,
        "instance_uuid": SERVER_ID,
        "request_id": request_id,
        "start_time": "2026-01-01T00:00:00",
        "message": "Error" if result == "Error" else None,
        "project_id": None,
        "user_id": None,
        "events": [{**step, "finish_time": None, **event}],
    }


def shown(
    kind: str, result: str | None, request_id: str = REQUEST, details: str | None = None
) -> Reply:
    action = acting(kind, result, request_id, details=details)
    return Reply(200, {"instanceAction": action})


def listed(*actions: dict[str, Any]) -> Reply:
    return Reply(200, {"instanceActions": list(actions)})


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(polling, "FIRST_PAUSE", 0.01)


@pytest.fixture
def compute(side: Side, fake: FakeCloud) -> Compute:
    fake.nova("POST", VOLUMES, TAKEN)
    fake.nova("DELETE", f"{VOLUMES}/{VOLUME}", TAKEN)
    fake.nova("DELETE", f"{PORTS}/{PORT}", TAKEN)
    return side.keep(
        side.kind.from_token("given-token", fake.endpoint, retries=Retries(first_wait=0.01))
    )
