"""The rule against recursion: readers of a projected document may put each reference in its place."""

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from generator.source.grammar import descendants
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
        yield first.problem(f"the component {first.name} contains itself: {' → '.join(circle)}")


def _parts(component: Component, spec: Spec) -> Iterator[str]:
    whole = component.thing
    for child in (whole, *descendants(whole.kind, whole.value)):
        found = spec.references.get(child.value, child.kind) if is_map(child.value) else None
        if found is not None:
            yield found.name
