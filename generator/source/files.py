"""Read the YAML files under `spec/`, and remember the line of every key and value."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from generator.source.grammar import SECTIONS, Child, descendants
from generator.source.problems import Problem, SpecError

# libyaml's parser is ten times as quick as the one in Python.
_Loader: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?")
_WORDS: dict[str, Any] = {"true": True, "false": False, "null": None}


class Map(dict[str, Any]):
    """A mapping of the spec: `line` is where it starts, `lines[key]` where that key stands."""

    line: int
    lines: dict[str, int]


class List(list[Any]):
    """A sequence of the spec: `line` is where it starts, `lines[i]` where that item stands."""

    line: int
    lines: list[int]


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

    def roots(self) -> Iterator[tuple[Child, Source]]:
        """Yield every path item and every component, each with its file."""
        for source in self.under("paths").values():
            for key, value in source.content.items():
                yield Child("path item", value, source.content, key, "paths"), source
        for kind_of, source in self.components().values():
            for key, value in source.content.items():
                yield Child(SECTIONS[kind_of], value, source.content, key, "components"), source

    def everything(self) -> Iterator[tuple[Child, Source]]:
        """Yield every path item, every component, and everything inside, outermost first."""
        for root, source in self.roots():
            yield root, source
            for child in descendants(root.kind, root.value):
                yield child, source


def section(path: str) -> str:
    """Return which kind of component a file holds: what its name says, else schemas."""
    stem = path.rpartition("/")[2].removesuffix(".yaml")
    return stem if path.startswith("shared/") and stem in SECTIONS else "schemas"


def load(folder: Path) -> Sources:
    """Read every file of a spec.

    Raises:
        FileNotFoundError: there is no such folder.
        SpecError: a file that cannot be missing is, or one is not YAML.
    """
    if not folder.is_dir():
        raise FileNotFoundError(f"there is no folder {folder} to read the spec from")
    files: dict[str, Source] = {}
    problems: list[Problem] = []
    broken: list[Problem] = []
    for path in sorted(folder.rglob("*.yaml")):
        relative = path.relative_to(folder).as_posix()
        name = f"{folder.name}/{relative}"
        text = path.read_text(encoding="utf-8")
        try:
            content = _Builder(name, problems).read(text)
        except yaml.MarkedYAMLError as error:
            line = error.problem_mark.line + 1 if error.problem_mark else 1
            broken.append(Problem(name, line, f"not YAML: {error.problem or error.context}"))
        else:
            files[relative] = Source(relative, name, text, content)
    for relative, kind in (("openapi.yaml", Map), ("microversions.yaml", List)):
        if relative in files and not isinstance(files[relative].content, kind):
            what = "a mapping" if kind is Map else "a list"
            broken.append(files[relative].problem(1, f"this file must be {what}"))
        elif not (folder / relative).exists():
            broken.append(Problem(f"{folder.name}/{relative}", 1, "there is no such file"))
    if broken:
        raise SpecError(broken)
    return Sources(files, problems)


class _Builder:
    """Turns the nodes of one file into `Map`s, `List`s and scalars."""

    def __init__(self, name: str, problems: list[Problem]) -> None:
        self._name = name
        self._problems = problems

    def read(self, text: str) -> Any:
        node = yaml.compose(text, Loader=_Loader)
        return None if node is None else self._value(node)

    def _value(self, node: yaml.Node) -> Any:
        if isinstance(node, yaml.MappingNode):
            return self._map(node)
        if isinstance(node, yaml.SequenceNode):
            items = List(map(self._value, node.value))
            items.line = node.start_mark.line + 1
            items.lines = [item.start_mark.line + 1 for item in node.value]
            return items
        return self._scalar(node)

    def _map(self, node: yaml.MappingNode) -> Map:
        made = Map()
        made.line = node.start_mark.line + 1
        made.lines = {}
        for key_node, value_node in node.value:
            key, line = str(key_node.value), key_node.start_mark.line + 1
            if key in made:
                message = f"the key {key!r} stands here twice: first in line {made.lines[key]}"
                self._problems.append(Problem(self._name, line, message))
            made[key] = self._value(value_node)
            made.lines[key] = line
        return made

    def _scalar(self, node: yaml.Node) -> Any:
        text: str = node.value
        quoted = getattr(node, "style", None) not in (None, "")
        if quoted or node.tag == "tag:yaml.org,2002:str":
            return text
        if text in _WORDS:
            return _WORDS[text]
        if number := _NUMBER.fullmatch(text):
            return float(text) if number[2] or number[3] else int(text)
        # `yes`, `0x10`, `12:30`, `2024-01-01`, `True`: what they are depends on the reader.
        kind = node.tag.rpartition(":")[2]
        message = (
            f"quote {text!r}: some readers of YAML take it for a {kind}"
            if text
            else "a value is missing here; write null if that is meant"
        )
        self._problems.append(Problem(self._name, node.start_mark.line + 1, message))
        return text
