"""Rules for the values of keywords: types that exist, patterns that compile, bounds in order."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from generator.lint.spec import Spec
from generator.source.files import Map, Source
from generator.source.grammar import SCHEMAS
from generator.source.problems import Problem
from generator.source.values import is_list, is_map

_TYPES = frozenset({"string", "integer", "number", "boolean", "array", "object", "null"})
# Nova checks the first three; the others only describe.
_FORMATS = frozenset({"uuid", "ipv4", "ipv6", "date-time", "regex", "uri"})
_PYTHON_TYPES = frozenset({"None", "bool", "int", "str", "float", "datetime"})


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_names(value: Any) -> bool:
    return (
        is_list(value)
        and all(isinstance(name, str) for name in value)
        and len(set(value)) == len(value)
    )


def _is_type(value: Any) -> bool:
    names = [value] if isinstance(value, str) else value
    return _is_names(names) and bool(names) and _TYPES.issuperset(names)


def _is_pattern(value: Any) -> bool:
    try:
        return isinstance(value, str) and bool(re.compile(value))
    except re.error:
        return False


_Test = tuple[Callable[[Any], bool], str]
_COUNT: _Test = (_is_count, "a whole number from 0")
_NUMBER: _Test = (_is_number, "a number")
_FLAG: _Test = (lambda value: isinstance(value, bool), "true or false")
_TEXT: _Test = (lambda value: isinstance(value, str) and value.strip() != "", "text")
_NAMES: _Test = (_is_names, "a list of different names")

_SCHEMA: dict[str, _Test] = {
    "type": (_is_type, f"one or a list of {', '.join(sorted(_TYPES))}"),
    "enum": (lambda value: is_list(value) and bool(value), "a list of values"),
    "format": (lambda value: value in _FORMATS, f"one of {', '.join(sorted(_FORMATS))}"),
    "pattern": (_is_pattern, "a regular expression"),
    "required": _NAMES,
    "dependentRequired": (
        lambda value: is_map(value) and all(map(_is_names, value.values())),
        "a map of names to lists of different names",
    ),
    "examples": (is_list, "a list"),
    "x-secret": _FLAG,
    "x-python-unwrap": _TEXT,
    "x-python-type": _TEXT,
    **dict.fromkeys(("uniqueItems", "deprecated", "readOnly", "writeOnly"), _FLAG),
    **dict.fromkeys(("maximum", "minimum", "exclusiveMaximum", "exclusiveMinimum"), _NUMBER),
    **dict.fromkeys(("maxLength", "minLength", "maxItems", "minItems"), _COUNT),
    **dict.fromkeys(("maxProperties", "minProperties", "maxContains", "minContains"), _COUNT),
}
_OTHER: dict[str, _Test] = {
    "required": _FLAG,
    "deprecated": _FLAG,
    "explode": _FLAG,
    "tags": _NAMES,
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
        if component.section == "schemas"
    }
    for child, thing, source in spec.maps():
        tests = _ANY | (_SCHEMA if child.kind in SCHEMAS else _OTHER)
        for key in thing.keys() & tests.keys():
            holds, wanted = tests[key]
            if not holds(thing[key]):
                yield source.problem(thing.lines[key], f"{key} must be {wanted}")
        if child.kind in SCHEMAS:
            yield from _check_bounds(thing, source)
            yield from _check_python(thing, schemas, source)


def _check_bounds(schema: Map, source: Source) -> Iterator[Problem]:
    pairs = [(f"min{what}", f"max{what}") for what in _BOUNDS] + [("minimum", "maximum")]
    for low, high in pairs:
        both = _is_number(schema.get(low)) and _is_number(schema.get(high))
        if both and schema[low] > schema[high]:
            yield source.problem(schema.lines[high], f"{high} is below {low}")


def _check_python(schema: Map, schemas: dict[str, Any], source: Source) -> Iterator[Problem]:
    python_type = schema.get("x-python-type")
    known = _PYTHON_TYPES | {name for name, held in schemas.items() if "properties" in held}
    if isinstance(python_type, str) and python_type not in known:
        names = ", ".join(sorted(_PYTHON_TYPES))
        message = f"x-python-type must be {names} or an object schema, not {python_type}"
        yield source.problem(schema.lines["x-python-type"], message)
    unwrap = schema.get("x-python-unwrap")
    if unwrap is not None and unwrap not in schema.get("properties", ()):
        message = f"x-python-unwrap: there is no property {unwrap}"
        yield source.problem(schema.lines["x-python-unwrap"], message)
