"""`x-variant-of`: an object schema that says only how it differs from another.

It takes over the properties of the other, or those that `x-only` lists, and what is required of
them. `required` adds to that; null in `x-required-microversions` takes away. Rules are not taken
over. Python reads a variant as the other, unless it adds a property, or has one at fewer
microversions: then it has a class of its own, as a class says of each property whether it may be
missing.
"""

from collections.abc import Mapping
from graphlib import CycleError, TopologicalSorter
from typing import Any

from generator.source.overlay import lay_over
from generator.source.parsing import Map, list_of, made_of
from generator.source.problems import Problem, did_you_mean, nearest
from generator.source.ranges import REQUIRED, range_of
from generator.source.values import Json, is_list, is_map

VARIANT = "x-variant-of"
CLASS = "x-python-class"
"""Says of a variant whether Python has a class for it, against the rule."""

_REQUIRED = frozenset({"required", REQUIRED})
_NOT_TAKEN = ("x-python-rules", VARIANT, CLASS)


def expand(schemas: Map, problems: list[Problem]) -> None:
    """Write every variant among the schemas of a document out."""
    bases = {
        name: str(held[VARIANT])
        for name, held in schemas.items()
        if isinstance(held, Map) and VARIANT in held
    }
    for name, base in list(bases.items()):
        if base not in schemas:
            hint = did_you_mean(nearest(base, schemas))
            message = f"{VARIANT}: there is no component {base}{hint}"
            problems.append(schemas[name].problem(VARIANT, message))
            del bases[name]
    try:
        order = list(
            TopologicalSorter({name: [base] for name, base in bases.items()}).static_order()
        )
    except CycleError as error:
        circle: list[str] = error.args[1][::-1]
        message = f"{VARIANT} leads back to where it started: {' → '.join(circle)}"
        problems.append(schemas.problem(circle[0], message))
        return
    for name in order:
        if name in bases:
            schemas[name] = _written_out(schemas[name], schemas[bases[name]], problems)


def python_class(schemas: Mapping[str, Json], name: str) -> str:
    """Return the component whose class Python reads an object as: itself, or what it varies."""
    schema = schemas[name]
    if VARIANT not in schema or schema.get(CLASS, has_class(schemas, name)):
        return name
    return python_class(schemas, schema[VARIANT])


def has_class(schemas: Mapping[str, Json], name: str) -> bool:
    """Tell whether a variant has a class by rule: if it adds a property, or has one less often."""
    own, base = (schemas[one]["properties"] for one in (name, schemas[name][VARIANT]))
    return any(
        wire not in base or range_of(base[wire]) - range_of(held) for wire, held in own.items()
    )


def read_as(schemas: Mapping[str, Json]) -> dict[str, Json]:
    """Return the schemas as Python reads them: a class has what any object read as it may have."""
    made = dict(schemas)
    for name, schema in schemas.items():
        whole = python_class(schemas, name) if VARIANT in schema else name
        if whole != name:
            more = {
                wire: held
                for wire, held in schema["properties"].items()
                if wire not in made[whole]["properties"]
            }
            properties = {**made[whole]["properties"], **more}
            made[whole] = {**made[whole], "properties": properties}
    return made


def _written_out(own: Map, base: Any, problems: list[Problem]) -> Map:
    if not isinstance(base, Map) or not is_map(base.get("properties")):
        message = f"{VARIANT}: {own[VARIANT]} is no object with properties"
        problems.append(own.problem(VARIANT, message))
        return own
    required = {key: held for key, held in own.items() if key in _REQUIRED}
    said = {key: held for key, held in own.items() if key not in _REQUIRED}
    whole = made_of({key: base[key] for key in base if key not in _NOT_TAKEN}, base)
    made = lay_over("schema", whole, made_of(said, own), problems)
    if _is_sound(base) and _is_sound(own) and isinstance(made.get("properties"), Map):
        required = _required(made["properties"], base, own, problems)
        for key in _REQUIRED - required.keys():
            made.pop(key, None)
    return made_of(made | required, own, base)


def _is_sound(thing: Map) -> bool:
    """Tell whether what a schema requires can be read; where it cannot, it is told later."""
    names, ranges = thing.get("required", []), thing.get(REQUIRED, Map())
    is_names = is_list(names) and all(isinstance(name, str) for name in names)
    return is_names and isinstance(ranges, Map)


def _required(properties: Map, base: Map, own: Map, problems: list[Problem]) -> dict[str, Any]:
    """Return what a variant requires: what the other does and it still has, and its own."""
    was, since, changed = base.get("required", ()), base.get(REQUIRED, {}), own.get(REQUIRED, {})
    for name, held in changed.items():
        if held is None and name not in was and name not in since:
            problems.append(changed.problem(name, f"{REQUIRED}: {name} is not required anyway"))
    inherited = properties.keys() - changed.keys()
    always = [name for name in was if name in inherited]
    always += [name for name in own.get("required", ()) if name not in always]
    ranged = {name: held for name, held in changed.items() if held is not None}
    ranged |= {
        name: held for name, held in since.items() if name in inherited and name not in always
    }
    origins = [held[REQUIRED] for held in (own, base) if REQUIRED in held]
    made: dict[str, Any] = {}
    if always:
        made["required"] = list_of(always, own.places.get("required", own.place))
    if ranged:
        made[REQUIRED] = made_of(ranged, *origins)
    return made
