"""`to()`: another region or project from the same sign-in."""

from types import SimpleNamespace
from typing import Any

import pytest

from novakit import ApplicationCredential, MultiFactor, Password, Token, Totp, errors
from novakit.identity.sign_in import Exchanger, Issued
from novakit_core.flow import Flow
from tests.overlays.conftest import sign_in
from tests.overlays.fake_cloud import (
    DOMAIN,
    PASSWORD,
    SECRET,
    SERVER_ID,
    FakeCloud,
    server,
    version,
)
from tests.overlays.hostile import Reply
from tests.overlays.sides import Side

WEB = {"name": "web", "domain": DOMAIN}


@pytest.fixture
def fake() -> Any:
    """Return a cloud of two regions, where the user is in two projects."""
    with FakeCloud() as running:
        running.regions["RegionTwo"] = f"{running.url}/second/v2.1"
        running.on("GET", "/second/v2.1/", Reply(200, {"version": version("2.1", "2.60")}))
        shown = Reply(200, {"server": server(name="of-region-two")})
        running.on("GET", f"/second/v2.1/servers/{SERVER_ID}", shown)
        running.projects += [WEB, {"id": "web-id"}]
        yield running


def scope_of_last(fake: FakeCloud) -> Any:
    return fake.scopes[fake.seen[-1].headers["x-auth-token"]]


def test_another_region_has_the_same_token(side: Side, fake: FakeCloud, password: Password) -> None:
    compute = side.client(password)
    there = compute.to(region="RegionTwo")
    assert side.wait(there.servers.get(SERVER_ID)).name == "of-region-two"
    assert fake.seen[-1].headers["openstack-api-version"] == "compute 2.60"
    assert side.wait(compute.servers.get(SERVER_ID)).name == "web-1"
    assert fake.seen[-1].headers["openstack-api-version"] == "compute 2.100"
    assert side.wait(there.to(region="RegionOne").servers.get(SERVER_ID)).name == "web-1"
    assert fake.issued == 1
    assert "RegionTwo" in repr(there)


def test_the_regions_renew_their_token_together(
    side: Side, fake: FakeCloud, password: Password
) -> None:
    compute = side.client(password, microversion="2.60")
    there = compute.to(region="RegionTwo")
    calls = [lambda: compute.servers.get(SERVER_ID), lambda: there.servers.get(SERVER_ID)] * 6
    fake.nova("GET", f"/servers/{SERVER_ID}", Reply(200, {"server": server()}))
    side.together(calls)
    assert fake.issued == 1
    fake.revoke()
    side.wait(compute.servers.get(SERVER_ID))
    side.wait(there.servers.get(SERVER_ID))
    assert fake.issued == 2
    assert fake.seen[-1].headers["x-auth-token"] == "secret-token-2"


def test_a_token_that_ends_is_renewed_for_another_region(
    side: Side, fake: FakeCloud, password: Password
) -> None:
    fake.lifetime = 0.0
    compute = side.client(password, microversion="2.60")
    side.wait(compute.servers.get(SERVER_ID))
    fake.valid.clear()
    side.wait(compute.to(region="RegionTwo").servers.get(SERVER_ID))
    assert fake.issued == 2


def test_a_region_that_there_is_not(side: Side, fake: FakeCloud, password: Password) -> None:
    compute = side.client(password)
    for _ in range(2):
        with pytest.raises(errors.EndpointNotFound, match=r"RegionOne .*RegionTwo"):
            side.wait(compute.to(region="RegionThree").servers.get(SERVER_ID))
    assert fake.issued == 1
    assert side.wait(compute.servers.get(SERVER_ID)).name == "web-1"


@pytest.mark.parametrize(
    ("arguments", "asked"),
    [
        ({"project": "web-id"}, {"id": "web-id"}),
        ({"project": SimpleNamespace(id="web-id")}, {"id": "web-id"}),
        ({"project_id": "web-id"}, {"id": "web-id"}),
        ({"project_name": "web", "project_domain_name": "Default"}, WEB),
    ],
)
def test_another_project(
    side: Side, fake: FakeCloud, password: Password, arguments: dict[str, Any], asked: Any
) -> None:
    compute = side.client(password)
    side.wait(compute.servers.get(SERVER_ID))
    there = compute.to(**arguments)
    for _ in range(2):
        side.wait(there.servers.get(SERVER_ID))
    assert scope_of_last(fake) == {"project": asked}
    side.wait(compute.servers.get(SERVER_ID))
    assert scope_of_last(fake) == {"project": fake.projects[0]}
    assert fake.issued == 2
    fake.revoke()
    side.wait(there.servers.get(SERVER_ID))
    assert scope_of_last(fake) == {"project": asked}


def test_another_project_in_another_region(side: Side, fake: FakeCloud, password: Password) -> None:
    there = side.client(password).to(region="RegionTwo", project="web-id")
    assert side.wait(there.servers.get(SERVER_ID)).name == "of-region-two"
    assert scope_of_last(fake) == {"project": {"id": "web-id"}}
    assert fake.issued == 1  # the first project was never asked for


def test_what_else_a_client_has_stays(side: Side, fake: FakeCloud, password: Password) -> None:
    compute = side.client(password, microversion="2.50", app_name="horizon/25.1")
    side.wait(compute.servers.get(SERVER_ID))
    side.wait(compute.to(project="web-id").at("2.55").to(region="RegionTwo").servers.get(SERVER_ID))
    seen = fake.seen[-1]
    assert seen.headers["openstack-api-version"] == "compute 2.55"
    assert seen.headers["user-agent"].startswith("horizon/25.1")


def test_nothing_else_is_the_same(side: Side, fake: FakeCloud, password: Password) -> None:
    compute = side.client(password)
    side.wait(compute.to().servers.get(SERVER_ID))
    side.wait(compute.servers.get(SERVER_ID))
    assert fake.issued == 1


def test_a_project_that_is_not_yours(side: Side, fake: FakeCloud, password: Password) -> None:
    compute = side.client(password, retries=0)
    side.wait(compute.servers.get(SERVER_ID))
    with pytest.raises(errors.ScopeRefused, match=r"project id 'none'.*may use: 'demo'"):
        side.wait(compute.to(project="none").servers.get(SERVER_ID))
    assert side.wait(compute.servers.get(SERVER_ID)).name == "web-1"


def test_wrong_credentials_are_not_tried_twice_for_each_project(
    side: Side, fake: FakeCloud
) -> None:
    """Why they are refused is found out once, not for each project: an account may be locked."""
    compute = side.client(sign_in(fake, password="wrong"), retries=0)
    for client in (compute, compute.to(project="web-id"), compute.to(project="other")):
        with pytest.raises(errors.WrongCredentials):
            side.wait(client.servers.get(SERVER_ID))
    assert len(fake.requests("POST", "/auth/tokens")) == 4


def test_a_token_opens_another_project(side: Side, fake: FakeCloud) -> None:
    compute = side.client(Token(fake.auth_url, token="given-token", project_id="web-id"))
    there = compute.to(project_name="demo", project_domain_name="Default")
    side.wait(there.servers.get(SERVER_ID))
    assert scope_of_last(fake) == {"project": fake.projects[0]}


def test_a_passcode_is_asked_for_once(side: Side, fake: FakeCloud, password: Password) -> None:
    fake.passcodes = ["123456"]
    auth = MultiFactor(password, Totp(fake.auth_url, passcode="123456", user_id="demo-id"))
    compute = side.client(auth)
    side.wait(compute.servers.get(SERVER_ID))
    fake.passcodes.clear()  # it is good for one sign-in
    there = compute.to(project="web-id")
    side.wait(there.servers.get(SERVER_ID))
    assert scope_of_last(fake) == {"project": {"id": "web-id"}}
    side.wait(there.to(project_name="web", project_domain_name="Default").servers.get(SERVER_ID))
    assert scope_of_last(fake) == {"project": WEB}
    assert "123456" not in repr(there)


def test_a_passcode_signs_in_first_where_that_is_due(
    side: Side, fake: FakeCloud, password: Password
) -> None:
    fake.passcodes = ["123456"]
    asked: list[int] = []

    def ask() -> str:
        asked.append(1)
        return "123456"

    auth = MultiFactor(password, Totp(fake.auth_url, passcode=ask, user_id="demo-id"))
    there = side.client(auth).to(project="web-id")
    assert len(side.together([lambda: there.servers.get(SERVER_ID)] * 5)) == 5
    assert scope_of_last(fake) == {"project": {"id": "web-id"}}
    assert (len(asked), fake.issued) == (1, 2)


def test_an_application_credential_is_for_one_project(side: Side, fake: FakeCloud) -> None:
    compute = side.client(ApplicationCredential(fake.auth_url, id="credential", secret=SECRET))
    with pytest.raises(errors.InvalidArgument, match="made in alone") as caught:
        compute.to(project="web-id")
    assert not fake.seen
    assert SECRET not in str(caught.value)


class Own:
    """A way to sign in that is not ours."""

    renewable = True

    def sign_in(self, wire: Exchanger) -> Flow[Issued]:
        return Issued("given-token")
        yield


def test_a_token_that_was_given_is_for_one_project(side: Side, fake: FakeCloud) -> None:
    for compute in (
        side.keep(side.kind.from_token("given-token", fake.endpoint)),
        side.client(Own(), endpoint=fake.endpoint),
    ):
        with pytest.raises(errors.InvalidArgument, match="does not know how to sign in to another"):
            compute.to(project="web-id")
        with pytest.raises(errors.InvalidArgument, match="which no region changes"):
            compute.to(region="RegionTwo")
    assert not fake.seen


def test_an_endpoint_of_a_project(side: Side, fake: FakeCloud, password: Password) -> None:
    compute = side.client(password, endpoint=f"{fake.endpoint}/demo-id")
    with pytest.raises(errors.InvalidArgument, match="ends with the id of a project"):
        compute.to(project="web-id")
    there = side.client(password, endpoint=fake.endpoint).to(project="web-id")
    assert side.wait(there.servers.get(SERVER_ID)).name == "web-1"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"project_name": "web"}, "needs the project's domain"),
        ({"project_domain_name": "Default"}, "no project_name"),
        ({"project": "a", "project_id": "b"}, "not several"),
        ({"project": 7}, "expected the project's id"),
        ({"project": ""}, "expected the project's id"),
        ({"project": SimpleNamespace(id=None)}, "expected the project's id"),
        ({"project": "a", "domain_id": "b"}, "for one thing"),
        ({"project_id": 7}, "project_id: expected a str"),
        ({"system_scope": "some"}, 'only "all"'),
        ({"projekt": "a"}, "no argument 'projekt'"),
        ({"region": 7}, "region: 7 is not a str"),
    ],
)
def test_what_cannot_be(
    side: Side, fake: FakeCloud, password: Password, arguments: dict[str, Any], said: str
) -> None:
    with pytest.raises(errors.InvalidArgument, match=said) as caught:
        side.client(password).to(**arguments)
    assert not fake.seen
    assert PASSWORD not in str(caught.value)


def test_connections_are_shared(side: Side, fake: FakeCloud, password: Password) -> None:
    compute = side.client(password)
    there = compute.to(region="RegionTwo", project="web-id")
    side.wait(there.servers.get(SERVER_ID))
    side.finish(there.close)
    with pytest.raises(errors.ClientClosed):
        side.wait(compute.servers.get(SERVER_ID))
