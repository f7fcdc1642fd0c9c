"""Plugins of keystoneauth1, against a Keystone over HTTP."""

import json
import sys
import threading
import time
from typing import Any

import pytest
from keystoneauth1 import plugin as keystoneauth_plugin
from keystoneauth1.identity import v3
from keystoneauth1.session import Session

from novakit import (
    ConfigurationError,
    ConnectionFailed,
    InvalidArgument,
    KeystoneauthPlugin,
    SavedSignIn,
    WrongCredentials,
    errors,
)
from tests.overlays.fake_cloud import DOMAIN, PASSWORD, SECRET, SERVER_ID, FakeCloud
from tests.overlays.hostile import Reply, Seen
from tests.overlays.sides import Side

pytestmark = pytest.mark.fault

TOKENS = "/identity/v3/auth/tokens"


def by_password(fake: FakeCloud, **changes: Any) -> v3.Password:
    arguments: dict[str, Any] = {
        "username": "demo",
        "user_domain_name": "Default",
        "password": PASSWORD,
        "project_name": "demo",
        "project_domain_name": "Default",
        **changes,
    }
    return v3.Password(fake.auth_url, **arguments)


def by_credential(fake: FakeCloud) -> v3.ApplicationCredential:
    return v3.ApplicationCredential(
        fake.auth_url, application_credential_id="credential", application_credential_secret=SECRET
    )


def test_a_password(side: Side, fake: FakeCloud) -> None:
    compute = side.client(KeystoneauthPlugin(by_password(fake)), region="RegionOne")
    for _ in range(2):
        assert side.wait(compute.servers.get(SERVER_ID)).name == "web-1"
    assert fake.issued == 1
    (seen,) = fake.requests("POST", TOKENS)
    assert seen.json["auth"]["scope"] == {"project": {"name": "demo", "domain": DOMAIN}}
    assert "keystoneauth1" in seen.headers["user-agent"]


def test_an_application_credential(side: Side, fake: FakeCloud) -> None:
    """The fake Keystone gives a catalog with a scope alone, so the endpoint is told."""
    auth = KeystoneauthPlugin(by_credential(fake))
    compute = side.client(auth, endpoint=fake.endpoint)
    assert side.wait(compute.servers.get(SERVER_ID)).name == "web-1"
    assert SECRET not in repr(auth)
    assert "credential" in repr(auth)


def test_the_catalog_tells_regions_and_interfaces(side: Side, fake: FakeCloud) -> None:
    auth = KeystoneauthPlugin(by_password(fake))
    fake.regions["RegionTwo"] = fake.endpoint.replace("compute", "second")
    fake.on("GET", "/second/v2.1/.*", Reply(200, {"server": {"id": "2", "name": "there"}}))
    compute = side.client(auth, region="RegionTwo", microversion="2.1")
    assert side.wait(compute.servers.get("2")).name == "there"
    assert side.wait(compute.to(region="RegionOne").servers.get(SERVER_ID)).name == "web-1"
    assert fake.issued == 1
    with pytest.raises(errors.EndpointNotFound, match="RegionOne"):
        side.wait(side.client(auth, interface="admin").servers.get(SERVER_ID))


def test_a_refused_token_is_invalidated_once(side: Side, fake: FakeCloud) -> None:
    compute = side.client(KeystoneauthPlugin(by_password(fake)))
    side.wait(compute.servers.get(SERVER_ID))
    fake.revoke()
    assert side.wait(compute.servers.get(SERVER_ID)).name == "web-1"
    assert fake.issued == 2


def test_a_token_that_another_client_renewed_is_used(side: Side, fake: FakeCloud) -> None:
    plugin = by_password(fake)
    one, other = (side.client(KeystoneauthPlugin(plugin)) for _ in range(2))
    shared = KeystoneauthPlugin(plugin)
    third, fourth = side.client(shared), side.client(shared)
    clients = (one, other, third, fourth)
    for compute in clients:
        side.wait(compute.servers.get(SERVER_ID))
    assert fake.issued == 1
    fake.revoke()
    for compute in clients:
        side.wait(compute.servers.get(SERVER_ID))
    assert fake.issued == 2


def test_many_callers_sign_in_once(side: Side, fake: FakeCloud) -> None:
    compute = side.client(KeystoneauthPlugin(by_password(fake)))
    found = side.together([lambda: compute.servers.get(SERVER_ID)] * 8)
    assert {one.id for one in found} == {SERVER_ID}
    assert fake.issued == 1


def test_it_is_renewed_before_it_ends(side: Side, fake: FakeCloud) -> None:
    fake.lifetime = 30.0  # less than both want: it is renewed each time
    compute = side.client(KeystoneauthPlugin(by_password(fake)), microversion="2.1")
    side.wait(compute.servers.get(SERVER_ID))
    (held,) = [compute._calls.session._sign_in._held]  # pyright: ignore
    assert held is not None
    assert held.issued.lifetime == pytest.approx(30.0, abs=0.1)
    held = held._replace(fresh_until=0.0)
    compute._calls.session._sign_in._held = held  # pyright: ignore
    side.wait(compute.servers.get(SERVER_ID))
    assert fake.issued == 2


def test_what_is_left_of_a_token_that_was_there(side: Side, fake: FakeCloud) -> None:
    plugin = by_password(fake)
    plugin.get_access(Session())
    time.sleep(0.2)
    saved = side.wait(side.client(KeystoneauthPlugin(plugin)).save_sign_in())
    assert fake.issued == 1
    assert 3590 < saved.issued().lifetime < 3599.9  # type: ignore[operator]


def test_another_project_by_the_same_sign_in(side: Side, fake: FakeCloud) -> None:
    fake.projects.append({"name": "other", "domain": DOMAIN})
    compute = side.client(KeystoneauthPlugin(by_password(fake)))
    other = compute.to(project_name="other", project_domain_name="Default")
    assert side.wait(other.servers.get(SERVER_ID)).name == "web-1"
    assert fake.requests("POST", TOKENS)[-1].json["auth"]["identity"]["methods"] == ["token"]


def test_a_saved_sign_in_is_used_for_the_same_plugin_alone(side: Side, fake: FakeCloud) -> None:
    saved = side.wait(side.client(KeystoneauthPlugin(by_password(fake))).save_sign_in())
    kept = SavedSignIn.from_dict(json.loads(json.dumps(saved.to_dict())))
    again = side.client(KeystoneauthPlugin(by_password(fake)), saved=kept)
    side.wait(again.servers.get(SERVER_ID))
    assert fake.issued == 1
    other = by_password(fake, username="someone")
    with pytest.raises(WrongCredentials):
        side.wait(side.client(KeystoneauthPlugin(other), saved=kept).servers.get(SERVER_ID))


class Ticket(v3.Password):
    """Signs in by who runs the program: the plugin does not tell."""

    def __init__(self, fake: FakeCloud) -> None:
        vars(self).update(vars(by_password(fake)))
        for method in self.auth_methods:
            vars(method).update(username=None)


def test_plugins_that_do_not_tell_who_are_not_taken_for_one(fake: FakeCloud) -> None:
    assert repr(KeystoneauthPlugin(Ticket(fake))) != repr(KeystoneauthPlugin(Ticket(fake)))


def test_wrong_credentials(
    side: Side, fake: FakeCloud, debug_log: pytest.LogCaptureFixture
) -> None:
    auth = KeystoneauthPlugin(by_password(fake, password="wrong-horse"))
    with pytest.raises(WrongCredentials, match=r"POST .*/auth/tokens answered 401") as caught:
        side.wait(side.client(auth).servers.get(SERVER_ID))
    assert caught.value.status == 401
    assert caught.value.__cause__ is None
    for told in (str(caught.value), repr(auth), debug_log.text):
        assert "wrong-horse" not in told
    assert len(fake.requests("POST", TOKENS)) == 1


def test_what_keystone_quotes_stays_out(side: Side, fake: FakeCloud) -> None:
    def quote(seen: Seen) -> Reply:
        told = f"{seen.json['auth']['identity']['password']['user']['password']!r} is too short"
        return Reply(400, {"error": {"code": 400, "message": told, "title": "Bad Request"}})

    fake.on("POST", TOKENS, quote)
    with pytest.raises(errors.BadRequest, match=r"'\*\*\*' is too short"):
        side.wait(side.client(KeystoneauthPlugin(by_password(fake))).servers.get(SERVER_ID))


@pytest.mark.parametrize(
    ("status", "kind"), [(403, errors.Forbidden), (503, errors.Unavailable), (500, errors.APIError)]
)
def test_each_refusal_has_its_class(
    side: Side, fake: FakeCloud, status: int, kind: type[errors.APIError]
) -> None:
    fake.on("POST", TOKENS, Reply(status, {"error": {"code": status, "message": "No."}}))
    with pytest.raises(kind, match=f"answered {status}"):
        side.wait(side.client(KeystoneauthPlugin(by_password(fake))).servers.get(SERVER_ID))


def test_no_keystone(side: Side, fake: FakeCloud) -> None:
    fake.auth_url = "http://127.0.0.1:9/v3"
    with pytest.raises(ConnectionFailed, match="could not sign in"):
        side.wait(side.client(KeystoneauthPlugin(by_password(fake))).servers.get(SERVER_ID))


class Fixed(keystoneauth_plugin.BaseAuthPlugin):
    """A plugin that knows a token, and nothing of Keystone."""

    def __init__(self, token: str | None) -> None:
        super().__init__()
        self.token = token
        self.threads: set[int] = set()

    def get_token(self, session: Session) -> str | None:
        self.threads.add(threading.get_ident())
        return self.token


def test_a_plugin_without_a_catalog(side: Side, fake: FakeCloud) -> None:
    auth = KeystoneauthPlugin(Fixed("given-token"))
    compute = side.client(auth, endpoint=fake.endpoint)
    assert side.wait(compute.servers.get(SERVER_ID)).name == "web-1"
    assert "given-token" not in repr(auth)
    with pytest.raises(InvalidArgument, match="needs endpoint="):
        side.wait(side.client(KeystoneauthPlugin(Fixed("x"))).servers.get(SERVER_ID))
    none = side.client(KeystoneauthPlugin(Fixed(None)), endpoint=fake.endpoint)
    with pytest.raises(ConfigurationError, match="Fixed has no token"):
        side.wait(none.servers.get(SERVER_ID))


def test_a_token_that_cannot_be_renewed_is_refused_once(side: Side, fake: FakeCloud) -> None:
    compute = side.client(KeystoneauthPlugin(Fixed("given-token")), endpoint=fake.endpoint)
    side.wait(compute.servers.get(SERVER_ID))
    fake.revoke()
    with pytest.raises(errors.Unauthorized):
        side.wait(compute.servers.get(SERVER_ID))


def test_the_plugin_has_a_thread_of_its_own_when_awaited(side: Side, fake: FakeCloud) -> None:
    plugin = Fixed("given-token")
    compute = side.client(KeystoneauthPlugin(plugin), endpoint=fake.endpoint)
    here: set[int] = set()
    side.then(lambda: compute.servers.get(SERVER_ID), lambda: here.add(threading.get_ident()))
    assert (plugin.threads == here) == (side.name == "sync")


def test_a_plugin_that_takes_its_time_meets_the_deadline(side: Side, fake: FakeCloud) -> None:
    def slow(seen: Seen) -> Reply:
        time.sleep(0.5)
        return fake.sign_in(seen)

    fake.on("POST", TOKENS, slow)
    compute = side.client(KeystoneauthPlugin(by_password(fake)), deadline=0.2)
    with pytest.raises(errors.DeadlineExceeded, match="asking the plugin"):
        side.wait(compute.servers.get(SERVER_ID))


def test_a_session_of_ones_own(side: Side, fake: FakeCloud) -> None:
    session = Session(user_agent="my-session")
    compute = side.client(KeystoneauthPlugin(by_password(fake), session=session))
    side.wait(compute.servers.get(SERVER_ID))
    (seen,) = fake.requests("POST", TOKENS)
    assert "my-session" in seen.headers["user-agent"]


@pytest.mark.parametrize("given", ["v3password", v3.Password, None])
def test_what_is_no_plugin(given: Any) -> None:
    with pytest.raises(InvalidArgument, match="takes a plugin of keystoneauth1"):
        KeystoneauthPlugin(given)


def test_without_the_extra(side: Side, fake: FakeCloud, monkeypatch: pytest.MonkeyPatch) -> None:
    auth = KeystoneauthPlugin(Fixed("given-token"))
    monkeypatch.setitem(sys.modules, "keystoneauth1.exceptions", None)
    with pytest.raises(ConfigurationError, match=r"pip install 'novakit\[keystoneauth\]'"):
        side.wait(side.client(auth, endpoint=fake.endpoint).servers.get(SERVER_ID))
