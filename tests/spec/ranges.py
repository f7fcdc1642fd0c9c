"""Sets of minor microversions as people write them."""

from __future__ import annotations

from collections.abc import Iterable

HIGHEST = 104


def parse(text: str) -> frozenset[int]:
    """Read "2.1-2.25, 2.37-" as the minor numbers in it."""
    found: set[int] = set()
    for part in text.split(","):
        first, dash, last = part.strip().partition("-")
        lowest = _minor(first) if first else 1
        highest = (_minor(last) if last else HIGHEST) if dash else lowest
        found.update(range(lowest, highest + 1))
    return frozenset(found)


def compress(minors: Iterable[int]) -> str:
    """Write minor numbers as few ranges: "2.1-2.25, 2.37-2.104"."""
    spans: list[list[int]] = []
    for minor in sorted(minors):
        if spans and spans[-1][1] == minor - 1:
            spans[-1][1] = minor
        else:
            spans.append([minor, minor])
    return ", ".join(
        f"2.{first}" if first == last else f"2.{first}-2.{last}" for first, last in spans
    )


def _minor(text: str) -> int:
    major, _, minor = text.strip().partition(".")
    if major != "2":
        raise ValueError(f"not a microversion: {text}")
    return int(minor)
