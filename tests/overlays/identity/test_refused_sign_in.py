"""How often wrong credentials are tried: many clouds lock an account after five attempts."""

import json
from collections.abc import Callable, Sequence

import pytest

from novakit import Compute, errors
from tests.overlays.conftest import sign_in
from tests.overlays.fake_cloud import PASSWORD, SERVER_ID, FakeCloud, unauthorized
from tests.overlays.hostile import Reply, Seen
from tests.overlays.sides import Side

pytestmark = pytest.mark.fault

TOKENS = "/identity/v3/auth/tokens"
MANY = 20


class Keystone:
    """A Keystone that takes its time, counts the attempts, and takes the password it is told."""

    def __init__(self, fake: FakeCloud) -> None:
        self._fake = fake
        self.password = PASSWORD
        self.scopes: set[str] = {"demo", "unscoped"}
        self.wrong = 0
        fake.on("POST", TOKENS, self.answer)

    def answer(self, seen: Seen) -> Reply:
        auth = seen.json["auth"]
        user = auth["identity"]["password"]["user"]
        scope = auth.get("scope", "unscoped")
        named = scope if isinstance(scope, str) else scope["project"]["name"]
        if user["password"] != self.password:
            self.wrong += 1
            return Reply(401, unauthorized().body, delay=0.1)
        if named not in self.scopes:
            return Reply(401, unauthorized().body, delay=0.1)
        user["password"] = PASSWORD
        right = self._fake.sign_in(
            Seen(seen.method, seen.path, seen.query, seen.headers, json.dumps(seen.json).encode())
        )
        return right if right.status == 201 else Reply(201, {"token": {}}, {"X-Subject-Token": "t"})

    @property
    def attempts(self) -> int:
        return len(self._fake.requests("POST", TOKENS))


@pytest.fixture
def keystone(fake: FakeCloud) -> Keystone:
    return Keystone(fake)


def refusals(
    side: Side, calls: Sequence[Callable[[], object]]
) -> list[errors.NovakitError | object]:
    """Make the calls at once, and return what each one met."""

    def met(call: Callable[[], object]) -> Callable[[], object]:
        if side.kind is Compute:

            def blocking() -> object:
                try:
                    return call()
                except errors.NovakitError as error:
                    return error

            return blocking

        async def awaited() -> object:
            try:
                return await call()  # type: ignore[misc]
            except errors.NovakitError as error:
                return error

        return awaited

    return side.together([met(call) for call in calls])


def test_who_waited_for_a_refused_sign_in_does_not_try_again(
    side: Side, fake: FakeCloud, keystone: Keystone
) -> None:
    compute = side.client(sign_in(fake, password="wrong"), retries=0)
    met = refusals(side, [lambda: compute.servers.get(SERVER_ID)] * MANY)
    assert [type(error) for error in met] == [errors.WrongCredentials] * MANY
    assert keystone.attempts == 2  # with the scope, and once without it to find out why
    assert len({id(error) for error in met}) == MANY  # each has a traceback of its own


def test_one_refusal_is_told_alike_to_all_who_waited(
    side: Side, fake: FakeCloud, keystone: Keystone
) -> None:
    compute = side.client(sign_in(fake, project_name="unknown"), retries=0)
    met = refusals(side, [lambda: compute.servers.get(SERVER_ID)] * MANY)
    assert {str(error) for error in met} == {str(met[0])}
    assert isinstance(met[0], errors.ScopeRefused)
    assert keystone.attempts == 2


def test_a_later_call_tries_once_more_and_does_not_ask_why_again(
    side: Side, fake: FakeCloud, keystone: Keystone
) -> None:
    compute = side.client(sign_in(fake, password="wrong"), retries=0)
    for made in (2, 3, 4):
        with pytest.raises(errors.WrongCredentials):
            side.wait(compute.servers.get(SERVER_ID))
        assert keystone.attempts == made


def test_what_was_found_out_is_told_again_with_its_age(
    side: Side, fake: FakeCloud, keystone: Keystone
) -> None:
    compute = side.client(sign_in(fake, project_name="unknown"), retries=0)
    with pytest.raises(errors.ScopeRefused):
        side.wait(compute.servers.get(SERVER_ID))
    with pytest.raises(errors.ScopeRefused, match="first refusal") as caught:
        side.wait(compute.servers.get(SERVER_ID))
    assert caught.value.projects == ["demo"]


def test_a_password_that_is_set_right_meanwhile_lets_in(
    side: Side, fake: FakeCloud, keystone: Keystone
) -> None:
    keystone.password = "another"
    compute = side.client(sign_in(fake), retries=0)
    with pytest.raises(errors.WrongCredentials):
        side.wait(compute.servers.get(SERVER_ID))
    keystone.password = PASSWORD
    assert side.wait(compute.servers.get(SERVER_ID)).name == "web-1"


def test_after_a_success_the_reason_is_found_out_anew(
    side: Side, fake: FakeCloud, keystone: Keystone
) -> None:
    keystone.password = "another"
    compute = side.client(sign_in(fake), retries=0)
    with pytest.raises(errors.WrongCredentials):
        side.wait(compute.servers.get(SERVER_ID))
    keystone.password = PASSWORD
    side.wait(compute.servers.get(SERVER_ID))
    fake.revoke()
    keystone.scopes = {"unscoped"}  # the role is taken away
    with pytest.raises(errors.ScopeRefused):
        side.wait(compute.servers.get(SERVER_ID))


def test_a_password_that_changed_while_the_client_lived(
    side: Side, fake: FakeCloud, keystone: Keystone
) -> None:
    compute = side.client(sign_in(fake), retries=0)
    side.wait(compute.servers.get(SERVER_ID))
    fake.revoke()
    keystone.password = "another"
    met = refusals(side, [lambda: compute.servers.get(SERVER_ID)] * MANY)
    assert [type(error) for error in met] == [errors.WrongCredentials] * MANY
    assert keystone.wrong == 2


def test_a_keystone_that_is_down_is_no_refusal(side: Side, fake: FakeCloud) -> None:
    fake.on("POST", TOKENS, Reply(503, delay=0.1), fake.sign_in)
    compute = side.client(sign_in(fake), retries=0)
    met = refusals(side, [lambda: compute.servers.get(SERVER_ID)] * 3)
    assert sorted(isinstance(one, errors.Unavailable) for one in met) == [False, False, True]
