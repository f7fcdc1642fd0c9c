"""Where each thing of the spec is served, followed from the operations through every reference.

This is what shows a component that nothing uses, a range that never comes true, and an object that
requests and replies share.
"""

from collections import defaultdict
from collections.abc import Iterator

from generator.lint.layout import LATEST
from generator.source.grammar import Child, Kind, children, paths, roots
from generator.source.operations import routes_and_actions
from generator.source.parsing import Map
from generator.source.problems import Problem
from generator.source.ranges import RANGE, range_of
from generator.source.spec import Spec
from generator.source.variants import VARIANT
from novakit_core.microversions import Microversions, microversion

KNOWN = Microversions.between("2.1", microversion(LATEST))


_SIDES: dict[Kind, str] = {"request body": "request", "parameter": "request", "response": "reply"}


class Reach:
    """The microversions at which each thing is served, in requests and in replies."""

    def __init__(self, spec: Spec) -> None:
        self._spec = spec
        self._served: defaultdict[int, Microversions] = defaultdict(Microversions)
        self._uses: dict[int, dict[str, str]] = {}  # component: side: by whom
        self._seen: dict[tuple[int, str], Microversions] = {}
        for item in paths(spec.written):
            self._visit(item, KNOWN, "", item.key)

    def _visit(self, child: Child, around: Microversions, side: str, user: str) -> None:
        thing = child.value
        if not isinstance(thing, Map):
            return
        served = around & range_of(thing)
        if not served:
            return
        self._served[id(thing)] |= served
        if child.kind in ("operation", "action"):
            user = str(thing.get("operationId"))
        side = _SIDES.get(child.kind, side)
        if (component := self._spec.target(thing)) is not None:
            self._enter(component, served, side, user)
        for inner in children(child.kind, thing):
            self._visit(inner, served, side, user)

    def _enter(self, component: Child, served: Microversions, side: str, user: str) -> None:
        key = id(component.value), side
        self._uses.setdefault(key[0], {}).setdefault(side, user)
        known = self._seen.get(key, Microversions())
        if served - known:
            self._seen[key] = known | served
            self._visit(component, served, side, user)

    def check(self) -> Iterator[Problem]:
        """Yield what is never served, and objects that requests and replies share."""
        components = self._spec.components.values()
        varied = {held.value.get(VARIANT) for held in components if isinstance(held.value, Map)}
        for component in components:
            uses = self._uses.get(id(component.value), {})
            if not uses and component.key not in varied:
                yield component.problem(f"nothing uses the component {component.key}")
            elif len(uses) > 1 and "properties" in component.value:
                yield component.problem(
                    f"the object {component.key} is used in requests ({uses['request']}) "
                    f"and in replies ({uses['reply']}): make two of it"
                )
        for root in roots(self._spec.written):
            yield from self._check_ranges(root, KNOWN)
        for operation in routes_and_actions(self._spec.written):
            yield from self._check_success(operation.value)

    def _check_ranges(self, child: Child, around: Microversions) -> Iterator[Problem]:
        thing = child.value
        if not isinstance(thing, Map):
            return
        if served := self._served[id(thing)]:
            yield from self._check_unions(thing, served)
            for inner in children(child.kind, thing):
                yield from self._check_ranges(inner, served)
        elif RANGE in thing and around:
            message = f"{RANGE}: never served, as what is around it is served at {around} only"
            yield thing.problem(RANGE, message)

    def _check_success(self, operation: Map) -> Iterator[Problem]:
        responses = operation.get("responses", {})
        answered = Microversions()
        for status, response in responses.items():
            if status[:1] in "23":
                answered |= self._served[id(response)]
        if responses and (missing := self._served[id(operation)] - answered):
            yield operation.problem("responses", f"there is no response of success at {missing}")

    def _check_unions(self, schema: Map, served: Microversions) -> Iterator[Problem]:
        for keyword in {"oneOf", "anyOf"} & schema.keys():
            offered = Microversions()
            for alternative in schema[keyword]:
                offered |= range_of(alternative)
            if missing := served - offered:
                yield schema.problem(keyword, f"{keyword} has no alternative at {missing}")
