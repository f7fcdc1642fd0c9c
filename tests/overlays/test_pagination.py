"""Lists that come in pages."""

from typing import Any
from urllib.parse import parse_qs

import pytest

from novakit import Compute, errors
from tests.overlays.fake_cloud import SERVER_ID, FakeCloud, server
from tests.overlays.hostile import Reply, Seen
from tests.overlays.sides import Side


@pytest.fixture
def compute(side: Side, fake: FakeCloud) -> Compute:
    return side.keep(side.kind.from_token("given-token", fake.endpoint))


def of(count: int, size: int, fake: FakeCloud) -> None:
    """Serve a list of so many servers, as Nova does: with a link whenever a page is full."""

    def page(seen: Seen) -> Reply:
        query = parse_qs(seen.query)
        limit = min(size, int(query.get("limit", [str(size)])[0]))
        start = int(query.get("marker", ["0"])[0])
        ids = range(start + 1, min(start + limit, count) + 1)
        body: dict[str, object] = {"servers": [server(id=str(n), name=f"s{n}") for n in ids]}
        if len(ids) == limit:
            href = f"http://evil.invalid/v2.1/servers/detail?limit={limit}&marker={ids[-1]}"
            body["servers_links"] = [{"rel": "next", "href": href}]
        return Reply(200, body)

    fake.on("GET", "/compute/v2.1/servers(/detail)?", page)


@pytest.mark.parametrize("count", [0, 1, 3, 6, 7])
def test_all_items(side: Side, fake: FakeCloud, compute: Compute, count: int) -> None:
    of(count, 3, fake)
    names = [f"s{n}" for n in range(1, count + 1)]
    assert [found.name for found in side.items(compute.servers.list())] == names
    assert [found.name for found in side.wait(compute.servers.list().to_list())] == names
    assert all("evil" not in seen.headers["host"] for seen in fake.seen)


def test_filters_stay_on_every_page(side: Side, fake: FakeCloud, compute: Compute) -> None:
    of(4, 2, fake)
    side.items(compute.servers.list(all_tenants=True, tags=["a", "b"]))
    queries = [parse_qs(seen.query) for seen in fake.requests("GET", "detail")]
    assert len(queries) == 3
    assert all(query["all_tenants"] == ["true"] and query["tags"] == ["a,b"] for query in queries)


def test_limit_and_marker(side: Side, fake: FakeCloud, compute: Compute) -> None:
    of(9, 1000, fake)
    assert len(side.items(compute.servers.list(limit=2, marker="3"))) == 6
    first = parse_qs(fake.requests("GET", "detail")[0].query)
    assert first == {"limit": ["2"], "marker": ["3"]}


def test_pages(side: Side, fake: FakeCloud, compute: Compute) -> None:
    of(4, 2, fake)
    pages = side.items(compute.servers.list().pages())
    assert [(len(page.items), page.has_more, page.next_marker) for page in pages] == [
        (2, True, "2"),
        (2, True, "4"),
    ]


def test_pages_come_as_they_are_read(fake: FakeCloud) -> None:
    of(9, 2, fake)
    with Compute.from_token("given-token", fake.endpoint) as compute:
        next(iter(compute.servers.list()))
    assert len(fake.requests("GET", "detail")) == 1


@pytest.mark.parametrize("count", [0, 5])
def test_first(side: Side, fake: FakeCloud, compute: Compute, count: int) -> None:
    of(count, 3, fake)
    found = side.wait(compute.servers.list().first())
    assert (found.name if found else None) == ("s1" if count else None)
    assert parse_qs(fake.seen[-1].query) == {"limit": ["1"]}


def test_summaries(side: Side, fake: FakeCloud, compute: Compute) -> None:
    of(4, 3, fake)
    assert [found.name for found in side.items(compute.servers.list_summaries())] == [
        "s1",
        "s2",
        "s3",
        "s4",
    ]


def test_a_list_that_does_not_end(side: Side, fake: FakeCloud, compute: Compute) -> None:
    link = {"rel": "next", "href": "/servers/detail?marker=1"}
    fake.nova(
        "GET", "/servers/detail", Reply(200, {"servers": [server()], "servers_links": [link]})
    )
    with pytest.raises(errors.PaginationLoop, match="'1' a second time"):
        side.items(compute.servers.list())


def test_flavors(side: Side, fake: FakeCloud, compute: Compute) -> None:
    flavor = {"id": "1", "name": "m1.tiny", "ram": 512, "vcpus": 1, "disk": 1, "swap": 0}
    fake.nova("GET", "/flavors/detail", Reply(200, {"flavors": [flavor]}))
    assert [found.ram for found in side.items(compute.flavors.list())] == [512]
    assert side.wait(compute.flavors.find("m1.tiny")).id == "1"


def groups_of(count: int, most: int, fake: FakeCloud) -> None:
    """Serve a list of so many server groups, as Nova does: cut off, and nobody is told."""

    def page(seen: Seen) -> Reply:
        query = parse_qs(seen.query)
        limit = min(most, int(query.get("limit", ["0"])[0]) or most)
        start = int(query.get("offset", ["0"])[0])
        ids = range(start, min(start + limit, count))
        return Reply(200, {"server_groups": [{"id": str(n), "name": f"g{n}"} for n in ids]})

    fake.on("GET", "/compute/v2.1/os-server-groups", page)


@pytest.mark.parametrize("most", [1, 7, 1000])
@pytest.mark.parametrize("limit", [None, 0, 1, 2, 7, 8, 1000])
@pytest.mark.parametrize("offset", [None, 1])
def test_a_list_by_offset_is_whole_at_any_max_limit(
    side: Side, fake: FakeCloud, compute: Compute, most: int, limit: int | None, offset: int | None
) -> None:
    for count in (0, 1, 2, 6, 7, 8, 14, 15):
        groups_of(count, most, fake)
        found = side.items(compute.server_groups.list(limit=limit, offset=offset))
        assert [group.name for group in found] == [f"g{n}" for n in range(offset or 0, count)]


@pytest.mark.parametrize(
    ("count", "most", "arguments", "requests"),
    [
        (0, 1000, {}, 1),
        (19, 1000, {}, 2),  # as many as some cloud gives at once
        (45, 20, {}, 3),  # the last page is short: this cloud gives more
        (40, 20, {}, 3),
        (45, 20, {"limit": 1000}, 3),  # the cloud has the last word
        (5, 1000, {"limit": 2}, 3),
        (4, 1000, {"limit": 2}, 3),
        (1, 1000, {"limit": 2}, 2),
        (5, 1000, {"limit": 2, "offset": 1}, 3),
        (45, 20, {"limit": 0, "offset": 4}, 3),
    ],
)
def test_a_list_by_offset_ends_where_it_is_known_to(
    side: Side,
    fake: FakeCloud,
    compute: Compute,
    count: int,
    most: int,
    arguments: dict[str, Any],
    requests: int,
) -> None:
    groups_of(count, most, fake)
    side.items(compute.server_groups.list(**arguments))
    assert len(fake.requests("GET", "os-server-groups")) == requests


def test_what_the_cloud_gave_at_once_is_remembered(
    side: Side, fake: FakeCloud, compute: Compute
) -> None:
    for count, requests in ((5, 2), (4, 1), (5, 2), (0, 1)):
        groups_of(count, 1000, fake)
        fake.seen.clear()
        assert len(side.items(compute.server_groups.list())) == count
        assert len(fake.requests("GET", "os-server-groups")) == requests


def test_a_cloud_that_does_not_heed_the_offset(
    side: Side, fake: FakeCloud, compute: Compute
) -> None:
    same = {"server_groups": [{"id": "1", "name": "g1"}]}
    fake.nova("GET", "/os-server-groups", Reply(200, same))
    with pytest.raises(errors.PaginationLoop, match="the same page a second time"):
        side.items(compute.server_groups.list())


def test_the_first_of_a_list_by_offset_is_asked_for_alone(
    side: Side, fake: FakeCloud, compute: Compute
) -> None:
    groups_of(5, 1000, fake)
    first = side.wait(compute.server_groups.list(offset=3).first())
    assert first is not None
    assert first.name == "g3"
    (seen,) = fake.requests("GET", "os-server-groups")
    assert parse_qs(seen.query) == {"limit": ["1"], "offset": ["3"]}


def test_the_volumes_of_a_server_are_one_page(
    side: Side, fake: FakeCloud, compute: Compute
) -> None:
    """Nova leaves out and limits disks of every kind, and lists the volumes among the rest."""
    disks = [None, "v1"]  # None is the disk on the host

    def listed(seen: Seen) -> Reply:
        query = parse_qs(seen.query)
        start = int(query.get("offset", ["0"])[0])
        end = start + int(query.get("limit", ["1000"])[0])
        found = [{"volumeId": disk, "serverId": SERVER_ID} for disk in disks[start:end] if disk]
        return Reply(200, {"volumeAttachments": found})

    fake.on("GET", f"/compute/v2.1/servers/{SERVER_ID}/os-volume_attachments", listed)
    volumes = compute.servers.volumes
    assert [one.volume_id for one in side.items(volumes.list(SERVER_ID))] == ["v1"]
    first = side.wait(volumes.list(SERVER_ID).first())
    assert first is not None
    assert first.volume_id == "v1"
    assert side.items(volumes.list(SERVER_ID, limit=1)) == []
