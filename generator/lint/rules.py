"""Rules for `x-python-rules`: each speaks of properties that are there, where they are there."""

from collections.abc import Iterator

from generator.api.document import Document
from generator.api.rules import KINDS, RULES, WITH, Ruled
from generator.lint.reach import KNOWN
from generator.source.operations import routes_and_actions
from generator.source.problems import Problem, Untranslatable
from generator.source.ranges import RANGE, REQUIRED, range_of
from generator.source.spec import Spec
from generator.source.values import Json, is_map
from novakit_core.microversions import Microversions


def check(spec: Spec) -> Iterator[Problem]:
    """Yield a problem for each rule that cannot be read, or that names what is not there."""
    document = Document(spec.document, spec.resources)
    paths = {id(one.value): one.path for one in routes_and_actions(spec.written)}
    for child, thing in spec.maps:
        if RULES not in thing:
            continue
        if child.kind == "schema" and child.keyword == "components":
            ruled = Ruled.of_object(document, thing)
        elif id(thing) in paths:
            parameters = document.parameters(paths[id(thing)], thing)
            ruled = Ruled.of_operation(document, thing, parameters)
        else:
            continue  # told with the other keys that have no meaning where they stand
        for index, written in enumerate(thing[RULES]):
            if wrong := _wrong(ruled, written):
                yield thing[RULES].problem(index, f"{RULES}: {wrong}")


def _wrong(ruled: Ruled, written: Json) -> str:
    """Say what is wrong with a rule, or if its range leaves out nothing of what it speaks of."""
    try:
        read = ruled.rule(written)
    except (Untranslatable, ValueError) as error:
        return str(error)
    if name := _optional_value(ruled, written):
        return (
            f"where {name} is left out this is broken too: say when: [{name}], or one_of: [{name}]"
        )
    if read.served == Microversions.ALL:
        return ""
    there = Microversions()
    for term in ruled.terms(next(written[kind] for kind in KINDS if kind in written)):
        where = KNOWN
        for part in ruled.document.steps(term.path, ruled.parts):
            where &= range_of(part)
        there |= where
    if not there & read.served:
        return "what this speaks of is not there"
    if not there - read.served:
        return f"{RANGE} goes without saying, as nothing it speaks of is elsewhere"
    return ""


def _optional_value(ruled: Ruled, written: Json) -> str:
    """Return the one argument whose values a rule wants always, although it may be left out.

    That it has a type, such as any string, says that it has to be given, though empty.
    """
    terms = written.get("one_of", ())
    if "when" in written or not all(map(is_map, terms)):
        return ""
    said = [next(iter(term.items())) for term in terms]
    names: set[str] = {name for name, _ in said}
    of_values = all(not is_map(held) or not held.keys() <= {"type", WITH} for _, held in said)
    if len(names) != 1 or not of_values or _is_required(ruled, *names):
        return ""
    return names.pop()


def _is_required(ruled: Ruled, name: str) -> bool:
    if name in ruled.parts and ruled.parts[name].get("required") is True:  # a parameter
        return True
    return name in (*ruled.thing.get("required", ()), *ruled.thing.get(REQUIRED, ()))
