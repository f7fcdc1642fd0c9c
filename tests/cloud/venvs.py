"""The virtual environments that the services run in: one per release, built on first use."""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator
from pathlib import Path

REQUIREMENTS = Path(__file__).parent / "requirements"
ROOT = Path(__file__).parents[2]
VENVS = ROOT / ".venvs"
_KEY = "pins.key"


class VenvError(RuntimeError):
    """A virtual environment could not be built."""


def releases() -> list[str]:
    """Return the releases of Nova that there are pins for."""
    return sorted(path.stem.removeprefix("nova-") for path in REQUIREMENTS.glob("nova-*.txt"))


def venv_python(release: str) -> Path:
    """Return the Python that runs a release, after building its environment if need be.

    An environment is built under another name and moved into place when it is complete. It is
    built again when its pins or the Python under it change.
    """
    pins = REQUIREMENTS / f"nova-{release}.txt"
    if not pins.exists():
        raise VenvError(f"no pins for nova {release}; there are {', '.join(releases())}")
    key = hashlib.sha256(pins.read_bytes() + sys.version.encode()).hexdigest()
    venv = VENVS / f"nova-{release}"
    with _lock(venv):
        if not _is_built(venv, key):
            _build(venv, pins, key)
    return venv / "bin" / "python"


def _is_built(venv: Path, key: str) -> bool:
    return (venv / _KEY).is_file() and (venv / _KEY).read_text() == key


@contextlib.contextmanager
def _lock(venv: Path) -> Generator[None]:
    """Let one process at a time look at an environment and build it."""
    VENVS.mkdir(exist_ok=True)
    (VENVS / ".gitignore").write_text("*\n")
    with venv.with_name(f"{venv.name}.lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _build(venv: Path, pins: Path, key: str) -> None:
    _say(f"building {venv.relative_to(ROOT)} from {pins.relative_to(ROOT)}: a minute, once")
    started = time.monotonic()
    building = f"{venv.name}.building-"
    for left_over in VENVS.glob(f"{building}*"):  # of a build that was interrupted
        shutil.rmtree(left_over)
    new = Path(tempfile.mkdtemp(prefix=building, dir=VENVS))
    try:
        python = str(new / "bin" / "python")
        _run(sys.executable, "-m", "venv", str(new))
        install = ["install", "--no-deps", "--no-compile", "--disable-pip-version-check"]
        _run(python, "-m", "pip", *install, "-r", str(pins))
        # The services start in half the time when nothing is left to compile. Some packages
        # ship templates named *.py, so that a failure to compile means nothing.
        compile_all = [python, "-m", "compileall", "-q", "-j", "0", "-x", r"/(pip|setuptools)/"]
        subprocess.run([*compile_all, str(new / "lib")], stdout=subprocess.DEVNULL, check=False)
        (new / _KEY).write_text(key)
        shutil.rmtree(venv, ignore_errors=True)
        new.rename(venv)
    except BaseException:
        shutil.rmtree(new, ignore_errors=True)
        raise
    _say(f"built {venv.relative_to(ROOT)} in {time.monotonic() - started:.0f} s")


def _run(*command: str) -> None:
    done = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    if done.returncode:
        end = "\n".join(done.stdout.splitlines()[-20:])
        raise VenvError(f"this failed with status {done.returncode}:\n{' '.join(command)}\n{end}")


def _say(text: str) -> None:
    print(f"cloud: {text}", file=sys.stderr, flush=True)
