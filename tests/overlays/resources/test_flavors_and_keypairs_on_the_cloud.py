"""Flavors and key pairs of a real Nova."""

from pathlib import Path

import pytest

from novakit import Compute, errors
from tests.cloud import EmbeddedCloud
from tests.overlays.on_the_cloud import at_the_cloud as at_the_cloud
from tests.overlays.on_the_cloud import demo as demo
from tests.overlays.on_the_cloud import side as side
from tests.overlays.sides import Side
from tests.scenario.steps.keypairs import FINGERPRINT, PUBLIC_KEY


def test_life_of_a_flavor(side: Side, each_cloud: EmbeddedCloud, demo: Compute) -> None:
    admin = side.keep(side.kind.connect("admin", project_name="demo"))
    name, project = f"own-{side.name}", each_cloud.ids.projects["demo"]
    made = side.wait(admin.flavors.create(name, ram=64, vcpus=1, disk=0, is_public=False))
    assert (made.disk, made.swap, made.is_public, made.extra_specs) == (0, 0, False, {})
    assert side.wait(admin.flavors.find(name)).id == made.id
    with pytest.raises(errors.NotFoundByName):
        side.wait(demo.flavors.find(name))
    (given,) = side.wait(admin.flavors.access.add(made, project))
    assert side.items(admin.flavors.access.list(made)) == [given]
    assert side.wait(demo.flavors.find(name)).id == made.id
    specs = admin.flavors.extra_specs
    side.wait(specs.set(made, {"hw:cpu_policy": "shared", "colour": "green"}))
    side.wait(specs.update(made, "hw:cpu_policy", "dedicated"))
    assert side.wait(specs.get(made, "hw:cpu_policy")) == "dedicated"
    side.wait(specs.delete(made, "colour"))
    assert side.wait(demo.flavors.get(made)).extra_specs == {"hw:cpu_policy": "dedicated"}
    with pytest.raises(errors.BadRequest, match="sometimes"):
        side.wait(specs.update(made, "hw:cpu_policy", "sometimes"))
    assert side.wait(admin.flavors.update(made, "for tests")).description == "for tests"
    assert side.wait(admin.flavors.access.remove(made, project)) == []
    with pytest.raises(errors.Forbidden, match="administrators"):
        side.wait(demo.flavors.delete("1"))
    side.wait(admin.flavors.delete(made))
    with pytest.raises(errors.NotFoundByName):
        side.wait(admin.flavors.find(name))


def test_life_of_a_keypair(
    side: Side, each_cloud: EmbeddedCloud, demo: Compute, tmp_path: Path
) -> None:
    file = tmp_path / "id_ed25519.pub"
    file.write_text(f"{PUBLIC_KEY} me@laptop\n")
    kept, made = f"kept {side.name}", f"made {side.name}"
    created = side.wait(demo.keypairs.create(kept, public_key=file))
    assert (created.fingerprint, created.private_key) == (FINGERPRINT, None)
    found = side.wait(demo.keypairs.find(kept))
    assert found.public_key.startswith(PUBLIC_KEY)
    assert found.user_id == each_cloud.ids.users["demo"]
    with pytest.raises(errors.Conflict):
        side.wait(demo.keypairs.create(kept, public_key=file))
    for type_ in ("ssh", "x509"):
        keys = side.wait(demo.keypairs.create(made, type=type_))
        assert keys.private_key
        assert keys.private_key[:60] not in repr(keys)
        listed = [one.name for one in side.items(demo.keypairs.list(limit=1))]
        assert {kept, made} <= set(listed)
        side.wait(demo.keypairs.delete(made))
    side.wait(demo.keypairs.delete(kept))
    with pytest.raises(errors.NotFoundByName):
        side.wait(demo.keypairs.find(kept))
