"""What the API wants written in its own way, given as Python has it."""

import json
from datetime import UTC, datetime, timedelta, timezone
from urllib.parse import parse_qs, unquote

import pytest

from novakit import errors
from tests.overlays.fake_cloud import SERVER_ID, FakeCloud
from tests.overlays.hostile import Reply
from tests.overlays.sides import Side

pytestmark = pytest.mark.fault

BERLIN = timezone(timedelta(hours=2))
AUDIT: dict[str, object] = {
    "period_beginning": "2026-04-01 00:00:00",
    "period_ending": "2026-05-01 00:00:00",
    "num_hosts": 1,
}


@pytest.mark.parametrize(
    ("before", "written"),
    [
        (datetime(2026, 5, 1, 8, 15, 30, tzinfo=UTC), "2026-05-01 08:15:30"),
        (datetime(2026, 5, 1, 0, 15, 30, 250, tzinfo=BERLIN), "2026-04-30 22:15:30.000250"),
        (datetime(2026, 5, 1), "2026-05-01 00:00:00"),
        ("2026-05-01 08:15:30", "2026-05-01 08:15:30"),
    ],
)
def test_the_time_of_an_audit(
    side: Side, fake: FakeCloud, before: datetime | str, written: str
) -> None:
    fake.nova(
        "GET", "/os-instance_usage_audit_log/.*", Reply(200, {"instance_usage_audit_log": AUDIT})
    )
    compute = side.keep(side.kind.from_token("given-token", fake.endpoint))
    audit = side.wait(compute.instance_usage_audit_logs.get(before))
    assert audit.period_ending == datetime(2026, 5, 1, tzinfo=UTC)
    assert unquote(fake.seen[-1].path).endswith(f"/os-instance_usage_audit_log/{written}")


def test_a_time_that_is_none(side: Side, fake: FakeCloud) -> None:
    compute = side.keep(side.kind.from_token("given-token", fake.endpoint))
    with pytest.raises(errors.InvalidArgument, match="before: "):
        side.wait(compute.instance_usage_audit_logs.get("yesterday"))


@pytest.mark.parametrize("given", [dict, json.dumps])
def test_what_to_merge(side: Side, fake: FakeCloud, given: type[dict[str, object]]) -> None:
    fake.nova("DELETE", f"/os-assisted-volume-snapshots/{SERVER_ID}", Reply(204))
    compute = side.keep(side.kind.from_token("given-token", fake.endpoint))
    info: dict[str, object] = {"volume_id": SERVER_ID, "type": "qcow2", "merge_target_file": None}
    side.wait(compute.assisted_volume_snapshots.delete(SERVER_ID, given(info)))
    (text,) = parse_qs(fake.seen[-1].query)["delete_info"]
    assert json.loads(text) == info


def test_what_no_json_can_say(side: Side, fake: FakeCloud) -> None:
    compute = side.keep(side.kind.from_token("given-token", fake.endpoint))
    with pytest.raises(errors.InvalidArgument, match="delete_info cannot be JSON"):
        side.wait(compute.assisted_volume_snapshots.delete(SERVER_ID, {"volume_id": object()}))
