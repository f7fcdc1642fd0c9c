"""What the proof worked out before, in a folder that git ignores."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable
from pathlib import Path

from tests.spec.jsontypes import Json, as_object

ROOT = Path(__file__).parents[2]
CACHE = ROOT / ".cache"
_SCRIPTS = Path(__file__).parent


def folder() -> Path:
    """Return the cache's folder, after making it."""
    CACHE.mkdir(exist_ok=True)
    (CACHE / ".gitignore").write_text("*\n")
    return CACHE


def code_key(*patterns: str, without: Iterable[str] = ()) -> str:
    """Return a name for the contents of this package's files, but tests and those left out."""
    key = hashlib.sha256()
    for pattern in patterns or ("*.py", "oracle/*.py"):
        for path in sorted(_SCRIPTS.glob(pattern)):
            if path.stem not in without and not path.stem.startswith("test_"):
                key.update(path.read_bytes())
    return key.hexdigest()[:12]


def load(path: Path) -> dict[str, Json]:
    """Read a JSON object; an absent or broken file is an empty one."""
    try:
        return as_object(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return {}


def save(path: Path, value: dict[str, Json]) -> None:
    """Write a JSON object so that a reader never sees half of it."""
    part = path.with_suffix(f".{os.getpid()}.part")
    part.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8", errors="replace")
    part.replace(path)
