"""Signing in to a real Keystone."""

import httpx
import pytest

from novakit import ApplicationCredential, Compute, Password, SavedSignIn, Token, errors
from tests.cloud import EmbeddedCloud
from tests.cloud.fault_rules import FaultRule
from tests.overlays.on_the_cloud import at_the_cloud as at_the_cloud
from tests.overlays.on_the_cloud import demo as demo
from tests.overlays.on_the_cloud import side as side
from tests.overlays.sides import Side


def password(cloud: EmbeddedCloud, **changes: str) -> Password:
    arguments = {
        "username": "demo",
        "user_domain_name": "Default",
        "password": cloud.password,
        "project_name": "demo",
        "project_domain_name": "Default",
        **changes,
    }
    return Password(cloud.auth_url, **arguments)


@pytest.mark.parametrize(
    ("changes", "kind", "said"),
    [
        ({"password": "wrong"}, errors.WrongCredentials, "Check the user's name"),
        ({"username": "nobody"}, errors.WrongCredentials, "Check the user's name"),
        (
            {"project_name": "none"},
            errors.ScopeRefused,
            "'none'.*Projects that you may use: 'demo'",
        ),
        ({"project_name": "alt"}, errors.ScopeRefused, "no role in it"),
    ],
)
def test_sign_in_that_is_refused(
    side: Side,
    cloud: EmbeddedCloud,
    changes: dict[str, str],
    kind: type[errors.Unauthorized],
    said: str,
) -> None:
    with pytest.raises(kind, match=said):
        side.wait(side.client(password(cloud, **changes)).servers.get("x"))


def test_region_without_compute(side: Side, cloud: EmbeddedCloud) -> None:
    compute = side.keep(side.kind.connect("demo", region="RegionTwo"))
    with pytest.raises(errors.EndpointNotFound, match="RegionOne"):
        side.wait(compute.servers.get("x"))


def issue_token(cloud: EmbeddedCloud) -> str:
    with Compute(password(cloud)) as compute:
        access = compute._driver.run(compute._calls.session.access())  # pyright: ignore[reportPrivateUsage]
        return access.token


def test_a_revoked_token_says_so(side: Side, cloud: EmbeddedCloud) -> None:
    token = issue_token(cloud)
    compute = side.keep(side.kind.from_token(token, cloud.compute_url))
    assert side.items(compute.flavors.list())
    headers = {"X-Auth-Token": token, "X-Subject-Token": token}
    httpx.delete(f"{cloud.auth_url}/auth/tokens", headers=headers).raise_for_status()
    with pytest.raises(errors.InvalidToken, match="Get a new token"):
        side.items(compute.flavors.list())


def test_an_application_credential_signs_in(side: Side, cloud: EmbeddedCloud) -> None:
    user_id = cloud.ids.users["demo"]
    made = httpx.post(
        f"{cloud.auth_url}/users/{user_id}/application_credentials",
        headers={"X-Auth-Token": issue_token(cloud)},
        json={"application_credential": {"name": f"overlay-{side.name}", "secret": "s3cret"}},
    )
    credential = made.raise_for_status().json()["application_credential"]
    by_id = ApplicationCredential(cloud.auth_url, id=credential["id"], secret="s3cret")
    assert side.items(side.client(by_id).flavors.list())
    by_name = ApplicationCredential(
        cloud.auth_url, name=credential["name"], user_id=user_id, secret="s3cret"
    )
    assert side.items(side.client(by_name).flavors.list())


def test_tokens(side: Side, cloud: EmbeddedCloud, demo: Compute) -> None:
    token = issue_token(cloud)
    given = side.keep(side.kind.from_token(token, cloud.compute_url))
    assert side.items(given.flavors.list())
    exchanged = Token(
        cloud.auth_url, token=token, project_name="demo", project_domain_name="Default"
    )
    assert side.items(side.client(exchanged).flavors.list())
    bad = side.keep(side.kind.from_token("expired", cloud.compute_url))
    with pytest.raises(errors.InvalidToken, match="Get a new token"):
        side.items(bad.flavors.list())
    unknown = Token(cloud.auth_url, token="expired", project_id=cloud.ids.projects["demo"])
    with pytest.raises(errors.InvalidToken):
        side.items(side.client(unknown).flavors.list())


def test_system_scope(side: Side, cloud: EmbeddedCloud) -> None:
    assert side.items(side.keep(side.kind.connect("system")).flavors.list())


def test_application_credential_that_is_wrong(side: Side, cloud: EmbeddedCloud) -> None:
    auth = ApplicationCredential(cloud.auth_url, id="none", secret="none")
    with pytest.raises(errors.WrongCredentials):
        side.wait(side.client(auth).servers.get("x"))


def test_401_renews_once(side: Side, cloud: EmbeddedCloud, demo: Compute) -> None:
    side.items(demo.flavors.list())
    with cloud.faults("nova") as faults:
        faults.clear()
        faults.add(FaultRule(path="/flavors", strip_token=True, count=1))
        assert side.items(demo.flavors.list())
        assert [request.path for request in faults.log()].count("/v2.1/flavors/detail") == 2


def test_another_project_by_the_same_sign_in(
    side: Side, cloud: EmbeddedCloud, demo: Compute
) -> None:
    admin = side.keep(side.kind.connect("admin"))
    there = admin.to(project=cloud.ids.projects["demo"])
    made = side.wait(there.server_groups.create(name="elsewhere", policy="affinity"))
    assert side.wait(demo.server_groups.get(made.id)).name == "elsewhere"
    assert made.id not in [one.id for one in side.items(admin.server_groups.list())]
    side.wait(demo.server_groups.delete(made.id))
    with pytest.raises(errors.ScopeRefused, match="no role in it"):
        side.wait(demo.to(project=cloud.ids.projects["alt"]).servers.get("x"))


@pytest.mark.usefixtures("cloud")
def test_another_region_by_the_same_sign_in(side: Side, demo: Compute) -> None:
    with pytest.raises(errors.EndpointNotFound, match="RegionOne"):
        side.wait(demo.to(region="RegionTwo").servers.get("x"))


def test_a_kept_sign_in_is_used_without_keystone(
    side: Side, cloud: EmbeddedCloud, demo: Compute
) -> None:
    kept = side.wait(demo.save_sign_in()).to_dict()
    with cloud.faults("keystone") as faults:
        faults.add(FaultRule(method="POST", path="/v3/auth/tokens", status=403))
        again = side.client(SavedSignIn.from_dict(kept), region="RegionOne")
        assert side.wait(again.limits.get()).absolute is not None
        with pytest.raises(errors.Forbidden, match="/v3/auth/tokens"):
            side.wait(side.keep(side.kind.connect("demo")).limits.get())
