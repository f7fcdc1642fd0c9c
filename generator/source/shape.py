"""The shape of the files: what OpenAPI, JSON Schema and the project's own `dialect.yaml` say of it.

Everything that reads the spec relies on it, so it is asked first, and what fails it stops the rest.
The meta-schemas are asked of one thing at a time. Of each thing only its own words are validated,
with stubs for the things inside, which come next: so a problem has one line, and things of the same
form are validated once.
"""

# The stubs of jsonschema have a recursive type that pyright cannot resolve.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError, best_match
from jsonschema_specifications import REGISTRY  # type: ignore[import-untyped]  # it has none

from generator.source.files import ROOTS, Source
from generator.source.grammar import CHILDREN, SCHEMAS, Child, Kind, everything, named
from generator.source.parsing import Parser, problem_at
from generator.source.problems import Problem
from generator.source.values import Json, is_list, is_map

_Complaint = tuple[tuple[Any, ...], str]
"""Where inside a thing something is wrong, as a path of keys, and what."""

_VOCABULARIES = "core applicator unevaluated validation meta-data format-annotation content"
_DEFINITIONS: dict[Kind, str] = {"action": "operation", "request body": "request-body"}
_REFERABLE = frozenset[Kind]({"parameter", "request body", "response", "header"})
_TRUE_OR_FALSE = ("additionalProperties", "unevaluatedProperties")
"""Whose schema may be true or false: of anything else nobody would know what it is."""
_TEXTS = ("description", "summary", "title", "operationId")
_FORMATS = FormatChecker(["regex"])
_LONGEST = 200


def check(files: Mapping[str, Source], document: Json) -> Iterator[Problem]:
    """Yield a problem for each value of the wrong shape."""
    root = files["openapi.yaml"].content
    openapi = Draft202012Validator(_openapi())
    whole = [(root, error) for error in openapi.iter_errors({**root, "paths": {}})]
    for file in ROOTS:
        content = files[file].content
        said = _own(file.removesuffix(".yaml"))
        whole += [(content, error) for error in said.iter_errors(content)]
    for holder, error in whole:
        path, message = _told(error, "the spec")
        yield problem_at(holder, path, message)
    for child in everything(document):
        for path, message in _complaints(child):
            yield problem_at(child.holder, (child.key, *path), message)


def _complaints(child: Child) -> Iterator[_Complaint]:
    """Yield what is wrong with a thing, what stands inside it left aside."""
    kind, value = child.kind, child.value
    if not is_map(value):
        if not (isinstance(value, bool) and child.keyword in _TRUE_OR_FALSE):
            yield (), f"{child.key!r} must be a map: it is {named(kind)}"
    elif not (kind in _REFERABLE and "$ref" in value):
        kind = "schema" if kind in SCHEMAS else kind
        shallow = {key: _shallow(kind, key, held) for key, held in value.items()}
        for key, held in shallow.items():
            if _validators(kind, key):
                yield from _refused(kind, key, json.dumps({key: held}))
        if kind not in SCHEMAS:  # JSON Schema says nothing of how its words go together
            said = {key: held for key, held in shallow.items() if key[:2] != "x-"}
            yield from _refused(kind, "", json.dumps(said))


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
        is_free = key in _TEXTS or (key == "name" and str(held).isidentifier())
        is_text = isinstance(held, str) and bool(held.strip())
        if key == "example" and is_map(held):
            return {}
        return "x" if is_free and is_text else held
    shape, inner = CHILDREN[kind][key]
    stub: Any = {"$ref": "#"} if inner in _REFERABLE else {}
    if shape == "map" and is_map(held):
        return {"x": {}} if key == "properties" and held else dict.fromkeys(held, stub)
    if shape == "list" and is_list(held):
        return [stub] * len(held)
    return stub if shape == "one" else held


@cache
def _refused(kind: Kind, key: str, shallow: str) -> list[_Complaint]:
    value = json.loads(shallow)
    return [
        _told(error, f"this {kind}")
        for validator in _validators(kind, key)
        for error in validator.iter_errors(value)
    ]


def _told(error: ValidationError, noun: str) -> _Complaint:
    advice = error.schema.get("x-message") if is_map(error.schema) else None
    if advice is None:
        error = best_match([error]) or error
        error = error.context[0] if error.context else error
    path: tuple[Any, ...] = tuple(error.absolute_path)
    if "propertyNames" in error.schema_path:  # wrong is the name, not what stands under it
        path = (*path, error.instance)
    where = "/".join(map(str, path)) or noun
    if error.validator == "required" and advice is None:
        names: Any = error.validator_value
        held: Any = error.instance
        return path, f"{where} has no {next(name for name in names if name not in held)}"
    message = str(advice or error.message)
    short = message if len(message) <= _LONGEST else f"{message[:_LONGEST]}…"
    return path, f"{where}: {short}"


@cache
def _validators(kind: Kind, key: str) -> list[Draft202012Validator]:
    """Return what validates one word of a thing, or with an empty key, how its words go together."""
    if not key:
        # Words that it does not know are told by the lint, which can suggest others.
        (meta,) = _meta(kind)
        known = {key: held for key, held in meta.items() if key != "unevaluatedProperties"}
        return [Draft202012Validator({**known, "$defs": _openapi()["$defs"]})]
    found: list[Draft202012Validator] = []
    if kind in SCHEMAS:
        found = [
            Draft202012Validator(meta, registry=REGISTRY, format_checker=_FORMATS)
            for meta in _meta(kind)
            if key in meta["properties"]
        ]
    for own in (_dialect().get(section, {}).get(key) for section in _sections(kind)):
        if own is not None:
            said = {"properties": {key: own}, "$defs": _dialect()["$defs"]}
            found.append(Draft202012Validator(said))
    return found


def _sections(kind: Kind) -> Sequence[str]:
    """Return the parts of the dialect that tell the words of a kind, or of all that it stands for."""
    return ("schema", "property", "component") if kind == "schema" else (kind,)


@cache
def extensions() -> Mapping[str, frozenset[str]]:
    """Return the project's own keys, and what each may stand on: a kind, or `component`."""
    found: dict[str, frozenset[str]] = {}
    for section, said in _dialect().items():
        for key in (one for one in said if one.startswith("x-")):
            found[key] = found.get(key, frozenset()) | {section}
    return found


def _own(name: str) -> Draft202012Validator:
    """Return what the dialect says of a file of its own kind."""
    return Draft202012Validator({**_dialect()[name], "$defs": _dialect()["$defs"]})


@cache
def _dialect() -> dict[str, Any]:
    file = Path(__file__).with_name("dialect.yaml")
    read: dict[str, Any] = Parser(file.name).parse(file.read_text(encoding="utf-8"))
    return read


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
