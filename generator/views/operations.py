"""The operations: one function for each, and for each action of an action route."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from openapi_python_client.strings import pascal_case

from generator.runtime.errors import ServerError
from generator.runtime.faults import BY_STATUS
from generator.runtime.microversions import Microversions
from generator.views.document import (
    ALL,
    Document,
    Schema,
    Untranslatable,
    literal,
    members,
    served,
    types,
)
from generator.views.history import History
from generator.views.models import FieldView, ModelView, describe, model, named_models
from generator.views.naming import python_name
from generator.views.replies import Reply, reply
from generator.views.requests import ranges, request


@dataclass(frozen=True)
class BodyView:
    """How the arguments of a function become the body."""

    check: str
    fields: list[FieldView]
    argument: str
    """The code of what the check is given."""


@dataclass(frozen=True)
class OperationView:
    """A function that builds an operation."""

    name: str
    method: str
    path: str
    text: str
    where: str
    errors: list[tuple[str, str]]
    path_arguments: list[FieldView]
    query: list[FieldView]
    body: BodyView | None
    returns: str
    replies: list[tuple[int, str]]
    served: str
    uses: list[str]

    @property
    def arguments(self) -> list[FieldView]:
        """All keyword arguments, the required ones first."""
        named = [*(self.body.fields if self.body else ()), *self.query]
        return sorted(named, key=lambda argument: not argument.required)


def bodies(operation: Mapping[str, Any]) -> Iterator[tuple[Schema, Microversions]]:
    """Yield the schema of a request body or a response, with where there is one."""
    for media in operation.get("content", {}).values():
        yield media["schema"], served(media)


def successes(document: Document, operation: Mapping[str, Any]) -> dict[int, Mapping[str, Any]]:
    """Return the success responses by status."""
    return {
        int(status): document.part(response)
        for status, response in operation["responses"].items()
        if int(status) < 400
    }


def operation(
    document: Document,
    history: History,
    method: str,
    path: str,
    shared: list[Any],
    raw: Mapping[str, Any],
) -> OperationView:
    """Return the function for an operation of the spec; `shared` are its path's parameters."""
    parameters = [document.part(one) for one in [*shared, *raw.get("parameters", [])]]
    body = _body(document, history, raw)
    read = [_reply(document, status, one) for status, one in successes(document, raw).items()]
    uses: set[str] = set()
    for response in successes(document, raw).values():
        for schema, _ in bodies(response):
            uses |= set(named_models(document, schema))
    if body is not None:
        for schema, _ in bodies(raw["requestBody"]):
            uses |= _body_models(document, schema)
    path_arguments = [
        _path_argument(document, history, one) for one in parameters if one["in"] == "path"
    ]
    query = [_query(document, history, one) for one in parameters if one["in"] == "query"]
    _check_names([*path_arguments, *query, *(body.fields if body else ())])
    return OperationView(
        name=raw["operationId"],
        method=method.upper(),
        path=path,
        text=f"{raw['summary'].rstrip('.')}.\n\n{raw['description'].strip()}",
        where=history.sentence(served(raw)),
        errors=_errors(document, raw),
        path_arguments=path_arguments,
        query=query,
        body=body,
        returns=_returns([one for _, one in read]),
        replies=[(status, one.decode or "as_is" if one else "None") for status, one in read],
        served=ranges(served(raw)),
        uses=sorted(uses),
    )


def _check_names(arguments: list[FieldView]) -> None:
    seen: set[str] = set()
    for one in arguments:
        if one.name in seen:
            raise Untranslatable(f"two arguments are called {one.name}: give one an x-python-name")
        seen.add(one.name)


def _body_models(document: Document, schema: Schema) -> set[str]:
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


def _errors(document: Document, raw: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return the name of the exception and the meaning of each status of failure."""
    return [
        (
            BY_STATUS.get(int(status), ServerError).__name__,
            f"({status}) {document.part(response)['description'].strip()}",
        )
        for status, response in raw["responses"].items()
        if int(status) >= 400
    ]


def _path_argument(document: Document, history: History, raw: Mapping[str, Any]) -> FieldView:
    name = python_name(raw["name"], raw)
    text = describe(document, history, raw)
    return FieldView(name, "str", text, required=True, wire=raw["name"], code="")


def _query(document: Document, history: History, raw: Mapping[str, Any]) -> FieldView:
    asked = request(document, raw["schema"])
    where = served(raw)
    arguments = [literal(raw["name"]), asked.full_check]
    if where != ALL:
        arguments.append(f"served={ranges(where)}")
    if raw.get("explode") is False:
        arguments.append("joined=True")
    single = request(document, raw["schema"]["items"]).full if _is_array(raw["schema"]) else None
    return FieldView(
        name=python_name(raw["name"], raw),
        annotation=" | ".join([*([single] if single else []), asked.full, "Unset"]),
        text=describe(document, history, raw),
        required=False,
        wire=raw["name"],
        code=asked.full_check,
        table=f"Query({', '.join(arguments)})",
    )


def _is_array(schema: Schema) -> bool:
    return schema.get("type") == "array"


def _reply(
    document: Document, status: int, response: Mapping[str, Any]
) -> tuple[int, Reply | None]:
    found = list(bodies(response))
    if not found:
        return status, None
    if len(found) > 1:
        raise Untranslatable(f"status {status} has bodies of several media types")
    schema, where = found[0]
    read = reply(document, schema)
    nullable = read.nullable or where != ALL
    return status, Reply(read.annotation, read.decode, nullable)


def _returns(replies: list[Reply | None]) -> str:
    annotations: dict[str, None] = {}
    nullable = False
    for one in replies:
        if one is None or one.annotation == "None":
            nullable = True
        else:
            annotations[one.annotation] = None
            nullable |= one.nullable
    return " | ".join([*annotations, *(["None"] if nullable or not annotations else [])])


def _body(document: Document, history: History, raw: Mapping[str, Any]) -> BodyView | None:
    if "requestBody" not in raw:
        return None
    schema, _ = next(bodies(raw["requestBody"]))
    name = document.name_of(schema)
    if name is None or "properties" not in document.schemas[name]:
        raise Untranslatable("a request body is a named object")
    envelope = document.schemas[name]
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
    return BodyView(f"Envelope({literal(wire)}, {check})", view.fields, _dict(view.fields))


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


def aliases(views: list[OperationView]) -> tuple[list[OperationView], dict[str, str]]:
    """Give names to the long Literals of a module; return its functions with them, and them."""
    named: dict[str, str] = {}

    def shorten(argument: FieldView) -> FieldView:
        for long in set(re.findall(r"Literal\[[^\]]{200,}\]", argument.annotation)):
            name = pascal_case(argument.name)
            if named.setdefault(name, long) != long:
                raise Untranslatable(f"two long enumerations would both be called {name}")
            argument = replace(argument, annotation=argument.annotation.replace(long, name))
        return argument

    shortened = [replace(view, query=[shorten(one) for one in view.query]) for view in views]
    return shortened, named
