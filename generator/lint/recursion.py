"""The rule against recursion: readers of a projected document may put each reference in its place."""

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from generator.source.grammar import references
from generator.source.problems import Problem
from generator.source.spec import Spec


def check(spec: Spec) -> Iterator[Problem]:
    """Yield a problem if references lead from a component back to it; of several, the first."""
    parts = {
        pointer: [reference for _, reference in references(component.kind, component.value)]
        for pointer, component in spec.components.items()
    }
    try:
        TopologicalSorter(parts).prepare()
    except CycleError as error:
        circle = [spec.components[pointer] for pointer in error.args[1][::-1]]
        names = " → ".join(component.key for component in circle)
        yield circle[0].problem(f"the component {circle[0].key} contains itself: {names}")
