"""The bundled document, asked the questions that the model has."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.source.grammar import Child, Kind, components, reached, references
from generator.source.ranges import range_of
from generator.source.values import Json, is_map
from generator.source.variants import read_as
from novakit_core.microversions import Microversions

_SCHEMAS = "#/components/schemas/"


class Document:
    """The bundled document, and which resource (file of the spec) each component belongs to."""

    def __init__(self, bundled: Json, resources: Mapping[str, str]) -> None:
        self.paths: Json = bundled["paths"]
        self.info: Json = bundled["info"]
        self.schemas: Mapping[str, Json] = read_as(bundled["components"]["schemas"])
        self.components: Json = {**bundled["components"], "schemas": self.schemas}
        self.resources = resources
        self._by_reference = components(bundled)

    def name_of(self, schema: Json) -> str | None:
        """Return the name of the component that a `$ref` points to."""
        ref = schema.get("$ref")
        return ref.removeprefix(_SCHEMAS) if isinstance(ref, str) else None

    def resolve(self, thing: Json) -> Json:
        """Return what a `$ref` points to, with what stands beside the `$ref` laid over it."""
        if "$ref" not in thing:
            return thing
        _, _, section, name = thing["$ref"].split("/")
        beside = {key: value for key, value in thing.items() if key != "$ref"}
        return {**self.resolve(self.components[section][name]), **beside}

    def described(self, schema: Json) -> Iterator[Json]:
        """Yield what describes a value: its schema, what that combines, and that of its items."""
        resolved = self.resolve(schema)
        yield resolved
        inside = [*(members(resolved) or ()), *resolved.get("allOf", ())]
        for part in (*inside, resolved.get("items"), resolved.get("additionalProperties")):
            if is_map(part):
                yield from self.described(part)

    def names_in(self, schema: Json) -> Iterator[str]:
        """Yield the names of the components that a schema refers to."""
        for _, reference in references("schema", schema):
            yield reference.removeprefix(_SCHEMAS)

    def reached(self, kind: Kind, thing: Json | None) -> dict[str, Child]:
        """Return the components that a thing refers to, at any remove, by their references."""
        return reached(self._by_reference, kind, thing)

    def steps(self, names: Iterable[str], parts: Mapping[str, Json]) -> list[Json]:
        """Return what a path of names leads through, beginning in `parts`, as far as it leads."""
        found: list[Json] = []
        for name in names:
            if name not in parts:
                break
            found.append(parts[name])
            parts = self.properties(parts[name])
        return found

    def properties(self, schema: Json) -> dict[str, Json]:
        """Return the properties of everything that describes a value."""
        described = self.described(schema)
        return {key: held for one in described for key, held in one.get("properties", {}).items()}

    def parts(self, request: Json) -> dict[str, Json]:
        """Return what the body of a request is made of; a map is one part, by the name given it."""
        found: dict[str, Json] = {}
        for schema, _ in bodies(request):
            found |= self.properties(schema) or {str(request.get("x-python-name")): schema}
        return found

    def parameters(self, path: str, operation: Json) -> list[Json]:
        """Return the parameters of an operation, those of its path first."""
        declared = [*self.paths[path].get("parameters", ()), *operation.get("parameters", ())]
        return [self.resolve(one) for one in declared]

    def is_model(self, name: str) -> bool:
        """Whether this component becomes a class: an object with properties of its own."""
        return "properties" in self.schemas[name]


def bodies(operation: Json) -> Iterator[tuple[Json, Microversions]]:
    """Yield the schema of a request body or a response, with where there is one."""
    for media in operation.get("content", {}).values():
        yield media["schema"], range_of(media)


def members(schema: Json) -> list[Json] | None:
    """Return the alternatives of a union; None for any other schema."""
    return schema.get("oneOf") or schema.get("anyOf")


def values(schema: Json) -> list[Any] | None:
    """Return the values that a schema lists; None for any other schema."""
    return [schema["const"]] if "const" in schema else schema.get("enum")


def types(schema: Json) -> list[str]:
    """Return the JSON types that a schema names, one or several."""
    named = schema.get("type", [])
    return [named] if isinstance(named, str) else list(named)
