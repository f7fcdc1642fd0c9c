"""The YAML files under `spec/`, and what stands in them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.source.parsing import BrokenFileError, List, Map, Parser
from generator.source.problems import Problem, SpecError

ROOTS = ("openapi.yaml", "microversions.yaml", "policies.yaml")
"""The files that cannot be missing."""


@dataclass(frozen=True)
class Source:
    """One file of the spec."""

    name: str
    """As problems name it: `spec/paths/servers.yaml`."""
    text: str
    content: Any

    def problem(self, line: int, message: str) -> Problem:
        """Say what is wrong in a line of this file."""
        return Problem(self.name, line, message)


def load(folder: Path) -> dict[str, Source]:
    """Read every file of a spec, by its path below the folder, such as `paths/servers.yaml`.

    Raises:
        FileNotFoundError: there is no such folder.
        SpecError: a file that cannot be missing is, or one cannot be read, is not YAML, or is YAML
            that readers take differently.
    """
    if not folder.is_dir():
        raise FileNotFoundError(f"there is no folder {folder} to read the spec from")
    files: dict[str, Source] = {}
    problems: list[Problem] = []
    for path in sorted(folder.rglob("*.yaml")):
        relative = path.relative_to(folder).as_posix()
        name = f"{folder.name}/{relative}"
        parser = Parser(name)
        try:
            text = _text(path)
            files[relative] = Source(name, text, parser.parse(text))
        except BrokenFileError as error:
            problems.append(Problem(name, error.line, str(error)))
        problems += parser.problems
    if problems := [*problems, *_misshapen(folder, files)]:
        raise SpecError(problems)
    return files


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise BrokenFileError(1, f"this file cannot be read: {error.strerror}") from error
    try:
        return data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BrokenFileError(line, f"not UTF-8: {error.reason}") from error


def _misshapen(folder: Path, files: Mapping[str, Source]) -> Iterator[Problem]:
    for path, source in files.items():
        wanted = List if path == "microversions.yaml" else Map
        if not isinstance(source.content, wanted):
            yield source.problem(
                1, f"this file must hold {'a list' if wanted is List else 'a map'}"
            )
    for relative in ROOTS:
        if not (folder / relative).exists():
            yield Problem(f"{folder.name}/{relative}", 1, "there is no such file")
