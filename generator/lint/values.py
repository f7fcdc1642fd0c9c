"""Rules for the values of keywords, beyond what OpenAPI and JSON Schema say of them themselves."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from generator.source.grammar import SCHEMAS
from generator.source.parsing import Map
from generator.source.problems import Problem
from generator.source.spec import Spec
from generator.source.values import Json, is_map
from generator.source.variants import CLASS, VARIANT, has_class

# Nova checks the first three; the others only describe.
_FORMATS = frozenset({"uuid", "ipv4", "ipv6", "date-time", "regex", "uri"})
_PYTHON_TYPES = frozenset({"None", "id", "bool", "int", "str", "float", "datetime"})

_Test = tuple[Callable[[Any], bool], str]
_FLAG: _Test = (lambda value: isinstance(value, bool), "true or false")
_TEXT: _Test = (lambda value: isinstance(value, str) and value.strip() != "", "text")

_SCHEMA: dict[str, _Test] = {
    "enum": (bool, "a list of values"),
    "format": (lambda value: value in _FORMATS, f"one of {', '.join(sorted(_FORMATS))}"),
    "x-secret": _FLAG,
    CLASS: _FLAG,
    "x-python-unwrap": _TEXT,
    "x-python-type": _TEXT,
}
_OTHER: dict[str, _Test] = {
    "in": (lambda value: value in ("query", "path", "header"), "query, path or header"),
    "style": (lambda value: value in ("form", "simple"), "form or simple"),
}
_ANY: dict[str, _Test] = dict.fromkeys(
    ("description", "summary", "operationId", "name", "x-python-name"), _TEXT
)
_BOUNDS = ("Length", "Items", "Properties")


def check(spec: Spec) -> Iterator[Problem]:
    """Yield a problem for each value that its keyword cannot have."""
    schemas = {
        component.name: component.value
        for component in spec.references.components.values()
        if component.section == "schemas" and is_map(component.value)
    }
    for component in spec.references.components.values():
        if component.name in schemas:
            yield from _check_class(component.name, schemas)
    for child, thing in spec.maps:
        tests = _ANY | (_SCHEMA if child.kind in SCHEMAS else _OTHER)
        for key in thing.keys() & tests.keys():
            holds, wanted = tests[key]
            if not holds(thing[key]):
                yield thing.problem(key, f"{key} must be {wanted}")
        if child.kind in SCHEMAS:
            yield from _check_bounds(thing)
            yield from _check_python(thing)


def _check_bounds(schema: Map) -> Iterator[Problem]:
    pairs = [(f"min{what}", f"max{what}") for what in _BOUNDS] + [("minimum", "maximum")]
    for low, high in pairs:
        if low in schema and high in schema and schema[low] > schema[high]:
            yield schema.problem(high, f"{high} is below {low}")


def _check_python(schema: Map) -> Iterator[Problem]:
    python_type = schema.get("x-python-type")
    if isinstance(python_type, str) and python_type not in _PYTHON_TYPES:
        message = f"x-python-type must be {', '.join(sorted(_PYTHON_TYPES))}, not {python_type}"
        yield schema.problem("x-python-type", message)
    unwrap = schema.get("x-python-unwrap")
    if isinstance(unwrap, str) and unwrap not in schema.get("properties", ()):
        yield schema.problem("x-python-unwrap", f"x-python-unwrap: there is no property {unwrap}")


def _check_class(name: str, schemas: Mapping[str, Json]) -> Iterator[Problem]:
    schema: Any = schemas[name]
    if CLASS in schema and VARIANT not in schema:
        yield schema.problem(CLASS, f"{CLASS} is said of variants alone")
    elif CLASS in schema and schema[CLASS] is has_class(schemas, name):
        what = "adds properties" if schema[CLASS] else "adds no property"
        yield schema.problem(CLASS, f"{CLASS} goes without saying: it {what}")
