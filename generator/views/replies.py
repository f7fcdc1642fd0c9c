"""How a value of a reply is typed in Python, and what decodes it."""

from dataclasses import dataclass, replace

from generator.source.values import is_map
from generator.views.document import (
    Document,
    Schema,
    Untranslatable,
    literal,
    members,
    tuple_of,
    types,
)

_PLAIN = {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}
_LENIENT = {
    "str": None,
    "float": None,
    "bool": "to_bool",
    "int": "to_int",
    "datetime": "to_datetime",
}


@dataclass(frozen=True)
class Reply:
    """The Python type of a value (without None), and the code of its decoder (None: as it is)."""

    annotation: str
    decode: str | None = None
    nullable: bool = False
    keys: tuple[str, ...] = ()
    """For an object: the keys by which it is told from the others of a union."""

    @property
    def full(self) -> str:
        """The type with None, where the value may be null."""
        if self.annotation == "None":
            return "None"
        return f"{self.annotation} | None" if self.nullable else self.annotation

    @property
    def full_decode(self) -> str | None:
        """The decoder with None, where the value may be null."""
        return f"or_nothing({self.decode})" if self.nullable and self.decode else self.decode


def reply(document: Document, schema: Schema) -> Reply:
    """Return how values of this schema are read."""
    resolved = document.resolve(schema)
    if (python_type := resolved.get("x-python-type")) is not None:
        nullable = any(
            "null" in types(document.resolve(one)) for one in members(resolved) or [resolved]
        )
        return replace(_python_type(python_type), nullable=nullable)
    name = document.name_of(schema)
    if name is not None:
        if document.is_model(name):
            return _model(document, name)
        return reply(document, document.resolve(schema))
    if (choices := members(schema)) is not None:
        return _union(document, choices)
    if "allOf" in schema:
        return reply(document, schema["allOf"][0])
    if "const" in schema or "enum" in schema:
        return _enum(schema)
    named = types(schema)
    if len(named) > 1:
        return _union(document, [{**schema, "type": one} for one in named])
    return _single(document, schema, named[0] if named else None)


def _single(document: Document, schema: Schema, kind: str | None) -> Reply:
    if kind == "null":
        return Reply("None", nullable=True)
    if kind == "string" and schema.get("format") == "date-time":
        return Reply("datetime", "to_datetime")
    if kind in _PLAIN:
        return Reply(_PLAIN[kind])
    if kind == "array":
        item = reply(document, schema.get("items", {}))
        decode = f"list_of({item.full_decode})" if item.decode else None
        return Reply(f"list[{item.full}]", decode)
    if kind == "object":
        return _map(document, schema)
    if kind is None:
        return Reply("Any")
    raise Untranslatable(f"no Python type for {schema}")


def _map(document: Document, schema: Schema) -> Reply:
    if "properties" in schema:
        raise Untranslatable(
            f"an inline object: name it in components ({list(schema['properties'])})"
        )
    patterns = list(schema.get("patternProperties", {}).values())
    more = schema.get("additionalProperties")
    if is_map(more):
        patterns.append(more)
    value = _union(document, patterns) if patterns else Reply("Any")
    decode = f"dict_of({value.full_decode})" if value.decode else None
    return Reply(f"dict[str, {value.full}]", decode)


def _enum(schema: Schema) -> Reply:
    values: list[object] = [schema["const"]] if "const" in schema else schema["enum"]
    kinds = {type(value) for value in values if value is not None}
    nullable = None in values
    if not kinds:
        return Reply("None", nullable=True)
    # Open: a value that a newer Nova adds is as good as these.
    return Reply(" | ".join(sorted(kind.__name__ for kind in kinds)), nullable=nullable)


def _python_type(name: str) -> Reply:
    if name == "None":
        return Reply("None", nullable=True)
    if name in _LENIENT:
        return Reply(name, _LENIENT[name])
    return Reply(name, f"{name}.from_dict")


def _model(document: Document, name: str) -> Reply:
    schema = document.schemas[name]
    keys = tuple(schema.get("required", ())) or tuple(schema["properties"])[:1]
    unwrap = schema.get("x-python-unwrap")
    if unwrap is None:
        return Reply(name, f"{name}.from_dict", keys=keys)
    inside = reply(document, schema["properties"][unwrap])
    decode = f"property_of({literal(unwrap)}, {inside.full_decode or 'as_is'})"
    return Reply(inside.annotation, decode, inside.nullable, keys=keys)


def _union(document: Document, choices: list[Schema]) -> Reply:
    read = [reply(document, choice) for choice in choices]
    nullable = any(one.nullable for one in read)
    # One type may stand several times, as two shapes of it or beside null.
    distinct = {one.annotation: one for one in read if one.annotation != "None"}
    if not distinct:
        return Reply("None", nullable=True)
    if len(distinct) == 1:
        return replace(next(iter(distinct.values())), nullable=nullable)
    objects = [one for one in distinct.values() if one.keys]
    others = [one for one in distinct.values() if not one.keys]
    plain = [choice for choice, one in zip(choices, read, strict=True) if not one.keys]
    if len(objects) == 1 and all(_is_placeholder(document.resolve(choice)) for choice in plain):
        return Reply(objects[0].annotation, f"when_object({objects[0].decode})", nullable=True)
    annotation = " | ".join(distinct)
    if not any(one.decode for one in distinct.values()):
        return Reply(annotation, nullable=nullable)
    if any(one.decode for one in others):
        raise Untranslatable(f"a reply cannot choose by its keys between {annotation}")
    pairs = [f"({tuple_of(map(literal, one.keys))}, {one.decode})" for one in objects]
    if others:
        pairs.append("((), as_is)")
    return Reply(annotation, f"first_with({', '.join(pairs)})", nullable)


def _is_placeholder(schema: Schema) -> bool:
    """Whether this stands for nothing: null, or the empty string."""
    if types(schema) == ["null"]:
        return True
    return schema.get("const") == "" or schema.get("enum") == [""] or schema.get("maxLength") == 0
