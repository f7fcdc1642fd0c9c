"""What the conveniences take as arguments comes from the spec, with types and words of its own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.build import build, model
from generator.source.problems import SpecError
from generator.source.spec import open_spec
from tests.generator.specs import Spec

ROOT = Path(__file__).parents[2]
EASIER = """\
      x-python-argument:
        name: labels
        type: Mapping[str, Content]
        description: Labels by name.
"""

NEW_FIELD = """\
    rank:
      description: How much it matters.
      x-microversions: "2.90-"
      type: integer
"""
USE = """
import inspect
from novakit import AsyncCompute, Compute
from novakit.servers.arguments import server_request
from novakit_api import operations
from novakit_api.arguments import create_server

for kind in (Compute, AsyncCompute):
    servers = kind.from_token("token", "http://nova.example").servers
    for method in (servers.create, servers.create_and_wait, servers.create_reservation):
        assert inspect.signature(method).parameters["rank"].annotation == int | None
        assert "rank: How much it matters. Since 2.90 (Xena)." in inspect.getdoc(method)
    assert "rank" in str(inspect.signature(servers.create_many))
image = "70a599e0-31e7-49b7-b260-868f441e862b"
given = create_server("web", "1", image=image, networks="none", rank=7)
asked = operations.create_server(**server_request(given))
assert asked.json["server"]["rank"] == 7
assert str(asked.microversions) == "2.90-", asked.microversions
"""


def run(program: str, folder: Path) -> None:
    places = [folder, ROOT / "runtime", ROOT / "overlays"]
    path = os.pathsep.join(map(str, places))
    environment = {**os.environ, "PYTHONPATH": path}
    subprocess.run([sys.executable, "-c", program], env=environment, check=True, cwd=folder)


def test_a_field_of_a_new_server_is_an_argument_with_nothing_by_hand(tmp_path: Path) -> None:
    folder = tmp_path / "spec"
    shutil.copytree(ROOT / "spec", folder)
    file = folder / "schemas/server_requests.yaml"
    before, after = file.read_text().split("    trusted_image_certificates:\n", 1)
    file.write_text(f"{before}{NEW_FIELD}    trusted_image_certificates:\n{after}")
    build(open_spec(folder), tmp_path / "novakit_api")
    run(USE, tmp_path)


def easier(spec: Spec, said: str) -> None:
    spec.replace("schemas/servers.yaml", "    networks:\n", f"    networks:\n{said}")


def test_an_argument_has_the_type_the_name_and_the_words_that_are_said(
    spec: Spec, tmp_path: Path
) -> None:
    easier(spec, EASIER)
    build(open_spec(spec.folder), tmp_path / "novakit_api")
    program = """
import inspect
from novakit_api.arguments import CreateServerOptions, create_server

labels = inspect.signature(create_server).parameters["labels"]
assert "networks" not in inspect.signature(create_server).parameters
assert "Mapping[str, typing.Union[str, bytes" in str(labels.annotation), labels.annotation
assert "labels" in CreateServerOptions.__annotations__
assert "labels: Labels by name." in create_server.__doc__
given = create_server("web", labels={"a": b"b"})
assert (given["name"], given["labels"]) == ("web", {"a": b"b"})
"""
    run(program, tmp_path)


def test_one_that_the_conveniences_set_is_no_argument(spec: Spec, tmp_path: Path) -> None:
    easier(spec, "      x-python-argument: false\n")
    build(open_spec(spec.folder), tmp_path / "novakit_api")
    code = (tmp_path / "novakit_api/arguments/servers.py").read_text()
    assert "tags" in code
    assert "networks" not in code


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("{type: 'Sequence[str'}", "is no type of Python"),
        ("{name: labels}", "say the type that is taken"),
        ("true", "say the type that is taken"),
    ],
)
def test_what_is_no_type_is_told_where_it_stands(spec: Spec, said: str, told: str) -> None:
    easier(spec, f"      x-python-argument: {said}\n")
    with pytest.raises(SpecError, match=told):
        model(open_spec(spec.folder))
