"""Holds what went over the wire against the plain document of its microversion."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import unquote

from jsonschema import Draft202012Validator, FormatChecker

from tests.scenario.recorder import Exchange

_FORMATS = FormatChecker(formats=["uuid", "ipv4", "ipv6"])
_MIME = "application/json"


@dataclass(frozen=True, slots=True)
class Route:
    """An operation of the document: an action is one by itself, beside its route's own body."""

    path: dict[str, Any]
    common: dict[str, Any]
    """What the document says of method and path."""
    own: dict[str, Any]
    """What it says of the action; `common` again where there are no actions."""
    placeholders: dict[str, str]

    @property
    def name(self) -> str:
        """The operationId."""
        return str(self.own["operationId"])


class Contract:
    """The projected document of one microversion."""

    def __init__(self, document: dict[str, Any]) -> None:
        self._document = document
        # The fewer placeholders, the sooner: /servers/detail is no server.
        templates = sorted(document["paths"], key=lambda path: str(path).count("{"))
        self._paths = [
            (re.compile(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", path)), document["paths"][path])
            for path in templates
        ]

    def route(self, exchange: Exchange) -> Route:
        """Return the operation that was called."""
        for pattern, path in self._paths:
            found = pattern.fullmatch(exchange.path)
            common = path.get(exchange.method.lower())
            if found is None or common is None:
                continue
            actions: dict[str, Any] | None = common.get("x-openstack-actions")
            own = common if actions is None else actions[next(iter(exchange.request_json))]
            return Route(path, common, own, found.groupdict())
        raise AssertionError(f"the document has nothing for {exchange}")

    def breaches(self, exchange: Exchange) -> list[str]:
        """Return in what the exchange is not as described."""
        route = self.route(exchange)
        requests = [route.own] if route.own is route.common else [route.own, route.common]
        return [
            *self._parameters(route, exchange),
            *(breach for request in requests for breach in self._request(request, exchange)),
            *self._reply(route, exchange),
        ]

    def _parameters(self, route: Route, exchange: Exchange) -> Iterator[str]:
        described = [
            self._resolved(parameter)
            for parameter in [
                *route.path.get("parameters", []),
                *route.common.get("parameters", []),
            ]
        ]
        known = {parameter["name"]: parameter for parameter in described}
        for name, value in route.placeholders.items():
            yield from self._violations(known[name]["schema"], unquote(value), name)
        for name in {name for name, _ in exchange.query}:
            if known.get(name, {}).get("in") != "query":
                yield f"no query parameter {name} is described"
                continue
            texts = [text for key, text in exchange.query if key == name]
            yield from self._query(known[name], texts)

    def _query(self, parameter: dict[str, Any], texts: list[str]) -> Iterator[str]:
        schema, name = self._resolved(parameter["schema"]), parameter["name"]
        if schema.get("type") == "array":
            if parameter.get("explode") is False:
                texts = texts[0].split(",")
            yield from self._violations(schema, texts, name)
        elif len(texts) > 1:
            yield f"{name} stands {len(texts)} times in the query"
        else:
            yield from self._violations(schema, _value(schema, texts[0]), name)

    def _request(self, operation: dict[str, Any], exchange: Exchange) -> Iterator[str]:
        if body := operation.get("requestBody"):
            schema = self._resolved(body)["content"][_MIME]["schema"]
            yield from self._violations(schema, exchange.request_json, "request")
        elif exchange.body:
            yield "no request body is described"

    def _reply(self, route: Route, exchange: Exchange) -> Iterator[str]:
        responses = route.own["responses"]
        if str(exchange.status) not in responses:
            yield f"status {exchange.status} is not described"
            return
        response = self._resolved(responses[str(exchange.status)])
        if content := response.get("content"):
            yield from self._violations(content[_MIME]["schema"], exchange.reply_json, "reply")
        elif exchange.reply:
            yield "no reply body is described"
        if "Location" in exchange.headers and "Location" not in response.get("headers", {}):
            yield "no Location is described"

    def _violations(self, schema: dict[str, Any], value: Any, where: str) -> Iterator[str]:
        # Standing beside the schema, the components are where its references look for them.
        whole = {**schema, "components": self._document["components"]}
        validator = Draft202012Validator(whole, format_checker=_FORMATS)
        errors = cast("Iterator[Any]", validator.iter_errors(value))  # pyright: ignore[reportUnknownMemberType]
        for error in errors:
            yield f"{where} at {error.json_path}: {error.message}"

    def _resolved(self, thing: dict[str, Any]) -> dict[str, Any]:
        while "$ref" in thing:
            _, _, section, name = thing["$ref"].split("/")
            thing = self._document["components"][section][name]
        return thing


def _value(schema: dict[str, Any], text: str) -> object:
    """Return what a query parameter's text stands for."""
    if schema.get("type") == "integer":
        return int(text)
    if schema.get("type") == "boolean":
        return {"true": True, "1": True, "false": False, "0": False}.get(text, text)
    return text
