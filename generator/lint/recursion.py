"""The rule against recursion: readers of a projected document may put each reference in its place."""

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from generator.source.grammar import references
from generator.source.problems import Problem
from generator.source.spec import Spec


def check(spec: Spec) -> Iterator[Problem]:
    """Yield a problem if references lead from a component back to it; of several, the first."""
    components = {held.name: held for held in spec.references.components.values()}
    parts = {
        name: [
            spec.references.find(reference, kind).name
            for kind, reference in references(component.thing.kind, component.value)
        ]
        for name, component in components.items()
    }
    try:
        TopologicalSorter(parts).prepare()
    except CycleError as error:
        circle: list[str] = error.args[1][::-1]
        first = components[circle[0]]
        yield first.problem(f"the component {first.name} contains itself: {' → '.join(circle)}")
