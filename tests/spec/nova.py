"""Nova's side of the proof: what it declares, and what its validator decides."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, Self

from tests.cloud.venvs import venv_python
from tests.spec import cache
from tests.spec.jsontypes import Json, Schema, as_list, as_number, as_object, as_text

RELEASE = "34.0.0"
_ORACLE = Path(__file__).parent / "oracle"


class OperationKey(NamedTuple):
    """An operation: its path has ``{}`` for each parameter, whatever its name."""

    method: str
    path: str
    action: str | None

    def __str__(self) -> str:
        """Write it as people do: POST /servers/{}/action reboot."""
        return " ".join(part for part in self if part)


@dataclass(frozen=True, slots=True)
class Declared:
    """What nova declares for one operation at one microversion; None where it checks nothing."""

    statuses: tuple[int, ...]
    errors: tuple[int, ...]
    request: str | None
    query: str | None
    reply: str | None


@dataclass(frozen=True, slots=True)
class Oracle:
    """Everything that nova declares: operation → minor microversion → declaration."""

    highest: int
    operations: dict[OperationKey, dict[int, Declared]]
    sources: dict[OperationKey, str]
    schemas: dict[str, Schema]


def nova_python() -> Path:
    """Return the Python that has nova; builds its virtual environment if need be.

    The variable NOVAKIT_NOVA_PYTHON names another one that has this release.
    """
    given = os.environ.get("NOVAKIT_NOVA_PYTHON")
    return Path(given) if given else venv_python(RELEASE)


def load() -> Oracle:
    """Return nova's declarations."""
    return _read(dumped("dump"))


def dumped(script: str) -> dict[str, Json]:
    """Return what a script of oracle/ writes down, run once per release and version of them all."""
    version = cache.code_key("oracle/*.py")
    path = cache.folder() / f"oracle-{script}-{RELEASE}-{version}.json"
    if not path.exists():
        part = path.with_suffix(f".{os.getpid()}.part")
        code = str(_ORACLE / f"{script}.py")
        subprocess.run([str(nova_python()), "-W", "ignore", code, str(part)], check=True)
        part.replace(path)
        for other in path.parent.glob("oracle-*.json"):
            if not other.stem.endswith(version):
                other.unlink()
    return cache.load(path)


def _read(dump: dict[str, Json]) -> Oracle:
    operations: dict[OperationKey, dict[int, Declared]] = {}
    sources: dict[OperationKey, str] = {}
    for item in map(as_object, as_list(dump["operations"])):
        action = item["action"]
        path = as_text(item["path"])
        key = OperationKey(
            as_text(item["method"]), anonymous(path), None if action is None else as_text(action)
        )
        operations[key] = dict(_cells(item))
        sources[key] = as_text(item["source"])
    return Oracle(
        highest=as_number(dump["highest"], 0),
        operations=operations,
        sources=sources,
        schemas={name: as_object(item) for name, item in as_object(dump["schemas"]).items()},
    )


def _cells(item: dict[str, Json]) -> Iterator[tuple[int, Declared]]:
    for span in map(as_object, as_list(item["spans"])):
        cell = as_object(span["cell"])
        declared = Declared(
            statuses=tuple(as_number(code, 0) for code in as_list(cell["statuses"])),
            errors=tuple(as_number(code, 0) for code in as_list(cell["errors"])),
            request=_name(cell["request"]),
            query=_name(cell["query"]),
            reply=_name(cell["reply"]),
        )
        for minor in range(as_number(span["first"], 0), as_number(span["last"], 0) + 1):
            yield minor, declared


def _name(value: Json) -> str | None:
    return None if value is None else as_text(value)


def anonymous(path: str) -> str:
    """Write a path template without its parameters' names."""
    return "/".join("{}" if part.startswith("{") else part for part in path.split("/"))


class Judge:
    """Asks nova's own validator; it runs in its own process and is started when first needed."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[str] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._process is not None:
            self._process.communicate()

    def ask(self, schema: Schema, instances: Sequence[Json]) -> None:
        """Start to judge the values; `verdicts` collects."""
        process = self._started()
        assert process.stdin is not None
        question: Json = {"schema": schema, "instances": list(instances)}
        process.stdin.write(json.dumps(question) + "\n")
        process.stdin.flush()

    def verdicts(self) -> str:
        """Return a letter per value: a(ccepted), r(efused), f (refused for its format alone)."""
        assert self._process is not None
        assert self._process.stdout is not None
        answer = self._process.stdout.readline().strip()
        if not answer:
            raise RuntimeError("nova's validator ended; its words stand above")
        return answer

    def _started(self) -> subprocess.Popen[str]:
        if self._process is None:
            self._process = subprocess.Popen(
                [str(nova_python()), "-W", "ignore", str(_ORACLE / "judge.py")],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                encoding="utf-8",
            )
        return self._process
