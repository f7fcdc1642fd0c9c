"""Where the example of a body holds.

An example is written for the highest microversion where its body is served. It stays in the
document of each earlier one down to the last change of anything that the body's schema reaches.
"""

from generator.source.grammar import Child, children, components, reached
from generator.source.ranges import boundaries, range_of
from generator.source.values import Json, is_map
from novakit_core.microversions import Microversions, minor


class Examples:
    """The examples of one bundled document."""

    def __init__(self, document: Json, microversions: tuple[str, ...]) -> None:
        self._components = components(document)
        self._known = Microversions.between(microversions[0], microversions[-1])

    def since(self, thing: Child, served: Microversions = Microversions.ALL) -> dict[int, int]:
        """Return the minors from which on examples hold, by the identity of their media types.

        Args:
            thing: what the media types are in.
            served: where that is served.
        """
        served &= range_of(thing.value)
        found: dict[int, int] = {}
        for child in children(thing.kind, thing.value):
            found |= self.since(child, served)
        highest = served.highest(self._known)
        is_body = thing.kind == "media type" and is_map(thing.value)
        if is_body and thing.value.keys() & {"example", "examples"} and highest is not None:
            changes = (one for one in self._changes(thing) if one <= minor(highest))
            found[id(thing.value)] = max(changes, default=0)
        return found

    def _changes(self, thing: Child) -> set[int]:
        """Return the minors at which anything changes that a thing reaches."""
        inside = reached(self._components, thing.kind, thing.value).values()
        return {change for one in (thing, *inside) for change in boundaries(one.kind, one.value)}
