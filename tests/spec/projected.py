"""Our side of the proof: the operations of one projected document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tests.spec.assertions import Assertions
from tests.spec.jsontypes import Json, Schema, as_list, as_object, as_text
from tests.spec.nova import OperationKey, anonymous

_METHODS = ("get", "put", "post", "delete", "patch", "head")
_JSON = "application/json"


@dataclass(frozen=True, slots=True)
class Parameter:
    """A query parameter; ``joined`` when its values stand in one string with commas."""

    name: str
    schema: Schema
    joined: bool
    required: bool


@dataclass(frozen=True, slots=True)
class Described:
    """What the spec says of one operation at one microversion."""

    statuses: tuple[str, ...]
    request: Schema | None
    request_required: bool
    parameters: tuple[Parameter, ...]
    replies: tuple[Schema, ...]
    """The bodies of the successful replies; empty when there is none."""
    reply_statuses: tuple[str, ...]
    """The successful statuses that have a body."""

    @property
    def success(self) -> tuple[str, ...]:
        """The statuses that are not errors, as they are written."""
        return tuple(code for code in self.statuses if code[:1] in "123" or code == "default")


def operations(document: dict[str, Json]) -> dict[OperationKey, Described]:
    """Read every operation, each action one of its own, out of a projected document."""
    return dict(_operations(document, Assertions(document)))


def _operations(
    document: dict[str, Json], assertions: Assertions
) -> Iterator[tuple[OperationKey, Described]]:
    for path, value in as_object(document["paths"]).items():
        item = assertions.resolve(value)
        for method in _METHODS:
            if method not in item:
                continue
            operation = assertions.resolve(item[method])
            shared = [*as_list(item.get("parameters") or [])]
            shared += as_list(operation.get("parameters") or [])
            parameters = tuple(_query_parameters(shared, assertions))
            key = OperationKey(method.upper(), anonymous(path), None)
            if "x-openstack-actions" not in operation:
                yield key, _describe(operation, parameters, assertions)
                continue
            for action, entry in as_object(operation["x-openstack-actions"]).items():
                described = _describe(assertions.resolve(entry), parameters, assertions)
                yield key._replace(action=action), described


def action_bodies(document: dict[str, Json]) -> dict[str, Schema | None]:
    """Return the requestBody that each action path has for all of its actions together."""
    assertions = Assertions(document)
    found: dict[str, Schema | None] = {}
    for path, value in as_object(document["paths"]).items():
        post = assertions.resolve(value).get("post")
        if post is not None and "x-openstack-actions" in as_object(post):
            found[anonymous(path)] = _body(as_object(post), assertions)[0]
    return found


def _describe(
    operation: dict[str, Json], parameters: tuple[Parameter, ...], assertions: Assertions
) -> Described:
    request, required = _body(operation, assertions)
    replies: list[Schema] = []
    with_body: list[str] = []
    responses = as_object(operation.get("responses") or {})
    for status, value in responses.items():
        content = as_object(assertions.resolve(value).get("content") or {})
        if status[:1] in "123" and content:
            with_body.append(status)
            replies.append(_media_schema(content, assertions))
    return Described(
        statuses=tuple(responses),
        request=request,
        request_required=required,
        parameters=parameters,
        replies=tuple(replies),
        reply_statuses=tuple(with_body),
    )


def _body(operation: dict[str, Json], assertions: Assertions) -> tuple[Schema | None, bool]:
    if "requestBody" not in operation:
        return None, False
    body = assertions.resolve(operation["requestBody"])
    content = as_object(body.get("content") or {})
    return _media_schema(content, assertions), body.get("required") is True


def _media_schema(content: dict[str, Json], assertions: Assertions) -> Schema:
    if list(content) != [_JSON]:
        raise ValueError(f"only {_JSON} is expected, not {', '.join(content)}")
    return assertions.reduce(as_object(content[_JSON]).get("schema", {}))


def _query_parameters(values: list[Json], assertions: Assertions) -> Iterator[Parameter]:
    for value in values:
        parameter = assertions.resolve(value)
        if parameter["in"] != "query":
            continue
        style = parameter.get("style", "form")
        yield Parameter(
            name=as_text(parameter["name"]),
            schema=assertions.reduce(parameter.get("schema", {})),
            joined=parameter.get("explode", style == "form") is False,
            required=parameter.get("required") is True,
        )
