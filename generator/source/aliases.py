"""`x-alias-of`: a path that serves what another one does, and says only how it differs.

Its operations have the range of the alias, the tag of its file, and operationIds that say what they
do and by which way: create_server of `/servers` makes create_server_via_volumes_boot.
"""

from typing import Any

from generator.source import ranges
from generator.source.grammar import METHODS, Kind
from generator.source.overlay import ONLY, lay_over
from generator.source.parsing import Map, list_of, made_of
from generator.source.problems import Problem
from generator.source.ranges import RANGE, range_of
from generator.source.values import is_list

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
            said = _Rules(original, alias, problems).path_item(item)
            paths[path] = lay_over("path item", item, said, problems)


class _Rules:
    """Adds to the differences of one alias what goes without saying.

    What is no map is left as it is: it is told where it stands.
    """

    def __init__(self, path: str, alias: Map, problems: list[Problem]) -> None:
        self._path = path
        self._alias = alias
        self._problems = problems
        self._tag = alias.place.resource
        self._top = path.split("/")[1]

    def path_item(self, original: Map) -> Map:
        """Return the differences of the whole path item."""
        said = {key: held for key, held in self._alias.items() if key != RANGE}
        for method in METHODS:
            for whole, own in self._pairs(original, self._alias, method):
                made = self._entry("operation", f"{method.upper()} {self._path}", whole, own)
                if isinstance(actions := whole.get(_ACTIONS), Map):
                    made[_ACTIONS] = self._actions(actions, own)
                said[method] = made
        return made_of(said, self._alias)

    def _actions(self, original: Map, operation: Map) -> Any:
        own = operation.get(_ACTIONS, made_of({}, operation))
        if not isinstance(own, Map):
            return own
        names, said = operation.get(ONLY), dict(own)
        for key in [*original, *(own.keys() - original.keys())]:
            if not is_list(names) or key in names:
                for whole, differences in self._pairs(original, own, key):
                    name = f"{key} of /{self._top}"
                    said[key] = self._entry("action", name, whole, differences)
        return made_of(said, own)

    def _pairs(self, original: Map, own: Map, key: str) -> list[tuple[Map, Map]]:
        """Return a thing and its differences, which may be none, if there are both."""
        if key in own and key not in original:
            self._problems.append(own.problem(key, f"there is no {key} at {self._path}"))
        whole, differences = original.get(key), own.get(key, made_of({}, own))
        if isinstance(whole, Map) and isinstance(differences, Map):
            return [(whole, differences)]
        return []

    def _entry(self, kind: Kind, name: str, original: Map, own: Map) -> Map:
        """Return the differences of an operation or an action."""
        operation_id = str(original.get("operationId"))
        said: dict[str, Any] = {
            ALIAS: operation_id,
            "operationId": f"{operation_id}_via_{self._tag}",
            "summary": f"{original.get('summary')} by the alias",
            "description": f"As {name}.",
        }
        if RANGE in original and not any(ranges.check_range(original)):
            said[RANGE] = str(range_of(original) & range_of(self._alias))
        elif RANGE in self._alias:
            said[RANGE] = self._alias[RANGE]
        if kind == "operation":
            said["tags"] = list_of([self._tag], own.place)
        return made_of(said | own, own)
