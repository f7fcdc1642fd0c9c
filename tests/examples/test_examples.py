"""The examples run as their first lines say."""

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.cloud import EmbeddedCloud

EXAMPLES = Path(__file__).parents[2] / "examples"


def run(cloud: EmbeddedCloud, name: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, str(EXAMPLES / name), *arguments],
        env={**os.environ, "OS_CLIENT_CONFIG_FILE": str(cloud.clouds_yaml), "OS_CLOUD": "demo"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_boot(newest_cloud: EmbeddedCloud) -> None:
    printed = run(newest_cloud, "boot.py", newest_cloud.ids.image, "m1.tiny")
    assert "example ACTIVE" in printed


def test_boot_async(newest_cloud: EmbeddedCloud) -> None:
    printed = run(newest_cloud, "boot_async.py", newest_cloud.ids.image, "m1.tiny")
    assert "example-a ACTIVE" in printed
    assert "example-b ACTIVE" in printed


def test_many(newest_cloud: EmbeddedCloud) -> None:
    printed = run(newest_cloud, "many.py", newest_cloud.ids.image, "m1.tiny")
    assert "3 of 3" in printed
    assert "example-1 ACTIVE, example-2 ACTIVE, example-3 ACTIVE" in printed
    assert "deleting, deleting, deleting" in printed


def test_own_resource(newest_cloud: EmbeddedCloud) -> None:
    printed = run(newest_cloud, "own_resource.py", "m1.tiny")
    assert re.fullmatch(r"room for \d+ servers of m1\.tiny\n", printed)


def test_errors(newest_cloud: EmbeddedCloud) -> None:
    printed = run(newest_cloud, "errors.py").splitlines()
    assert printed[0].startswith("404 itemNotFound req-")
    assert printed[1].startswith("hostname:")
    assert "hostname" in printed[2]
    assert "2.90" in printed[2]
    assert printed[3] == "os_compute_api:servers:detail:get_all_tenants is for administrators"
