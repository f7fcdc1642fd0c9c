"""What pages of Horizon cost, drawn with python-novaclient and with the example."""

from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest

from examples import horizon
from examples.horizon.client import connections
from tests.cloud import EmbeddedCloud

from . import by_novaclient
from .by_novaclient import Place
from .conftest import Boot, delete
from .signed_in import HttpRequest

GUIDE = Path(__file__).parents[3] / "docs" / "horizon.md"

Drawn = dict[str, list[str]]


def pages(place: Place) -> Mapping[str, Callable[[], object]]:
    """Return how the example draws each page."""
    demo, admin = place.demo, place.admin
    ids = place.cloud.ids
    return {
        "the list of servers": lambda: (
            horizon.server_list_paged(demo, {"paginate": True}),
            horizon.flavor_list(demo),
            horizon.tenant_absolute_limits(demo),
        ),
        "one server": lambda: (
            horizon.server_get(demo, place.server),
            horizon.instance_volumes_list(demo, place.server),
            horizon.flavor_get(demo, "1"),
            horizon.is_feature_available(demo, "locked_attribute"),
        ),
        "the form for a new server": lambda: (
            horizon.availability_zone_list(demo),
            horizon.flavor_list(demo, is_public=True),
            horizon.keypair_list(demo),
            horizon.tenant_absolute_limits(demo),
            horizon.server_group_list(demo),
        ),
        "a new server": lambda: horizon.server_create(
            demo, "horizon-new", ids.image, "1", None, None, None, nics=[{"net-id": ids.network}]
        ),
        "the overview": lambda: (
            horizon.tenant_absolute_limits(demo),
            horizon.usage_get(demo, demo.user.tenant_id, *place.period),
        ),
        "aggregates": lambda: (
            horizon.aggregate_details_list(admin),
            horizon.availability_zone_list(admin, detailed=True),
        ),
        "hypervisors": lambda: (
            horizon.hypervisor_list(admin),
            horizon.service_list(admin, "nova-compute"),
            horizon.hypervisor_stats(admin),
        ),
    }


def draw(place: Place) -> Drawn:
    """Draw each page; return what is sent for it."""
    drawn: Drawn = {}
    for name, page in pages(place).items():
        with sent() as drawn[name]:
            page()
    return drawn


@contextmanager
def sent() -> Generator[list[str]]:
    """Write down what the example sends."""
    requests: list[str] = []

    def record(request: httpx.Request) -> None:
        requests.append(f"{request.method} {request.url.path}")

    connections.event_hooks = {"request": [record]}
    try:
        yield requests
    finally:
        connections.event_hooks = {}


@pytest.fixture(scope="module")
def drawn(
    newest_cloud: EmbeddedCloud, demo: HttpRequest, admin: HttpRequest, boot: Boot
) -> Iterator[tuple[Drawn, Drawn]]:
    """Draw pages of a cloud with a server, six flavors and two aggregates: by novaclient, by novakit.

    What other tests have left on the cloud does not count.
    """
    now, hour = datetime.now(UTC), timedelta(hours=1)
    place = Place(
        cloud=newest_cloud,
        demo=demo,
        admin=admin,
        server=boot("horizon-pages").id,
        aggregates=[horizon.aggregate_create(admin, f"horizon-{name}").id for name in "ab"],
        period=(now - hour, now + hour),
    )
    yield by_novaclient.draw(place), draw(place)
    for one in place.aggregates:
        horizon.aggregate_delete(admin, one)
    delete(demo, *(one.id for one in horizon.server_list(demo, {"name": "horizon-new"})[0]))


def test_the_guide_tells_how_much_is_sent(drawn: tuple[Drawn, Drawn]) -> None:
    theirs, ours = drawn
    rows = [
        f"| {name} | {len(theirs[name])} | {_to_keystone(theirs[name])} | {len(ours[name])} |"
        for name in ours
    ]
    told = GUIDE.read_text().splitlines()
    untold = [row for row in rows if row not in told]
    assert not untold, "\n".join(untold)


def test_keystone_is_asked_by_novaclient_alone(drawn: tuple[Drawn, Drawn]) -> None:
    theirs, ours = drawn
    assert all(map(_to_keystone, theirs.values()))
    assert not any(map(_to_keystone, ours.values()))


def _to_keystone(page: list[str]) -> int:
    return len([one for one in page if "/v3" in one])
