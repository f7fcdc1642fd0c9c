"""Rules for types: what a schema says fits the type that it names.

Without them a forgotten `type` goes unnoticed: JSON Schema then accepts values of all other types.
"""

# The stubs of jsonschema have a recursive type that pyright cannot resolve.
# pyright: reportUnknownMemberType=false

from collections.abc import Iterator
from typing import Any

from jsonschema import Draft202012Validator

from generator.api.checks import LIMIT
from generator.lint.objects import SAME_VALUE
from generator.source.grammar import SCHEMAS
from generator.source.parsing import List, Map
from generator.source.problems import Problem
from generator.source.spec import Spec
from novakit_core.decoding import UNLIMITED

_ABOUT = {
    "object": (
        "properties required additionalProperties patternProperties propertyNames maxProperties "
        "minProperties dependentRequired x-required-microversions"
    ),
    "array": "items prefixItems contains maxItems minItems uniqueItems",
    "string": "maxLength minLength pattern format contentEncoding",
    "number": "maximum minimum exclusiveMaximum exclusiveMinimum multipleOf",
}
_TYPE_OF = {keyword: name for name, keywords in _ABOUT.items() for keyword in keywords.split()}


def check(spec: Spec) -> Iterator[Problem]:
    """Yield a problem for each schema whose words do not fit its type."""
    for child, schema in spec.maps:
        if child.kind not in SCHEMAS:
            continue
        if child.keyword not in SAME_VALUE or "type" in schema:
            yield from _check_keywords(schema)
        yield from _check_enum(schema)
        if schema.get("x-python-type") == LIMIT and not _is_limit(schema):
            message = "a limit is an integer, and -1 says that there is none: write minimum: -1"
            yield schema.problem("x-python-type", message)


def _check_keywords(schema: Map) -> Iterator[Problem]:
    types = _types(schema)
    for keyword, needed in _TYPE_OF.items():
        if keyword in schema and needed not in types and "$ref" not in schema:
            message = f"{keyword} says nothing of {' or '.join(sorted(types)) or 'a value'}"
            yield schema.problem(keyword, f"{message} without type: {needed}")


def _is_limit(schema: Map) -> bool:
    return "number" in _types(schema) and schema.get("minimum") == UNLIMITED


def _types(schema: Map) -> set[str]:
    """Return the types that a schema names; what is an integer is a number too."""
    named: Any = schema.get("type", ())
    types = {named} if isinstance(named, str) else set(named)
    for part in schema.get("allOf", ()):
        if isinstance(part, Map):
            types |= {"object"} if "$ref" in part else _types(part)
    return types | {"number"} if "integer" in types else types


def _check_enum(schema: Map) -> Iterator[Problem]:
    enum, types = schema.get("enum"), _types(schema)
    if isinstance(enum, List) and types:
        validator = Draft202012Validator({"type": sorted(types)})
        for index, value in enumerate(enum):
            if not validator.is_valid(value):
                message = f"enum: {value!r} is not of the type {' or '.join(sorted(types))}"
                yield enum.problem(index, message)
