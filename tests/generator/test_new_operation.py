"""An operation that is added to the spec is a method on all four clients, with nothing by hand."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from generator.build import build
from generator.source.spec import open_spec

ROOT = Path(__file__).parents[2]

ADDED = """\

/servers/{server_id}/labels:
  parameters:
    - {$ref: "../components/parameters.yaml#/ServerId"}
  get:
    operationId: count_server_labels
    summary: Count the labels of a server
    description: Counts them.
    tags: [server_labels]
    x-microversions: "2.50-"
    responses:
      "200":
        description: The tags.
        content:
          application/json:
            schema: {$ref: "../schemas/server_tags.yaml#/ServerTagsReply"}
            example: {tags: [web, test]}
"""
INDEX = '  /servers/{server_id}/labels: {$ref: "paths/server_labels.yaml#/~1servers~1{server_id}~1labels"}\n'

PROGRAM = """
from novakit import AsyncCompute, Compute
from novakit_api import AsyncClient, Client

for kind in (Client, AsyncClient):
    method = kind("http://nova.example", "token").servers.labels.count
    assert "Count the labels" in method.__doc__, method.__doc__
for kind in (Compute, AsyncCompute):
    method = kind.from_token("token", "http://nova.example").servers.labels.count
    assert "Since 2.50" in method.__doc__, method.__doc__
"""


def test_it_is_a_method_on_all_four_clients(tmp_path: Path) -> None:
    folder = tmp_path / "spec"
    shutil.copytree(ROOT / "spec", folder)
    file = folder / "paths" / "server_labels.yaml"
    file.write_text(f"# Labels: nova/api/openstack/compute/server_labels.py.\n{ADDED}")
    root = folder / "openapi.yaml"
    tag = "  - {name: server_labels, description: Labels of servers.}\n"
    text = root.read_text().replace("tags:\n", f"tags:\n{tag}", 1)
    root.write_text(text.replace("paths:\n", f"paths:\n{INDEX}", 1))
    build(open_spec(folder), tmp_path / "novakit_api")
    places = [tmp_path, ROOT / "runtime", ROOT / "overlays"]
    path = os.pathsep.join(map(str, places))
    run = [sys.executable, "-c", PROGRAM]
    subprocess.run(run, env={**os.environ, "PYTHONPATH": path}, check=True, cwd=tmp_path)
