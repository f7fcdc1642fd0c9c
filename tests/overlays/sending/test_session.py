"""The token of a client: renewed in time and once for all, and what it means that Nova refuses it."""

import anyio
import pytest

from novakit import AsyncCompute, Password, errors
from novakit_api.operations.servers import show_server
from tests.overlays.conftest import sign_in
from tests.overlays.fake_cloud import SERVER_ID, FakeCloud, unauthorized
from tests.overlays.hostile import Reply
from tests.overlays.sides import Side

SIGN_IN = "/identity/v3/auth/tokens"


def test_expired_given_token(side: Side, fake: FakeCloud) -> None:
    compute = side.keep(side.kind.from_token("expired", fake.endpoint))
    with pytest.raises(errors.InvalidToken, match="Get a new token"):
        side.wait(compute.servers.get(SERVER_ID))


def test_refused_token_is_renewed_once(side: Side, fake: FakeCloud, password: Password) -> None:
    compute = side.client(password)
    side.wait(compute.servers.get(SERVER_ID))
    fake.revoke()
    assert side.wait(compute.servers.get(SERVER_ID)).name == "web-1"
    assert fake.issued == 2


def test_a_new_token_that_nova_refuses_ends_it(
    side: Side, fake: FakeCloud, password: Password
) -> None:
    fake.on("GET", f"/compute/v2.1/servers/{SERVER_ID}", unauthorized())
    with pytest.raises(errors.Unauthorized, match="clocks"):
        side.wait(side.client(password).servers.get(SERVER_ID))
    assert len(fake.requests("GET", "/servers/")) == 2


def test_the_versions_are_asked_for_with_a_new_token_too(
    side: Side, fake: FakeCloud, password: Password
) -> None:
    fake.on("GET", "/compute/v2.1/", unauthorized())
    with pytest.raises(errors.Unauthorized, match="clocks"):
        side.wait(side.client(password).servers.get(SERVER_ID))
    assert len(fake.requests("GET", "/v2.1/$")) == fake.issued == 2


def test_raw_returns_a_refusal_as_it_is(side: Side, fake: FakeCloud, password: Password) -> None:
    fake.on("GET", f"/compute/v2.1/servers/{SERVER_ID}", unauthorized())
    assert side.wait(side.client(password).raw(show_server(SERVER_ID))).status == 401
    assert fake.issued == 2


def test_renewal_before_the_end(side: Side, fake: FakeCloud, password: Password) -> None:
    fake.lifetime = 0.0
    compute = side.client(password)
    for _ in range(3):
        side.wait(compute.servers.get(SERVER_ID))
    assert fake.issued > 3
    assert len(fake.requests("GET", "/servers/")) == 3  # none was refused and repeated


def test_one_sign_in_for_many_calls(side: Side, fake: FakeCloud, password: Password) -> None:
    compute = side.client(password)
    calls = [lambda: compute.servers.get(SERVER_ID)] * 12
    assert len(side.together(calls)) == 12
    assert fake.issued == 1
    assert len(fake.requests("GET", "/v2.1/$")) == 1
    fake.revoke()
    side.together(calls)
    assert fake.issued == 2


def test_cancelled_sign_in_leaves_no_lock(fake: FakeCloud) -> None:
    async def main() -> str | None:
        async with AsyncCompute(sign_in(fake)) as compute:
            with anyio.move_on_after(0.05):
                await compute.servers.get(SERVER_ID)
            return (await compute.servers.get(SERVER_ID)).name

    slow = Reply(503, delay=0.3)
    fake.on("POST", SIGN_IN, slow, fake.sign_in)
    for backend in ("asyncio", "trio"):
        assert anyio.run(main, backend=backend) == "web-1"


@pytest.mark.parametrize("token", ["", "a b", "a\n", "ü"])
def test_token_that_no_header_can_hold(side: Side, fake: FakeCloud, token: str) -> None:
    compute = side.keep(side.kind.from_token(token, fake.endpoint))
    with pytest.raises(errors.InvalidArgument, match="token is empty, or holds"):
        side.wait(compute.send(show_server(SERVER_ID)))
