"""Reduce a schema of a projected document to what it asserts: no references, no annotations."""

from __future__ import annotations

from tests.spec.jsontypes import Json, Schema, as_list, as_object, as_text

_MAPS = ("properties", "patternProperties")
_LISTS = ("oneOf", "anyOf", "allOf", "prefixItems")
_SINGLE = ("items", "additionalProperties", "not", "propertyNames", "contains")
_PLAIN = (
    *("type", "enum", "const", "required", "pattern", "uniqueItems", "multipleOf"),
    *("minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"),
    *("minItems", "maxItems", "minProperties", "maxProperties"),
)
ASSERTED_FORMATS = ("uuid", "ipv4", "ipv6")
"""The formats that a projected document asserts; any other is an annotation."""


class Assertions:
    """Reduces schemas of one document; each component is reduced once."""

    def __init__(self, document: dict[str, Json]) -> None:
        self._document = document
        self._reduced: dict[str, Schema] = {}
        self._open: list[str] = []

    def resolve(self, value: Json) -> dict[str, Json]:
        """Follow references until there is an object without one (not for schemas)."""
        found = as_object(value)
        while "$ref" in found:
            found = as_object(self._lookup(as_text(found["$ref"])))
        return found

    def reduce(self, value: Json) -> Schema:
        """Return the schema with references replaced and only asserting keywords kept."""
        schema = as_object(value)
        if "$ref" not in schema:
            return self._keywords(schema)
        target = self._component(as_text(schema["$ref"]))
        beside = self._keywords(schema)
        return {"allOf": [target, beside]} if beside else target

    def _component(self, ref: str) -> Schema:
        if ref in self._open:
            raise ValueError(f"recursion: {' -> '.join([*self._open, ref])}")
        if ref not in self._reduced:
            self._open.append(ref)
            self._reduced[ref] = self.reduce(self._lookup(ref))
            self._open.pop()
        return self._reduced[ref]

    def _lookup(self, ref: str) -> Json:
        if not ref.startswith("#/"):
            raise ValueError(f"{ref}: only references into the document itself are allowed")
        found: Json = self._document
        for part in ref[2:].split("/"):
            found = as_object(found)[part.replace("~1", "/").replace("~0", "~")]
        return found

    def _keywords(self, schema: Schema) -> Schema:
        kept: Schema = {}
        for key, value in schema.items():
            if key in _PLAIN or (key == "format" and value in ASSERTED_FORMATS):
                kept[key] = value
            elif key in _MAPS:
                kept[key] = {name: self.reduce(item) for name, item in as_object(value).items()}
            elif key in _LISTS:
                kept[key] = [self.reduce(item) for item in as_list(value)]
            elif key == "additionalProperties" and isinstance(value, bool):
                kept[key] = value
            elif key in _SINGLE:
                kept[key] = self.reduce(value)
        return kept
