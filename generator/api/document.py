"""The bundled document, asked the questions that the model has."""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.source.variants import python_class
from novakit_core.microversions import Microversions

Schema = Mapping[str, Any]

_REF = "#/components/schemas/"


class Document:
    """The bundled document, and which resource (file of the spec) each component belongs to."""

    def __init__(self, bundled: Mapping[str, Any], resources: Mapping[str, str]) -> None:
        self.paths: Mapping[str, Any] = bundled["paths"]
        self.info: Mapping[str, Any] = bundled["info"]
        self.components: Mapping[str, Any] = bundled["components"]
        self.schemas: Mapping[str, Schema] = self.components["schemas"]
        self.resources = resources

    def name_of(self, schema: Schema) -> str | None:
        """Return the name of the component that a `$ref` points to."""
        ref = schema.get("$ref")
        return ref.removeprefix(_REF) if isinstance(ref, str) else None

    def resolve(self, schema: Schema) -> Schema:
        """Return what a `$ref` points to, with what stands beside the `$ref` laid over it."""
        name = self.name_of(schema)
        if name is None:
            return schema
        beside = {key: value for key, value in schema.items() if key != "$ref"}
        return {**self.resolve(self.schemas[name]), **beside}

    def part(self, value: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return a parameter, response or header that may be a `$ref` to a component.

        What stands beside the `$ref`, such as a range, is laid over it.
        """
        if "$ref" not in value:
            return value
        _, _, kind, name = value["$ref"].split("/")
        beside = {key: held for key, held in value.items() if key != "$ref"}
        return {**self.components[kind][name], **beside}

    def is_model(self, name: str) -> bool:
        """Whether this component becomes a class: an object with properties of its own."""
        return "properties" in self.schemas[name]

    def read_as(self, name: str) -> str:
        """Return the model that an object of a reply is read as: that which it is a variant of.

        A variant with properties that the other does not have is a model of its own.
        """
        return python_class(self.schemas, name)


def served(part: Mapping[str, Any]) -> Microversions:
    """Return where a part of the spec holds."""
    return Microversions.parse(part["x-microversions"]) if "x-microversions" in part else ALL


ALL = Microversions.ALL


def bodies(operation: Mapping[str, Any]) -> Iterator[tuple[Schema, Microversions]]:
    """Yield the schema of a request body or a response, with where there is one."""
    for media in operation.get("content", {}).values():
        yield media["schema"], served(media)


def members(schema: Schema) -> list[Schema] | None:
    """Return the alternatives of a union; None for any other schema."""
    return schema.get("oneOf") or schema.get("anyOf")


def types(schema: Schema) -> list[str]:
    """Return the JSON types that a schema names, one or several."""
    named = schema.get("type", [])
    return [named] if isinstance(named, str) else list(named)
