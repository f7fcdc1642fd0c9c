"""Every operation of the spec as a call: its arguments in Python, and what goes over the wire.

The spec alone is read, so that the generator's own reading of it can be held against this one.
"""

import keyword
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote

from generator.source.values import is_list, is_map
from novakit_core.microversions import Microversions

DESCRIBED = Microversions.between("2.1", "2.104")

# Words that stand for the same in a URL and on a client.
_PREFIX = re.compile("^os-")
_EXTENSION = re.compile("^(.*:)?(os-)?")


@dataclass(frozen=True)
class Call:
    """An operation with arguments, at the highest microversion that serves it."""

    name: str
    """The operationId."""
    method: str
    path: str
    """The path of the spec; `url` has values in it."""
    microversion: str
    url: str = ""
    arguments: Mapping[str, Any] = field(default_factory=dict[str, Any])
    query: tuple[str, ...] = ()
    """Names over the wire."""
    body: Any = None
    status: int = 200
    reply: Any = None
    """The body of the example; None where it has none."""

    def __str__(self) -> str:
        return self.name

    @property
    def steps(self) -> list[str]:
        """The parts of the path that name resources, as a client might call them."""
        fixed = [part for part in self.path.split("/") if part and "{" not in part]
        named = [_PREFIX.sub("", part) for part in fixed if part not in ("detail", "action")]
        return [name.replace("-", "_") for name in named] or ["versions"]


class CallsOfTheSpec:
    """Reads the bundled document."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self._document = document

    def __iter__(self) -> Iterator[Call]:
        for found in self._entries():
            yield self._call(*found)

    def _entries(self) -> Iterator[tuple[str, str, Mapping[str, Any], list[Any], Microversions]]:
        for path, item in self._document["paths"].items():
            for method, entry in item.items():
                if method in ("get", "put", "post", "delete"):
                    shared = [*item.get("parameters", ()), *entry.get("parameters", ())]
                    for action in entry.get("x-openstack-actions", {"": entry}).values():
                        served = _range(item) & _range(entry) & _range(action)
                        parameters = [*shared, *action.get("parameters", ())]
                        if action is entry:
                            parameters = shared
                        yield path, method.upper(), action, parameters, served

    def arguments(
        self,
        name: str,
        placeholders: Mapping[str, str],
        query: Iterable[tuple[str, str]],
        body: Any,
    ) -> dict[str, Any]:
        """Return the arguments, in Python, that make a request of an operation.

        Args:
            name: of the operation.
            placeholders: the texts that stand in the path.
            query: names and texts.
            body: decoded; None where there is none.
        """
        entry, parameters = next(
            (entry, map(self._resolved, parameters))
            for _, _, entry, parameters, _ in self._entries()
            if entry["operationId"] == name
        )
        known = {one["name"]: one for one in parameters if one["in"] == "query"}
        made: dict[str, Any] = dict(placeholders)
        for wire in dict.fromkeys(name for name, _ in query):
            texts = [text for name, text in query if name == wire]
            made[python_name(wire, known[wire])] = self._told(known[wire], texts)
        return made if body is None else made | self._of_body(entry["requestBody"], body)

    def _told(self, parameter: Mapping[str, Any], texts: list[str]) -> Any:
        schema = self._resolved(parameter["schema"])
        if schema.get("type") != "array":
            return _plain(schema, texts[0])
        if parameter.get("explode") is False:
            texts = texts[0].split(",")
        return [_plain(self._resolved(schema["items"]), text) for text in texts]

    def _of_body(self, request: Mapping[str, Any], body: Any) -> dict[str, Any]:
        (media,) = request["content"].values()
        if "properties" in self._resolved(media["schema"]):
            return self._arguments(media["schema"], body)
        return {request["x-python-name"]: body}

    def _call(
        self,
        path: str,
        method: str,
        entry: Mapping[str, Any],
        parameters: list[Any],
        served: Microversions,
    ) -> Call:
        microversion = served.highest(DESCRIBED) or ""
        url, arguments, query = path, dict[str, Any](), list[str]()
        for one in map(self._resolved, parameters):
            name, schema = one["name"], self._resolved(one["schema"])
            if one["in"] == "path":
                arguments[name] = one.get("example", _said(schema))
                url = url.replace(f"{{{name}}}", quote(arguments[name], safe=""))
            elif one["in"] == "query" and microversion in _range(one):
                arguments[python_name(name, one)] = self._query(schema, microversion)
                query.append(name)
        body = _example(entry.get("requestBody", {}))
        if body is not None:
            arguments |= self._of_body(entry["requestBody"], body)
        status, reply = self._reply(entry, microversion)
        name = entry["operationId"]
        return Call(
            *(name, method, path, microversion, url, arguments, tuple(query), body, status, reply)
        )

    def _query(self, schema: Mapping[str, Any], microversion: str) -> Any:
        if schema.get("type") == "array":
            return [self._query(self._resolved(schema["items"]), microversion)]
        choices = [self._resolved(one) for one in schema.get("anyOf", schema.get("oneOf", ()))]
        kind = schema.get("x-python-type")
        for one in choices:
            if microversion in _range(one) and _said(one, kind) is not None:
                return self._query({"x-python-type": kind, **one}, microversion)
        return _said(schema, kind)

    def _arguments(self, schema: Mapping[str, Any], body: Any) -> dict[str, Any]:
        """Return the arguments for a body: what is in it, or in the one object in it."""
        properties = self._resolved(schema)["properties"]
        if len(properties) > 1:
            return dict(self._named(properties, body))
        ((wire, inner),) = properties.items()
        inside = self._resolved(inner)
        for one in [inside, *map(self._resolved, inside.get("oneOf", inside.get("anyOf", ())))]:
            if "properties" in one:
                return dict(self._named(one["properties"], body[wire] or {}))
        if body[wire] is None:
            return {}
        return dict(self._named(properties, body))

    def _named(self, properties: Mapping[str, Any], value: Any) -> Iterator[tuple[str, Any]]:
        for wire, held in value.items():
            schema = self._resolved(properties[wire])
            yield python_name(wire, schema), self._value(schema, held)

    def _value(self, schema: Mapping[str, Any], value: Any) -> Any:
        """Return a value of an example as a caller writes it."""
        if schema.get("format") == "date-time" or schema.get("x-python-type") == "datetime":
            return datetime.fromisoformat(value)
        choices = [*schema.get("oneOf", ()), *schema.get("anyOf", ()), *schema.get("allOf", ())]
        for one in map(self._resolved, choices):
            if "properties" in one if is_map(value) else "items" in one and is_list(value):
                return self._value(one, value)
        if is_map(value):
            return (
                dict(self._named(schema["properties"], value)) if "properties" in schema else value
            )
        if is_list(value):
            return [self._value(self._resolved(schema["items"]), one) for one in value]
        return _plain(schema, value) if isinstance(value, str) else value

    def _reply(self, entry: Mapping[str, Any], microversion: str) -> tuple[int, Any]:
        for status, named in entry["responses"].items():
            response = self._resolved(named)
            if int(status) < 400 and microversion in _range(response):
                media = list(response.get("content", {}).values())
                served = bool(media) and microversion in _range(media[0])
                return int(status), _example(response) if served else None
        raise AssertionError(f"no reply at {microversion}")

    def _resolved(self, value: Mapping[str, Any]) -> Mapping[str, Any]:
        if "$ref" not in value:
            return value
        found: Any = self._document
        for step in value["$ref"].removeprefix("#/").split("/"):
            found = found[step]
        return {**self._resolved(found), **{k: v for k, v in value.items() if k != "$ref"}}


def python_name(wire: str, part: Mapping[str, Any]) -> str:
    """Return the name in Python: the spec's, or the wire's in snake case, without its extension."""
    words = re.findall("[A-Z]?[a-z0-9]+|[A-Z]+", _EXTENSION.sub("", wire))
    name = str(part.get("x-python-name") or "_".join(words).lower())
    return f"{name}_" if keyword.iskeyword(name) else name


def _plain(schema: Mapping[str, Any], text: str) -> Any:
    """Return what a text stands for where Nova takes it in place of a number or a boolean."""
    kind = schema.get("x-python-type") or schema.get("type")
    if kind in ("bool", "boolean"):
        return text.lower() in ("1", "on", "true", "yes")
    if kind == "datetime" or schema.get("format", "").startswith("date-time"):
        read = datetime.fromisoformat(text)
        return read if read.tzinfo else read.replace(tzinfo=UTC)
    return int(text) if kind in ("int", "integer") else text


def _range(part: Mapping[str, Any]) -> Microversions:
    return Microversions.parse(part.get("x-microversions", "2.1-"))


def _example(part: Mapping[str, Any]) -> Any:
    for media in part.get("content", {}).values():
        return media.get("example")
    return None


def _said(schema: Mapping[str, Any], python_type: str | None = None) -> Any:
    """Return a value for a parameter."""
    if "enum" in schema:
        return schema["enum"][0]
    kind = python_type or schema.get("x-python-type") or schema.get("type")
    kind = kind[0] if is_list(kind) else kind
    values: dict[Any, Any] = {
        "boolean": True,
        "bool": True,
        "integer": 5,
        "int": 5,
        "datetime": datetime.fromisoformat("2026-01-02T03:04:05Z"),
    }
    if str(schema.get("format")).startswith("date-time"):
        return values["datetime"]
    return values.get(kind, "a b" if "pattern" not in schema else "5")
