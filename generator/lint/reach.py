"""Where each thing of the spec is served, followed from the operations through every reference.

This is what shows a component that nothing uses, a range that never comes true, and an object that
requests and replies share.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from generator.lint.layout import LATEST
from generator.source.files import Source
from generator.source.grammar import Child, children
from generator.source.operations import Written
from generator.source.parsing import Map
from generator.source.problems import Problem
from generator.source.ranges import RANGE, range_of
from generator.source.references import Component
from generator.source.spec import Spec
from generator.source.variants import VARIANT
from novakit_core.microversions import Microversions, microversion

KNOWN = Microversions.between("2.1", microversion(LATEST))


class Reach:
    """The microversions at which each thing is served, in requests and in replies."""

    def __init__(self, spec: Spec) -> None:
        self._spec = spec
        self._served: defaultdict[int, Microversions] = defaultdict(Microversions)
        self._uses: dict[int, dict[str, str]] = {}  # component: side: by whom
        self._seen: dict[tuple[int, str], Microversions] = {}
        for root, source in spec.sources.roots():
            if root.kind == "path item":
                self._visit(root, source, KNOWN, "", root.key)

    def served(self, thing: Any) -> Microversions:
        """Return where a mapping of the spec is served at all."""
        return self._served[id(thing)]

    def _visit(
        self, child: Child, source: Source, around: Microversions, side: str, user: str
    ) -> None:
        thing = child.value
        if not isinstance(thing, Map):
            return
        served = around & range_of(thing)
        if not served:
            return
        self._served[id(thing)] |= served
        if child.kind in ("operation", "action"):
            user = str(thing.get("operationId"))
        side = {"request body": "request", "parameter": "request", "response": "reply"}.get(
            child.kind, side
        )
        component = self._spec.references.get(thing.get("$ref"), source.path, child.kind)
        if component is not None:
            self._enter(component, served, side, user)
        for inner in children(child.kind, thing):
            self._visit(inner, source, served, side, user)

    def _enter(self, component: Component, served: Microversions, side: str, user: str) -> None:
        key = id(component.value), side
        self._uses.setdefault(key[0], {}).setdefault(side, user)
        known = self._seen.get(key, Microversions())
        if served - known:
            self._seen[key] = known | served
            root = Child(component.kind, component.value, None, component.name, "components")
            self._visit(root, component.source, served, side, user)

    def check(self) -> Iterator[Problem]:
        """Yield what is never served, and objects that requests and replies share."""
        components = self._spec.references.components.values()
        varied = {held.value.get(VARIANT) for held in components if isinstance(held.value, Map)}
        for component in components:
            uses = self._uses.get(id(component.value), {})
            if not uses and component.name not in varied:
                message = f"nothing uses the component {component.name}"
                yield component.source.problem(component.line, message)
            elif len(uses) > 1 and "properties" in component.value:
                message = (
                    f"the object {component.name} is used in requests ({uses['request']}) "
                    f"and in replies ({uses['reply']}): make two of it"
                )
                yield component.source.problem(component.line, message)
        for root, source in self._spec.sources.roots():
            yield from self._check_ranges(root, source, KNOWN)
        for _, thing, source in self._spec.maps():
            yield from self._check_unions(thing, source)
        for operation in self._spec.operations():
            yield from self._check_success(operation)

    def _check_ranges(
        self, child: Child, source: Source, around: Microversions
    ) -> Iterator[Problem]:
        thing = child.value
        if not isinstance(thing, Map):
            return
        if served := self._served[id(thing)]:
            for inner in children(child.kind, thing):
                yield from self._check_ranges(inner, source, served)
        elif RANGE in thing and around:
            message = f"{RANGE}: never served, as what is around it is served at {around} only"
            yield source.problem(thing.lines[RANGE], message)

    def _check_success(self, operation: Written) -> Iterator[Problem]:
        responses = operation.value.get("responses", {})
        answered = Microversions()
        for status, response in responses.items():
            if status[:1] in "23":
                answered |= self._served[id(response)]
        if responses and (missing := self._served[id(operation.value)] - answered):
            at = operation.value.lines["responses"]
            yield operation.source.problem(at, f"there is no response of success at {missing}")

    def _check_unions(self, schema: Map, source: Source) -> Iterator[Problem]:
        for keyword in {"oneOf", "anyOf"} & schema.keys():
            offered = Microversions()
            for alternative in schema[keyword]:
                offered |= range_of(alternative)
            if missing := self._served[id(schema)] - offered:
                at = schema.lines[keyword]
                yield source.problem(at, f"{keyword} has no alternative at {missing}")
