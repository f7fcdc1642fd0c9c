"""`x-alias-of`: a path that serves what another one does, and says only how it differs.

Its operations have the range of the alias, the tag of its file, and that file's name for the noun
in their operationIds: with `/servers`, create_server makes create_volumes_boot.
"""

import re
from typing import Any

from generator.source import ranges
from generator.source.files import Source, Sources
from generator.source.grammar import METHODS, Kind
from generator.source.overlay import ONLY, lay_over, list_of, made_of, only
from generator.source.parsing import Map
from generator.source.problems import Problem
from generator.source.ranges import RANGE, range_of

ALIAS = "x-alias-of"

_ACTIONS = "x-openstack-actions"


def expand(sources: Sources) -> list[Problem]:
    """Write every alias out in the contents of the files; return what is wrong with them."""
    problems: list[Problem] = []
    paths = {path: source for source in sources.under("paths").values() for path in source.content}
    aliases = {
        path: source
        for path, source in paths.items()
        if isinstance(source.content[path], Map) and ALIAS in source.content[path]
    }
    for path, source in aliases.items():
        alias: Map = source.content[path]
        original = str(alias[ALIAS])
        if original not in paths or original in aliases:
            message = f"{ALIAS}: there is no path {original}, or it is an alias too"
            problems.append(source.problem(alias.lines[ALIAS], message))
            continue
        if unreadable := list(ranges.check_range(alias, source)):
            problems += unreadable
            continue
        writer = _Writer(original, alias, source)
        source.content[path] = writer.path_item(paths[original].content[original])
        problems += writer.problems
    return problems


class _Writer:
    """Writes one alias out."""

    def __init__(self, path: str, alias: Map, source: Source) -> None:
        self._path = path
        self._alias = alias
        self._source = source
        self._tag = source.path.rpartition("/")[2].removesuffix(".yaml")
        self._top = path.split("/")[1]
        self.problems: list[Problem] = []

    def path_item(self, original: Any) -> Map:
        """Return the whole path item."""
        alias = self._alias
        if not isinstance(original, Map):
            return alias  # what is no path item is told where it stands
        items = {key: held for key, held in original.items() if key not in METHODS}
        items |= {key: held for key, held in alias.items() if key not in (RANGE, *METHODS)}
        for method in METHODS:
            own, whole = self._own(alias, method), original.get(method)
            if whole is None and method in alias:
                self._tell(alias.lines[method], f"there is no {method} at {self._path}")
            elif (
                isinstance(whole, Map) and own is not None
            ):  # what is no map is told where it stands
                items[method] = self._operation(method, whole, own)
        lines = {key: alias.lines.get(key, alias.line) for key in items if key != "parameters"}
        return made_of(items, alias.line, lines)

    def _own(self, holder: Map, key: str) -> Any:
        """Return what the alias says of a thing: nothing, if it does not name it."""
        return holder[key] if key in holder else made_of({}, holder.line)

    def _operation(self, method: str, original: Map, own: Any) -> Any:
        entry = self._entry("operation", f"{method.upper()} {self._path}", original, own)
        if isinstance(own, Map) and _ACTIONS in original:
            taken = only(original, _ACTIONS, own, self._tell)[_ACTIONS]
            entry[_ACTIONS] = self._actions(taken, self._own(own, _ACTIONS), own.line)
            entry.taken -= {_ACTIONS}
        return entry

    def _actions(self, original: Any, own: Any, line: int) -> Any:
        if not isinstance(original, Map) or not isinstance(own, Map):
            return own
        for key in own.keys() - original.keys():
            self._tell(own.lines[key], f"there is no {key} at {self._path}")
        written = {
            key: self._entry("action", f"{key} of /{self._top}", action, self._own(own, key))
            for key, action in original.items()
            if isinstance(action, Map) and self._own(own, key) is not None
        }
        return made_of(written, line, {key: own.lines.get(key, line) for key in written})

    def _entry(self, kind: Kind, name: str, original: Map, own: Any) -> Any:
        """Return an operation or an action, with what is not said made by rule."""
        if not isinstance(own, Map):
            return own  # told as no map
        said: dict[str, Any] = {
            ALIAS: original.get("operationId"),
            "operationId": self._operation_id(original.get("operationId")),
            "summary": f"{original.get('summary')} by the alias",
            "description": f"As {name}.",
        }
        if where := self._served(original):
            said[RANGE] = where
        if kind == "operation":
            said["tags"] = list_of([self._tag], own.line)
        said |= {key: held for key, held in own.items() if key not in (ONLY, _ACTIONS)}
        lines = {key: own.lines.get(key, own.line) for key in said}
        return lay_over(kind, original, made_of(said, own.line, lines), self._tell)

    def _served(self, original: Map) -> Any:
        """Return the range of both."""
        if RANGE not in original or any(ranges.check_range(original, self._source)):
            return self._alias.get(RANGE)
        return str(range_of(original) & range_of(self._alias))

    def _operation_id(self, original: Any) -> str:
        noun = rf"(?<![a-z0-9]){self._top.removesuffix('s')}s?(?![a-z0-9])"
        return re.sub(noun, self._tag, str(original))

    def _tell(self, line: int, message: str) -> None:
        self.problems.append(self._source.problem(line, message))
