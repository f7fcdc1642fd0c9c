"""What is left of the disagreements, after those that are meant."""

from __future__ import annotations

from collections.abc import Iterator

from tests.spec.deliberate import Deliberate
from tests.spec.difference import Cell
from tests.spec.nova import OperationKey, Oracle
from tests.spec.ranges import compress, parse
from tests.spec.reasons.differences import EXCEPTIONS


def left_out(key: OperationKey, minor: int) -> bool:
    """Say whether the spec leaves the operation out where nova serves it."""
    served = [item for item in EXCEPTIONS if item.kind == "served"]
    return any(
        str(key) in item.operations and minor in parse(item.microversions) for item in served
    )


def apply(cells: list[Cell], oracle: Oracle) -> tuple[list[Cell], list[str]]:
    """Return the disagreements that no exception covers, and the exceptions that cover nothing."""
    left = [cell for cell in cells if not any(item.covers(cell) for item in EXCEPTIONS)]
    idle = [line for item in EXCEPTIONS for line in _idle(item, cells, oracle)]
    return left, idle


def _idle(item: Deliberate, cells: list[Cell], oracle: Oracle) -> Iterator[str]:
    covered = [cell for cell in cells if item.covers(cell)]
    for key, spans in oracle.operations.items():
        if str(key) in item.operations:
            meant = parse(item.microversions) & spans.keys()
            idle = meant - {cell.minor for cell in covered if cell.operation == key}
            if idle:
                yield f"{key} at {compress(idle)}: nothing differs at {', '.join(item.places)}"
    found = {cell.difference.place for cell in covered}
    yield from (f"nothing differs at {place}" for place in item.places if place not in found)
    known = {str(key) for key in oracle.operations}
    yield from (f"nova has no {name}" for name in item.operations if name not in known)
