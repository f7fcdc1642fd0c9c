"""What pages of Horizon cost, drawn with python-novaclient and with the example."""

import json
import subprocess
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest

from examples import horizon
from examples.horizon import Request
from examples.horizon.client import connections
from tests.cloud import EmbeddedCloud
from tests.spec.nova import nova_python

from .conftest import Boot, delete

ROOT = Path(__file__).parents[3]
SCRIPT = Path(__file__).with_name("novaclient_pages.py")

Drawn = dict[str, list[str]]


@contextmanager
def sent() -> Generator[list[str]]:
    """Write down what the example sends."""
    requests: list[str] = []

    def record(request: httpx.Request) -> None:
        requests.append(f"{request.method} {request.url.path}")

    hooks = connections.event_hooks
    connections.event_hooks = {"request": [record]}
    try:
        yield requests
    finally:
        connections.event_hooks = hooks


def pages(
    cloud: EmbeddedCloud, demo: Request, admin: Request, server: str, period: list[datetime]
) -> dict[str, Callable[[], object]]:
    """Return how the example draws each page."""
    network = [{"net-id": cloud.ids.network}]
    return {
        "the list of servers": lambda: (
            horizon.server_list_paged(demo, {"paginate": True}),
            horizon.flavor_list(demo),
            horizon.tenant_absolute_limits(demo),
        ),
        "one server": lambda: (
            horizon.server_get(demo, server),
            horizon.instance_volumes_list(demo, server),
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
            demo, "horizon-new", cloud.ids.image, "1", None, None, None, nics=network
        ),
        "the overview": lambda: (
            horizon.tenant_absolute_limits(demo),
            horizon.usage_get(demo, demo.user.tenant_id, *period),
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


@pytest.fixture(scope="module")
def drawn(
    newest_cloud: EmbeddedCloud, demo: Request, admin: Request, boot: Boot
) -> Iterator[tuple[Drawn, Drawn]]:
    """Draw pages of a cloud with a server, six flavors and two aggregates: by novaclient, by novakit.

    What other tests have left on the cloud does not count.
    """
    server = boot("horizon-pages").id
    groups = [horizon.aggregate_create(admin, f"horizon-{name}").id for name in "ab"]
    period = [datetime.now(UTC) + timedelta(hours=hours) for hours in (-1, 1)]
    place = {
        "aggregates": groups,
        "auth_url": newest_cloud.auth_url,
        "compute_url": newest_cloud.compute_url,
        "flavor": "1",
        "flavors": list(newest_cloud.ids.flavors),
        "image": newest_cloud.ids.image,
        "network": newest_cloud.ids.network,
        "new": "horizon-new",
        "period": [f"{one:%Y-%m-%dT%H:%M:%S}" for one in period],
        "project": demo.user.tenant_id,
        "server": server,
        "tokens": {"demo": demo.user.token.id, "admin": admin.user.token.id},
    }
    command = [str(nova_python()), "-W", "ignore", str(SCRIPT)]
    done = subprocess.run(command, input=json.dumps(place), capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    ours: Drawn = {}
    for name, draw in pages(newest_cloud, demo, admin, server, period).items():
        with sent() as requests:
            draw()
        ours[name] = requests
    yield json.loads(done.stdout), ours
    for one in groups:
        horizon.aggregate_delete(admin, one)
    delete(demo, *(one.id for one in horizon.server_list(demo, {"name": "horizon-new"})[0]))


def test_the_guide_tells_how_much_is_sent(drawn: tuple[Drawn, Drawn]) -> None:
    theirs, ours = drawn
    rows = [
        f"| {name} | {len(theirs[name])} | {_to_keystone(theirs[name])} | {len(ours[name])} |"
        for name in ours
    ]
    told = (ROOT / "docs" / "horizon.md").read_text().splitlines()
    untold = [row for row in rows if row not in told]
    assert not untold, "\n".join(untold)


def _to_keystone(page: list[str]) -> int:
    return len([one for one in page if "/v3" in one])


def test_keystone_is_asked_by_novaclient_alone(drawn: tuple[Drawn, Drawn]) -> None:
    theirs, ours = drawn
    assert all(map(_to_keystone, theirs.values()))
    assert not any(map(_to_keystone, ours.values()))
