"""Every small mistake that one could make in the spec, for the proof to notice."""

from __future__ import annotations

import contextlib
import dataclasses
import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from typing import cast

from generator.source.grammar import SCHEMAS, SECTIONS, Child, Kind, children, descendants
from tests.spec.assertions import ASSERTED_FORMATS, Assertions
from tests.spec.jsontypes import Json, as_list, as_number, as_object, as_text, strings
from tests.spec.ranges import HIGHEST, compress, parse
from tests.spec.strings import LONGEST

_USUAL = frozenset(
    {*(1, 2, 5, 12, 20, 30, 36, 41, 45, 52, 56, 60, 68, 72, 74, 80, 88, 91, 95, 98, 100), HIGHEST}
)
"""One of each stretch in which some schema is as it never is again."""
_LIMITS = {"maxLength": 1, "minLength": -1, "maximum": 1, "minimum": -1, "maxItems": 1}


@dataclass(frozen=True, slots=True)
class Mutant:
    """One mistake: ``holder[key]`` of the bundled document becomes ``value``."""

    kind: str
    where: str
    holder: dict[str, Json]
    key: str
    value: Json
    minors: frozenset[int]
    """The microversions to look at; it need not show at each."""

    def __str__(self) -> str:
        """Write it for a test's name."""
        return f"{self.kind}: {self.where}"

    @contextlib.contextmanager
    def applied(self) -> Generator[None]:
        """Make the mistake, and correct it in the end."""
        before = dict(self.holder)
        if self.value is _GONE:
            del self.holder[self.key]
        else:
            self.holder[self.key] = self.value
        try:
            yield
        finally:
            self.holder.clear()
            self.holder.update(before)


_GONE: Json = {"gone": None}


@dataclass(frozen=True, slots=True)
class _Spot:
    """A thing of the document, the way to it, and the microversions of what it stands in."""

    where: str
    child: Child
    around: frozenset[int]

    @property
    def value(self) -> dict[str, Json]:
        return as_object(self.child.value)

    @property
    def component(self) -> str:
        return self.where.split("/")[0]

    def minors(self, value: dict[str, Json]) -> frozenset[int]:
        """Return some microversions at which something in here is there, its first and last too."""
        held = _held(value) & self.around
        return frozenset(minor for minor in held if minor in {min(held), max(held), *_USUAL})


def mutants(document: dict[str, Json]) -> Iterator[Mutant]:
    """Yield every mutant of a bundled document, in the order of the document."""
    requests, replies = _reachable(document)
    for spot in _spots(document):
        if spot.child.kind == "header" or not isinstance(spot.child.value, dict):
            continue
        component = spot.component
        if component in requests or component in replies or component.startswith("paths"):
            for make in (_ranges, _required_ranges, _served, _statuses, _bodies, _properties):
                yield from make(spot)
        if component in requests:
            yield from _limits(spot)


def _spots(document: dict[str, Json]) -> Iterator[_Spot]:
    """Yield each thing with a name for it: the component, then the keys below it."""
    everywhere = frozenset(range(1, HIGHEST + 1))
    for path, item in as_object(document["paths"]).items():
        yield from _below(f"paths {path.replace('/', ' ')}", "path item", item, everywhere)
    for section, kind in SECTIONS.items():
        components = as_object(as_object(document["components"])[section])
        for name, component in components.items():
            yield _Spot(name, Child(kind, component, components, name, section), everywhere)
            yield from _below(name, kind, component, everywhere)


def _below(name: str, kind: Kind, value: Json, around: frozenset[int]) -> Iterator[_Spot]:
    for child in children(kind, value):
        held: Json = child.value
        title = held.get("operationId") if isinstance(held, dict) else None
        where = f"{name}/{child.keyword}.{child.key}{f' {title}' if title else ''}"
        if kind == "operation" and child.keyword == "requestBody" and "action" in name:
            continue  # the bundler makes the body of an action route
        yield _Spot(where, child, around)
        inside = around & _held(held) if isinstance(held, dict) else around
        yield from _below(where, child.kind, held, inside)


def _held(value: dict[str, Json]) -> frozenset[int]:
    return parse(as_text(value.get("x-microversions", "2.1-")))


def _reachable(document: dict[str, Json]) -> tuple[set[str], set[str]]:
    """Return the components that requests use, and those that replies use."""
    requests: set[str] = set()
    replies: set[str] = set()
    for item in as_object(document["paths"]).values():
        for child in descendants("path item", item):
            if child.kind == "request body" or _is_query(document, child):
                _collect(document, child.value, requests)
            elif child.kind == "response" and str(child.key).startswith("2"):
                _collect(document, child.value, replies)
    return requests, replies


def _is_query(document: dict[str, Json], child: Child) -> bool:
    """Say whether it is a parameter of the query; of those of the path nova has no schema."""
    return child.kind == "parameter" and Assertions(document).resolve(child.value)["in"] != "path"


def _collect(document: dict[str, Json], value: Json, found: set[str]) -> None:
    if isinstance(value, list):
        for item in value:
            _collect(document, item, found)
    elif isinstance(value, dict):
        ref = value.get("$ref")
        if isinstance(ref, str):
            _, _, section, name = ref.split("/")
            if name not in found:
                found.add(name)
                components = as_object(document["components"])
                _collect(document, as_object(components[section])[name], found)
        for item in value.values():
            _collect(document, item, found)


def _ranges(spot: _Spot) -> Iterator[Mutant]:
    value = spot.value
    if "x-openstack-actions" in value:
        return  # an action route is there as long as any of its actions
    if "x-microversions" in value:
        for text, minors in _shifted(as_text(value["x-microversions"])):
            if minors <= spot.around:
                yield Mutant(f"range {text}", spot.where, value, "x-microversions", text, minors)


def _required_ranges(spot: _Spot) -> Iterator[Mutant]:
    schema = spot.value
    required = as_object(schema.get("x-required-microversions") or {})
    for name, ranges in required.items():
        properties = as_object(schema.get("properties") or {})
        there = parse(as_text(as_object(properties[name]).get("x-microversions", "2.1-")))
        for text, minors in _shifted(as_text(ranges)):
            if minors <= there & spot.around:  # nothing is required where there is no such property
                yield Mutant(
                    f"required {text}", f"{spot.where}.{name}", required, name, text, minors
                )


def _shifted(text: str) -> Iterator[tuple[str, frozenset[int]]]:
    """Yield the ranges with each end moved by one, and the microversions around that end."""
    held = parse(text)
    for minor in sorted(held):
        for outside in (minor - 1, minor + 1):
            if outside not in held and 1 <= outside <= HIGHEST:
                around = frozenset({minor, outside})
                yield compress(held | {outside}), around
                if len(held) > 1:
                    yield compress(held - {minor}), around


def _served(spot: _Spot) -> Iterator[Mutant]:
    if spot.child.kind in ("operation", "action"):
        minors = spot.minors(spot.value)
        holder = cast("dict[str, Json]", spot.child.holder)
        yield Mutant("missing operation", spot.where, holder, str(spot.child.key), _GONE, minors)
    operation = spot.value
    parameters = as_list(operation.get("parameters") or [])
    if spot.child.kind == "operation":
        for at, parameter in enumerate(parameters):
            if as_object(parameter).get("in") == "path":
                continue  # the lint holds it against the path
            left: Json = [*parameters[:at], *parameters[at + 1 :]]
            name = str(as_object(parameter).get("$ref", at)).rpartition("/")[2]
            place = f"{spot.where} {name}"
            yield Mutant("missing parameter", place, operation, "parameters", left, _USUAL)
        extra: Json = {"name": "extra", "in": "query", "schema": {"type": "string"}}
        more: Json = [*parameters, extra]
        yield Mutant("extra parameter", spot.where, operation, "parameters", more, _USUAL)


def _statuses(spot: _Spot) -> Iterator[Mutant]:
    operation = spot.value
    if spot.child.kind in ("operation", "action") and "x-openstack-actions" not in operation:
        responses = as_object(operation["responses"])
        for status, response in responses.items():
            if status.startswith("2"):
                wrong = {key: item for key, item in responses.items() if key != status}
                changed: Json = {"203": response, **wrong}
                kind = f"status {status} as 203"
                yield Mutant(
                    kind, spot.where, operation, "responses", changed, spot.minors(operation)
                )
            elif status != "400" or "requestBody" in operation:
                around = _held(operation) & spot.around
                fewer = dataclasses.replace(spot, around=around).minors(as_object(response))
                yield Mutant(f"no error {status}", spot.where, responses, status, _GONE, fewer)
        extra = next(one for one in ("409", "501", "418") if one not in responses)
        minors = spot.minors(operation)
        yield Mutant(
            f"another error {extra}", spot.where, responses, extra, {"description": ""}, minors
        )


def _bodies(spot: _Spot) -> Iterator[Mutant]:
    if spot.child.kind == "request body" and spot.value.get("required") is True:
        minors = _USUAL
        yield Mutant("optional body", spot.where, spot.value, "required", False, minors)
        holder = cast("dict[str, Json]", spot.child.holder)
        if "x-openstack-actions" not in holder:
            yield Mutant("no body", spot.where, holder, "requestBody", _GONE, minors)


def _properties(spot: _Spot) -> Iterator[Mutant]:
    if spot.child.kind not in SCHEMAS:
        return
    schema = spot.value
    properties = as_object(schema.get("properties") or {})
    required = strings(schema.get("required"))
    usual = _USUAL
    for name, value in properties.items():
        place = f"{spot.where}.{name}"
        held = as_object(value)
        minors = spot.minors(held)
        yield Mutant("missing property", place, properties, name, _GONE, minors)
        ranged = {key: item for key, item in held.items() if key == "x-microversions"}
        other = "integer" if held.get("type") == "boolean" else "boolean"
        wrong: Json = {**ranged, "type": other}
        yield Mutant(f"type {other}", place, properties, name, wrong, minors)
        if name in required:
            fewer: Json = [item for item in required if item != name]
            yield Mutant("not required", place, schema, "required", fewer, usual)
        elif name not in as_object(schema.get("x-required-microversions") or {}):
            more: Json = [*required, name]
            yield Mutant("required", place, schema, "required", more, minors)
    if properties:
        extra: Json = {"type": "string"}
        yield Mutant("extra property", spot.where, properties, "x-extra", extra, usual)


def _limits(spot: _Spot) -> Iterator[Mutant]:
    if spot.child.kind not in SCHEMAS:
        return
    schema = spot.value
    minors = _USUAL
    if schema.get("additionalProperties") is False:
        yield Mutant("open object", spot.where, schema, "additionalProperties", True, minors)
    for limit, step in _LIMITS.items():
        edge = as_number(schema.get(limit), LONGEST)
        if edge < LONGEST:
            if not (limit == "minLength" and edge == 1 and _refuses_nothing(schema)):
                yield Mutant(f"{limit} looser", spot.where, schema, limit, edge + step, minors)
            yield Mutant(f"{limit} tighter", spot.where, schema, limit, edge - step, minors)
    for keyword in ("pattern", "format", "uniqueItems"):
        if keyword in schema and (keyword != "format" or schema[keyword] in ASSERTED_FORMATS):
            yield Mutant(f"no {keyword}", spot.where, schema, keyword, _GONE, minors)
    if "enum" in schema:
        values = as_list(schema["enum"])
        fewer: Json = values[:-1]
        more: Json = [*values, "extra"]
        yield Mutant("enum without its last", spot.where, schema, "enum", fewer, minors)
        yield Mutant("enum with another", spot.where, schema, "enum", more, minors)


def _refuses_nothing(schema: dict[str, Json]) -> bool:
    """Say whether the pattern refuses the empty string, so that the length need not."""
    return "pattern" in schema and not re.search(as_text(schema["pattern"]), "")
