"""The example's clients: what they ask of old and new clouds, and what they share between users."""

from collections.abc import Iterator

import pytest

from examples import horizon
from novakit.errors import UnsupportedByCloud
from novakit.sending import discovery
from tests.overlays.fake_cloud import SERVER_ID, FakeCloud, server
from tests.overlays.hostile import Reply

from .signed_in import HttpRequest, KeystoneToken, SignedIn

IMAGE = "70a599e0-31e7-49b7-b260-868f441e862b"


@pytest.fixture(autouse=True)
def _nothing_known_of_other_endpoints(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(discovery, "_known", {})  # ports are used again


@pytest.fixture
def old() -> Iterator[FakeCloud]:
    with FakeCloud(highest="2.1") as running:
        running.nova("POST", "/servers", Reply(202, {"server": {"id": SERVER_ID, "links": []}}))
        running.nova("PUT", f"/servers/{SERVER_ID}", Reply(200, {"server": server()}))
        running.nova("POST", f"/servers/{SERVER_ID}/action", Reply(202, {"server": server()}))
        running.nova("PUT", "/os-quota-sets/p", Reply(200, {"quota_set": {"cores": 1}}))
        yield running


def request_to(cloud: FakeCloud, token: str = "given-token") -> HttpRequest:
    endpoint = {"interface": "public", "region": "RegionOne", "url": cloud.endpoint}
    catalog = [{"type": "compute", "endpoints": [endpoint]}]
    return HttpRequest(SignedIn(KeystoneToken(token), "p", "RegionOne", catalog))


def test_nothing_newer_is_asked_for(old: FakeCloud) -> None:
    request = request_to(old)
    horizon.server_create(request, "web", IMAGE, "1", None, None, None)
    horizon.server_update(request, SERVER_ID, "web")
    horizon.server_rebuild(request, SERVER_ID, IMAGE)
    horizon.tenant_quota_update(request, "p", cores=1)
    created, updated, rebuilt, _ = [seen.json for seen in old.seen if seen.body]
    assert created["server"] == {
        "name": "web",
        "imageRef": IMAGE,
        "flavorRef": "1",
        "min_count": 1,
        "max_count": 1,
    }
    assert updated == {"server": {"name": "web"}}
    assert rebuilt == {"rebuild": {"imageRef": IMAGE}}


def test_what_is_not_there_is_told(old: FakeCloud) -> None:
    request = request_to(old)
    assert not horizon.is_feature_available(request, "instance_description")
    assert horizon.get_microversion(request, ("instance_description", "key_types")) is None
    with pytest.raises(UnsupportedByCloud, match=r"description needs 2\.19"):
        horizon.server_update(request, SERVER_ID, "web", "what it is for")
    with pytest.raises(UnsupportedByCloud, match=r"policy needs 2\.64"):
        horizon.server_group_create(request, "g", policy="affinity")
    assert [seen.method for seen in old.seen] == ["GET"]  # the cloud's microversions


def test_an_argument_chooses_the_microversion() -> None:
    with FakeCloud(highest="2.100") as cloud:
        cloud.nova("POST", f"/servers/{SERVER_ID}/action", Reply(202))
        request = request_to(cloud)
        horizon.server_live_migrate(request, SERVER_ID, None)
        horizon.server_live_migrate(request, SERVER_ID, None, disk_over_commit=True)
        new, old = [seen.headers["openstack-api-version"] for seen in cloud.seen[-2:]]
        assert (new, old) == ("compute 2.100", "compute 2.24")


def test_a_cookie_of_one_user_is_not_the_next_ones() -> None:
    with FakeCloud() as cloud:
        cookie = {"Set-Cookie": "session=of-the-first; Path=/"}
        cloud.valid = {"first", "second"}
        cloud.nova("GET", f"/servers/{SERVER_ID}", Reply(200, {"server": server()}, cookie))
        for token in ("first", "second"):
            horizon.server_get(request_to(cloud, token), SERVER_ID)
        of_first, of_second = [seen.headers for seen in cloud.seen if "servers" in seen.path]
        assert (of_first["x-auth-token"], of_second["x-auth-token"]) == ("first", "second")
        assert "cookie" not in of_second
