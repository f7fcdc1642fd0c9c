"""The type checkers, as a user runs them in strict mode over programs of theirs.

One run takes all programs: most of its time goes to novakit itself.
"""

import json
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeAlias

Complaints: TypeAlias = dict[str, set[int]]
"""The lines that a checker complains of, by program."""

Checker: TypeAlias = Callable[[Mapping[str, str], Path], Complaints]


def pyright(programs: Mapping[str, str], folder: Path) -> Complaints:
    """Return what pyright complains of in programs, which are written to the folder."""
    _write(programs, folder)
    (folder / "pyrightconfig.json").write_text('{"typeCheckingMode": "strict"}')
    command = [sys.executable, "-m", "pyright", "--pythonpath", sys.executable, "--outputjson"]
    done = subprocess.run([*command, *programs], cwd=folder, capture_output=True, text=True)
    found: Complaints = defaultdict(set)
    for one in json.loads(done.stdout)["generalDiagnostics"]:
        if one["severity"] == "error":
            found[Path(one["file"]).name].add(one["range"]["start"]["line"] + 1)
    return found


def mypy(programs: Mapping[str, str], folder: Path) -> Complaints:
    """Return what mypy complains of in programs, which are written to the folder."""
    _write(programs, folder)
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", "--no-error-summary"]
    done = subprocess.run([*command, *programs], cwd=folder, capture_output=True, text=True)
    assert "crash" not in done.stderr
    found: Complaints = defaultdict(set)
    for name, line in re.findall(r"^([^:\n]+):(\d+): error", done.stdout, re.MULTILINE):
        found[name].add(int(line))
    return found


def _write(programs: Mapping[str, str], folder: Path) -> None:
    for name, text in programs.items():
        (folder / name).write_text(text)
