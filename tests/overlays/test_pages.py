"""One page of a list at a place, in both directions, also when items vanish; lists that are cut."""

from collections.abc import Callable
from operator import itemgetter
from typing import Any
from urllib.parse import parse_qs

import pytest

from novakit import Compute, InvalidArgument, errors
from novakit_core.page import Page
from tests.overlays.fake_cloud import FakeCloud, server
from tests.overlays.hostile import Reply, Seen
from tests.overlays.sides import Side

SORTED_BY = {"created_at": "created", "display_name": "name", "uuid": "id", "flavorid": "id"}


@pytest.fixture
def compute(side: Side, fake: FakeCloud) -> Compute:
    return side.keep(side.kind.from_token("given-token", fake.endpoint))


class Listed:
    """A list that is sorted and paged as Nova does; what is in `gone` is no marker either."""

    def __init__(
        self, fake: FakeCloud, path: str, key: str, items: list[dict[str, Any]], most: int = 1000
    ) -> None:
        self.items = items
        self.gone: set[str] = set()
        self._key = key
        self._most = most
        self._default = ("created_at", "desc") if key == "servers" else ("flavorid", "asc")
        fake.on("GET", f"/compute/v2.1{path}", self.page)

    def remove(self, *ids: str) -> None:
        self.gone |= set(ids)

    def page(self, seen: Seen) -> Reply:
        query = parse_qs(seen.query)
        keys = query.get("sort_key", [self._default[0]])
        dirs = query.get("sort_dir", [])
        dirs += (dirs[:1] or [self._default[1]]) * (len(keys) - len(dirs))
        if self._key == "servers" and "uuid" not in keys:
            keys, dirs = [*keys, "uuid"], [*dirs, "asc"]
        found = list(self.items)
        for key, direction in reversed(list(zip(keys, dirs, strict=True))):
            found.sort(key=itemgetter(SORTED_BY[key]), reverse=direction == "desc")
        if marker := query.get("marker", [""])[0]:
            ids = [one["id"] for one in found]
            if marker in self.gone or marker not in ids:
                return refused(f"marker [{marker}] not found")
            found = found[ids.index(marker) + 1 :]
        found = [one for one in found if one["id"] not in self.gone]
        limit = min(self._most, int(query.get("limit", [str(self._most)])[0]))
        body: dict[str, Any] = {self._key: found[:limit]}
        if len(found[:limit]) == limit:
            href = f"http://nova.invalid/?marker={found[limit - 1]['id']}"
            body[f"{self._key}_links"] = [{"rel": "next", "href": href}]
        return Reply(200, body)


def refused(why: str) -> Reply:
    return Reply(400, {"badRequest": {"code": 400, "message": why}})


def servers(fake: FakeCloud, count: int = 7, most: int = 1000) -> Listed:
    """Serve servers 1, 2, 3, …, newest first; those of one second in the order of their ids."""
    made = [
        server(id=str(n), name=f"s{n}", created=f"2026-01-01T00:00:{30 - n // 3:02}Z")
        for n in range(1, count + 1)
    ]
    return Listed(fake, "/servers(/detail)?", "servers", made, most)


def flavors(fake: FakeCloud, count: int = 7) -> Listed:
    made = [{"id": str(n), "name": f"m{n}"} for n in range(1, count + 1)]
    return Listed(fake, "/flavors(/detail)?", "flavors", made)


def shown(page: Page[Any]) -> tuple[str, bool, bool]:
    return "".join(one.id for one in page.items), page.has_prev, page.has_more


def queries(fake: FakeCloud) -> list[dict[str, list[str]]]:
    return [parse_qs(seen.query) for seen in fake.requests("GET", "servers")]


@pytest.mark.parametrize("most", [1000, 4, 1])
@pytest.mark.parametrize("kind", ["servers.list", "servers.list_summaries", "flavors.list"])
def test_there_and_back(
    side: Side, fake: FakeCloud, compute: Compute, kind: str, most: int
) -> None:
    resource, _, name = kind.partition(".")
    servers(fake, most=most) if resource == "servers" else flavors(fake)
    pager = getattr(getattr(compute, resource), name)(limit=3)
    first = side.wait(pager.page())
    second = side.wait(pager.page(after=first.next_marker))
    third = side.wait(pager.page(after=second.next_marker))
    assert [shown(first), shown(second), shown(third)] == [
        ("123", False, True),
        ("456", True, True),
        ("7", True, False),
    ]
    assert side.wait(pager.page(before=third.prev_marker)) == second
    assert side.wait(pager.page(before=second.prev_marker)) == first


def test_a_page_is_one_request(side: Side, fake: FakeCloud, compute: Compute) -> None:
    servers(fake)
    side.wait(compute.servers.list(limit=3, status="ACTIVE").page(before="4"))
    (asked,) = queries(fake)
    assert asked == {
        "limit": ["4"],
        "marker": ["4"],
        "status": ["ACTIVE"],
        "sort_key": ["created_at", "uuid"],
        "sort_dir": ["asc", "desc"],
    }


@pytest.mark.parametrize(
    ("asked", "keys", "there", "back"),
    [
        (
            {"sort_key": ["display_name"], "sort_dir": ["asc"]},
            ["display_name", "uuid"],
            ["asc", "asc"],
            ["desc", "desc"],
        ),
        ({"sort_key": "display_name"}, ["display_name", "uuid"], ["desc", "asc"], ["asc", "desc"]),
        ({"sort_key": ["uuid"], "sort_dir": ["desc"]}, ["uuid"], ["desc"], ["asc"]),
        ({"sort_dir": "asc"}, ["created_at", "uuid"], ["asc", "asc"], ["desc", "desc"]),
        (
            {"sort_key": ["display_name", "created_at"], "sort_dir": ["asc"]},
            ["display_name", "created_at", "uuid"],
            ["asc", "asc", "asc"],
            ["desc", "desc", "desc"],
        ),
    ],
)
def test_any_order_can_be_turned_round(
    side: Side,
    fake: FakeCloud,
    compute: Compute,
    asked: dict[str, Any],
    keys: list[str],
    there: list[str],
    back: list[str],
) -> None:
    servers(fake)
    pager = compute.servers.list(limit=2, **asked)
    first = side.wait(pager.page())
    second = side.wait(pager.page(after=first))
    assert side.wait(pager.page(before=second)) == first
    sent = queries(fake)
    assert {tuple(one["sort_key"]) for one in sent} == {tuple(keys)}
    assert [one["sort_dir"] for one in sent] == [there, there, back]


def test_items_and_pages_are_places(side: Side, fake: FakeCloud, compute: Compute) -> None:
    servers(fake)
    pager = compute.servers.list(limit=3)
    page = side.wait(pager.page())
    assert shown(side.wait(pager.page(after=page.items[0]))) == ("234", True, True)
    assert shown(side.wait(pager.page(after=page))) == ("456", True, True)


def test_a_page_of_what_is_left(side: Side, fake: FakeCloud, compute: Compute) -> None:
    """The last items of a list are deleted, then the first ones: there is no page without any."""
    cloud = servers(fake)
    pager = compute.servers.list(limit=3)
    cloud.items = [one for one in cloud.items if one["id"] != "7"]
    assert shown(side.wait(pager.page(after="6"))) == ("456", True, False)
    cloud.items = cloud.items[3:]
    assert shown(side.wait(pager.page(before="4"))) == ("456", False, False)


def test_an_empty_list(side: Side, fake: FakeCloud, compute: Compute) -> None:
    servers(fake, 0)
    assert side.wait(compute.servers.list(limit=3).page()) == Page([], None)


def test_a_marker_that_is_gone(side: Side, fake: FakeCloud, compute: Compute) -> None:
    servers(fake).remove("3")
    with pytest.raises(errors.MarkerNotFound, match=r"marker \[3\] not found.*list from the start"):
        side.wait(compute.servers.list(limit=3).page(after="3"))
    with pytest.raises(errors.BadRequest):
        side.items(compute.servers.list(marker="3"))


@pytest.mark.parametrize("gone", ["3", "23", "4", "345"])
def test_a_page_at_hand_says_where_to_go_on(
    side: Side, fake: FakeCloud, compute: Compute, gone: str
) -> None:
    cloud = servers(fake, 9)
    pager = compute.servers.list(limit=3)
    first = side.wait(pager.page())
    second = side.wait(pager.page(after=first))
    cloud.remove(*gone)
    left = [n for n in "456789" if n not in gone][:3]
    assert shown(side.wait(pager.page(after=first)))[0] == "".join(left)
    before = [n for n in "123" if n not in gone]
    if gone != "345":
        assert shown(side.wait(pager.page(before=second)))[0] == "".join(before)


@pytest.mark.parametrize(
    ("size", "gone"), [(2, 1), (3, 1), (3, 2), (5, 1), (5, 2), (5, 3), (5, 5), (8, 6), (9, 9)]
)
def test_a_walk_goes_on_where_items_vanish(
    side: Side, fake: FakeCloud, compute: Compute, size: int, gone: int
) -> None:
    """After each page its last items are deleted, and Nova does not know their ids any more."""
    cloud = flavors(fake, 9)
    seen: list[str] = []
    for page in _pages(side, compute.flavors.list(limit=size)):
        ids = [one.id for one in page.items]
        seen += ids
        cloud.remove(*ids[-gone:])
    assert seen == [str(n) for n in range(1, 10)]


def test_a_walk_does_not_guess_where_it_is(side: Side, fake: FakeCloud, compute: Compute) -> None:
    """A page is gone, and the end of that before it: its beginning was read, but is not kept."""
    cloud = flavors(fake, 9)
    pages = _pages(side, compute.flavors.list(limit=2))
    assert [one.id for page in (next(pages), next(pages)) for one in page.items] == list("1234")
    cloud.remove("2", "3", "4")
    with pytest.raises(errors.MarkerNotFound):
        next(pages)


def test_a_walk_of_single_items_goes_on_from_the_page_before(
    side: Side, fake: FakeCloud, compute: Compute
) -> None:
    cloud = flavors(fake, 4)
    seen: list[str] = []
    for page in _pages(side, compute.flavors.list(limit=1)):
        seen += [one.id for one in page.items]
        if seen[-1] == "2":
            cloud.remove("2")
    assert seen == ["1", "2", "3", "4"]


def _pages(side: Side, pager: Any) -> Any:
    """Yield the pages one by one, so that something happens between them."""
    walk = pager.walk()
    while (page := side.wait(pager._driver.run(walk.step()))) is not None:
        yield page


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("keypairs", "Marker my key could not be found."),
        ("migrations", "Marker 8 could not be found."),
    ],
)
def test_lists_of_one_order_go_forwards_only(
    side: Side, fake: FakeCloud, compute: Compute, name: str, said: str
) -> None:
    pager = getattr(compute, name).list(limit=3)
    with pytest.raises(InvalidArgument, match="one order only and points forwards"):
        side.wait(pager.page(before="x"))
    assert fake.requests("GET", "os-") == []
    fake.nova("GET", f"/os-{name}", refused(said))
    with pytest.raises(errors.MarkerNotFound):
        side.wait(pager.page(after="x"))


def test_key_pairs_forwards(side: Side, fake: FakeCloud, compute: Compute) -> None:
    def page(seen: Seen) -> Reply:
        query = parse_qs(seen.query)
        names = [f"k{n}" for n in range(1, 6)]
        start = names.index(query["marker"][0]) + 1 if "marker" in query else 0
        found = names[start : start + int(query["limit"][0])]
        return Reply(200, {"keypairs": [{"keypair": {"name": name}} for name in found]})

    fake.on("GET", "/compute/v2.1/os-keypairs", page)
    pager = compute.keypairs.list(limit=3)
    first = side.wait(pager.page())
    assert (first.next_marker, first.has_prev) == ("k3", False)
    second = side.wait(pager.page(after=first.next_marker))
    assert [one.name for one in second.items] == ["k4", "k5"]
    assert (second.has_more, second.has_prev) == (False, False)


def test_by_offset(side: Side, fake: FakeCloud, compute: Compute) -> None:
    def page(seen: Seen) -> Reply:
        query = parse_qs(seen.query)
        start = int(query["offset"][0])
        found = range(start, min(start + int(query["limit"][0]), 7))
        return Reply(200, {"server_groups": [{"id": str(n), "name": f"g{n}"} for n in found]})

    fake.on("GET", "/compute/v2.1/os-server-groups", page)
    pager = compute.server_groups.list(limit=3)
    first = side.wait(pager.page())
    second = side.wait(pager.page(after=first.next_marker))
    third = side.wait(pager.page(after=second))
    assert [shown(first), shown(second), shown(third)] == [
        ("012", False, True),
        ("345", True, True),
        ("6", True, False),
    ]
    assert side.wait(pager.page(before=third.prev_marker)) == second
    assert side.wait(pager.page(before=second)) == first
    assert side.wait(pager.page(before="0")) == Page([], "0", counted=True)
    with pytest.raises(InvalidArgument, match="goes by number"):
        side.wait(pager.page(after="g3"))


Make = Callable[[Compute], Any]
WHOLE: list[Make] = [
    lambda compute: compute.aggregates.list(),
    lambda compute: compute.usage.list(),
]


@pytest.mark.parametrize("make", WHOLE)
def test_a_list_that_comes_whole_has_no_pages(
    side: Side, fake: FakeCloud, compute: Compute, make: Make
) -> None:
    with pytest.raises(InvalidArgument, match="comes whole"):
        side.wait(make(compute).page())
    assert fake.seen == []


@pytest.mark.parametrize(
    ("listed", "arguments", "said"),
    [
        ({}, {}, "how many items has a page"),
        ({"limit": 0}, {}, "how many items has a page"),
        ({"limit": 2}, {"after": "1", "before": "2"}, "not both"),
        ({"limit": 2}, {"after": 7}, "expected a marker"),
        ({"limit": 2, "marker": "1"}, {}, "leave marker= out"),
        ({"limit": 2, "sort_dir": ["down"]}, {}, "'down' is no direction"),
    ],
)
def test_what_is_refused(
    side: Side,
    fake: FakeCloud,
    compute: Compute,
    listed: dict[str, Any],
    arguments: dict[str, Any],
    said: str,
) -> None:
    with pytest.raises(InvalidArgument, match=said):
        side.wait(compute.servers.list(**listed).page(**arguments))
    assert fake.seen == []


def test_a_page_of_a_cut_list(side: Side, fake: FakeCloud, compute: Compute) -> None:
    with pytest.raises(InvalidArgument, match="no max_items"):
        side.wait(compute.servers.list(limit=2).limited(max_items=2).page())


@pytest.mark.parametrize(
    ("size", "most", "limits"),
    [
        (None, 1000, ["5"]),
        (2, 1000, ["2", "2", "1"]),
        (None, 3, ["5", "2"]),
        (9, 1000, ["5"]),
    ],
)
def test_max_items(
    side: Side, fake: FakeCloud, compute: Compute, size: int | None, most: int, limits: list[str]
) -> None:
    servers(fake, 7, most)
    pager = compute.servers.list().limited(max_items=5, page_size=size)
    assert [one.id for one in side.items(pager)] == ["1", "2", "3", "4", "5"]
    assert [one["limit"][0] for one in queries(fake)] == limits
    assert [one.id for one in side.wait(pager.to_list())] == ["1", "2", "3", "4", "5"]


def test_max_items_of_a_list_without_limit(side: Side, fake: FakeCloud, compute: Compute) -> None:
    found = [{"id": n, "name": f"a{n}"} for n in range(5)]
    fake.nova("GET", "/os-aggregates", Reply(200, {"aggregates": found}))
    pager = compute.aggregates.list().limited(max_items=2)
    assert [one.name for one in side.items(pager)] == ["a0", "a1"]
    with pytest.raises(InvalidArgument, match="comes whole"):
        pager.limited(page_size=3)
    fake.seen.clear()
    assert side.items(pager.limited(max_items=0)) == []
    assert fake.seen == []


def test_the_last_page_of_a_cut_list_says_where_it_was_cut(
    side: Side, fake: FakeCloud, compute: Compute
) -> None:
    found = [{"keypair": {"name": f"k{n}"}} for n in range(5)]
    fake.nova("GET", "/os-keypairs", Reply(200, {"keypairs": found}))
    (page,) = side.items(compute.keypairs.list().limited(max_items=2).pages())
    assert ([one.name for one in page.items], page.next_marker) == (["k0", "k1"], "k1")


@pytest.mark.parametrize("wrong", [{"max_items": -1}, {"max_items": "5"}, {"page_size": 0}])
def test_limits_that_are_none(compute: Compute, wrong: dict[str, Any]) -> None:
    with pytest.raises(InvalidArgument, match=next(iter(wrong))):
        compute.servers.list().limited(**wrong)


def test_a_pager_says_what_it_lists(side: Side, compute: Compute) -> None:
    kind = "Pager" if side.name == "sync" else "AsyncPager"
    pager = compute.servers.list(status="ACTIVE", limit=20)
    what = "Server: GET /servers/detail?limit=20&status=ACTIVE"
    assert repr(pager).startswith(f"<{kind} of {what}: ")
    assert repr(pager.limited(max_items=5)).startswith(f"<{kind} of {what}, at most 5: ")
