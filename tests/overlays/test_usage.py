"""Usage: pages of servers, put together as what each project used."""

from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs

import pytest

from novakit import Compute, errors
from novakit_api.models import ProjectUsage
from novakit_core.errors import InvalidArgument
from tests.overlays.fake_cloud import FakeCloud
from tests.overlays.hostile import Reply, Seen
from tests.overlays.sides import Side

URL = "/compute/v2.1/os-simple-tenant-usage"
START = datetime(2026, 5, 4, tzinfo=UTC)
SERVERS = [("a", "s1"), ("a", "s2"), ("b", "s3"), ("a", "s4"), ("b", "s5")]
"""Project and id, in the order of two cells: each begins with the first project again."""


@pytest.fixture
def compute(side: Side, fake: FakeCloud) -> Compute:
    return side.keep(side.kind.from_token("given-token", fake.endpoint))


def usages(servers: list[tuple[str, str]], stop: str, *, detailed: bool) -> list[dict[str, Any]]:
    """Return what Nova makes of the servers of a page: each was there for two hours."""
    found: dict[str, dict[str, Any]] = {}
    for project, server in servers:
        usage = found.setdefault(
            project,
            {
                "tenant_id": project,
                "start": "2026-05-04T00:00:00.000000",
                "stop": stop,
                **({"server_usages": []} if detailed else {}),
                **dict.fromkeys(("total_hours", "total_vcpus_usage"), 0.0),
                **dict.fromkeys(("total_local_gb_usage", "total_memory_mb_usage"), 0),
            },
        )
        usage["total_hours"] += 2.0
        usage["total_vcpus_usage"] += 8.0
        usage["total_memory_mb_usage"] += 1024
        if detailed:
            usage["server_usages"].append({"instance_id": server, "hours": 2.0})
    return list(found.values())


def serve(fake: FakeCloud, size: int = 2) -> None:
    """Serve the servers in pages, as Nova does: with a link whenever a page is full."""

    def page(seen: Seen) -> Reply:
        query = parse_qs(seen.query)
        project = seen.path.removeprefix(URL).strip("/")
        limit = min(size, int(query.get("limit", [str(size)])[0]))
        left = [one for one in SERVERS if project in ("", one[0])]
        if "marker" in query:
            left = left[[server for _, server in left].index(query["marker"][0]) + 1 :]
        stop = query.get("end", [f"2026-05-05T00:00:0{len(fake.requests('GET', URL))}.000000"])[0]
        detailed = bool(project) or query.get("detailed") == ["1"]
        found = usages(left[:limit], stop, detailed=detailed)
        name = "tenant_usage" if project else "tenant_usages"
        body: dict[str, Any] = {name: found if not project else found[0] if found else {}}
        if len(left[:limit]) == limit:
            marker = left[limit - 1][1]
            href = f"http://evil.invalid{URL}?marker={marker}"
            body[f"{name}_links"] = [{"rel": "next", "href": href}]
        return Reply(200, body)

    fake.on("GET", f"{URL}(/.*)?", page)


def ids(usage: ProjectUsage) -> list[str]:
    return [one.server_id for one in usage.server_usages or ()]


@pytest.mark.parametrize("size", [1, 2, 3, 9])
def test_a_project_is_one(side: Side, fake: FakeCloud, compute: Compute, size: int) -> None:
    serve(fake, size)
    usage = side.wait(compute.usage.get("a", start=START))
    assert ids(usage) == ["s1", "s2", "s4"]
    assert (usage.total_hours, usage.total_vcpus_usage) == (6.0, 24.0)
    assert (usage.total_memory_mb_usage, usage.total_local_gb_usage) == (3072, 0)
    assert (usage.project_id, usage.start) == ("a", START)


def test_every_page_counts_up_to_the_same_moment(
    side: Side, fake: FakeCloud, compute: Compute
) -> None:
    serve(fake, 1)
    usage = side.wait(compute.usage.get("a", start=START))
    ends = [parse_qs(seen.query).get("end") for seen in fake.requests("GET", URL)]
    assert ends[0] is None
    assert set(map(str, ends[1:])) == {f"['{usage.stop.replace(tzinfo=None).isoformat()}']"}


def test_a_project_without_servers(side: Side, fake: FakeCloud, compute: Compute) -> None:
    serve(fake)
    usage = side.wait(compute.usage.get("c", start=START, end=START + timedelta(hours=1)))
    assert (usage.project_id, usage.total_hours, usage.server_usages) == ("c", 0, [])
    assert (usage.start, usage.stop) == (START, START + timedelta(hours=1))


@pytest.mark.parametrize("size", [1, 2, 3, 9])
@pytest.mark.parametrize("detailed", [False, True])
def test_a_list_has_each_project_once(
    side: Side, fake: FakeCloud, compute: Compute, size: int, detailed: bool
) -> None:
    serve(fake, size)
    found = side.items(compute.usage.list(start=START, detailed=detailed))
    assert [(one.project_id, one.total_hours) for one in found] == [("a", 6.0), ("b", 4.0)]
    assert [ids(one) for one in found] == (
        [["s1", "s2", "s4"], ["s3", "s5"]] if detailed else [[], []]
    )
    assert side.wait(compute.usage.list(start=START).to_list())[0].total_vcpus_usage == 24.0
    first = side.wait(compute.usage.list(start=START).first())
    assert first is not None
    assert first.total_hours == 6.0


def test_the_size_of_a_page(side: Side, fake: FakeCloud, compute: Compute) -> None:
    serve(fake, 9)
    assert ids(side.wait(compute.usage.get("a", start=START, limit=2))) == ["s1", "s2", "s4"]
    side.items(compute.usage.list(start=START, limit=2))
    assert all("limit=2" in seen.query for seen in fake.requests("GET", URL))


def test_pages_that_do_not_add_up(side: Side, fake: FakeCloud, compute: Compute) -> None:
    broken = usages([("a", "s1")], "2026-05-05", detailed=True)[0] | {"total_hours": "two"}
    link = [{"rel": "next", "href": f"{URL}/a?marker=s1"}]
    fake.nova(
        "GET",
        "/os-simple-tenant-usage/a",
        Reply(200, {"tenant_usage": broken, "tenant_usage_links": link}),
        Reply(200, {"tenant_usage": broken}),
    )
    with pytest.raises(errors.UndecodableReply, match="cannot be put together"):
        side.wait(compute.usage.get("a", start=START))


def test_a_wrong_period(side: Side, fake: FakeCloud, compute: Compute) -> None:
    serve(fake)
    with pytest.raises(InvalidArgument, match="a period ends after it begins"):
        side.wait(compute.usage.get("a", start=START, end=START - timedelta(days=1)))
    with pytest.raises(InvalidArgument, match="a time with its zone"):
        side.wait(compute.usage.get("a", start=datetime(2026, 5, 4)))
    assert not fake.requests("GET", URL)
