"""Two users of Horizon on the newest Nova, and servers to try things on."""

from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest

from examples import horizon
from examples.horizon import Request
from examples.horizon.client import compute
from novakit.errors import NotFound
from novakit_api.models import Server
from tests.cloud import EmbeddedCloud
from tests.overlays.on_the_cloud import poll_often

from .signed_in import request_of

Boot = Callable[..., Server]


@pytest.fixture(scope="module")
def demo(newest_cloud: EmbeddedCloud) -> Request:
    return request_of(newest_cloud, "demo")


@pytest.fixture(scope="module")
def admin(newest_cloud: EmbeddedCloud) -> Request:
    return request_of(newest_cloud, "admin")


@pytest.fixture(scope="module", autouse=True)
def often() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        poll_often(patch)
        yield


@pytest.fixture(scope="module")
def boot(newest_cloud: EmbeddedCloud, demo: Request, admin: Request) -> Iterator[Boot]:
    """Return what boots a server of the project demo and waits for it; all go at the end."""
    servers = compute(demo).servers
    booted: list[str] = []

    def boot(name: str, *, request: Request = demo, zone: str | None = None) -> Server:
        made = horizon.server_create(
            request, name, newest_cloud.ids.image, "1", None, None, None, availability_zone=zone
        )
        booted.append(made.id)
        return servers.wait_for(made, timeout=60)

    yield boot
    delete(demo, *booted)


def delete(request: Request, *ids: str) -> None:
    """Delete servers, as far as they are there, and wait until they are gone."""
    for one in ids:
        with suppress(NotFound):
            horizon.server_delete(request, one)
    for one in ids:
        compute(request).servers.wait_until_deleted(one, timeout=60)
