"""The YAML files under `spec/`, and what stands in them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.source.grammar import SECTIONS, Child, descendants
from generator.source.parsing import BrokenFileError, List, Map, Parser
from generator.source.problems import Problem, SpecError

ROOTS = ("openapi.yaml", "microversions.yaml", "policies.yaml")
"""The files that cannot be missing."""


@dataclass(frozen=True)
class Source:
    """One file of the spec."""

    path: str
    """Below the folder of the spec: `paths/servers.yaml`."""
    name: str
    """As problems name it: `spec/paths/servers.yaml`."""
    text: str
    content: Any

    def problem(self, line: int, message: str) -> Problem:
        """Say what is wrong in a line of this file."""
        return Problem(self.name, line, message)


@dataclass(frozen=True)
class Sources:
    """All files of a spec by their path below its folder, such as `paths/servers.yaml`."""

    files: Mapping[str, Source]
    problems: list[Problem] = field(default_factory=list[Problem])
    """Duplicate keys, and scalars that readers of YAML take differently."""

    @property
    def root(self) -> Source:
        """The file that lists the paths."""
        return self.files["openapi.yaml"]

    def under(self, folder: str) -> Mapping[str, Source]:
        """Return the files of one folder that hold a mapping."""
        return {
            path: source
            for path, source in self.files.items()
            if path.startswith(f"{folder}/") and isinstance(source.content, Map)
        }

    def components(self) -> Mapping[str, tuple[str, Source]]:
        """Return the files that hold components, each with the section that they belong to."""
        held = {**self.under("schemas"), **self.under("shared")}
        return {path: (section(path), source) for path, source in held.items()}

    def roots(self) -> Iterator[Child]:
        """Yield every path item and every component."""
        for source in self.under("paths").values():
            for key, value in source.content.items():
                yield Child("path item", value, source.content, key, "paths")
        for kind_of, source in self.components().values():
            for key, value in source.content.items():
                yield Child(SECTIONS[kind_of], value, source.content, key, "components")

    def everything(self) -> Iterator[Child]:
        """Yield every path item, every component, and everything inside, outermost first."""
        for root in self.roots():
            yield root
            yield from descendants(root.kind, root.value)


def section(path: str) -> str:
    """Return which kind of component a file holds: what its name says, else schemas."""
    stem = path.rpartition("/")[2].removesuffix(".yaml")
    return stem if path.startswith("shared/") and stem in SECTIONS else "schemas"


def load(folder: Path) -> Sources:
    """Read every file of a spec.

    Raises:
        FileNotFoundError: there is no such folder.
        SpecError: a file that cannot be missing is, or one cannot be read or is not YAML.
    """
    if not folder.is_dir():
        raise FileNotFoundError(f"there is no folder {folder} to read the spec from")
    files: dict[str, Source] = {}
    doubts: list[Problem] = []
    broken: list[Problem] = []
    for path in sorted(folder.rglob("*.yaml")):
        relative = path.relative_to(folder).as_posix()
        name = f"{folder.name}/{relative}"
        parser = Parser(relative, name)
        try:
            text = _text(path)
            files[relative] = Source(relative, name, text, parser.parse(text))
        except BrokenFileError as error:
            broken.append(Problem(name, error.line, str(error)))
        doubts += parser.problems
    broken += _misshapen(folder, files)
    if broken:
        raise SpecError(broken)
    return Sources(files, doubts)


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
    for source in files.values():
        wanted = List if source.path == "microversions.yaml" else Map
        if not isinstance(source.content, wanted):
            yield source.problem(
                1, f"this file must hold {'a list' if wanted is List else 'a map'}"
            )
    for relative in ROOTS:
        if not (folder / relative).exists():
            yield Problem(f"{folder.name}/{relative}", 1, "there is no such file")
