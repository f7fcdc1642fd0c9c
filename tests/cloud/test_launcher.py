"""Clouds start, stop and die without leaving anything behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from tests.cloud import CloudError, EmbeddedCloud
from tests.cloud.config import PROCESSES, CloudConfig
from tests.cloud.state import StateDirectory
from tests.cloud.venvs import ROOT

pytestmark = [pytest.mark.cloud, pytest.mark.xdist_group("old_cloud")]


def test_a_killed_launcher_takes_its_services_along_and_blocks_nothing(tmp_path: Path) -> None:
    state = tmp_path / "state"
    command = [sys.executable, "-m", "tests.cloud", "up", "--computes", "1", "--state", str(state)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as launcher:
        assert launcher.stdout is not None
        assert "ready" in launcher.stdout.readline()
        config = CloudConfig.load(state)
        launcher.kill()
    processes = [int(config.ready_file(name).read_text()) for name in PROCESSES]
    assert_within(3, lambda: not any(is_running(process) for process in processes))

    with EmbeddedCloud(computes=1, state=state) as cloud:
        assert httpx.get(cloud.auth_url).status_code == 200
        stopping = time.monotonic()
    assert time.monotonic() - stopping < 3
    assert (state / "nova.log").exists()


def test_a_service_that_dies_at_start_shows_its_log() -> None:
    with pytest.raises(CloudError, match="InvalidAPIVersionString"):
        EmbeddedCloud(max_microversion="two").start()


def test_an_interrupt_stops_the_command(tmp_path: Path) -> None:
    # As a job that a shell runs in the background, which inherits that interrupts are ignored.
    ignoring = ["env", "--ignore-signal=INT"]
    command = [*ignoring, sys.executable, "-m", "tests.cloud", "up", "--state", str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) as launcher:
        assert_within(30, (tmp_path / "config.json").exists)
        launcher.send_signal(signal.SIGINT)
        _, printed = launcher.communicate(timeout=10)
    assert launcher.returncode == 130
    assert "Traceback" not in printed


def test_a_temporary_state_is_removed_and_so_is_that_of_a_killed_launcher(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with StateDirectory() as killed:
        left_over = tmp_path / killed.path.name.replace("cloud-", "cloud-left-over-")
        left_over.mkdir()
        (left_over / "launcher.lock").touch()  # nobody holds it
        with StateDirectory() as other:
            assert killed.path.exists()
            assert other.path.exists()
            assert not left_over.exists()
    assert list(tmp_path.iterdir()) == []


def test_a_state_in_use_or_of_another_kind_is_refused(tmp_path: Path) -> None:
    with StateDirectory(tmp_path / "used"), pytest.raises(FileExistsError, match="in use"):
        StateDirectory(tmp_path / "used")
    (tmp_path / "file").touch()
    with pytest.raises(FileExistsError, match="not empty"):
        StateDirectory(tmp_path)


def is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def assert_within(seconds: float, holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.05)
