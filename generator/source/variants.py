"""`x-variant-of`: an object schema that says only how it differs from another.

It takes over the properties of the other, or those that `x-only` lists, and what is required of
them. `required` adds to that; null in `x-required-microversions` takes away. Rules are not taken
over. Python has no class for a variant that adds no property: it reads it as the other.
"""

import difflib
from collections.abc import Mapping
from graphlib import CycleError, TopologicalSorter
from typing import Any

from generator.source.files import Source, Sources
from generator.source.overlay import ONLY, Tell, lay_over, list_of, made_of, only
from generator.source.parsing import Map
from generator.source.problems import Problem
from generator.source.ranges import REQUIRED
from generator.source.values import Json, is_list, is_map

VARIANT = "x-variant-of"
CLASS = "x-python-class"
"""Says of a variant whether Python has a class for it, against the rule."""

_NOT_TAKEN = ("x-python-rules", VARIANT, CLASS)


def expand(sources: Sources) -> list[Problem]:
    """Write every variant out in the contents of the files; return what is wrong with them."""
    schemas = {
        name: source
        for section, source in sources.components().values()
        if section == "schemas"
        for name in source.content
    }
    bases = {
        name: str(held[VARIANT])
        for name, source in schemas.items()
        if isinstance(held := source.content[name], Map) and VARIANT in held
    }
    if problems := [
        _no_base(name, base, schemas) for name, base in bases.items() if base not in schemas
    ]:
        return problems
    try:
        order = list(
            TopologicalSorter({name: [base] for name, base in bases.items()}).static_order()
        )
    except CycleError as error:
        circle: list[str] = error.args[1][::-1]
        source = schemas[circle[0]]
        message = f"{VARIANT} leads back to where it started: {' → '.join(circle)}"
        return [source.problem(source.content.lines[circle[0]], message)]
    for name in order:
        if name in bases:
            problems += _write_out(name, schemas[bases[name]].content[bases[name]], schemas[name])
    return problems


def _no_base(name: str, base: str, schemas: Mapping[str, Source]) -> Problem:
    near = difflib.get_close_matches(base, schemas, n=1)
    hint = f"; did you mean {near[0]}?" if near else ""
    line = schemas[name].content[name].lines[VARIANT]
    return schemas[name].problem(line, f"{VARIANT}: there is no component {base}{hint}")


def python_class(schemas: Mapping[str, Json], name: str) -> str:
    """Return the component whose class Python reads an object as: itself, or what it varies."""
    schema = schemas[name]
    if VARIANT not in schema or schema.get(CLASS, has_class(schemas, name)):
        return name
    return python_class(schemas, schema[VARIANT])


def has_class(schemas: Mapping[str, Json], name: str) -> bool:
    """Tell whether a variant has a class by rule: if it adds a property."""
    base = schemas[schemas[name][VARIANT]]
    return bool(schemas[name]["properties"].keys() - base["properties"].keys())


def _write_out(name: str, base: Any, source: Source) -> list[Problem]:
    own: Map = source.content[name]
    problems: list[Problem] = []

    def tell(line: int, message: str) -> None:
        problems.append(source.problem(line, message))

    if not isinstance(base, Map) or not is_map(base.get("properties")):
        tell(own.lines[VARIANT], f"{VARIANT}: {own[VARIANT]} is no object with properties")
        return problems
    said = [key for key in own if key not in ("required", REQUIRED, ONLY)]
    differences = made_of({key: own[key] for key in said}, own.line, own.lines)
    whole = made_of({key: base[key] for key in base if key not in _NOT_TAKEN}, own.line)
    made = lay_over("schema", only(whole, "properties", own, tell), differences, tell)
    made |= {key: own[key] for key in ("required", REQUIRED) if key in own}
    sound = _is_sound(base) and _is_sound(own) and isinstance(made.get("properties"), Map)
    if sound:  # what is not is told where it stands
        _require(made, base, own, tell)
    made.lines |= {key: own.lines.get(key, own.line) for key in made}
    made.taken -= own.keys()
    source.content[name] = made
    return problems


def _is_sound(thing: Map) -> bool:
    names, ranges = thing.get("required", []), thing.get(REQUIRED, Map())
    is_names = is_list(names) and all(isinstance(name, str) for name in names)
    return is_names and isinstance(ranges, Map)


def _require(made: Map, base: Map, own: Map, tell: Tell) -> None:
    """Write down what a variant requires: what the other does and it still has, and its own."""
    was, since, changed = base.get("required", ()), base.get(REQUIRED, {}), own.get(REQUIRED, {})
    for name, held in changed.items():
        if held is None and name not in was and name not in since:
            tell(changed.lines[name], f"{REQUIRED}: {name} is not required anyway")
    inherited = made.get("properties", {}).keys() - changed.keys()
    always = [name for name in was if name in inherited]
    always += [name for name in own.get("required", ()) if name not in always]
    ranged = {name: held for name, held in changed.items() if held is not None}
    ranged |= {
        name: held for name, held in since.items() if name in inherited and name not in always
    }
    made["required"] = list_of(always, own.lines.get("required", own.line))
    made[REQUIRED] = made_of(
        ranged, own.lines.get(REQUIRED, own.line), getattr(changed, "lines", {})
    )
    for key in ("required", REQUIRED):
        if not made[key]:
            del made[key]
