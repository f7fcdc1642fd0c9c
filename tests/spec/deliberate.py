"""A difference from nova's declarations that is meant."""

from __future__ import annotations

from dataclasses import dataclass

from tests.spec.difference import Cell, Kind
from tests.spec.ranges import parse


@dataclass(frozen=True, slots=True)
class Deliberate:
    """A deliberate difference: these operations, at these places, as far as nova serves them."""

    operations: tuple[str, ...]
    microversions: str
    kind: Kind
    places: tuple[str, ...]
    what: str | tuple[str, ...]
    """How the report's words begin, so that nothing else there is excused."""
    why: str
    link: str

    def covers(self, cell: Cell) -> bool:
        """Say whether the disagreement is this one."""
        return (
            cell.difference.kind == self.kind
            and cell.difference.place in self.places
            and cell.difference.what.startswith(self.what)
            and str(cell.operation) in self.operations
            and cell.minor in parse(self.microversions)
        )
