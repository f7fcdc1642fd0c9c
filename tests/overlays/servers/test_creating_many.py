"""Creating many servers, by a request for each."""

import io
import threading
from base64 import b64encode
from typing import Any

import pytest

from novakit import Compute, Outcomes, Progress, errors
from tests.overlays.fake_cloud import FakeCloud
from tests.overlays.hostile import Reply, Seen
from tests.overlays.sides import Side

pytestmark = pytest.mark.fault

IMAGE = "70a599e0-31e7-49b7-b260-868f441e862b"
NAMES = [f"web-{number}" for number in range(6)]
NO_QUOTA = "Quota exceeded for cores: Requested 1, but already used 20 of 20 cores"


class Factory:
    """Answers POST /servers; those whose name says so are refused."""

    def __init__(self, fake: FakeCloud) -> None:
        self._fake = fake
        self._lock = threading.Lock()
        fake.on("POST", "/compute/v2.1/servers", self._create)

    @property
    def asked(self) -> dict[str, dict[str, Any]]:
        """What was asked for, by name."""
        bodies = [seen.json["server"] for seen in self._fake.requests("POST", "/servers$")]
        return {body["name"]: body for body in bodies}

    def _create(self, seen: Seen) -> Reply:
        name = seen.json["server"]["name"]
        if name.startswith("bad"):
            return Reply(403, {"forbidden": {"code": 403, "message": NO_QUOTA}})
        return Reply(202, {"server": {"id": f"id-of-{name}", "adminPass": "hunter2-hunter2"}})


@pytest.fixture
def factory(fake: FakeCloud) -> Factory:
    return Factory(fake)


@pytest.fixture
def compute(side: Side, fake: FakeCloud) -> Compute:
    return side.keep(side.kind.from_token("given-token", fake.endpoint, retries=0))


def create(side: Side, compute: Compute, servers: Any, **more: Any) -> Outcomes[str, Any]:
    given: dict[str, Any] = {"flavor": "1", "image": IMAGE, **more}
    return side.wait(compute.servers.create_many(servers, **given))


def test_by_names(side: Side, factory: Factory, compute: Compute) -> None:
    outcomes = create(side, compute, NAMES, tags=["web"])
    assert [outcome.item for outcome in outcomes] == NAMES
    assert [made.id for made in outcomes.values()] == [f"id-of-{name}" for name in NAMES]
    assert {*factory.asked} == {*NAMES}
    one = factory.asked["web-3"]
    assert (one["flavorRef"], one["imageRef"], one["tags"]) == ("1", IMAGE, ["web"])
    assert (one["min_count"], one["networks"]) == (1, "auto")


def test_with_arguments_of_their_own(side: Side, factory: Factory, compute: Compute) -> None:
    orders = [
        {"name": "web", "flavor": "2"},
        "plain",
        {"name": "db", "networks": "none", "metadata": None},
    ]
    create(side, compute, orders, metadata={"role": "x"}).raise_failures()
    asked = factory.asked
    assert [asked[name]["flavorRef"] for name in ("web", "plain", "db")] == ["2", "1", "1"]
    assert asked["db"]["networks"] == "none"
    assert asked["db"]["metadata"] == {"role": "x"}


def test_some_are_refused(side: Side, factory: Factory, compute: Compute) -> None:
    seen: list[Progress[str, Any]] = []
    names = ["web-0", "bad-1", "web-2"]
    outcomes = create(side, compute, names, progress=seen.append)
    assert [outcome.value.id for outcome in outcomes.succeeded] == ["id-of-web-0", "id-of-web-2"]
    assert [outcome.item for outcome in outcomes.failed] == ["bad-1"]
    assert isinstance(outcomes[1].error, errors.QuotaExceeded)
    assert {at.outcome.item for at in seen} == {*names}
    assert [(at.done, at.total) for at in seen] == [(1, 3), (2, 3), (3, 3)]


def test_nothing_secret_is_shown(side: Side, factory: Factory, compute: Compute) -> None:
    outcomes = create(side, compute, ["web-0"], admin_pass="correct-horse")
    shown = f"{outcomes!r} {outcomes[0]!r}"
    assert "hunter2" not in shown
    assert "correct-horse" not in shown


def test_open_files_are_read_once(side: Side, factory: Factory, compute: Compute) -> None:
    create(side, compute, NAMES, user_data=io.StringIO("#!/bin/sh")).raise_failures()
    sent = {body["user_data"] for body in factory.asked.values()}
    assert sent == {b64encode(b"#!/bin/sh").decode()}

    files = {"/etc/motd": io.BytesIO(b"hello")}
    create(side, compute, ["old-1", "old-2"], files=files, networks="none").raise_failures()
    contents = [factory.asked[name]["personality"][0]["contents"] for name in ("old-1", "old-2")]
    assert contents == [b64encode(b"hello").decode()] * 2


@pytest.mark.parametrize(
    ("servers", "more", "message"),
    [
        (["a", {"name": "b", "flavour": "2"}], {}, r"servers\[1\]: .*flavour"),
        (["a", {"flavor": "2"}], {}, r"servers\[1\]: name: is required"),
        (["a", 5], {}, r"servers\[1\]: expected a name or a dict, not int"),
        (["a", ""], {}, r"servers\[1\]: .*name"),
        (["a", {"name": "b", "user_data": "x" * 70000}], {}, r"servers\[1\]: user_data"),
        ("web", {}, "servers: expected a list"),
        (["a"], {"min_count": 3}, r"min_count: .*create_reservation"),
        ([{"name": "a", "max_count": 3}], {}, r"max_count: .*create_reservation"),
        (["a"], {"flavor": None}, r"servers\[0\]: flavor: is required"),
        (["a"], {"netwroks": "auto"}, "netwroks"),
        (["a"], {"at_once": 0}, "at_once"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_nothing_is_created_if_one_cannot_be(
    side: Side,
    factory: Factory,
    compute: Compute,
    servers: Any,
    more: dict[str, Any],
    message: str,
) -> None:
    with pytest.raises(errors.InvalidArgument, match=message):
        create(side, compute, servers, **more)
    assert factory.asked == {}


def test_nothing_is_created_if_the_cloud_cannot_serve_one(
    side: Side, factory: Factory, compute: Compute
) -> None:
    orders = ["a", {"name": "b", "files": {"/a": "b"}, "hostname": "both-cannot-be"}]
    with pytest.raises(errors.UnsupportedByCloud):
        create(side, compute, orders)
    assert factory.asked == {}


def test_whether_it_may_be_there(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.nova("POST", "/servers", Reply(202, {}, delay=5))
    outcomes = create(side, compute.within(0.4), NAMES, at_once=2)
    late: list[Any] = [outcome.error for outcome in outcomes]
    assert {type(error) for error in late} == {errors.DeadlineExceeded}
    assert [error.may_have_arrived for error in late] == [True] * 2 + [False] * 4


def test_none(side: Side, factory: Factory, compute: Compute) -> None:
    assert create(side, compute, []) == ()
