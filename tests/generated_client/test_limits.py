"""Limits: -1 over the wire, None where a reply says that there is none, refused where it is unclear."""

import json
import pickle
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from novakit_api import UNSET, Response
from novakit_api.models import AbsoluteLimits, ProjectUsage, QuotaSet, QuotaSetDetail
from novakit_api.operations import (
    list_simple_tenant_usage,
    show_limits,
    show_simple_tenant_usage,
    update_quota_class_set,
    update_quota_set,
)
from novakit_core.errors import FieldNotReturned, InvalidArgument
from novakit_core.operation import Operation

QUOTAS: dict[str, Any] = {"id": "p1", "cores": 20, "instances": -1, "ram": 0}


def answer(operation: Operation[Any], body: Any) -> Any:
    return operation.parse(Response(200, {}, json.dumps(body).encode()))


def test_no_limit_is_none() -> None:
    quotas = QuotaSet.from_dict(QUOTAS)
    assert (quotas.cores, quotas.instances, quotas.ram) == (20, None, 0)


def test_a_limit_that_is_not_returned_is_an_error() -> None:
    quotas = QuotaSet.from_dict(QUOTAS)
    for _ in range(2):
        with pytest.raises(FieldNotReturned, match="this reply has no 'fixed_ips'.* microversion"):
            _ = quotas.fixed_ips
    limits = AbsoluteLimits.from_dict({"maxTotalCores": -1, "totalCoresUsed": 4})
    assert (limits.max_total_cores, limits.total_cores_used) == (None, 4)
    with pytest.raises(FieldNotReturned, match="this reply has no 'maxImageMeta'"):
        _ = limits.max_image_meta


def test_no_limit_and_not_returned_are_told_apart() -> None:
    without = {name: held for name, held in QUOTAS.items() if name != "instances"}
    assert QuotaSet.from_dict(QUOTAS) != QuotaSet.from_dict(without)
    assert repr(QuotaSet.from_dict(QUOTAS)) == "QuotaSet(id='p1', cores=20, instances=None, ram=0)"
    assert repr(QuotaSet.from_dict(without)) == "QuotaSet(id='p1', cores=20, ram=0)"


def test_what_was_read_is_written_again() -> None:
    quotas = QuotaSet.from_dict(QUOTAS)
    assert quotas.to_dict() == QUOTAS
    assert repr(quotas)  # reads every field
    assert quotas.to_dict() == QUOTAS
    assert pickle.loads(pickle.dumps(quotas)).instances is None
    detail = {"cores": {"in_use": 4, "limit": -1, "reserved": 0}}
    read = QuotaSetDetail.from_dict(detail)
    assert (read.cores.in_use, read.cores.limit, read.fixed_ips) == (4, None, None)
    assert read.to_dict() == detail


def test_a_limit_that_is_taken_away_is_written_as_the_api_has_it() -> None:
    quotas = QuotaSet.from_dict(QUOTAS)
    quotas.cores, quotas.fixed_ips = None, None
    assert quotas.to_dict() == {**QUOTAS, "cores": -1, "fixed_ips": -1}


def test_a_request_says_no_limit_as_the_api_does() -> None:
    operation = update_quota_set("p1", cores=-1, ram=0)
    assert operation.json == {"quota_set": {"cores": -1, "ram": 0}}
    assert update_quota_class_set("default").json == {"quota_class_set": {}}


def test_none_is_neither_no_limit_nor_left_out() -> None:
    """It reads as no limit, so that whoever copies a quota would set none, or take one away."""
    unclear: Any = QuotaSet.from_dict(QUOTAS).instances
    with pytest.raises(InvalidArgument, match=r"^instances: None could mean .* -1 for no limit"):
        update_quota_set("p1", instances=unclear)
    assert update_quota_set("p1", instances=UNSET, cores=1).json == {"quota_set": {"cores": 1}}


@pytest.mark.parametrize(
    ("quota", "said"),
    [(-2, "too small"), (2**31, "too large"), ("5", "expected int"), (True, "expected int")],
)
def test_what_is_no_limit(quota: Any, said: str) -> None:
    with pytest.raises(InvalidArgument, match=f"^cores: .*{said}"):
        update_quota_set("p1", cores=quota)


def test_where_a_quota_is_served() -> None:
    assert str(update_quota_set("p1", fixed_ips=1).microversions) == "2.1-2.35"
    assert str(update_quota_class_set("default", fixed_ips=1).microversions) == "2.1-2.49"
    assert str(update_quota_class_set("default", injected_files=1).microversions) == "2.1-2.56"


def test_the_limits_of_another_project() -> None:
    assert show_limits(project_id="p1").params == (("tenant_id", "p1"),)
    assert show_limits(project_id=QuotaSet.from_dict(QUOTAS)).params == (("tenant_id", "p1"),)


# Usage.


def test_a_period_is_written_without_its_zone() -> None:
    noon = datetime(2026, 5, 4, 12, 0, 0, 250, tzinfo=timezone(timedelta(hours=2)))
    operation = list_simple_tenant_usage(
        start=datetime(2026, 5, 4, tzinfo=UTC), end=noon, detailed=True
    )
    assert operation.params == (
        ("start", "2026-05-04T00:00:00"),
        ("end", "2026-05-04T10:00:00.000250"),
        ("detailed", "1"),
    )
    assert list_simple_tenant_usage(detailed=False).params == (("detailed", "0"),)


def test_a_period_that_ends_before_it_begins() -> None:
    operation = show_simple_tenant_usage(
        "p1", start=datetime(2026, 5, 5, tzinfo=UTC), end=datetime(2026, 5, 4, tzinfo=UTC)
    )
    with pytest.raises(InvalidArgument, match="a period ends after it begins"):
        operation.check()


def test_no_usage_is_none() -> None:
    assert answer(show_simple_tenant_usage("p1"), {"tenant_usage": {}}).usage is None
    body = {"tenant_usage": {"tenant_id": "p1", "start": "2026-05-04T00:00:00.000000"}}
    usage = answer(show_simple_tenant_usage("p1"), body).usage
    assert isinstance(usage, ProjectUsage)
    assert (usage.project_id, usage.start) == ("p1", datetime(2026, 5, 4, tzinfo=UTC))
