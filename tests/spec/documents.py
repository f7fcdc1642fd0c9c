"""The spec at every microversion."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import cast

from generator.projection import Projector
from generator.source.spec import open_spec
from tests.spec.cache import ROOT
from tests.spec.jsontypes import Json
from tests.spec.ranges import HIGHEST

EVERY = range(1, HIGHEST + 1)


def bundled() -> dict[str, Json]:
    """Return the spec as one document, ranges and all."""
    return cast("dict[str, Json]", open_spec(ROOT / "spec").document)


def projected(
    document: dict[str, Json], minors: Iterable[int] = EVERY
) -> Iterator[tuple[int, dict[str, Json]]]:
    """Yield (minor microversion, plain document)."""
    projector = Projector(document)
    for minor in minors:
        yield minor, cast("dict[str, Json]", projector.at(f"2.{minor}"))
