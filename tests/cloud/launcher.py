"""Start and stop a cloud: the Python API of this package."""

from __future__ import annotations

import contextlib
import socket
import time
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.cloud.clouds_yaml import write_clouds_yaml
from tests.cloud.config import HOST, PASSWORD, PROCESSES, REGION, CloudConfig
from tests.cloud.fault_control import FaultControl
from tests.cloud.faults import CONTROL_PATH
from tests.cloud.ids import CloudIds
from tests.cloud.processes import ServiceProcess, start_process
from tests.cloud.state import StateDirectory
from tests.cloud.venvs import venv_python

DEFAULT_RELEASE = "32.2.1"
NEWEST_RELEASE = "34.0.0"
_START_TIMEOUT = 120  # seconds; a busy machine may need many times the usual start


class CloudError(RuntimeError):
    """A cloud did not start; the message ends with the log of the process at fault."""


class EmbeddedCloud:
    """Run real Keystone, Placement, Nova, Glance, Neutron and Cinder on loopback, from `with` to its end.

    release: the release of Nova, one of `venvs.releases()`.
    computes: how many compute hosts; moving servers needs two.
    token_ttl: the life of a token in seconds.
    max_microversion: limit Nova's API to an older maximum, e.g. "2.60".
    state: a directory for databases and logs, kept after the end; None takes a temporary one.
    """

    password = PASSWORD
    region = REGION

    def __init__(
        self,
        release: str = DEFAULT_RELEASE,
        *,
        computes: int = 2,
        token_ttl: int = 3600,
        max_microversion: str | None = None,
        state: Path | None = None,
    ) -> None:
        self.release = release
        self._computes = tuple(f"compute{number + 1}" for number in range(computes))
        self._token_ttl = token_ttl
        self._max_microversion = max_microversion
        self._state = state
        self._processes: dict[str, ServiceProcess] = {}
        self._stack = contextlib.ExitStack()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def start(self) -> Self:
        """Start the services and wait until all of them answer."""
        python = venv_python(self.release)
        with contextlib.ExitStack() as stack:
            state = stack.enter_context(StateDirectory(self._state)).path
            self._start_processes(python, state, stack)
            self._wait_until_ready()
            self.auth_url = self.config.url("keystone", "/v3")
            self.compute_url = self.config.url("nova", "/v2.1")
            self.clouds_yaml = write_clouds_yaml(state / "clouds.yaml", self.auth_url)
            self.ids = CloudIds.load(state)
            self._stack = stack.pop_all()
        return self

    def stop(self) -> None:
        """End the services and remove a temporary state directory."""
        self._stack.close()

    def faults(self, service: str) -> FaultControl:
        """Return the fault injection of a service: "keystone", "placement", "nova", "glance" and so on."""
        return FaultControl(self.config.url(service, CONTROL_PATH))

    def log_tail(self, service: str, lines: int = 50) -> str:
        """Return the end of a service's log."""
        process = next(name for name, served in PROCESSES.items() if service in served)
        return self._processes[process].log_tail(lines)

    def check(self) -> None:
        """Raise CloudError if a process has died."""
        for process in self._processes.values():
            if process.is_dead:
                raise CloudError(f"{process.name} has died:\n{process.log_tail(40)}")

    def _start_processes(self, python: Path, state: Path, stack: contextlib.ExitStack) -> None:
        services = [service for served in PROCESSES.values() for service in served]
        with contextlib.ExitStack() as sockets:  # ours close once the processes have theirs
            bound = {
                name: sockets.enter_context(socket.create_server((HOST, 0))) for name in services
            }
            self.config = CloudConfig(
                state=state,
                ports={name: sock.getsockname()[1] for name, sock in bound.items()},
                listeners={name: sock.fileno() for name, sock in bound.items()},
                computes=self._computes,
                token_ttl=self._token_ttl,
                max_microversion=self._max_microversion,
            )
            self.config.save()
            for name in PROCESSES:
                self._processes[name] = process = start_process(python, name, self.config)
                stack.callback(process.end)

    def _wait_until_ready(self) -> None:
        deadline = time.monotonic() + _START_TIMEOUT
        while waiting := [p for p in self._processes.values() if not p.is_ready]:
            self.check()
            if time.monotonic() > deadline:
                log = waiting[0].log_tail(40)
                raise CloudError(f"{waiting[0].name} is not ready after {_START_TIMEOUT} s:\n{log}")
            time.sleep(0.02)
