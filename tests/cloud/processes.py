"""The processes that serve a cloud."""

from __future__ import annotations

import dataclasses
import os
import subprocess
from pathlib import Path

from tests.cloud.config import PROCESSES, CloudConfig
from tests.cloud.venvs import ROOT


@dataclasses.dataclass(frozen=True, slots=True)
class ServiceProcess:
    """One running process."""

    name: str
    popen: subprocess.Popen[bytes]
    config: CloudConfig

    @property
    def is_ready(self) -> bool:
        """Whether it serves."""
        return self.config.ready_file(self.name).exists()

    @property
    def is_dead(self) -> bool:
        """Whether it has ended."""
        return self.popen.poll() is not None

    def log_tail(self, lines: int) -> str:
        """Return the end of its log and of what it printed."""
        files = (self.config.state / f"{self.name}{suffix}" for suffix in (".log", ".out"))
        return "\n".join(f"--- {file.name}\n{_tail(file, lines)}" for file in files)

    def end(self) -> None:
        """End it; nothing that it holds is worth a slow goodbye."""
        self.popen.terminate()
        try:
            self.popen.wait(2)
        except subprocess.TimeoutExpired:
            self.popen.kill()
            self.popen.wait()


def start_process(python: Path, name: str, config: CloudConfig) -> ServiceProcess:
    """Start the process of that name in its environment's Python."""
    command = [str(python), "-m", "tests.cloud.services", name, str(config.state), str(os.getpid())]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "ignore"}
    with (config.state / f"{name}.out").open("wb") as out:
        popen = subprocess.Popen(
            command,
            cwd=config.state,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=out,
            pass_fds=[config.listeners[service] for service in PROCESSES[name]],
            start_new_session=True,  # Ctrl-C is for the launcher
        )
    return ServiceProcess(name, popen, config)


def _tail(file: Path, lines: int) -> str:
    if not file.exists():
        return ""
    return "\n".join(file.read_text(errors="replace").splitlines()[-lines:])
