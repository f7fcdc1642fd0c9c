"""Type checkers infer the exact type of every call, and flag every mistake."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Checker = Callable[[Path, Path], set[int]]
HERE = Path(__file__).parent
PROGRAM, MISTAKES = HERE / "user_program.py", HERE / "mistakes.py"


def pyright(file: Path, folder: Path) -> set[int]:
    """Return the lines that pyright complains of in strict mode, from a user's folder."""
    copy = folder / file.name
    copy.write_text(file.read_text())
    (folder / "pyrightconfig.json").write_text('{"typeCheckingMode": "strict"}')
    command = [sys.executable, "-m", "pyright", "--pythonpath", sys.executable, "--outputjson"]
    done = subprocess.run([*command, str(copy)], cwd=folder, capture_output=True, text=True)
    found = json.loads(done.stdout)["generalDiagnostics"]
    return {one["range"]["start"]["line"] + 1 for one in found if one["severity"] == "error"}


def mypy(file: Path, folder: Path) -> set[int]:
    """Return the lines that mypy complains of in strict mode, from a user's folder."""
    copy = folder / file.name
    copy.write_text(file.read_text())
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", "--no-error-summary"]
    done = subprocess.run([*command, copy.name], cwd=folder, capture_output=True, text=True)
    assert "crash" not in done.stderr
    return {int(line) for line in re.findall(rf"{copy.name}:(\d+): error", done.stdout)}


def wrong_lines() -> set[int]:
    lines = MISTAKES.read_text().splitlines()
    return {number for number, line in enumerate(lines, 1) if line.endswith("# wrong")}


@pytest.mark.parametrize("checker", [pyright, mypy])
def test_every_call_has_its_exact_type(checker: Checker, tmp_path: Path) -> None:
    assert checker(PROGRAM, tmp_path) == set()


@pytest.mark.parametrize("checker", [pyright, mypy])
def test_every_mistake_is_flagged(checker: Checker, tmp_path: Path) -> None:
    assert len(wrong_lines()) == 21
    assert checker(MISTAKES, tmp_path) == wrong_lines()
