"""Parse one file of YAML, and remember the place of every key and value."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import yaml

from generator.source.problems import Place, Problem

# libyaml's parser is ten times as quick as the one in Python.
_Loader: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_DEEPEST = 100


class Map(dict[str, Any]):
    """A mapping of the spec: `place` is where it starts, `places[key]` where that key stands."""

    place: Place
    places: dict[str, Place]

    def problem(self, key: str, message: str) -> Problem:
        """Say what is wrong with a key, or with the whole if it does not have that."""
        return Problem(*self.places.get(key, self.place), message)


class List(list[Any]):
    """A sequence of the spec: `place` is where it starts, `places[i]` where that item stands."""

    place: Place
    places: list[Place]

    def problem(self, index: int, message: str) -> Problem:
        """Say what is wrong with an item."""
        return Problem(*self.places[index], message)


def made_of(items: Mapping[str, Any], *origins: Map) -> Map:
    """Return a map that stands where the first of its origins does, each key where one has it."""
    made = Map(items)
    made.place = origins[0].place
    made.places = dict.fromkeys(items, made.place)
    for origin in reversed(origins):
        made.places |= {key: origin.places[key] for key in items if key in origin.places}
    return made


def list_of(items: Iterable[Any], place: Place) -> List:
    """Return a list that stands in one line."""
    made = List(items)
    made.place = place
    made.places = [place] * len(made)
    return made


def problem_at(holder: Map | List, path: Sequence[Any], message: str) -> Problem:
    """Say what is wrong at a path inside a thing, or with the innermost thing on the way there."""
    if not path:
        return Problem(*holder.place, message)
    inside: Any = holder[path[0]]
    if len(path) > 1 and isinstance(inside, Map | List):
        return problem_at(inside, path[1:], message)
    return holder.problem(path[0], message)


class BrokenFileError(Exception):
    """A file that is no YAML at all, or none that could be read to its end."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


class Parser:
    """Turns one file into `Map`s, `List`s and scalars; what is doubtful goes to `problems`."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._inside: set[int] = set()
        self.problems: list[Problem] = []

    def parse(self, text: str) -> Any:
        """Return what the text says.

        Raises:
            BrokenFileError: the text is no YAML, is nested too deep, or contains itself.
        """
        try:
            _check_depth(text)
            node = yaml.compose(text, Loader=_Loader)
        except yaml.MarkedYAMLError as error:
            line = error.problem_mark.line + 1 if error.problem_mark else 1
            raise BrokenFileError(line, f"not YAML: {error.problem or error.context}") from error
        except yaml.reader.ReaderError as error:
            line = text.count("\n", 0, error.position) + 1
            raise BrokenFileError(line, f"not YAML: {error.reason}") from error
        return None if node is None else self._value(node)

    def _value(self, node: yaml.Node) -> Any:
        if not isinstance(node, yaml.CollectionNode):
            return self._scalar(node)
        if id(node) in self._inside:
            raise BrokenFileError(_line(node), "this anchor contains an alias of itself")
        self._inside.add(id(node))
        made = self._map(node) if isinstance(node, yaml.MappingNode) else self._list(node)
        self._inside.remove(id(node))
        return made

    def _list(self, node: yaml.CollectionNode) -> List:
        items = List(map(self._value, node.value))
        items.place = self._place(node)
        items.places = [self._place(item) for item in node.value]
        return items

    def _map(self, node: yaml.MappingNode) -> Map:
        made = Map()
        made.place = self._place(node)
        made.places = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self._tell(key_node, "a key must be text")
                continue
            key = str(key_node.value)
            if key in made:
                message = (
                    f"the key {key!r} stands here twice: first in line {made.places[key].line}"
                )
                self._tell(key_node, message)
            made[key] = self._value(value_node)
            made.places[key] = self._place(key_node)
        return made

    def _scalar(self, node: yaml.Node) -> Any:
        text: str = node.value
        quoted = getattr(node, "style", None) not in (None, "")
        if quoted or node.tag == "tag:yaml.org,2002:str":
            return text
        try:
            return json.loads(text)
        except ValueError:  # `yes`, `0x10`, `12:30`, `2024-01-01`: that depends on the reader
            kind = node.tag.rpartition(":")[2]
            message = "a value is missing here; write null if that is meant"
            if text:
                message = f"quote {text!r}: some readers of YAML take it for a {kind}"
            self._tell(node, message)
            return text

    def _tell(self, node: yaml.Node, message: str) -> None:
        self.problems.append(Problem(*self._place(node), message))

    def _place(self, node: yaml.Node) -> Place:
        return Place(self._name, _line(node))


def _line(node: yaml.Node | yaml.Event) -> int:
    line: int = node.start_mark.line if node.start_mark else 0
    return line + 1


def _check_depth(text: str) -> None:
    """Refuse what the composer, which recurses in C, would not come back from."""
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > _DEEPEST:
                raise BrokenFileError(_line(event), f"nested deeper than {_DEEPEST} levels")
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
