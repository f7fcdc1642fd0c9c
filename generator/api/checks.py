"""What checks the values of requests: the core's own objects, made of the schemas."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

import attrs
from attrs import frozen

from generator.api.document import Document, members, types, values
from generator.source.problems import Untranslatable
from generator.source.ranges import range_of
from generator.source.values import Json, is_map
from novakit_core.checks import (
    ALL,
    Anything,
    At,
    Boolean,
    Check,
    Choice,
    Id,
    Limit,
    Needs,
    Null,
    Number,
    Text,
    Timestamp,
)
from novakit_core.forms import FORMS
from novakit_core.microversions import Microversions
from novakit_core.structures import AllOf, AnyOf, Array, Map, Model, Nullable

# What a check says beside these keywords is for the reader or for another part of the generator.
_SILENT = {
    *("contentEncoding", "default", "deprecated", "description", "example", "examples", "title"),
    *("$comment", "$ref", "type", "items", "minItems", "maxItems"),
    *("additionalProperties", "patternProperties", "propertyNames"),
    *("x-microversions", "x-python-name", "x-python-type", "x-secret"),
}


KINDS = {"str": "string", "int": "integer", "float": "number", "bool": "boolean"}
"""What `x-python-type` names of JSON's scalars."""
ID = "id"
"""The `x-python-type` of a string for which an object with an id may stand."""
DICT = "dict"
"""The `x-python-type` of an object of a reply that may come as its JSON."""
LIMIT = "limit"
"""That of an integer of which -1 says that there is no limit."""
LOCAL = "date-time-local"
"""The format of a time without its zone, which is UTC all the same."""
DATE_TIMES = ("date-time", LOCAL)
_WIRE = {**KINDS, ID: "string", LIMIT: "integer"}


@frozen
class Named:
    """The check of a component, which a target refers to by name."""

    component: str
    check: Check

    def encode(self, value: Any, at: At, needs: Needs) -> Any:
        """Return what the check makes of the value."""
        return self.check.encode(value, at, needs)


def components_in(value: object) -> Iterator[Named]:
    """Yield the checks of components that something is made of, and those that they are made of."""
    if isinstance(value, Named):
        yield value
    parts: Iterable[object] = ()
    kind: Any = type(value)
    if attrs.has(kind):
        parts = (getattr(value, one.name) for one in attrs.fields(kind))
    elif isinstance(value, Mapping):
        parts = cast("Mapping[object, object]", value).values()
    elif isinstance(value, tuple):
        parts = cast("tuple[object, ...]", value)
    for part in parts:
        yield from components_in(part)


@frozen
class ShapeName:
    """Stands for the class of an object, which is there only once a target is made."""

    name: str


@frozen
class ShapeChecks:
    """Stands for the checks of an object's class."""

    name: str

    def encode(self, value: Any, at: At, needs: Needs) -> Any:
        """Refuse: there is no class before a target is made, and nobody has a value for it."""
        raise NotImplementedError(self.name)


def check(document: Document, schema: Json) -> Check:
    """Return what checks a value, null too where the API takes it.

    Raises:
        Untranslatable: the schema uses what no check covers.
    """
    plain, null = _read(document, schema)
    return Nullable(plain) if null and not isinstance(plain, Null) else plain


def takes_null(made: Check) -> bool:
    """Tell whether a check decides on None, as one does that lets null through at some microversion."""
    match made:
        case Nullable() | Null() | Anything() | Limit():
            return True
        case AnyOf():
            return any(takes_null(one) for one, _ in made.choices)
        case Named():
            return takes_null(made.check)
        case _:
            return False


def _read(document: Document, schema: Json) -> tuple[Check, bool]:
    """Return what checks a value that is not null, and whether it may be."""
    name = document.name_of(schema)
    if name is not None:
        if document.is_model(name):
            return Model(cast("Any", ShapeName(name))), False
        plain, null = _read(document, document.schemas[name])
        return Named(name, plain), null
    if (python_type := schema.get("x-python-type")) is not None:
        return _lenient(document, schema, python_type)
    if (choices := members(schema)) is not None:
        return _union(document, choices)
    if "allOf" in schema:
        return AllOf(tuple(check(document, part) for part in schema["allOf"])), False
    if (listed := values(schema)) is not None:
        return choice(listed)
    named = types(schema)
    if len(named) > 1:
        alike = without(schema, "x-microversions")
        return _union(document, [{**alike, "type": one} for one in named])
    return _single(document, schema, named[0] if named else None)


def _single(document: Document, schema: Json, kind: str | None) -> tuple[Check, bool]:
    match kind:
        case "null":
            return Null(), True
        case "string":
            return text(schema), False
        case "integer" | "number":
            return number(schema), False
        case "boolean":
            return Boolean(), False
        case "array":
            item = check(document, schema.get("items", {}))
            limits = keywords(schema, minItems="least", maxItems="most", uniqueItems="unique")
            return Array(item, **limits), False
        case "object":
            return _map(document, schema), False
        case _:
            return Anything(), False


def text(schema: Json) -> Check:
    """Return what checks a string.

    Raises:
        Untranslatable: the schema uses what no check covers.
    """
    if schema.get("format") in DATE_TIMES:
        return Timestamp(local=schema["format"] == LOCAL)
    if schema.get("contentEncoding") == "base64":  # its decoder says better than a pattern
        limits = keywords(without(schema, "pattern"), minLength="least", maxLength="most")
        return Text(**limits, form="base64")
    if schema.get("format", "uuid") not in FORMS:
        raise Untranslatable(f"no check for the format {schema['format']}")
    said = keywords(schema, minLength="least", maxLength="most", pattern="shape", format="form")
    if "pattern" in schema and "description" in schema:
        said["rule"] = schema["description"]
    made = Text(**said)
    return Id(made) if said.get("form") == "uuid" else made


def number(schema: Json) -> Number:
    """Return what checks a number."""
    limits = keywords(schema, minimum="least", maximum="most", exclusiveMinimum="above")
    return Number(**limits, whole="integer" in types(schema))


def choice(listed: list[Any]) -> tuple[Check, bool]:
    """Return what checks a value of a few, and whether null is one of them."""
    shown = tuple(value for value in listed if value is not None)
    return (Choice(shown) if shown else Null()), None in listed


def _map(document: Document, schema: Json) -> Check:
    limits = keywords(schema, minProperties="least", maxProperties="most")
    patterns: dict[str, Json] = schema.get("patternProperties", {})
    more = schema.get("additionalProperties", True)
    if len(patterns) > 1 or (patterns and more is not False):
        raise Untranslatable("a map of a request takes one kind of key: use propertyNames")
    for pattern, inside in patterns.items():
        return Map(check(document, inside), key=Text(shape=pattern), **limits)
    value = check(document, more) if is_map(more) else Anything()
    if "propertyNames" not in schema:
        return Map(value, **limits)
    names: Json = {"type": "string", **document.resolve(schema["propertyNames"])}
    return Map(value, key=check(document, names), **limits)


def _lenient(document: Document, schema: Json, python_type: str) -> tuple[Check, bool]:
    """Take the part of a lenient scalar that Python's type stands for."""
    if python_type == "datetime":
        return Timestamp(), False
    if python_type == "None":
        return Null(), True
    if (kind := _WIRE.get(python_type)) is None:
        raise Untranslatable(f"a request cannot have x-python-type: {python_type}")
    choices = members(schema) or [schema]
    if kind == "boolean" and "integer" in types(schema):
        return Boolean(number=True), False
    fitting = [_only(document, c, kind) for c in choices if kind in types(document.resolve(c))]
    nulls: list[Json] = [
        {"type": "null", **({"x-microversions": c["x-microversions"]} if _ranged(c) else {})}
        for c in choices
        if "null" in types(document.resolve(c))
    ]
    if not fitting:
        raise Untranslatable(f"x-python-type {python_type}, but no alternative of that type")
    if len(fitting) == 1 and not nulls and not _ranged(fitting[0]):
        plain, null = _read(document, fitting[0])
    else:
        plain, null = _union(document, [*fitting, *nulls])
    if python_type == ID:
        plain = Id(plain, number=may_be_number(document, schema))
    elif python_type == LIMIT:
        plain = Limit(plain)
    return plain, null


def may_be_number(document: Document, schema: Json) -> bool:
    """Tell whether a lenient scalar is a whole number at some microversion."""
    choices = members(schema) or [schema]
    return any("integer" in types(document.resolve(one)) for one in choices)


def _only(document: Document, schema: Json, kind: str) -> Json:
    """Return the part of a lenient scalar that is of one type."""
    plain = without(document.resolve(schema), "x-python-type")
    if kind == "boolean":
        plain = without(plain, "enum")
    if kind in ("integer", "number"):
        plain = without(plain, "pattern")
    return {**plain, "type": kind}


def _ranged(schema: Json) -> bool:
    return "x-microversions" in schema


def _union(document: Document, choices: Iterable[Json]) -> tuple[Check, bool]:
    read = [(*_read(document, one), range_of(one)) for one in choices]
    nulls = [where for _, null, where in read if null]
    pairs: list[tuple[Check, Microversions]]
    everywhere = all(where == ALL for where in nulls)
    if len(read) > 1 and everywhere:  # None is the same everywhere
        pairs = [(plain, where) for plain, _, where in read if not isinstance(plain, Null)]
    else:
        pairs = [
            (Nullable(plain) if null and not isinstance(plain, Null) else plain, where)
            for plain, null, where in read
        ]
    null = bool(nulls) and everywhere and len(read) > 1
    if len(pairs) == 1 and pairs[0][1] == ALL:
        return pairs[0][0], null
    return AnyOf(tuple(pairs)), null


def without(schema: Json, *keys: str) -> Json:
    """Return a schema less some of its keywords."""
    return {key: value for key, value in schema.items() if key not in keys}


def keywords(schema: Json, **names: str) -> dict[str, Any]:
    """Return the arguments that keywords of the schema become; `names` says by which name.

    Raises:
        Untranslatable: the schema has a keyword that nothing would check.
    """
    unknown = [key for key in schema if key not in names and key not in _SILENT]
    if unknown:
        raise Untranslatable(f"no check covers {', '.join(unknown)}")
    return {
        argument: schema[key]
        for key, argument in names.items()
        if key in schema and schema[key] is not False
    }
