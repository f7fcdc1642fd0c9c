"""Rules for the names that properties and parameters have in Python."""

from collections.abc import Iterator

from generator.naming import NAME, by_rule, python_name
from generator.source.parsing import Map
from generator.source.problems import Problem, Untranslatable
from generator.source.spec import Spec


def check(spec: Spec) -> Iterator[Problem]:
    """Yield a problem for each name that is said without need, is taken, or stands twice."""
    for child, thing in spec.maps:
        wire = child.key if child.kind == "property" else thing.get("name")
        if NAME in thing and thing[NAME] == by_rule(str(wire)):
            message = f"{NAME} goes without saying: by rule, {wire} is {thing[NAME]}"
            yield thing.problem(NAME, message)
        properties = thing.get("properties")
        if child.kind == "schema" and isinstance(properties, Map):
            yield from _check_properties(properties)


def _check_properties(properties: Map) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for wire, part in properties.items():
        try:
            name = python_name(wire, part if isinstance(part, Map) else {})
        except Untranslatable as error:
            yield properties.problem(wire, str(error))
            continue
        if (other := first.setdefault(name, wire)) != wire:
            message = f"{wire} and {other} are both {name} in Python: give one an {NAME}"
            yield properties.problem(wire, message)
