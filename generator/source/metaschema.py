"""What OpenAPI 3.1 and JSON Schema say of themselves: the meta-schemas, asked of one thing at a time.

Of each thing only its own words are validated, with stubs for the things inside, which come next:
so a problem has one line, and things of the same form are validated once.
"""

# The stubs of jsonschema have a recursive type that pyright cannot resolve.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

import json
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError, best_match
from jsonschema_specifications import REGISTRY  # type: ignore[import-untyped]  # it has none

from generator.source.grammar import CHILDREN, SCHEMAS, Child, Kind, named
from generator.source.values import is_list, is_map

Complaint = tuple[tuple[Any, ...], str]
"""Where inside a thing something is wrong, as a path of keys, and what."""

_VOCABULARIES = "core applicator unevaluated validation meta-data format-annotation content"
_DEFINITIONS: dict[Kind, str] = {"action": "operation", "request body": "request-body"}
_REFERABLE = frozenset[Kind]({"parameter", "request body", "response", "header"})
_TEXTS = ("description", "summary", "title", "operationId")
_TYPES = {"object": "a map", "array": "a list", "string": "text", "boolean": "true or false"}
_FORMATS = FormatChecker(["regex"])
_LONGEST = 200


def complaints(child: Child) -> Iterator[Complaint]:
    """Yield what the meta-schema refuses of a thing, what stands inside it left aside."""
    kind, value = child.kind, child.value
    if not is_map(value):
        is_schema = kind in SCHEMAS and child.keyword != "components"
        if not (is_schema and isinstance(value, bool)):
            yield (), f"{child.key!r} must be a map: it is {named(kind)}"
    elif not (kind in _REFERABLE and "$ref" in value):
        shallow = {key: _shallow(kind, key, held) for key, held in value.items() if key[:2] != "x-"}
        if kind in SCHEMAS:  # JSON Schema says nothing of how its words go together
            for key, held in shallow.items():
                yield from _refused("schema", key, json.dumps({key: held}))
        else:
            yield from _refused(kind, "", json.dumps(shallow))


def root_complaints(root: Mapping[str, Any]) -> Iterator[Complaint]:
    """Yield what is wrong with the root of a spec, but for its paths."""
    for error in Draft202012Validator(_openapi()).iter_errors({**root, "paths": {}}):
        yield _told(error, "the spec")


@cache
def words(kind: Kind) -> frozenset[str]:
    """Return the words that OpenAPI or JSON Schema has for a thing of this kind."""
    found: set[str] = {"$ref"} if kind in _REFERABLE else set()
    pending = list(_meta(kind))
    while pending:
        part = pending.pop()
        found |= part.get("properties", {}).keys()
        inner = [*part.get("allOf", ()), *part.get("dependentSchemas", {}).values()]
        pending += [one for one in (*inner, part.get("then")) if is_map(one)]
        if str(part.get("$ref", "")).startswith("#/$defs/"):
            pending.append(_at(part["$ref"]))
    return frozenset(found)


def _shallow(kind: Kind, key: str, held: Any) -> Any:
    """Return a thing's own word with stubs for what is inside, and for what may be anything."""
    if key not in CHILDREN[kind]:
        free = key in _TEXTS or (key == "name" and str(held).isidentifier())
        return "x" if key == "example" or (free and isinstance(held, str)) else held
    shape, inner = CHILDREN[kind][key]
    stub: Any = {"$ref": "#"} if inner in _REFERABLE else {}
    if shape == "map" and is_map(held):
        return {"x": {}} if key == "properties" and held else dict.fromkeys(held, stub)
    if shape == "list" and is_list(held):
        return [stub] * len(held)
    return stub if shape == "one" else held


@cache
def _refused(kind: Kind, key: str, shallow: str) -> list[Complaint]:
    value = json.loads(shallow)
    return [
        _told(error, f"this {kind}")
        for validator in _validators(kind, key)
        for error in validator.iter_errors(value)
    ]


def _told(error: ValidationError, noun: str) -> Complaint:
    error = best_match([error]) or error
    path: tuple[Any, ...] = tuple(error.absolute_path)
    where = "/".join(map(str, path)) or noun
    wanted: Any = error.validator_value
    match error.validator:
        case "required":
            held: Any = error.instance
            missing = next(name for name in wanted if name not in held)
            return path, f"{where} has no {missing}"
        case "type":
            types = [wanted] if isinstance(wanted, str) else wanted
            return path, f"{where} must be {' or '.join(_TYPES.get(one, one) for one in types)}"
        case "enum":
            return path, f"{where} must be one of {', '.join(sorted(wanted))}"
        case "oneOf":  # of a parameter or header: schema or content
            names = " or ".join(name for one in wanted for name in one["required"])
            return path, f"{where} has either {names}"
        case "anyOf":  # of type: one, or a list of them
            listed: Any = [
                one.validator_value for one in error.context or () if one.validator == "enum"
            ]
            return path, f"{where} must be one or a list of {', '.join(sorted(listed[0]))}"
        case "format":
            return path, f"{where} must be a valid {wanted}"
        case "minimum":
            return path, f"{where} must be {wanted} or more"
        case "uniqueItems":
            return path, f"{where} must not name anything twice"
        case _:
            message = error.message
            short = message if len(message) <= _LONGEST else f"{message[:_LONGEST]}…"
            return path, f"{where}: {short}"


@cache
def _validators(kind: Kind, key: str) -> list[Draft202012Validator]:
    if kind in SCHEMAS:
        return [
            Draft202012Validator(meta, registry=REGISTRY, format_checker=_FORMATS)
            for meta in _meta(kind)
            if key in meta["properties"]
        ]
    # Words that it does not know are told by the lint, which can suggest others.
    (meta,) = _meta(kind)
    known = {key: held for key, held in meta.items() if key != "unevaluatedProperties"}
    return [Draft202012Validator({**known, "$defs": _openapi()["$defs"]})]


@cache
def _meta(kind: Kind) -> list[Mapping[str, Any]]:
    if kind in SCHEMAS:
        base = "https://json-schema.org/draft/2020-12/meta/"
        found: list[Any] = [REGISTRY.contents(base + name) for name in _VOCABULARIES.split()]
        return found
    return [_at(f"#/$defs/{_DEFINITIONS.get(kind, kind.replace(' ', '-'))}")]


def _at(pointer: str) -> Mapping[str, Any]:
    part: dict[str, Any] = _openapi()
    for key in pointer.split("/")[1:]:
        part = part[key]
    return part


@cache
def _openapi() -> dict[str, Any]:
    found = find_spec("openapi_spec_validator")  # to import it takes as long as all of the lint
    if found is None or found.origin is None:
        raise ModuleNotFoundError("openapi-spec-validator is not installed")
    file = Path(found.origin).parent / "resources/schemas/v3.1/schema.json"
    read: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return read
