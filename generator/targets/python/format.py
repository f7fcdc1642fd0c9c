"""Format generated code with the pinned ruff, whatever configuration lies around."""

import subprocess
import sys
from pathlib import Path

from generator.source.problems import BuildError

_RUFF = (sys.executable, "-m", "ruff")
_ALWAYS = ("--isolated", "--no-cache", "--quiet", "--line-length=100", "--target-version=py311")


class FormatError(BuildError):
    """ruff could not read what was generated, or is not there."""


def format_tree(folder: Path) -> None:
    """Drop the imports that a module does not need, sort the others, and format.

    Raises:
        FormatError: the generated code is not Python, or ruff is missing.
    """
    _run("check", "--fix", "--select=F401,I", "--ignore-noqa", *_ALWAYS, str(folder))
    _run("format", *_ALWAYS, str(folder))


def _run(*arguments: str) -> None:
    done = subprocess.run([*_RUFF, *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        raise FormatError(f"ruff {arguments[0]}: {done.stdout}{done.stderr}")
