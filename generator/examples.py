"""Where the example of a body holds.

An example is written for the highest microversion where its body is served. It stays in the
document of each earlier one down to the last change of anything that the body's schema reaches.
"""

from typing import Any

from generator.source.grammar import SECTIONS, Kind, children, maps, references
from generator.source.ranges import boundaries, range_of
from generator.source.values import Json, is_map
from novakit_core.microversions import Microversions, minor


class Examples:
    """The examples of one bundled document."""

    def __init__(self, document: Json, microversions: tuple[str, ...]) -> None:
        self._components: dict[str, tuple[Kind, Any]] = {
            f"#/components/{section}/{name}": (kind, component)
            for section, kind in SECTIONS.items()
            for name, component in document["components"].get(section, {}).items()
        }
        self._known = Microversions.between(microversions[0], microversions[-1])
        self._since: dict[int, int] = {}  # by the identity of the media type
        for item in document["paths"].values():
            self._date("path item", item, Microversions.ALL)
        for kind, component in self._components.values():
            self._date(kind, component, Microversions.ALL)

    def hold(self, media_type: Json, microversion: str) -> bool:
        """Tell whether the examples of a media type are right at a microversion that serves it."""
        return self._since.get(id(media_type), 0) <= minor(microversion)

    def boundaries(self, kind: Kind, value: Any) -> set[int]:
        """Return the minors from which on examples inside a thing hold."""
        return {
            self._since[id(thing)] for _, thing in maps(kind, value) if id(thing) in self._since
        }

    def _date(self, kind: Kind, value: Any, served: Microversions) -> None:
        served &= range_of(value)
        if kind == "media type" and is_map(value) and value.keys() & {"example", "examples"}:
            highest = served.highest(self._known)
            if highest is not None:
                changes = self._changes(kind, value)
                earlier = [change for change in changes if change <= minor(highest)]
                self._since[id(value)] = max(earlier, default=0)
        for child in children(kind, value):
            self._date(child.kind, child.value, served)

    def _changes(self, kind: Kind, value: Any) -> set[int]:
        """Return the minors at which anything changes that a thing reaches."""
        changes: set[int] = set()
        seen: set[str] = set()
        pending: list[tuple[Kind, Any]] = [(kind, value)]
        while pending:
            kind, value = pending.pop()
            changes |= boundaries(kind, value)
            for _, reference in references(kind, value):
                if reference not in seen:
                    seen.add(reference)
                    pending.append(self._components[reference])
        return changes
