"""The overlays on a real cloud whose microversions end early."""

import httpx
import pytest

from novakit import Compute, errors
from tests.cloud import EmbeddedCloud
from tests.cloud.session import Session
from tests.overlays.on_the_cloud import at_the_cloud as at_the_cloud
from tests.overlays.on_the_cloud import demo as demo
from tests.overlays.on_the_cloud import side as side
from tests.overlays.sides import Side


def test_it_refuses_newer_microversions(old_cloud: EmbeddedCloud) -> None:
    version = httpx.get(f"{old_cloud.compute_url}/").json()["version"]
    assert (version["min_version"], version["version"]) == ("2.1", "2.60")
    with Session(old_cloud) as session:
        assert session.send("GET", "/servers", microversion="2.60").status_code == 200
        assert session.send("GET", "/servers", microversion="2.61").status_code == 406
        latest = session.send("GET", "/servers", microversion="latest")
    assert latest.headers["OpenStack-API-Version"] == "compute 2.60"


def test_what_it_lacks_is_told_before_sending(
    side: Side, old_cloud: EmbeddedCloud, demo: Compute
) -> None:
    with pytest.raises(errors.UnsupportedByCloud, match=r"2\.60 and earlier.*hostname needs 2\.90"):
        side.wait(
            demo.servers.create(name="n", flavor="1", image=old_cloud.ids.image, hostname="host-1")
        )
