"""The example on a Nova that knows the first microversion alone: what is left out asks for no more."""

from collections.abc import Iterator

import pytest

from examples import horizon
from novakit.errors import UnsupportedByCloud
from novakit.sending import discovery
from tests.overlays.fake_cloud import SERVER_ID, FakeCloud, server
from tests.overlays.hostile import Reply

from .signed_in import HttpRequest, KeystoneToken, SignedIn

IMAGE = "70a599e0-31e7-49b7-b260-868f441e862b"


@pytest.fixture
def old(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeCloud]:
    monkeypatch.setattr(discovery, "_known", {})
    with FakeCloud(highest="2.1") as running:
        running.nova("POST", "/servers", Reply(202, {"server": {"id": SERVER_ID, "links": []}}))
        running.nova("PUT", f"/servers/{SERVER_ID}", Reply(200, {"server": server()}))
        running.nova("POST", f"/servers/{SERVER_ID}/action", Reply(202, {"server": server()}))
        running.nova("PUT", "/os-quota-sets/p", Reply(200, {"quota_set": {"cores": 1}}))
        yield running


@pytest.fixture
def request_to(old: FakeCloud) -> HttpRequest:
    catalog = [
        {
            "type": "compute",
            "endpoints": [{"interface": "public", "region": "RegionOne", "url": old.endpoint}],
        }
    ]
    return HttpRequest(SignedIn(KeystoneToken("given-token"), "p", "RegionOne", catalog))


def test_nothing_newer_is_asked_for(old: FakeCloud, request_to: HttpRequest) -> None:
    horizon.server_create(request_to, "web", IMAGE, "1", None, None, None)
    horizon.server_update(request_to, SERVER_ID, "web")
    horizon.server_rebuild(request_to, SERVER_ID, IMAGE)
    horizon.tenant_quota_update(request_to, "p", cores=1)
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


def test_what_is_not_there_is_told(old: FakeCloud, request_to: HttpRequest) -> None:
    assert not horizon.is_feature_available(request_to, "instance_description")
    assert horizon.get_microversion(request_to, ("instance_description", "key_types")) is None
    with pytest.raises(UnsupportedByCloud, match=r"description needs 2\.19"):
        horizon.server_update(request_to, SERVER_ID, "web", "what it is for")
    with pytest.raises(UnsupportedByCloud, match=r"policy needs 2\.64"):
        horizon.server_group_create(request_to, "g", policy="affinity")
    assert [seen.method for seen in old.seen] == ["GET"]  # the cloud's microversions
