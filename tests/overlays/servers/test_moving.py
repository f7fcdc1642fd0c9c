"""Moving all servers of a host: each is asked for, and no failure is lost."""

import copy
import pickle
from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import parse_qs

import pytest

from novakit import Compute, Password, Retries, errors
from novakit.server_move import ServerMove
from novakit_api.models import Hypervisor
from tests.overlays.fake_cloud import FakeCloud, server
from tests.overlays.hostile import Reply, Seen
from tests.overlays.sides import Side

pytestmark = pytest.mark.fault

IDS = [f"0000000{number}-2222-3333-4444-555555555555" for number in range(5)]
CONFLICT = Reply(409, {"conflictingRequest": {"code": 409, "message": "Cannot while it is off"}})

Mover = Callable[..., Sequence[ServerMove]]


@pytest.fixture
def full_host(fake: FakeCloud) -> FakeCloud:
    """A cloud with a host with five servers, listed in pages of two, that all may be moved."""

    def listed(seen: Seen) -> Reply:
        query = parse_qs(seen.query)
        assert (query["host"], query["all_tenants"]) == (["compute1"], ["true"])
        start = IDS.index(query["marker"][0]) + 1 if "marker" in query else 0
        page = IDS[start : start + 2]
        body: dict[str, Any] = {"servers": [server(id=one, name=f"web-{one[7]}") for one in page]}
        if len(page) == 2:
            body["servers_links"] = [{"rel": "next", "href": f"http://nova/?marker={page[-1]}"}]
        return Reply(200, body)

    fake.on("GET", "/compute/v2.1/servers/detail", listed)
    fake.nova("POST", "/servers/.*/action", Reply(202))
    return fake


@pytest.fixture
def compute(side: Side, fake: FakeCloud) -> Compute:
    given = side.kind.from_token("given-token", fake.endpoint, retries=Retries(attempts=1))
    return side.keep(given)


def asked(fake: FakeCloud) -> list[str]:
    """Return the servers that were asked to move."""
    return [seen.path.split("/")[-2] for seen in fake.requests("POST", "/action$")]


MOVES: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("hypervisors.evacuate", {}, {"evacuate": {}}),
    ("hypervisors.evacuate", {"target_host": "compute2"}, {"evacuate": {"host": "compute2"}}),
    (
        "hypervisors.live_migrate",
        {},
        {"os-migrateLive": {"host": None, "block_migration": "auto"}},
    ),
    (
        "hypervisors.live_migrate",
        {"target_host": "compute2", "block_migration": True},
        {"os-migrateLive": {"host": "compute2", "block_migration": True}},
    ),
    ("servers.migrate_all", {}, {"migrate": None}),
    ("servers.migrate_all", {"target_host": "compute2"}, {"migrate": {"host": "compute2"}}),
]


def method(compute: Compute, path: str) -> Mover:
    resource, name = path.split(".")
    found: Mover = getattr(getattr(compute, resource), name)
    return found


@pytest.mark.parametrize(("path", "arguments", "sent"), MOVES)
def test_every_server_of_all_pages_is_asked_for(
    side: Side,
    full_host: FakeCloud,
    compute: Compute,
    path: str,
    arguments: dict[str, Any],
    sent: object,
) -> None:
    moves = side.wait(method(compute, path)("compute1", **arguments))
    assert [(move.id, move.name, move.accepted) for move in moves] == [
        (one, f"web-{one[7]}", True) for one in IDS
    ]
    assert asked(full_host) == IDS
    assert all(seen.json == sent for seen in full_host.requests("POST", "/action$"))


@pytest.mark.parametrize("refusal", [CONFLICT, Reply(503, "busy"), Reply(403), Reply(404)])
def test_a_server_that_is_refused_does_not_stop_the_others(
    side: Side, full_host: FakeCloud, compute: Compute, refusal: Reply
) -> None:
    full_host.nova("POST", f"/servers/{IDS[1]}/action", refusal)
    moves = side.wait(compute.hypervisors.live_migrate("compute1"))
    assert asked(full_host) == IDS
    assert [move.accepted for move in moves] == [True, False, True, True, True]
    failed = moves[1].error
    assert isinstance(failed, errors.APIError)
    assert failed.status == refusal.status


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (Reply(drop=True), errors.ConnectionLost),
        (Reply(401), errors.Unauthorized),
        (Reply(406), errors.MicroversionNotSupported),
    ],
)
def test_an_error_of_all_ends_it_and_tells_what_was_done(
    side: Side, full_host: FakeCloud, compute: Compute, answer: Reply, kind: type[Exception]
) -> None:
    full_host.nova("POST", f"/servers/{IDS[1]}/action", CONFLICT)
    full_host.nova("POST", f"/servers/{IDS[2]}/action", answer)
    with pytest.raises(
        errors.HostNotEmptied, match="1 were accepted and 1 refused; 2 are left"
    ) as e:
        side.wait(compute.hypervisors.evacuate("compute1"))
    error = e.value
    assert asked(full_host) == IDS[:3]
    assert isinstance(error.__cause__, kind)
    assert [move.accepted for move in error.moves] == [True, False, False]
    assert error.moves[2].error is error.__cause__
    assert list(error.left) == IDS[3:]
    for twin in (pickle.loads(pickle.dumps(error)), copy.deepcopy(error)):
        assert [move.id for move in twin.moves] == IDS[:3]
        assert list(twin.left) == IDS[3:]


def test_a_deadline_in_the_middle_loses_nothing(
    side: Side, full_host: FakeCloud, compute: Compute
) -> None:
    full_host.nova("POST", f"/servers/{IDS[2]}/action", Reply(202, delay=3))
    with pytest.raises(errors.HostNotEmptied) as caught:
        side.wait(compute.within(1.5).servers.migrate_all("compute1"))
    assert isinstance(caught.value.__cause__, errors.DeadlineExceeded)
    assert [move.accepted for move in caught.value.moves] == [True, True, False]
    assert list(caught.value.left) == IDS[3:]


def test_where_nothing_was_done_the_error_is_itself(
    side: Side, full_host: FakeCloud, compute: Compute
) -> None:
    full_host.nova("POST", "/servers/.*/action", Reply(401))
    with pytest.raises(errors.Unauthorized):
        side.wait(compute.hypervisors.evacuate("compute1"))
    with pytest.raises(errors.UnsupportedByCloud, match=r"target_host|host needs 2\.56"):
        side.wait(compute.at("2.55").servers.migrate_all("compute1", target_host="compute2"))
    full_host.on("GET", "/compute/v2.1/servers/detail", Reply(403))
    with pytest.raises(errors.Forbidden):
        side.wait(compute.hypervisors.evacuate("compute1"))


def test_a_token_that_ends_in_the_middle_is_renewed(
    side: Side, full_host: FakeCloud, password: Password
) -> None:
    def ends(_: Seen) -> Reply:
        full_host.revoke()
        return Reply(202)

    full_host.on("POST", f"/compute/v2.1/servers/{IDS[1]}/action", ends)
    compute = side.client(password)
    moves = side.wait(compute.hypervisors.evacuate("compute1"))
    assert [move.accepted for move in moves] == [True] * 5
    assert full_host.issued == 2


def test_no_more_than_so_many(side: Side, full_host: FakeCloud, compute: Compute) -> None:
    for path in ("hypervisors.evacuate", "hypervisors.live_migrate", "servers.migrate_all"):
        full_host.seen.clear()
        moves = side.wait(method(compute, path)("compute1", max_servers=2))
        assert [move.id for move in moves] == asked(full_host) == IDS[:2]


def test_a_hypervisor_is_as_good_as_the_name_of_its_host(
    side: Side, full_host: FakeCloud, compute: Compute
) -> None:
    hypervisor = Hypervisor.from_dict({"id": 1, "service": {"id": 1, "host": "compute1"}})
    assert len(side.wait(compute.hypervisors.evacuate(hypervisor))) == 5


@pytest.mark.parametrize("host", ["", None, 7, b"compute1"])
def test_what_names_no_host_is_refused(side: Side, compute: Compute, host: Any) -> None:
    with pytest.raises(errors.InvalidArgument, match="host: give the name"):
        side.wait(compute.hypervisors.evacuate(host))


@pytest.mark.parametrize("most", [0, -1, True, "2", 1.5])
def test_what_is_no_number_of_servers_is_refused(side: Side, compute: Compute, most: Any) -> None:
    with pytest.raises(errors.InvalidArgument, match="max_servers: give a number from 1"):
        side.wait(compute.servers.migrate_all("compute1", max_servers=most))


def test_an_empty_host_has_no_moves(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.nova("GET", "/servers/detail", Reply(200, {"servers": []}))
    assert side.wait(compute.hypervisors.evacuate("compute1")) == []
