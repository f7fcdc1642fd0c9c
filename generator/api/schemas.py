"""Schemas as Python sees them, for openapi-python-client to type.

A request's schema keeps what a caller may give, a reply's what a reader gets: open enums, lenient
scalars as what they mean, envelopes without their wrapping. What the library has no words for is a
key beside the schema, by which `properties` knows which of its classes to put in place:

    x-map        an array stands for a map with values of its items
    x-envelope   the value is the property of that name of an object
    x-lenient    a number, flag or object that may come as a string, a string that may be a number
    x-number     an id for which a number may stand, too
    x-limit      a number of which -1 means that there is no limit
    x-placeholder  an object, in whose place something may stand that means nothing
"""

import json
from collections.abc import Iterable, Sequence
from typing import Any, cast

from generator.api.checks import (
    DATE_TIMES,
    DICT,
    ID,
    KINDS,
    LIMIT,
    Named,
    ShapeName,
    may_be_number,
)
from generator.api.document import Document, members, types, values
from generator.source.values import Json, is_map
from generator.source.variants import python_class
from novakit_core.checks import (
    Boolean,
    Check,
    Choice,
    Flag,
    Id,
    Limit,
    Null,
    Number,
    Text,
    Timestamp,
)
from novakit_core.structures import AllOf, AnyOf, Array, Map, Model, Nullable

Prepared = dict[str, Any]

NULL: Prepared = {"type": "null"}
AN_ID: Prepared = {"type": "string", "format": "uuid"}
A_DICT: Prepared = {"type": "array", "items": {}, "x-map": True}


def asked(made: Check) -> Prepared:
    """Return the schema of what a check takes of a request."""
    match made:
        case Model():
            return _reference(cast("ShapeName", made.kind).name)
        case Named() | Nullable():
            inside = asked(made.check if isinstance(made, Named) else made.inside)
            return union([inside, NULL]) if isinstance(made, Nullable) else inside
        case Id():
            return {**AN_ID, "x-number": True} if made.number else AN_ID
        case Text():
            return {"type": "string"}
        case Number():
            return {"type": "integer" if made.whole else "number"}
        case Limit():
            return asked(made.inside)
        case Boolean() | Flag():
            return {"type": "boolean"}
        case Timestamp():
            return {"type": "string", "format": "date-time"}
        case Choice():
            return _choice(made.values)
        case Null():
            return NULL
        case Array():
            return {"type": "array", "items": asked(made.item)}
        case Map():
            return {"type": "array", "items": asked(made.value), "x-map": True}
        case AnyOf():
            return union(asked(choice) for choice, _ in made.choices)
        case AllOf():
            return asked(made.checks[0])
        case _:
            return {}


def answered(document: Document, schema: Json) -> Prepared:
    """Return the schema of a value of a reply, as it is read.

    Raises:
        Untranslatable: there is no Python type for it.
    """
    resolved = document.resolve(schema)
    if (python_type := resolved.get("x-python-type")) is not None:
        return _leniently_answered(document, resolved, python_type)
    name = document.name_of(schema)
    if name is not None:
        if not document.is_model(name):
            return answered(document, resolved)
        unwrap = resolved.get("x-python-unwrap")
        if unwrap is None:
            return _reference(python_class(document.schemas, name))
        return {**answered(document, resolved["properties"][unwrap]), "x-envelope": unwrap}
    if "allOf" in schema:
        return answered(document, schema["allOf"][0])
    if (listed := values(schema)) is not None:
        return _open(listed)
    return _common(document, schema)


def is_nullable(prepared: Prepared) -> bool:
    """Tell whether the value may be null."""
    return NULL in (prepared, *prepared.get("anyOf", ()))


def union(choices: Iterable[Prepared]) -> Prepared:
    """Return what holds any of the choices: each once, all choices of values in one, null last."""
    flat: dict[str, Prepared] = {}
    choosable: list[Any] = []
    for choice in choices:
        for one in choice.get("anyOf", [choice]):
            if "enum" in one:
                choosable += [value for value in one["enum"] if value not in choosable]
            else:
                flat[json.dumps(one)] = one
    if json.dumps(AN_ID) in flat:
        flat.pop(json.dumps({"type": "string"}), None)  # which an id may be too
    nothing = flat.pop(json.dumps(NULL), None)
    kept = list(flat.values())
    if choosable:
        kept.append(_choice(choosable))
    if nothing is not None:
        kept.append(nothing)
    return kept[0] if len(kept) == 1 else {"anyOf": kept}


def _reference(name: str) -> Prepared:
    return {"$ref": f"#/components/schemas/{name}"}


def _common(document: Document, schema: Json) -> Prepared:
    if (choices := members(schema)) is not None:
        return _with_placeholder(document, union(answered(document, c) for c in choices), choices)
    named = types(schema)
    if len(named) > 1:
        return union(answered(document, {**schema, "type": one}) for one in named)
    match named[0] if named else None:
        case None:
            return {}
        case "array":
            return {"type": "array", "items": answered(document, schema.get("items", {}))}
        case "object":
            return _map(document, schema)
        case "string" if schema.get("format") in DATE_TIMES:
            return {"type": "string", "format": "date-time"}
        case kind:
            return {"type": kind}


def _map(document: Document, schema: Json) -> Prepared:
    values = list(schema.get("patternProperties", {}).values())
    more = schema.get("additionalProperties")
    if is_map(more):
        values.append(more)
    items = union(answered(document, value) for value in values) if values else {}
    return {"type": "array", "items": items, "x-map": True}


def _choice(values: Sequence[Any]) -> Prepared:
    kind = "integer" if all(isinstance(value, int) for value in values) else "string"
    return {"type": kind, "enum": list(values)}


def _open(listed: list[Any]) -> Prepared:
    """Return the types of the values: one that a newer Nova adds is as good as those."""
    kinds = sorted({type(value).__name__ for value in listed if value is not None})
    nothing = [NULL] if None in listed else []
    return union([*({"type": KINDS[kind]} for kind in kinds), *nothing])


def _leniently_answered(document: Document, resolved: Json, python_type: str) -> Prepared:
    if python_type == "None":
        return NULL
    choices = members(resolved) or [resolved]
    nothing = [NULL for one in choices if "null" in types(document.resolve(one))]
    made: Prepared
    if python_type == "datetime":
        made = {"type": "string", "format": "date-time"}
    elif python_type == DICT:
        made = {**A_DICT, "x-lenient": True}
    elif python_type == LIMIT:
        made = {"type": "integer", "x-limit": True}
    elif python_type in ("int", "bool", "float"):
        made = {"type": KINDS[python_type], "x-lenient": True}
    else:
        made = {"type": KINDS["str" if python_type == ID else python_type]}
        if made["type"] == "string" and may_be_number(document, resolved):
            made["x-lenient"] = True
    return union([made, *nothing[:1]])


def _with_placeholder(document: Document, made: Prepared, choices: list[Json]) -> Prepared:
    """Mark a union of one object and of what stands for nothing."""
    objects = [one for one in made.get("anyOf", ()) if "$ref" in one]
    plain = [one for one in choices if "$ref" not in answered(document, one)]
    if len(objects) == 1 and plain and all(map(_is_placeholder, map(document.resolve, plain))):
        return {"anyOf": [objects[0], NULL], "x-placeholder": True}
    return made


def _is_placeholder(schema: Json) -> bool:
    """Tell whether this stands for nothing: null, the empty string or the empty object."""
    if types(schema) == ["null"] or schema.get("maxProperties") == 0:
        return True
    return schema.get("const") == "" or schema.get("enum") == [""] or schema.get("maxLength") == 0
