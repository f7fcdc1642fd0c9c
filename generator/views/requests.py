"""How a value of a request is typed in Python, and what checks it."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.runtime.checks import FORMS
from generator.runtime.microversions import Microversions
from generator.values import is_map
from generator.views.document import (
    ALL,
    Document,
    Schema,
    Untranslatable,
    constant_case,
    literal,
    members,
    served,
    tuple_of,
    types,
)

_ANNOTATIONS = {"str": "string", "int": "integer", "float": "number", "bool": "boolean"}
# What a check says beside these keywords is for the reader or for another part of the generator.
_SILENT = {
    *("contentEncoding", "default", "deprecated", "description", "example", "examples", "title"),
    *("$comment", "$ref", "type"),
    *("x-microversions", "x-python-name", "x-python-type", "x-secret"),
}


@dataclass(frozen=True)
class Request:
    """The Python type of a value (without None), and the code of its check."""

    annotation: str
    check: str
    nullable: bool = False

    @property
    def full(self) -> str:
        """The type with None, where the value may be null."""
        if self.annotation == "None":
            return "None"
        return f"{self.annotation} | None" if self.nullable else self.annotation

    @property
    def full_check(self) -> str:
        """The check with None, where the value may be null."""
        if self.annotation == "None":
            return "Null()"
        return f"Nullable({self.check})" if self.nullable else self.check


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
        return _enum(schema)
    named_types = types(schema)
    if len(named_types) > 1:
        alike = _without(schema, "x-microversions")
        return _union(document, [{**alike, "type": one} for one in named_types])
    return _single(document, schema, named_types[0] if named_types else None)


def _single(document: Document, schema: Schema, kind: str | None) -> Request:
    match kind:
        case "null":
            return Request("None", "Null()", nullable=True)
        case "string":
            return _string(schema)
        case "integer":
            return Request("int", _call("Number", _numeric(schema)))
        case "number":
            return Request("float", _call("Number", [*_numeric(schema), "whole=False"]))
        case "boolean":
            return Request("bool", "Boolean()")
        case "array":
            item = request(document, schema.get("items", {}))
            limits = _keywords(schema, minItems="least", maxItems="most", uniqueItems="unique")
            return Request(f"list[{item.full}]", _call("Array", [item.full_check, *limits]))
        case "object":
            return _map(document, schema)
        case _:
            return Request("Any", "Anything()")


def _string(schema: Schema) -> Request:
    if schema.get("format") == "date-time":
        return Request("datetime", "Timestamp()")
    if schema.get("contentEncoding") == "base64":  # its decoder says better than a pattern
        limits = _keywords(_without(schema, "pattern"), minLength="least", maxLength="most")
        return Request("str", _call("Text", [*limits, 'form="base64"']))
    if schema.get("format", "uuid") not in FORMS:
        raise Untranslatable(f"no check for the format {schema['format']}")
    arguments = _keywords(
        schema, minLength="least", maxLength="most", pattern="shape", format="form"
    )
    if "pattern" in schema and "description" in schema:
        arguments.append(f"rule={literal(schema['description'])}")
    return Request("str", _call("Text", arguments))


def _without(schema: Schema, *keys: str) -> Schema:
    return {key: value for key, value in schema.items() if key not in keys}


def _numeric(schema: Schema) -> list[str]:
    return _keywords(schema, minimum="least", maximum="most")


def _map(document: Document, schema: Schema) -> Request:
    if "properties" in schema:
        raise Untranslatable(
            f"an inline object: name it in components ({list(schema['properties'])})"
        )
    limits = _keywords(schema, minProperties="least", maxProperties="most")
    patterns: dict[str, Schema] = schema.get("patternProperties", {})
    more = schema.get("additionalProperties", True)
    if len(patterns) > 1 or (patterns and more is not False):
        raise Untranslatable("a map of a request takes one kind of key: use propertyNames")
    for pattern, value_schema in patterns.items():
        value = request(document, value_schema)
        key = f"Text(shape={_raw(pattern)})"
        arguments = [value.full_check, f"key={key}", *limits]
        return Request(f"dict[str, {value.full}]", _call("Map", arguments))
    value = request(document, more) if is_map(more) else Request("Any", "Anything()")
    arguments = [value.full_check]
    if "propertyNames" in schema:
        names: Schema = {"type": "string", **document.resolve(schema["propertyNames"])}
        arguments.append(f"key={request(document, names).check}")
    return Request(f"dict[str, {value.full}]", _call("Map", [*arguments, *limits]))


def _enum(schema: Schema) -> Request:
    values = [schema["const"]] if "const" in schema else schema["enum"]
    shown = [value for value in values if value is not None]
    if not shown:
        return Request("None", "Null()", nullable=True)
    listed = [literal(value) for value in shown]
    check = f"Choice({tuple_of(listed)})"
    return Request(f"Literal[{', '.join(listed)}]", check, nullable=None in values)


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
    plain = dict(_without(document.resolve(schema), "x-python-type"))
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


def ranges(where: Microversions) -> str:
    """Write a set of microversions as code."""
    return "ALL" if where == ALL else f'Microversions.parse("{where}")'


def _keywords(schema: Schema, **names: str) -> list[str]:
    known = {*names, *_SILENT, "additionalProperties", "patternProperties", "propertyNames"}
    unknown = [key for key in schema if key not in known | {"items", "minItems", "maxItems"}]
    if unknown:
        raise Untranslatable(f"no check covers {', '.join(unknown)}")
    return [
        f"{argument}={_raw(schema[key]) if key == 'pattern' else literal(schema[key])}"
        for key, argument in names.items()
        if key in schema and schema[key] is not False
    ]


def _raw(pattern: str) -> str:
    return f'r"{pattern}"' if '"' not in pattern else repr(pattern)


def _call(name: str, arguments: Iterable[str]) -> str:
    return f"{name}({', '.join(arguments)})"
