"""The rule against recursion: readers of a projected document may put each reference in its place."""

from collections.abc import Iterator
from typing import Any

from generator.lint.spec import Spec
from generator.source.grammar import Kind, descendants
from generator.source.problems import Problem
from generator.source.references import Component
from generator.source.values import is_map


def check(spec: Spec) -> Iterator[Problem]:
    """Yield a problem for each component from which references lead back to it."""
    for component in spec.references.components.values():
        if circle := _circle(component, spec):
            names = " → ".join([component.name, *circle])
            message = f"the component {component.name} contains itself: {names}"
            yield component.source.problem(component.line, message)


def _circle(start: Component, spec: Spec) -> list[str]:
    """Return the names on a way from a component back to it, or nothing."""
    seen: set[str] = set()
    pending: list[tuple[Component, list[str]]] = [(start, [])]
    while pending:
        component, way = pending.pop()
        for inner in _parts(component, spec):
            if inner.name == start.name:
                return [*way, inner.name]
            if inner.name not in seen:
                seen.add(inner.name)
                pending.append((inner, [*way, inner.name]))
    return []


def _parts(component: Component, spec: Spec) -> Iterator[Component]:
    inside = descendants(component.kind, component.value)
    things: list[tuple[Kind, Any]] = [
        (component.kind, component.value),
        *((child.kind, child.value) for child in inside),
    ]
    for kind, thing in things:
        reference = thing.get("$ref") if is_map(thing) else None
        found = spec.references.get(reference, component.source.path, kind)
        if found is not None:
            yield found
