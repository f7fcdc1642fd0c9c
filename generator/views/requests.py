"""How a value of a request is typed in Python, and what checks it."""

from collections.abc import Iterable

from generator.source.values import is_map
from generator.views.checks import (
    Request,
    call,
    enum,
    keywords,
    numeric,
    ranges,
    raw,
    string,
    without,
)
from generator.views.document import (
    ALL,
    Document,
    Schema,
    Untranslatable,
    constant_case,
    members,
    served,
    tuple_of,
    types,
)
from novakit_core.microversions import Microversions

_ANNOTATIONS = {"str": "string", "int": "integer", "float": "number", "bool": "boolean"}


def request(document: Document, schema: Schema) -> Request:
    """Return how values of this schema are typed and checked.

    Raises:
        Untranslatable: the schema uses what no check covers.
    """
    name = document.name_of(schema)
    if name is not None:
        if document.is_model(name):
            return Request(name, f"Model({name})")
        named = request(document, document.schemas[name])
        return Request(named.annotation, constant_case(name), named.nullable)
    python_type = schema.get("x-python-type")
    if python_type is not None:
        return _lenient(document, schema, python_type)
    if (choices := members(schema)) is not None:
        return _union(document, choices)
    if "allOf" in schema:
        parts = [request(document, part) for part in schema["allOf"]]
        return Request(parts[0].annotation, f"AllOf({tuple_of(p.full_check for p in parts)})")
    if "const" in schema or "enum" in schema:
        return enum(schema)
    named_types = types(schema)
    if len(named_types) > 1:
        alike = without(schema, "x-microversions")
        return _union(document, [{**alike, "type": one} for one in named_types])
    return _single(document, schema, named_types[0] if named_types else None)


def _single(document: Document, schema: Schema, kind: str | None) -> Request:
    match kind:
        case "null":
            return Request("None", "Null()", nullable=True)
        case "string":
            return string(schema)
        case "integer":
            return Request("int", call("Number", numeric(schema)))
        case "number":
            return Request("float", call("Number", [*numeric(schema), "whole=False"]))
        case "boolean":
            return Request("bool", "Boolean()")
        case "array":
            item = request(document, schema.get("items", {}))
            limits = keywords(schema, minItems="least", maxItems="most", uniqueItems="unique")
            return Request(f"list[{item.full}]", call("Array", [item.full_check, *limits]))
        case "object":
            return _map(document, schema)
        case _:
            return Request("Any", "Anything()")


def _map(document: Document, schema: Schema) -> Request:
    if "properties" in schema:
        raise Untranslatable(
            f"an inline object: name it in components ({list(schema['properties'])})"
        )
    limits = keywords(schema, minProperties="least", maxProperties="most")
    patterns: dict[str, Schema] = schema.get("patternProperties", {})
    more = schema.get("additionalProperties", True)
    if len(patterns) > 1 or (patterns and more is not False):
        raise Untranslatable("a map of a request takes one kind of key: use propertyNames")
    for pattern, value_schema in patterns.items():
        value = request(document, value_schema)
        key = f"Text(shape={raw(pattern)})"
        arguments = [value.full_check, f"key={key}", *limits]
        return Request(f"dict[str, {value.full}]", call("Map", arguments))
    value = request(document, more) if is_map(more) else Request("Any", "Anything()")
    arguments = [value.full_check]
    if "propertyNames" in schema:
        names: Schema = {"type": "string", **document.resolve(schema["propertyNames"])}
        arguments.append(f"key={request(document, names).check}")
    return Request(f"dict[str, {value.full}]", call("Map", [*arguments, *limits]))


def _lenient(document: Document, schema: Schema, python_type: str) -> Request:
    """Take the part of a lenient scalar that Python's type stands for."""
    if python_type == "datetime":
        return Request("datetime", "Timestamp()")
    if python_type == "None":
        return Request("None", "Null()", nullable=True)
    kind = _ANNOTATIONS.get(python_type)
    if kind is None:
        raise Untranslatable(f"a request cannot have x-python-type: {python_type}")
    choices = members(schema) or [schema]
    fitting = [
        _only(document, choice, kind)
        for choice in choices
        if kind in types(document.resolve(choice))
    ]
    nulls = [
        {"type": "null", **_range(choice)}
        for choice in choices
        if "null" in types(document.resolve(choice))
    ]
    if not fitting:
        raise Untranslatable(f"x-python-type {python_type}, but no alternative of that type")
    if len(fitting) == 1 and not nulls and "x-microversions" not in fitting[0]:
        return request(document, fitting[0])
    return _union(document, [*fitting, *nulls])


def _range(schema: Schema) -> Schema:
    key = "x-microversions"
    return {key: schema[key]} if key in schema else {}


def _only(document: Document, schema: Schema, kind: str) -> Schema:
    plain = dict(without(document.resolve(schema), "x-python-type"))
    if "enum" in plain and kind == "boolean":
        plain.pop("enum")
    if kind in ("integer", "number"):
        plain.pop("pattern", None)
    return {**plain, "type": kind}


def _union(document: Document, choices: Iterable[Schema]) -> Request:
    read: list[tuple[Request, Microversions]] = [
        (request(document, choice), served(choice)) for choice in choices
    ]
    nulls = [where for one, where in read if one.nullable]
    nullable = bool(nulls)
    annotations = dict.fromkeys(one.annotation for one, _ in read if one.annotation != "None")
    if len(read) > 1 and all(where == ALL for where in nulls):  # None is the same everywhere
        read = [(one, where) for one, where in read if one.annotation != "None"]
        inside = [(one.check, where) for one, where in read]
    else:
        inside = [(one.full_check, where) for one, where in read]
        nullable = False
        if nulls:
            annotations["None"] = None
    annotation = _join(list(annotations))
    if len(inside) == 1 and inside[0][1] == ALL:
        return Request(annotation, inside[0][0], nullable)
    pairs = tuple_of(f"({check}, {ranges(where)})" for check, where in inside)
    return Request(annotation, f"AnyOf({pairs})", nullable)


def _join(annotations: list[str]) -> str:
    """Write a union, with all its literals in one."""
    literals = [a for a in annotations if a.startswith("Literal[")]
    merged = ", ".join(dict.fromkeys(v for a in literals for v in a[8:-1].split(", ")))
    others = [a for a in annotations if not a.startswith("Literal[") and a != "None"]
    none = ["None"] if "None" in annotations else []
    return " | ".join([*others, *([f"Literal[{merged}]"] if literals else []), *none])
