"""Rules for the values of keywords, beyond what OpenAPI and JSON Schema say of them themselves."""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.source.grammar import SCHEMAS
from generator.source.parsing import Map
from generator.source.problems import Problem
from generator.source.spec import Spec
from generator.source.values import Json
from generator.source.variants import CLASS, VARIANT, has_class

_BOUNDS = ("Length", "Items", "Properties")


def check(spec: Spec) -> Iterator[Problem]:
    """Yield a problem for each value that its keyword cannot have."""
    schemas: Map = spec.written["components"]["schemas"]
    for name in schemas:
        yield from _check_class(name, schemas)
    for child, thing in spec.maps:
        if child.kind in SCHEMAS:
            yield from _check_bounds(thing)
            yield from _check_unwrap(thing)


def _check_bounds(schema: Map) -> Iterator[Problem]:
    pairs = [(f"min{what}", f"max{what}") for what in _BOUNDS] + [("minimum", "maximum")]
    for low, high in pairs:
        if low in schema and high in schema and schema[low] > schema[high]:
            yield schema.problem(high, f"{high} is below {low}")


def _check_unwrap(schema: Map) -> Iterator[Problem]:
    unwrap = schema.get("x-python-unwrap")
    if unwrap is not None and unwrap not in schema.get("properties", ()):
        yield schema.problem("x-python-unwrap", f"x-python-unwrap: there is no property {unwrap}")


def _check_class(name: str, schemas: Mapping[str, Json]) -> Iterator[Problem]:
    schema: Any = schemas[name]
    if CLASS in schema and VARIANT not in schema:
        yield schema.problem(CLASS, f"{CLASS} is said of variants alone")
    elif CLASS in schema and schema[CLASS] is has_class(schemas, name):
        what = "a class" if schema[CLASS] else "no class"
        yield schema.problem(CLASS, f"{CLASS} goes without saying: by rule, it has {what}")
