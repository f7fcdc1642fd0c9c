"""How the arguments of a function become the body of its request."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.naming import python_name
from generator.rules import RULES
from generator.views.checks import ranges
from generator.views.document import (
    Document,
    Schema,
    Untranslatable,
    bodies,
    literal,
    members,
    served,
    types,
)
from generator.views.history import History
from generator.views.models import FieldView, ModelView, describe, model, named_models
from generator.views.requests import request
from novakit_core.microversions import Microversions


@dataclass(frozen=True)
class BodyView:
    """How the arguments of a function become the body."""

    check: str
    fields: list[FieldView]
    argument: str
    """The code of what the check is given."""
    inside: Schema | None = None
    """The object that the fields are those of, if it stands in an envelope."""


def body(document: Document, history: History, raw: Mapping[str, Any]) -> BodyView | None:
    """Return the body of an operation; None where there is none.

    Raises:
        Untranslatable: the body is no object, or has rules where only its contents may.
    """
    if "requestBody" not in raw:
        return None
    schema, _ = next(bodies(raw["requestBody"]))
    name = document.name_of(schema)
    if name is None or "properties" not in document.schemas[name]:
        raise Untranslatable("a request body is a named object")
    envelope = document.schemas[name]
    if RULES in envelope:
        raise Untranslatable(f"{RULES} stands on the object inside, or on the operation")
    if len(envelope["properties"]) > 1:
        return _siblings(model(document, history, name, is_request=True), envelope, document)
    ((wire, part),) = envelope["properties"].items()
    return _enveloped(document, history, wire, part)


def _siblings(view: ModelView, envelope: Schema, document: Document) -> BodyView:
    """A body with several properties: each is an argument."""
    for one in view.fields:
        if one.wire in envelope.get("required", ()) and document.name_of(
            envelope["properties"][one.wire]
        ):
            # What the call is about: its problems need no prefix.
            inline = one.table.removesuffix(")") + ", inline=True)"
            fields = [inline if other is one else other.table for other in view.fields]
            break
    else:
        fields = [other.table for other in view.fields]
    entries = ", ".join(
        f"{literal(one.name)}: {table}" for one, table in zip(view.fields, fields, strict=True)
    )
    more = f", more={view.more}" if view.more else ""
    return BodyView(f"Object({{{entries}}}{more})", view.fields, _dict(view.fields))


def _enveloped(document: Document, history: History, wire: str, part: Schema) -> BodyView:
    """A body with one property: what is inside it are the arguments."""
    inside, where_null = _inside(document, part)
    if inside is None:
        asked = request(document, part)
        nothing = asked.nullable or asked.annotation == "Any"
        if nothing:
            return BodyView(f"Envelope({literal(wire)}, Null())", [], "None")
        one = FieldView(
            name=python_name(wire, part),
            annotation=asked.full,
            text=describe(document, history, part),
            required=True,
            wire=wire,
            code=asked.full_check,
        )
        return BodyView(f"Envelope({literal(wire)}, {asked.full_check})", [one], one.name)
    view = model(document, history, inside, is_request=True)
    check = f"{inside}.checks"
    if where_null is not None:
        check = f"EmptyAsNull({check}, {ranges(where_null)})"
    code = f"Envelope({literal(wire)}, {check})"
    return BodyView(code, view.fields, _dict(view.fields), document.schemas[inside])


def _inside(document: Document, part: Schema) -> tuple[str | None, Microversions | None]:
    """Return the model inside an envelope, and where null may stand for an empty one."""
    choices = members(part) or [part]
    name: str | None = None
    where_null: Microversions | None = None
    for choice in choices:
        candidate = document.name_of(choice)
        if candidate is not None and document.is_model(candidate):
            name = candidate
        elif "null" in types(document.resolve(choice)) or not types(document.resolve(choice)):
            where_null = served(choice) | (where_null or Microversions.NONE)
    return name, where_null


def _dict(fields: list[FieldView]) -> str:
    return "{" + ", ".join(f"{literal(one.name)}: {one.name}" for one in fields) + "}"


def body_models(document: Document, schema: Schema) -> set[str]:
    """Return the models that the function for a body names."""
    name = document.name_of(schema)
    named = set(named_models(document, schema))
    envelope = document.schemas[name] if name else schema
    for part in envelope.get("properties", {}).values():
        named |= set(named_models(document, part))
        for inner in named_models(document, part):
            named |= {
                used
                for held in document.schemas[inner]["properties"].values()
                for used in named_models(document, held)
            }
    return named
