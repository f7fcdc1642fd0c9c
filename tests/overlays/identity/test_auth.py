"""Signing in: what Keystone is asked, and what a refusal becomes."""

import pytest

from novakit import (
    ApplicationCredential,
    Compute,
    MultiFactor,
    Password,
    Token,
    Totp,
    errors,
)
from tests.overlays.conftest import sign_in
from tests.overlays.fake_cloud import PASSWORD, SECRET, SERVER_ID, FakeCloud
from tests.overlays.hostile import Reply
from tests.overlays.sides import Side

SIGN_IN = "/identity/v3/auth/tokens"


@pytest.mark.parametrize("end", ["", "/", "/v3", "/v3/"])
def test_auth_url_with_or_without_version(side: Side, fake: FakeCloud, end: str) -> None:
    fake.auth_url = f"{fake.url}/identity{end}"
    compute = side.client(sign_in(fake))
    assert side.wait(compute.servers.get(SERVER_ID)).name == "web-1"


def test_application_credential_by_id(side: Side, fake: FakeCloud) -> None:
    compute = side.client(
        ApplicationCredential(fake.auth_url, id="credential", secret=SECRET), endpoint=fake.endpoint
    )
    assert side.wait(compute.servers.get(SERVER_ID)).id == SERVER_ID


def test_token_is_exchanged_for_one_of_the_project(side: Side, fake: FakeCloud) -> None:
    auth = Token(
        fake.auth_url,
        token="given-token",
        project_name="demo",
        project_domain_name="Default",
    )
    assert side.wait(side.client(auth).servers.get(SERVER_ID)).name == "web-1"


def test_given_token_asks_keystone_nothing(side: Side, fake: FakeCloud) -> None:
    compute = side.keep(side.kind.from_token("given-token", fake.endpoint))
    side.wait(compute.servers.get(SERVER_ID))
    assert not fake.requests("POST")


def test_what_each_method_sends() -> None:
    user = {"username": "u", "user_domain_id": "default"}
    by_name = ApplicationCredential("http://k", name="c", secret="s", **user)
    assert by_name.methods() == {
        "application_credential": {
            "name": "c",
            "user": {"name": "u", "domain": {"id": "default"}},
            "secret": "s",
        }
    }
    codes = iter(["111", "222"])
    both = MultiFactor(
        Password("http://k", user_id="i", password="p", system_scope="all"),
        Totp("http://k", user_id="i", passcode=lambda: next(codes)),
    )
    assert both.methods() == {
        "password": {"user": {"id": "i", "password": "p"}},
        "totp": {"user": {"id": "i", "passcode": "111"}},
    }
    assert both.scope_request == {"system": {"all": True}}
    assert both.methods()["totp"]["user"]["passcode"] == "222"


@pytest.mark.parametrize(
    ("scope", "sent"),
    [
        ({"project_id": "p"}, {"project": {"id": "p"}}),
        (
            {"project_name": "p", "project_domain_id": "d"},
            {"project": {"name": "p", "domain": {"id": "d"}}},
        ),
        ({"domain_name": "d"}, {"domain": {"name": "d"}}),
        ({"system_scope": "all"}, {"system": {"all": True}}),
        ({"trust_id": "t"}, {"OS-TRUST:trust": {"id": "t"}}),
        ({}, None),
    ],
)
def test_scopes(scope: dict[str, str], sent: object) -> None:
    auth = Token("http://k", token="t", **scope)
    assert auth.scope_request == sent


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"usernam": "x"}, "Did you mean 'username'?"),
        ({"project_nam": "x"}, "Did you mean 'project_name'?"),
        ({"project_name": "x"}, "project_domain_name="),
        ({"project_id": "x", "system_scope": "all"}, "project_id or system_scope, not both"),
        ({"user_id": None}, "username="),
        ({"user_id": None, "username": "u"}, "user_domain_name="),
    ],
)
def test_senseless_arguments_are_refused(arguments: dict[str, str], said: str) -> None:
    with pytest.raises(errors.InvalidArgument, match=said):
        Password("http://k", **{"user_id": "u", "password": "p", **arguments})


def test_wrong_password(side: Side, fake: FakeCloud) -> None:
    compute = side.client(sign_in(fake, password="wrong-password"))
    with pytest.raises(errors.WrongCredentials, match="Check the user's name") as caught:
        side.wait(compute.servers.get(SERVER_ID))
    assert caught.value.status == 401
    assert "wrong-password" not in str(caught.value)


def test_unknown_project_lists_those_that_one_may_use(side: Side, fake: FakeCloud) -> None:
    compute = side.client(sign_in(fake, project_name="dmeo"))
    with pytest.raises(errors.ScopeRefused, match=r"'dmeo'.*does not exist.*'demo'") as caught:
        side.wait(compute.servers.get(SERVER_ID))
    assert caught.value.projects == ["demo"]


def test_invalid_token_to_sign_in_with(side: Side, fake: FakeCloud) -> None:
    with pytest.raises(errors.InvalidToken, match="Get a new token"):
        side.wait(side.client(Token(fake.auth_url, token="old")).servers.get(SERVER_ID))


def test_more_factors(side: Side, fake: FakeCloud, password: Password) -> None:
    wanted = {"required_auth_methods": [["password", "totp"]]}
    fake.on("POST", SIGN_IN, Reply(401, wanted, {"Openstack-Auth-Receipt": "secret-receipt"}))
    with pytest.raises(errors.MoreFactorsNeeded, match="MultiFactor") as caught:
        side.wait(side.client(password).servers.get(SERVER_ID))
    assert caught.value.methods == [["password", "totp"]]


def test_auth_url_that_is_no_keystone(side: Side, fake: FakeCloud) -> None:
    fake.auth_url = f"{fake.url}/nothing/here"
    with pytest.raises(errors.BadAuthURL, match="Set auth_url"):
        side.wait(side.client(sign_in(fake)).servers.get(SERVER_ID))


def test_region_without_compute(side: Side, password: Password) -> None:
    compute = side.client(password, region="RegionTwo")
    with pytest.raises(errors.EndpointNotFound) as caught:
        side.wait(compute.servers.get(SERVER_ID))
    said = str(caught.value)
    assert "RegionOne (public)" in said
    assert "'RegionOne', 'RegionTwo'" in said
    assert "'compute', 'identity'" in said


def test_unscoped_token_has_no_catalog(side: Side, fake: FakeCloud) -> None:
    auth = Token(fake.auth_url, token="given-token")
    with pytest.raises(errors.EndpointNotFound, match="project_name="):
        side.wait(side.client(auth).servers.get(SERVER_ID))


def test_nothing_is_sent_before_the_first_call(fake: FakeCloud, password: Password) -> None:
    Compute(password).close()
    assert not fake.seen


def test_repr_hides_secrets(fake: FakeCloud, password: Password) -> None:
    assert PASSWORD not in repr(password)
    assert "demo" in repr(password)
    credential = ApplicationCredential(fake.auth_url, id="credential", secret=SECRET)
    assert SECRET not in repr(credential)
    assert "given-token" not in repr(Token(fake.auth_url, token="given-token"))
    assert "given-token" not in repr(MultiFactor(Token(fake.auth_url, token="given-token")))
