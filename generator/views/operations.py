"""The operations: one function for each, and for each action of an action route."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from openapi_python_client.strings import pascal_case

from generator.naming import python_name
from generator.views.bodies import BodyView, body, body_models
from generator.views.checks import ranges
from generator.views.document import ALL, Document, Schema, Untranslatable, bodies, literal, served
from generator.views.history import History
from generator.views.models import FieldView, describe, named_models
from generator.views.replies import Reply, reply
from generator.views.requests import request
from generator.views.rules import described, rules_of_call
from novakit_core.errors import ServerError
from novakit_core.faults import BY_STATUS


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
    rules: list[str]

    @property
    def arguments(self) -> list[FieldView]:
        """All keyword arguments, the required ones first."""
        named = [*(self.body.fields if self.body else ()), *self.query]
        return sorted(named, key=lambda argument: not argument.required)


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
    sent = body(document, history, raw)
    read = [_reply(document, status, one) for status, one in successes(document, raw).items()]
    uses: set[str] = set()
    for response in successes(document, raw).values():
        for schema, _ in bodies(response):
            uses |= set(named_models(document, schema))
    if sent is not None:
        for schema, _ in bodies(raw["requestBody"]):
            uses |= body_models(document, schema)
    path_arguments = [
        _path_argument(document, history, one) for one in parameters if one["in"] == "path"
    ]
    query = [_query(document, history, one) for one in parameters if one["in"] == "query"]
    _check_names([*path_arguments, *query, *(sent.fields if sent else ())])
    ruled = [raw] if sent is None or sent.inside is None else [sent.inside, raw]
    return OperationView(
        name=raw["operationId"],
        method=method.upper(),
        path=path,
        text=described(f"{raw['summary'].rstrip('.')}.\n\n{raw['description'].strip()}", *ruled),
        where=history.sentence(served(raw)),
        errors=_errors(document, raw),
        path_arguments=path_arguments,
        query=query,
        body=sent,
        returns=_returns([one for _, one in read]),
        replies=[(status, one.full_decode or "as_is" if one else "None") for status, one in read],
        served=ranges(served(raw)),
        uses=sorted(uses),
        rules=rules_of_call(document, raw, parameters),
    )


def _check_names(arguments: list[FieldView]) -> None:
    seen: set[str] = set()
    for one in arguments:
        if one.name in seen:
            raise Untranslatable(f"two arguments are called {one.name}: give one an x-python-name")
        seen.add(one.name)


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
