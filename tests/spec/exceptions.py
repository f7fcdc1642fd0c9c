"""Where the spec differs from nova's declarations on purpose, each with its reason."""

from __future__ import annotations

from dataclasses import dataclass

from tests.spec.difference import Cell, Kind
from tests.spec.ranges import parse

_NOVA = "https://github.com/openstack/nova/blob/34.0.0/nova/api/"


@dataclass(frozen=True, slots=True)
class Deliberate:
    """A deliberate difference: these operations, there, at these microversions."""

    operations: tuple[str, ...]
    microversions: str
    kind: Kind
    place: str
    why: str
    link: str

    def covers(self, cell: Cell) -> bool:
        """Say whether the disagreement is this one."""
        return (
            str(cell.operation) in self.operations
            and cell.minor in parse(self.microversions)
            and (cell.difference.kind, cell.difference.place) == (self.kind, self.place)
        )


EXCEPTIONS: tuple[Deliberate, ...] = ()


def apply(cells: list[Cell]) -> tuple[list[Cell], list[str]]:
    """Return the disagreements that no exception covers, and what is wrong with exceptions."""
    left = [cell for cell in cells if not any(item.covers(cell) for item in EXCEPTIONS)]
    stale: list[str] = []
    for item in EXCEPTIONS:
        covered = {(str(cell.operation), cell.minor) for cell in cells if item.covers(cell)}
        for operation in item.operations:
            idle = parse(item.microversions) - {
                minor for name, minor in covered if name == operation
            }
            if idle:
                stale.append(f"{operation}: nothing differs at {item.place} ({item.kind})")
    return left, stale
