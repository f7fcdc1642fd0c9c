"""Who takes part in the story: users on each side, and a server that they share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache

import pytest

from novakit import Compute
from tests.cloud import EmbeddedCloud
from tests.cloud.session import Session
from tests.overlays.on_the_cloud import poll_often
from tests.overlays.sides import Side, open_side
from tests.story.user import User

_USERS = {"demo": ("demo", "demo"), "alt": ("alt", "alt"), "admin": ("admin", "demo")}
"""Each with his project."""

Join = Callable[[str], tuple[Compute, Session]]


@pytest.fixture(scope="session", autouse=True)
def _impatient() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        poll_often(patch)
        yield


@pytest.fixture(scope="session")
def _sides() -> Iterator[dict[str, Side]]:
    with open_side("sync") as blocking, open_side("asyncio") as awaited:
        yield {"sync": blocking, "async": awaited}


@pytest.fixture(params=["sync", "async"])
def side(request: pytest.FixtureRequest, _sides: dict[str, Side]) -> Side:
    return _sides[request.param]


@pytest.fixture(scope="session")
def _sign_in(each_cloud: EmbeddedCloud) -> Iterator[Callable[[Side, str], tuple[Compute, Session]]]:
    """Return what signs in a user on a side, once for all tests."""
    with ExitStack() as stack, pytest.MonkeyPatch.context() as patch:
        patch.setenv("OS_CLIENT_CONFIG_FILE", str(each_cloud.clouds_yaml))

        @cache
        def session(name: str) -> Session:
            return stack.enter_context(Session(each_cloud, *_USERS[name]))

        @cache
        def compute(side: Side, name: str) -> Compute:
            return side.keep(side.kind.connect(name, project_name=_USERS[name][1]))

        yield lambda side, name: (compute(side, name), session(name))


@pytest.fixture
def _enter(
    side: Side, _sign_in: Callable[[Side, str], tuple[Compute, Session]]
) -> Iterator[Callable[[str], User]]:
    with ExitStack() as stack:
        yield lambda name: User(side, *_sign_in(side, name), stack)


@pytest.fixture
def demo(_enter: Callable[[str], User]) -> User:
    """Return a member of the project demo, whose quotas are ample."""
    return _enter("demo")


@pytest.fixture
def alt(_enter: Callable[[str], User]) -> User:
    """Return a member of the project alt, whose quotas are small."""
    return _enter("alt")


@pytest.fixture
def admin(_enter: Callable[[str], User]) -> User:
    """Return an administrator, in the project demo."""
    return _enter("admin")


@pytest.fixture(scope="module")
def server(each_cloud: EmbeddedCloud) -> Iterator[str]:
    """Return a server of demo on its network, which the tests of a chapter leave as it is."""
    with Session(each_cloud) as session:
        made = str(session.boot(name="shared", imageRef=each_cloud.ids.image)["id"])
        yield made
        session.delete(made)
