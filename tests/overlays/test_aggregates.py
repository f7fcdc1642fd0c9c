"""`compute.aggregates`: finding one, its metadata, its images."""

from typing import Any

import pytest

from novakit import Compute, errors
from novakit_api.models import Aggregate
from tests.overlays.fake_cloud import FakeCloud
from tests.overlays.hostile import Reply
from tests.overlays.sides import Side

IMAGE = "70a599e0-31e7-49b7-b260-868f441e862b"


def aggregate(number: int, name: str, **metadata: str) -> dict[str, Any]:
    uuid = f"00000000-0000-0000-0000-00000000000{number}"
    return {"id": number, "uuid": uuid, "name": name, "hosts": [], "metadata": metadata}


@pytest.fixture
def compute(side: Side, fake: FakeCloud) -> Compute:
    return side.keep(side.kind.from_token("given-token", fake.endpoint))


def bodies(fake: FakeCloud) -> list[Any]:
    return [seen.json for seen in fake.requests("POST")]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [("ssd", 1), ("2", 2), ("00000000-0000-0000-0000-000000000003", 3), ("1", 1), ("2.", 4)],
)
def test_one_is_found_by_number_uuid_or_name(
    side: Side, fake: FakeCloud, compute: Compute, wanted: str, found: int
) -> None:
    known = [aggregate(3, "1"), aggregate(1, "ssd"), aggregate(2, "gpu"), aggregate(4, "2.")]
    fake.nova("GET", "/os-aggregates", Reply(200, {"aggregates": known}))
    assert side.wait(compute.aggregates.find(wanted)).id == found


def test_what_is_not_there_is_not_found(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.nova("GET", "/os-aggregates", Reply(200, {"aggregates": [aggregate(1, "ssd")]}))
    with pytest.raises(errors.NotFoundByName, match=r"no aggregate .* 'SSD' in this region\."):
        side.wait(compute.aggregates.find("SSD"))
    with pytest.raises(errors.InvalidArgument, match="name_or_id: expected str, not int"):
        side.wait(compute.aggregates.find(1))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def test_none_removes_all_metadata_but_the_zone(
    side: Side, fake: FakeCloud, compute: Compute
) -> None:
    shown = aggregate(7, "ssd", availability_zone="west", ssd="yes", rack="4")
    left = aggregate(7, "ssd", availability_zone="west")
    fake.nova("GET", "/os-aggregates/7", Reply(200, {"aggregate": shown}))
    fake.nova("POST", "/os-aggregates/7/action", Reply(200, {"aggregate": left}))
    changed = side.wait(compute.aggregates.set_metadata(7, None))
    assert bodies(fake) == [{"set_metadata": {"metadata": {"ssd": None, "rack": None}}}]
    assert changed.metadata == {"availability_zone": "west"}


def test_nothing_is_sent_where_there_is_nothing_to_remove(
    side: Side, fake: FakeCloud, compute: Compute
) -> None:
    shown = aggregate(7, "ssd", availability_zone="west")
    fake.nova("GET", "/os-aggregates/7", Reply(200, {"aggregate": shown}))
    assert side.wait(compute.aggregates.set_metadata("7", None)).name == "ssd"
    assert bodies(fake) == []


def test_a_key_given_none_is_removed_and_others_stay(
    side: Side, fake: FakeCloud, compute: Compute
) -> None:
    fake.nova("POST", "/os-aggregates/7/action", Reply(200, {"aggregate": aggregate(7, "ssd")}))
    of = Aggregate.from_dict({"id": 7})
    side.wait(compute.aggregates.set_metadata(of, {"ssd": "no", "rack": None}))
    assert bodies(fake) == [{"set_metadata": {"metadata": {"ssd": "no", "rack": None}}}]


def test_images_are_given_by_their_ids(side: Side, fake: FakeCloud, compute: Compute) -> None:
    class Image:
        id = IMAGE

    fake.nova("POST", "/os-aggregates/7/images", Reply(202))
    assert side.wait(compute.aggregates.cache_images(7, [IMAGE, Image()])) is None
    assert bodies(fake) == [{"cache": [{"id": IMAGE}]}]


@pytest.mark.parametrize(
    ("images", "message"),
    [
        (IMAGE, "images: expected a list, not str"),
        ([], "at least 1"),
        (["ubuntu"], "a UUID"),
        ([{"id": IMAGE}], r"images\[0\]\.id: expected an id"),
    ],
)
def test_what_is_no_list_of_images_is_refused(
    side: Side, fake: FakeCloud, compute: Compute, images: Any, message: str
) -> None:
    with pytest.raises(errors.InvalidArgument, match=message):
        side.wait(compute.aggregates.cache_images(7, images))
    assert bodies(fake) == []
