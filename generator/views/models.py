"""The models: one class for each object of the spec that has properties of its own."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.naming import python_name
from generator.source.values import is_list, is_map
from generator.views.checks import ranges
from generator.views.document import ALL, Document, Schema, Untranslatable, literal, served
from generator.views.history import History
from generator.views.replies import reply
from generator.views.requests import request
from generator.views.rules import described, rules_of
from novakit_core.microversions import Microversions

_NOT_A_MEMBER = {"description", "example", "examples", "default"}


@dataclass(frozen=True)
class FieldView:
    """An attribute of a model, or an argument that stands for it."""

    name: str
    annotation: str
    text: str
    required: bool
    wire: str
    code: str
    """The check of a request's field, the decoder of a reply's."""
    secret: bool = False
    table: str = ""
    """A request's field as the checks have it."""


@dataclass(frozen=True)
class ModelView:
    """A class."""

    name: str
    resource: str
    is_request: bool
    text: str
    fields: list[FieldView]
    uses: list[str] = field(default_factory=list[str])
    more: str | None = None
    least: int = 0
    rules: list[str] = field(default_factory=list[str])
    """The code of what Nova's server refuses beyond its schema."""


def model(document: Document, history: History, name: str, is_request: bool) -> ModelView:
    """Return the class for a component."""
    schema = document.schemas[name]
    make = _request_field if is_request else _reply_field
    return ModelView(
        name=name,
        resource=document.resources[name],
        is_request=is_request,
        text=described(schema["description"], schema),
        fields=[
            make(document, history, schema, wire, part)
            for wire, part in schema["properties"].items()
        ],
        uses=sorted(_uses(document, schema) - {name}),
        more=_more(document, schema) if is_request else None,
        least=schema.get("minProperties", 0),
        rules=rules_of(document, schema) if is_request else [],
    )


def _reply_field(
    document: Document, history: History, schema: Schema, wire: str, part: Schema
) -> FieldView:
    resolved = document.resolve(part)
    read = reply(document, part)
    required = wire in schema.get("required", ()) and served(part) == ALL and not read.nullable
    annotation = (
        read.annotation if required or read.annotation == "Any" else f"{read.annotation} | None"
    )
    return FieldView(
        name=python_name(wire, resolved),
        annotation=annotation,
        text=describe(document, history, part),
        required=required,
        wire=wire,
        code=read.decode or "None",
        secret=bool(resolved.get("x-secret")),
    )


def _request_field(
    document: Document, history: History, schema: Schema, wire: str, part: Schema
) -> FieldView:
    resolved = document.resolve(part)
    asked = request(document, part)
    where = served(part)
    optional = optional_range(schema, wire)
    required = not optional
    name = python_name(wire, resolved)
    arguments = [literal(wire), asked.full_check]
    if where != ALL:
        arguments.append(f"served={ranges(where)}")
    if optional != ALL:
        arguments.append(f"optional={ranges(optional) if optional else 'NONE'}")
    if resolved.get("x-secret"):
        arguments.append("secret=True")
    return FieldView(
        name=name,
        annotation=asked.full if required else f"{asked.full} | Unset",
        text=describe(document, history, part),
        required=required,
        wire=wire,
        code=asked.full_check,
        secret=bool(resolved.get("x-secret")),
        table=f"Field({', '.join(arguments)})",
    )


def optional_range(schema: Schema, wire: str) -> Microversions:
    """Return the microversions at which a property may be left out."""
    if wire in schema.get("required", ()):
        return Microversions.NONE
    needed = schema.get("x-required-microversions", {}).get(wire)
    return ALL - Microversions.parse(needed) if needed else ALL


def describe(document: Document, history: History, part: Mapping[str, Any]) -> str:
    """Return a description with where the thing is served."""
    text = str(document.resolve(part).get("description", "")).strip()
    return f"{text} {history.sentence(served(part))}".strip()


def _more(document: Document, schema: Schema) -> str | None:
    allowed = schema.get("additionalProperties", True)
    if allowed is False:
        return None
    return "Anything()" if allowed is True else request(document, allowed).full_check


def _uses(document: Document, schema: Schema) -> set[str]:
    """Return the models that a model's own code names."""
    return {name for part in schema["properties"].values() for name in named_models(document, part)}


def named_models(document: Document, schema: Any) -> Iterator[str]:
    """Yield the models that the code for a schema names."""
    if is_list(schema):
        for item in schema:
            yield from named_models(document, item)
    if not is_map(schema):
        return
    resolved_type = schema.get("x-python-type")
    if resolved_type is not None:
        if resolved_type in document.schemas:
            yield resolved_type
        return
    name = document.name_of(schema)
    if name is None:
        for key, value in schema.items():
            if key not in _NOT_A_MEMBER:
                yield from named_models(document, value)
        return
    target = document.schemas[name]
    if document.is_model(name):
        unwrap = target.get("x-python-unwrap")
        if unwrap is None:
            yield name
        else:
            yield from named_models(document, target["properties"][unwrap])
    else:
        yield from named_models(document, target)


def in_order(models: Iterable[ModelView]) -> list[ModelView]:
    """Sort the models of one module so that each stands after those that it uses.

    Raises:
        Untranslatable: two models use each other.
    """
    left = {view.name: view for view in models}
    done: list[ModelView] = []
    while left:
        ready = [v for v in left.values() if not any(used in left for used in v.uses)]
        if not ready:
            raise Untranslatable(f"these objects contain each other: {', '.join(left)}")
        done.extend(ready)
        for view in ready:
            del left[view.name]
    return done
