"""The whole document as openapi-python-client is to parse it.

It has one operation for each action, with the body and the replies as Python sees them. Ranges and
defaults stay out: the library knows no ranges, and would put defaults on the wire.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from generator.api.checks import check
from generator.api.document import Document, bodies
from generator.api.schemas import AN_ID, NULL, Prepared, answered, asked, is_nullable, union
from generator.naming import NAME
from generator.source.operations import operations
from generator.source.problems import Untranslatable, translating
from generator.source.ranges import range_of
from generator.source.values import Json
from novakit_core.checks import Check, Choice, Flag
from novakit_core.microversions import Microversions

# The part of a path that tells the actions of one route apart.
ACTION = "#"


class Entry(NamedTuple):
    """An operation of the spec, and where it stands."""

    path: str
    method: str
    action: str | None
    raw: Json
    parameters: list[Json]
    """Those of the path first; references resolved."""

    @property
    def full_path(self) -> str:
        """The path in the prepared document."""
        return f"{self.path}{ACTION}{self.action}" if self.action else self.path


@dataclass
class Preparation:
    """The prepared document, and which of its objects stand in requests and which in replies."""

    document: dict[str, Any]
    entries: list[Entry]
    asked: set[str]
    answered: set[str]


def prepare(document: Document) -> Preparation:
    """Return the document for openapi-python-client.

    Raises:
        Untranslatable: a part of the spec cannot be put into Python.
    """
    entries = list(_entries(document))
    maker = _Maker(document)
    paths: dict[str, dict[str, Any]] = {}
    for entry in entries:
        with translating(entry.raw["operationId"]):
            paths.setdefault(entry.full_path, {})[entry.method] = maker.operation(entry)
    prepared = {
        "openapi": "3.1.0",
        "info": {"title": document.info["title"], "version": document.info["version"]},
        "paths": paths,
        "components": {"schemas": dict(sorted(maker.schemas.items()))},
    }
    return Preparation(prepared, entries, maker.asked, maker.answered)


def _entries(document: Document) -> Iterator[Entry]:
    for one in operations({"paths": document.paths}):
        tags = document.paths[one.path][one.method]["tags"]
        parameters = document.parameters(one.path, one.value)
        yield Entry(one.path, one.method, one.action, {**one.value, "tags": tags}, parameters)


class _Maker:
    """Makes operations, and the objects that their code names."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.schemas: dict[str, Prepared] = {}
        self.asked: set[str] = set()
        self.answered: set[str] = set()

    def operation(self, entry: Entry) -> dict[str, Any]:
        raw = entry.raw
        prepared = {key: raw[key] for key in ("operationId", "summary", "description", "tags")}
        prepared["parameters"] = [
            {
                "name": one["name"],
                "in": one["in"],
                "required": bool(one.get("required")),
                "schema": parameter_schema(self._document, one),
            }
            for one in entry.parameters
            if one["in"] in ("path", "query")
        ]
        prepared["responses"] = {
            status: {
                "description": response.get("description", ""),
                **_content(self._reached(reply_schema(self._document, response), is_asked=False)),
            }
            for status, response in successes(self._document, raw).items()
        }
        for schema in body_schemas(self._document, raw):
            made = asked(check(self._document, schema))
            name = self._document.name_of(schema) or ""
            if self._document.is_model(name):  # its parts are arguments, and it is no class
                self._prepare(name, is_asked=True)
            else:
                self._reached(made, is_asked=True)
            prepared["requestBody"] = {"required": True, **_content(made)}
        return prepared

    def _reached(self, prepared: Prepared, *, is_asked: bool) -> Prepared:
        """Return a schema whose objects are prepared too."""
        known, others = self.asked, self.answered
        if not is_asked:
            known, others = others, known
        for name in set(self._document.names_in(prepared)) - known:
            known.add(name)
            with translating(name):
                if name in others:
                    raise Untranslatable("an object is of requests or of replies, not of both")
                self._prepare(name, is_asked=is_asked)
        return prepared

    def _prepare(self, name: str, *, is_asked: bool) -> None:
        schema = self._document.schemas[name]
        properties: dict[str, Prepared] = {}
        for wire, part in schema["properties"].items():
            made = (
                asked(check(self._document, part)) if is_asked else answered(self._document, part)
            )
            properties[wire] = self._reached(made, is_asked=is_asked)

        def always(wire: str) -> bool:
            there = range_of(schema["properties"][wire]) == Microversions.ALL
            return is_asked or (there and not is_nullable(properties[wire]))

        self.schemas[name] = {
            "type": "object",
            "required": [wire for wire in schema.get("required", ()) if always(wire)],
            "properties": properties,
        }


def parameter_schema(document: Document, raw: Json) -> Prepared:
    """Return the schema of a parameter: one value alone stands for a list of that one."""
    schema: Json = raw["schema"]
    prepared = asked(parameter_check(document, raw))
    if raw["in"] == "path" and prepared == {"type": "string"} and is_id(raw["name"]):
        return AN_ID
    if schema.get("type") == "array":
        return union([prepared["items"], prepared])
    return prepared


def parameter_check(document: Document, raw: Json) -> Check:
    """Return what checks the value of a parameter."""
    made = check(document, raw["schema"])
    return Flag() if raw["in"] == "query" and made == Choice((True,)) else made


def is_id(name: str) -> bool:
    """Tell whether a placeholder stands for the id of something."""
    return name == "id" or name.endswith("_id")


def body_schemas(document: Document, raw: Json) -> Iterator[Json]:
    """Yield the schema of the body of a request, if it has one: that of the named object.

    Raises:
        Untranslatable: the body is no named object, nor a map that says what it is called.
    """
    for schema, _ in bodies(raw.get("requestBody", {})):
        name = document.name_of(schema)
        if name is None:
            raise Untranslatable("a request body is a named object")
        if not document.is_model(name) and NAME not in raw["requestBody"]:
            raise Untranslatable(f"a request body without properties has an {NAME}")
        yield schema


def successes(document: Document, raw: Json) -> dict[str, Json]:
    """Return the success responses by status."""
    return {
        status: document.resolve(response)
        for status, response in raw["responses"].items()
        if int(status) < 400
    }


def reply_schema(document: Document, response: Json) -> Prepared:
    """Return the schema of what a reply holds; null where it has no body at some microversion."""
    found = list(bodies(response))
    if not found:
        return NULL
    if len(found) > 1:
        raise Untranslatable("a reply has bodies of several media types")
    schema, where = found[0]
    read = answered(document, schema)
    return read if where == Microversions.ALL else union([read, NULL])


def _content(schema: Prepared) -> dict[str, Any]:
    return {"content": {"application/json": {"schema": schema}}}
