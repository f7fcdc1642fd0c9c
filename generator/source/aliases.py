"""`x-alias-of`: a path that serves what another one does, and says only how it differs.

Its operations have the range of the alias, the tag of its file, and operationIds that say what they
do and by which way: create_server of `/servers` makes create_server_via_volumes_boot.
"""

from typing import Any

from generator.source import ranges
from generator.source.grammar import METHODS, Kind
from generator.source.overlay import ONLY, lay_over, only
from generator.source.parsing import Map, list_of, made_of
from generator.source.problems import Problem
from generator.source.ranges import RANGE, range_of

ALIAS = "x-alias-of"

_ACTIONS = "x-openstack-actions"


def expand(paths: Map, problems: list[Problem]) -> None:
    """Write every alias among the paths of a document out."""
    aliases = {
        path: item for path, item in paths.items() if isinstance(item, Map) and ALIAS in item
    }
    for path, alias in aliases.items():
        original = str(alias[ALIAS])
        if original not in paths or original in aliases:
            message = f"{ALIAS}: there is no path {original}, or it is an alias too"
            problems.append(alias.problem(ALIAS, message))
        elif unreadable := list(ranges.check_range(alias)):
            problems += unreadable
        elif isinstance(item := paths[original], Map):
            paths[path] = _Writer(original, alias, problems).path_item(item)


class _Writer:
    """Writes one alias out. What is no map is left as it is: it is told where it stands."""

    def __init__(self, path: str, alias: Map, problems: list[Problem]) -> None:
        self._path = path
        self._alias = alias
        self._problems = problems
        self._tag = alias.place.resource
        self._top = path.split("/")[1]

    def path_item(self, original: Map) -> Map:
        """Return the whole path item."""
        alias = self._alias
        items = {key: held for key, held in original.items() if key not in METHODS}
        items |= {key: held for key, held in alias.items() if key not in (RANGE, *METHODS)}
        for method in METHODS:
            own, whole = self._own(alias, method), original.get(method)
            if whole is None and method in alias:
                self._tell_missing(alias, method)
            elif isinstance(whole, Map) and own is not None:
                items[method] = self._operation(method, whole, own)
        return made_of(items, alias)

    def _own(self, holder: Map, key: str) -> Any:
        """Return what the alias says of a thing: nothing, if it does not name it."""
        return holder[key] if key in holder else made_of({}, holder)

    def _operation(self, method: str, original: Map, own: Any) -> Any:
        entry = self._entry("operation", f"{method.upper()} {self._path}", original, own)
        if isinstance(own, Map) and _ACTIONS in original:
            taken = only(original, _ACTIONS, own, self._problems)[_ACTIONS]
            actions = self._actions(taken, self._own(own, _ACTIONS))
            return made_of({**entry, _ACTIONS: actions}, own, entry)
        return entry

    def _actions(self, original: Any, own: Any) -> Any:
        if not isinstance(original, Map) or not isinstance(own, Map):
            return own
        for key in own.keys() - original.keys():
            self._tell_missing(own, key)
        written = {
            key: self._entry("action", f"{key} of /{self._top}", action, self._own(own, key))
            for key, action in original.items()
            if isinstance(action, Map) and self._own(own, key) is not None
        }
        return made_of(written, own)

    def _entry(self, kind: Kind, name: str, original: Map, own: Any) -> Any:
        """Return an operation or an action, with what is not said made by rule."""
        if not isinstance(own, Map):
            return own
        said: dict[str, Any] = {
            ALIAS: original.get("operationId"),
            "operationId": self._operation_id(original.get("operationId")),
            "summary": f"{original.get('summary')} by the alias",
            "description": f"As {name}.",
        }
        if where := self._served(original):
            said[RANGE] = where
        if kind == "operation":
            said["tags"] = list_of([self._tag], own.place)
        said |= {key: held for key, held in own.items() if key not in (ONLY, _ACTIONS)}
        return lay_over(kind, original, made_of(said, own), self._problems)

    def _served(self, original: Map) -> Any:
        """Return the range of both."""
        if RANGE not in original or any(ranges.check_range(original)):
            return self._alias.get(RANGE)
        return str(range_of(original) & range_of(self._alias))

    def _operation_id(self, original: Any) -> str:
        return f"{original}_via_{self._tag}"

    def _tell_missing(self, holder: Map, key: str) -> None:
        self._problems.append(holder.problem(key, f"there is no {key} at {self._path}"))
