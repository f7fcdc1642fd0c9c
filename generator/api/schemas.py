"""Schemas as Python sees them, for openapi-python-client to type.

A request's schema keeps what a caller may give, a reply's what a reader gets: open enums, lenient
scalars as what they mean, envelopes without their wrapping. What the library has no words for is a
key beside the schema, by which `properties` knows which of its classes to put in place:

    x-map        an array stands for a map with values of its items
    x-envelope   the value is the property of that name of an object
    x-lenient    a number or flag that may come as a string
    x-placeholder  an object, in whose place a string may stand that means nothing
"""

import json
from collections.abc import Callable, Iterable
from typing import Any

from generator.api.document import Document, Schema, members, types
from generator.source.problems import Untranslatable
from generator.source.values import is_map

Prepared = dict[str, Any]
_Read = Callable[[Document, Schema], Prepared]

NULL: Prepared = {"type": "null"}
KINDS = {"str": "string", "int": "integer", "float": "number", "bool": "boolean"}
"""What `x-python-type` names of JSON's scalars."""
ID = "id"
"""The `x-python-type` of a string for which an object with an id may stand."""


def asked(document: Document, schema: Schema) -> Prepared:
    """Return the schema of a value that a request may hold.

    Raises:
        Untranslatable: there is no Python type for it.
    """
    name = document.name_of(schema)
    if name is not None:
        return (
            _reference(name) if document.is_model(name) else asked(document, document.schemas[name])
        )
    if (python_type := schema.get("x-python-type")) is not None:
        return _leniently_asked(document, schema, python_type)
    if "allOf" in schema:
        return asked(document, schema["allOf"][0])
    if "const" in schema or "enum" in schema:
        return _choice(schema)
    if schema.get("format") == "uuid":
        return {"type": "string", "format": "uuid"}
    return _common(document, schema, asked)


def answered(document: Document, schema: Schema) -> Prepared:
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
            return _reference(document.read_as(name))
        return {**answered(document, resolved["properties"][unwrap]), "x-envelope": unwrap}
    if "allOf" in schema:
        return answered(document, schema["allOf"][0])
    if "const" in schema or "enum" in schema:
        return _open(schema)
    return _common(document, schema, answered)


def is_nullable(prepared: Prepared) -> bool:
    """Tell whether the value may be null."""
    return NULL in (prepared, *prepared.get("anyOf", ()))


def union(choices: Iterable[Prepared]) -> Prepared:
    """Return what holds any of the choices: each once, all choices of values in one, null last."""
    flat: dict[str, Prepared] = {}
    values: list[Any] = []
    for choice in choices:
        for one in choice.get("anyOf", [choice]):
            if "enum" in one:
                values += [value for value in one["enum"] if value not in values]
            else:
                flat[json.dumps(one)] = one
    nothing = flat.pop(json.dumps(NULL), None)
    listed = list(flat.values())
    if values:
        listed.append(_choice({"enum": values}))
    if nothing is not None:
        listed.append(nothing)
    return listed[0] if len(listed) == 1 else {"anyOf": listed}


def _reference(name: str) -> Prepared:
    return {"$ref": f"#/components/schemas/{name}"}


def _common(document: Document, schema: Schema, read: _Read) -> Prepared:
    if (choices := members(schema)) is not None:
        made = union(read(document, choice) for choice in choices)
        return _with_placeholder(document, made, choices) if read is answered else made
    named = types(schema)
    if len(named) > 1:
        alike = {key: value for key, value in schema.items() if key != "x-microversions"}
        return union(read(document, {**alike, "type": one}) for one in named)
    if not named:
        return {}
    match named[0]:
        case "array":
            return {"type": "array", "items": read(document, schema.get("items", {}))}
        case "object":
            return _map(document, schema, read)
        case "string" if schema.get("format") == "date-time":
            return {"type": "string", "format": "date-time"}
        case kind:
            return {"type": kind}


def _map(document: Document, schema: Schema, read: _Read) -> Prepared:
    if "properties" in schema:
        named = list(schema["properties"])
        raise Untranslatable(f"an inline object: name it in components ({named})")
    values = list(schema.get("patternProperties", {}).values())
    more = schema.get("additionalProperties")
    if is_map(more):
        values.append(more)
    items = union(read(document, value) for value in values) if values else {}
    return {"type": "array", "items": items, "x-map": True}


def _choice(schema: Schema) -> Prepared:
    values: list[Any] = [schema["const"]] if "const" in schema else schema["enum"]
    shown = [value for value in values if value is not None]
    if not shown:
        return NULL
    kind = "integer" if all(isinstance(value, int) for value in shown) else "string"
    choice: Prepared = {"type": kind, "enum": shown}
    return {"anyOf": [choice, NULL]} if None in values else choice


def _open(schema: Schema) -> Prepared:
    """Return the types of the values: one that a newer Nova adds is as good as those."""
    values: list[Any] = [schema["const"]] if "const" in schema else schema["enum"]
    kinds = sorted({type(value).__name__ for value in values if value is not None})
    nothing = [NULL] if None in values else []
    return union([*({"type": KINDS[kind]} for kind in kinds), *nothing])


def _leniently_asked(document: Document, schema: Schema, python_type: str) -> Prepared:
    if python_type == "None":
        return NULL
    if python_type == "datetime":
        return {"type": "string", "format": "date-time"}
    choices = members(schema) or [schema]
    nothing = [NULL for one in choices if "null" in types(document.resolve(one))]
    if python_type == ID:
        return union([{"type": "string", "format": "uuid"}, *nothing[:1]])
    kind = KINDS.get(python_type)
    if kind is None:
        raise Untranslatable(f"a request cannot have x-python-type: {python_type}")
    fitting = [
        only(document, choice, kind)
        for choice in choices
        if kind in types(document.resolve(choice))
    ]
    if not fitting:
        raise Untranslatable(f"x-python-type {python_type}, but no alternative of that type")
    return union([*(asked(document, choice) for choice in fitting), *nothing[:1]])


def only(document: Document, schema: Schema, kind: str) -> Schema:
    """Return the part of a lenient scalar that is of one type."""
    plain = {k: v for k, v in document.resolve(schema).items() if k != "x-python-type"}
    if kind == "boolean":
        plain.pop("enum", None)
    if kind in ("integer", "number"):
        plain.pop("pattern", None)
    return {**plain, "type": kind}


def _leniently_answered(document: Document, resolved: Schema, python_type: str) -> Prepared:
    if python_type == "None":
        return NULL
    choices = members(resolved) or [resolved]
    nothing = [NULL for one in choices if "null" in types(document.resolve(one))]
    made: Prepared
    if python_type == "datetime":
        made = {"type": "string", "format": "date-time"}
    elif python_type in ("int", "bool"):
        made = {"type": KINDS[python_type], "x-lenient": True}
    else:
        made = {"type": KINDS["str" if python_type == ID else python_type]}
    return union([made, *nothing[:1]])


def _with_placeholder(document: Document, made: Prepared, choices: list[Schema]) -> Prepared:
    """Mark a union of one object and of what stands for nothing."""
    objects = [one for one in made.get("anyOf", ()) if "$ref" in one]
    plain = [one for one in choices if "$ref" not in answered(document, one)]
    if len(objects) == 1 and plain and all(map(_is_placeholder, map(document.resolve, plain))):
        return {"anyOf": [objects[0], NULL], "x-placeholder": True}
    return made


def _is_placeholder(schema: Schema) -> bool:
    """Tell whether this stands for nothing: null, or the empty string."""
    if types(schema) == ["null"]:
        return True
    return schema.get("const") == "" or schema.get("enum") == [""] or schema.get("maxLength") == 0
