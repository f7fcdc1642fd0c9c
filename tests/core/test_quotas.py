"""What a refusal over a quota says of it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from novakit_core.errors import APIError, BadRequest, Forbidden, QuotaExceeded
from novakit_core.faults import failure
from novakit_core.outgoing import Request
from novakit_core.quotas import read_quota
from novakit_core.response import Response
from tests.cloud.venvs import releases
from tests.core.nova_texts import said_by

SEVERAL = "Quota exceeded for cores, ram: Requested 8, 16384, but already used 2, 512 of 4, 1024 cores, ram"
UNIFIED = (
    "Project 0c9c is over a limit for [Resource servers is over limit of 3 due to current usage 2"
    " and delta 2]"
)
CINDER = "VolumeLimitExceeded: Maximum number of volumes allowed (2) exceeded for quota 'volumes'."
SPACE = (
    "VolumeSizeExceedsAvailableQuota: Requested volume or snapshot exceeds allowed gigabytes quota."
    " Requested 20G, quota is 10G and 2G has been consumed."
)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (SEVERAL, {"resource": "cores", "requested": 8, "used": 2, "limit": 4}),
        (UNIFIED, {"resource": "servers", "requested": 2, "used": 2, "limit": 3}),
        (CINDER, {"resource": "volumes", "limit": 2}),
        (SPACE, {"resource": "gigabytes", "requested": 20, "used": 2, "limit": 10}),
        ("Quota exceeded for resources: ['port'].", {"resource": "port"}),
        ("The quota of something that nobody knows is used up.", {}),
    ],
)
def test_what_a_message_tells(said: str, told: dict[str, Any]) -> None:
    assert read_quota(said) == told


@pytest.mark.nova
@pytest.mark.parametrize("release", releases())
@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("OverQuota", {"resource": "snapshots"}),
        ("TooManyInstances", {"resource": "ram", "requested": 3, "used": 2, "limit": 4}),
        ("MetadataLimitExceeded", {"resource": "metadata_items", "limit": 4}),
        ("OnsetFileLimitExceeded", {"resource": "injected_files"}),
        ("OnsetFilePathLimitExceeded", {"resource": "injected_file_path_bytes", "limit": 4}),
        ("OnsetFileContentLimitExceeded", {"resource": "injected_file_content_bytes", "limit": 4}),
        ("KeypairLimitExceeded", {"resource": "key_pairs"}),
        ("PortLimitExceeded", {"resource": "ports"}),
        ("ServerGroupLimitExceeded", {"resource": "server_groups"}),
        ("GroupMemberLimitExceeded", {"resource": "server_group_members"}),
    ],
)
def test_what_each_exception_of_nova_tells(release: str, name: str, told: dict[str, Any]) -> None:
    overs = told["resource"] if name != "OverQuota" else "snapshots"
    values = {"overs": overs, "req": 3, "used": 2, "allowed": 4}
    assert read_quota(said_by(release).exceptions[name] % values) == told


@pytest.mark.parametrize(
    ("status", "said", "kind"),
    [
        (403, SEVERAL, QuotaExceeded),
        (403, "Policy doesn't allow os_compute_api:os-quota-sets:show to be performed.", Forbidden),
        (403, "Something else.", Forbidden),
        (400, SEVERAL, BadRequest),
    ],
)
def test_a_quota_has_its_own_class_among_the_refusals(
    status: int, said: str, kind: type[APIError]
) -> None:
    body = json.dumps({"forbidden": {"message": said}}).encode()
    error = failure(Response(status, {}, body), Request("POST", "http://nova/servers", {}))
    assert type(error) is kind
    if isinstance(error, QuotaExceeded):
        assert (error.resource, error.used, error.limit) == ("cores", 2, 4)
        assert QuotaExceeded.advice in str(error)
