"""Write a schema as a list of plain alternatives, without allOf, oneOf and anyOf at its top."""

from __future__ import annotations

from itertools import product

from tests.spec.jsontypes import Json, Schema, as_list, as_object, objects


def alternatives(schema: Schema) -> list[Schema]:
    """Return plain schemas, each with all that the schema asserts when that alternative holds."""
    outer = {key: item for key, item in schema.items() if key not in ("allOf", "oneOf", "anyOf")}
    choices: list[list[Schema]] = [[outer]]
    choices.extend(alternatives(part) for part in objects(schema.get("allOf")))
    for union in ("oneOf", "anyOf"):
        if union in schema:
            members = objects(schema[union])
            choices.append([plain for member in members for plain in alternatives(member)])
    merged: list[Schema] = []
    for parts in product(*choices):
        whole: Schema | None = {}
        for part in parts:
            whole = None if whole is None else merge(whole, part)
        if whole is not None:
            merged.append(whole)
    return merged


def merge(left: Schema, right: Schema) -> Schema | None:
    """Return a schema that asserts both, or None where their types exclude each other."""
    merged = dict(left)
    for key, value in right.items():
        if key not in merged:
            merged[key] = value
        elif key == "type":
            types = _in_both(_types(merged[key]), _types(value))
            if not types:
                return None
            merged[key] = types[0] if len(types) == 1 else list(types)
        elif key in ("properties", "patternProperties"):
            merged[key] = _merge_properties(as_object(merged[key]), as_object(value))
        elif key == "required":
            names = [*as_list(merged[key]), *as_list(value)]
            merged[key] = [name for at, name in enumerate(names) if name not in names[:at]]
        elif key == "enum":
            merged[key] = [item for item in as_list(merged[key]) if item in as_list(value)]
        elif key == "additionalProperties":
            merged[key] = merged[key] if value is True else value
        elif key.startswith(("min", "exclusiveMin")):
            merged[key] = _extreme(merged[key], value, highest=True)
        elif key.startswith(("max", "exclusiveMax")):
            merged[key] = _extreme(merged[key], value, highest=False)
        else:
            merged[key] = value
    return merged


def types(schema: Schema) -> list[str]:
    """Return the types that a plain schema allows; ["any"] when it does not say."""
    values = [schema["const"]] if "const" in schema else as_list(schema.get("enum") or [])
    of_values = sorted({type_of(value) for value in values})
    if "type" not in schema:
        return of_values or ["any"]
    declared = _types(schema["type"])
    # The number 4 or 6 is an integer.
    return of_values if declared == ["number"] and of_values else declared


def guessed_types(plain: Schema) -> list[str]:
    """Return the types that a plain schema is about, also when it does not say."""
    kinds = types(plain)
    if kinds != ["any"]:
        return kinds
    if "properties" in plain or "patternProperties" in plain or "required" in plain:
        return ["object"]
    if "items" in plain or "prefixItems" in plain:
        return ["array"]
    return ["null", "string", "integer", "object"]


def type_of(value: Json) -> str:
    """Return the JSON Schema type of a value."""
    if value is None:
        return "null"
    for kind, name in (
        (bool, "boolean"),
        (int, "integer"),
        (float, "number"),
        (str, "string"),
        (list, "array"),
    ):
        if isinstance(value, kind):
            return name
    return "object"


def _types(value: Json) -> list[str]:
    return [str(name) for name in value] if isinstance(value, list) else [str(value)]


def _in_both(left: list[str], right: list[str]) -> list[str]:
    """Return the types that both have; every integer is a number."""
    common = [name for name in left if name in right]
    if "number" not in common and {"integer", "number"} <= {*left, *right}:
        common.append("integer")
    return list(dict.fromkeys(common))


def _merge_properties(left: dict[str, Json], right: dict[str, Json]) -> dict[str, Json]:
    merged = dict(left)
    for name, value in right.items():
        merged[name] = {"allOf": [merged[name], value]} if name in merged else value
    return merged


def _extreme(left: Json, right: Json, *, highest: bool) -> Json:
    if not isinstance(left, (int, float)) or not isinstance(right, (int, float)):
        return right
    return max(left, right) if highest else min(left, right)
