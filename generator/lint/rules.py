"""Rules for `x-python-rules`: each speaks of properties that are there, where they are there."""

from collections.abc import Iterator, Mapping

from generator.api.document import Document
from generator.lint.reach import KNOWN
from generator.rules import RULES, Rule, rule
from generator.source.operations import operations
from generator.source.parsing import Map
from generator.source.problems import Problem
from generator.source.ranges import RANGE, range_of
from generator.source.spec import Spec
from generator.source.values import Json
from novakit_core.microversions import Microversions


def check(spec: Spec) -> Iterator[Problem]:
    """Yield a problem for each rule that cannot be read, or that names what is not there."""
    document = Document(spec.document, spec.resources)
    bundled = {one.value.get("operationId"): one for one in operations(spec.document)}
    for child, thing in spec.maps:
        if RULES not in thing:
            continue
        one = bundled.get(thing.get("operationId"))
        if child.kind == "schema" and child.keyword == "components":
            parts: Mapping[str, Json] = document.properties(document.schemas[child.key])
        elif child.kind in ("operation", "action") and one is not None:
            parts = {held["name"]: held for held in document.parameters(one.path, one.value)}
            parts |= document.parts(one.value.get("requestBody", {}))
        else:
            yield thing.problem(RULES, f"{RULES} stands on a component or on an operation alone")
            continue
        yield from _check(document, thing, parts)


def _check(document: Document, thing: Map, parts: Mapping[str, Json]) -> Iterator[Problem]:
    for index, written in enumerate(thing[RULES]):
        try:
            wrong = _wrong(document, rule(written), parts)
        except ValueError as error:
            wrong = str(error)
        if wrong:
            yield thing[RULES].problem(index, f"{RULES}: {wrong}")


def _wrong(document: Document, read: Rule, parts: Mapping[str, Json]) -> str:
    """Say what is wrong with what a rule speaks of, or if its range leaves out nothing of that."""
    there = Microversions.NONE
    for term in (*read.when, *read.terms):
        found = document.steps(term.names, parts)
        if len(found) < len(term.path):
            return f"there is no {'.'.join(term.path)} here"
        where = Microversions.ALL
        for part in found:
            where &= range_of(part)
        there |= where if term in read.terms else Microversions.NONE
    if read.served == Microversions.ALL:
        return ""
    if not KNOWN & there & read.served:
        return "what this speaks of is not there"
    if not KNOWN & there - read.served:
        return f"{RANGE} goes without saying, as nothing it speaks of is elsewhere"
    return ""
