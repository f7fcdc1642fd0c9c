"""Write disagreements for people: one paragraph each, whatever many microversions it holds at."""

from __future__ import annotations

from collections.abc import Iterable

from tests.spec.difference import Cell
from tests.spec.nova import Oracle
from tests.spec.ranges import compress

_LONGEST = 600


def lines(cells: Iterable[Cell], oracle: Oracle) -> list[str]:
    """Return the report, grouped by operation."""
    written: list[str] = []
    operation = None
    for cell, minors in sorted(_grouped(cells), key=_order):
        if cell.operation != operation:
            operation = cell.operation
            written += ["", str(operation)]
            if operation in oracle.sources:
                written.append(f"  (nova: {oracle.sources[operation]})")
        item = cell.difference
        place = f" at {item.place}" if item.place else ""
        written.append(f"  {compress(minors)}  {item.kind}{place}: {item.what}")
        if item.body:
            body = item.body
            shown = body if len(body) <= _LONGEST else f"{body[:_LONGEST]}… ({len(body)} long)"
            written.append(f"      {shown}")
    return written


def _grouped(cells: Iterable[Cell]) -> list[tuple[Cell, list[int]]]:
    """Put together what is the same at several microversions; the shortest body stands for all."""
    groups: dict[tuple[object, ...], tuple[Cell, list[int]]] = {}
    for cell in cells:
        item = cell.difference
        key = (cell.operation, item.kind, item.place, item.what)
        first, minors = groups.setdefault(key, (cell, []))
        minors.append(cell.minor)
        if len(item.body) < len(first.difference.body):
            groups[key] = (cell, minors)
    return list(groups.values())


def _order(group: tuple[Cell, list[int]]) -> tuple[str, str, int, str]:
    cell, minors = group
    item = cell.difference
    return (str(cell.operation), item.kind, min(minors), item.place)
