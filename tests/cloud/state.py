"""The directory of a running cloud: its databases, logs and configuration.

A launcher holds a lock on it for as long as it lives. The kernel drops the lock when the launcher
dies, however it dies, so a directory whose lock can be taken is stale and may be removed.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Self

_PREFIX = "novakit-cloud-"
_LOCK = "launcher.lock"


class StateDirectory:
    """Own a directory, from `with` to its end; a temporary one is removed, a given one is kept."""

    def __init__(self, path: Path | None = None) -> None:
        self._keep = path is not None
        if path is None:
            _sweep()
            path = Path(tempfile.mkdtemp(prefix=_PREFIX))
        else:
            path = path.absolute()
            _claim(path)
        self.path = path
        self._lock = _lock_new(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if not self._keep:
            shutil.rmtree(self.path, ignore_errors=True)
        os.close(self._lock)


def _sweep() -> None:
    """Remove the temporary directories of launchers that were killed."""
    for path in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        if (path / _LOCK).exists() and _is_stale(path):
            shutil.rmtree(path, ignore_errors=True)


def _claim(path: Path) -> None:
    """Make a given directory ours: empty, whatever a killed launcher left in it."""
    if path.is_dir() and any(path.iterdir()):
        if not (path / _LOCK).exists():
            raise FileExistsError(f"{path} is not empty and no state of an embedded cloud")
        if not _is_stale(path):
            raise FileExistsError(f"{path} is in use by a running cloud; give another directory")
        shutil.rmtree(path)
    path.mkdir(parents=True, exist_ok=True)


def _is_stale(path: Path) -> bool:
    try:
        descriptor = os.open(path / _LOCK, os.O_RDWR)
    except OSError:  # gone, or another user's
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    finally:
        os.close(descriptor)
    return True


def _lock_new(path: Path) -> int:
    """Create the lock file already locked: nobody may see it and find it free."""
    descriptor, name = tempfile.mkstemp(dir=path)
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    Path(name).rename(path / _LOCK)
    return descriptor
