"""What checks the values of requests: the core's own objects, made of the schemas."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
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
from novakit_core.structures import AllOf, AnyOf, Array, Map, Model, Nullable

# What a check says beside these keywords is for the reader or for another part of the generator.
_SILENT = {
    *("contentEncoding", "default", "deprecated", "description", "example", "examples", "title"),
    *("$comment", "$ref", "type", "items", "minItems", "maxItems"),
    *("additionalProperties", "patternProperties", "propertyNames"),
    *("x-microversions", "x-python-argument", "x-python-name", "x-python-type", "x-secret"),
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
    name = document.name_of(schema)
    if name is not None:
        if document.is_model(name):
            return Model(cast("Any", ShapeName(name)))
        return _around(check(document, document.schemas[name]), lambda made: Named(name, made))
    if (python_type := schema.get("x-python-type")) is not None:
        return _lenient(document, schema, python_type)
    if (choices := members(schema)) is not None:
        return _union(document, choices)
    if "allOf" in schema:
        return AllOf(tuple(check(document, part) for part in schema["allOf"]))
    if (listed := values(schema)) is not None:
        return _choice(listed)
    named = types(schema)
    if len(named) > 1:
        alike = without(schema, "x-microversions")
        return _union(document, [{**alike, "type": one} for one in named])
    return _single(document, schema, named[0] if named else None)


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


def _around(made: Check, wrap: Callable[[Check], Check]) -> Check:
    """Return a check with another around it, null aside, which stays outermost."""
    return Nullable(wrap(made.inside)) if isinstance(made, Nullable) else wrap(made)


def _single(document: Document, schema: Json, kind: str | None) -> Check:
    match kind:
        case "null":
            return Null()
        case "string":
            return _text(schema)
        case "integer" | "number":
            limits = keywords(schema, minimum="least", maximum="most", exclusiveMinimum="above")
            return Number(**limits, whole=kind == "integer")
        case "boolean":
            return Boolean()
        case "array":
            item = check(document, schema.get("items", {}))
            limits = keywords(schema, minItems="least", maxItems="most", uniqueItems="unique")
            return Array(item, **limits)
        case "object":
            return _map(document, schema)
        case _:
            return Anything()


def _text(schema: Json) -> Check:
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


def _choice(listed: list[Any]) -> Check:
    shown = tuple(value for value in listed if value is not None)
    if len(shown) == len(listed):
        return Choice(shown)
    return Nullable(Choice(shown)) if shown else Null()


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


def _lenient(document: Document, schema: Json, python_type: str) -> Check:
    """Take the part of a lenient scalar that Python's type stands for."""
    if python_type == "datetime":
        return Timestamp()
    if python_type == "None":
        return Null()
    if (kind := _WIRE.get(python_type)) is None:
        raise Untranslatable(f"a request cannot have x-python-type: {python_type}")
    if kind == "boolean" and "integer" in types(schema):
        return Boolean(number=True)
    choices = [(one, types(document.resolve(one))) for one in members(schema) or [schema]]
    fitting = [_only(document, one, kind) for one, named in choices if kind in named]
    nulls = [{**_range(one), "type": "null"} for one, named in choices if "null" in named]
    if not fitting:
        raise Untranslatable(f"x-python-type {python_type}, but no alternative of that type")
    made = _union(document, [*fitting, *nulls])
    if python_type == ID:
        return _around(made, lambda plain: Id(plain, number=may_be_number(document, schema)))
    return _around(made, Limit) if python_type == LIMIT else made


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


def _range(schema: Json) -> Json:
    return {key: schema[key] for key in ("x-microversions",) if key in schema}


def _union(document: Document, choices: Sequence[Json]) -> Check:
    pairs = [(check(document, one), range_of(one)) for one in choices]
    nulls = [where for made, where in pairs if isinstance(made, Null | Nullable)]
    is_nullable = len(pairs) > 1 and bool(nulls) and all(where == ALL for where in nulls)
    if is_nullable:  # None is the same everywhere
        pairs = [
            (made.inside if isinstance(made, Nullable) else made, where)
            for made, where in pairs
            if not isinstance(made, Null)
        ]
    alone = len(pairs) == 1 and pairs[0][1] == ALL
    plain = pairs[0][0] if alone else AnyOf(tuple(pairs))
    return Nullable(plain) if is_nullable else plain


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
