"""The rule against recursion: readers of a projected document may put each reference in its place."""

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from typing import Any

from generator.source.grammar import Kind, descendants
from generator.source.problems import Problem
from generator.source.references import Component
from generator.source.spec import Spec
from generator.source.values import is_map


def check(spec: Spec) -> Iterator[Problem]:
    """Yield a problem if references lead from a component back to it; of several, the first."""
    components = {held.name: held for held in spec.references.components.values()}
    parts = {name: list(_parts(component, spec)) for name, component in components.items()}
    try:
        TopologicalSorter(parts).prepare()
    except CycleError as error:
        circle: list[str] = error.args[1][::-1]
        first = components[circle[0]]
        message = f"the component {first.name} contains itself: {' → '.join(circle)}"
        yield first.source.problem(first.line, message)


def _parts(component: Component, spec: Spec) -> Iterator[str]:
    inside = descendants(component.kind, component.value)
    things: list[tuple[Kind, Any]] = [
        (component.kind, component.value),
        *((child.kind, child.value) for child in inside),
    ]
    for kind, thing in things:
        reference = thing.get("$ref") if is_map(thing) else None
        found = spec.references.get(reference, component.source.path, kind)
        if found is not None:
            yield found.name
